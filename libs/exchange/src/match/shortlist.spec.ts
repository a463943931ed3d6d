import { currentVocabulary } from '@scenario/vocabulary';
import path from 'node:path';
import { readCollection, toCapabilityRecord, toNeedRecord } from '../relevance/collection';
import { capabilityProfile, needProfile, type Profile } from './profile';
import { scoreMatch, SHIPPED_SCORER } from './score';
import { CapabilityShortlist, NeedShortlist } from './shortlist';

const vocabulary = currentVocabulary();
const context = { vocabulary, scorer: SHIPPED_SCORER };
const { weights } = SHIPPED_SCORER;
const collection = readCollection(path.join(__dirname, '../../../../test/fixtures/relevance'));
const needs = collection.needs.map((need) => needProfile(toNeedRecord(need, vocabulary), vocabulary));
const capabilities = collection.capabilities.map((row) =>
  capabilityProfile(toCapabilityRecord(row, vocabulary), vocabulary),
);

/** Share of the ten best by comparing each with all that are among those found. */
function recall(asking: readonly Profile[], best: (of: Profile) => string[], found: (of: Profile) => string[]): number {
  const shares = asking.map((profile) => {
    const wanted = best(profile);
    const listed = new Set(found(profile));
    return wanted.filter((id) => listed.has(id)).length / Math.max(1, wanted.length);
  });
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

const tenBest = (scored: { id: string; score: number }[]) =>
  scored
    .sort((a, b) => b.score - a.score)
    .slice(0, 10)
    .map(({ id }) => id);

describe('shortlists', () => {
  it('hold the best capabilities of a need', () => {
    const shortlist = new CapabilityShortlist(currentVocabulary);
    for (const capability of capabilities) shortlist.put(capability);
    const best = (need: Profile) =>
      tenBest(
        capabilities.map((capability) => ({ id: capability.id, score: scoreMatch(need, capability, context).score })),
      );
    expect(recall(needs, best, (need) => shortlist.find(need, weights, 40))).toBeGreaterThan(0.97);
  });

  it('hold the best needs of a capability', () => {
    const shortlist = new NeedShortlist(currentVocabulary);
    for (const need of needs) shortlist.put(need);
    const best = (capability: Profile) =>
      tenBest(needs.map((need) => ({ id: need.id, score: scoreMatch(need, capability, context).score })));
    const some = capabilities.slice(0, 80);
    expect(recall(some, best, (capability) => shortlist.find(capability, weights, 20))).toBeGreaterThan(0.97);
  });

  it('follow what changes and leaves', () => {
    const shortlist = new CapabilityShortlist(currentVocabulary);
    const [need] = needs;
    if (!need) throw new Error('There are no needs');
    for (const capability of capabilities) shortlist.put(capability);
    const first = shortlist.find(need, weights, 1)[0] ?? '';
    expect(shortlist.has(first)).toBe(true);
    shortlist.remove(first);
    expect(shortlist.find(need, weights, 300)).not.toContain(first);
    const other = capabilities.find(({ id }) => id !== first);
    if (!other) throw new Error('There are no others');
    // A capability that now says word for word what the need says comes first.
    shortlist.put({ ...need, id: other.id, stuffing: 0 });
    expect(shortlist.find(need, weights, 3)[0]).toBe(other.id);
    expect(shortlist.size).toBe(capabilities.length - 1);
  });
});
