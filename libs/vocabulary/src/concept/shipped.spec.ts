import { normalise } from '../text/normalise';
import type { Concept } from './concept';
import { shippedConcepts } from './load';
import { Vocabulary } from './vocabulary';

const concepts = shippedConcepts();
const byId = new Map(concepts.map((concept) => [concept.id, concept]));
const ONE_HAN = /^\p{Script=Han}$/u;

/** Everything a concept is found by, as it stands in normalised text. */
const spellings = ({ zh, wordings, ambiguous = [] }: Concept) =>
  [zh, ...wordings, ...ambiguous.map(({ text }) => text)].map(normalise);

/** Whether a concept is broader than itself. */
function circular(id: string, path: readonly string[] = []): boolean {
  if (path.includes(id)) return true;
  return byId.get(id)?.parents.some((parent) => circular(parent, [...path, id])) ?? false;
}

/** What breaks a rule, named so that the failure tells what to mend. */
const offenders = (broken: (concept: Concept) => boolean) => concepts.filter(broken).map(({ id }) => id);

describe('the concepts that come with the product', () => {
  it('are many, and put in many ways', () => {
    expect(concepts.length).toBeGreaterThanOrEqual(400);
    expect(concepts.reduce((sum, { wordings }) => sum + wordings.length, 0)).toBeGreaterThanOrEqual(2500);
  });

  it('have an id each of its own', () => {
    expect(byId.size).toBe(concepts.length);
    expect(offenders(({ id }) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });

  it('have parents and domains that exist', () => {
    expect(offenders(({ parents }) => parents.some((parent) => !byId.has(parent)))).toEqual([]);
    expect(offenders(({ domains }) => domains.some((domain) => byId.get(domain)?.kind !== 'domain'))).toEqual([]);
  });

  it('are never broader than themselves', () => {
    expect(offenders(({ id }) => circular(id))).toEqual([]);
  });

  it('are not put the same way twice', () => {
    expect(offenders((concept) => new Set(spellings(concept)).size < spellings(concept).length)).toEqual([]);
  });

  it('are never found by nothing or by a single character', () => {
    expect(offenders((concept) => spellings(concept).some((text) => text === '' || ONE_HAN.test(text)))).toEqual([]);
  });

  it('say what an ambiguous wording needs beside it, which is never part of the wording itself', () => {
    const idle = ({ text, when }: { text: string; when: string[] }) =>
      when.length === 0 || when.some((word) => word === '' || normalise(text).includes(normalise(word)));
    expect(offenders(({ ambiguous = [] }) => ambiguous.some(idle))).toEqual([]);
  });

  it('cover every domain', () => {
    const domains = new Vocabulary(concepts).ofKind('domain');
    expect(domains).toHaveLength(7);
    const thin = domains.filter(({ id }) => concepts.filter((concept) => concept.domains.includes(id)).length < 50);
    expect(thin.map(({ id }) => id)).toEqual([]);
  });
});
