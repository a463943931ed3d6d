import { requireMay, type Caller } from '@scenario/access';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { isDuplicateKey, Outbox, Transactions } from '@scenario/platform';
import type { ClientSession, Model } from 'mongoose';
import { RECOMPUTE, type RecomputeRecord } from './recompute.schema';

export type RecomputeRequest = Pick<RecomputeRecord, 'key' | 'reason' | 'scorerVersion' | 'requestedBy'>;

/** Asks for whole recomputes, each once. */
@Injectable()
export class RecomputeRequests {
  constructor(
    @InjectModel(RECOMPUTE) private readonly recomputes: Model<RecomputeRecord>,
    private readonly outbox: Outbox,
    private readonly transactions: Transactions,
  ) {}

  /** In a transaction with what it follows from. */
  async add(session: ClientSession, request: RecomputeRequest): Promise<string> {
    const id = await this.insert(request, session);
    await this.outbox.append(session, 'RecomputeRequested', { recomputeId: id });
    return id;
  }

  /** By itself; false when it was asked for before. */
  async addOnce(request: RecomputeRequest): Promise<boolean> {
    if (await this.recomputes.exists({ key: request.key })) return false;
    try {
      await this.transactions.run((session) => this.add(session, request));
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  /** Without a fact: whoever asks does it at once. */
  insertOwn(request: RecomputeRequest): Promise<string> {
    return this.insert(request);
  }

  /** The newest ones, for those who watch. */
  latest(caller: Caller, limit: number): Promise<RecomputeRecord[]> {
    requireMay(caller, 'scorer.read', {});
    return this.recomputes.find().sort({ requestedAt: -1, _id: -1 }).limit(limit).lean();
  }

  private async insert(request: RecomputeRequest, session?: ClientSession): Promise<string> {
    const record = { ...request, requestedAt: new Date(), phase: 'waiting' as const, leaseUntil: new Date(0) };
    const [created] = await this.recomputes.create([record], { session });
    if (!created) throw new Error('The recompute was not created');
    return created._id.toString();
  }
}
