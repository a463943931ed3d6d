import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Confirm, useNotify, useTranslate } from 'react-admin';
import { ask } from '../api/client';
import { useFailure } from '../components/useFailure';
import { day, moneyRange, today } from '../format/format';
import type { Match } from '../generated/schema';
import { useLanguage } from '../i18n';

const SIGN = 'mutation ($id: ID!, $input: SignedInput!) { markSigned(id: $id, input: $input) { id } }';
const UNSIGN = 'mutation ($id: ID!) { unmarkSigned(id: $id) { id } }';

/** The contract of two who were introduced: recorded once, taken back when that was a mistake. */
export function Signing({ match, onDone }: { match: Match; onDone(): void }) {
  const translate = useTranslate();
  const locale = useLanguage();
  const notify = useNotify();
  const fail = useFailure();
  const [asking, setAsking] = useState<'markSigned' | 'unmarkSigned'>();
  const { id, signed, allowedActions } = match;
  const perform = async (action: 'markSigned' | 'unmarkSigned', query: string, variables: object) => {
    setAsking(undefined);
    try {
      await ask(query, { id, ...variables });
      notify(translate('action.done', { action: translate(`signed.${action}`) }), { type: 'success' });
    } catch (error) {
      fail(error);
    }
    onDone();
  };
  const button = (action: 'markSigned' | 'unmarkSigned', variant: 'outlined' | 'text') =>
    allowedActions.includes(action) && (
      <Button variant={variant} color="inherit" size="small" onClick={() => setAsking(action)}>
        {translate(`signed.${action}`)}
      </Button>
    );
  if (!signed && !allowedActions.includes('markSigned')) return null;
  return (
    <>
      {signed ? (
        <Alert severity="success" sx={{ mb: 2 }} action={button('unmarkSigned', 'text')}>
          <Typography sx={{ fontWeight: 600 }}>
            {translate('signed.on', { day: day(signed.signedOn, locale) })}
            {Boolean(signed.amount) && `　${moneyRange(signed.amount, signed.amount, locale)}`}
          </Typography>
          <Typography variant="body2">{translate('signed.by', { name: signed.byName })}</Typography>
        </Alert>
      ) : (
        <Stack direction="row" sx={{ mb: 2, gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
          {button('markSigned', 'outlined')}
          <Typography color="text.secondary">{translate('signed.help')}</Typography>
        </Stack>
      )}
      {asking === 'markSigned' && (
        <SignDialog
          onCancel={() => setAsking(undefined)}
          onSign={(input) => void perform('markSigned', SIGN, { input })}
        />
      )}
      <Confirm
        isOpen={asking === 'unmarkSigned'}
        title={translate('signed.unmarkSigned')}
        content={translate('signed.unmarkConfirm')}
        onConfirm={() => void perform('unmarkSigned', UNSIGN, {})}
        onClose={() => setAsking(undefined)}
      />
    </>
  );
}

interface SignDialogProps {
  onCancel(): void;
  onSign(input: { signedOn: string; amount?: number }): void;
}

function SignDialog({ onCancel, onSign }: SignDialogProps) {
  const translate = useTranslate();
  const [signedOn, setSignedOn] = useState(today());
  const [amount, setAmount] = useState('');
  const value = amount.trim() === '' ? undefined : Number(amount);
  const usable =
    signedOn !== '' && signedOn <= today() && (value === undefined || (Number.isFinite(value) && value >= 0));
  return (
    <Dialog open onClose={onCancel} fullWidth maxWidth="xs">
      <DialogTitle>{translate('signed.markSigned')}</DialogTitle>
      <DialogContent>
        <Stack spacing={2} sx={{ pt: 1 }}>
          <TextField
            type="date"
            label={translate('signed.day')}
            value={signedOn}
            onChange={(event) => setSignedOn(event.target.value)}
            slotProps={{ htmlInput: { max: today() }, inputLabel: { shrink: true } }}
          />
          <TextField
            type="number"
            label={translate('signed.amount')}
            helperText={translate('signed.amountHelp')}
            value={amount}
            onChange={(event) => setAmount(event.target.value)}
            slotProps={{ htmlInput: { min: 0, step: 0.01 } }}
          />
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onCancel}>{translate('ra.action.cancel')}</Button>
        <Button
          variant="contained"
          disabled={!usable}
          onClick={() => onSign({ signedOn: `${signedOn}T00:00:00+08:00`, amount: value })}
        >
          {translate('signed.markSigned')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
