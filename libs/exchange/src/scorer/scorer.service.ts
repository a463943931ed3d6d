import { may, requireMay, type Caller, type Principal } from '@scenario/access';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { badField, DomainError } from '@scenario/kernel';
import { Counters, isDuplicateKey, notFound, Outbox, toObjectId, Transactions } from '@scenario/platform';
import { Types, type Model, type UpdateQuery } from 'mongoose';
import { SHIPPED_SCORER, type Scorer, type ScorerWeights } from '../match/score';
import { RecomputeRequests } from '../recompute/recompute.requests';
import type { ScorerInput } from './scorer.inputs';
import { SCORER, type ScorerRecord, type TuningRecord } from './scorer.schema';

/** Stands where nobody signed in did it. */
const SYSTEM_NAME = '系统';
const COMPARABLE = ['candidate', 'retired'] as const;

/** The scorers: which one is live, which are tried, and how one takes the place of another. */
@Injectable()
export class ScorerService implements OnApplicationBootstrap {
  constructor(
    @InjectModel(SCORER) private readonly scorers: Model<ScorerRecord>,
    private readonly counters: Counters,
    private readonly outbox: Outbox,
    private readonly recomputes: RecomputeRequests,
    private readonly transactions: Transactions,
  ) {}

  /** The shipped scorer has a record too, so that it can be left and come back to; at first it is the live one. */
  async onApplicationBootstrap(): Promise<void> {
    if (await this.scorers.exists({ number: 0 })) return;
    const { weights } = SHIPPED_SCORER;
    const now = new Date();
    await this.scorers
      .create({
        number: 0,
        weights,
        status: 'live',
        createdBy: SYSTEM_NAME,
        createdAt: now,
        liveSince: now,
        version: 1,
      })
      .catch((error: unknown) => {
        if (!isDuplicateKey(error)) throw error;
      });
  }

  /** What pairs are scored with now. */
  async live(): Promise<Scorer> {
    const record = await this.scorers.findOne({ status: 'live' }).select({ number: 1, weights: 1 }).lean();
    return record ? scorerOf(record) : SHIPPED_SCORER;
  }

  /** The stored scorer of this version; NOT_FOUND names those there are. */
  async named(version: string): Promise<Scorer> {
    const records = await this.scorers.find().sort({ number: 1 }).select({ number: 1, weights: 1 }).lean();
    const known = records.length > 0 ? records.map(scorerOf) : [SHIPPED_SCORER];
    const found = known.find((scorer) => scorer.version === version);
    if (found) return found;
    const versions = known.map((scorer) => scorer.version);
    throw new DomainError('NOT_FOUND', { versions }, `no scorer ${version}; there are: ${versions.join(', ')}`);
  }

  list(caller: Caller): Promise<ScorerRecord[]> {
    requireMay(caller, 'scorer.read', {});
    return this.scorers.find().sort({ number: -1 }).lean();
  }

  async propose(caller: Principal, { weights, note }: ScorerInput): Promise<ScorerRecord> {
    requireMay(caller, 'scorer.manage', {});
    if (Object.values(weights).every((weight) => weight === 0)) throw badField('input.weights', 'allZero');
    return this.create({ weights: { ...weights }, note, createdBy: caller.name });
  }

  /** Proposes weights that were measured on judged needs and found better than the live ones. */
  async proposeTuned(weights: ScorerWeights, note: string, tuning: TuningRecord): Promise<string> {
    return scorerOf(await this.create({ weights, note, tuning, createdBy: SYSTEM_NAME })).version;
  }

  /** Keeps with a proposed scorer that it was measured and found better than the live one. */
  async recordTuning(version: string, tuning: TuningRecord): Promise<string> {
    const records = await this.scorers.find({ status: { $in: COMPARABLE } }).lean();
    const record = records.find((one) => scorerOf(one).version === version);
    const written = record && (await this.scorers.updateOne({ _id: record._id }, { $set: { tuning } }));
    if (!written?.matchedCount) throw new DomainError('CONFLICT', { version }, `${version} is the live scorer`);
    return version;
  }

