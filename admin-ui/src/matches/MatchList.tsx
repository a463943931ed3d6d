import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import {
  BooleanInput,
  ListBase,
  ListToolbar,
  Pagination,
  SelectArrayInput,
  SelectInput,
  Title,
  useListContext,
  useTranslate,
} from 'react-admin';
import { NoMatchesOf } from '../assist/AdviceOf';
import { CardSkeletons, Failure, Nothing } from '../components/states';
import { zh } from '../i18n/zh';
import { MatchCard, type MatchRow } from './MatchCard';

const BANDS = ['strong', 'possible'] as const;

/** Pairings by band, best first, each with its reason. */
export function MatchList() {
  return (
    <ListBase perPage={25} exporter={false} disableSyncWithLocation={false}>
      <Body />
    </ListBase>
  );
}

function Body() {
  const translate = useTranslate();
  const { data, error, isPending, filterValues } = useListContext<MatchRow>();
  const filters = [
    <SelectInput
      key="side"
      source="side"
      alwaysOn
      label={translate('field.kind')}
      choices={['need', 'capability'].map((id) => ({ id, name: `side.${id}` }))}
    />,
    <SelectArrayInput
      key="states"
      source="states"
      alwaysOn
      label={translate('field.status')}
      sx={{ minWidth: 160 }}
      choices={Object.keys(zh.matchState).map((id) => ({ id, name: `matchState.${id}` }))}
    />,
    <SelectInput
      key="stage"
      source="stage"
      alwaysOn
      label={translate('match.stage')}
      choices={Object.keys(zh.matchStage).map((id) => ({ id, name: `matchStage.${id}` }))}
    />,
    <BooleanInput key="hide" source="hideNotMet" alwaysOn label={translate('match.hideNotMet')} />,
  ];
  return (
    <Box sx={{ maxWidth: 960, pt: 1 }}>
      <Title defaultTitle={translate('resources.matches.name', { smart_count: 2 })} />
      <ListToolbar filters={filters} />
      {error && <Failure error={error} />}
      {isPending && <CardSkeletons count={4} />}
      {data?.length === 0 && <Empty filter={filterValues} />}
      {BANDS.map((band) => {
        const matches = data?.filter((match) => match.band === band) ?? [];
        if (matches.length === 0) return null;
        return (
          <Box component="section" key={band} sx={{ mb: 3 }}>
            <Typography variant="h2" sx={{ mb: 1 }}>
              {translate(`band.${band}`)}
            </Typography>
            <Stack spacing={1.5}>
              {matches.map((match) => (
                <MatchCard key={match.id} match={match} side={sideOf(match, filterValues.side as string | undefined)} />
              ))}
            </Stack>
          </Box>
        );
      })}
      <Pagination />
    </Box>
  );
}

/** What to add to the entry the list is about; in general where it is about all of them. */
function Empty({ filter }: { filter: { needId?: string; capabilityId?: string } }) {
  const translate = useTranslate();
  if (filter.needId) return <NoMatchesOf resource="needs" id={filter.needId} />;
  if (filter.capabilityId) return <NoMatchesOf resource="capabilities" id={filter.capabilityId} />;
  return <Nothing title={translate('match.none')} advice={translate('match.noneAdvice')} />;
}

const sideOf = ({ mySides }: MatchRow, asked: string | undefined) =>
  asked === 'capability' || (!asked && mySides[0] === 'capability') ? 'capability' : 'need';
