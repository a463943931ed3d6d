import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { ask } from '../api/client';
import { useFailure } from '../components/useFailure';
import { PROPOSE } from './queries';
import { MOST_WEIGHT, toWeights, WEIGHT_NAMES, type WeightName } from './weights';
import { WeightBars } from './WeightBars';

const MOST_NOTE = 300;

interface Props {
  live: Record<WeightName, number>;
  onClose(): void;
  onDone(): void;
}

/** Other weights to be tried, beginning with the live ones. */
export function ProposeScorer({ live, onClose, onDone }: Props) {
  const translate = useTranslate();
  const notify = useNotify();
  const fail = useFailure();
  const [texts, setTexts] = useState(
    () => Object.fromEntries(WEIGHT_NAMES.map((name) => [name, String(live[name])])) as Record<WeightName, string>,
  );
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const weights = toWeights(texts);
  const propose = async () => {
    setBusy(true);
    try {
      await ask(PROPOSE, { input: { weights, note } });
      notify(translate('action.done', { action: translate('scorer.propose') }), { type: 'success' });
      onDone();
    } catch (error) {
      fail(error);
      setBusy(false);
    }
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm">
      <DialogTitle>{translate('scorer.propose')}</DialogTitle>
      <DialogContent>
        <Typography color="text.secondary" sx={{ mb: 2 }}>
          {translate('scorer.proposeHelp')}
        </Typography>
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr 1fr', sm: 'repeat(3, 1fr)' }, mb: 2 }}>
          {WEIGHT_NAMES.map((name) => (
            <TextField
              key={name}
              type="number"
              size="small"
              label={translate(`part.${name}`)}
              value={texts[name]}
              onChange={(event) => setTexts({ ...texts, [name]: event.target.value })}
              slotProps={{ htmlInput: { min: 0, max: MOST_WEIGHT, step: 0.5 } }}
            />
          ))}
        </Box>
        {weights ? (
          <WeightBars weights={weights} compareWith={live} />
        ) : (
          <Alert severity="warning">{translate('scorer.badWeights')}</Alert>
        )}
        <TextField
          fullWidth
          multiline
          minRows={2}
          sx={{ mt: 3 }}
          label={translate('scorer.note')}
          helperText={`${translate('scorer.noteHelp')} ${note.length}/${MOST_NOTE}`}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          slotProps={{ htmlInput: { maxLength: MOST_NOTE } }}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
        <Button
          variant="contained"
          disabled={busy || weights === null || note.trim() === ''}
          onClick={() => void propose()}
        >
          {translate('scorer.propose')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
