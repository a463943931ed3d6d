import type { Vocabulary } from '@scenario/vocabulary';
import type { DraftReading, DraftTexts } from './draft-reading';

/** How much of an entry the system understands. */
export const AssistConfidence = { low: 'low', medium: 'medium', high: 'high' } as const;
export type AssistConfidence = (typeof AssistConfidence)[keyof typeof AssistConfidence];

/** What would make matching surer, in the order in which it pays. */
export const AssistAsk = {
  subScenario: 'subScenario',
  object: 'object',
  task: 'task',
  domain: 'domain',
  figures: 'figures',
  cases: 'cases',
  place: 'place',
  deployment: 'deployment',
  money: 'money',
} as const;
export type AssistAsk = (typeof AssistAsk)[keyof typeof AssistAsk];

/** Fields outside the texts that say something to matching. */
export interface GivenFields {
  domains: readonly string[];
  subScenarios: readonly string[];
  technologies: readonly string[];
  indicatorCount: number;
  place: boolean;
  deployment: boolean;
  money: boolean;
  /** Absent where an entry has no cases: a need. */
  caseCount?: number;
}

const LOW_BELOW = 4;
const HIGH_FROM = 8;
/** A confirmed sub-scenario says as much as two words. */
const CONFIRMED_SCENARIO = 2;
const FIGURE = /\d+(?:\.\d+)?\s*(?:[%‰a-zA-Zμ℃]|\p{Script=Han})/u;

export interface Understanding {
  /** Distinct words that were recognised, confirmed tags included. */
  recognised: number;
  confidence: AssistConfidence;
  asks: AssistAsk[];
}

/** Few recognised words make matching a guess; then it is better to ask than to show nothing. */
export function understanding(
  { wanted }: DraftReading,
  texts: DraftTexts,
  given: GivenFields,
  vocabulary: Vocabulary,
): Understanding {
  const words = new Set([...wanted.values()].flatMap((sighting) => sighting.words));
  const recognised =
    words.size + (given.subScenarios.length > 0 ? CONFIRMED_SCENARIO : 0) + Math.min(2, given.technologies.length);
  const kinds = [...wanted.keys()].map((id) => vocabulary.get(id)?.kind);
  const count = (kind: string) => kinds.filter((found) => found === kind).length;
  const figures = Object.values(texts).some((text) => FIGURE.test(text));
  const missing: Record<AssistAsk, boolean> = {
    subScenario: given.subScenarios.length === 0,
    object: count('object') === 0 && count('task') < 2,
    task: count('task') === 0 && count('scenario') === 0,
    domain: given.domains.length === 0,
    figures: !figures && given.indicatorCount === 0,
    cases: given.caseCount === 0,
    place: !given.place,
    deployment: !given.deployment,
    money: !given.money,
  };
  return {
    recognised,
    confidence: levelOf(recognised, given),
    asks: Object.values(AssistAsk).filter((ask) => missing[ask]),
  };
}

function levelOf(recognised: number, { subScenarios }: GivenFields): AssistConfidence {
  if (recognised < LOW_BELOW) return 'low';
  return recognised >= HIGH_FROM && subScenarios.length > 0 ? 'high' : 'medium';
}
