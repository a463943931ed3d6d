import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { DateTimeInput, TextInput, useTranslate } from 'react-admin';
import { EnumInput } from './inputs';

/** A heading and the inputs under it, in one column. */
export function Group({ title, children }: { title: string; children: ReactNode }) {
  const translate = useTranslate();
  return (
    <>
      <Typography variant="h3" component="h2" sx={{ mt: 2, mb: 1 }}>
        {translate(`group.${title}`)}
      </Typography>
      {children}
    </>
  );
}

/** Contact and visibility, the same for needs and capabilities. */
export function SharedInputs({ children }: { children?: ReactNode }) {
  const translate = useTranslate();
  const t = (field: string) => translate(`field.${field}`);
  return (
    <Group title="contact">
      <EnumInput source="publicity" section="publicity" />
      <DateTimeInput source="validUntil" label={t('validUntil')} helperText={false} />
      <TextInput source="contact.name" label={t('contactName')} helperText={translate('help.contact')} fullWidth />
      <TextInput source="contact.post" label={t('post')} helperText={false} fullWidth />
      <TextInput source="contact.phone" label={t('phone')} helperText={false} fullWidth />
      <TextInput source="contact.email" label={t('email')} helperText={false} fullWidth />
      {children}
    </Group>
  );
}
