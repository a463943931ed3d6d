import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Confirm, useTranslate } from 'react-admin';
import { Section } from '../components/Facts';
import type { ConceptWording, VocabularyConcept, VocabularyEdit } from '../generated/schema';
import { useLanguage } from '../i18n';
import { ADD_WORDING, dividedWords, REMOVE_WORDING, useVocabularyEdit } from './useVocabularyEdit';

/** How people put a concept: what the product brought, what was added here, what is out of use. */
export function Wordings({
  concept,
  editable,
  onDone,
}: {
  concept: VocabularyConcept;
  editable: boolean;
  onDone(edit: VocabularyEdit): void;
}) {
  const translate = useTranslate();
  const [leaving, setLeaving] = useState<string | null>(null);
  const { send, question } = useVocabularyEdit((edit) => {
    setLeaving(null);
    onDone(edit);
  });
  const { id: conceptId, version, zh, wordings } = concept;
  const inUse = wordings.filter(({ origin }) => origin !== 'removed');
  const removed = wordings.filter(({ origin }) => origin === 'removed');
  return (
    <Section title={`${translate('vocabulary.wordings')} (${inUse.length})`}>
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1 }}>
        {inUse.map((wording) => (
          <WordingChip
            key={wording.text}
            wording={wording}
            onDelete={editable ? () => setLeaving(wording.text) : undefined}
          />
        ))}
      </Stack>
      {editable && <AddWording concept={concept} onDone={onDone} />}
      {removed.length > 0 && (
        <Box sx={{ mt: 2 }}>
          <Typography variant="body2" color="text.secondary" sx={{ mb: 0.5 }}>
            {translate('vocabulary.removed')}
          </Typography>
          {removed.map(({ text }) => (
            <Stack key={text} direction="row" sx={{ alignItems: 'center', gap: 1 }}>
              <Typography sx={{ textDecoration: 'line-through' }}>{text}</Typography>
              {editable && (
                <Button size="small" onClick={() => void send(ADD_WORDING, { conceptId, version, input: { text } })}>
                  {translate('vocabulary.putBack')}
                </Button>
              )}
            </Stack>
          ))}
        </Box>
      )}
      <Confirm
        isOpen={leaving !== null}
        title={translate('vocabulary.removeTitle', { text: leaving ?? '' })}
        content={translate('vocabulary.removeHelp', { zh })}
        confirm={translate('vocabulary.remove')}
        onConfirm={() => void send(REMOVE_WORDING, { conceptId, version, text: leaving })}
        onClose={() => setLeaving(null)}
      />
      {question}
    </Section>
  );
}

function WordingChip({ wording, onDelete }: { wording: ConceptWording; onDelete?: () => void }) {
  const translate = useTranslate();
  const separator = useLanguage() === 'zh' ? '、' : ', ';
  const { text, when, origin, byName } = wording;
  const origins = byName ? translate('vocabulary.addedBy', { name: byName }) : translate(`vocabulary.origin.${origin}`);
  const context = when.length > 0 ? translate('vocabulary.onlyWith', { words: when.join(separator) }) : '';
  return (
    <Tooltip title={[origins, context].filter(Boolean).join(' · ')}>
      <Chip
        label={when.length > 0 ? `${text} *` : text}
        color={origin === 'added' ? 'secondary' : 'default'}
        variant={origin === 'added' ? 'outlined' : 'filled'}
        onDelete={onDelete}
      />
    </Tooltip>
  );
}

function AddWording({ concept, onDone }: { concept: VocabularyConcept; onDone(edit: VocabularyEdit): void }) {
  const translate = useTranslate();
  const [text, setText] = useState('');
  const [when, setWhen] = useState('');
  const { send, problems, busy, question } = useVocabularyEdit((edit) => {
    setText('');
    setWhen('');
    onDone(edit);
  });
  const { id: conceptId, version } = concept;
  const field = (name: 'text' | 'when', value: string, change: (value: string) => void) => (
    <TextField
      size="small"
      label={translate(`vocabulary.${name}`)}
      value={value}
      onChange={({ target }) => change(target.value)}
      error={problems[name] !== undefined}
      helperText={problems[name] ?? translate(`vocabulary.${name}Help`)}
      sx={{ flex: '1 1 240px' }}
      slotProps={{ htmlInput: { maxLength: name === 'text' ? 40 : 400 } }}
    />
  );
  return (
    <Box
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        void send(ADD_WORDING, { conceptId, version, input: { text, when: dividedWords(when) } });
      }}
      sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', alignItems: 'flex-start', mt: 3 }}
    >
      {field('text', text, setText)}
      {field('when', when, setWhen)}
      <Button type="submit" variant="contained" disabled={busy || text.trim() === ''}>
        {translate('vocabulary.add')}
      </Button>
      {question}
    </Box>
  );
}
