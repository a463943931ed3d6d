import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { CapabilityConditions, NeedConditions } from '../components/EntryBody';
import { Section } from '../components/Facts';
import { ScoreBar } from '../components/ScoreBar';
import type { MarkedText } from '../generated/schema';
import type { Explained, Reasons } from './marks';
import { MarkedTags, MarkedTexts, MarkedTitle } from './MarkedTexts';
import { Concepts, Conditions, Words } from './Reasons';
import { Scales } from './Scales';

/** Why a pair has its score, and both sides beside each other with the same thing in the same colour. */
export function Explanation({ pair }: { pair: Explained }) {
  const translate = useTranslate();
  const { need, capability } = pair;
  const needTags = (ids: readonly (string | null | undefined)[]) => <MarkedTags ids={ids} side="need" reasons={pair} />;
  const capabilityTags = (ids: readonly (string | null | undefined)[]) => (
    <MarkedTags ids={ids} side="capability" reasons={pair} />
  );
  return (
    <>
      <Section title={translate(pair.band ? 'match.why' : 'match.score')}>
        <ScoreBar components={pair.components} score={pair.score} />
        <Box sx={{ mt: 3, display: 'grid', gap: 3, gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' } }}>
          <Stack spacing={3}>
            <Concepts reasons={pair} />
            <Words reasons={pair} />
          </Stack>
          <Stack spacing={3}>
            <Conditions reasons={pair} need={need} capability={capability} />
            <Scales need={need} capability={capability} fits={pair.fits} />
          </Stack>
        </Box>
      </Section>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
        {translate('match.legend')}
      </Typography>
      <Box sx={{ display: 'grid', columnGap: 2, gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' } }}>
        <Side
          heading="match.need"
          texts={pair.needTexts}
          reasons={pair}
          unit={need?.organisation?.name}
          link={`/hall/needs/${pair.needId}`}
        >
          {need && <NeedConditions need={need} tags={needTags} />}
        </Side>
        <Side
          heading="match.capability"
          texts={pair.capabilityTexts}
          reasons={pair}
          unit={capability?.organisation?.name}
          link={`/hall/capabilities/${pair.capabilityId}`}
        >
          {capability && <CapabilityConditions capability={capability} tags={capabilityTags} />}
        </Side>
      </Box>
    </>
  );
}

interface SideProps {
  heading: string;
  texts: readonly MarkedText[];
  reasons: Reasons;
  unit?: string;
  link: string;
  children: ReactNode;
}

function Side({ heading, texts, reasons, unit, link, children }: SideProps) {
  const translate = useTranslate();
  return (
    <Box sx={{ minWidth: 0 }}>
      <Typography variant="overline">{translate(heading)}</Typography>
      <Typography variant="h3" component="h2" sx={{ lineHeight: 1.6 }}>
        <Box component={Link} to={link} sx={{ color: 'primary.main' }}>
          <MarkedTitle texts={texts} reasons={reasons} />
        </Box>
      </Typography>
      <Typography color="text.secondary" sx={{ mb: 1.5 }}>
        {unit}
      </Typography>
      <Section title={translate('group.content')}>
        <MarkedTexts texts={texts} reasons={reasons} />
      </Section>
      {children}
    </Box>
  );
}
