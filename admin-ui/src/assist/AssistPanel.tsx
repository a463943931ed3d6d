import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import CardContent from '@mui/material/CardContent';
import Divider from '@mui/material/Divider';
import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { useTaxonomy } from '../api/taxonomy';
import { Failure } from '../components/states';
import { useEntryResource } from '../entries/subject';
import type { AssistProposal } from '../generated/schema';
import { adopt, adoptIndicator, hasIndicator, isAdopted, type ProposalKind, type Values } from './adopt';
import { AskList, LowConfidence } from './Asks';
import type { Assistance } from './draft';
import { Live } from './Live';
import { Proposals, type ShownProposal } from './Proposals';
import { useAssistant } from './useAssistant';

/** Beside the form: what the texts say, to be taken over with a click, and who fits as it stands. */
export function AssistPanel() {
  const translate = useTranslate();
  const resource = useEntryResource();
  const { data, error, loading, reload, values } = useAssistant(resource);
  return (
    <Card component="aside" aria-label={translate('assist.title')}>
      {/* Its place is kept, so that nothing moves while it is asked. */}
      <Box sx={{ height: 2 }}>{loading && data && <LinearProgress sx={{ height: 2 }} />}</Box>
      <CardContent>
        <Typography variant="h3" component="h2" sx={{ mb: 1 }}>
          {translate('assist.title')}
        </Typography>
        {error !== undefined && <Failure error={error} retry={reload} />}
        {data ? (
          <Findings assistance={data.assistance} values={values} />
        ) : (
          <Typography variant="body2" color="text.secondary">
            {translate('assist.empty')}
          </Typography>
        )}
      </CardContent>
    </Card>
  );
}

function Findings({ assistance, values }: { assistance: Assistance; values: Values }) {
  const translate = useTranslate();
  const resource = useEntryResource();
  const { live, asks, confidence } = assistance;
  return (
    <Stack spacing={2} divider={<Divider flexItem />}>
      {confidence === 'low' && <LowConfidence advice={assistance} resource={resource} />}
      <Live live={live} resource={resource} />
      {proposes(assistance) && <Tags assistance={assistance} values={values} />}
      {confidence !== 'low' && asks.length > 0 && (
        <Box>
          <Typography variant="caption" component="h3" color="text.secondary">
            {translate('assist.surer')}
          </Typography>
          <AskList asks={asks} resource={resource} />
        </Box>
      )}
    </Stack>
  );
}

const proposes = ({ xinchuang, offline, ...found }: Assistance) =>
  Boolean(xinchuang ?? offline) ||
  [found.domains, found.technologies, found.deployments, found.indicators, found.exclusions].some(
    (list) => list?.length,
  );

function Tags({ assistance, values }: { assistance: Assistance; values: Values }) {
  const translate = useTranslate();
  const { label, scenarios } = useTaxonomy();
  const { setValue } = useFormContext();
  const single = useEntryResource() === 'needs';
  const fill = (change: Values) => {
    for (const [field, value] of Object.entries(change)) {
      setValue(field, value, { shouldDirty: true, shouldTouch: true, shouldValidate: true });
    }
  };
  const show = (
    kind: ProposalKind,
    proposals: readonly AssistProposal[] = [],
    name: (value: string) => string = label,
  ): ShownProposal[] =>
    proposals.map(({ value, words, confidence }) => ({
      key: value,
      label: name(value),
      words,
      confidence,
      adopted: isAdopted(kind, value, values, single),
      adopt: () => fill(adopt(kind, value, values, single, scenarios)),
    }));
  const indicators = (assistance.indicators ?? []).map((row) => ({
    key: row.name,
    label: `${row.name} ${row.target}`,
    words: row.words,
    confidence: row.confidence,
    adopted: hasIndicator(row, values),
    adopt: () => fill(adoptIndicator(row, values)),
  }));
  const flag = (kind: 'xinchuang' | 'offline') => {
    const found = assistance[kind];
    return found ? show(kind, [found], () => translate(`field.${kind}`)) : [];
  };
  const title = (field: string) => translate(`field.${field}`);
  const conditions = [
    ...show('deployments', assistance.deployments, (value) => translate(`deployment.${value}`)),
    ...flag('xinchuang'),
    ...flag('offline'),
  ];
  return (
    <Stack spacing={1.5}>
      <Proposals title={title('domains')} proposals={show('domains', assistance.domains)} />
      <Proposals title={title('subScenarios')} proposals={show('subScenarios', assistance.subScenarios)} />
      <Proposals title={title('technologies')} proposals={show('technologies', assistance.technologies)} />
      <Proposals title={title('deployments')} proposals={conditions} />
      <Proposals title={title('indicators')} proposals={indicators} />
      <Proposals title={title('exclusions')} proposals={show('exclusions', assistance.exclusions, (value) => value)} />
    </Stack>
  );
}
