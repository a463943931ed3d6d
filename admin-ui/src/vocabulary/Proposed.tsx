import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import type { ConceptProposal } from '../generated/schema';
import { useLanguage } from '../i18n';

/** A proposed concept, with the strongest reason for it. */
export function Proposed({
  proposal,
  chosen,
  onChoose,
}: {
  proposal: ConceptProposal;
  chosen: boolean;
  onChoose?: () => void;
}) {
  const translate = useTranslate();
  const locale = useLanguage();
  const { concept, near, together, sameDomain } = proposal;
  const [why] = [
    near && translate('unrecognised.near', { wording: near }),
    together > 0 && translate('unrecognised.together', { count: together }),
    sameDomain && translate('unrecognised.sameDomain'),
  ].filter(Boolean);
  return (
    <Chip
      color={chosen ? 'primary' : 'default'}
      variant={chosen ? 'filled' : 'outlined'}
      aria-pressed={onChoose ? chosen : undefined}
      onClick={onChoose}
      sx={{ height: 'auto', minHeight: 32, maxWidth: '100%', '& .MuiChip-label': { whiteSpace: 'normal', py: 0.5 } }}
      label={
        <>
          {concept[locale]}
          {why && (
            <Typography component="span" variant="caption" sx={{ ml: 0.75, opacity: 0.75 }}>
              {why}
            </Typography>
          )}
        </>
      }
    />
  );
}
