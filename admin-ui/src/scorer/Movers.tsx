import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { ScorerMover } from '../generated/schema';

/** The pairs whose place changes most: a table, on a narrow screen one block each. */
export function Movers({ movers }: { movers: readonly ScorerMover[] }) {
  const translate = useTranslate();
  const narrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
  const rank = (value: number | null) => (value === null ? translate('scorer.unkept') : `${value}`);
  const points = (value: number) => value.toFixed(1);
  const need = ({ needId, need: entry }: ScorerMover) => (
    <Link component={RouterLink} to={`/needs/${needId}/show`}>
      {entry?.title}
    </Link>
  );
  const capability = ({ capabilityId, capability: entry }: ScorerMover) => (
    <Link component={RouterLink} to={`/capabilities/${capabilityId}/show`}>
      {entry?.title}
    </Link>
  );
  const ranks = ({ rankBefore, rankAfter }: ScorerMover) => `${rank(rankBefore)} → ${rank(rankAfter)}`;
  const scores = ({ scoreBefore, scoreAfter }: ScorerMover) => `${points(scoreBefore)} → ${points(scoreAfter)}`;
  const key = ({ needId, capabilityId }: ScorerMover) => `${needId} ${capabilityId}`;
  const heading = (
    <Typography variant="subtitle2" component="h4" sx={{ mb: 0.5 }}>
      {translate('scorer.movers')}
    </Typography>
  );
  if (narrow) {
    return (
      <Box>
        {heading}
        {movers.map((mover) => (
          <Box key={key(mover)} sx={{ py: 1, borderTop: 1, borderColor: 'divider' }}>
            <Typography variant="body2">{need(mover)}</Typography>
            <Typography variant="body2">{capability(mover)}</Typography>
            <Typography variant="body2" color="text.secondary" sx={{ fontVariantNumeric: 'tabular-nums' }}>
              {translate('scorer.rank')} {ranks(mover)}　{translate('scorer.points')} {scores(mover)}
            </Typography>
          </Box>
        ))}
      </Box>
    );
  }
  return (
    <Box sx={{ overflowX: 'auto' }}>
      {heading}
      <Table size="small">
        <TableHead>
          <TableRow>
            {['match.need', 'match.capability', 'scorer.rank', 'scorer.points'].map((label) => (
              <TableCell key={label}>{translate(label)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody sx={{ '& td': { fontVariantNumeric: 'tabular-nums' } }}>
          {movers.map((mover) => (
            <TableRow key={key(mover)}>
              <TableCell>{need(mover)}</TableCell>
              <TableCell>{capability(mover)}</TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>{ranks(mover)}</TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>{scores(mover)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
