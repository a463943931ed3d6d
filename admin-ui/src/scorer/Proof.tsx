import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { dateTime } from '../format/format';
import type { Scorer } from '../generated/schema';
import { useLanguage } from '../i18n';

/** What judged needs have shown of a scorer; for a candidate that was not measured yet, how that is done. */
export function Proof({ scorer, live }: { scorer: Scorer; live: string }) {
  const translate = useTranslate();
  const locale = useLanguage();
  const { name, status, tuning } = scorer;
  const missing = status === 'candidate' && tuning?.withVersion !== live;
  return (
    <>
      {tuning && (
        <Typography variant="body2" sx={{ mt: 2 }}>
          {translate('scorer.proof', {
            version: tuning.withVersion,
            time: dateTime(tuning.at, locale),
            needs: tuning.needs,
            before: tuning.before.toFixed(3),
            after: tuning.after.toFixed(3),
            low: tuning.low.toFixed(3),
            high: tuning.high.toFixed(3),
          })}
        </Typography>
      )}
      {missing && (
        <Alert severity="info" sx={{ mt: 2 }}>
          {translate('scorer.unproven', { version: live })}
          <Box component="code" sx={{ display: 'block', mt: 0.5, overflowWrap: 'anywhere' }}>
            {translate('scorer.proveCommand', { name })}
          </Box>
        </Alert>
      )}
    </>
  );
}
