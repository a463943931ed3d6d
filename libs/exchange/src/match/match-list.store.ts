import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Config, isDuplicateKey } from '@scenario/platform';
import { Types, type AnyBulkWriteOperation, type ClientSession, type Model, type QueryFilter } from 'mongoose';
import { MATCH_LIST, type MatchListRecord } from './match-list.schema';
import {
  byRank,
  hasRoom,
  lastEntry,
  packEntries,
  unpackEntries,
  type ListEntry,
  type ListSummary,
  type MatchList,
} from './match-lists';
import { LIST_FLAG, MATCH, OTHER_SIDE, PAIR_FIELD, type MatchRecord, type MatchSide } from './match.schema';

/** A list as a run has found it. Revision 0: there is none yet. */
export interface ListState {
  revision: number;
  generation: number;
  summary: ListSummary;
  /** Packed; empty where the pairs say who is on it. */
  entries: string;
}

export const NO_LIST: ListState = {
  revision: 0,
  generation: 0,
  summary: { complete: false, count: 0 },
  entries: '',
};

/** An own list to be written, provided that nobody else has written it since it was read. */
export interface OwnListWrite {
  id: string;
  side: MatchSide;
  /** The revision that was read. */
  revision: number;
  /** Absent: it stays as it is and only gets a new revision, because one of its pairs is written. */
  list?: MatchList;
  /** The entry itself was matched after a change. */
  renewed?: boolean;
}

/** What a run does to the list of a partner. */
export interface PartnerListWrite {
  id: string;
  /** As it was read. */
  state: ListState;
  /** A full list that changes. */
  list?: MatchList;
  /** By how many one with room grows. */
  added: number;
}

/** Another run has written one of the lists meanwhile; nothing was written, and the run has to begin again. */
export class ListConflict extends Error {}

const EMPTY = { complete: false, count: 0, entries: '' };

type Operation = AnyBulkWriteOperation<MatchListRecord>;

/**
 * Lists of published entries. A full one keeps its entries; of one with room its pairs say who is on it, and it keeps
 * how many they are. Straight to the driver: what is written was made here, and Mongoose would take longer over
 * checking it than the store over writing it.
 */
@Injectable()
export class MatchListStore {
  private readonly kept: number;

  constructor(
    @InjectModel(MATCH_LIST) private readonly lists: Model<MatchListRecord>,
    @InjectModel(MATCH) private readonly matches: Model<MatchRecord>,
    config: Config,
  ) {
    this.kept = config.MATCHES_KEPT;
  }

  /** These lists, as far as there are any. */
  async states(ids: readonly string[]): Promise<Map<string, ListState>> {
    if (ids.length === 0) return new Map();
    const records = await this.lists.collection
      .find({ _id: { $in: ids.map((id) => new Types.ObjectId(id)) } })
      .project<MatchListRecord>({ revision: 1, generation: 1, complete: 1, count: 1, entries: 1 })
      .toArray();
    return new Map(
      records.map(({ _id, revision, generation, complete, count, entries: stored }) => {
        // An earlier version kept documents here; until they are written again the pairs say who is on the list.
        const entries = typeof stored === 'string' ? stored : '';
        return [
          _id.toString(),
          { revision, generation, summary: { complete, count, last: lastEntry(entries) }, entries },
        ];
      }),
    );
  }

  /** Generations of the lists of this side that were renewed since then, by entry. */
  renewedSince(side: MatchSide, from: Date): Promise<Map<string, number>> {
    return this.generationsWhere({ side, renewedAt: { $gte: from } });
  }

  /** Generations of these lists, by entry. */
  generations(ids: readonly string[]): Promise<Map<string, number>> {
    return this.generationsWhere({ _id: { $in: ids } });
  }

  private async generationsWhere(where: QueryFilter<MatchListRecord>): Promise<Map<string, number>> {
    const records = await this.lists.find(where).select({ generation: 1 }).lean();
    return new Map(records.map(({ _id, generation }) => [_id.toString(), generation]));
  }

  /** Whole lists of this side as they were read, for the few full ones that a run may change. */
  async whole(
    side: MatchSide,
    ids: readonly string[],
    states: ReadonlyMap<string, ListState>,
  ): Promise<Map<string, MatchList>> {
    const entriesOf = (id: string) => states.get(id)?.entries ?? '';
    // They have filled up since their entries were kept last.
    const onlyCounted = ids.filter((id) => entriesOf(id) === '');
    const paired = await this.paired(side, onlyCounted);
    return new Map(
      ids.map((id) => {
        const complete = states.get(id)?.summary.complete ?? false;
        return [id, { complete, entries: paired.get(id)?.sort(byRank) ?? unpackEntries(entriesOf(id)) }];
      }),
    );
  }

