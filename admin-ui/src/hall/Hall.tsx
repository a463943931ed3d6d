import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Drawer from '@mui/material/Drawer';
import InputAdornment from '@mui/material/InputAdornment';
import Stack from '@mui/material/Stack';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import SearchIcon from '@mui/icons-material/Search';
import { useEffect, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { CardSkeletons, Failure, Nothing } from '../components/states';
import { FacetPanel } from './FacetPanel';
import { HallCard } from './HallCard';
import { HallHeader } from './HallHeader';
import { useHallSearch, type List } from './useHallSearch';

/** The published lists, for everybody. */
export function Hall() {
  const translate = useTranslate();
  const search = useHallSearch();
  const [drawer, setDrawer] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  useSlash(box);
  const { data, error, loading, reload } = search.asked;
  const found = data?.found;
  return (
    <Box sx={{ minHeight: '100vh', bgcolor: 'background.default', color: 'text.primary' }}>
      <HallHeader />
      <Box component="header" sx={{ bgcolor: 'primary.main', color: 'primary.contrastText', pb: 3, px: 2 }}>
        <Box sx={{ maxWidth: 1248, mx: 'auto' }}>
          <Typography variant="h1" sx={{ mb: 2, pt: 1 }}>
            {translate('hall.tagline')}
          </Typography>
          <SearchBox key={search.query} initial={search.query} onSearch={search.setQuery} inputRef={box} />
        </Box>
      </Box>
      <Box
        component="main"
        sx={{
          maxWidth: 1280,
          mx: 'auto',
          p: 2,
          display: 'grid',
          gap: 3,
          gridTemplateColumns: { xs: '1fr', md: '240px 1fr' },
        }}
      >
        <Box sx={{ display: { xs: 'none', md: 'block' } }}>
          <FacetPanel search={search} />
        </Box>
        <Box sx={{ minWidth: 0 }}>
          <Tabs value={search.list} onChange={(_, value: List) => search.setList(value)} sx={{ mb: 1 }}>
            <Tab value="needs" label={translate('hall.needs')} />
            <Tab value="capabilities" label={translate('hall.capabilities')} />
          </Tabs>
          <Stack direction="row" spacing={1} sx={{ alignItems: 'center', mb: 2 }}>
            <Typography color="text.secondary" aria-live="polite">
              {found && translate('hall.results', { count: found.total })}
            </Typography>
            <Box sx={{ flex: 1 }} />
            {search.query !== '' && (
              <Button size="small" onClick={() => search.setNewest(!search.newest)}>
                {translate('hall.order', { order: translate(search.newest ? 'hall.newest' : 'hall.relevance') })}
              </Button>
            )}
            <Button size="small" variant="outlined" sx={{ display: { md: 'none' } }} onClick={() => setDrawer(true)}>
              {translate('hall.filters')}
            </Button>
          </Stack>
          {error !== undefined && <Failure error={error} retry={reload} />}
          {loading && !found && <CardSkeletons count={4} />}
          {found?.items.length === 0 && (
            <Nothing title={translate('hall.none')} advice={translate('hall.noneAdvice')}>
              <Button onClick={search.clear}>{translate('hall.clear')}</Button>
            </Nothing>
          )}
          <Stack spacing={2}>
            {found?.items.map((hit) => (
              <HallCard key={hit.entry.id} hit={hit} list={search.list} />
            ))}
          </Stack>
          {search.pages > 1 && (
            <Stack direction="row" spacing={2} sx={{ mt: 3, justifyContent: 'center', alignItems: 'center' }}>
              <Button disabled={search.page <= 1} onClick={() => search.setPage(search.page - 1)}>
                {translate('hall.previous')}
              </Button>
              <span>{translate('hall.page', { page: search.page, pages: search.pages })}</span>
              <Button disabled={search.page >= search.pages} onClick={() => search.setPage(search.page + 1)}>
                {translate('hall.next')}
              </Button>
            </Stack>
          )}
        </Box>
      </Box>
      <Drawer anchor="right" open={drawer} onClose={() => setDrawer(false)}>
        <Box sx={{ width: 300, p: 2 }}>
          <FacetPanel search={search} />
        </Box>
      </Drawer>
    </Box>
  );
}

interface SearchBoxProps {
  initial: string;
  onSearch(value: string): void;
  inputRef: React.RefObject<HTMLInputElement | null>;
}

function SearchBox({ initial, onSearch, inputRef }: SearchBoxProps) {
  const translate = useTranslate();
  const [value, setValue] = useState(initial);
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(value.trim());
      }}
    >
      <TextField
        fullWidth
        value={value}
        inputRef={inputRef}
        onChange={(event) => setValue(event.target.value)}
        placeholder={translate('hall.search')}
        slotProps={{
          htmlInput: { 'aria-label': translate('ra.action.search'), maxLength: 200 },
          input: {
            sx: { bgcolor: 'background.paper', color: 'text.primary' },
            startAdornment: (
              <InputAdornment position="start">
                <SearchIcon />
              </InputAdornment>
            ),
            endAdornment: (
              <Button type="submit" variant="contained" color="secondary" sx={{ whiteSpace: 'nowrap', flexShrink: 0 }}>
                {translate('ra.action.search')}
              </Button>
            ),
          },
        }}
      />
    </form>
  );
}

/** `/` goes to the search box, unless somebody is typing. */
function useSlash(box: React.RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement)
        return;
      event.preventDefault();
      box.current?.focus();
    };
    window.addEventListener('keydown', focus);
    return () => window.removeEventListener('keydown', focus);
  }, [box]);
}
