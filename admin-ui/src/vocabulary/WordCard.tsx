import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import CardContent from '@mui/material/CardContent';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Highlighted } from '../components/Highlighted';
import type { ConceptLink, UnrecognisedWord, VocabularyEdit } from '../generated/schema';
import { useLanguage } from '../i18n';
import { ConceptPicker } from './ConceptPicker';
import { Proposed } from './Proposed';
import { ADD_WORDING, useVocabularyEdit } from './useVocabularyEdit';

interface Chosen {
  concept: Pick<ConceptLink, 'id' | 'zh' | 'en'>;
  version: number;
}

/** One word: where it stands, and which concept it could belong to. Choosing and confirming are two clicks. */
export function WordCard({
  item,
  editable,
  onAdded,
  onIgnore,
}: {
  item: UnrecognisedWord;
  editable: boolean;
  onAdded(edit: VocabularyEdit): void;
  onIgnore(): void;
}) {
  const translate = useTranslate();
  const locale = useLanguage();
  const { word, proposals } = item;
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const { send, problems, busy, question } = useVocabularyEdit(onAdded);
  const confirm = ({ concept, version }: Chosen) =>
    void send(ADD_WORDING, { conceptId: concept.id, version, input: { text: word } });
  return (
    <Card component="section" aria-label={word}>
      <CardContent>
        <Stack direction="row" sx={{ justifyContent: 'space-between', gap: 1 }}>
          <Typography variant="h3" component="h2">
            {word}
          </Typography>
          {editable && (
            <Button size="small" color="inherit" onClick={onIgnore}>
              {translate('unrecognised.ignore')}
            </Button>
          )}
        </Stack>
        <Counts item={item} />
        <Examples item={item} />
        {editable && (
          <Typography variant="body2" color="text.secondary" sx={{ mt: 1.5 }}>
            {translate('unrecognised.belongs', { word })}
          </Typography>
        )}
        <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1, mt: 1, alignItems: 'center' }}>
          {proposals.map((proposal) => (
            <Proposed
              key={proposal.concept.id}
              proposal={proposal}
              chosen={chosen?.concept.id === proposal.concept.id}
              onChoose={editable ? () => setChosen(proposal) : undefined}
            />
          ))}
          {editable && (
            <ConceptPicker
              label={translate('unrecognised.other')}
              onPick={(concept) => setChosen({ concept, version: concept.version })}
            />
          )}
        </Stack>
        {chosen && (
          <Stack direction="row" sx={{ gap: 1, mt: 1.5, flexWrap: 'wrap' }}>
            <Button variant="contained" disabled={busy} onClick={() => confirm(chosen)}>
              {translate('unrecognised.confirm', { word, concept: chosen.concept[locale] })}
            </Button>
            <Button onClick={() => setChosen(null)}>{translate('unrecognised.cancel')}</Button>
          </Stack>
        )}
        {problems.text && <Typography color="error">{problems.text}</Typography>}
        {question}
      </CardContent>
    </Card>
  );
}

function Counts({ item: { needs, searches, searched, hits, declines } }: { item: UnrecognisedWord }) {
  const translate = useTranslate();
  const counts = [
    needs > 0 && translate('unrecognised.needs', { count: needs }),
    searches > 0 && translate('unrecognised.searches', { count: searches, times: searched }),
    searches > 0 && typeof hits === 'number' && translate('unrecognised.hits', { count: hits }),
    declines > 0 && translate('unrecognised.declines', { count: declines }),
  ];
  return (
    <Typography variant="body2" color="text.secondary">
      {counts.filter(Boolean).join(' · ')}
    </Typography>
  );
}

function Examples({ item: { examples } }: { item: UnrecognisedWord }) {
  return examples.map(({ pieces }) => (
    <Box
      key={pieces.map(({ text }) => text).join('')}
      sx={{ mt: 0.75, pl: 1.5, borderLeft: '2px solid', borderColor: 'divider' }}
    >
      <Highlighted pieces={pieces} />
    </Box>
  ));
}
