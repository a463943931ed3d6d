import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import CardContent from '@mui/material/CardContent';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState, type FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { ask, session, SESSION_FIELDS, type SignedIn } from '../api/client';
import { ApiError, errorText, problemText } from '../api/errors';
import { en } from '../i18n/en';
import { HallHeader } from './HallHeader';

interface Field {
  path: string;
  label: string;
  type?: string;
  choices?: string;
  help?: string;
  autoComplete?: string;
}

const UNIT: Field[] = [
  { path: 'organisation.name', label: 'name', autoComplete: 'organization' },
  { path: 'organisation.creditCode', label: 'creditCode' },
  { path: 'organisation.type', label: 'type', choices: 'organisationType' },
  { path: 'organisation.district', label: 'district', choices: 'district' },
  { path: 'organisation.contact.phone', label: 'phone', type: 'tel', autoComplete: 'tel' },
];
const PERSON: Field[] = [
  { path: 'person.name', label: 'personName', autoComplete: 'name' },
  { path: 'person.email', label: 'email', type: 'email', autoComplete: 'email' },
  { path: 'person.password', label: 'password', type: 'password', help: 'help.password', autoComplete: 'new-password' },
];
const MUTATION = `mutation ($input: RegisterInput!) { register(input: $input) { ${SESSION_FIELDS} } }`;

/** Registers an organisation and the account of whoever is in charge there. */
export function Register() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const problems = error instanceof ApiError ? error.fields : {};
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const value = (path: string) => String(new FormData(event.currentTarget).get(path) ?? '').trim();
    const contact = {
      name: value('person.name'),
      phone: value('organisation.contact.phone'),
      email: value('person.email'),
    };
    const organisation = {
      name: value('organisation.name'),
      creditCode: value('organisation.creditCode').toUpperCase(),
      type: value('organisation.type'),
      district: value('organisation.district'),
      contact,
    };
    const person = {
      name: contact.name,
      email: contact.email,
      password: String(new FormData(event.currentTarget).get('person.password')),
    };
    setBusy(true);
    setError(undefined);
    try {
      const { register } = await ask<{ register: SignedIn }>(MUTATION, { input: { organisation, person } });
      session.keep(register);
      await navigate('/console');
    } catch (failure) {
      setError(failure);
    }
    setBusy(false);
  };
  const input = ({ path, label, type, choices, help, autoComplete }: Field) => {
    const faults = problems[`input.${path}`] ?? [];
    return (
      <TextField
        key={path}
        name={path}
        type={type}
        required
        select={choices !== undefined}
        defaultValue=""
        label={translate(label === 'password' ? 'auth.password' : `field.${label}`)}
        autoComplete={autoComplete}
        error={faults.length > 0}
        helperText={faults.map((problem) => problemText(translate, problem)).join(' ') || (help && translate(help))}
      >
        {choices &&
          Object.keys(en[choices as 'district']).map((value) => (
            <MenuItem key={value} value={value}>
              {translate(`${choices}.${value}`)}
            </MenuItem>
          ))}
      </TextField>
    );
  };
  return (
    <Box sx={{ minHeight: '100vh', bgcolor: 'background.default', color: 'text.primary' }}>
      <HallHeader />
      <Card sx={{ maxWidth: 560, mx: 'auto', my: { xs: 2, sm: 6 } }}>
        <CardContent>
          <Stack component="form" spacing={2} onSubmit={(event) => void submit(event)}>
            <Typography variant="h2" component="h1">
              {translate('auth.register')}
            </Typography>
            <Typography color="text.secondary">{translate('auth.registerHelp')}</Typography>
            {error !== undefined && <Alert severity="error">{errorText(translate, error)}</Alert>}
            <Typography variant="h3">{translate('auth.unit')}</Typography>
            {UNIT.map(input)}
            <Typography variant="h3">{translate('auth.person')}</Typography>
            {PERSON.map(input)}
            <Button type="submit" variant="contained" size="large" disabled={busy}>
              {translate('auth.submit')}
            </Button>
          </Stack>
        </CardContent>
      </Card>
    </Box>
  );
}
