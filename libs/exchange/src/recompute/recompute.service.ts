import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { shanghaiDay, shanghaiHour } from '@scenario/kernel';
import { Types, type Model, type QueryFilter, type UpdateQuery } from 'mongoose';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { CAPABILITY, type CapabilityRecord } from '../capability/capability.schema';
import type { EntryRecord } from '../entry/entry.schema';
import { MATCH, type MatchRecord, type MatchSide } from '../match/match.schema';
import { Matcher } from '../match/matcher';
import { NEED, type NeedRecord } from '../need/need.schema';
import { ScorerService } from '../scorer/scorer.service';
import { RecomputeRequests } from './recompute.requests';
import { RECOMPUTE, type RecomputeRecord } from './recompute.schema';

/** Entries between two notes of how far it is; what a killed worker had done of them is looked at again. */
const BATCH = 48;
/** Entries matched at the same time. */
const AT_ONCE = 3;
const LEASE_MS = 20_000;
const LOOK_AGAIN_MS = 500;
/**
 * Up to so many published capabilities, each looks for needs by itself too. Beyond, what the needs find and what the
 * capability found when it was published is scored again; a search from each of 100,000 would take longer than the rest.
 */
const CAPABILITIES_SEARCHED = 5000;
const SYSTEM_NAME = '系统';

type Progress = (record: RecomputeRecord) => void;

/** Matches everything again, in batches, where it was left; what is right already is not written. */
@Injectable()
export class RecomputeService {
  /**
   * A scorer whose scores all pairs were found to carry. Finding that takes a look at every pair, and an index for it
   * would cost every run more than it saves: a pair of another scorer that comes later waits for the night.
   */
  private settled?: string;

  constructor(
    @InjectModel(RECOMPUTE) private readonly recomputes: Model<RecomputeRecord>,
    @InjectModel(NEED) private readonly needs: Model<NeedRecord>,
    @InjectModel(CAPABILITY) private readonly capabilities: Model<CapabilityRecord>,
    @InjectModel(MATCH) private readonly matches: Model<MatchRecord>,
    private readonly matcher: Matcher,
    private readonly scorers: ScorerService,
    private readonly requests: RecomputeRequests,
  ) {}

  /** Asks for the recompute of the day when its hour has come, and for one when pairs carry another scorer's scores. */
  async requestDue(now: Date, hour: number): Promise<void> {
    const { version } = await this.scorers.live();
    const request = { scorerVersion: version, requestedBy: SYSTEM_NAME };
    if (shanghaiHour(now) >= hour) {
      await this.requests.addOnce({ ...request, key: `nightly:${shanghaiDay(now)}`, reason: 'nightly' });
    }
    if (version === this.settled || (await this.recomputes.exists({ phase: { $ne: 'done' } }))) return;
    if (await this.matches.exists({ active: true, scorerVersion: { $ne: version } })) {
      await this.requests.addOnce({ ...request, key: `version:${version}`, reason: 'scorer' });
    } else {
      this.settled = version;
    }
  }

  /** Does it now; the command line and the bench wait for it. */
  async runNow(requestedBy: string, onProgress?: Progress): Promise<RecomputeRecord> {
    const { version } = await this.scorers.live();
    const key = `manual:${randomUUID()}`;
    return this.run(
      await this.requests.insertOwn({ key, reason: 'manual', scorerVersion: version, requestedBy }),
      onProgress,
    );
  }

  /** Goes on with a recompute until it is done. Only one at a time is worked on; others wait here. */
  async run(id: string, onProgress: Progress = () => undefined): Promise<RecomputeRecord> {
    const holder = randomUUID();
    let record = await this.take(id, holder);
    for (; record.phase !== 'done'; onProgress(record)) record = await this.advance(record, holder);
    return record;
  }

  private async take(id: string, holder: string): Promise<RecomputeRecord> {
    for (;;) {
      const now = new Date();
      const busy = await this.recomputes.exists({
        _id: { $ne: new Types.ObjectId(id) },
        phase: { $ne: 'done' },
        leaseUntil: { $gt: now },
      });
      const record = await this.recomputes.findById(id).lean().orFail();
      if (record.phase === 'done') return record;
      if (!busy && record.leaseUntil <= now) {
        const taken = await this.write(
          { _id: record._id, leaseUntil: record.leaseUntil, phase: record.phase },
          { $set: { holder, startedAt: record.startedAt ?? now } },
        );
        if (taken) return taken;
      }
      await pause(LOOK_AGAIN_MS);
    }
  }

