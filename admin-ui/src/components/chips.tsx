import Chip from '@mui/material/Chip';
import { useTranslate } from 'react-admin';
import { useTaxonomy } from '../api/taxonomy';
import type { Band, EntryStatus, MatchState, ScorerStatus } from '../generated/schema';

type Colour = 'default' | 'primary' | 'secondary' | 'error' | 'info' | 'success' | 'warning';

/** State → colour, the same everywhere. */
const STATUS_COLOUR: Record<EntryStatus, Colour> = {
  draft: 'default',
  submitted: 'info',
  returned: 'warning',
  rejected: 'error',
  published: 'success',
  closed: 'default',
  withdrawn: 'default',
  expired: 'default',
  merged: 'default',
};

export function StatusChip({ status }: { status: EntryStatus }) {
  const translate = useTranslate();
  return <Chip size="small" color={STATUS_COLOUR[status]} variant="outlined" label={translate(`status.${status}`)} />;
}

export function BandChip({ band }: { band: Band }) {
  const translate = useTranslate();
  const strong = band === 'strong';
  return (
    <Chip size="small" color="primary" variant={strong ? 'filled' : 'outlined'} label={translate(`band.${band}`)} />
  );
}

const STATE_COLOUR: Record<MatchState, Colour> = {
  suggested: 'secondary',
  seen: 'default',
  interested: 'success',
  declined: 'default',
};

export function MatchStateChip({ state }: { state: MatchState }) {
  const translate = useTranslate();
  return <Chip size="small" variant="outlined" color={STATE_COLOUR[state]} label={translate(`matchState.${state}`)} />;
}

/** How far two came who were introduced to each other. */
export function StageChip({ stage }: { stage: 'introduced' | 'signed' }) {
  const translate = useTranslate();
  const variant = stage === 'signed' ? 'filled' : 'outlined';
  return <Chip size="small" color="success" variant={variant} label={translate(`matchStage.${stage}`)} />;
}

const SCORER_COLOUR: Record<ScorerStatus, Colour> = { candidate: 'info', live: 'success', retired: 'default' };

export function ScorerStatusChip({ status }: { status: ScorerStatus }) {
  const translate = useTranslate();
  return (
    <Chip size="small" color={SCORER_COLOUR[status]} variant="outlined" label={translate(`scorerStatus.${status}`)} />
  );
}

/** Tags by id, in the language of the page. */
export function Tags({ ids }: { ids: readonly (string | null | undefined)[] }) {
  const { label } = useTaxonomy();
  return ids
    .filter((id) => id !== null && id !== undefined && id !== '')
    .map((id) => <Chip key={id} size="small" label={label(id)} sx={{ mr: 0.5, mb: 0.5 }} />);
}
