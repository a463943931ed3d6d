import { normalise, type Vocabulary, type VocabularyChangeRecord } from '@scenario/vocabulary';
import type { CapabilityRecord } from '../capability/capability.schema';
import type { NeedRecord } from '../need/need.schema';

export type ChangeFacts = Pick<VocabularyChangeRecord, 'conceptId' | 'wordings' | 'carriers'>;

/**
 * `match`: the entry is read in a different way now. `index`: only the other wordings of a concept it carries changed,
 * by which people find it in the hall.
 */
export type Touch = 'match' | 'index' | null;

/** What a need says to the lists; nothing confidential. */
export function needText(need: NeedRecord): string {
  const { title, painPoint, wanted, publicText, exclusions, indicators } = need;
  return [title, painPoint, wanted, publicText, exclusions, ...indicators.map(({ name }) => name)]
    .filter(Boolean)
    .join('\n');
}

export function capabilityText({ title, description, cases }: CapabilityRecord): string {
  return [title, description, ...cases.flatMap(({ customer, scale, result }) => [customer, scale, result])]
    .filter(Boolean)
    .join('\n');
}

export const needTags = ({ domain, subScenario, technologies }: NeedRecord) =>
  [domain, subScenario, ...technologies].filter((tag) => tag !== undefined);

export const capabilityTags = ({ domains, subScenarios, technologies }: CapabilityRecord) => [
  ...domains,
  ...subScenarios,
  ...technologies,
];

/** What a change of the vocabulary means for one entry. Pure. */
export function touch(text: string, tags: readonly string[], change: ChangeFacts, vocabulary: Vocabulary): Touch {
  const { conceptId, wordings, carriers } = change;
  const labels = tags.map((id) => vocabulary.get(id)?.zh ?? id);
  const read = normalise([text, ...labels].join('\n'));
  if (wordings.some((wording) => read.includes(wording))) return 'match';
  const carried = [...tags, ...vocabulary.read(read).map((mention) => mention.conceptId)];
  if (carried.includes(conceptId)) return carriers ? 'match' : 'index';
  const below = carriers && carried.some((id) => vocabulary.ancestors(id).has(conceptId));
  return below ? 'match' : null;
}
