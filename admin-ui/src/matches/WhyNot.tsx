import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useTaxonomy } from '../api/taxonomy';
import { BandChip } from '../components/chips';
import { Section } from '../components/Facts';
import type { PairExplanation, WhyNotReason } from '../generated/schema';
import type { Explained } from './marks';

export type ExplainedPair = Explained & PairExplanation;

/** Why a pair is not among the matches, in sentences; or that it is one. */
export function WhyNot({ pair }: { pair: ExplainedPair }) {
  const translate = useTranslate();
  const reasonText = useReasonText(pair);
  if (pair.whyNot.length === 0) {
    const open = pair.matchId && (
      <Button component={Link} to={`/matches/${pair.matchId}/show`} color="inherit">
        {translate('pair.open')}
      </Button>
    );
    return (
      <Alert severity="success" sx={{ mb: 2 }} action={open}>
        {translate('pair.matched')} {pair.band && <BandChip band={pair.band} />}
      </Alert>
    );
  }
  const [decisive, lowering] = [true, false].map((kind) => pair.whyNot.filter((reason) => reason.decisive === kind));
  const list = (reasons: readonly WhyNotReason[] = []) => (
    <Box component="ul" sx={{ m: 0, pl: 2.5, lineHeight: 1.8 }}>
      {reasons.map(reasonText).map((text) => (
        <li key={text}>{text}</li>
      ))}
    </Box>
  );
  return (
    <Alert severity="warning" icon={false} sx={{ mb: 2 }}>
      <Typography sx={{ fontWeight: 650 }}>{translate('pair.because')}</Typography>
      {list(decisive)}
      {lowering && lowering.length > 0 && (
        <>
          <Typography sx={{ fontWeight: 650, mt: 1 }}>{translate('pair.lowering')}</Typography>
          {list(lowering)}
        </>
      )}
    </Alert>
  );
}

/** One reason as a sentence in the language of the page. */
function useReasonText(pair: ExplainedPair) {
  const translate = useTranslate();
  const { label } = useTaxonomy();
  const separator = translate('pair.separator');
  const domains = (ids: readonly (string | null | undefined)[]) =>
    ids.map(label).filter(Boolean).join(separator) || translate('match.not_stated');
  return (reason: WhyNotReason): string => {
    const { kind, side, status, declineReason, points, place, lowest, fit, words } = reason;
    const said = (text: string | undefined) => text || translate('match.not_stated');
    const detail = fit && (fit.wanted || fit.offered);
    const key = kind === 'condition_not_met' && !detail ? 'condition_not_met_plain' : kind;
    return translate(`whyNot.${key}`, {
      side: side ? translate(`match.${side}`) : '',
      status: status ? translate(`status.${status}`) : '',
      reason: declineReason ? translate(`decline.${declineReason}`) : '',
      points,
      place,
      lowest: lowest ?? '—',
      kept: pair.listLength,
      score: pair.score,
      from: pair.possibleFrom,
      aspect: fit ? translate(`aspect.${fit.aspect}`) : '',
      wanted: said(fit?.wanted),
      offered: said(fit?.offered),
      words: words?.join(separator),
      need: domains([pair.need?.domain]),
      capability: domains(pair.capability?.domains ?? []),
    });
  };
}

/** What would lift the score most, with what to do about it. */
export function Lift({ pair }: { pair: ExplainedPair }) {
  const translate = useTranslate();
  if (pair.lift.length === 0) return null;
  return (
    <Section title={translate('pair.lift')}>
      <Box component="ol" sx={{ m: 0, pl: 2.5, lineHeight: 1.8 }}>
        {pair.lift.map(({ part, lost, most }) => (
          <li key={part}>
            <strong>{translate(`part.${part}`)}</strong>
            {translate(most > 0 ? 'pair.lost' : 'pair.taken', { lost, most })}
            {translate(`advice.${part}`, { _: '' })}
          </li>
        ))}
      </Box>
    </Section>
  );
}
