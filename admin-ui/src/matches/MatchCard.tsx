import Card from '@mui/material/Card';
import CardActionArea from '@mui/material/CardActionArea';
import CardContent from '@mui/material/CardContent';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useEffect, useRef } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { BandChip, MatchStateChip, StageChip } from '../components/chips';
import type { Match } from '../generated/schema';
import { useLanguage } from '../i18n';
import { SENTENCE } from '../theme';

/** A pairing as lists know it. */
export type MatchRow = Pick<
  Match,
  | 'id'
  | 'score'
  | 'band'
  | 'need'
  | 'capability'
  | 'needAnswer'
  | 'capabilityAnswer'
  | 'mySides'
  | 'introducedAt'
  | 'signed'
  | 'fits'
> & { whyZh: string; whyEn: string };

interface Props {
  match: MatchRow;
  side: 'need' | 'capability';
  /** Reached by the keyboard. */
  chosen?: boolean;
}

/** One pairing seen from one side: the other side's title, and why. */
export function MatchCard({ match, side, chosen = false }: Props) {
  const translate = useTranslate();
  const locale = useLanguage();
  const card = useRef<HTMLDivElement>(null);
  const [ours, theirs] = side === 'need' ? [match.need, match.capability] : [match.capability, match.need];
  const answer = side === 'need' ? match.needAnswer : match.capabilityAnswer;
  useEffect(() => {
    // Its link takes the focus, so that Enter opens it and a screen reader reads it.
    if (chosen) card.current?.querySelector('a')?.focus();
  }, [chosen]);
  return (
    <Card
      variant="outlined"
      ref={card}
      aria-current={chosen || undefined}
      sx={chosen ? { outline: '2px solid', outlineColor: 'primary.main' } : undefined}
    >
      <CardActionArea component={Link} to={`/matches/${match.id}/show`}>
        <CardContent>
          <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap', mb: 0.5 }}>
            <BandChip band={match.band} />
            <Typography sx={{ fontWeight: 650 }}>{translate('match.points', { points: match.score })}</Typography>
            <MatchStateChip state={answer.state} />
            {match.introducedAt && <StageChip stage={match.signed ? 'signed' : 'introduced'} />}
          </Stack>
          <Typography variant="h3" component="h3">
            {theirs?.title}
          </Typography>
          <Typography variant="body2" color="text.secondary">
            {theirs?.organisation?.name} · {translate(`match.${side}`)}
            {translate('app.colon')}
            {ours?.title}
          </Typography>
          <Typography sx={{ mt: 1, ...SENTENCE }}>{locale === 'zh' ? match.whyZh : match.whyEn}</Typography>
        </CardContent>
      </CardActionArea>
    </Card>
  );
}
