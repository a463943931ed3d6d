import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Title, useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { PAIR } from '../api/fields';
import { useAsk } from '../api/useAsk';
import { CardSkeletons, Failure, Nothing } from '../components/states';
import { EntryChooser } from './EntryChooser';
import { Explanation } from './Explanation';
import { Lift, WhyNot, type ExplainedPair } from './WhyNot';

const QUERY = `query ($needId: ID!, $capabilityId: ID!) {
  pair: explainPair(needId: $needId, capabilityId: $capabilityId) { ${PAIR} } }`;

/** Any need and any capability, chosen by typing: why they are not matched, and all that speaks for them. */
export function PairPage() {
  const translate = useTranslate();
  const [parameters, setParameters] = useSearchParams();
  const needId = parameters.get('need');
  const capabilityId = parameters.get('capability');
  const both = needId !== null && capabilityId !== null;
  const { data, error, reload } = useAsk<{ pair: ExplainedPair }>(both ? QUERY : null, { needId, capabilityId });
  // The answer to an earlier choice stays until the next one is there.
  const current = data?.pair.needId === needId && data?.pair.capabilityId === capabilityId;
  const pair = current ? data?.pair : undefined;
  const choose = (side: 'need' | 'capability') => (id: string | null) => {
    const next = new URLSearchParams(parameters);
    if (id) next.set(side, id);
    else next.delete(side);
    setParameters(next);
  };
  return (
    <Box sx={{ maxWidth: 1200, pt: 2 }}>
      <Title title={translate('pair.title')} />
      <Typography variant="h1">{translate('pair.title')}</Typography>
      <Typography color="text.secondary" sx={{ mb: 2 }}>
        {translate('pair.help')}
      </Typography>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' }, mb: 2 }}>
        <EntryChooser side="need" id={needId} title={pair?.need?.title} onChoose={choose('need')} />
        <EntryChooser
          side="capability"
          id={capabilityId}
          title={pair?.capability?.title}
          onChoose={choose('capability')}
        />
      </Box>
      <Box aria-live="polite">
        {!both && <Nothing title={translate('pair.choose')} advice={translate('pair.chooseAdvice')} />}
        {both && error !== undefined && <Failure error={error} retry={reload} />}
        {both && !pair && error === undefined && <CardSkeletons count={3} />}
        {both && pair && <WhyNot pair={pair} />}
      </Box>
      {both && pair && (
        <>
          <Lift pair={pair} />
          <Explanation pair={pair} />
        </>
      )}
    </Box>
  );
}
