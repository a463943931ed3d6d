import { NO_LIST, type ListState } from './match-list.store';
import { counted, EMPTY_LIST, hasRoom, mayChange, ownList, withPair, type MatchList } from './match-lists';
import type { Band } from './score';

/** A pair that is good enough to be kept where a list has room for it. */
export interface BandedPair {
  score: number;
  band: Band;
  /** Packed; see `packReasons`. */
  reasons: string;
  /** Some condition of the need is not met. */
  notMet: boolean;
  /** Tells whether anything of it has changed, without comparing all of it. */
  fingerprint: string;
}

/** A pair that is stored and active. */
export interface KnownPair {
  score: number;
  fingerprint?: string;
  onOwnList: boolean;
  onPartnerList: boolean;
}

/** What a run of one entry has seen before it decides; maps go by the id of the partner. */
export interface RunView {
  ownId: string;
  kept: number;
  pairs: ReadonlyMap<string, BandedPair>;
  known: ReadonlyMap<string, KnownPair>;
  states: ReadonlyMap<string, ListState>;
}

/** What is to be written about one partner. */
export interface PartnerPlan {
  id: string;
  /** Its list as it was read. */
  state: ListState;
  /** Its list, where a full one changes. */
  list?: MatchList;
  /** Where its list has room: by how many it grows. */
  added: number;
  /** Others who leave its list. */
  displaced: string[];
  /** Its list may have room for somebody this run does not know of. */
  short: boolean;
  pair?: { scored: BandedPair; onOwnList: boolean; onPartnerList: boolean; isNew: boolean };
  /** The pair was kept and is on no list any more. */
  ended: boolean;
}

/** Partners whose lists have to be read in full. */
export function partnersToRead({ ownId, kept, pairs, known, states }: RunView): string[] {
  return [...new Set([...pairs.keys(), ...known.keys()])].filter((id) => {
    const before = known.get(id);
    const { summary } = states.get(id) ?? NO_LIST;
    if (hasRoom(summary, kept)) return false;
    const score = pairs.get(id)?.score ?? null;
    return mayChange(summary, ownId, before?.onPartnerList ? before.score : undefined, score, kept);
  });
}

/** What a run of one entry writes; pure. `lists` holds those that `partnersToRead` named. Nothing to do: no partners. */
export function planRun(view: RunView, lists: ReadonlyMap<string, MatchList>) {
  const { ownId, kept, pairs, known, states } = view;
  const read = new Set(partnersToRead(view));
  const list = ownList(
    [...pairs].map(([id, { score }]) => ({ id, score })),
    kept,
  );
  const own = new Set(list.entries.map(({ id }) => id));
  const partnerList = (id: string, { summary }: ListState, before?: KnownPair, scored?: BandedPair) => {
    const score = scored?.score ?? null;
    if (hasRoom(summary, kept)) return counted(summary, before?.onPartnerList ? before.score : undefined, score);
    if (read.has(id)) return withPair(lists.get(id) ?? EMPTY_LIST, ownId, score, kept);
    return { listed: before?.onPartnerList ?? false, changed: false, displaced: [], short: false };
  };
  const partners = [...new Set([...pairs.keys(), ...known.keys()])].flatMap((id): PartnerPlan[] => {
    const before = known.get(id);
    const scored = pairs.get(id);
    const state = states.get(id) ?? NO_LIST;
    const change = { list: undefined, added: 0, ...partnerList(id, state, before, scored) };
    const flags = { onOwnList: own.has(id), onPartnerList: change.listed };
    const active = scored !== undefined && (flags.onOwnList || flags.onPartnerList);
    const same =
      before !== undefined &&
      before.fingerprint === scored?.fingerprint &&
      before.onOwnList === flags.onOwnList &&
      before.onPartnerList === flags.onPartnerList;
    const plan: PartnerPlan = {
      id,
      state,
      list: change.changed ? change.list : undefined,
      added: change.added,
      displaced: change.displaced,
      short: change.short,
      pair: active && !same ? { scored, ...flags, isNew: before === undefined } : undefined,
      ended: before !== undefined && !active,
    };
    return plan.list || plan.short || plan.pair || plan.ended ? [plan] : [];
  });
  return { list, partners };
}
