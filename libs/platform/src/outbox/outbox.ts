import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { EVENT_STEPS, type EventMap, type EventType, type Step } from '@scenario/kernel';
import { Schema, Types, type ClientSession, type Model } from 'mongoose';

export interface OutboxRecord {
  _id: Types.ObjectId;
  type: EventType;
  payload: EventMap[EventType];
  at: Date;
  /** Steps not done yet, in order; the first one is due. */
  pending: Step[];
  /** When the due step may be handed to its queue (again). */
  dueAt: Date;
  /** How often the due step was handed out. */
  attempts: number;
  doneAt?: Date;
}

export const OUTBOX = 'Outbox';
const DONE_KEPT_DAYS = 30;

export const outboxSchema = new Schema<OutboxRecord>(
  {
    type: { type: String, required: true },
    payload: { type: Schema.Types.Mixed, required: true },
    at: { type: Date, required: true },
    pending: { type: [String], required: true },
    dueAt: { type: Date, required: true },
    attempts: { type: Number, required: true },
    doneAt: Date,
  },
  { collection: 'outbox', versionKey: false },
);
// The relay: open rows that are due, oldest first.
outboxSchema.index({ dueAt: 1 }, { partialFilterExpression: { 'pending.0': { $exists: true } }, name: 'open_due' });
outboxSchema.index({ doneAt: 1 }, { expireAfterSeconds: DONE_KEPT_DAYS * 86_400, name: 'done_expiry' });

/** Facts of a transaction, written with it. Redis may lose everything: what is open here is handed out again. */
@Injectable()
export class Outbox {
  constructor(@InjectModel(OUTBOX) private readonly rows: Model<OutboxRecord>) {}

  async append<T extends EventType>(session: ClientSession, type: T, payload: EventMap[T]): Promise<void> {
    await this.appendAll(session, type, [payload]);
  }

  /** Many facts of one type at once. */
  async appendAll<T extends EventType>(
    session: ClientSession,
    type: T,
    payloads: readonly EventMap[T][],
  ): Promise<void> {
    const now = new Date();
    const rows = payloads.map((payload) => ({
      type,
      payload,
      at: now,
      pending: [...EVENT_STEPS[type]],
      dueAt: now,
      attempts: 0,
    }));
    // Straight to the driver: what is written was made here.
    if (rows.length > 0) await this.rows.collection.insertMany(rows as never[], { session });
  }

  /** Rows whose next step should be handed to its queue now. */
  due(now: Date, limit: number): Promise<OutboxRecord[]> {
    return this.rows
      .find({ 'pending.0': { $exists: true }, dueAt: { $lte: now } })
      .sort({ dueAt: 1 })
      .limit(limit)
      .lean();
  }

  /** Records that the due step went out; it becomes due again at `retryAt` unless it is done by then. */
  async handedOut(row: OutboxRecord, retryAt: Date): Promise<void> {
    await this.rows.updateOne(
      { _id: row._id, 'pending.0': row.pending[0], attempts: row.attempts },
      { $set: { dueAt: retryAt }, $inc: { attempts: 1 } },
    );
  }

  /** Marks a step done and makes the following one due at once. Doing it twice changes nothing. */
  async done(eventId: string, step: Step): Promise<{ more: boolean }> {
    const now = new Date();
    const row = await this.rows
      .findOneAndUpdate(
        { _id: new Types.ObjectId(eventId), 'pending.0': step },
        { $pop: { pending: -1 }, $set: { dueAt: now, attempts: 0 } },
        { returnDocument: 'after' },
      )
      .lean();
    if (!row || row.pending.length > 0) return { more: Boolean(row) };
    await this.rows.updateOne({ _id: row._id }, { $set: { doneAt: now } });
    return { more: false };
  }

  /** Open facts, for health, metrics and tests that wait for quiet. */
  countOpen(): Promise<number> {
    return this.rows.countDocuments({ 'pending.0': { $exists: true } });
  }
}
