import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslate } from 'react-admin';
import { dateTime, moneyRange } from '../format/format';
import type { PublicCapability, PublicNeed } from '../generated/schema';
import { useLanguage } from '../i18n';
import { Tags } from './chips';
import { Facts, Prose, Section } from './Facts';
import { Highlighted, markWords } from './Highlighted';

const NONE: string[] = [];

/** A need as every reader sees it; `words` are marked in its texts. */
export function NeedBody({ need, words = NONE }: { need: PublicNeed; words?: string[] }) {
  const translate = useTranslate();
  const locale = useLanguage();
  const marked = (text: string) => text && <Highlighted pieces={markWords(text, words)} />;
  return (
    <>
      <Section title={translate('group.content')}>
        <Prose field="painPoint">{marked(need.painPoint)}</Prose>
        <Prose field="wanted">{marked(need.wanted)}</Prose>
        <Prose field="exclusions">{marked(need.exclusions)}</Prose>
        <Prose field="publicText">{marked(need.publicText)}</Prose>
        <Rows title="indicators" columns={['indicatorName', 'baseline', 'target', 'testMethod']}>
          {need.indicators.map(({ name, unit, baseline, target, testMethod }) => [
            unit ? `${name}（${unit}）` : name,
            baseline,
            target,
            testMethod,
          ])}
        </Rows>
        <Rows title="dataProvided" columns={['dataKind', 'amount', 'labelledShare', 'desensitisation', 'level']}>
          {need.dataProvided.map(({ kind, amount, labelledShare, desensitisation, level }) => [
            kind,
            amount,
            labelledShare === null ? null : `${labelledShare}%`,
            desensitisation,
            translate(`level.${level}`),
          ])}
        </Rows>
      </Section>
      <Section title={translate('group.conditions')}>
        <Facts
          facts={{
            kind: translate(`needKind.${need.kind}`),
            domain: <Tags ids={[need.domain, need.subScenario]} />,
            technologies: need.technologies.length > 0 && <Tags ids={need.technologies} />,
            budget: moneyRange(need.budgetMin, need.budgetMax, locale),
            fundingSource: need.fundingSource && translate(`funding.${need.fundingSource}`),
            deadlineMonths: need.deadlineMonths,
            deployments: need.deployments.map((value) => translate(`deployment.${value}`)).join('、'),
            xinchuang: need.xinchuang && translate('ra.boolean.true'),
            offline: need.offline && translate('ra.boolean.true'),
            district: need.district && translate(`district.${need.district}`),
            areaOfUse: need.areaOfUse,
            cooperation: need.cooperation.join('、'),
            validUntil: need.validUntil && dateTime(need.validUntil, locale),
          }}
        />
      </Section>
    </>
  );
}

/** A capability as every reader sees it. */
export function CapabilityBody({ capability, words = NONE }: { capability: PublicCapability; words?: string[] }) {
  const translate = useTranslate();
  const locale = useLanguage();
  return (
    <>
      <Section title={translate('group.content')}>
        <Prose field="description">{<Highlighted pieces={markWords(capability.description, words)} />}</Prose>
        <Rows title="cases" columns={['customer', 'scale', 'result', 'evidence', 'year']}>
          {capability.cases.map(({ customer, scale, result, evidence, year }) => [
            customer,
            scale,
            result,
            evidence,
            year,
          ])}
        </Rows>
      </Section>
      <Section title={translate('group.conditions')}>
        <Facts
          facts={{
            domains: <Tags ids={capability.domains} />,
            subScenarios: capability.subScenarios.length > 0 && <Tags ids={capability.subScenarios} />,
            technologies: <Tags ids={capability.technologies} />,
            layer: capability.layer && <Tags ids={[capability.layer]} />,
            maturity: capability.maturity && translate(`maturity.${capability.maturity}`),
            price: moneyRange(capability.priceMin, capability.priceMax, locale),
            deployments: capability.deployments.map((value) => translate(`deployment.${value}`)).join('、'),
            xinchuang: capability.xinchuang && translate('ra.boolean.true'),
            offline: capability.offline && translate('ra.boolean.true'),
            certifications: capability.certifications.join('、'),
            algorithmFilings: capability.algorithmFilings.join('、'),
            medicalDeviceCertificates: capability.medicalDeviceCertificates.join('、'),
            serviceAreas: capability.serviceAreas.join('、'),
            teamSize: capability.teamSize,
          }}
        />
      </Section>
    </>
  );
}

type Cell = string | number | null | undefined;

/** A small table; nothing when there are no rows. */
function Rows({ title, columns, children }: { title: string; columns: string[]; children: Cell[][] }) {
  const translate = useTranslate();
  if (children.length === 0) return null;
  return (
    <TableContainer sx={{ mb: 2 }}>
      <Table size="small" aria-label={translate(`field.${title}`)}>
        <TableHead>
          <TableRow>
            {columns.map((column) => (
              <TableCell key={column}>{translate(`field.${column}`)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {children.map((cells) => (
            <TableRow key={cells.join('|')}>
              {cells.map((cell, index) => (
                <TableCell key={columns[index]}>{cell ?? '—'}</TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
