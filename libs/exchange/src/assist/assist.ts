import type { Vocabulary } from '@scenario/vocabulary';
import type { CapabilityRecord } from '../capability/capability.schema';
import type { NeedRecord } from '../need/need.schema';
import { proposeConditions, type ConditionProposals } from './conditions';
import { understanding, type Understanding } from './confidence';
import { readDraft, type DraftTexts } from './draft-reading';
import { proposeExclusions } from './exclusions';
import { proposeIndicators, type IndicatorProposal } from './indicators';
import type { Proposal } from './proposal';
import { proposeTags, type TagProposals } from './tags';

/** What the assistant makes of an entry, saved or not. */
export interface Assistance extends TagProposals, ConditionProposals, Understanding {
  indicators: IndicatorProposal[];
  exclusions: Proposal[];
}

export type AssistedNeed = Pick<
  NeedRecord,
  | 'title'
  | 'painPoint'
  | 'wanted'
  | 'publicText'
  | 'exclusions'
  | 'indicators'
  | 'domain'
  | 'subScenario'
  | 'technologies'
  | 'deployments'
  | 'xinchuang'
  | 'offline'
  | 'district'
  | 'areaOfUse'
  | 'budgetMax'
>;

/** Proposals for a need, how well it is understood, and what to add. Pure. */
export function assistNeed(need: AssistedNeed, vocabulary: Vocabulary): Assistance {
  const { title, painPoint, wanted, publicText, indicators } = need;
  const prose: DraftTexts = { title, wanted, painPoint, publicText };
  const texts: DraftTexts = { ...prose, indicators: indicators.map(({ name }) => name).join('；') };
  const reading = readDraft(texts, vocabulary);
  const chosen = {
    domains: need.domain ? [need.domain] : [],
    subScenarios: need.subScenario ? [need.subScenario] : [],
    technologies: need.technologies,
  };
  return {
    ...proposeTags(reading, chosen, vocabulary),
    ...proposeConditions(reading, need, vocabulary),
    indicators: proposeIndicators(prose, indicators),
    exclusions: proposeExclusions(reading, prose, need.exclusions, vocabulary),
    ...understanding(
      reading,
      texts,
      {
        ...chosen,
        indicatorCount: indicators.length,
        place: Boolean(need.district ?? need.areaOfUse),
        deployment: need.deployments.length > 0,
        money: typeof need.budgetMax === 'number',
      },
      vocabulary,
    ),
  };
}

export type AssistedCapability = Pick<
  CapabilityRecord,
  | 'title'
  | 'description'
  | 'cases'
  | 'domains'
  | 'subScenarios'
  | 'technologies'
  | 'deployments'
  | 'xinchuang'
  | 'offline'
  | 'serviceAreas'
  | 'priceMax'
>;

/** The same for a capability, which has neither indicators nor exclusions of its own. Pure. */
export function assistCapability(capability: AssistedCapability, vocabulary: Vocabulary): Assistance {
  const { title, description, cases } = capability;
  const texts: DraftTexts = {
    title,
    description,
    cases: cases.map(({ customer, scale, result }) => [customer, scale, result].filter(Boolean).join('，')).join('。'),
  };
  const reading = readDraft(texts, vocabulary);
  return {
    ...proposeTags(reading, capability, vocabulary),
    ...proposeConditions(reading, capability, vocabulary),
    indicators: [],
    exclusions: [],
    ...understanding(
      reading,
      texts,
      {
        domains: capability.domains,
        subScenarios: capability.subScenarios,
        technologies: capability.technologies,
        indicatorCount: 0,
        place: capability.serviceAreas.length > 0,
        deployment: capability.deployments.length > 0,
        money: typeof capability.priceMax === 'number',
        caseCount: cases.length,
      },
      vocabulary,
    ),
  };
}
