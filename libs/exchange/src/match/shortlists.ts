import { Injectable } from '@nestjs/common';
import { currentVocabulary } from '@scenario/vocabulary';
import { MatchListStore } from './match-list.store';
import type { MatchSide } from './match.schema';
import { KeptProfiles, type KeptProfile } from './kept-profiles';
import { unpackProfile } from './packed-profile';
import type { Profile } from './profile';
import { ProfileReader } from './profile-reader';
import type { ScorerWeights } from './score';
import { Shortlist, type Wanted } from './shortlist';

/** Entries read at once while a shortlist is built. */
const BATCH = 1000;
/** Changes are looked for so far back: clocks differ, and a transaction commits later than it stamps. */
const OVERLAP_MS = 60_000;

/** What is known of an entry; with its version or generation changed, it is read again. */
interface Known {
  version?: number;
  generation?: number;
  /** Absent while it is not published. */
  profile?: KeptProfile;
}

interface Limits extends Required<Wanted> {
  /** While the side has at most so many, the limit does not count. */
  all: number;
}

interface Kept {
  shortlist: Shortlist;
  known: Map<string, Known>;
  /** Everything that changed before is in it. */
  since: Date;
}

/**
 * What is published on both sides, as this process keeps it in memory to find partners in: read when it is first asked
 * for, and brought up to date from the database before every answer. Two entries published at the same moment cannot
 * miss each other: each was stored before its own run looked, so the later look sees the other.
 */
@Injectable()
export class Shortlists {
  private readonly need = new InStep(() => this.renew('need'));
  private readonly capability = new InStep(() => this.renew('capability'));
  private readonly sides: Partial<Record<MatchSide, Kept>> = {};
  private readonly memory = new KeptProfiles();

  constructor(
    private readonly profiles: ProfileReader,
    private readonly lists: MatchListStore,
  ) {}

  /** Brings a side up to date. */
  look(side: MatchSide): Promise<void> {
    return this[side].now();
  }

  /** Ids of the entries of this side that are best for one of the other, best first, as it was last looked at. */
  find(side: MatchSide, profile: Profile, weights: ScorerWeights, { limit, from, all }: Limits): string[] {
    const shortlist = this.sides[side]?.shortlist;
    if (!shortlist) return [];
    return shortlist.find(profile, weights, { limit: shortlist.size <= all ? Infinity : limit, from });
  }

  /** An entry as it is kept, with the generation of its list it was read at. */
  kept(side: MatchSide, id: string): { profile: Profile; generation: number } | undefined {
    const { profile, generation = 0 } = this.sides[side]?.known.get(id) ?? {};
    return profile && { profile: this.memory.profile(profile), generation };
  }

  private async renew(side: MatchSide): Promise<void> {
    const kept = this.sides[side];
    if (!kept || kept.shortlist.isStale) this.sides[side] = await this.build(side);
    else await this.follow(side, kept);
  }

  private async build(side: MatchSide): Promise<Kept> {
    const since = new Date();
    const shortlist = new Shortlist(side, currentVocabulary);
    const kept = { shortlist, known: new Map<string, Known>(), since };
    const entries = await this.profiles.entries(side).find({ status: 'published' }).select({ version: 1 }).lean();
    for (let at = 0; at < entries.length; at += BATCH) {
      const batch = entries.slice(at, at + BATCH);
      const ids = batch.map(({ _id }) => _id.toString());
      const generations = await this.lists.generations(ids);
      const profiles = await this.profiles.stored(side, ids);
      for (const { _id, version } of batch) {
        const id = _id.toString();
        const packed = profiles.get(id);
        const profile = packed === undefined ? undefined : unpackProfile(packed);
        kept.known.set(id, {
          version,
          generation: generations.get(id) ?? 0,
          profile: profile && this.memory.keep(profile),
        });
        if (profile) shortlist.put(profile);
      }
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
      const id = _id.toString();
      if (status === 'published') {
        note(id, { version });
      } else {
        kept.shortlist.remove(id);
        const known = kept.known.get(id);
        // Kept in mind without its profile, so that it is not read at every look while its last change is recent.
        if (known) kept.known.set(id, { ...known, version, profile: undefined });
      }
    }
    for (const [id, generation] of renewed) note(id, { generation });
    const found = again.size === 0 ? [] : await this.profiles.read(side, [...again.keys()]);
    const profiles = new Map(found.map((profile) => [profile.id, this.memory.keep(profile)]));
    for (const [id, known] of again) {
      kept.shortlist.remove(id);
      kept.known.set(id, { ...known, profile: profiles.get(id) });
    }
    for (const profile of found) kept.shortlist.put(profile);
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
