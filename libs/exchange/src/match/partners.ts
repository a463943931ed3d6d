import { Injectable } from '@nestjs/common';
import { Config } from '@scenario/platform';
import { setImmediate } from 'node:timers/promises';
import { MatchListStore, NO_LIST, type ListState } from './match-list.store';
import type { MatchSide } from './match.schema';
import type { Profile } from './profile';
import { ProfileReader } from './profile-reader';
import { BAND_FROM, type Scorer } from './score';
import { Shortlists } from './shortlists';

/** Entries of a shortlist that are compared: some more than a list keeps, as it does not round like the score. */
export const shortlisted = ({ MATCHES_KEPT }: Config) => 10 + MATCHES_KEPT;

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
    const kept = generation === undefined ? undefined : this.shortlists.kept(side, id);
    if (kept && kept.generation === generation) return kept.profile;
    return (await this.profiles.read(side, [id]))[0];
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
   * What `use` makes of these entries, as far as they are published, and their lists. Entries kept in memory are looked
   * at while the lists are read; they count if they are of the generation of the list. An entry that changes or leaves
   * after that is matched itself and gives its list a new generation, which the run then stumbles over.
   */
  async load<T>(
    side: MatchSide,
    ids: readonly string[],
    use: (profile: Profile) => T,
  ): Promise<{ used: T[]; states: Map<string, ListState> }> {
    const [states, kept] = await Promise.all([this.lists.states(ids), this.useKept(side, ids, use)]);
    const used: T[] = [];
    const missing: string[] = [];
    for (const id of ids) {
      const known = kept.get(id);
      if (known?.generation === (states.get(id) ?? NO_LIST).generation) used.push(known.result);
      else missing.push(id);
    }
    if (missing.length > 0) used.push(...(await this.profiles.read(side, missing)).map(use));
    return { used, states };
  }

  private async useKept<T>(side: MatchSide, ids: readonly string[], use: (profile: Profile) => T) {
    // The question for the lists goes out first.
    await setImmediate();
    const found = new Map<string, { result: T; generation: number }>();
    for (const id of ids) {
      const kept = this.shortlists.kept(side, id);
      if (kept) found.set(id, { result: use(kept.profile), generation: kept.generation });
    }
    return found;
  }
}
