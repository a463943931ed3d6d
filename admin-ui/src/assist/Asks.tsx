import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import type { EntryResource } from '../entries/subject';
import type { EntryAdvice } from '../generated/schema';

export type Advice = Pick<EntryAdvice, 'asks' | 'confidence' | 'recognised'>;

const SHOWN = 4;

/** What to add, as sentences; money and place are worded for the side that asks. */
export function AskList({ asks, resource }: { asks: EntryAdvice['asks']; resource: EntryResource }) {
  const translate = useTranslate();
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5, textAlign: 'left' }}>
      {asks.slice(0, SHOWN).map((ask) => (
        <Typography key={ask} component="li" variant="body2">
          {translate(`ask.${ask}.${resource}`)}
        </Typography>
      ))}
    </Box>
  );
}

/** Shown where an entry is understood too little to be matched well. */
export function LowConfidence({ advice, resource }: { advice: Advice; resource: EntryResource }) {
  const translate = useTranslate();
  if (advice.confidence !== 'low') return null;
  return (
    <Alert severity="warning">
      <AlertTitle>{translate('assist.low', { count: advice.recognised })}</AlertTitle>
      <AskList asks={advice.asks} resource={resource} />
    </Alert>
  );
}
