import List from '@mui/material/List';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import Stack from '@mui/material/Stack';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { MATCH_ROW } from '../api/fields';
import { useAsk } from '../api/useAsk';
import { StatusChip } from '../components/chips';
import { Section } from '../components/Facts';
import { Nothing } from '../components/states';
import { ago } from '../format/format';
import type { EntryStatus } from '../generated/schema';
import { useLanguage } from '../i18n';
import { MatchCard, type MatchRow } from '../matches/MatchCard';

const NEW = `{ matches(filter: { states: [suggested] }, page: { page: 1, perPage: 5 }) { items { ${MATCH_ROW} } } }`;
const ROWS = 'items { id title status updatedAt }';
const MINE = `{ needs(page: { page: 1, perPage: 8 }) { ${ROWS} } capabilities(page: { page: 1, perPage: 8 }) { ${ROWS} } }`;

interface Row {
  id: string;
  title: string;
  status: EntryStatus;
  updatedAt: string;
}

/** The best pairings nobody has looked at. */
export function NewMatches() {
  const translate = useTranslate();
  const { data } = useAsk<{ matches: { items: MatchRow[] } }>(NEW);
  if (!data || data.matches.items.length === 0) return null;
  return (
    <Section title={translate('dashboard.newMatches')}>
      <Stack spacing={1.5}>
        {data.matches.items.map((match) => (
          <MatchCard key={match.id} match={match} side={match.mySides[0] ?? 'need'} />
        ))}
      </Stack>
    </Section>
  );
}

/** Our entries, newest change first, each with what comes next. */
export function MyEntries() {
  const translate = useTranslate();
  const locale = useLanguage();
  const { data } = useAsk<{ needs: { items: Row[] }; capabilities: { items: Row[] } }>(MINE);
  if (!data) return null;
  const lists = Object.entries(data).filter(([, { items }]) => items.length > 0);
  if (lists.length === 0)
    return <Nothing title={translate('dashboard.nothing')} advice={translate('match.noneAdvice')} />;
  return lists.map(([resource, { items }]) => (
    <Section key={resource} title={translate(`resources.${resource}.name`, { smart_count: 2 })}>
      <List disablePadding>
        {items.map(({ id, title, status, updatedAt }) => (
          <ListItemButton key={id} component={Link} to={`/${resource}/${id}/show`} sx={{ gap: 2, px: 1 }}>
            <ListItemText primary={title} secondary={`${translate(`next.${status}`)} · ${ago(updatedAt, locale)}`} />
            <StatusChip status={status} />
          </ListItemButton>
        ))}
      </List>
    </Section>
  ));
}
