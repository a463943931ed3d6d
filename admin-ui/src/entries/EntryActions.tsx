import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { useNotify, useRedirect, useTranslate } from 'react-admin';
import { SubmitWarning } from '../assist/SubmitWarning';
import { transition, VERBS_WITH_REASON } from '../api/dataProvider';
import { useFailure } from '../components/useFailure';
import type { Entry, EntryResource } from './subject';

/** The one that matters most in a state comes first and is filled; the rest follow in the order of the workflow. */
const PRIMARY = ['publish', 'merge', 'submit', 'edit', 'revise', 'reopen'];
const CONFIRMED = new Set(['submit', 'publish', 'merge', 'close', 'withdraw', 'reject']);

interface Props {
  resource: EntryResource;
  entry: Entry;
  onDone(entry: Entry): void;
}

/** Buttons for what the caller may do now, as the server says. */
export function EntryActions({ resource, entry, onDone }: Props) {
  const translate = useTranslate();
  const notify = useNotify();
  const redirect = useRedirect();
  const fail = useFailure();
  const [asking, setAsking] = useState<string>();
  const [busy, setBusy] = useState(false);
  const primary = PRIMARY.find((verb) => entry.allowedActions.includes(verb));
  const verbs = entry.allowedActions.toSorted((a, b) => Number(b === primary) - Number(a === primary));

  const perform = async (verb: string, reason?: string) => {
    setBusy(true);
    try {
      const record = await transition(resource, verb, entry, reason);
      setAsking(undefined);
      notify(translate('action.done', { action: translate(`action.${verb}`) }), { type: 'success' });
      if (verb === 'revise') redirect('edit', resource, record.id);
      else onDone(record as unknown as Entry);
    } catch (error) {
      fail(error);
    }
    setBusy(false);
  };
  const start = (verb: string) => {
    if (verb === 'edit') redirect('edit', resource, entry.id);
    else if (CONFIRMED.has(verb) || VERBS_WITH_REASON.has(verb)) setAsking(verb);
    else void perform(verb);
  };
  return (
    <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1 }}>
      {verbs.map((verb) => (
        <Button
          key={verb}
          variant={verb === primary ? 'contained' : 'outlined'}
          disabled={busy}
          onClick={() => start(verb)}
        >
          {translate(`action.${verb}`)}
        </Button>
      ))}
      {asking && (
        <Confirm verb={asking} busy={busy} onCancel={() => setAsking(undefined)} onConfirm={perform}>
          {asking === 'submit' && <SubmitWarning entry={entry} resource={resource} />}
        </Confirm>
      )}
    </Stack>
  );
}

interface ConfirmProps {
  verb: string;
  busy: boolean;
  onCancel(): void;
  onConfirm(verb: string, reason?: string): Promise<void>;
  children?: ReactNode;
}

function Confirm({ verb, busy, onCancel, onConfirm, children }: ConfirmProps) {
  const translate = useTranslate();
  const [reason, setReason] = useState('');
  const needsReason = VERBS_WITH_REASON.has(verb);
  return (
    <Dialog open onClose={onCancel} fullWidth maxWidth="sm">
      <DialogTitle>{translate(`action.${verb}`)}</DialogTitle>
      <DialogContent>
        {CONFIRMED.has(verb) && <Typography sx={{ mb: 2 }}>{translate(`confirm.${verb}`)}</Typography>}
        {children}
        {needsReason && (
          <TextField
            autoFocus
            fullWidth
            multiline
            minRows={3}
            label={translate('field.reason')}
            helperText={`${translate('confirm.withReason')} ${reason.length}/500`}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            slotProps={{ htmlInput: { maxLength: 500 } }}
          />
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onCancel}>{translate('ra.action.cancel')}</Button>
        <Button
          variant="contained"
          autoFocus={!needsReason}
          disabled={busy || (needsReason && reason.trim() === '')}
          onClick={() => void onConfirm(verb, needsReason ? reason : undefined)}
        >
          {translate(`action.${verb}`)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
