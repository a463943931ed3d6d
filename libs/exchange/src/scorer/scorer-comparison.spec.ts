import { biggestMovers, compareNeed, MOST_MOVERS, type PairScores } from './scorer-comparison';

const pair = (capabilityId: string, before: number, after: number): PairScores => ({
  capabilityId,
  before: { score: before, kept: before >= 25 },
  after: { score: after, kept: after >= 25 },
});

describe('the comparison of two scorers', () => {
  it('finds nothing where the order stays', () => {
    expect(compareNeed('n', [pair('a', 80, 90), pair('b', 40, 30), pair('c', 10, 20)])).toEqual({
      entries: 2,
      entriesChanged: 0,
      movers: [],
    });
  });

  it('tells who changes places, who comes and who goes', () => {
    const { entries, entriesChanged, movers } = compareNeed('n', [
      pair('a', 80, 30),
      pair('b', 40, 60),
      pair('c', 20, 50),
      pair('d', 30, 10),
    ]);
    expect({ entries, entriesChanged }).toEqual({ entries: 4, entriesChanged: 2 });
    expect(movers.map(({ capabilityId, rankBefore, rankAfter }) => [capabilityId, rankBefore, rankAfter])).toEqual([
      ['a', 1, 3],
      ['b', 2, 1],
      ['c', undefined, 2],
      ['d', 3, undefined],
    ]);
    expect(biggestMovers(movers).map(({ capabilityId }) => capabilityId)).toEqual(['c', 'd', 'a', 'b']);
  });

  it('counts ten places only', () => {
    const pairs = Array.from({ length: 15 }, (_, index) => pair(`p${index + 10}`, 90 - index, 90 - index));
    const last = pair('p99', 30, 95);
    expect(compareNeed('n', [...pairs, last])).toMatchObject({ entries: 11, entriesChanged: 2 });
  });

  it('keeps the biggest movers of all needs', () => {
    const many = Array.from({ length: 60 }, (_, index) => ({
      needId: `n${index}`,
      capabilityId: 'c',
      rankBefore: 1,
      rankAfter: 1 + (index % 9),
      scoreBefore: 50,
      scoreAfter: 40,
    }));
    const kept = biggestMovers(many);
    expect(kept).toHaveLength(MOST_MOVERS);
    expect(kept[0]?.rankAfter).toBe(9);
    expect(Math.min(...kept.map(({ rankAfter }) => rankAfter ?? 0))).toBeGreaterThanOrEqual(6);
  });
});
