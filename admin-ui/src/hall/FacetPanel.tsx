import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { useTaxonomy } from '../api/taxonomy';
import { FACETS, type HallSearch } from './useHallSearch';

const SHOWN = 8;
/** Where the label of a value stands, for those that are no tags. */
const LABELS: Record<string, string> = {
  district: 'district',
  kind: 'needKind',
  maturity: 'maturity',
  deployments: 'deployment',
};

export function FacetPanel({ search }: { search: HallSearch }) {
  const translate = useTranslate();
  const { label } = useTaxonomy();
  const facets = search.asked.data?.found.facets ?? [];
  return (
    <Box component="nav" aria-label={translate('hall.filters')}>
      {search.filtered && (
        <Button size="small" onClick={search.clear} sx={{ mb: 1 }}>
          {translate('hall.clear')}
        </Button>
      )}
      {FACETS[search.list].map((field) => {
        const values = facets.find((facet) => facet.field === field)?.values ?? [];
        if (values.length === 0) return null;
        return (
          <Box key={field} component="fieldset" sx={{ border: 0, p: 0, m: 0, mb: 2 }}>
            <Typography component="legend" variant="subtitle2" sx={{ mb: 0.5 }}>
              {translate(`facet.${field}`)}
            </Typography>
            {values.slice(0, SHOWN).map(({ value, count }) => (
              <FormControlLabel
                key={value}
                sx={{
                  display: 'flex',
                  mr: 0,
                  ml: '-8px',
                  '& .MuiFormControlLabel-label': { flex: 1, display: 'flex', justifyContent: 'space-between' },
                }}
                control={
                  <Checkbox
                    size="small"
                    sx={{ py: 0.25 }}
                    checked={search.isChosen(field, value)}
                    onChange={() => search.toggle(field, value)}
                  />
                }
                label={
                  <>
                    <span>{LABELS[field] ? translate(`${LABELS[field]}.${value}`) : label(value)}</span>
                    <Typography component="span" color="text.secondary">
                      {count}
                    </Typography>
                  </>
                }
              />
            ))}
          </Box>
        );
      })}
    </Box>
  );
}