  /** One batch, or the step to the next phase. */
  private async advance(record: RecomputeRecord, holder: string): Promise<RecomputeRecord> {
    const { phase } = record;
    if (phase === 'waiting') {
      const [needs, capabilities] = await Promise.all([this.count('need'), this.count('capability')]);
      return this.save(record, holder, {
        $set: {
          phase: 'needs',
          'needs.total': needs,
          'capabilities.total': capabilities <= CAPABILITIES_SEARCHED ? capabilities : 0,
        },
      });
    }
    if (phase === 'leftovers') {
      await this.matchLeftovers();
      return this.save(record, holder, { $set: { phase: 'done', finishedAt: new Date(), leaseUntil: new Date(0) } });
    }
    const side = phase === 'needs' ? 'need' : 'capability';
    const ids = phase === 'capabilities' && record.capabilities.total === 0 ? [] : await this.next(side, record.after);
    if (ids.length === 0) {
      const following = phase === 'needs' ? 'capabilities' : 'leftovers';
      return this.save(record, holder, { $set: { phase: following }, $unset: { after: 1 } });
    }
    const startedAt = Date.now();
    const { scored, written } = await this.matchAll(side, ids);
    const field = phase === 'needs' ? 'needs' : 'capabilities';
    return this.save(record, holder, {
      $set: { after: ids.at(-1) },
      $inc: {
        [`${field}.done`]: ids.length,
        [`${field}.seconds`]: (Date.now() - startedAt) / 1000,
        scored,
        written,
      },
    });
  }

  private matchAll(side: MatchSide, ids: readonly Types.ObjectId[]) {
    return this.matcher.rematchAll(side, ids.map(String), AT_ONCE);
  }

  /** Pairs that another run has written meanwhile with the scorer of before the switch. */
  private async matchLeftovers(): Promise<void> {
    const { version } = await this.scorers.live();
    for (let before = ''; ;) {
      const left = await this.matches
        .find({ active: true, scorerVersion: { $ne: version } })
        .select({ needId: 1 })
        .sort({ _id: 1 })
        .limit(BATCH)
        .lean();
      const ids = [...new Map(left.map(({ needId }) => [needId.toString(), needId])).values()];
      const now = left.map(({ _id }) => _id.toString()).join();
      if (ids.length === 0 || now === before) return;
      before = now;
      await this.matchAll('need', ids);
    }
  }

  private async save(
    record: RecomputeRecord,
    holder: string,
    update: UpdateQuery<RecomputeRecord>,
  ): Promise<RecomputeRecord> {
    const saved = await this.write({ _id: record._id, holder }, update);
    if (!saved) throw new Error('The recompute was taken over by another worker');
    return saved;
  }

  private write(
    where: QueryFilter<RecomputeRecord>,
    { $set, ...update }: UpdateQuery<RecomputeRecord>,
  ): Promise<RecomputeRecord | null> {
    const leaseUntil = new Date(Date.now() + LEASE_MS);
    return this.recomputes
      .findOneAndUpdate(where, { $set: { leaseUntil, ...$set }, ...update }, { returnDocument: 'after' })
      .lean();
  }

  private async next(side: MatchSide, after?: Types.ObjectId): Promise<Types.ObjectId[]> {
    const entries = await this.model(side)
      .find({ status: 'published', ...(after ? { _id: { $gt: after } } : {}) })
      .sort({ _id: 1 })
      .limit(BATCH)
      .select({ _id: 1 })
      .lean();
    return entries.map(({ _id }) => _id);
  }

  private count(side: MatchSide): Promise<number> {
    return this.model(side).countDocuments({ status: 'published' });
  }

  private model(side: MatchSide): Model<EntryRecord> {
    return (side === 'need' ? this.needs : this.capabilities) as unknown as Model<EntryRecord>;
  }
}
