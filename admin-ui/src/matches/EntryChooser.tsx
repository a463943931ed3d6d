import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { usePermissions, useTranslate } from 'react-admin';
import type { Permissions } from '../api/authProvider';
import { useAsk } from '../api/useAsk';

type Side = 'need' | 'capability';

interface Choice {
  id: string;
  title: string;
  number?: string | null;
  organisation?: { name: string } | null;
}

const CHOICE = '{ id title number organisation { name } }';
const PAGE = 'page: { page: 1, perPage: 10 }';
const OWN: Record<Side, string> = {
  need: `{ own: needs(filter: { statuses: [published] }, ${PAGE}) { items ${CHOICE} } }`,
  capability: `{ own: capabilities(filter: { statuses: [published] }, ${PAGE}) { items ${CHOICE} } }`,
};
const FOUND: Record<Side, string> = {
  need: `query ($query: String) { found: publicNeeds(search: { query: $query }, ${PAGE}) { items { entry: need ${CHOICE} } } }`,
  capability: `query ($query: String) { found: publicCapabilities(search: { query: $query }, ${PAGE}) { items { entry: capability ${CHOICE} } } }`,
};
const ONE: Record<Side, string> = {
  need: `query ($id: ID!) { one: publicNeed(id: $id) ${CHOICE} }`,
  capability: `query ($id: ID!) { one: publicCapability(id: $id) ${CHOICE} }`,
};
const TYPING_MS = 250;

interface Props {
  side: Side;
  id: string | null;
  /** Its title where the page knows it already; an entry that is not published has no other. */
  title?: string;
  onChoose(id: string | null): void;
}

/** Chooses an entry by typing: one's own first, then what the published list has. */
export function EntryChooser({ side, id, title, onChoose }: Props) {
  const translate = useTranslate();
  const { permissions } = usePermissions<Permissions>();
  const [typed, setTyped] = useState('');
  const query = useLater(typed);
  const own = useAsk<{ own: { items: Choice[] } }>(permissions?.member ? OWN[side] : null);
  const found = useAsk<{ found: { items: { entry: Choice }[] } }>(FOUND[side], { query: query || undefined });
  const one = useAsk<{ one: Choice }>(id && !title ? ONE[side] : null, { id });
  const mine = query === '' ? (own.data?.own.items ?? []) : [];
  const listed = (found.data?.found.items ?? []).map(({ entry }) => entry);
  const options = [...mine, ...listed.filter((entry) => !mine.some((other) => other.id === entry.id))];
  const known = options.find((option) => option.id === id);
  const value = id ? (known ?? { id, title: title ?? one.data?.one.title ?? translate('pair.chosen') }) : null;
  return (
    <Autocomplete
      options={options}
      value={value}
      loading={found.loading}
      loadingText={translate('ra.page.loading')}
      noOptionsText={translate('hall.none')}
      filterOptions={(all) => all}
      getOptionLabel={(option) => option.title}
      getOptionKey={(option) => option.id}
      isOptionEqualToValue={(option, chosen) => option.id === chosen.id}
      groupBy={(option) => translate(mine.includes(option) ? `pair.own` : `pair.listed`)}
      onInputChange={(_, text, reason) => setTyped(reason === 'input' ? text.trim() : '')}
      onChange={(_, chosen) => onChoose(chosen?.id ?? null)}
      renderOption={({ key, ...option }, { title: name, number, organisation }) => (
        <li key={key} {...option}>
          <span>
            {name}
            <Typography variant="body2" color="text.secondary" component="span" sx={{ display: 'block' }}>
              {[organisation?.name, number].filter(Boolean).join(' · ')}
            </Typography>
          </span>
        </li>
      )}
      renderInput={(input) => (
        <TextField {...input} label={translate(`match.${side}`)} placeholder={translate('pair.type')} />
      )}
    />
  );
}

/** The text once typing has paused. */
function useLater(text: string): string {
  const [later, setLater] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setLater(text), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return later;
}
