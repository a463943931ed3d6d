import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { MATCH_ROW } from '../api/fields';
import { useAsk } from '../api/useAsk';
import { NoMatchesOf } from '../assist/AdviceOf';
import { Section } from '../components/Facts';
import type { EntryResource } from '../entries/subject';
import { whyNotLink } from './bands';
import { MatchCard, type MatchRow } from './MatchCard';

const QUERY = `query ($filter: MatchFilterInput) { matches(filter: $filter, page: { page: 1, perPage: 5 }) { total items { ${MATCH_ROW} } } }`;

/** The best pairings of one entry. */
export function MatchesOf({ resource, id }: { resource: EntryResource; id: string }) {
  const translate = useTranslate();
  const filter = resource === 'needs' ? { needId: id } : { capabilityId: id };
  const { data } = useAsk<{ matches: { total: number; items: MatchRow[] } }>(QUERY, { filter });
  if (!data) return null;
  const { total, items } = data.matches;
  const all = `/matches?filter=${encodeURIComponent(JSON.stringify(filter))}`;
  return (
    <Section
      title={`${translate('group.matches')} (${total})`}
      action={
        <Stack direction="row" spacing={1}>
          <Button component={Link} to={whyNotLink(resource === 'needs' ? { need: id } : { capability: id })}>
            {translate('pair.title')}
          </Button>
          {total > items.length && (
            <Button component={Link} to={all}>
              {translate('hall.results', { count: total })}
            </Button>
          )}
        </Stack>
      }
    >
      {items.length === 0 && <NoMatchesOf resource={resource} id={id} />}
      <Stack spacing={1.5}>
        {items.map((match) => (
          <MatchCard key={match.id} match={match} side={resource === 'needs' ? 'need' : 'capability'} />
        ))}
      </Stack>
    </Section>
  );
}
