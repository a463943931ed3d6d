import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useEffect, useRef } from 'react';
import { ShowBase, Title, useRefresh, useShowContext, useTranslate } from 'react-admin';
import { answerMatch } from '../api/dataProvider';
import { BandChip, StageChip } from '../components/chips';
import { Facts } from '../components/Facts';
import { CardSkeletons, Failure } from '../components/states';
import type { Contact, Match } from '../generated/schema';
import { useLanguage } from '../i18n';
import { SENTENCE } from '../theme';
import { Explanation } from './Explanation';
import { MatchAnswers } from './MatchAnswers';
import { MatchRail } from './MatchRail';
import { Signing } from './Signing';

type Shown = Match & { whyZh: string; whyEn: string };

export function MatchShow() {
  return (
    <ShowBase queryOptions={{ retry: false }}>
      <Body />
    </ShowBase>
  );
}

function Body() {
  const locale = useLanguage();
  const refresh = useRefresh();
  const { record, error } = useShowContext<Shown>();
  useSeen(record);
  if (error) return <Failure error={error} />;
  // Coming from a list there is its row at first, which has no reasons.
  if (!record || !('components' in record)) return <CardSkeletons count={3} />;
  const { need, capability } = record;
  return (
    <Box sx={{ pt: 2, display: 'grid', columnGap: 2, gridTemplateColumns: { xs: '1fr', lg: '280px 1fr' } }}>
      <Title title={`${need?.title ?? ''} ↔ ${capability?.title ?? ''}`} />
      <MatchRail current={record.id} side={record.mySides[0] ?? 'need'} />
      <Box sx={{ minWidth: 0 }}>
        <Stack direction="row" sx={{ gap: 1, alignItems: 'center', mb: 1, flexWrap: 'wrap' }}>
          <BandChip band={record.band} />
          {record.introducedAt && <StageChip stage={record.signed ? 'signed' : 'introduced'} />}
          <Typography sx={{ fontWeight: 600, ...SENTENCE }}>{locale === 'zh' ? record.whyZh : record.whyEn}</Typography>
        </Stack>
        <MatchAnswers match={record} onDone={() => refresh()} />
        <Signing match={record} onDone={() => refresh()} />
        <Introduction match={record} />
        <Explanation pair={record} />
      </Box>
    </Box>
  );
}

/** Once both sides are interested they see whom to ask. */
function Introduction({ match }: { match: Shown }) {
  const translate = useTranslate();
  if (!match.introducedAt) return null;
  const facts = (contact?: Contact | null) => ({
    contactName: contact?.name,
    post: contact?.post,
    phone: contact?.phone,
    email: contact?.email,
  });
  return (
    <Alert severity="success" sx={{ mb: 2 }}>
      <Typography sx={{ fontWeight: 600, mb: 1 }}>{translate('match.introduced')}</Typography>
      <Typography variant="overline">{translate('match.need')}</Typography>
      <Facts facts={facts(match.needContact)} />
      <Typography variant="overline">{translate('match.capability')}</Typography>
      <Facts facts={facts(match.capabilityContact)} />
    </Alert>
  );
}

/** Opening a new pairing is looking at it. */
function useSeen(match: Shown | undefined): void {
  const told = useRef('');
  useEffect(() => {
    if (!match || told.current === match.id) return;
    told.current = match.id;
    for (const side of match.mySides) {
      const answer = side === 'need' ? match.needAnswer : match.capabilityAnswer;
      if (answer.state === 'suggested') answerMatch(match.id, { side, state: 'seen' }).catch(() => undefined);
    }
  }, [match]);
}
