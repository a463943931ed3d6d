import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import {
  BooleanInput,
  ListBase,
  ListToolbar,
  Pagination,
  SelectArrayInput,
  SelectInput,
  Title,
  useListContext,
  usePermissions,
  useTranslate,
} from 'react-admin';
import { Link, useNavigate } from 'react-router-dom';
import type { Permissions } from '../api/authProvider';
import { NoMatchesOf } from '../assist/AdviceOf';
import { CardSkeletons, Failure, Nothing } from '../components/states';
import { useListKeys } from '../components/useListKeys';
import { zh } from '../i18n/zh';
import { BANDS, whyNotLink } from './bands';
import { MatchCard, type MatchRow } from './MatchCard';

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
  const chosen = useChosen(data ?? []);
  const side = filterValues.side as string | undefined;
  const whyNot = (
    <Button component={Link} to={whyNotLink({ need: filterValues.needId, capability: filterValues.capabilityId })}>
      {translate('pair.title')}
    </Button>
  );
  return (
    <Box sx={{ maxWidth: 960, pt: 1 }}>
      <Title defaultTitle={translate('resources.matches.name', { smart_count: 2 })} />
      <ListToolbar filters={useFilters()} />
      <Stack direction="row" sx={{ justifyContent: 'space-between', alignItems: 'center', flexWrap: 'wrap', mb: 1 }}>
        <Typography variant="body2" color="text.secondary" sx={{ display: { xs: 'none', md: 'block' } }}>
          {translate('match.keys')}
        </Typography>
        {whyNot}
      </Stack>
      {error && <Failure error={error} />}
      {isPending && <CardSkeletons count={4} />}
      {data?.length === 0 && <Empty filter={filterValues}>{whyNot}</Empty>}
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
                <MatchCard key={match.id} match={match} side={sideOf(match, side)} chosen={match.id === chosen} />
              ))}
            </Stack>
          </Box>
        );
      })}
      <Pagination />
    </Box>
  );
}

function useFilters() {
  const translate = useTranslate();
  const { permissions } = usePermissions<Permissions>();
  const choices = (section: string, ids: readonly string[]) => ids.map((id) => ({ id, name: `${section}.${id}` }));
  return [
    // Who belongs to no organisation has no side.
    permissions?.member && (
      <SelectInput
        key="side"
        source="side"
        alwaysOn
        label={translate('field.kind')}
        choices={choices('side', ['need', 'capability'])}
      />
    ),
    <SelectArrayInput
      key="bands"
      source="bands"
      alwaysOn
      label={translate('field.band')}
      sx={{ minWidth: 140 }}
      choices={choices('band', BANDS)}
    />,
    <SelectArrayInput
      key="states"
      source="states"
      alwaysOn
      label={translate('field.status')}
      sx={{ minWidth: 140 }}
      choices={choices('matchState', Object.keys(zh.matchState))}
    />,
    <SelectInput
      key="stage"
      source="stage"
      alwaysOn
      label={translate('match.stage')}
      choices={choices('matchStage', Object.keys(zh.matchStage))}
    />,
    <BooleanInput key="hide" source="hideNotMet" alwaysOn label={translate('match.hideNotMet')} />,
  ].filter((filter) => filter !== false && filter !== undefined);
}

/** The pair that j and k have reached; Enter opens it. */
function useChosen(matches: readonly MatchRow[]): string | undefined {
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<string>();
  const at = matches.findIndex(({ id }) => id === chosen);
  useListKeys(
    (step) => setChosen(matches[Math.max(0, Math.min(matches.length - 1, at + step))]?.id),
    () => {
      if (at >= 0) void navigate(`/matches/${matches[at]?.id}/show`);
    },
  );
  return at >= 0 ? chosen : undefined;
}

/** What to add to the entry the list is about; in general where it is about all of them. */
function Empty({ filter, children }: { filter: { needId?: string; capabilityId?: string }; children: ReactNode }) {
  const translate = useTranslate();
  if (filter.needId) return <NoMatchesOf resource="needs" id={filter.needId} />;
  if (filter.capabilityId) return <NoMatchesOf resource="capabilities" id={filter.capabilityId} />;
  return (
    <Nothing title={translate('match.none')} advice={translate('match.noneAdvice')}>
      {children}
    </Nothing>
  );
}

const sideOf = ({ mySides }: MatchRow, asked: string | undefined) =>
  asked === 'capability' || (!asked && mySides[0] === 'capability') ? 'capability' : 'need';
