import {
  byRank,
  counted,
  hasRoom,
  lastEntry,
  mayChange,
  ownList,
  packEntries,
  unpackEntries,
  withPair,
  type ListEntry,
  type ListSummary,
  type MatchList,
} from './match-lists';

const KEPT = 3;
const entry = (id: string, score: number): ListEntry => ({ id, score });
const full: MatchList = { complete: false, entries: [entry('a', 90), entry('b', 60), entry('c', 40)] };
const whole: MatchList = { complete: true, entries: [entry('a', 90), entry('b', 60)] };
const ids = ({ entries }: MatchList) => entries.map(({ id }) => id).join('');

describe('the list of an entry', () => {
  it('is the best of its pairs, equal scores by id', () => {
    const list = ownList([entry('c', 40), entry('b', 60), entry('a', 60), entry('d', 40)], KEPT);
    expect(list).toEqual({ complete: false, entries: [entry('a', 60), entry('b', 60), entry('c', 40)] });
    expect(ownList([entry('a', 30)], KEPT).complete).toBe(true);
  });
});

describe('packed entries', () => {
  it('come back as they were', () => {
    const entries = [100, 62.5, 40, 0.3].map((score, at) =>
      entry(`65f0c0ffee00000000000${at}ab`.padStart(24, '0'), score),
    );
    const packed = packEntries(entries);
    expect(unpackEntries(packed)).toEqual(entries);
    expect(lastEntry(packed)).toEqual(entries.at(-1));
    expect([packEntries([]), unpackEntries(''), lastEntry('')]).toEqual(['', [], null]);
  });
});

describe('the list of a partner', () => {
  it('takes in a better pair and lets the last one go', () => {
    const { list, listed, displaced, changed, short } = withPair(full, 'd', 50, KEPT);
    expect({ ids: ids(list), listed, displaced, changed, short }).toEqual({
      ids: 'abd',
      listed: true,
      displaced: ['c'],
      changed: true,
      short: false,
    });
  });

  it('stays as it is for a pair that is not good enough', () => {
    expect(withPair(full, 'd', 40, KEPT)).toMatchObject({ list: full, listed: false, changed: false, displaced: [] });
  });

  it('knows from then on that it is not complete', () => {
    const three: MatchList = { complete: true, entries: full.entries };
    expect(withPair(three, 'd', 30, KEPT)).toMatchObject({ list: full, listed: false, changed: true, short: false });
  });

  it('has to be filled again when one leaves who had kept others off', () => {
    expect(withPair(full, 'b', null, KEPT)).toMatchObject({ changed: true, short: true });
    expect(withPair(whole, 'b', null, KEPT)).toMatchObject({ changed: true, short: false });
    expect(withPair(full, 'x', null, KEPT)).toMatchObject({ changed: false, short: false });
  });

  it('has to be filled again when one falls to the last place, and not when it keeps its place', () => {
    expect(withPair(full, 'a', 10, KEPT)).toMatchObject({ short: true, changed: true });
    expect(withPair(full, 'a', 50, KEPT)).toMatchObject({ short: false, changed: true });
    expect(withPair(full, 'c', 45, KEPT)).toMatchObject({ short: false, changed: true });
    expect(withPair(full, 'c', 40, KEPT)).toMatchObject({ short: false, changed: false });
    expect(withPair(whole, 'b', 1, KEPT)).toMatchObject({ short: false, changed: true });
  });

  it('is cut when fewer are kept than before', () => {
    expect(withPair(full, 'a', 90, 2)).toMatchObject({ displaced: ['c'], changed: true });
  });
});

describe('the quick look at a list', () => {
  const summaryOf = ({ complete, entries }: MatchList) => ({ complete, count: entries.length, last: entries.at(-1) });

  it('never overlooks a change', () => {
    const scores = [null, 10, 40, 41, 60, 90, 95];
    for (const list of [full, whole, { complete: true, entries: full.entries }, { complete: false, entries: [] }]) {
      for (const id of ['a', 'b', 'c', 'd', '0']) {
        for (const score of scores) {
          const listed = list.entries.find((known) => known.id === id)?.score;
          const { changed, short } = withPair(list, id, score, KEPT);
          const overlooked = (changed || short) && !mayChange(summaryOf(list), id, listed, score, KEPT);
          expect(overlooked).toBe(false);
        }
      }
    }
  });

  it('passes over what cannot matter', () => {
    expect(mayChange(summaryOf(full), 'd', undefined, 39, KEPT)).toBe(false);
    expect(mayChange(summaryOf(full), 'a', 90, 90, KEPT)).toBe(false);
    expect(mayChange(summaryOf(full), 'd', undefined, null, KEPT)).toBe(false);
  });
});

/** A stock of pairs under changes in any order: increments and filling up give what matching all of it gives. */
describe('lists kept by increments', () => {
  const random = (seed: number) => () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
  const best = (scores: ReadonlyMap<string, number>) =>
    ownList(
      [...scores].map(([id, score]) => entry(id, score)),
      KEPT,
    );

  it.each([1, 2, 3, 4, 5])('equal lists made at once (%s)', (seed) => {
    const next = random(seed * 7919);
    const scores = new Map<string, number>();
    let list: MatchList = ownList([], KEPT);
    for (let turn = 0; turn < 400; turn += 1) {
      const id = String.fromCharCode(97 + Math.floor(next() * 9));
      const score = next() < 0.3 ? null : Math.round(next() * 20);
      if (score === null) scores.delete(id);
      else scores.set(id, score);
      const change = withPair(list, id, score, KEPT);
      const expected = best(scores);
      list = change.short ? expected : change.list;
      expect(list.entries).toEqual(expected.entries);
      expect([...list.entries].sort(byRank)).toEqual(list.entries);
    }
  });

  it.each([1, 2, 3, 4, 5])('equal them too where they are counted while they have room (%s)', (seed) => {
    const next = random(seed * 104_729);
    const scores = new Map<string, number>();
    // Who is on the list, as the pairs say it, and what the list says of itself.
    let listed = new Map<string, number>();
    let summary: ListSummary = { complete: true, count: 0, last: null };
    for (let turn = 0; turn < 400; turn += 1) {
      const id = String.fromCharCode(97 + Math.floor(next() * 6));
      const score = next() < 0.4 ? null : Math.round(next() * 20);
      if (score === null) scores.delete(id);
      else scores.set(id, score);
      const entries = [...listed].map(([other, value]) => entry(other, value)).sort(byRank);
      const change = hasRoom(summary, KEPT)
        ? { ...counted(summary, listed.get(id), score), list: undefined }
        : withPair({ complete: summary.complete, entries }, id, score, KEPT);
      if (change.short || change.list) {
        const list = change.short || !change.list ? best(scores) : change.list;
        listed = new Map(list.entries.map((one) => [one.id, one.score]));
        summary = { complete: list.complete, count: listed.size };
      } else {
        if (score === null) listed.delete(id);
        else listed.set(id, score);
        summary = { ...summary, count: listed.size };
      }
      expect([...listed].map(([other, value]) => entry(other, value)).sort(byRank)).toEqual(best(scores).entries);
    }
  });
});
