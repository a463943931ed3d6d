import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import type { MatchComponent, ScorePart } from '../generated/schema';

/** Part → colour; deductions share one. */
export const PART_COLOURS: Record<ScorePart, string> = {
  words: '#0b6e8f',
  concepts: '#3a9188',
  phrases: '#7fa650',
  domain: '#c2a33c',
  fit: '#8d7fb0',
  stuffing: '#b4531f',
  unwanted: '#b4531f',
  conditions: '#b4531f',
};

/** What was earned and taken off again. */
const HATCHED = {
  background: 'repeating-linear-gradient(45deg, rgba(255,255,255,.85) 0 4px, rgba(180,83,31,.7) 4px 8px)',
};

/** Points with their sign, a true minus for deductions. */
export const signed = (points: number) => (points < 0 ? `−${-points}` : `+${points}`);

/** The parts of a bar of 100 points: what was earned, with the deductions cut off its end. Pure, so that it can be checked. */
export function barSegments(components: readonly MatchComponent[]): { part: ScorePart; from: number; to: number }[] {
  let at = 0;
  return components
    .filter(({ points }) => points > 0)
    .map(({ part, points }) => {
      const from = at;
      at += points;
      return { part, from, to: at };
    });
}

/** The score as one stacked bar whose parts add up. */
export function ScoreBar({ components, score }: { components: readonly MatchComponent[]; score: number }) {
  const translate = useTranslate();
  const deducted = components.filter(({ points }) => points < 0).reduce((sum, { points }) => sum - points, 0);
  return (
    <Box>
      <Typography variant="h2" component="p" sx={{ mb: 1 }}>
        {translate('match.points', { points: score })}
      </Typography>
      <Box
        role="img"
        aria-label={components.map(({ part, points }) => `${translate(`part.${part}`)} ${points}`).join(', ')}
        sx={{ position: 'relative', height: 20, borderRadius: 1, bgcolor: 'action.hover', overflow: 'hidden' }}
      >
        {barSegments(components).map(({ part, from, to }) => (
          <Box
            key={part}
            sx={{
              position: 'absolute',
              inset: 0,
              left: `${from}%`,
              width: `${to - from}%`,
              bgcolor: PART_COLOURS[part],
            }}
          />
        ))}
        {deducted > 0 && (
          <Box
            sx={{
              position: 'absolute',
              inset: 0,
              left: `${score}%`,
              width: `${deducted}%`,
              ...HATCHED,
            }}
          />
        )}
      </Box>
      <Typography variant="caption" color="text.secondary">
        {translate('match.parts')}
      </Typography>
      <Stack component="ul" direction="row" sx={{ listStyle: 'none', p: 0, m: 0, mt: 1, flexWrap: 'wrap', gap: 2 }}>
        {components.map(({ part, points }) => (
          <Stack component="li" key={part} direction="row" spacing={0.75} sx={{ alignItems: 'center' }}>
            <Box
              sx={{
                width: 12,
                height: 12,
                borderRadius: 0.5,
                ...(points < 0 ? HATCHED : { bgcolor: PART_COLOURS[part] }),
              }}
            />
            <span>{translate(`part.${part}`)}</span>
            <strong>{signed(points)}</strong>
          </Stack>
        ))}
        <Stack component="li" direction="row" spacing={0.75}>
          <span>=</span>
          <strong>{translate('match.points', { points: score })}</strong>
        </Stack>
      </Stack>
    </Box>
  );
}
