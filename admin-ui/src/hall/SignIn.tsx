import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import CardContent from '@mui/material/CardContent';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState, type FormEvent } from 'react';
import { useLogin, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { errorText } from '../api/errors';
import { useAsk } from '../api/useAsk';
import { HallHeader } from './HallHeader';

export function SignIn() {
  const translate = useTranslate();
  const login = useLogin();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const { data } = useAsk<{ settings: { mailboxUrl: string | null } }>('{ settings { mailboxUrl } }');
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setError(undefined);
    await login({ username: String(form.get('email')), password: String(form.get('password')) }).catch(setError);
    setBusy(false);
  };
  return (
    <Box sx={{ minHeight: '100vh', bgcolor: 'background.default', color: 'text.primary' }}>
      <HallHeader />
      <Card sx={{ maxWidth: 420, mx: 'auto', mt: { xs: 2, sm: 8 } }}>
        <CardContent>
          <Stack component="form" spacing={2} onSubmit={(event) => void submit(event)}>
            <Typography variant="h2" component="h1">
              {translate('auth.welcome')}
            </Typography>
            {error !== undefined && <Alert severity="error">{errorText(translate, error)}</Alert>}
            <TextField
              name="email"
              type="email"
              label={translate('auth.email')}
              required
              autoFocus
              autoComplete="username"
            />
            <TextField
              name="password"
              type="password"
              label={translate('auth.password')}
              required
              autoComplete="current-password"
            />
            <Button type="submit" variant="contained" size="large" disabled={busy}>
              {translate('auth.signIn')}
            </Button>
            <Typography color="text.secondary">
              {translate('auth.noAccount')} <Link to="/register">{translate('auth.register')}</Link>
            </Typography>
            {data?.settings.mailboxUrl && <Alert severity="info">{translate('auth.demo')}</Alert>}
          </Stack>
        </CardContent>
      </Card>
    </Box>
  );
}
