/**
 * Which pairs are kept. Every published need has a list of its best capabilities, every published capability one of
 * its best needs, each at most `kept` long; a pair is kept while it is on either. All of it is pure: what a match run
 * of one entry does to its own list and to the lists of its partners.
 */

export interface ListEntry {
  /** The partner: of a need's list a capability, of a capability's a need. */
  id: string;
  score: number;
}

export interface MatchList {
  /** It holds every pair of the entry with a band; nothing was ever cut off. */
  complete: boolean;
  /** Best first. */
  entries: readonly ListEntry[];
}

export const EMPTY_LIST: MatchList = { complete: false, entries: [] };

/** Best first; where scores are equal, by id, so that the order is the same wherever it is made. */
export function byRank(a: ListEntry, b: ListEntry): number {
  return b.score - a.score || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** The list of an entry that was compared with everybody it may be paired with. */
export function ownList(pairs: readonly ListEntry[], kept: number): MatchList {
  return { complete: pairs.length <= kept, entries: pairs.toSorted(byRank).slice(0, kept) };
}

export interface ListChange {
  list: MatchList;
  /** The entry asked about is on it now. */
  listed: boolean;
  /** Others who had to leave for it. */
  displaced: string[];
  changed: boolean;
  /** Somebody who was cut off earlier may belong on it now: only matching its owner again can tell. */
  short: boolean;
}

/** The list of a partner after one pair got this score, or none any more. */
export function withPair(list: MatchList, id: string, score: number | null, kept: number): ListChange {
  const before = list.entries.find((entry) => entry.id === id);
  const others = list.entries.filter((entry) => entry.id !== id);
  if (score === null) {
    const complete = list.complete;
    const short = before !== undefined && !complete;
    return { list: { complete, entries: others }, listed: false, displaced: [], changed: before !== undefined, short };
  }
  const all = [...others, { id, score }].sort(byRank);
  const entries = all.slice(0, kept);
  const cut = all.slice(kept);
  const displaced = cut.map((entry) => entry.id).filter((other) => other !== id);
  const listed = entries.some((entry) => entry.id === id);
  const complete = list.complete && cut.length === 0;
  // Who fell to the last place may have fallen behind somebody who is on no list.
  const fell = before !== undefined && score < before.score && entries.at(-1)?.id === id;
  return {
    list: { complete, entries },
    listed,
    displaced,
    changed: before?.score !== (listed ? score : undefined) || complete !== list.complete || displaced.length > 0,
    short: !list.complete && (fell || (before !== undefined && !listed)),
  };
}

/** What a list says of itself without its entries. */
export interface ListSummary {
  complete: boolean;
  count: number;
  /** The last of a full list; a list with room does not keep it. */
  last?: ListEntry | null;
}

/**
 * A list that is not full takes whoever comes. Its pairs say who is on it and it only has to be counted, so two runs
 * that add to it do not get into each other's way.
 */
export const hasRoom = ({ count }: ListSummary, kept: number) => count < kept;

/** What becomes of a list with room when the pair gets this score, or none any more; see `withPair`. */
export function counted({ complete }: ListSummary, before: number | undefined, score: number | null) {
  const listed = score !== null;
  return {
    listed,
    added: Number(listed) - Number(before !== undefined),
    displaced: [],
    changed: before !== (score ?? undefined),
    short: !complete && before !== undefined && (score === null || score < before),
  };
}

/** Whether `withPair` could change the list: most pairs do not come near the list of their partner. */
export function mayChange(
  { complete, count, last }: ListSummary,
  id: string,
  listedScore: number | undefined,
  score: number | null,
  kept: number,
): boolean {
  if (listedScore !== undefined) return listedScore !== score || count > kept;
  if (score === null) return false;
  return complete || count < kept || !last || byRank({ id, score }, last) < 0;
}

/** Characters of an id, and of a score in tenths. */
const ID = 24;
const SCORE = 4;

/**
 * Entries of a list as they are stored: as one text they take half the room of documents, and a list that is only
 * counted is written a third faster.
 */
export const packEntries = (entries: readonly ListEntry[]): string =>
  entries.map(({ id, score }) => `${id}${String(Math.round(10 * score)).padStart(SCORE, '0')}`).join('');

export function unpackEntries(packed: string): ListEntry[] {
  return Array.from({ length: packed.length / (ID + SCORE) }, (_, index) => entryAt(packed, index * (ID + SCORE)));
}

export const lastEntry = (packed: string): ListEntry | null =>
  packed === '' ? null : entryAt(packed, packed.length - ID - SCORE);

function entryAt(packed: string, at: number): ListEntry {
  return { id: packed.slice(at, at + ID), score: Number(packed.slice(at + ID, at + ID + SCORE)) / 10 };
}
