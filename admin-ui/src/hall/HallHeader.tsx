import AppBar from '@mui/material/AppBar';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Toolbar from '@mui/material/Toolbar';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { session } from '../api/client';
import { storeLocale } from '../i18n';

/** Chinese or English, remembered by the browser. */
export function LanguageButton() {
  const translate = useTranslate();
  const [locale, setLocale] = useLocaleState();
  const next = locale === 'en' ? 'zh' : 'en';
  const change = () => {
    storeLocale(next);
    void setLocale(next);
  };
  return (
    <Button color="inherit" onClick={change} lang={next === 'zh' ? 'zh-CN' : 'en'}>
      {translate('app.language')}
    </Button>
  );
}

export function HallHeader() {
  const translate = useTranslate();
  const [signedIn, setSignedIn] = useState(session.signedIn);
  useEffect(() => {
    if (!session.signedIn) void session.restore().then(setSignedIn);
  }, []);
  return (
    <AppBar position="static" color="primary" elevation={0}>
      <Toolbar sx={{ maxWidth: 1280, width: '100%', mx: 'auto', gap: 1 }}>
        <Typography
          component={Link}
          to="/"
          variant="h6"
          noWrap
          sx={{ color: 'inherit', textDecoration: 'none', fontWeight: 650, fontSize: { xs: '1rem', sm: '1.25rem' } }}
        >
          <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
            {translate('app.name')}
          </Box>
          <Box component="span" sx={{ display: { sm: 'none' } }}>
            {translate('app.short')}
          </Box>
        </Typography>
        <Box sx={{ flex: 1 }} />
        <LanguageButton />
        <Button
          color="inherit"
          variant="outlined"
          component={Link}
          to={signedIn ? '/console' : '/login'}
          sx={{ whiteSpace: 'nowrap', flexShrink: 0 }}
        >
          {translate(signedIn ? 'hall.enter' : 'hall.signIn')}
        </Button>
      </Toolbar>
    </AppBar>
  );
}
