import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Config } from '@scenario/platform';
import { currentVocabulary } from '@scenario/vocabulary';
import { Types, type Model, type QueryFilter } from 'mongoose';
import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { ScorerService } from '../scorer/scorer.service';
import { ListConflict, MatchListStore, NO_LIST } from './match-list.store';
import { EMPTY_LIST, byRank, type MatchList } from './match-lists';
import { partnersToRead, planRun, type BandedPair, type KnownPair } from './match-plan';
import { MatchWriter } from './match-writer';
import { LIST_FLAG, MATCH, OTHER_SIDE, PAIR_FIELD, type MatchRecord, type MatchSide } from './match.schema';
import { Partners } from './partners';
import type { Profile } from './profile';
import { ProfileReader } from './profile-reader';
import { scoreMatch, type Scorer } from './score';

/** How often a run begins again because another one wrote one of its lists, before the queue has to try again later. */
const ATTEMPTS = 40;
const LONGEST_PAUSE_MS = 200;
/** Pairs of an entry that left its list, ended in one transaction. */
const ENDED_AT_ONCE = 250;

type StoredPair = Pick<
  MatchRecord,
  'needId' | 'capabilityId' | 'score' | 'fingerprint' | 'onNeedList' | 'onCapabilityList' | 'active'
>;

/** What a run did. */
export interface RunFigures {
  /** Pairs that were scored. */
  scored: number;
  /** Partners about whom something was written. */
  written: number;
}

/**
 * Finds and stores the pairings of one entry, and keeps the lists of its partners right. Doing it again with nothing
 * changed changes nothing. Two runs that meet on a list do not overwrite each other: the later one begins again.
 */
@Injectable()
export class Matcher {
  constructor(
    @InjectModel(MATCH) private readonly matches: Model<MatchRecord>,
    private readonly profiles: ProfileReader,
    private readonly partners: Partners,
    private readonly lists: MatchListStore,
    private readonly writer: MatchWriter,
    private readonly scorers: ScorerService,
    private readonly config: Config,
  ) {}

  /** After the entry was published, changed or taken off its list. */
  matchNeed(needId: string): Promise<RunFigures> {
    return this.run('need', needId, true);
  }

  matchCapability(capabilityId: string): Promise<RunFigures> {
    return this.run('capability', capabilityId, true);
  }

  /** Matches an entry that has not changed itself: its list lost somebody, or everything is matched again. */
  rematch(side: MatchSide, id: string): Promise<RunFigures> {
    return this.run(side, id, false);
  }

  async refill(side: MatchSide, ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.rematch(side, id);
  }

