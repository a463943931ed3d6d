import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import type { Deployment, MatchFit, PublicCapability, PublicNeed } from '../generated/schema';

interface Props {
  fit: MatchFit;
  need?: PublicNeed | null;
  capability?: PublicCapability | null;
}

/** What is asked for and what is stated: in the words of both, or as their fields say it. */
export function Proof({ fit, need, capability }: Props) {
  const fields = useDeployments(fit, need, capability);
  const translate = useTranslate();
  const { wanted, offered } = fit;
  const said = (text: string, nothing: string) => (text === '' ? translate(nothing) : `“${text}”`);
  const inWords = wanted !== '' || offered !== '';
  const proof = inWords ? `${said(wanted, 'match.byField')} → ${said(offered, 'match.not_stated')}` : fields;
  if (!proof) return null;
  return (
    <Typography component="span" variant="body2" color="text.secondary" sx={{ display: 'block' }}>
      {proof}
    </Typography>
  );
}

/** Where it is to run and where it may; a near place is nothing to promise, so it says that it has to be asked. */
function useDeployments({ aspect, fulfilment }: MatchFit, need: Props['need'], capability: Props['capability']) {
  const translate = useTranslate();
  if (aspect !== 'deployment' || !need || !capability) return null;
  const list = (places: readonly Deployment[]) =>
    places.map((place) => translate(`deployment.${place}`)).join(translate('pair.separator')) ||
    translate('match.not_stated');
  const text = `${list(need.deployments)} → ${list(capability.deployments)}`;
  const near = fulfilment === 'not_stated' && capability.deployments.length > 0;
  return near ? translate('match.nearDeployment', { text }) : text;
}
