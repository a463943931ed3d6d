import { currentVocabulary } from '@scenario/vocabulary';
import path from 'node:path';
import { readCollection, toCapabilityRecord, toNeedRecord } from '../relevance/collection';
import { KeptProfiles } from './kept-profiles';
import { capabilityProfile, needProfile, type Profile } from './profile';
import { scoreMatch, SHIPPED_SCORER } from './score';

const vocabulary = currentVocabulary();
const collection = readCollection(path.join(__dirname, '../../../../test/fixtures/relevance'));
const needs = collection.needs.map((need) => needProfile(toNeedRecord(need, vocabulary), vocabulary));
const capabilities = collection.capabilities.map((row) =>
  capabilityProfile(toCapabilityRecord(row, vocabulary), vocabulary),
);

const wordsOf = ({ words }: Profile) => new Map(Array.from(words, ([word, frequency]) => [word, frequency]));

describe('profiles kept in memory', () => {
  it('come back as they were, whichever was kept before', () => {
    const memory = new KeptProfiles();
    const profiles = [...needs, ...capabilities];
    const kept = profiles.map((profile) => memory.keep(profile));
    for (const [at, profile] of profiles.entries()) {
      const found = memory.profile(kept[at] as Buffer);
      expect({ ...found, words: wordsOf(found) }).toEqual({ ...profile, words: wordsOf(profile) });
      expect(found.words.size).toBe(profile.words.size);
      for (const [word, frequency] of profile.words) expect(found.words.get(word)).toBe(frequency);
    }
  });

  it('know only their own words', () => {
    const memory = new KeptProfiles();
    const [need] = needs;
    if (!need) throw new Error('There are no needs');
    const words = new Map([
      ['无人机', 2.5],
      ['人', 1],
    ]);
    const found = memory.profile(memory.keep({ ...need, words }));
    memory.keep({ ...need, words: new Map([['人机', 1]]) });
    expect(['无人机', '人', '人机', '机'].map((word) => found.words.get(word))).toEqual([2.5, 1, undefined, undefined]);
    const empty = memory.profile(memory.keep({ ...need, words: new Map() }));
    expect([empty.words.size, empty.words.get('人')]).toEqual([0, undefined]);
  });

  it('are scored like those they were made from', () => {
    const memory = new KeptProfiles();
    const context = { vocabulary, scorer: SHIPPED_SCORER };
    const again = (profile: Profile) => memory.profile(memory.keep(profile));
    const [some, others] = [needs.slice(0, 8), capabilities.slice(0, 40)];
    const before = some.map((need) => others.map((capability) => scoreMatch(need, capability, context)));
    const [keptNeeds, keptOthers] = [some.map(again), others.map(again)];
    expect(keptNeeds.map((need) => keptOthers.map((capability) => scoreMatch(need, capability, context)))).toEqual(
      before,
    );
  });
});
