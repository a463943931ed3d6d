import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Confirm, useNotify, useTranslate } from 'react-admin';
import { ask } from '../api/client';
import { ScorerStatusChip } from '../components/chips';
import { Section } from '../components/Facts';
import { useFailure } from '../components/useFailure';
import { dateTime } from '../format/format';
import type { Scorer } from '../generated/schema';
import { useLanguage } from '../i18n';
import { Comparison } from './Comparison';
import { Proof } from './Proof';
import { ACTIONS } from './queries';
import { WeightBars } from './WeightBars';

/** One scorer: its weights, what comparing it has shown, and what may be done with it. */
export function ScorerCard({ scorer, live, onDone }: { scorer: Scorer; live: Scorer; onDone(): void }) {
  const translate = useTranslate();
  const locale = useLanguage();
  const notify = useNotify();
  const fail = useFailure();
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  const { id, version, name, status, note, createdBy, createdAt, liveSince, weights, comparison, allowedActions } =
    scorer;
  const perform = async (action: string) => {
    setBusy(true);
    setAsking(false);
    try {
      await ask(ACTIONS[action] ?? '', { id, version });
      notify(translate('action.done', { action: translate(`scorer.${action}`) }), { type: 'success' });
    } catch (error) {
      fail(error);
    }
    setBusy(false);
    onDone();
  };
  const primary = allowedActions.includes('switchOn') ? 'switchOn' : 'compare';
  return (
    <Section title={name} action={<ScorerStatusChip status={status} />}>
      {note && <Typography sx={{ mb: 0.5 }}>{note}</Typography>}
      <Typography variant="body2" color="text.secondary" sx={{ mb: 2 }}>
        {status === 'live'
          ? translate('scorer.liveSince', { time: dateTime(liveSince, locale) })
          : translate('scorer.proposedBy', { name: createdBy, time: dateTime(createdAt, locale) })}
      </Typography>
      <Box sx={{ maxWidth: 560 }}>
        <WeightBars weights={weights} compareWith={status === 'live' ? undefined : live.weights} />
      </Box>
      <Proof scorer={scorer} live={live.name} />
      {status !== 'live' && comparison && (
        <Box sx={{ mt: 3 }}>
          <Comparison comparison={comparison} live={live.name} />
        </Box>
      )}
      {allowedActions.length > 0 && (
        <Stack direction="row" sx={{ mt: 2, gap: 1, flexWrap: 'wrap' }}>
          {allowedActions
            .toSorted((a, b) => Number(b === primary) - Number(a === primary))
            .map((action) => (
              <Button
                key={action}
                variant={action === primary ? 'contained' : 'outlined'}
                disabled={busy}
                onClick={() => (action === 'switchOn' ? setAsking(true) : void perform(action))}
              >
                {translate(action === 'compare' && comparison ? 'scorer.compareAgain' : `scorer.${action}`)}
              </Button>
            ))}
        </Stack>
      )}
      <Confirm
        isOpen={asking}
        title={translate('scorer.switchTitle', { name })}
        content={translate('scorer.switchConfirm', { name: live.name })}
        confirm={translate('scorer.switchOn')}
        onConfirm={() => void perform('switchOn')}
        onClose={() => setAsking(false)}
      />
    </Section>
  );
}
