import { byRank, type ListEntry } from '../match/match-lists';

/** Places that are compared. */
export const COMPARED_PLACES = 10;
export const MOST_MOVERS = 20;

/** A pair under both scorers; a rank is absent where the pair is not good enough to be kept. */
export interface Mover {
  needId: string;
  capabilityId: string;
  rankBefore?: number;
  rankAfter?: number;
  scoreBefore: number;
  scoreAfter: number;
}

export interface PairScores {
  capabilityId: string;
  before: { score: number; kept: boolean };
  after: { score: number; kept: boolean };
}

export interface NeedComparison {
  /** Pairs among the best ten under either scorer, and those under one only. */
  entries: number;
  entriesChanged: number;
  /** Of these pairs the ones whose place changes. */
  movers: Mover[];
}

/** What another scorer does to the best ten of one need; pure. */
export function compareNeed(needId: string, pairs: readonly PairScores[]): NeedComparison {
  const ranks = (which: 'before' | 'after') =>
    new Map(
      pairs
        .filter((pair) => pair[which].kept)
        .map((pair): ListEntry => ({ id: pair.capabilityId, score: pair[which].score }))
        .sort(byRank)
        .map(({ id }, index) => [id, index + 1]),
    );
  const [before, after] = [ranks('before'), ranks('after')];
  const inTop = (rank: number | undefined) => rank !== undefined && rank <= COMPARED_PLACES;
  const shown = pairs.flatMap((pair) => {
    const [rankBefore, rankAfter] = [before.get(pair.capabilityId), after.get(pair.capabilityId)];
    if (!inTop(rankBefore) && !inTop(rankAfter)) return [];
    const { capabilityId } = pair;
    const scores = { scoreBefore: pair.before.score, scoreAfter: pair.after.score };
    return [{ needId, capabilityId, rankBefore, rankAfter, ...scores }];
  });
  return {
    entries: shown.length,
    entriesChanged: shown.filter(({ rankBefore, rankAfter }) => inTop(rankBefore) !== inTop(rankAfter)).length,
    movers: shown.filter(({ rankBefore, rankAfter }) => rankBefore !== rankAfter),
  };
}

/** The biggest of all so far: by places, then by points. */
export function biggestMovers(movers: readonly Mover[]): Mover[] {
  return movers
    .toSorted((a, b) => distance(b) - distance(a) || points(b) - points(a) || byIds(a, b))
    .slice(0, MOST_MOVERS);
}

/** A pair that is not kept, or far down, counts as standing here. */
const OUTSIDE = COMPARED_PLACES * 2;
const place = (rank: number | undefined) => Math.min(rank ?? OUTSIDE, OUTSIDE);
const distance = ({ rankBefore, rankAfter }: Mover) => Math.abs(place(rankBefore) - place(rankAfter));
const points = ({ scoreBefore, scoreAfter }: Mover) => Math.abs(scoreBefore - scoreAfter);
const byIds = (a: Mover, b: Mover) => (a.needId + a.capabilityId < b.needId + b.capabilityId ? -1 : 1);
