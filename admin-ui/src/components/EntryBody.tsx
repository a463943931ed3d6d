import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { dateTime, moneyRange } from '../format/format';
import type { PublicCapability, PublicNeed } from '../generated/schema';
import { useLanguage } from '../i18n';
import { Tags } from './chips';
import { Facts, Prose, Section } from './Facts';

type ShowTags = (ids: readonly (string | null | undefined)[]) => ReactNode;
const plainTags: ShowTags = (ids) => <Tags ids={ids} />;

/** A need as every reader sees it. */
export function NeedBody({ need }: { need: PublicNeed }) {
  const translate = useTranslate();
  return (
    <>
      <Section title={translate('group.content')}>
        <Prose field="painPoint">{need.painPoint}</Prose>
        <Prose field="wanted">{need.wanted}</Prose>
        <Prose field="exclusions">{need.exclusions}</Prose>
        <Prose field="publicText">{need.publicText}</Prose>
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
      <NeedConditions need={need} />
    </>
  );
}

/** What a need asks for around its task; `tags` shows them as the page wants them. */
export function NeedConditions({ need, tags = plainTags }: { need: PublicNeed; tags?: ShowTags }) {
  const translate = useTranslate();
  const locale = useLanguage();
  return (
    <Section title={translate('group.conditions')}>
      <Facts
        facts={{
          kind: translate(`needKind.${need.kind}`),
          domain: tags([need.domain, need.subScenario]),
          technologies: need.technologies.length > 0 && tags(need.technologies),
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
  );
}

/** A capability as every reader sees it. */
export function CapabilityBody({ capability }: { capability: PublicCapability }) {
  const translate = useTranslate();
  return (
    <>
      <Section title={translate('group.content')}>
        <Prose field="description">{capability.description}</Prose>
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
      <CapabilityConditions capability={capability} />
    </>
  );
}

interface CapabilityConditionsProps {
  capability: PublicCapability;
  tags?: ShowTags;
}

/** What a capability offers around its task. */
export function CapabilityConditions({ capability, tags = plainTags }: CapabilityConditionsProps) {
  const translate = useTranslate();
  const locale = useLanguage();
  return (
    <Section title={translate('group.conditions')}>
      <Facts
        facts={{
          domains: tags(capability.domains),
          subScenarios: capability.subScenarios.length > 0 && tags(capability.subScenarios),
          technologies: tags(capability.technologies),
          layer: capability.layer && tags([capability.layer]),
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
