import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import List from '@mui/material/List';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Title, useTranslate } from 'react-admin';
import { CAPABILITY, NEED } from '../api/fields';
import { useAsk } from '../api/useAsk';
import { CardSkeletons, Failure, Nothing } from '../components/states';
import { useListKeys } from '../components/useListKeys';
import type { Entry, EntryResource } from '../entries/subject';
import { ago } from '../format/format';
import type { Capability, Need } from '../generated/schema';
import { useLanguage } from '../i18n';
import { Check } from './Check';

const WAITING =
  '(filter: { statuses: [submitted] }, sort: { field: statusSince, descending: false }, page: { page: 1, perPage: 50 })';
const QUERY = `{ needs${WAITING} { total items { ${NEED} } } capabilities${WAITING} { total items { ${CAPABILITY} } } }`;

interface Waiting {
  needs: { total: number; items: Need[] };
  capabilities: { total: number; items: Capability[] };
}

/** Everything that waits to be checked, oldest first: the list left, the entry right. */
export function Queue() {
  const translate = useTranslate();
  const locale = useLanguage();
  const { data, error, reload } = useAsk<Waiting>(QUERY);
  const [chosen, setChosen] = useState(0);
  const entries = data ? byAge(data) : [];
  const index = Math.min(chosen, Math.max(0, entries.length - 1));
  useListKeys((step) => setChosen(Math.max(0, Math.min(entries.length - 1, index + step))));
  const current = entries[index];
  return (
    <Box sx={{ pt: 2 }}>
      <Title title={translate('queue.title')} />
      <Typography variant="h1">{`${translate('queue.title')} ${data ? `(${data.needs.total + data.capabilities.total})` : ''}`}</Typography>
      <Typography color="text.secondary" sx={{ mb: 2 }}>
        {translate('queue.help')}
      </Typography>
      {error !== undefined && <Failure error={error} retry={reload} />}
      {!data && error === undefined && <CardSkeletons count={3} />}
      {data && entries.length === 0 && <Nothing title={translate('dashboard.queueEmpty')} />}
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', md: '320px 1fr' }, alignItems: 'start' }}>
        {entries.length > 0 && (
          <Card>
            <List disablePadding aria-label={translate('queue.title')}>
              {entries.map(({ resource, entry }, position) => (
                <ListItemButton
                  key={entry.id}
                  selected={position === index}
                  onClick={() => setChosen(position)}
                  divider
                >
                  <ListItemText
                    primary={entry.title}
                    secondary={`${translate(`resources.${resource}.name`, { smart_count: 1 })} · ${entry.organisation?.name ?? ''} · ${translate('queue.since', { time: ago(entry.statusSince, locale) })}`}
                  />
                </ListItemButton>
              ))}
            </List>
          </Card>
        )}
        {current && <Check key={current.entry.id} resource={current.resource} entry={current.entry} onDone={reload} />}
      </Box>
    </Box>
  );
}

function byAge({ needs, capabilities }: Waiting): { resource: EntryResource; entry: Entry }[] {
  return [
    ...needs.items.map((entry) => ({ resource: 'needs' as const, entry })),
    ...capabilities.items.map((entry) => ({ resource: 'capabilities' as const, entry })),
  ].toSorted((a, b) => (a.entry.statusSince < b.entry.statusSince ? -1 : 1));
}
