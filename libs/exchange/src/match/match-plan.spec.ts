import type { ListState } from './match-list.store';
import type { MatchList } from './match-lists';
import { partnersToRead, planRun, type BandedPair, type KnownPair, type RunView } from './match-plan';

const KEPT = 2;
const pair = (score: number, fingerprint = `f${score}`): BandedPair => ({
  score,
  band: 'possible',
  fingerprint,
  reasons: '',
  notMet: false,
});
const known = (score: number, onOwnList: boolean, onPartnerList: boolean): KnownPair => ({
  score,
  fingerprint: `f${score}`,
  onOwnList,
  onPartnerList,
});
const lists: Record<string, MatchList> = {
  a: {
    complete: false,
    entries: [
      { id: 'x', score: 80 },
      { id: 'y', score: 70 },
    ],
  },
  b: { complete: true, entries: [] },
  d: { complete: false, entries: [{ id: 'x', score: 60 }] },
  c: {
    complete: false,
    entries: [
      { id: 'me', score: 50 },
      { id: 'x', score: 30 },
    ],
  },
};
const states = new Map(
  Object.entries(lists).map(([id, { complete, entries }], index): [string, ListState] => [
    id,
    {
      revision: index + 1,
      generation: 0,
      summary: { complete, count: entries.length, last: entries.at(-1) },
      entries: '',
    },
  ]),
);

function plan(pairs: Record<string, BandedPair>, before: Record<string, KnownPair> = {}) {
  const view: RunView = {
    ownId: 'me',
    kept: KEPT,
    pairs: new Map(Object.entries(pairs)),
    known: new Map(Object.entries(before)),
    states,
  };
  const read = partnersToRead(view);
  return { read, ...planRun(view, new Map(read.map((id) => [id, lists[id] as MatchList]))) };
}

describe('the plan of a run', () => {
  it('keeps a pair while it is on either list, and no other', () => {
    const { partners, read } = plan({ a: pair(40), b: pair(30), c: pair(60) }, { c: known(50, true, true) });
    expect(read).toEqual(['c']);
    expect(partners.map(({ id, pair: written }) => [id, written?.onOwnList, written?.onPartnerList])).toEqual([
      ['a', true, false],
      ['b', false, true],
      ['c', true, true],
    ]);
    expect(plan({ a: pair(40), b: pair(50), c: pair(60) }).partners.map(({ id }) => id)).toEqual(['b', 'c']);
  });

  it('writes nothing where nothing has changed', () => {
    expect(plan({ c: pair(50) }, { c: known(50, true, true) }).partners).toEqual([]);
  });

  it('writes a pair whose reasons have changed at the same score', () => {
    const { partners } = plan({ c: pair(50, 'other') }, { c: known(50, true, true) });
    expect(partners).toMatchObject([{ id: 'c', list: undefined, ended: false, pair: { isNew: false } }]);
  });

  it('takes the place of somebody else, and tells whom', () => {
    const { partners } = plan({ a: pair(75) });
    expect(partners).toMatchObject([
      { id: 'a', state: { revision: 1 }, displaced: ['y'], short: false, added: 0, pair: { isNew: true } },
    ]);
  });

  it('ends a pair that does not fit any more, and asks for its place to be filled', () => {
    const { partners } = plan({}, { c: known(50, true, true) });
    expect(partners).toMatchObject([{ id: 'c', short: true, ended: true, pair: undefined }]);
    expect(partners[0]?.list?.entries).toEqual([{ id: 'x', score: 30 }]);
  });

  it('only counts on a list that has room', () => {
    expect(plan({ b: pair(30) }).partners).toMatchObject([{ id: 'b', list: undefined, added: 1, short: false }]);
    expect(plan({ b: pair(30) }, { b: known(40, true, true) }).partners).toMatchObject([{ added: 0, short: false }]);
    expect(plan({}, { b: known(40, true, true) }).partners).toMatchObject([{ added: -1, short: false, ended: true }]);
  });

  it('asks for a list with room to be filled when nobody knows whom it has cut off', () => {
    expect(plan({ d: pair(30) }).partners).toMatchObject([{ id: 'd', added: 1, short: false }]);
    expect(plan({ d: pair(30) }, { d: known(40, true, true) }).partners).toMatchObject([{ added: 0, short: true }]);
    expect(plan({}, { d: known(40, true, true) }).partners).toMatchObject([{ added: -1, short: true }]);
  });
});