  private async run(side: MatchSide, id: string, renewed: boolean): Promise<RunFigures> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.attempt(side, id, renewed);
      } catch (error) {
        if (!(error instanceof ListConflict) || attempt === ATTEMPTS) throw error;
        await pause(Math.random() * Math.min(LONGEST_PAUSE_MS, 10 * attempt));
      }
    }
  }

  private async attempt(side: MatchSide, id: string, renewed: boolean): Promise<RunFigures> {
    // Lists first, then what they are made of: what changes in between gives a list another revision.
    const { revision } = (await this.lists.states([id])).get(id) ?? NO_LIST;
    const [[profile], scorer, { known, ended }] = await Promise.all([
      this.profiles.read(side, [id]),
      this.scorers.live(),
      this.pairs(side, id),
    ]);
    if (!profile) return this.end(side, id, revision);
    const { profiles, states } = await this.partners.find(OTHER_SIDE[side], profile, scorer);
    const seen = new Set(profiles.map((other) => other.id));
    const rest = await this.partners.load(
      OTHER_SIDE[side],
      [...known.keys()].filter((partner) => !seen.has(partner)),
    );
    const all = [...profiles, ...rest.profiles];
    const scored = this.score(side, profile, all, scorer);
    const owners = await this.partners.owners(side, id, [...scored.keys()]);
    const view = {
      ownId: id,
      kept: this.config.MATCHES_KEPT,
      pairs: new Map([...scored].filter(([partner]) => owners.has(partner))),
      known,
      states: new Map([...states, ...rest.states]),
    };
    const lists = await this.lists.entries([id, ...partnersToRead(view)]);
    const { list, partners } = planRun(view, lists);
    await this.writer.write({
      side,
      id,
      revision,
      list: sameList(lists.get(id), list) ? undefined : list,
      renewed,
      partners,
      owners,
      ended,
      scorerVersion: scorer.version,
    });
    return { scored: all.length, written: partners.length };
  }

  private score(
    side: MatchSide,
    profile: Profile,
    others: readonly Profile[],
    scorer: Scorer,
  ): Map<string, BandedPair> {
    const context = { vocabulary: currentVocabulary(), scorer };
    return new Map(
      others.flatMap((other) => {
        const [need, capability] = side === 'need' ? [profile, other] : [other, profile];
        const scored = scoreMatch(need, capability, context);
        const { band } = scored;
        return band ? [[other.id, { ...scored, band, fingerprint: fingerprint(scorer, scored) }] as const] : [];
      }),
    );
  }

  /** Pairs of earlier runs: active ones are scored again, so that a change can also lower or end them. */
  private async pairs(side: MatchSide, id: string) {
    const ended = new Set<string>();
    const known = new Map<string, KnownPair>();
    for (const pair of await this.read({ [PAIR_FIELD[side]]: new Types.ObjectId(id) })) {
      if (pair.active) known.set(...this.asKnown(side, pair));
      else ended.add(pair[PAIR_FIELD[OTHER_SIDE[side]]].toString());
    }
    return { known, ended };
  }

  private async active(side: MatchSide, id: string, most: number): Promise<Map<string, KnownPair>> {
    const pairs = await this.read({ [PAIR_FIELD[side]]: new Types.ObjectId(id), active: true }, most);
    return new Map(pairs.map((pair) => this.asKnown(side, pair)));
  }

  private read(where: QueryFilter<MatchRecord>, most = 0): Promise<StoredPair[]> {
    return this.matches
      .find(where)
      .select({ needId: 1, capabilityId: 1, score: 1, fingerprint: 1, onNeedList: 1, onCapabilityList: 1, active: 1 })
      .limit(most)
      .lean();
  }

  private asKnown(side: MatchSide, pair: StoredPair): [string, KnownPair] {
    const partnerSide = OTHER_SIDE[side];
    return [
      pair[PAIR_FIELD[partnerSide]].toString(),
      {
        score: pair.score,
        fingerprint: pair.fingerprint,
        onOwnList: pair[LIST_FLAG[side]] ?? false,
        onPartnerList: pair[LIST_FLAG[partnerSide]] ?? false,
      },
    ];
  }

  /** The entry is not published any more: its pairs end, and whoever had it on a full list gets the place filled. */
  private async end(side: MatchSide, id: string, first: number): Promise<RunFigures> {
    let written = 0;
    for (let revision = first; ; revision += 1) {
      const known = await this.active(side, id, ENDED_AT_ONCE);
      const states = await this.lists.states([...known.keys()]);
      const view = { ownId: id, kept: this.config.MATCHES_KEPT, pairs: new Map<string, BandedPair>(), known, states };
      const { partners } = planRun(view, await this.lists.entries(partnersToRead(view)));
      await this.writer.write({
        side,
        id,
        revision,
        // It stays behind empty, so that a run that still has the entry in hand stumbles over it.
        list: EMPTY_LIST,
        renewed: true,
        partners,
        owners: new Map(),
        ended: new Set(),
        scorerVersion: '',
      });
      written += partners.length;
      if (known.size < ENDED_AT_ONCE) return { scored: 0, written };
    }
  }
}

/** Differs as soon as anything differs that a pairing stores of its score. */
function fingerprint({ version }: Scorer, scored: object): string {
  return createHash('sha1')
    .update(JSON.stringify([version, scored]))
    .digest('base64')
    .slice(0, 16);
}

function sameList(a: MatchList | undefined, b: MatchList): boolean {
  if (a?.complete !== b.complete || a.entries.length !== b.entries.length) return false;
  return a.entries.every((entry, index) => {
    const other = b.entries[index];
    return other !== undefined && byRank(entry, other) === 0;
  });
}
