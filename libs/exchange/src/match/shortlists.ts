import { Injectable } from '@nestjs/common';
import { currentVocabulary } from '@scenario/vocabulary';
import { MatchListStore } from './match-list.store';
import type { MatchSide } from './match.schema';
import type { Profile } from './profile';
import { ProfileReader } from './profile-reader';
import type { ScorerWeights } from './score';
import { CapabilityShortlist, NeedShortlist, type Shortlist } from './shortlist';

/** Entries read at once while a shortlist is built. */
const BATCH = 1000;
/** Changes are looked for so far back: clocks differ, and a transaction commits later than it stamps. */
const OVERLAP_MS = 60_000;

/** What is known of an entry in a shortlist; with either changed, it is read again. */
interface Known {
  version?: number;
  generation?: number;
}

interface Kept {
  shortlist: Shortlist;
  known: Map<string, Known>;
  /** Everything that changed before is in it. */
  since: Date;
}

/**
 * The shortlists of both sides as this process keeps them: built when they are first asked for, and brought up to
 * date from the database before every answer. Two entries published at the same moment cannot miss each other:
 * each was stored before its own run looked, so the later look sees the other.
 */
@Injectable()
export class Shortlists {
  private readonly need = new InStep(() => this.renew('need'));
  private readonly capability = new InStep(() => this.renew('capability'));
  private readonly kept: Partial<Record<MatchSide, Kept>> = {};

  constructor(
    private readonly profiles: ProfileReader,
    private readonly lists: MatchListStore,
  ) {}

  /** Ids of the entries of this side that promise most for one of the other, best first. */
  async find(side: MatchSide, profile: Profile, weights: ScorerWeights, limit: number): Promise<string[]> {
    await this[side].now();
    return this.kept[side]?.shortlist.find(profile, weights, limit) ?? [];
  }

  private async renew(side: MatchSide): Promise<void> {
    const kept = this.kept[side];
    if (!kept || kept.shortlist.isStale) this.kept[side] = await this.build(side);
    else await this.follow(side, kept);
  }

  private async build(side: MatchSide): Promise<Kept> {
    const since = new Date();
    const shortlist =
      side === 'need' ? new NeedShortlist(currentVocabulary) : new CapabilityShortlist(currentVocabulary);
    const kept = { shortlist, known: new Map<string, Known>(), since };
    const entries = await this.profiles.entries(side).find({ status: 'published' }).select({ version: 1 }).lean();
    for (let at = 0; at < entries.length; at += BATCH) {
      const batch = entries.slice(at, at + BATCH);
      const ids = batch.map(({ _id }) => _id.toString());
      const states = await this.lists.states(ids);
      for (const { _id, version } of batch) {
        const id = _id.toString();
        kept.known.set(id, { version, generation: states.get(id)?.generation ?? 0 });
      }
      for (const profile of await this.profiles.stored(side, ids)) shortlist.put(profile);
    }
    return kept;
  }

  /** Entries that were written, and those that were matched anew because they are read in another way. */
  private async follow(side: MatchSide, kept: Kept): Promise<void> {
    const now = new Date();
    const from = new Date(kept.since.getTime() - OVERLAP_MS);
    const [written, renewed] = await Promise.all([
      this.profiles
        .entries(side)
        .find({ updatedAt: { $gte: from } })
        .select({ status: 1, version: 1 })
        .lean(),
      this.lists.renewedSince(side, from),
    ]);
    const again = new Map<string, Known>();
    const note = (id: string, news: Known) => {
      const known = kept.known.get(id);
      const isNew = Object.entries(news).some(([field, value]) => known?.[field as keyof Known] !== value);
      if (isNew) again.set(id, { ...known, ...again.get(id), ...news });
    };
    for (const { _id, status, version } of written) {
      if (status === 'published') note(_id.toString(), { version });
      else kept.shortlist.remove(_id.toString());
    }
    for (const [id, generation] of renewed) note(id, { generation });
    const found = again.size === 0 ? [] : await this.profiles.read(side, [...again.keys()]);
    for (const id of again.keys()) kept.shortlist.remove(id);
    for (const profile of found) kept.shortlist.put(profile);
    for (const [id, known] of again) kept.known.set(id, known);
    kept.since = now;
  }
}

/** Runs a piece of work for everybody who asks: one at a time, and for each asker one that began after they asked. */
class InStep {
  private running: Promise<void> | null = null;
  private following: Promise<void> | null = null;

  constructor(private readonly work: () => Promise<void>) {}

  now(): Promise<void> {
    if (!this.running) return this.start();
    this.following ??= this.running
      .catch(() => undefined)
      .then(() => {
        this.following = null;
        return this.start();
      });
    return this.following;
  }

  private start(): Promise<void> {
    this.running = this.work().finally(() => {
      this.running = null;
    });
    return this.running;
  }
}
