import { Injectable } from '@nestjs/common';
import { currentVocabulary } from '@scenario/vocabulary';
import { MatchListStore } from './match-list.store';
import type { MatchSide } from './match.schema';
import { packProfile, unpackProfile } from './packed-profile';
import type { Profile } from './profile';
import { ProfileReader } from './profile-reader';
import type { ScorerWeights } from './score';
import { CapabilityShortlist, NeedShortlist, type Shortlist, type Wanted } from './shortlist';

/** Entries read at once while a shortlist is built. */
const BATCH = 1000;
/** Changes are looked for so far back: clocks differ, and a transaction commits later than it stamps. */
const OVERLAP_MS = 60_000;
/** Parsed profiles a process keeps; one takes some 20 kB. */
const PARSED = 3000;
/** Packed profiles share pieces of memory of this size: each in one of its own would take a third more. */
const PIECE = 1 << 20;

/** What is known of an entry; with its version or generation changed, it is read again. */
interface Known {
  version?: number;
  generation?: number;
  /** Its profile, packed: outside the heap of the process, a tenth of the size. Absent while it is not published. */
  packed?: Buffer;
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
  private readonly kept: Partial<Record<MatchSide, Kept>> = {};
  private readonly packed = new Packed();
  /** The profiles used last. */
  private readonly parsed = new Map<Buffer, Profile>();

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
    const shortlist = this.kept[side]?.shortlist;
    if (!shortlist) return [];
    return shortlist.find(profile, weights, { limit: shortlist.size <= all ? Infinity : limit, from });
  }

  /** An entry, if it is kept as it is at this generation. */
  profile(side: MatchSide, id: string, generation: number): Profile | undefined {
    const known = this.kept[side]?.known.get(id);
    if (!known?.packed || (known.generation ?? 0) !== generation) return undefined;
    let profile = this.parsed.get(known.packed);
    if (profile) this.parsed.delete(known.packed);
    else profile = unpackProfile(known.packed.toString());
    this.parsed.set(known.packed, profile);
    if (this.parsed.size > PARSED) {
      const [oldest] = this.parsed.keys();
      if (oldest) this.parsed.delete(oldest);
    }
    return profile;
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
      const profiles = await this.profiles.stored(side, ids);
      for (const { _id, version } of batch) {
        const id = _id.toString();
        const packed = profiles.get(id);
        kept.known.set(id, {
          version,
          generation: states.get(id)?.generation ?? 0,
          packed: packed === undefined ? undefined : this.packed.add(packed),
        });
        if (packed !== undefined) shortlist.put(unpackProfile(packed));
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
        if (known) kept.known.set(id, { ...known, version, packed: undefined });
      }
    }
    for (const [id, generation] of renewed) note(id, { generation });
    const found = again.size === 0 ? [] : await this.profiles.read(side, [...again.keys()]);
    const packed = new Map(found.map((profile) => [profile.id, this.packed.add(packProfile(profile))]));
    for (const [id, known] of again) {
      kept.shortlist.remove(id);
      kept.known.set(id, { ...known, packed: packed.get(id) });
    }
    for (const profile of found) kept.shortlist.put(profile);
    kept.since = now;
  }
}

/** Texts outside the heap, one after the other. */
class Packed {
  private piece = Buffer.alloc(0);
  private used = 0;

  add(text: string): Buffer {
    const size = Buffer.byteLength(text);
    if (this.used + size > this.piece.length)
      [this.piece, this.used] = [Buffer.allocUnsafeSlow(Math.max(PIECE, size)), 0];
    const place = this.piece.subarray(this.used, this.used + size);
    place.write(text);
    this.used += size;
    return place;
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
