import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { BandChip } from '../components/chips';
import type { EntryResource } from '../entries/subject';
import type { LiveFit } from './draft';

const OTHER: Record<EntryResource, EntryResource> = { needs: 'capabilities', capabilities: 'needs' };

/** How many fit as the form stands, and the best of them; they open beside the form, not in its place. */
export function Live({ live, resource }: { live: LiveFit; resource: EntryResource }) {
  const translate = useTranslate();
  const { strong, possible, best } = live;
  const found = strong + possible > 0;
  return (
    <Box>
      <Typography sx={{ fontWeight: 650 }} aria-live="polite">
        {translate(found ? `assist.live.${resource}` : `assist.noLive.${resource}`, { strong, possible })}
      </Typography>
      <Stack spacing={1.25} sx={{ mt: 1 }}>
        {best.map(({ band, why, entry }) => (
          <Box key={entry.id}>
            <Stack direction="row" spacing={1} sx={{ alignItems: 'center' }}>
              <BandChip band={band} />
              <Link href={`#/hall/${OTHER[resource]}/${entry.id}`} target="_blank" rel="noreferrer" variant="body2">
                {entry.title}
              </Link>
            </Stack>
            <Typography variant="caption" color="text.secondary" component="p">
              {entry.organisation?.name} · {why}
            </Typography>
          </Box>
        ))}
      </Stack>
    </Box>
  );
}
