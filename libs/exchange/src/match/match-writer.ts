import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Outbox, Transactions } from '@scenario/platform';
import { Types, type AnyBulkWriteOperation, type Model, type UpdateQuery } from 'mongoose';
import type { MatchList } from './match-lists';
import { MatchListStore } from './match-list.store';
import type { PartnerPlan } from './match-plan';
import { LIST_FLAG, MATCH, OTHER_SIDE, PAIR_FIELD, type MatchRecord, type MatchSide } from './match.schema';

/** Partners written about in one transaction; a run that touches more takes several, each good by itself. */
const PARTNERS_AT_ONCE = 250;
/** Entries one fact asks to be matched again. */
const REFILLED_AT_ONCE = 20;

/** A run as it is to be written. */
export interface RunWrite {
  side: MatchSide;
  id: string;
  /** The revision of its own list that was read. */
  revision: number;
  /** Its own list; absent when it stays as it is. */
  list?: MatchList;
  renewed: boolean;
  partners: readonly PartnerPlan[];
  /** Organisations of the entries, by id. */
  owners: ReadonlyMap<string, Types.ObjectId>;
  scorerVersion: string;
}

type PairOperation = AnyBulkWriteOperation<MatchRecord>;

/** Writes what a match run has decided: pairs, lists of both sides and facts in one transaction. */
@Injectable()
export class MatchWriter {
  constructor(
    @InjectModel(MATCH) private readonly matches: Model<MatchRecord>,
    private readonly lists: MatchListStore,
    private readonly outbox: Outbox,
    private readonly transactions: Transactions,
  ) {}

  /** Throws `ListConflict` when another run was faster; what was written until then is right and stays. */
  async write(run: RunWrite): Promise<void> {
    let { revision, list, renewed } = run;
    for (let at = 0; at === 0 || at < run.partners.length; at += PARTNERS_AT_ONCE) {
      const partners = run.partners.slice(at, at + PARTNERS_AT_ONCE);
      if (partners.length === 0 && !list && !renewed) return;
      await this.writePart({ ...run, revision, list, renewed, partners });
      [revision, list, renewed] = [revision + 1, undefined, false];
    }
  }

  private async writePart({ side, id, revision, list, renewed, partners, ...run }: RunWrite): Promise<void> {
    const partnerSide = OTHER_SIDE[side];
    const operations = partners.flatMap((partner) => this.operations(side, id, partner, run));
    const found = partners.some(({ pair }) => pair?.isNew);
    const short = partners.filter((partner) => partner.short).map((partner) => partner.id);
    await this.transactions.run(async (session) => {
      await this.lists.write(session, [
        { id, side, revision, list, renewed },
        ...partners.map((partner) => ({ ...partner, side: partnerSide })),
      ]);
      if (operations.length > 0) await this.matches.bulkWrite(operations, { session });
      if (found) await this.outbox.append(session, 'MatchesFound', { entry: side, entryId: id });
      const refills = [];
      for (let at = 0; at < short.length; at += REFILLED_AT_ONCE) {
        refills.push({ entry: partnerSide, entryIds: short.slice(at, at + REFILLED_AT_ONCE) });
      }
      await this.outbox.appendAll(session, 'ListsShortened', refills);
    });
  }

  private operations(
    side: MatchSide,
    id: string,
    { id: partnerId, pair, ended, displaced }: PartnerPlan,
    { owners, scorerVersion }: Pick<RunWrite, 'owners' | 'scorerVersion'>,
  ): PairOperation[] {
    const partnerSide = OTHER_SIDE[side];
    const [ownField, partnerField] = [PAIR_FIELD[side], PAIR_FIELD[partnerSide]];
    const filter = { [ownField]: new Types.ObjectId(id), [partnerField]: new Types.ObjectId(partnerId) };
    const operations: PairOperation[] = [];
    if (pair) {
      const { scored, onOwnList, onPartnerList } = pair;
      const now = new Date();
      const update = {
        $set: {
          ...scored,
          scorerVersion,
          [LIST_FLAG[side]]: onOwnList,
          [LIST_FLAG[partnerSide]]: onPartnerList,
          active: true,
          updatedAt: now,
        },
        $setOnInsert: {
          [`${side}OrganisationId`]: owners.get(id),
          [`${partnerSide}OrganisationId`]: owners.get(partnerId),
          need: { state: 'suggested' },
          capability: { state: 'suggested' },
          createdAt: now,
        },
      } as UpdateQuery<MatchRecord>;
      operations.push({ updateOne: { filter, update, upsert: true, timestamps: false } });
    }
    if (ended) {
      const update = { $set: { active: false, onNeedList: false, onCapabilityList: false } };
      operations.push({ updateOne: { filter, update } });
    }
    if (displaced.length > 0) {
      const flag = LIST_FLAG[partnerSide];
      const others = {
        [partnerField]: new Types.ObjectId(partnerId),
        [ownField]: { $in: displaced.map((other) => new Types.ObjectId(other)) },
      };
      const left = { ...others, [LIST_FLAG[side]]: { $ne: true } };
      operations.push(
        { updateMany: { filter: others, update: { $set: { [flag]: false } } } } as PairOperation,
        { updateMany: { filter: left, update: { $set: { active: false } } } } as PairOperation,
      );
    }
    return operations;
  }
}
