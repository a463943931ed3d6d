import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { PART_COLOURS } from '../components/ScoreBar';
import { shares, WEIGHT_NAMES, type WeightName } from './weights';

interface Props {
  weights: Record<WeightName, number>;
  /** The live ones, marked on the bars of others. */
  compareWith?: Record<WeightName, number>;
}

/** What each part counts, as its share of the whole; a line marks what it counts in the live scorer. */
export function WeightBars({ weights, compareWith }: Props) {
  const translate = useTranslate();
  const percent = shares(weights);
  const live = compareWith && shares(compareWith);
  return (
    <Box component="dl" sx={{ m: 0, display: 'grid', gap: 0.75, gridTemplateColumns: 'max-content 1fr max-content' }}>
      {WEIGHT_NAMES.map((name) => (
        <Box key={name} sx={{ display: 'contents' }}>
          <Typography component="dt" variant="body2">
            {translate(`part.${name}`)}
          </Typography>
          <Box
            component="dd"
            aria-hidden
            sx={{
              m: 0,
              alignSelf: 'center',
              position: 'relative',
              height: 14,
              bgcolor: 'action.hover',
              borderRadius: 1,
            }}
          >
            <Box sx={{ width: `${percent[name]}%`, height: '100%', bgcolor: PART_COLOURS[name], borderRadius: 1 }} />
            {live && (
              <Box
                sx={{
                  position: 'absolute',
                  top: -3,
                  bottom: -3,
                  left: `${live[name]}%`,
                  width: 2,
                  bgcolor: 'text.primary',
                }}
              />
            )}
          </Box>
          <Typography
            component="dd"
            variant="body2"
            sx={{ m: 0, textAlign: 'right', fontVariantNumeric: 'tabular-nums' }}
          >
            {translate('scorer.weight', { weight: weights[name], percent: Math.round(percent[name]) })}
          </Typography>
        </Box>
      ))}
      {live && (
        <Typography variant="caption" color="text.secondary" sx={{ gridColumn: '2 / -1' }}>
          {translate('scorer.mark')}
        </Typography>
      )}
    </Box>
  );
}
