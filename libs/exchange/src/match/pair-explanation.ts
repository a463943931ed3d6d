import type { EntryRecord } from '../entry/entry.schema';
import type { EntryStatus } from '../entry/entry.workflow';
import type { Fit } from './conditions';
import type { DeclineReason, MatchSide } from './match.schema';
import { BAND_FROM, type ScoreComponent, type Scored, type ScorePart, type ScorerWeights } from './score';

/** Why a pair is not among the matches. The first six decide; the others are why its score is low. */
export const WhyNotKind = {
  same_organisation: 'same_organisation',
  not_published: 'not_published',
  declined: 'declined',
  below_possible: 'below_possible',
  beyond_best: 'beyond_best',
  not_proposed: 'not_proposed',
  no_common_words: 'no_common_words',
  other_domain: 'other_domain',
  condition_not_met: 'condition_not_met',
  unwanted: 'unwanted',
  stuffing: 'stuffing',
} as const;
export type WhyNotKind = (typeof WhyNotKind)[keyof typeof WhyNotKind];

/** One reason with what belongs to it; the rest is absent. */
export interface WhyNot {
  kind: WhyNotKind;
  /** Alone keeps the pair from the matches; otherwise it lowers the score. */
  decisive: boolean;
  side?: MatchSide;
  status?: EntryStatus;
  declineReason?: DeclineReason;
  /** Points missing to be a possible match, or taken off. */
  points?: number;
  /** Place the pair would have in the list of `side`, and the lowest score kept there. */
  place?: number;
  lowest?: number;
  fit?: Fit;
  words?: string[];
}

/** How a pair would stand in the list of one of its entries. */
export interface ListPlace {
  place: number;
  lowest?: number;
}

/** What is stored of a pair, as far as the caller may know. */
export interface Standing {
  /** It is among the matches of both. */
  stored: boolean;
  declined: { side: MatchSide; reason?: DeclineReason }[];
  places: Record<MatchSide, ListPlace>;
  /** Pairings a list keeps. */
  kept: number;
}

export interface JudgedPair {
  need: Pick<EntryRecord, 'organisationId' | 'status'>;
  capability: Pick<EntryRecord, 'organisationId' | 'status'>;
  scored: Scored;
  standing: Standing;
}

const SIDES = ['need', 'capability'] as const;

/** Every reason why a pair is not among the matches, the decisive ones first; nothing when it is one. Pure. */
export function whyNot(pair: JudgedPair): WhyNot[] {
  const ofRank = reasonsOfRank(pair);
  // A score that is not too low needs no excuses.
  const ofScore = ofRank.some(({ kind }) => kind !== 'not_proposed') ? reasonsOfScore(pair.scored) : [];
  return [...formalReasons(pair), ...ofRank, ...ofScore];
}

function formalReasons({ need, capability, standing }: JudgedPair): WhyNot[] {
  const entries = { need, capability };
  const unpublished = SIDES.filter((side) => entries[side].status !== 'published');
  return [
    ...(need.organisationId.equals(capability.organisationId) ? [decides('same_organisation', {})] : []),
    ...unpublished.map((side) => decides('not_published', { side, status: entries[side].status })),
    ...standing.declined.map(({ side, reason }) => decides('declined', { side, declineReason: reason })),
  ];
}

function reasonsOfRank(pair: JudgedPair): WhyNot[] {
  const { scored, standing } = pair;
  if (!scored.band) return [decides('below_possible', { points: round(BAND_FROM.possible - scored.score) })];
  // What was never compared has no place in a list.
  if (standing.stored || formalReasons(pair).length > 0) return [];
  // One list with room for it is enough to keep a pair.
  const beyond = SIDES.every((side) => standing.places[side].place > standing.kept);
  if (!beyond) return [decides('not_proposed', {})];
  return SIDES.map((side) => decides('beyond_best', { side, ...standing.places[side] }));
}

function reasonsOfScore({ components, words, concepts, fits, unwanted }: Scored): WhyNot[] {
  const component = (part: ScorePart) => components.find((one) => one.part === part);
  const taken = (part: ScorePart) => -(component(part)?.points ?? 0);
  return [
    ...(words.length === 0 && concepts.length === 0 ? [lowers('no_common_words', {})] : []),
    ...(component('domain')?.value === 0 ? [lowers('other_domain', {})] : []),
    ...fits.filter(({ fulfilment }) => fulfilment === 'not_met').map((fit) => lowers('condition_not_met', { fit })),
    ...(unwanted.length > 0 ? [lowers('unwanted', { words: unwanted, points: taken('unwanted') })] : []),
    ...(taken('stuffing') >= 1 ? [lowers('stuffing', { points: taken('stuffing') })] : []),
  ];
}

const decides = (kind: WhyNotKind, rest: Partial<WhyNot>): WhyNot => ({ kind, decisive: true, ...rest });
const lowers = (kind: WhyNotKind, rest: Partial<WhyNot>): WhyNot => ({ kind, decisive: false, ...rest });

/** Points a part did not bring. */
export interface LostPoints {
  part: ScorePart;
  lost: number;
  /** What it could bring at most; 0 for a deduction. */
  most: number;
}

const SHOWN_LOSSES = 3;

/** What would lift the score most: the parts with the most to gain, deductions included. Pure. */
export function largestLosses(components: readonly ScoreComponent[], weights: ScorerWeights): LostPoints[] {
  const weightOf = (part: ScorePart) => (part in weights ? weights[part as keyof ScorerWeights] : 0);
  const total = components.reduce((sum, { part }) => sum + weightOf(part), 0);
  return components
    .map(({ part, points }) => {
      const most = total === 0 ? 0 : round((100 * weightOf(part)) / total);
      return { part, most, lost: round(most - points) };
    })
    .filter(({ lost }) => lost >= 1)
    .sort((a, b) => b.lost - a.lost)
    .slice(0, SHOWN_LOSSES);
}

const round = (value: number) => Math.round(value * 10) / 10;
