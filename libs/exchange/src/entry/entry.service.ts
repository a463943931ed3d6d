import { ORGANISATION, requireMay, type Caller, type OrganisationRecord, type Principal } from '@scenario/access';
import { DomainError, shanghaiDay, type EventType, type FieldProblems, type Page } from '@scenario/kernel';
import { Counters, notFound, Outbox, toObjectId, Transactions } from '@scenario/platform';
import { InjectModel } from '@nestjs/mongoose';
import { Injectable } from '@nestjs/common';
import { Types, type ClientSession, type Model, type QueryFilter } from 'mongoose';
import type { EntryFilterInput, EntryInput, EntrySortInput } from './entry.inputs';
import { allowedVerbs, contentOf, listedFilter, ownFilter } from './entry.rules';
import type { EntryRecord, HistoryRecord } from './entry.schema';
import type { EntryStatus, EntryVerb, EntryWorkflow } from './entry.workflow';

/** What every entry service works with. */
@Injectable()
export class EntryTools {
  constructor(
    readonly transactions: Transactions,
    readonly outbox: Outbox,
    readonly counters: Counters,
    @InjectModel(ORGANISATION) readonly organisations: Model<OrganisationRecord>,
  ) {}
}

const EDITABLE: readonly EntryStatus[] = ['draft', 'returned'];
/** Stands in the history where nobody signed in did it. */
const SYSTEM_NAME = '系统';

/** Life and lists of entries; needs and capabilities differ only in their subject. */
export abstract class EntryService<R extends EntryRecord, I extends EntryInput> {
  protected abstract readonly workflow: EntryWorkflow;
  protected abstract readonly subject: 'need' | 'capability';
  protected abstract readonly numberPrefix: string;

  protected constructor(
    protected readonly entries: Model<R>,
    protected readonly tools: EntryTools,
  ) {}

  protected abstract missing(entry: R): FieldProblems;
  protected abstract appendEvent(session: ClientSession, type: EventType, entryId: string): Promise<void>;

  allowedVerbs(caller: Caller, entry: R): EntryVerb[] {
    return allowedVerbs(caller, this.workflow, entry);
  }

  /** An entry in full, for its organisation and officials. */
  async get(caller: Caller, id: string): Promise<R> {
    const entry = await this.findOne({ _id: toObjectId(id), ...ownFilter(caller, `${this.subject}.history`) });
    if (!entry) throw notFound();
    return entry;
  }

  /** An entry as the list shows it, if the caller may read that list. */
  async getListed(caller: Caller, id: string): Promise<R> {
    const entry = await this.findOne({ _id: toObjectId(id), ...listedFilter(caller) });
    if (!entry) throw notFound();
    return entry;
  }

