import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import type { FormEvent } from 'react';
import { useLocaleState, useNotify, useTranslate } from 'react-admin';
import { ask } from '../api/client';
import { useAsk } from '../api/useAsk';
import { Section } from '../components/Facts';
import { useFailure } from '../components/useFailure';
import type { Person } from '../generated/schema';
import { storeLocale } from '../i18n';

const SET = 'mutation ($input: AccountInput!) { editAccount(input: $input) { id } }';

/** Name, and the language of mails and console. */
export function Profile() {
  const translate = useTranslate();
  const notify = useNotify();
  const fail = useFailure();
  const [, setLocale] = useLocaleState();
  const { data } = useAsk<{ me: Person }>('{ me { name email locale } }');
  if (!data) return null;
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const locale = form.get('locale') === 'en' ? 'en' : 'zh';
    try {
      await ask(SET, { input: { name: String(form.get('name')), locale } });
      storeLocale(locale);
      await setLocale(locale);
      notify(translate('account.saved'), { type: 'success' });
    } catch (error) {
      fail(error);
    }
  };
  return (
    <Section title={translate('account.profile')}>
      <Stack component="form" spacing={2} onSubmit={(event) => void save(event)}>
        <TextField label={translate('field.email')} value={data.me.email} disabled />
        <TextField name="name" label={translate('field.personName')} defaultValue={data.me.name} required />
        <TextField select name="locale" label={translate('field.language')} defaultValue={data.me.locale}>
          <MenuItem value="zh">中文</MenuItem>
          <MenuItem value="en">English</MenuItem>
        </TextField>
        <Button type="submit" variant="contained" sx={{ alignSelf: 'flex-start' }}>
          {translate('action.save')}
        </Button>
      </Stack>
    </Section>
  );
}
