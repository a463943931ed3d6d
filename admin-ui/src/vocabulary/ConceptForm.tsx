import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useTaxonomy } from '../api/taxonomy';
import type { ConceptKind, ConceptLink, VocabularyConcept, VocabularyEdit } from '../generated/schema';
import { useLanguage } from '../i18n';
import { ConceptsPicker } from './ConceptPicker';
import { CREATE_CONCEPT, dividedWords, EDIT_CONCEPT, useVocabularyEdit } from './useVocabularyEdit';

/** Domains and layers are those of the city plan. */
const KINDS: ConceptKind[] = ['task', 'object', 'technology', 'constraint', 'scenario'];

/** Labels and place of a concept; without one, a new concept. */
export function ConceptForm({
  concept,
  onClose,
  onDone,
}: {
  concept?: VocabularyConcept;
  onClose(): void;
  onDone(edit: VocabularyEdit): void;
}) {
  const translate = useTranslate();
  const locale = useLanguage();
  const taxonomy = useTaxonomy();
  const [kind, setKind] = useState<ConceptKind>(concept?.kind ?? 'task');
  const [labels, setLabels] = useState({ zh: concept?.zh ?? '', en: concept?.en ?? '', wordings: '', reason: '' });
  const [parents, setParents] = useState<readonly ConceptLink[]>(concept?.parents ?? []);
  const [domains, setDomains] = useState<string[]>(concept?.domains.map(({ id }) => id) ?? []);
  const { send, problems, busy, question } = useVocabularyEdit(onDone);
  const t = (key: string) => translate(`vocabulary.${key}`);
  const text = (name: keyof typeof labels, max: number, help?: string) => (
    <TextField
      label={t(name === 'wordings' ? 'newWordings' : name)}
      value={labels[name]}
      onChange={({ target }) => setLabels({ ...labels, [name]: target.value })}
      error={problems[name] !== undefined}
      helperText={problems[name] ?? help}
      slotProps={{ htmlInput: { maxLength: max } }}
    />
  );
  const save = () => {
    const { zh, en, reason } = labels;
    const input = { zh, en, parents: parents.map(({ id }) => id), domains, reason: reason || undefined };
    void (concept
      ? send(EDIT_CONCEPT, { conceptId: concept.id, version: concept.version, input })
      : send(CREATE_CONCEPT, { input: { ...input, kind, wordings: dividedWords(labels.wordings) } }));
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm">
      <DialogTitle>{t(concept ? 'edit' : 'create')}</DialogTitle>
      <DialogContent>
        {!concept && (
          <Typography color="text.secondary" sx={{ mb: 1 }}>
            {t('createHelp')}
          </Typography>
        )}
        <Stack spacing={2} sx={{ pt: 1 }}>
          {!concept && (
            <TextField
              select
              label={t('kind')}
              value={kind}
              onChange={({ target }) => setKind(target.value as ConceptKind)}
              error={problems.kind !== undefined}
              helperText={problems.kind}
            >
              {KINDS.map((id) => (
                <MenuItem key={id} value={id}>
                  {translate(`conceptKind.${id}`)}
                </MenuItem>
              ))}
            </TextField>
          )}
          {text('zh', 40)}
          {text('en', 80)}
          <ConceptsPicker
            label={t('parents')}
            help={t('parentsHelp')}
            error={problems.parents}
            chosen={parents}
            onChange={setParents}
          />
          <TextField
            select
            label={t('domain')}
            value={domains}
            onChange={({ target }) => setDomains([target.value].flat())}
            error={problems.domains !== undefined}
            helperText={problems.domains}
            slotProps={{ select: { multiple: true } }}
          >
            {taxonomy.domains.map((domain) => (
              <MenuItem key={domain.id} value={domain.id}>
                {domain[locale]}
              </MenuItem>
            ))}
          </TextField>
          {!concept && text('wordings', 800, t('newWordingsHelp'))}
          {text('reason', 200)}
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
        <Button variant="contained" onClick={save} disabled={busy || labels.zh === '' || labels.en === ''}>
          {translate('action.save')}
        </Button>
      </DialogActions>
      {question}
    </Dialog>
  );
}
