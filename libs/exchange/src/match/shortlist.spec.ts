import { currentVocabulary } from '@scenario/vocabulary';
import path from 'node:path';
import { readCollection, toCapabilityRecord, toNeedRecord } from '../relevance/collection';
import { capabilityProfile, needProfile, type Profile } from './profile';
import { BAND_FROM, scoreMatch, SHIPPED_SCORER } from './score';
import { Shortlist } from './shortlist';

const vocabulary = currentVocabulary();
const context = { vocabulary, scorer: SHIPPED_SCORER };
const { weights } = SHIPPED_SCORER;
const collection = readCollection(path.join(__dirname, '../../../../test/fixtures/relevance'));
const needs = collection.needs.map((need) => needProfile(toNeedRecord(need, vocabulary), vocabulary));
const capabilities = collection.capabilities.map((row) =>
  capabilityProfile(toCapabilityRecord(row, vocabulary), vocabulary),
);

const FROM = BAND_FROM.possible;

/** Best first, those below the lowest band left out. */
const reaching = (scored: { id: string; score: number }[]) =>
  scored
    .filter(({ score }) => score >= FROM)
    .sort((a, b) => b.score - a.score)
    .map(({ id }) => id);
const bestCapabilities = (need: Profile) =>
  reaching(
    capabilities.map((capability) => ({ id: capability.id, score: scoreMatch(need, capability, context).score })),
  );
const bestNeeds = (capability: Profile) =>
  reaching(needs.map((need) => ({ id: need.id, score: scoreMatch(need, capability, context).score })));

const capabilityShortlist = () => {
  const shortlist = new Shortlist('capability', currentVocabulary);
  for (const capability of capabilities) shortlist.put(capability);
  return shortlist;
};
const needShortlist = () => {
  const shortlist = new Shortlist('need', currentVocabulary);
  for (const need of needs) shortlist.put(need);
  return shortlist;
};

describe('shortlists', () => {
  it('hold every capability that reaches a band with a need, and few others', () => {
    const shortlist = capabilityShortlist();
    const wanted = needs.map(bestCapabilities);
    const found = needs.map((need) => shortlist.find(need, weights, { limit: Infinity, from: FROM }));
    expect(wanted.flat().length).toBeGreaterThan(needs.length);
    for (const [at, ids] of wanted.entries()) expect(found[at]).toEqual(expect.arrayContaining(ids));
    expect(found.flat().length).toBeLessThan(1.2 * wanted.flat().length);
  });

  it('hold every need that reaches a band with a capability', () => {
    const shortlist = needShortlist();
    for (const capability of capabilities) {
      const found = shortlist.find(capability, weights, { limit: Infinity, from: FROM });
      expect(found).toEqual(expect.arrayContaining(bestNeeds(capability)));
    }
  });

  it('hold the best where only some are wanted', () => {
    const [ofNeeds, ofCapabilities] = [capabilityShortlist(), needShortlist()];
    for (const need of needs) {
      const best = bestCapabilities(need).slice(0, 10);
      expect(ofNeeds.find(need, weights, { limit: 15 })).toEqual(expect.arrayContaining(best));
    }
    for (const capability of capabilities) {
      const best = bestNeeds(capability).slice(0, 5);
      expect(ofCapabilities.find(capability, weights, { limit: 10 })).toEqual(expect.arrayContaining(best));
    }
  });

  it('leave out what the same organisation offers', () => {
    const shortlist = capabilityShortlist();
    const [need] = needs;
    const [best] = need ? bestCapabilities(need) : [];
    const capability = capabilities.find(({ id }) => id === best);
    if (!need || !capability) throw new Error('Nothing fits the need');
    const asking = { ...need, organisationId: 'one' };
    expect(shortlist.find(asking, weights, { limit: 1 })).toEqual([best]);
    shortlist.put({ ...capability, organisationId: 'one' });
    expect(shortlist.find(asking, weights, { limit: Infinity })).not.toContain(best);
  });

  it('follow what changes and leaves', () => {
    const shortlist = capabilityShortlist();
    const [need] = needs;
    if (!need) throw new Error('There are no needs');
    const first = shortlist.find(need, weights, { limit: 1 })[0] ?? '';
    expect(shortlist.has(first)).toBe(true);
    shortlist.remove(first);
    expect(shortlist.find(need, weights, { limit: 300 })).not.toContain(first);
    const other = capabilities.find(({ id }) => id !== first);
    if (!other) throw new Error('There are no others');
    // A capability that now says word for word what the need says comes first.
    shortlist.put({ ...need, id: other.id, stuffing: 0 });
    expect(shortlist.find(need, weights, { limit: 3 })[0]).toBe(other.id);
    expect(shortlist.size).toBe(capabilities.length - 1);
  });
});
