import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { isDuplicateKey, Outbox, Transactions } from '@scenario/platform';
import { Types, type AnyBulkWriteOperation, type ClientSession, type Model } from 'mongoose';
import { createHash } from 'node:crypto';
import type { MatchList } from './match-lists';
import { ListConflict, MatchListStore } from './match-list.store';
import type { PartnerPlan } from './match-plan';
import { LIST_FLAG, MATCH, OTHER_SIDE, PAIR_FIELD, type MatchRecord, type MatchSide } from './match.schema';

/** Partners written about in one transaction; a run that touches more takes several, each good by itself. */
const PARTNERS_AT_ONCE = 250;
/** Entries one fact asks to be matched again. */
const REFILLED_AT_ONCE = 20;

const ID_BYTES = 12;

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
  owners: ReadonlyMap<string, string>;
  /** Partners it was paired with once and is not any more: those pairs come back as they were left. */
  ended: ReadonlySet<string>;
  scorerVersion: string;
}

type PairOperation = AnyBulkWriteOperation<MatchRecord>;

/**
 * Writes what a match run has decided: pairs, lists of both sides and facts in one transaction. Straight to the driver:
 * what is written was made here, and Mongoose would take longer over checking it than the store over writing it.
 */
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
    // New pairs first: they are one command to the store, where every update is one of its own.
    const sorted = [
      ...operations.filter((operation) => 'insertOne' in operation),
      ...operations.filter((operation) => !('insertOne' in operation)),
    ];
    const found = partners.some(({ pair }) => pair?.isNew);
    const short = partners.filter((partner) => partner.short).map((partner) => partner.id);
    await this.transactions.run(async (session) => {
      await this.lists.write(session, { id, side, revision, list, renewed }, partners);
      if (sorted.length > 0) await this.writePairs(session, sorted);
      if (found) await this.outbox.append(session, 'MatchesFound', { entry: side, entryId: id });
      const refills = [];
      for (let at = 0; at < short.length; at += REFILLED_AT_ONCE) {
        refills.push({ entry: partnerSide, entryIds: short.slice(at, at + REFILLED_AT_ONCE) });
      }
      await this.outbox.appendAll(session, 'ListsShortened', refills);
    });
  }

  private async writePairs(session: ClientSession, operations: readonly PairOperation[]): Promise<void> {
    try {
      await this.matches.collection.bulkWrite(operations as never[], { session, ordered: true });
    } catch (error) {
      // The other entry's run was faster in finding the pair.
      throw isDuplicateKey(error) ? new ListConflict() : error;
    }
  }

  private operations(
    side: MatchSide,
    id: string,
    { id: partnerId, pair, ended, displaced }: PartnerPlan,
    { owners, ended: endedBefore, scorerVersion }: Pick<RunWrite, 'owners' | 'ended' | 'scorerVersion'>,
  ): PairOperation[] {
    const partnerSide = OTHER_SIDE[side];
    const [ownField, partnerField] = [PAIR_FIELD[side], PAIR_FIELD[partnerSide]];
    const [needId, capabilityId] = side === 'need' ? [id, partnerId] : [partnerId, id];
    const filter = { needId: new Types.ObjectId(needId), capabilityId: new Types.ObjectId(capabilityId) };
    const operations: PairOperation[] = [];
    if (pair) {
      const { scored, onOwnList, onPartnerList } = pair;
      const { score, band, reasons, notMet, fingerprint } = scored;
      const now = new Date();
      const current = {
        score,
        band,
        reasons,
        notMet,
        fingerprint,
        scorerVersion,
        onNeedList: side === 'need' ? onOwnList : onPartnerList,
        onCapabilityList: side === 'need' ? onPartnerList : onOwnList,
        active: true,
        updatedAt: now,
      };
      if (pair.isNew && !endedBefore.has(partnerId)) {
        const document: MatchRecord = {
          _id: pairId(needId, capabilityId),
          needId: filter.needId,
          capabilityId: filter.capabilityId,
          needOrganisationId: new Types.ObjectId(owners.get(needId)),
          capabilityOrganisationId: new Types.ObjectId(owners.get(capabilityId)),
          need: { state: 'suggested' },
          capability: { state: 'suggested' },
          createdAt: now,
          ...current,
        };
        operations.push({ insertOne: { document } });
      } else {
        operations.push({ updateOne: { filter, update: { $set: current } } });
      }
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
      const update = [{ $set: { [flag]: false, active: { $eq: [`$${LIST_FLAG[side]}`, true] } } }];
      operations.push({ updateMany: { filter: others, update } } as PairOperation);
    }
    return operations;
  }
}

/** Two runs that find the same pair at the same moment give it the same id, and the store takes it only once. */
function pairId(needId: string, capabilityId: string): Types.ObjectId {
  return new Types.ObjectId(createHash('sha1').update(needId).update(capabilityId).digest().subarray(0, ID_BYTES));
}