  /** Asks for a comparison with the scorer that is live now; the worker makes it. */
  async requestComparison(caller: Principal, id: string, version: number): Promise<ScorerRecord> {
    requireMay(caller, 'scorer.manage', {});
    const scorer = await this.get(id);
    const live = await this.live();
    const comparison = {
      id: new Types.ObjectId().toString(),
      status: 'waiting' as const,
      version: scorerOf(scorer).version,
      withVersion: live.version,
      requestedAt: new Date(),
      requestedBy: caller.name,
      needsTotal: 0,
      needs: 0,
      needsAffected: 0,
      entries: 0,
      entriesChanged: 0,
      movers: [],
    };
    return this.transactions.run(async (session) => {
      const written = await this.scorers
        .findOneAndUpdate(
          { _id: scorer._id, version, status: { $in: COMPARABLE } },
          { $set: { comparison }, $inc: { version: 1 } },
          { session, returnDocument: 'after' },
        )
        .lean();
      if (!written) throw this.conflict('compare', scorer, version);
      await this.outbox.append(session, 'ComparisonRequested', { scorerId: id, comparisonId: comparison.id });
      return written;
    });
  }

  /**
   * Makes a scorer the live one and has everything matched again. It must have been compared with the one that is live
   * at this moment, and measured better on judged needs; a former one only has to be compared.
   */
  async switchOn(caller: Principal, id: string, version: number): Promise<ScorerRecord> {
    requireMay(caller, 'scorer.manage', {});
    const scorer = await this.get(id);
    const now = new Date();
    return this.transactions.run(async (session) => {
      const live = await this.scorers.findOne({ status: 'live' }).session(session).lean();
      if (!live) throw this.conflict('switchOn', scorer, version);
      const next = scorerOf(scorer).version;
      const left: UpdateQuery<ScorerRecord> = { $set: { status: 'retired' }, $inc: { version: 1 } };
      const gone = await this.scorers.updateOne({ _id: live._id, status: 'live', version: live.version }, left, {
        session,
      });
      const written = await this.scorers
        .findOneAndUpdate(
          {
            _id: scorer._id,
            version,
            status: { $in: COMPARABLE },
            'comparison.status': 'done',
            'comparison.version': next,
            'comparison.withVersion': scorerOf(live).version,
            $or: [{ status: 'retired' }, { 'tuning.withVersion': scorerOf(live).version }],
          },
          { $set: { status: 'live', liveSince: now }, $inc: { version: 1 } },
          { session, returnDocument: 'after' },
        )
        .lean();
      if (!written || gone.modifiedCount === 0) throw this.conflict('switchOn', scorer, version);
      await this.recomputes.add(session, {
        key: `switch:${id}:${written.version}`,
        reason: 'scorer',
        scorerVersion: next,
        requestedBy: caller.name,
      });
      return written;
    });
  }

  private create(given: Pick<ScorerRecord, 'weights' | 'note' | 'tuning' | 'createdBy'>): Promise<ScorerRecord> {
    return this.transactions.run(async (session) => {
      const number = await this.counters.next('scorer', session);
      const record = { ...given, number, status: 'candidate' as const, createdAt: new Date(), version: 1 };
      const [created] = await this.scorers.create([record], { session });
      if (!created) throw new Error('The scorer was not created');
      return created.toObject();
    });
  }

  private async get(id: string): Promise<ScorerRecord> {
    const scorer = await this.scorers.findById(toObjectId(id)).lean();
    if (!scorer) throw notFound();
    return scorer;
  }

  private conflict(verb: string, scorer: ScorerRecord, version: number): DomainError {
    const fields =
      scorer.version === version ? undefined : { version: [{ key: 'stale', params: { current: scorer.version } }] };
    return new DomainError('CONFLICT', { verb, status: scorer.status, ...(fields ? { fields } : {}) });
  }
}

/**
 * A record as the scorer it stands for. The version names the code as well as the weights: with a new version of the
 * product the same weights may give other scores.
 */
export function scorerOf({ number, weights }: Pick<ScorerRecord, 'number' | 'weights'>): Scorer {
  return number === 0 ? SHIPPED_SCORER : { version: `${SHIPPED_SCORER.version}-w${number}`, weights };
}

export type ScorerAction = 'compare' | 'switchOn';

/** What the caller may do with a scorer while this version is live. */
export function allowedScorerActions(caller: Caller, record: ScorerRecord, liveVersion: string): ScorerAction[] {
  const { status, comparison, tuning } = record;
  if (status === 'live' || !may(caller, 'scorer.manage', {})) return [];
  const compared =
    comparison?.status === 'done' &&
    comparison.withVersion === liveVersion &&
    comparison.version === scorerOf(record).version;
  const proven = status === 'retired' || tuning?.withVersion === liveVersion;
  return compared && proven ? ['compare', 'switchOn'] : ['compare'];
}
