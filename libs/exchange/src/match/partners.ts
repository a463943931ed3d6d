import { Injectable } from '@nestjs/common';
import { Config } from '@scenario/platform';
import { MatchListStore, NO_LIST, type ListState } from './match-list.store';
import type { MatchSide } from './match.schema';
import type { Profile } from './profile';
import { ProfileReader } from './profile-reader';
import { BAND_FROM, type Scorer } from './score';
import { Shortlists } from './shortlists';

/** Entries of a shortlist that are compared: some more than a list keeps, as it does not round like the score. */
export const shortlisted = ({ MATCHES_KEPT }: Config) => 10 + MATCHES_KEPT;

/** Whom an entry may be paired with, as they are, and their lists as they were just before. */
export interface Found {
  profiles: Profile[];
  states: Map<string, ListState>;
}

/** Finds whom to compare an entry with. */
@Injectable()
export class Partners {
  constructor(
    private readonly lists: MatchListStore,
    private readonly profiles: ProfileReader,
    private readonly shortlists: Shortlists,
    private readonly config: Config,
  ) {}

  /** Brings what is kept of a side in memory up to date; `find` and `load` go by it. */
  look(side: MatchSide): Promise<void> {
    return this.shortlists.look(side);
  }

  /** An entry whose list has this generation, or, without one, as it is now; undefined when it is not published. */
  async own(side: MatchSide, id: string, generation?: number): Promise<Profile | undefined> {
    const kept = generation === undefined ? undefined : this.shortlists.profile(side, id, generation);
    return kept ?? (await this.profiles.read(side, [id]))[0];
  }

  /** Entries of this side that reach a band with one of the other side: all of them, or beyond `COMPARE_ALL_UP_TO` the best. */
  find(side: MatchSide, profile: Profile, { weights }: Scorer): string[] {
    const limits = {
      limit: shortlisted(this.config),
      from: BAND_FROM.possible,
      all: this.config.COMPARE_ALL_UP_TO,
    };
    return this.shortlists.find(side, profile, weights, limits);
  }

  /**
   * These entries, as far as they are published. Their lists are read first: an entry that changes or leaves after
   * that is matched itself and gives its list a new generation, which the run then stumbles over.
   */
  async load(side: MatchSide, ids: readonly string[]): Promise<Found> {
    const states = await this.lists.states(ids);
    const profiles: Profile[] = [];
    const missing: string[] = [];
    for (const id of ids) {
      const profile = this.shortlists.profile(side, id, (states.get(id) ?? NO_LIST).generation);
      if (profile) profiles.push(profile);
      else missing.push(id);
    }
    if (missing.length > 0) profiles.push(...(await this.profiles.read(side, missing)));
    return { profiles, states };
  }
}
