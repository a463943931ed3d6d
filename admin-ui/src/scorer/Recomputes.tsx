import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { Section } from '../components/Facts';
import { dateTime } from '../format/format';
import type { Recompute } from '../generated/schema';
import { useLanguage } from '../i18n';

/** Percent of a recompute that is done; pure, so that it can be checked. */
export function progress({ phase, needs, capabilities }: Pick<Recompute, 'phase' | 'needs' | 'capabilities'>): number {
  if (phase === 'done') return 100;
  const total = needs.total + capabilities.total;
  return total === 0 ? 0 : Math.min(99, Math.floor((100 * (needs.done + capabilities.done)) / total));
}

/** The last times everything was matched again, and how far the present one is. */
export function Recomputes({ recomputes }: { recomputes: readonly Recompute[] }) {
  const translate = useTranslate();
  const locale = useLanguage();
  const number = new Intl.NumberFormat('zh-CN');
  return (
    <Section title={translate('recompute.title')}>
      <Typography color="text.secondary" sx={{ mb: 2 }}>
        {translate('recompute.help')}
      </Typography>
      {recomputes.length === 0 && <Typography>{translate('recompute.none')}</Typography>}
      <Stack spacing={2}>
        {recomputes.map((recompute) => (
          <Box key={recompute.id}>
            <Stack direction="row" sx={{ gap: 1.5, flexWrap: 'wrap', alignItems: 'baseline' }}>
              <Typography sx={{ fontWeight: 600 }}>{translate(`recompute.${recompute.reason}`)}</Typography>
              <Typography variant="body2" color="text.secondary">
                {dateTime(recompute.requestedAt, locale)}　{recompute.scorerVersion}
              </Typography>
              <Typography variant="body2">
                {recompute.phase === 'done'
                  ? translate('recompute.result', {
                      scored: number.format(recompute.scored),
                      written: number.format(recompute.written),
                    })
                  : translate(`recompute.phase_${recompute.phase}`)}
              </Typography>
            </Stack>
            {recompute.phase !== 'done' && (
              <Box sx={{ mt: 1 }}>
                <LinearProgress
                  variant="determinate"
                  value={progress(recompute)}
                  aria-label={translate('recompute.title')}
                />
                <Typography variant="body2" color="text.secondary" sx={{ mt: 0.5 }}>
                  {translate('recompute.progress', {
                    needs: recompute.needs.done,
                    allNeeds: recompute.needs.total,
                    capabilities: recompute.capabilities.done,
                    allCapabilities: recompute.capabilities.total,
                  })}
                </Typography>
              </Box>
            )}
          </Box>
        ))}
      </Stack>
    </Section>
  );
}
