import { Injectable } from '@nestjs/common';
import { Config, SearchClient } from '@scenario/platform';
import { currentVocabulary, hanBigrams, normalise, words } from '@scenario/vocabulary';
import { randomBytes } from 'node:crypto';
import { Candidates } from '../match/candidates';
import { shortlisted } from '../match/partners';
import { capabilityFields, capabilityProfile, needProfile, type Profile } from '../match/profile';
import { Shortlist } from '../match/shortlist';
import { scoreMatch, type Scored, type Scorer } from '../match/score';
import { matchDocument } from '../search/documents';
import { configureIndex } from '../search/entry-index';
import { Bm25 } from './bm25';
import {
  toCapabilityRecord,
  toNeedRecord,
  type Collection,
  type JudgedCapability,
  type JudgedNeed,
} from './collection';
import { measureNeed, type Grades, type NeedMetrics } from './metrics';

export interface RankedPair extends Scored {
  need: string;
  capability: string;
  rank: number;
}

export interface Ranking {
  need: string;
  pairs: RankedPair[];
}

/** The rankings compared: ours, and what one would have without it. */
export const RANKERS = ['matcher', 'bm25Words', 'bm25Bigrams'] as const;
export type Ranker = (typeof RANKERS)[number];

export interface Evaluation {
  rankings: Ranking[];
  /** Per ranker, one row of measures per need, in the order of the collection. */
  measures: Record<Ranker, NeedMetrics[]>;
}

const BATCH = 1000;
const BASELINE_DEPTH = 1000;

/** What the matcher would compare of a collection: profiles of needs, and candidates with theirs. */
export interface Prepared {
  needs: Profile[];
  /** Those each need would be compared with. */
  candidates: Profile[][];
}

/** Measures the real matcher on a judged collection, in scratch indexes that are gone afterwards. */
@Injectable()
export class Evaluator {
  constructor(
    private readonly search: SearchClient,
    private readonly candidates: Candidates,
    private readonly config: Config,
  ) {}

  async evaluate(collection: Collection, scorer: Scorer): Promise<Evaluation> {
    const prepared = await this.prepare(collection, scorer);
    const rankings = rank(prepared, scorer);
    const matcher = rankings.map(({ pairs }) => pairs.map(({ capability }) => capability));
    const capabilityTexts = collection.capabilities.map(capabilityText);
    const needTexts = collection.needs.map(needText);
    const baseline = (tokens: (text: string) => string[]) => {
      const ids = collection.capabilities.map(({ id }) => id);
      const index = new Bm25(ids, capabilityTexts.map(tokens));
      return needTexts.map((text) => index.rank(tokens(text), BASELINE_DEPTH));
    };
    return {
      rankings,
      measures: {
        matcher: measure(collection, matcher),
        bm25Words: measure(collection, baseline(words)),
        bm25Bigrams: measure(collection, baseline(characterBigrams)),
      },
    };
  }

  /**
   * Whom to rank for every need: all capabilities while they are few, with a band or not, and beyond
   * `COMPARE_ALL_UP_TO` those the matcher would compare it with; profiles come out of a scratch index, as the matcher's do.
   */
  async prepare({ needs, capabilities }: Collection, { weights }: Scorer): Promise<Prepared> {
    const vocabulary = currentVocabulary();
    const scratch = `evaluation_${randomBytes(6).toString('hex')}`;
    const uid = this.search.indexName(scratch);
    try {
      await configureIndex(this.search, uid, 'match_capabilities');
      for (let from = 0; from < capabilities.length; from += BATCH) {
        const documents = capabilities.slice(from, from + BATCH).map((row) => {
          const record = toCapabilityRecord(row, vocabulary);
          return matchDocument(capabilityProfile(record, vocabulary), 0, capabilityFields(record, vocabulary));
        });
        await this.search.completed(this.search.client.index(uid).addDocuments(documents));
      }
      const profiles = needs.map((need) => needProfile(toNeedRecord(need, vocabulary), vocabulary));
      const all: Profile[] = [];
      for (let from = 0; from < capabilities.length; from += BATCH) {
        const ids = capabilities.slice(from, from + BATCH).map(({ id }) => id);
        all.push(...(await this.candidates.profiles(ids, scratch)));
      }
      if (all.length <= this.config.COMPARE_ALL_UP_TO) return { needs: profiles, candidates: profiles.map(() => all) };
      const byId = new Map(all.map((profile) => [profile.id, profile]));
      const shortlist = new Shortlist('capability', currentVocabulary);
      for (const profile of all) shortlist.put(profile);
      const found = profiles.map((profile) =>
        shortlist.find(profile, weights, { limit: shortlisted(this.config) }).flatMap((id) => byId.get(id) ?? []),
      );
      return { needs: profiles, candidates: found };
    } finally {
      await this.search.client.deleteIndexIfExists(uid);
    }
  }
}

/** Ranks the candidates of every need with a scorer, bands or not: a collection judges the order. */
export function rank({ needs, candidates }: Prepared, scorer: Scorer): Ranking[] {
  const context = { vocabulary: currentVocabulary(), scorer };
  return needs.map((need, index) => ({
    need: need.id,
    pairs: (candidates[index] ?? [])
      .map((capability) => ({ ...scoreMatch(need, capability, context), need: need.id, capability: capability.id }))
      .sort((a, b) => b.score - a.score || (a.capability < b.capability ? -1 : 1))
      .map((pair, place) => ({ ...pair, rank: place + 1 })),
  }));
}

/** Measures of rankings given as ids, best first, in the order of the collection's needs. */
export function measure({ needs, capabilities, judgements }: Collection, ranked: readonly string[][]): NeedMetrics[] {
  const grades = gradesOf({ needs, judgements });
  const explicit = judgements.some(({ grade }) => grade === 0);
  return needs.map(({ id }, index) => {
    const judged = grades.get(id) ?? new Map<string, number>();
    const zeros = explicit
      ? [...judged].filter(([, grade]) => grade === 0).map(([capability]) => capability)
      : capabilities.map((capability) => capability.id).filter((capability) => !judged.has(capability));
    return measureNeed(ranked[index] ?? [], judged, zeros);
  });
}

/** Need → capability → grade. */
export function gradesOf({ needs, judgements }: Pick<Collection, 'needs' | 'judgements'>): Grades {
  const grades = new Map(needs.map(({ id }) => [id, new Map<string, number>()]));
  for (const { need, capability, grade } of judgements) grades.get(need)?.set(capability, grade);
  return grades;
}

const needText = ({ title, description, requirements }: JudgedNeed) =>
  normalise([title, description, ...requirements].join('。'));
const capabilityText = ({ title, description, technologies, cases, certifications }: JudgedCapability) =>
  normalise([title, description, ...technologies, ...cases, ...certifications].join('。'));

/** Pairs of Han characters, and Latin words whole. */
const characterBigrams = (text: string) => [...hanBigrams(text), ...(text.match(/[a-z0-9]{2,}/g) ?? [])];
