import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { CONCEPT_ROW } from '../api/fields';
import { useAsk } from '../api/useAsk';
import type { ConceptLink, VocabularyConcept } from '../generated/schema';
import { useLanguage } from '../i18n';

const QUERY = `query ($search: String!) { found: vocabularyConcepts(filter: { search: $search }, page: { page: 1, perPage: 20 }) {
  items { ${CONCEPT_ROW} } } }`;
const PAUSE_MS = 250;

/** A concept found by typing a part of a label or of a wording. */
export function ConceptPicker({
  label,
  help,
  onPick,
}: {
  label: string;
  help?: string;
  onPick(concept: VocabularyConcept): void;
}) {
  const translate = useTranslate();
  const locale = useLanguage();
  const [typed, setTyped] = useState('');
  const search = useSettled(typed.trim());
  const { data, loading } = useAsk<{ found: { items: VocabularyConcept[] } }>(search ? QUERY : null, { search });
  return (
    <Autocomplete<VocabularyConcept>
      size="small"
      value={null}
      inputValue={typed}
      onInputChange={(_event, text, reason) => setTyped(reason === 'reset' ? '' : text)}
      onChange={(_event, concept) => concept && onPick(concept)}
      options={search ? (data?.found.items ?? []) : []}
      // The server has looked in the wordings too.
      filterOptions={(options) => options}
      getOptionLabel={(concept) => concept[locale]}
      getOptionKey={({ id }) => id}
      loading={loading && search !== ''}
      noOptionsText={search ? translate('vocabulary.none') : translate('unrecognised.otherHelp')}
      renderOption={({ key, ...props }, concept) => (
        <li key={key} {...props}>
          <span>
            {concept[locale]}
            <Typography component="span" variant="body2" color="text.secondary" sx={{ ml: 1 }}>
              {[translate(`conceptKind.${concept.kind}`), ...concept.parents.map((parent) => parent[locale])].join(
                ' · ',
              )}
            </Typography>
          </span>
        </li>
      )}
      renderInput={(params) => <TextField {...params} label={label} helperText={help} />}
      sx={{ flex: '1 1 240px', maxWidth: { sm: 320 } }}
    />
  );
}

/** Several concepts, each chosen by typing. */
export function ConceptsPicker({
  label,
  help,
  error,
  chosen,
  onChange,
}: {
  label: string;
  help: string;
  error?: string;
  chosen: readonly ConceptLink[];
  onChange(concepts: ConceptLink[]): void;
}) {
  const locale = useLanguage();
  const [typed, setTyped] = useState('');
  const search = useSettled(typed.trim());
  const { data } = useAsk<{ found: { items: VocabularyConcept[] } }>(search ? QUERY : null, { search });
  return (
    <Autocomplete<ConceptLink, true>
      multiple
      value={[...chosen]}
      inputValue={typed}
      onInputChange={(_event, text) => setTyped(text)}
      onChange={(_event, concepts) => onChange(concepts)}
      options={search ? (data?.found.items ?? []) : []}
      filterOptions={(options) => options}
      filterSelectedOptions
      isOptionEqualToValue={(option, value) => option.id === value.id}
      getOptionLabel={(concept) => concept[locale]}
      getOptionKey={({ id }) => id}
      renderInput={(params) => (
        <TextField {...params} label={label} helperText={error ?? help} error={error !== undefined} />
      )}
    />
  );
}

/** What was typed, once the typing pauses. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
