import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { SearchClient } from '@scenario/platform';
import { currentVocabulary } from '@scenario/vocabulary';
import { Types, type Model } from 'mongoose';
import { CAPABILITY, type CapabilityRecord } from '../capability/capability.schema';
import type { EntryRecord } from '../entry/entry.schema';
import { NEED, type NeedRecord } from '../need/need.schema';
import { ALL_COMPARED, Candidates } from './candidates';
import { MatchListStore, NO_LIST, type ListState } from './match-list.store';
import { OTHER_SIDE, type MatchSide } from './match.schema';
import { capabilityProfile, needProfile, type Profile } from './profile';

/** How long a list that was longer is taken to be so still. */
const LONG_FOR_MS = 60_000;
/** Parsed profiles a process keeps; one takes some 20 kB. */
const CACHED = 5000;
const FETCHED_AT_ONCE = 500;

const INDEX = { need: 'match_needs', capability: 'match_capabilities' } as const;

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
    private readonly search: SearchClient,
    private readonly lists: MatchListStore,
    private readonly candidates: Candidates,
    @InjectModel(NEED) private readonly needs: Model<NeedRecord>,
    @InjectModel(CAPABILITY) private readonly capabilities: Model<CapabilityRecord>,
  ) {}

  /** Entries of this side worth comparing with the profile of one of the other side. */
  async find(side: MatchSide, profile: Profile): Promise<Found> {
    const all = await this.allOf(side);
    if (all) return this.load(side, all);
    const searching = new ListedCandidates(this.search, (wanted) => this.load(side, wanted));
    const profiles = await searching.find(profile, INDEX[side]);
    return { profiles, states: searching.states };
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
      for (const profile of await this.fetch(side, missing.slice(at, at + FETCHED_AT_ONCE))) {
        this.cache.set(generation(profile.id), profile);
        profiles.push(profile);
      }
    }
    return { profiles, states };
  }

  /** All published entries of this side, where they are few enough to be compared one by one. */
  private async allOf(side: MatchSide): Promise<string[] | null> {
    if (Date.now() < this.longUntil[side]) return null;
    const published = await this.model(side)
      .find({ status: 'published' })
      .select({ _id: 1 })
      .limit(ALL_COMPARED + 1)
      .lean();
    if (published.length <= ALL_COMPARED) return published.map(({ _id }) => _id.toString());
    this.longUntil[side] = Date.now() + LONG_FOR_MS;
    return null;
  }

  /** From the index; what it does not have (yet, or any more) is made from the entry. */
  private async fetch(side: MatchSide, ids: string[]): Promise<Profile[]> {
    const indexed = await this.candidates.profiles(ids, INDEX[side]);
    const known = new Set(indexed.map(({ id }) => id));
    const rest = ids.filter((id) => !known.has(id));
    return rest.length === 0 ? indexed : [...indexed, ...(await this.read(side, rest))];
  }

  /** Profiles made from the entries themselves, as far as they are published. */
  async read(side: MatchSide, ids: readonly string[]): Promise<Profile[]> {
    const vocabulary = currentVocabulary();
    const where = { _id: { $in: ids }, status: 'published' } as const;
    if (side === 'need') return (await this.needs.find(where).lean()).map((need) => needProfile(need, vocabulary));
    const capabilities = await this.capabilities.find(where).lean();
    return capabilities.map((capability) => capabilityProfile(capability, vocabulary));
  }

  /**
   * Organisations of an entry and of those partners it may be paired with: the other side may have left its list since
   * it was indexed, and nobody is introduced to themselves.
   */
  async owners(side: MatchSide, id: string, partnerIds: readonly string[]): Promise<Map<string, Types.ObjectId>> {
    const of = (where: MatchSide, ids: readonly string[]) =>
      this.model(where)
        .find({ _id: { $in: ids.map((one) => new Types.ObjectId(one)) }, status: 'published' })
        .select({ organisationId: 1 })
        .lean();
    const [[own], partners] = await Promise.all([of(side, [id]), of(OTHER_SIDE[side], partnerIds)]);
    if (!own) return new Map();
    const others = partners.filter(({ organisationId }) => !organisationId.equals(own.organisationId));
    return new Map([own, ...others].map(({ _id, organisationId }) => [_id.toString(), organisationId]));
  }

  private model(side: MatchSide): Model<EntryRecord> {
    return (side === 'need' ? this.needs : this.capabilities) as unknown as Model<EntryRecord>;
  }
}

/** Candidates of one search, loaded together with their lists. */
class ListedCandidates extends Candidates {
  readonly states = new Map<string, ListState>();

  constructor(
    search: SearchClient,
    private readonly load: (ids: readonly string[]) => Promise<Found>,
  ) {
    super(search);
  }

  override async profiles(ids: string[], _index: string): Promise<Profile[]> {
    const { profiles, states } = await this.load(ids);
    for (const [id, state] of states) this.states.set(id, state);
    return profiles;
  }
}
