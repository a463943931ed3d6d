import Box from '@mui/material/Box';
import { Title, useTranslate } from 'react-admin';
import { Profile } from './Profile';
import { Security } from './Security';
import { SubscriptionForm } from './SubscriptionForm';

/** One's own account: name and language, mails, password and sessions. */
export function Account() {
  const translate = useTranslate();
  return (
    <Box sx={{ maxWidth: 640, pt: 2 }}>
      <Title title={translate('account.title')} />
      <SubscriptionForm />
      <Profile />
      <Security />
    </Box>
  );
}
