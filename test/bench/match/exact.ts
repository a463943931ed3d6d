import { scoreMatch, SHIPPED_SCORER, unpackProfile, type MatchDocument, type Profile } from '@scenario/exchange';
import type { SearchClient } from '@scenario/platform';
import { currentVocabulary } from '@scenario/vocabulary';
import { byRank, type ListEntry } from '../../../libs/exchange/src/match/match-lists';

const BATCH = 2000;

/** Every profile of an index, in batches, so that they need not all be in memory. */
export async function* everyProfile(search: SearchClient, index: string): AsyncGenerator<Profile[]> {
  for (let offset = 0; ; offset += BATCH) {
    const { results } = await search
      .index(index)
      .getDocuments<MatchDocument>({ fields: ['packed'], limit: BATCH, offset });
    yield results.map(({ packed }) => unpackProfile(packed));
    if (results.length < BATCH) return;
  }
}

/** The best of these capabilities for every need by comparing each with each: what any search is measured by. */
export function keepBest(
  best: ListEntry[][],
  needs: readonly Profile[],
  capabilities: readonly Profile[],
  kept: number,
) {
  const context = { vocabulary: currentVocabulary(), scorer: SHIPPED_SCORER };
  for (const [at, need] of needs.entries()) {
    const found = capabilities.map((capability) => ({
      id: capability.id,
      score: scoreMatch(need, capability, context).score,
    }));
    best[at] = [...(best[at] ?? []), ...found].sort(byRank).slice(0, kept);
  }
}
