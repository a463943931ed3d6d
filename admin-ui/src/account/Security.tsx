import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import type { FormEvent } from 'react';
import { useLogout, useNotify, useTranslate } from 'react-admin';
import { ask } from '../api/client';
import { Section } from '../components/Facts';
import { useFailure } from '../components/useFailure';

const CHANGE = 'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) }';

/** Password, and the end of every session. */
export function Security() {
  const translate = useTranslate();
  const notify = useNotify();
  const fail = useFailure();
  const logout = useLogout();
  const change = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const values = new FormData(form);
    try {
      await ask(CHANGE, { input: { current: String(values.get('current')), next: String(values.get('next')) } });
      form.reset();
      notify(translate('account.saved'), { type: 'success' });
    } catch (error) {
      fail(error);
    }
  };
  const signOutEverywhere = async () => {
    await ask('mutation { signOutEverywhere }').catch(fail);
    await logout();
  };
  return (
    <Section title={translate('account.security')}>
      <Stack component="form" spacing={2} onSubmit={(event) => void change(event)}>
        <TextField
          name="current"
          type="password"
          label={translate('account.current')}
          autoComplete="current-password"
          required
        />
        <TextField
          name="next"
          type="password"
          label={translate('account.next')}
          helperText={translate('help.password')}
          autoComplete="new-password"
          required
        />
        <Stack direction="row" spacing={1}>
          <Button type="submit" variant="outlined">
            {translate('action.changePassword')}
          </Button>
          <Button onClick={() => void signOutEverywhere()}>{translate('action.signOutEverywhere')}</Button>
        </Stack>
      </Stack>
    </Section>
  );
}
