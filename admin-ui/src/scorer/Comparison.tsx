import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { dateTime } from '../format/format';
import type { ScorerComparison } from '../generated/schema';
import { useLanguage } from '../i18n';
import { Movers } from './Movers';

interface Props {
  comparison: ScorerComparison;
  /** Version of the scorer that is live now. */
  live: string;
}

/** What would change for the best ten of every need. */
export function Comparison({ comparison, live }: Props) {
  const translate = useTranslate();
  const locale = useLanguage();
  const { status, needs, needsTotal, needsAffected, shareChanged, withVersion, finishedAt, movers } = comparison;
  if (status !== 'done') {
    return (
      <Box>
        <Typography variant="body2" sx={{ mb: 1 }}>
          {translate('scorer.comparing', { done: needs, total: needsTotal || '…' })}
        </Typography>
        <LinearProgress
          variant={needsTotal > 0 ? 'determinate' : 'indeterminate'}
          value={needsTotal > 0 ? (100 * needs) / needsTotal : undefined}
          aria-label={translate('scorer.comparison')}
        />
      </Box>
    );
  }
  const percent = (share: number) =>
    new Intl.NumberFormat('zh-CN', { style: 'percent', maximumFractionDigits: 1 }).format(share);
  return (
    <Box>
      <Typography variant="subtitle2" component="h3">
        {translate('scorer.comparison')}
      </Typography>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1.5 }}>
        {translate('scorer.comparedWith', { version: withVersion, time: dateTime(finishedAt, locale) })}
      </Typography>
      {withVersion !== live && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {translate('scorer.outdated')}
        </Alert>
      )}
      <Stack direction="row" sx={{ gap: 4, flexWrap: 'wrap', mb: 2 }}>
        <Figure value={shareChanged === null ? '—' : percent(shareChanged)} label={translate('scorer.shareChanged')} />
        <Figure value={`${needsAffected} / ${needs}`} label={translate('scorer.needsAffected')} />
      </Stack>
      {movers.length === 0 ? <Typography>{translate('scorer.noMovers')}</Typography> : <Movers movers={movers} />}
    </Box>
  );
}

function Figure({ value, label }: { value: string; label: string }) {
  return (
    <Box>
      <Typography variant="h2" component="p" sx={{ fontVariantNumeric: 'tabular-nums' }}>
        {value}
      </Typography>
      <Typography variant="body2" color="text.secondary">
        {label}
      </Typography>
    </Box>
  );
}
