import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Config } from '@scenario/platform';
import { currentVocabulary } from '@scenario/vocabulary';
import { Types, type Model, type QueryFilter } from 'mongoose';
import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { ScorerService } from '../scorer/scorer.service';
import { ListConflict, MatchListStore, NO_LIST, type ListState } from './match-list.store';
import { EMPTY_LIST, hasRoom, packEntries, type MatchList } from './match-lists';
import { partnersToRead, planRun, type BandedPair, type KnownPair } from './match-plan';
import { MatchWriter } from './match-writer';
import { LIST_FLAG, MATCH, OTHER_SIDE, PAIR_FIELD, type MatchRecord, type MatchSide } from './match.schema';
import { Partners } from './partners';
import type { Profile } from './profile';
import { packReasons } from './reasons';
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

interface RunOptions {
  /** The entry itself has changed. */
  renewed?: boolean;
  /** It is one of many that were read together, as they were after a look for changes of others. */
  batch?: { scorer: Scorer; own: Own };
}

/** What a run is made from besides the partners it finds. */
interface Own extends ListState {
  id: string;
  /** Absent when the entry is not published. */
  profile?: Profile;
  /** Active pairs: they are scored again, so that a change can also lower or end them. */
  known: Map<string, KnownPair>;
  /** Partners of pairs that have ended. */
  ended: Set<string>;
}

/**
 * Finds and stores the pairings of one entry, and keeps the lists of its partners right. Doing it again with nothing
 * changed changes nothing. Two runs that meet on a list do not overwrite each other: the later one begins again.
 */
@Injectable()
export class Matcher {
  constructor(
    @InjectModel(MATCH) private readonly matches: Model<MatchRecord>,
    private readonly partners: Partners,
    private readonly lists: MatchListStore,
    private readonly writer: MatchWriter,
    private readonly scorers: ScorerService,
    private readonly config: Config,
  ) {}

  /** After the entry was published, changed or taken off its list. */
  matchNeed(needId: string): Promise<RunFigures> {
    return this.run('need', needId, { renewed: true });
  }

  matchCapability(capabilityId: string): Promise<RunFigures> {
    return this.run('capability', capabilityId, { renewed: true });
  }

  /** Matches an entry that has not changed itself: its list lost somebody, or everything is matched again. */
  rematch(side: MatchSide, id: string): Promise<RunFigures> {
    return this.run(side, id, {});
  }

  async refill(side: MatchSide, ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.rematch(side, id);
  }

