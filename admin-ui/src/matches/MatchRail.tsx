import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import List from '@mui/material/List';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import ListSubheader from '@mui/material/ListSubheader';
import { useEffect, useRef } from 'react';
import { useStore, useTranslate } from 'react-admin';
import { Link, useNavigate } from 'react-router-dom';
import { MATCH_ROW } from '../api/fields';
import { useAsk } from '../api/useAsk';
import { useListKeys } from '../components/useListKeys';
import { useLanguage } from '../i18n';
import { BANDS } from './bands';
import type { MatchRow } from './MatchCard';

const QUERY = `query ($filter: MatchFilterInput, $page: PageInput) { matches(filter: $filter, page: $page) { items { ${MATCH_ROW} } } }`;
const SIZE = 25;

interface ListParameters {
  filter?: Record<string, unknown>;
  page?: number;
}

/** The list one came from, beside the pair that is open; j and k go to its neighbours. */
export function MatchRail({ current, side }: { current: string; side: 'need' | 'capability' }) {
  const translate = useTranslate();
  const locale = useLanguage();
  const navigate = useNavigate();
  const here = useRef<HTMLAnchorElement>(null);
  const [{ filter = {}, page = 1 }] = useStore<ListParameters>('matches.listParams', {});
  const { data } = useAsk<{ matches: { items: MatchRow[] } }>(QUERY, { filter, page: { page, perPage: SIZE } });
  const items = data?.matches.items ?? [];
  const at = items.findIndex(({ id }) => id === current);
  useListKeys((step) => {
    const next = items[Math.max(0, at + step)];
    if (next && next.id !== current) void navigate(`/matches/${next.id}/show`);
  });
  useEffect(() => here.current?.scrollIntoView({ block: 'nearest' }), [at]);
  return (
    <Box component="nav" aria-label={translate('resources.matches.name', { smart_count: 2 })} sx={RAIL}>
      <Button component={Link} to="/matches" size="small" sx={{ mb: 1 }}>
        ← {translate('match.toList')}
      </Button>
      <Card sx={{ display: { xs: 'none', lg: 'block' } }}>
        {BANDS.map((band) => {
          const inBand = items.filter((match) => match.band === band);
          if (inBand.length === 0) return null;
          return (
            <List
              key={band}
              dense
              disablePadding
              subheader={<ListSubheader>{translate(`band.${band}`)}</ListSubheader>}
            >
              {inBand.map((match) => (
                <ListItemButton
                  key={match.id}
                  component={Link}
                  to={`/matches/${match.id}/show`}
                  ref={match.id === current ? here : undefined}
                  selected={match.id === current}
                  aria-current={match.id === current ? 'page' : undefined}
                  divider
                >
                  <ListItemText
                    primary={(side === 'need' ? match.capability : match.need)?.title}
                    secondary={`${translate('match.points', { points: match.score })} · ${locale === 'zh' ? match.whyZh : match.whyEn}`}
                    slotProps={{ primary: { sx: { fontWeight: 600 } }, secondary: { sx: TWO_LINES } }}
                  />
                </ListItemButton>
              ))}
            </List>
          );
        })}
      </Card>
    </Box>
  );
}

const RAIL = { position: { lg: 'sticky' }, top: 56, maxHeight: { lg: 'calc(100vh - 64px)' }, overflowY: 'auto' };
const TWO_LINES = { display: '-webkit-box', WebkitLineClamp: 2, WebkitBoxOrient: 'vertical', overflow: 'hidden' };
