import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Outbox, Transactions } from '@scenario/platform';
import { currentVocabulary, VOCABULARY_CHANGE, type VocabularyChangeRecord } from '@scenario/vocabulary';
import type { Model, Types } from 'mongoose';
import { CAPABILITY, type CapabilityRecord } from '../capability/capability.schema';
import { NEED, type NeedRecord } from '../need/need.schema';
import { EntryIndex, type Subject } from '../search/entry-index';
import { capabilityTags, capabilityText, needTags, needText, touch, type Touch } from './touched';
import { UnreadTexts } from './unread-texts';

const BATCH = 200;

interface Batch {
  lastId: Types.ObjectId;
  touched: { id: string; touch: Touch }[];
}

/** Carries a change of the vocabulary to the published entries it touches, in two steps that may be killed at any time. */
@Injectable()
export class Rereader {
  constructor(
    @InjectModel(NEED) private readonly needs: Model<NeedRecord>,
    @InjectModel(CAPABILITY) private readonly capabilities: Model<CapabilityRecord>,
    @InjectModel(VOCABULARY_CHANGE) private readonly changes: Model<VocabularyChangeRecord>,
    private readonly index: EntryIndex,
    private readonly unread: UnreadTexts,
    private readonly outbox: Outbox,
    private readonly transactions: Transactions,
  ) {}

  /** Brings the indexes, and the unrecognised words, up to the new reading. Interrupted it begins again. */
  async indexTouched(changeId: string): Promise<void> {
    const change = await this.changes.findById(changeId).lean();
    if (!change || change.state !== 'reading') return;
    for (const subject of ['need', 'capability'] as const) {
      for await (const { touched } of this.batches(subject, change)) {
        const ids = touched.map(({ id }) => id);
        await this.index.refreshMany(subject, ids);
        if (subject === 'need') await this.unread.readNeeds(ids);
      }
    }
    await this.changes.updateOne({ _id: change._id, state: 'reading' }, { $set: { state: 'matching' } });
  }

  /**
   * Appends one fact for each entry to be matched again. The place reached is written in the transaction of the facts,
   * so an interrupted run goes on there and nothing is handed on twice.
   */
  async rematchTouched(changeId: string): Promise<void> {
    const change = await this.changes.findById(changeId).lean();
    if (!change || change.state === 'done') return;
    for (const subject of ['need', 'capability'] as const) {
      for await (const { lastId, touched } of this.batches(subject, change, change.after[subject])) {
        const ids = touched.filter((entry) => entry.touch === 'match').map(({ id }) => id);
        if (ids.length > 0) await this.handOn(change._id, subject, lastId, ids);
      }
    }
    await this.changes.updateOne({ _id: change._id }, { $set: { state: 'done' } });
  }

  private async handOn(
    changeId: Types.ObjectId,
    subject: Subject,
    lastId: Types.ObjectId,
    ids: readonly string[],
  ): Promise<void> {
    await this.transactions.run(async (session) => {
      const place = `after.${subject}`;
      const moved = await this.changes.updateOne(
        { _id: changeId, $or: [{ [place]: { $exists: false } }, { [place]: { $lt: lastId } }] },
        { $set: { [place]: lastId }, $inc: { [subject === 'need' ? 'needs' : 'capabilities']: ids.length } },
        { session },
      );
      // Another worker was given the same step and got here first.
      if (moved.matchedCount === 0) return;
      if (subject === 'need') {
        const facts = ids.map((needId) => ({ needId }));
        await this.outbox.appendAll(session, 'NeedReread', facts);
      } else {
        const facts = ids.map((capabilityId) => ({ capabilityId }));
        await this.outbox.appendAll(session, 'CapabilityReread', facts);
      }
    });
  }

  /** Published entries in the order of their ids, those that are touched picked out of each batch. */
  private async *batches(
    subject: Subject,
    change: VocabularyChangeRecord,
    after?: Types.ObjectId,
  ): AsyncGenerator<Batch> {
    for (let from = after; ;) {
      const entries = await this.read(subject, from);
      const last = entries.at(-1);
      if (!last) return;
      from = last.id;
      const touched = entries
        .map(({ id, text, tags }) => ({
          id: id.toString(),
          touch: touch(text, tags, change, currentVocabulary()),
        }))
        .filter((entry) => entry.touch !== null);
      yield { lastId: last.id, touched };
      if (entries.length < BATCH) return;
    }
  }

  private async read(
    subject: Subject,
    after?: Types.ObjectId,
  ): Promise<{ id: Types.ObjectId; text: string; tags: readonly string[] }[]> {
    const where = { status: 'published' as const, ...(after ? { _id: { $gt: after } } : {}) };
    if (subject === 'need') {
      const needs = await this.needs.find(where).sort({ _id: 1 }).limit(BATCH).lean();
      return needs.map((need) => ({ id: need._id, text: needText(need), tags: needTags(need) }));
    }
    const capabilities = await this.capabilities.find(where).sort({ _id: 1 }).limit(BATCH).lean();
    return capabilities.map((one) => ({ id: one._id, text: capabilityText(one), tags: capabilityTags(one) }));
  }
}