  /** Matches many that have not changed themselves, so many at the same time; reads them and looks for changes once. */
  async rematchAll(side: MatchSide, ids: readonly string[], atOnce: number): Promise<RunFigures> {
    const [scorer] = await Promise.all([
      this.scorers.live(),
      this.partners.look(side),
      this.partners.look(OTHER_SIDE[side]),
    ]);
    const waiting = await this.own(side, ids, await this.lists.states(ids));
    const figures = { scored: 0, written: 0 };
    const work = async () => {
      for (let own = waiting.pop(); own !== undefined; own = waiting.pop()) {
        const { scored, written } = await this.run(side, own.id, { batch: { scorer, own } });
        figures.scored += scored;
        figures.written += written;
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    return figures;
  }

  private async run(side: MatchSide, id: string, options: RunOptions): Promise<RunFigures> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.attempt(side, id, attempt === 1 ? options : { ...options, batch: undefined });
      } catch (error) {
        if (!(error instanceof ListConflict) || attempt === ATTEMPTS) throw error;
        await pause(Math.random() * Math.min(LONGEST_PAUSE_MS, 10 * attempt));
      }
    }
  }

  private async attempt(side: MatchSide, id: string, { renewed = false, batch }: RunOptions): Promise<RunFigures> {
    const { own, scorer } = batch ?? (await this.alone(side, id, renewed));
    if (!own?.profile) return this.end(side, id, own?.revision ?? 0);
    const { profile, revision, known, ended } = own;
    const found = this.partners.find(OTHER_SIDE[side], profile, scorer);
    const candidates = [...new Set([...found, ...known.keys()])];
    const { used, states } = await this.partners.load(OTHER_SIDE[side], candidates, (other) => ({
      id: other.id,
      organisationId: other.organisationId,
      pair: this.score(side, profile, other, scorer),
    }));
    const pairs = new Map(used.flatMap(({ id: partner, pair }) => (pair ? [[partner, pair] as const] : [])));
    const view = { ownId: id, kept: this.config.MATCHES_KEPT, pairs, known, states };
    const lists = await this.lists.whole(OTHER_SIDE[side], partnersToRead(view), states);
    const { list, partners } = planRun(view, lists);
    await this.writer.write({
      side,
      id,
      revision,
      list: isSame(list, own, this.config.MATCHES_KEPT) ? undefined : list,
      renewed,
      partners,
      owners: new Map([profile, ...used].map((entry) => [entry.id, entry.organisationId])),
      ended,
      scorerVersion: scorer.version,
    });
    return { scored: used.length, written: partners.length };
  }

  /** What a run needs that is not one of a batch. */
  private async alone(side: MatchSide, id: string, renewed: boolean) {
    const [own, scorer] = await Promise.all([
      this.ownAlone(side, id, renewed),
      this.scorers.live(),
      this.partners.look(OTHER_SIDE[side]),
    ]);
    return { own, scorer };
  }

  private async ownAlone(side: MatchSide, id: string, renewed: boolean): Promise<Own | undefined> {
    const [states, profile] = await Promise.all([
      this.lists.states([id]),
      renewed ? this.partners.own(side, id) : undefined,
    ]);
    // Without a list it has never been in a pair: there is nothing more to read, and whoever writes its list first
    // makes this run begin again.
    if (renewed && !states.has(id)) return { id, ...NO_LIST, profile, known: new Map(), ended: new Set() };
    const [own] = await this.own(side, [id], states, renewed);
    return own;
  }

  /** Entries with their pairs. Their lists were read first: what changes after that gives them another revision. */
  private async own(
    side: MatchSide,
    ids: readonly string[],
    states: ReadonlyMap<string, ListState>,
    renewed = false,
  ): Promise<Own[]> {
    const [stored, profiles] = await Promise.all([
      this.read({ [PAIR_FIELD[side]]: { $in: ids.map((id) => new Types.ObjectId(id)) } }),
      Promise.all(
        ids.map((id) => this.partners.own(side, id, renewed ? undefined : (states.get(id) ?? NO_LIST).generation)),
      ),
    ]);
    const found = ids.map((id, at): Own => {
      return { id, ...(states.get(id) ?? NO_LIST), profile: profiles[at], known: new Map(), ended: new Set() };
    });
    const byId = new Map(found.map((own) => [own.id, own]));
    for (const pair of stored) {
      const own = byId.get(pair[PAIR_FIELD[side]].toString());
      if (pair.active) own?.known.set(...this.asKnown(side, pair));
      else own?.ended.add(pair[PAIR_FIELD[OTHER_SIDE[side]]].toString());
    }
    return found;
  }

  /** The pair of an entry with one of the other side, if it reaches a band. */
  private score(side: MatchSide, profile: Profile, other: Profile, scorer: Scorer): BandedPair | undefined {
    // Nobody is introduced to themselves.
    if (other.organisationId === profile.organisationId) return undefined;
    const [need, capability] = side === 'need' ? [profile, other] : [other, profile];
    const scored = scoreMatch(need, capability, { vocabulary: currentVocabulary(), scorer });
    const { score, band } = scored;
    if (!band) return undefined;
    const reasons = packReasons(scored);
    const notMet = scored.fits.some(({ fulfilment }) => fulfilment === 'not_met');
    return { score, band, reasons, notMet, fingerprint: fingerprint(scorer, score, reasons) };
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
      const { partners } = planRun(view, await this.lists.whole(OTHER_SIDE[side], partnersToRead(view), states));
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
function fingerprint({ version }: Scorer, score: number, reasons: string): string {
  return createHash('sha1').update(`${version} ${score} ${reasons}`).digest('base64').slice(0, 16);
}

/** Whether the list is stored like this: one with room says only how many are on it, the pairs are compared one by one. */
function isSame({ complete, entries }: MatchList, { summary, entries: stored }: ListState, kept: number): boolean {
  if (summary.complete !== complete || summary.count !== entries.length) return false;
  return hasRoom(summary, kept) || packEntries(entries) === stored;
}
