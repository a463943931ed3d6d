import type { PairFeatures, ScorerWeights } from '../match/score';
import { judgeWeights, tune, weightGrid, type TuningNeed } from './tuner';

const present: ScorerWeights = { words: 6, concepts: 3, phrases: 2, domain: 1, fit: 0.5 };
const features = (words: number, fit: number): PairFeatures => ({
  values: { words, concepts: 0.5, phrases: 0.5, domain: null, fit },
  stuffing: 0,
  unwanted: 0,
  broken: 0,
});

/** A need whose right answer has as many of its words as `words` says, against .5 of the wrong one. */
const need = (domain: string, words: number): TuningNeed => ({
  domain,
  judged: new Map([['right', 3]]),
  pairs: [
    { capability: 'right', features: features(words, 0.9) },
    { capability: 'wrong', features: features(0.5, 0.1) },
  ],
});
const DOMAINS = ['甲', '乙', '丙'];
const needs = (count: number, words: (index: number) => number) =>
  Array.from({ length: count }, (_, index) => need(DOMAINS[index % DOMAINS.length] ?? '', words(index)));

describe('tune', () => {
  it('finds weights that help in every domain, chosen without it', () => {
    const { verdict, weights, folds, before, after, difference } = tune(
      needs(30, () => 0.4),
      present,
    );
    expect(verdict).toBe('better');
    expect(weights.fit / weights.words).toBeGreaterThan(present.fit / present.words);
    expect(folds.map(({ domain, needs: count }) => [domain, count])).toEqual(DOMAINS.map((domain) => [domain, 10]));
    expect(folds.every((fold) => fold.after > fold.before)).toBe(true);
    expect(after.mean).toBeGreaterThan(before.mean);
    expect(difference.low).toBeGreaterThan(0);
  });

  it('refuses what helps one domain only: nobody else would have chosen it', () => {
    const mixed = needs(30, (index) => (index % 3 === 0 ? 0.4 : 0.6));
    const { verdict, folds } = tune(mixed, present);
    expect(folds[0]).toMatchObject({ domain: '甲', weights: present });
    expect(verdict).toBe('notBetter');
  });

  it('says so when nothing is better than what there is', () => {
    const { verdict, weights, difference } = tune(
      needs(30, () => 0.6),
      present,
    );
    expect({ verdict, weights }).toEqual({ verdict: 'unchanged', weights: present });
    expect(difference).toMatchObject({ mean: 0, low: 0, high: 0 });
  });

  it('wants enough needs, of several domains; those without a judged pair do not count', () => {
    const unjudged = Array.from({ length: 30 }, () => ({ ...need('丁', 0.4), judged: new Map([['wrong', 0]]) }));
    expect(tune([...needs(19, () => 0.4), ...unjudged], present).verdict).toBe('tooFewNeeds');
    expect(tune([], present).verdict).toBe('tooFewNeeds');
    expect(
      tune(
        Array.from({ length: 30 }, () => need('甲', 0.4)),
        present,
      ).verdict,
    ).toBe('oneDomain');
  });
});

describe('judgeWeights', () => {
  it('measures given weights and chooses none', () => {
    const given = { ...present, fit: 4 };
    expect(
      judgeWeights(
        needs(30, () => 0.4),
        present,
        given,
      ),
    ).toMatchObject({ verdict: 'better', weights: given });
    expect(
      judgeWeights(
        needs(30, () => 0.6),
        present,
        given,
      ).verdict,
    ).toBe('notBetter');
  });
});

describe('weightGrid', () => {
  const grid = weightGrid(present);

  it('begins with the present weights and holds every proportion once', () => {
    expect(grid[0]).toEqual(present);
    expect(grid).toHaveLength(3 ** 5 - 2 ** 5);
  });

  it('stays within what a weight may be, and can bring back a part that does not count', () => {
    const points = weightGrid({ words: 20, concepts: 0, phrases: 1, domain: 1, fit: 1 });
    expect(Math.max(...points.flatMap((weights) => Object.values(weights)))).toBe(20);
    expect(points.some(({ concepts }) => concepts > 0)).toBe(true);
  });
});
