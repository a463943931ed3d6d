import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { Title, usePermissions, useTranslate } from 'react-admin';
import type { Permissions } from '../api/authProvider';
import { useAsk } from '../api/useAsk';
import { CardSkeletons, Failure } from '../components/states';
import { ProposeScorer } from './ProposeScorer';
import { SCORERS, type ScorersAnswer } from './queries';
import { Recomputes } from './Recomputes';
import { ScorerCard } from './ScorerCard';

const LOOK_AGAIN_MS = 2500;

/** How pairs are scored: the live scorer, those that are tried or were live, and matching everything again. */
export function Scorers() {
  const translate = useTranslate();
  const { permissions } = usePermissions<Permissions>();
  const { data, error, reload } = useAsk<ScorersAnswer>(SCORERS);
  const [proposing, setProposing] = useState(false);
  const working = data !== undefined && isWorking(data);
  useEffect(() => {
    if (!working) return undefined;
    const timer = setInterval(reload, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  });
  const live = data?.scorers.find(({ status }) => status === 'live');
  const others = data?.scorers.filter(({ status }) => status !== 'live') ?? [];
  return (
    <Box sx={{ pt: 2, maxWidth: 1100 }}>
      <Title title={translate('scorer.title')} />
      <Stack direction="row" sx={{ justifyContent: 'space-between', alignItems: 'center', gap: 1, flexWrap: 'wrap' }}>
        <Typography variant="h1">{translate('scorer.title')}</Typography>
        {live && permissions?.roles.includes('operator') && (
          <Button variant="outlined" onClick={() => setProposing(true)}>
            {translate('scorer.propose')}
          </Button>
        )}
      </Stack>
      <Typography color="text.secondary" sx={{ mb: 2, maxWidth: '48em' }}>
        {translate('scorer.help')}
      </Typography>
      {error !== undefined && <Failure error={error} retry={reload} />}
      {!data && error === undefined && <CardSkeletons count={3} />}
      {live && <ScorerCard scorer={live} live={live} onDone={reload} />}
      {data && <Recomputes recomputes={data.recomputes} />}
      {live && others.length > 0 && (
        <Typography variant="h2" sx={{ mt: 3, mb: 1 }}>
          {translate('scorer.others')}
        </Typography>
      )}
      {live && others.map((scorer) => <ScorerCard key={scorer.id} scorer={scorer} live={live} onDone={reload} />)}
      {live && proposing && (
        <ProposeScorer
          live={live.weights}
          onClose={() => setProposing(false)}
          onDone={() => {
            setProposing(false);
            reload();
          }}
        />
      )}
    </Box>
  );
}

/** Something is on its way whose progress is worth looking at again. */
function isWorking({ scorers, recomputes }: ScorersAnswer): boolean {
  const comparing = scorers.some(({ comparison }) => comparison !== null && comparison.status !== 'done');
  return comparing || recomputes.some(({ phase }) => phase !== 'done');
}
