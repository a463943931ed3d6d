import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { isDuplicateKey } from '@scenario/platform';
import { Types, type AnyBulkWriteOperation, type ClientSession, type Model } from 'mongoose';
import { MATCH_LIST, type MatchListRecord } from './match-list.schema';
import { EMPTY_LIST, type ListSummary, type MatchList } from './match-lists';
import type { MatchSide } from './match.schema';

/** A list as a run has found it. Revision 0: there is none yet. */
export interface ListState {
  revision: number;
  generation: number;
  summary: ListSummary;
}

export const NO_LIST: ListState = { revision: 0, generation: 0, summary: { complete: false, count: 0 } };

/** A list to be written, provided that nobody else has written it since it was read. */
export interface ListWrite {
  id: string;
  side: MatchSide;
  /** The revision that was read. */
  revision: number;
  /** Absent: it stays as it is and only gets a new revision, because one of its pairs is written. */
  list?: MatchList;
  /** The entry itself was matched after a change. */
  renewed?: boolean;
}

/** Another run has written one of the lists meanwhile; nothing was written, and the run has to begin again. */
export class ListConflict extends Error {}

@Injectable()
export class MatchListStore {
  constructor(@InjectModel(MATCH_LIST) private readonly lists: Model<MatchListRecord>) {}

  /** What these lists say of themselves, without their entries. */
  async states(ids: readonly string[]): Promise<Map<string, ListState>> {
    const records = await this.lists
      .find({ _id: { $in: ids.map((id) => new Types.ObjectId(id)) } })
      .select({ entries: 0 })
      .lean();
    return new Map(
      records.map(({ _id, revision, generation, complete, count, last }) => [
        _id.toString(),
        { revision, generation, summary: { complete, count, last } },
      ]),
    );
  }

  /** Generations of the lists of this side that were renewed since then, by entry. */
  async renewedSince(side: MatchSide, from: Date): Promise<Map<string, number>> {
    const records = await this.lists
      .find({ side, renewedAt: { $gte: from } })
      .select({ generation: 1 })
      .lean();
    return new Map(records.map(({ _id, generation }) => [_id.toString(), generation]));
  }

  /** Whole lists, for the few that a run may change. */
  async entries(ids: readonly string[]): Promise<Map<string, MatchList>> {
    const records = await this.lists
      .find({ _id: { $in: ids.map((id) => new Types.ObjectId(id)) } })
      .select({ complete: 1, entries: 1 })
      .lean();
    return new Map(records.map(({ _id, complete, entries }) => [_id.toString(), { complete, entries }]));
  }

  /**
   * Writes all of them or throws `ListConflict`. Straight to the driver: what is written was made here, and Mongoose
   * would take longer over checking it than the store over writing it.
   */
  async write(session: ClientSession, writes: readonly ListWrite[]): Promise<void> {
    const now = new Date();
    // In one order everywhere, new lists first, so that two runs never wait for each other.
    const sorted = writes.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const fresh = sorted.filter(({ revision }) => revision === 0);
    const present = sorted.filter(({ revision }) => revision > 0);
    const operations: AnyBulkWriteOperation<MatchListRecord>[] = [
      ...fresh.map(({ id, side, list, renewed }) => ({
        insertOne: {
          document: {
            _id: new Types.ObjectId(id),
            side,
            revision: 1,
            generation: renewed ? 1 : 0,
            ...(renewed ? { renewedAt: now } : {}),
            ...stored(list ?? EMPTY_LIST),
          },
        },
      })),
      ...present.map(({ id, revision, list, renewed }) => ({
        updateOne: {
          filter: { _id: new Types.ObjectId(id), revision },
          update: {
            $inc: { revision: 1, generation: renewed ? 1 : 0 },
            ...(renewed || list
              ? { $set: { ...(renewed ? { renewedAt: now } : {}), ...(list ? stored(list) : {}) } }
              : {}),
          },
        },
      })),
    ];
    try {
      const options = { session, ordered: true };
      const { matchedCount, insertedCount } = await this.lists.collection.bulkWrite(operations as never[], options);
      if (matchedCount + insertedCount < writes.length) throw new ListConflict();
    } catch (error) {
      throw isDuplicateKey(error) ? new ListConflict() : error;
    }
  }
}

function stored({ complete, entries }: MatchList) {
  const last = entries.at(-1);
  return { complete, count: entries.length, last: last ?? null, entries };
}
