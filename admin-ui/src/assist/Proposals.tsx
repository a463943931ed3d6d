import CheckIcon from '@mui/icons-material/Check';
import AddIcon from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';

export interface ShownProposal {
  key: string;
  label: string;
  words: readonly string[];
  confidence: number;
  adopted: boolean;
  adopt(): void;
}

/** From here on a proposal is more than a guess. */
const LIKELY = 0.6;

/** Proposals for one field: a click takes one over. */
export function Proposals({ title, proposals }: { title: string; proposals: readonly ShownProposal[] }) {
  const translate = useTranslate();
  if (proposals.length === 0) return null;
  return (
    <Box>
      <Typography variant="caption" component="h3" color="text.secondary">
        {title}
      </Typography>
      <Stack spacing={0.75} sx={{ mt: 0.5 }}>
        {proposals.map(({ key, ...proposal }) => (
          <Box key={key} sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap' }}>
            <ProposalChip title={title} {...proposal} />
            <Typography variant="caption" color="text.secondary">
              {translate('assist.from', { words: proposal.words.join('、') })}
            </Typography>
          </Box>
        ))}
      </Stack>
    </Box>
  );
}

function ProposalChip({ title, label, confidence, adopted, adopt }: Omit<ShownProposal, 'key'> & { title: string }) {
  const translate = useTranslate();
  if (adopted) {
    return <Chip size="small" color="success" icon={<CheckIcon />} label={translate('assist.adopted', { label })} />;
  }
  return (
    <Chip
      size="small"
      color={confidence >= LIKELY ? 'primary' : 'default'}
      variant="outlined"
      icon={<AddIcon />}
      label={label}
      onClick={adopt}
      aria-label={translate('assist.adopt', { field: title, label })}
    />
  );
}
