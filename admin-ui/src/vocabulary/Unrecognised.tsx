import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Pagination from '@mui/material/Pagination';
import Stack from '@mui/material/Stack';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Title, usePermissions, useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import type { Permissions } from '../api/authProvider';
import { ask } from '../api/client';
import { useAsk } from '../api/useAsk';
import { CardSkeletons, Failure, Nothing } from '../components/states';
import { useFailure } from '../components/useFailure';
import type { UnrecognisedWord, VocabularyEdit, WordSource } from '../generated/schema';
import { useLanguage } from '../i18n';
import { IgnoredWords } from './IgnoredWords';
import { Rematched } from './Rematched';
import { WordCard } from './WordCard';

const PER_PAGE = 15;
const SOURCES: WordSource[] = ['need', 'search', 'decline'];
const QUERY = `query ($source: WordSource, $page: PageInput) { found: unrecognisedWords(source: $source, page: $page) { total items {
  word needs searches searched hits declines examples { pieces { text hit } }
  proposals { concept { id kind zh en } version near together sameDomain score } } } }`;

type Last = { kind: 'ignored'; word: string } | { kind: 'added'; word: string; edit: VocabularyEdit };

/** Words nobody recognises: choose the concept, confirm, and what it touches is matched again. */
export function Unrecognised() {
  const translate = useTranslate();
  const fail = useFailure();
  const { permissions } = usePermissions<Permissions>();
  const [parameters, setParameters] = useSearchParams();
  const [last, setLast] = useState<Last | null>(null);
  const source = SOURCES.find((known) => known === parameters.get('source'));
  const page = Math.max(1, Number(parameters.get('page') ?? 1) || 1);
  const variables = { source, page: { page, perPage: PER_PAGE } };
  const { data, error, reload } = useAsk<{ found: { total: number; items: UnrecognisedWord[] } }>(QUERY, variables);
  const editable = permissions?.roles.includes('operator') ?? false;
  const goTo = (next: Record<string, string | undefined>) =>
    setParameters(Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined)) as never);
  const decide = async (mutation: 'ignoreWord' | 'restoreWord', word: string) => {
    try {
      await ask(`mutation ($word: String!) { ${mutation}(word: $word) }`, { word });
      setLast(mutation === 'ignoreWord' ? { kind: 'ignored', word } : null);
      reload();
    } catch (failure) {
      fail(failure);
    }
  };
  const found = data?.found;
  return (
    <Box sx={{ maxWidth: 960, pt: 2 }}>
      <Title title={translate('unrecognised.title')} />
      <Typography variant="h1">{`${translate('unrecognised.title')}${found ? ` (${found.total})` : ''}`}</Typography>
      <Typography color="text.secondary" sx={{ mt: 0.5, mb: 2, maxWidth: '46em' }}>
        {translate('unrecognised.help')}
      </Typography>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={source ?? 'all'}
        aria-label={translate('unrecognised.all')}
        onChange={(_event, value: string | null) => value && goTo({ source: value === 'all' ? undefined : value })}
        sx={{ mb: 2, display: 'flex', flexWrap: 'wrap' }}
      >
        {(['all', ...SOURCES] as const).map((one) => (
          <ToggleButton key={one} value={one} sx={{ textTransform: 'none' }}>
            {translate(`unrecognised.${one}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {last && <Said last={last} onUndo={(word) => void decide('restoreWord', word)} />}
      {error !== undefined && <Failure error={error} retry={reload} />}
      {!found && error === undefined && <CardSkeletons count={4} />}
      {found?.items.length === 0 && (
        <Nothing title={translate('unrecognised.none')} advice={translate('unrecognised.noneAdvice')} />
      )}
      <Stack spacing={1.5}>
        {found?.items.map((item) => (
          <WordCard
            key={item.word}
            item={item}
            editable={editable}
            onIgnore={() => void decide('ignoreWord', item.word)}
            onAdded={(edit) => {
              setLast({ kind: 'added', word: item.word, edit });
              reload();
            }}
          />
        ))}
      </Stack>
      {found && found.total > PER_PAGE && (
        <Pagination
          sx={{ mt: 2 }}
          page={page}
          count={Math.ceil(found.total / PER_PAGE)}
          onChange={(_event, next) => goTo({ source, page: String(next) })}
        />
      )}
      <IgnoredWords key={last?.word} editable={editable} onRestore={(word) => decide('restoreWord', word)} />
    </Box>
  );
}

/** What was done last, with the way back or what followed from it. */
function Said({ last, onUndo }: { last: Last; onUndo(word: string): void }) {
  const translate = useTranslate();
  const locale = useLanguage();
  const { word } = last;
  if (last.kind === 'ignored') {
    return (
      <Alert
        severity="info"
        sx={{ mb: 2 }}
        action={
          <Button color="inherit" size="small" onClick={() => onUndo(word)}>
            {translate('unrecognised.undo')}
          </Button>
        }
      >
        {translate('unrecognised.ignored', { word })}
      </Alert>
    );
  }
  const { concept, change } = last.edit;
  return (
    <Alert severity="success" sx={{ mb: 2 }}>
      {translate('unrecognised.added', { word, concept: concept[locale] })}
      <Rematched key={change.id} changeId={change.id} />
    </Alert>
  );
}
