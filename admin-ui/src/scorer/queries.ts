import type { Recompute, Scorer } from '../generated/schema';

const TITLES = 'need { id title } capability { id title }';
const SCORER = `id name status note createdBy createdAt liveSince version allowedActions
  weights { words concepts phrases domain fit }
  tuning { withVersion at needs before after low high }
  comparison { status withVersion requestedAt requestedBy finishedAt needsTotal needs needsAffected shareChanged
    movers { needId capabilityId ${TITLES} rankBefore rankAfter scoreBefore scoreAfter } }`;

export const SCORERS = `{ scorers { ${SCORER} }
  recomputes { id reason phase scorerVersion requestedBy requestedAt startedAt finishedAt scored written
    needs { done total seconds } capabilities { done total seconds } } }`;

export interface ScorersAnswer {
  scorers: Scorer[];
  recomputes: Recompute[];
}

export const PROPOSE = 'mutation ($input: ScorerInput!) { proposeScorer(input: $input) { id } }';
/** What an action of `allowedActions` is called. */
export const ACTIONS: Record<string, string> = {
  compare: 'mutation ($id: ID!, $version: Int!) { compareScorer(id: $id, version: $version) { id } }',
  switchOn: 'mutation ($id: ID!, $version: Int!) { switchScorer(id: $id, version: $version) { id } }',
};
