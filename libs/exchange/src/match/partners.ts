import { Injectable } from '@nestjs/common';
import { Config } from '@scenario/platform';
import { Types } from 'mongoose';
import { MatchListStore, NO_LIST, type ListState } from './match-list.store';
import { OTHER_SIDE, type MatchSide } from './match.schema';
import type { Profile } from './profile';
import { ProfileReader } from './profile-reader';
import type { Scorer } from './score';
import { Shortlists } from './shortlists';

/** Entries of a shortlist that are compared: more than twice those a list keeps, as it orders only roughly. */
export const shortlisted = ({ MATCHES_KEPT }: Config) => 20 + 2 * MATCHES_KEPT;
/** How long a list that was longer is taken to be so still. */
const LONG_FOR_MS = 60_000;
/** Parsed profiles a process keeps; one takes some 20 kB. */
const CACHED = 5000;
const FETCHED_AT_ONCE = 500;

/** Whom an entry may be paired with, as they are, and their lists as they were just before. */
export interface Found {
  profiles: Profile[];
  states: Map<string, ListState>;
}

/** Profiles that were read and are known not to have changed: those whose list still has the same generation. */
class ProfileCache {
  private readonly kept = new Map<string, { generation: number; profile: Profile }>();

  get(id: string, generation: number): Profile | undefined {
    const found = this.kept.get(id);
    if (found?.generation !== generation) return undefined;
    this.kept.delete(id);
    this.kept.set(id, found);
    return found.profile;
  }

  set(generation: number, profile: Profile): void {
    this.kept.delete(profile.id);
    this.kept.set(profile.id, { generation, profile });
    if (this.kept.size <= CACHED) return;
    const [oldest] = this.kept.keys();
    if (oldest !== undefined) this.kept.delete(oldest);
  }
}

/** Finds whom to compare an entry with. */
@Injectable()
export class Partners {
  private readonly cache = new ProfileCache();
  private readonly longUntil = { need: 0, capability: 0 };

  constructor(
    private readonly lists: MatchListStore,
    private readonly profiles: ProfileReader,
    private readonly shortlists: Shortlists,
    private readonly config: Config,
  ) {}

  /** Entries of this side worth comparing with the profile of one of the other side. */
  async find(side: MatchSide, profile: Profile, { weights }: Scorer): Promise<Found> {
    const all = await this.allOf(side);
    return this.load(side, all ?? (await this.shortlists.find(side, profile, weights, shortlisted(this.config))));
  }

  /**
   * These entries, as far as they are published. Their lists are read before their profiles: an entry that changes in
   * between is matched after that itself and gives its list a new revision, which the run then stumbles over.
   */
  async load(side: MatchSide, ids: readonly string[]): Promise<Found> {
    if (ids.length === 0) return { profiles: [], states: new Map() };
    const states = await this.lists.states(ids);
    const generation = (id: string) => (states.get(id) ?? NO_LIST).generation;
    const profiles: Profile[] = [];
    const missing: string[] = [];
    for (const id of ids) {
      const cached = this.cache.get(id, generation(id));
      if (cached) profiles.push(cached);
      else missing.push(id);
    }
    for (let at = 0; at < missing.length; at += FETCHED_AT_ONCE) {
      for (const profile of await this.profiles.stored(side, missing.slice(at, at + FETCHED_AT_ONCE))) {
        this.cache.set(generation(profile.id), profile);
        profiles.push(profile);
      }
    }
    return { profiles, states };
  }

  /** All published entries of this side, where they are few enough to be compared one by one. */
  private async allOf(side: MatchSide): Promise<string[] | null> {
    if (Date.now() < this.longUntil[side]) return null;
    const most = this.config.COMPARE_ALL_UP_TO;
    const published = await this.profiles
      .entries(side)
      .find({ status: 'published' })
      .select({ _id: 1 })
      .limit(most + 1)
      .lean();
    if (published.length <= most) return published.map(({ _id }) => _id.toString());
    this.longUntil[side] = Date.now() + LONG_FOR_MS;
    return null;
  }

  /**
   * Organisations of an entry and of those partners it may be paired with: the other side may have left its list since
   * it was read, and nobody is introduced to themselves.
   */
  async owners(side: MatchSide, id: string, partnerIds: readonly string[]): Promise<Map<string, Types.ObjectId>> {
    const of = (where: MatchSide, ids: readonly string[]) =>
      this.profiles
        .entries(where)
        .find({ _id: { $in: ids.map((one) => new Types.ObjectId(one)) }, status: 'published' })
        .select({ organisationId: 1 })
        .lean();
    const [[own], partners] = await Promise.all([of(side, [id]), of(OTHER_SIDE[side], partnerIds)]);
    if (!own) return new Map();
    const others = partners.filter(({ organisationId }) => !organisationId.equals(own.organisationId));
    return new Map([own, ...others].map(({ _id, organisationId }) => [_id.toString(), organisationId]));
  }
}
