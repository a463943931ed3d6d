import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useEffect, useRef } from 'react';
import { ShowBase, Title, useRefresh, useShowContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { answerMatch } from '../api/dataProvider';
import { BandChip, StageChip } from '../components/chips';
import { CapabilityBody, NeedBody } from '../components/EntryBody';
import { Facts, Section } from '../components/Facts';
import { ScoreBar } from '../components/ScoreBar';
import { CardSkeletons, Failure } from '../components/states';
import type { Contact, Match, PublicCapability, PublicNeed } from '../generated/schema';
import { useLanguage } from '../i18n';
import { MatchAnswers } from './MatchAnswers';
import { BudgetScale, Concepts, Conditions, Words } from './Reasons';
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
  const translate = useTranslate();
  const locale = useLanguage();
  const refresh = useRefresh();
  const { record, error } = useShowContext<Shown>();
  useSeen(record);
  if (error) return <Failure error={error} />;
  // Coming from a list there is its row at first, which has no reasons.
  if (!record || !('components' in record)) return <CardSkeletons count={3} />;
  const { need, capability } = record;
  const words = record.words.map(({ word }) => word);
  const needWords = [...words, ...record.concepts.map(({ needWording }) => needWording)];
  const capabilityWords = [...words, ...record.concepts.map(({ capabilityWording }) => capabilityWording)];
  return (
    <Box sx={{ pt: 2 }}>
      <Title title={`${need?.title ?? ''} ↔ ${capability?.title ?? ''}`} />
      <Stack direction="row" sx={{ gap: 1, alignItems: 'center', mb: 1, flexWrap: 'wrap' }}>
        <BandChip band={record.band} />
        {record.introducedAt && <StageChip stage={record.signed ? 'signed' : 'introduced'} />}
        <Typography sx={{ fontWeight: 600 }}>{locale === 'zh' ? record.whyZh : record.whyEn}</Typography>
      </Stack>
      <MatchAnswers match={record} onDone={() => refresh()} />
      <Signing match={record} onDone={() => refresh()} />
      <Introduction match={record} />
      <Section title={translate('match.why')}>
        <ScoreBar components={record.components} score={record.score} />
        <Box sx={{ mt: 3, display: 'grid', gap: 3, gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' } }}>
          <Concepts concepts={record.concepts} />
          <Words words={record.words} />
          <Conditions fits={record.fits} unwanted={record.unwanted} />
          <BudgetScale need={need} capability={capability} />
        </Box>
      </Section>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', lg: '1fr 1fr' } }}>
        <Side heading="match.need" entry={need} link={`/hall/needs/${record.needId}`}>
          {need && <NeedBody need={need} words={needWords} />}
        </Side>
        <Side heading="match.capability" entry={capability} link={`/hall/capabilities/${record.capabilityId}`}>
          {capability && <CapabilityBody capability={capability} words={capabilityWords} />}
        </Side>
      </Box>
    </Box>
  );
}

interface SideProps {
  heading: string;
  entry: PublicNeed | PublicCapability | null;
  link: string;
  children: React.ReactNode;
}

function Side({ heading, entry, link, children }: SideProps) {
  const translate = useTranslate();
  return (
    <Box sx={{ minWidth: 0 }}>
      <Typography variant="overline">{translate(heading)}</Typography>
      <Typography variant="h2" component="h2">
        <Link to={link}>{entry?.title}</Link>
      </Typography>
      <Typography color="text.secondary" sx={{ mb: 1.5 }}>
        {entry?.organisation?.name}
      </Typography>
      {children}
    </Box>
  );
}

/** Once both sides are interested they see whom to ask. */
function Introduction({ match }: { match: Shown }) {
  const translate = useTranslate();
  if (!match.introducedAt) return null;
  const facts = (contact: Contact | null) => ({
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