  /** Writes all of them or throws `ListConflict`. */
  async write(session: ClientSession, own: OwnListWrite, partners: readonly PartnerListWrite[]): Promise<void> {
    const mine = this.ownOperation(own);
    const { fresh, others } = this.partnerOperations(OTHER_SIDE[own.side], partners);
    // New lists as one command, all others as another; those of needs first everywhere, so that two runs do not wait
    // for each other.
    const operations = [...fresh, ...(own.side === 'need' ? [mine, ...others] : [...others, mine])];
    const expected = 1 + partners.length;
    try {
      const options = { session, ordered: true };
      const { matchedCount, insertedCount, upsertedCount } = await this.lists.collection.bulkWrite(
        operations as never[],
        options,
      );
      if (matchedCount + insertedCount + upsertedCount < expected) throw new ListConflict();
    } catch (error) {
      throw isDuplicateKey(error) ? new ListConflict() : error;
    }
  }

  private ownOperation({ id, side, revision, list, renewed }: OwnListWrite): Operation {
    const isNew = revision === 0;
    const set = {
      ...(isNew ? { side, ...EMPTY } : {}),
      ...(renewed ? { renewedAt: new Date() } : {}),
      ...(list ? this.stored(list) : {}),
    };
    const update = {
      $inc: { revision: 1, generation: renewed ? 1 : 0 },
      ...(Object.keys(set).length > 0 ? { $set: set } : {}),
    };
    // Where there is none yet; with one of another revision it fails for its id.
    return { updateOne: { filter: { _id: new Types.ObjectId(id), revision }, update, upsert: isNew } };
  }

  /**
   * A full list that changes is written as it was decided, if nobody was faster. The others only get a new revision
   * and are counted, many at once: it is enough that they still are of the entry as it was read, and still have room,
   * or still have none. Whoever lowers what it takes to get onto a full list has its entry matched again.
   */
  private partnerOperations(side: MatchSide, writes: readonly PartnerListWrite[]) {
    const fresh: Operation[] = [];
    const full: Operation[] = [];
    const counted = new Map<string, { filter: QueryFilter<MatchListRecord>; added: number; ids: Types.ObjectId[] }>();
    for (const { id, state, list, added } of writes) {
      const { revision, generation, summary } = state;
      const _id = new Types.ObjectId(id);
      if (revision === 0) {
        fresh.push(this.insert(id, side, { ...EMPTY, revision: 1, generation: 0, count: added }));
      } else if (list) {
        const update = { $inc: { revision: 1 }, $set: this.stored(list) };
        full.push({ updateOne: { filter: { _id, revision }, update } });
      } else {
        const room = hasRoom(summary, this.kept);
        const key = [generation, room, added].join();
        const group = counted.get(key) ?? {
          filter: { generation, count: room ? { $lt: this.kept } : { $gte: this.kept } },
          added,
          ids: [],
        };
        group.ids.push(_id);
        counted.set(key, group);
      }
    }
    const many = [...counted.values()].map(({ filter, added, ids }): Operation => ({
      updateMany: { filter: { _id: { $in: ids }, ...filter }, update: { $inc: { revision: 1, count: added } } },
    }));
    return { fresh, others: [...many, ...full] };
  }

  private insert(id: string, side: MatchSide, fields: Omit<MatchListRecord, '_id' | 'side'>): Operation {
    return { insertOne: { document: { _id: new Types.ObjectId(id), side, ...fields } } } as unknown as Operation;
  }

  private async paired(side: MatchSide, ids: readonly string[]): Promise<Map<string, ListEntry[]>> {
    const found = new Map<string, ListEntry[]>(ids.map((id) => [id, []]));
    if (ids.length === 0) return found;
    const entries = ids.map((id) => new Types.ObjectId(id));
    const pairs = await this.matches
      .find({ [PAIR_FIELD[side]]: { $in: entries }, [LIST_FLAG[side]]: true } as QueryFilter<MatchRecord>)
      .select({ needId: 1, capabilityId: 1, score: 1 })
      .lean();
    for (const pair of pairs) {
      const partnerId = pair[PAIR_FIELD[OTHER_SIDE[side]]].toString();
      found.get(pair[PAIR_FIELD[side]].toString())?.push({ id: partnerId, score: pair.score });
    }
    return found;
  }

  private stored({ complete, entries }: MatchList) {
    const count = entries.length;
    return { complete, count, entries: hasRoom({ complete, count }, this.kept) ? '' : packEntries(entries) };
  }
}
