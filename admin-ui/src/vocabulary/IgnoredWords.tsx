import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useAsk } from '../api/useAsk';
import { Section } from '../components/Facts';
import { ago } from '../format/format';
import type { IgnoredWord } from '../generated/schema';
import { useLanguage } from '../i18n';

const QUERY = '{ ignoredWords(page: { page: 1, perPage: 100 }) { total items { word byName at } } }';

/** Words kept off the page, behind one click, with the way back. */
export function IgnoredWords({ editable, onRestore }: { editable: boolean; onRestore(word: string): Promise<void> }) {
  const translate = useTranslate();
  const locale = useLanguage();
  const [open, setOpen] = useState(false);
  const { data, reload } = useAsk<{ ignoredWords: { items: IgnoredWord[] } }>(open ? QUERY : null);
  const items = data?.ignoredWords.items ?? [];
  return (
    <Box sx={{ mt: 3 }}>
      <Button onClick={() => setOpen(!open)} aria-expanded={open}>
        {translate(open ? 'unrecognised.hideIgnored' : 'unrecognised.showIgnored')}
      </Button>
      {open && (
        <Section title={translate('unrecognised.ignoredTitle')}>
          {items.length === 0 && (
            <Typography color="text.secondary">{translate('unrecognised.noneIgnored')}</Typography>
          )}
          {items.map(({ word, byName, at }) => (
            <Stack key={word} direction="row" sx={{ alignItems: 'center', gap: 1, flexWrap: 'wrap' }}>
              <Typography>{word}</Typography>
              <Typography variant="body2" color="text.secondary">
                {translate('unrecognised.ignoredBy', { name: byName, time: ago(at, locale) })}
              </Typography>
              {editable && (
                <Button size="small" onClick={() => void onRestore(word).then(reload)}>
                  {translate('unrecognised.restore')}
                </Button>
              )}
            </Stack>
          ))}
        </Section>
      )}
    </Box>
  );
}