  /** Of these, the ones the caller may read on a list, in the order asked for. */
  async findListed(caller: Caller, ids: readonly string[]): Promise<R[]> {
    const where = { _id: { $in: ids.map((id) => new Types.ObjectId(id)) }, ...listedFilter(caller) };
    const found = await this.entries.find(where as QueryFilter<R>).lean<R[]>();
    const byId = new Map(found.map((entry) => [entry._id.toString(), entry]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  /** Whatever the caller may see of it: for pairings, whose other side need not be on a list any more. */
  findAny(ids: readonly (Types.ObjectId | string)[]): Promise<R[]> {
    return this.entries.find({ _id: { $in: ids } } as QueryFilter<R>).lean<R[]>();
  }

  async list(
    caller: Caller,
    filter: EntryFilterInput,
    sort: EntrySortInput,
    paging: { skip: number; take: number },
  ): Promise<Page<R>> {
    const conditions: Record<string, unknown>[] = [ownFilter(caller, `${this.subject}.history`)];
    if (filter.statuses?.length) conditions.push({ status: { $in: filter.statuses } });
    if (filter.organisationId)
      conditions.push({ organisationId: toObjectId(filter.organisationId, 'filter.organisationId') });
    if (filter.search) {
      const pattern = { $regex: filter.search.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), $options: 'i' };
      conditions.push({ $or: [{ title: pattern }, { number: pattern }] });
    }
    const where = { $and: conditions } as QueryFilter<R>;
    const direction = sort.descending ? -1 : 1;
    const [items, total] = await Promise.all([
      this.entries
        .find(where)
        .sort({ [sort.field]: direction, _id: direction })
        .skip(paging.skip)
        .limit(paging.take)
        .lean<R[]>(),
      this.entries.countDocuments(where),
    ]);
    return { items, total };
  }

  async create(caller: Principal, organisationId: string, input: I): Promise<R> {
    const unit = toObjectId(organisationId, 'organisationId');
    requireMay(caller, `${this.subject}.write`, { organisationId });
    return this.insert(caller, unit, { ...input }, { verb: 'create' });
  }

  /** Changes a draft or a returned entry; a published one is changed through a revision. */
  async edit(caller: Principal, id: string, version: number, input: I): Promise<R> {
    const entry = await this.get(caller, id);
    requireMay(caller, `${this.subject}.write`, entry);
    if (!EDITABLE.includes(entry.status)) {
      throw new DomainError(
        'CONFLICT',
        { verb: 'edit', status: entry.status },
        `edit is not possible from ${entry.status}`,
      );
    }
    const step = this.step(caller, entry, 'edit', entry.status);
    return this.write(entry, version, EDITABLE, { $set: input, $push: { history: step } });
  }

  /** Starts a revision of a published entry: a draft of its own, which `merge` puts in the place of the original. */
  async revise(caller: Principal, id: string): Promise<R> {
    const entry = await this.get(caller, id);
    requireMay(caller, `${this.subject}.write`, entry);
    return this.tools.transactions.run(async (session) => {
      const revisionId = new Types.ObjectId();
      const marked = await this.entries
        .findOneAndUpdate(
          { _id: entry._id, status: 'published', openRevisionId: { $exists: false } } as QueryFilter<R>,
          { $set: { openRevisionId: revisionId } },
          { session },
        )
        .lean();
      if (!marked) throw new DomainError('CONFLICT', { verb: 'revise', status: entry.status });
      return this.insert(
        caller,
        entry.organisationId,
        { ...contentOf(entry), _id: revisionId, revisionOf: entry._id },
        { verb: 'revise' },
        session,
      );
    });
  }

  /** Does a verb of the workflow. The version is the one the caller has seen. */
  async transition(caller: Principal, verb: EntryVerb, id: string, version: number, reason?: string): Promise<R> {
    const entry = await this.get(caller, id);
    const { permission } = this.workflow.transitions[verb];
    requireMay(caller, permission, entry);
    if (!this.allowedVerbs(caller, entry).includes(verb)) {
      throw new DomainError('CONFLICT', { verb, status: entry.status }, `${verb} is not possible from ${entry.status}`);
    }
    if (verb === 'submit') await this.requireComplete(entry);
    return this.apply(caller, verb, entry, version, reason);
  }

  /** Takes entries whose time has come off the list; the same entry is never expired twice. */
  async expireDue(now: Date): Promise<number> {
    const due = await this.entries
      .find({ status: 'published', validUntil: { $lte: now } } as QueryFilter<R>)
      .lean<R[]>();
    for (const entry of due) {
      await this.apply(null, 'expire', entry, entry.version).catch((error: unknown) => {
        if (!(error instanceof DomainError && error.code === 'CONFLICT')) throw error;
      });
    }
    return due.length;
  }

  countPublished(): Promise<number> {
    return this.entries.countDocuments({ status: 'published' } as QueryFilter<R>);
  }

  countByStatus(caller: Caller): Promise<{ _id: EntryStatus; count: number }[]> {
    return this.entries.aggregate<{ _id: EntryStatus; count: number }>([
      { $match: ownFilter(caller, `${this.subject}.history`) },
      { $group: { _id: '$status', count: { $sum: 1 } } },
    ]);
  }

  private findOne(where: Record<string, unknown>): Promise<R | null> {
    return this.entries.findOne(where as QueryFilter<R>).lean<R>();
  }

  private async requireComplete(entry: R): Promise<void> {
    const fields = this.missing(entry);
    if (entry.validUntil && entry.validUntil.getTime() <= Date.now()) fields['input.validUntil'] = [{ key: 'past' }];
    if (Object.keys(fields).length > 0) throw new DomainError('BAD_INPUT', { fields });
    const unit = await this.tools.organisations.findById(entry.organisationId).select({ verification: 1 }).lean();
    if (unit?.verification !== 'verified') {
      throw new DomainError('BAD_INPUT', { fields: { organisation: [{ key: 'notVerified' }] } });
    }
  }

  private async apply(
    caller: Principal | null,
    verb: EntryVerb,
    entry: R,
    version: number,
    reason?: string,
  ): Promise<R> {
    const { from, to, event, needsReason } = this.workflow.transition(verb, entry.status);
    const why = reason?.trim();
    if (needsReason && !why) throw new DomainError('BAD_INPUT', { fields: { reason: [{ key: 'required' }] } });
    return this.tools.transactions.run(async (session) => {
      const set: Record<string, unknown> = { status: to, statusSince: new Date() };
      if (verb === 'publish') Object.assign(set, await this.publication(entry, session));
      const step = this.step(caller, entry, verb, to, why);
      const written = await this.write(entry, version, from, { $set: set, $push: { history: step } }, session);
      if (event) await this.appendEvent(session, event, entry._id.toString());
      if (entry.revisionOf) await this.settleRevision(caller, verb, entry, session);
      return written;
    });
  }

  private async publication(entry: R, session: ClientSession): Promise<Partial<EntryRecord>> {
    const publishedAt = new Date();
    if (entry.number) return { publishedAt };
    const year = shanghaiDay(publishedAt).slice(0, 4);
    const running = await this.tools.counters.next(`${this.numberPrefix}-${year}`, session);
    return { publishedAt, number: `${this.numberPrefix}-${year}-${String(running).padStart(4, '0')}` };
  }

  /** A merged revision takes the place of the published text; one that was given up leaves it as it is. */
  private async settleRevision(
    caller: Principal | null,
    verb: EntryVerb,
    revision: R,
    session: ClientSession,
  ): Promise<void> {
    if (verb !== 'merge' && verb !== 'withdraw' && verb !== 'reject') return;
    const original = await this.entries.findById(revision.revisionOf).session(session).lean<R>();
    if (!original) throw notFound();
    const update: Record<string, unknown> = { $unset: { openRevisionId: 1 } };
    if (verb === 'merge') {
      const content = contentOf(revision);
      const gone = Object.keys(contentOf(original)).filter((field) => !(field in content));
      update.$set = { ...content, publishedAt: new Date() };
      update.$unset = Object.fromEntries(['openRevisionId', ...gone].map((field) => [field, 1]));
      update.$inc = { version: 1 };
      update.$push = { history: this.step(caller, original, 'merge', original.status) };
    }
    const written = await this.entries.updateOne({ _id: original._id, status: 'published' } as QueryFilter<R>, update, {
      session,
    });
    if (verb !== 'merge') return;
    if (written.modifiedCount === 0) throw new DomainError('CONFLICT', { verb, status: original.status });
    const { event } = this.workflow.transitions.publish;
    if (event) await this.appendEvent(session, event, original._id.toString());
  }

  private step(
    caller: Principal | null,
    entry: Pick<R, 'status' | 'version'>,
    verb: HistoryRecord['verb'],
    to: EntryStatus,
    reason?: string,
  ): HistoryRecord {
    return {
      verb,
      from: entry.status,
      to,
      at: new Date(),
      byId: caller ? new Types.ObjectId(caller.personId) : undefined,
      byName: caller?.name ?? SYSTEM_NAME,
      reason,
      version: entry.version + 1,
    };
  }

  private async insert(
    caller: Principal,
    organisationId: Types.ObjectId,
    content: object,
    { verb }: { verb: HistoryRecord['verb'] },
    session?: ClientSession,
  ): Promise<R> {
    const first = { ...this.step(caller, { status: 'draft', version: 0 } as R, verb, 'draft'), from: undefined };
    const state = { organisationId, status: 'draft', statusSince: new Date(), version: 1, history: [first] };
    const [created] = await this.entries.create([{ ...content, ...state }] as never, { session });
    if (!created) throw new Error('The entry was not created');
    return (created as { toObject(): R }).toObject();
  }

  /** The one conditional write of rule 2: nothing happens when state or version are no longer what they were. */
  private async write(
    entry: R,
    version: number,
    from: readonly EntryStatus[],
    update: Record<string, unknown>,
    session?: ClientSession,
  ): Promise<R> {
    const written = await this.entries
      .findOneAndUpdate(
        { _id: entry._id, version, status: { $in: from } } as QueryFilter<R>,
        { ...update, $inc: { version: 1 } },
        { returnDocument: 'after', session },
      )
      .lean<R>();
    if (written) return written;
    throw new DomainError('CONFLICT', { fields: { version: [{ key: 'stale', params: { current: entry.version } }] } });
  }
}
