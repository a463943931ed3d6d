import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { CAPABILITY, NEED } from '../api/fields';
import { useAsk } from '../api/useAsk';
import { CapabilityBody, NeedBody } from '../components/EntryBody';
import { Section } from '../components/Facts';
import { EntryActions } from '../entries/EntryActions';
import { isNeed, type Entry, type EntryResource } from '../entries/subject';

const PREVIOUS: Record<EntryResource, string> = {
  needs: `query ($id: ID!) { previous: need(id: $id) { ${NEED} } }`,
  capabilities: `query ($id: ID!) { previous: capability(id: $id) { ${CAPABILITY} } }`,
};

/** Fields whose change an operator has to see, in the order of the page. */
const COMPARED = [
  'title',
  'kind',
  'domain',
  'subScenario',
  'painPoint',
  'wanted',
  'exclusions',
  'technologies',
  'indicators',
  'dataProvided',
  'description',
  'domains',
  'subScenarios',
  'layer',
  'maturity',
  'cases',
  'certifications',
  'algorithmFilings',
  'medicalDeviceCertificates',
  'serviceAreas',
  'teamSize',
  'budgetMin',
  'budgetMax',
  'priceMin',
  'priceMax',
  'deadlineMonths',
  'district',
  'areaOfUse',
  'deployments',
  'xinchuang',
  'offline',
  'publicity',
  'publicText',
  'validUntil',
];

/** Names of the fields that differ between the published text and its revision. Pure. */
export function changedFields(before: object, after: object): string[] {
  const value = (entry: object, field: string) => JSON.stringify((entry as Record<string, unknown>)[field] ?? null);
  return COMPARED.filter((field) => value(before, field) !== value(after, field));
}

interface Props {
  resource: EntryResource;
  entry: Entry;
  onDone(): void;
}

/** One submitted entry beside the published one it would replace. */
export function Check({ resource, entry, onDone }: Props) {
  const translate = useTranslate();
  const { revisionOf } = entry;
  const { data } = useAsk<{ previous: Entry }>(revisionOf ? PREVIOUS[resource] : null, { id: revisionOf });
  const changed = data ? changedFields(data.previous, entry) : [];
  return (
    <Box sx={{ minWidth: 0 }}>
      <Typography variant="h2">{entry.title}</Typography>
      <Typography color="text.secondary" sx={{ mb: 1.5 }}>
        {entry.organisation?.name}
      </Typography>
      <Box sx={{ mb: 2 }}>
        <EntryActions resource={resource} entry={entry} onDone={onDone} />
      </Box>
      {data && (
        <Section title={translate('queue.changed')}>
          {changed.map((field) => translate(`field.${field}`)).join('、') || translate('queue.unchanged')}
        </Section>
      )}
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', xl: data ? '1fr 1fr' : '1fr' } }}>
        {data && (
          <Box sx={{ minWidth: 0 }}>
            <Typography variant="overline">{translate('queue.before')}</Typography>
            <Shown entry={data.previous} />
          </Box>
        )}
        <Box sx={{ minWidth: 0 }}>
          {data && <Typography variant="overline">{translate('queue.after')}</Typography>}
          <Shown entry={entry} />
        </Box>
      </Box>
    </Box>
  );
}

const Shown = ({ entry }: { entry: Entry }) =>
  isNeed(entry) ? <NeedBody need={entry} /> : <CapabilityBody capability={entry} />;
