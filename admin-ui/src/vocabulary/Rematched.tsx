import LinearProgress from '@mui/material/LinearProgress';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect } from 'react';
import { useTranslate } from 'react-admin';
import { CHANGE } from '../api/fields';
import { useAsk } from '../api/useAsk';
import type { VocabularyChange } from '../generated/schema';

const QUERY = `query ($id: ID!) { vocabularyChange(id: $id) { ${CHANGE} } }`;
const LOOK_MS = 1500;

/** How far a change has got, looked at until it is done; one may leave meanwhile. */
export function Rematched({ changeId }: { changeId: string }) {
  const translate = useTranslate();
  const { data, reload } = useAsk<{ vocabularyChange: VocabularyChange }>(QUERY, { id: changeId });
  const change = data?.vocabularyChange;
  const open = change?.state !== 'done';
  useEffect(() => {
    if (!open) return undefined;
    const timer = setInterval(reload, LOOK_MS);
    return () => clearInterval(timer);
  });
  return (
    <Box role="status">
      <Typography variant="body2">
        {open
          ? translate(`vocabulary.${change?.state ?? 'reading'}`)
          : translate('vocabulary.rematched', { ...change })}
      </Typography>
      {open && <LinearProgress sx={{ mt: 0.5, maxWidth: 320 }} />}
    </Box>
  );
}
