import type { Concept, ConceptKind, Vocabulary } from '@scenario/vocabulary';
import type { DraftReading, Sighting } from './draft-reading';
import { proposal, type Proposal } from './proposal';

export interface ChosenTags {
  domains: readonly string[];
  subScenarios: readonly string[];
  technologies: readonly string[];
}

export interface TagProposals {
  domains: Proposal[];
  subScenarios: Proposal[];
  technologies: Proposal[];
}

const MOST = { domains: 3, subScenarios: 3, technologies: 6 };
/** Below this share of the best one's votes a tag is not worth proposing. */
const SHARE_OF_BEST = { domains: 0.35, subScenarios: 0.4 };
const LEAST_CONFIDENCE = 0.3;

/** How much finding a concept of a kind says about the tags above it. */
const VOTE: Record<ConceptKind, number> = {
  domain: 1,
  scenario: 1,
  task: 0.9,
  object: 0.8,
  constraint: 0.3,
  technology: 0,
  layer: 0,
};
/** A domain in which a concept is used too, without belonging there. */
const ALSO_USED_IN = 0.4;

/** Technologies nobody needs to name: doing this means using them. */
const IMPLIED: Record<string, string> = {
  'surface-defect': 'computer-vision',
  'pcb-inspection': 'computer-vision',
  'print-label-inspection': 'computer-vision',
  'crowd-monitoring': 'computer-vision',
  'predictive-maintenance': 'time-series',
  'production-scheduling': 'operations-research',
  'digital-twin-simulation': 'digital-twin',
  'robot-assisted-manufacturing': 'robotics',
};
const IMPLIED_CONFIDENCE = 0.45;

interface Votes {
  score: number;
  words: string[];
}

/** Domain, sub-scenario and technologies a draft speaks of. Sub-scenarios lie in the domains that are chosen or proposed. */
export function proposeTags(reading: DraftReading, chosen: ChosenTags, vocabulary: Vocabulary): TagProposals {
  const sightings = [...reading.wanted.values()].toSorted((a, b) => b.strength - a.strength);
  const confirmed = [...chosen.subScenarios].flatMap((id) => asSighting(id, vocabulary));
  const domains = elect([...sightings, ...confirmed], domainsOf(vocabulary), vocabulary);
  const proposedDomains = shortlist(domains, MOST.domains, SHARE_OF_BEST.domains, chosen.domains);
  const within = new Set(chosen.domains.length > 0 ? chosen.domains : proposedDomains.map(({ value }) => value));
  const inside = (id: string) => [...vocabulary.ancestors(id)].some((ancestor) => within.has(ancestor));
  const scenarios = elect(sightings, scenariosOf(vocabulary), vocabulary);
  const lying = new Map([...scenarios].filter(([id]) => inside(id)));
  return {
    domains: proposedDomains,
    subScenarios: shortlist(lying, MOST.subScenarios, SHARE_OF_BEST.subScenarios, chosen.subScenarios),
    technologies: technologies(sightings, reading, chosen.technologies, vocabulary),
  };
}

function asSighting(id: string, vocabulary: Vocabulary): Sighting[] {
  const concept = vocabulary.get(id);
  return concept ? [{ conceptId: id, strength: 1, words: [concept.zh] }] : [];
}

/** Which tags a concept votes for, and how much of its vote each gets. */
type Ballot = (concept: Concept) => Map<string, number>;

const domainsOf =
  (vocabulary: Vocabulary): Ballot =>
  (concept) => {
    if (concept.kind === 'domain') return new Map([[concept.id, 1]]);
    const own = above(concept, 'domain', vocabulary);
    const also = concept.domains.filter((domain) => !own.includes(domain));
    return new Map([
      ...also.map((domain) => [domain, own.length === 0 ? 1 : ALSO_USED_IN] as const),
      ...own.map((domain) => [domain, 1] as const),
    ]);
  };

const scenariosOf =
  (vocabulary: Vocabulary): Ballot =>
  (concept) => {
    if (concept.kind === 'scenario') return new Map([[concept.id, 1]]);
    const own = above(concept, 'scenario', vocabulary);
    return new Map(own.map((scenario) => [scenario, 1 / Math.sqrt(own.length)]));
  };

const above = (concept: Concept, kind: ConceptKind, vocabulary: Vocabulary) =>
  [...vocabulary.ancestors(concept.id)].filter((id) => vocabulary.get(id)?.kind === kind);

function elect(sightings: readonly Sighting[], ballot: Ballot, vocabulary: Vocabulary): Map<string, Votes> {
  const result = new Map<string, Votes>();
  for (const { conceptId, strength, words } of sightings) {
    const concept = vocabulary.get(conceptId);
    if (!concept || VOTE[concept.kind] === 0) continue;
    for (const [tag, share] of ballot(concept)) {
      const votes = result.get(tag) ?? { score: 0, words: [] };
      votes.score += strength * VOTE[concept.kind] * share;
      votes.words.push(...words);
      result.set(tag, votes);
    }
  }
  return result;
}

/** The best few: sure of itself where much speaks for it and little for anything else. */
function shortlist(
  votes: ReadonlyMap<string, Votes>,
  most: number,
  shareOfBest: number,
  chosen: readonly string[],
): Proposal[] {
  const ranked = [...votes].toSorted(([a, x], [b, y]) => y.score - x.score || (a < b ? -1 : 1));
  const best = ranked[0]?.[1].score ?? 0;
  return ranked
    .filter(([, { score }]) => score >= best * shareOfBest)
    .slice(0, most)
    .map(([id, { score, words }], rank) => {
      const rival = ranked[rank === 0 ? 1 : 0]?.[1].score ?? 0;
      const confidence = (1 - Math.exp(-1.2 * score)) * (0.5 + (0.5 * score) / (score + rival));
      return proposal(id, words, confidence, chosen.includes(id));
    })
    .filter(({ confidence }) => confidence >= LEAST_CONFIDENCE);
}

function technologies(
  sightings: readonly Sighting[],
  { unwanted }: DraftReading,
  chosen: readonly string[],
  vocabulary: Vocabulary,
): Proposal[] {
  const found = new Map<string, Proposal>();
  const keep = (id: string, words: string[], confidence: number) => {
    if (!unwanted.has(id) && !found.has(id)) found.set(id, proposal(id, words, confidence, chosen.includes(id)));
  };
  for (const { conceptId, strength, words } of sightings) {
    if (vocabulary.get(conceptId)?.kind === 'technology') keep(conceptId, words, 0.5 + 0.4 * Math.min(1, strength));
  }
  for (const { conceptId, strength, words } of sightings) {
    for (const id of [conceptId, ...vocabulary.ancestors(conceptId)]) {
      const implied = IMPLIED[id];
      if (implied) keep(implied, words, IMPLIED_CONFIDENCE * Math.min(1, strength));
    }
  }
  return [...found.values()].toSorted((a, b) => b.confidence - a.confidence).slice(0, MOST.technologies);
}
