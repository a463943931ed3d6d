const SATURATION = 1.2;
const LENGTH_WEIGHT = 0.75;

/** Plain BM25 over tokens, in memory: what one would else pick, to compare with. */
export class Bm25 {
  private readonly postings = new Map<string, { document: number; frequency: number }[]>();
  private readonly lengths: number[];
  private readonly meanLength: number;

  constructor(
    private readonly ids: readonly string[],
    documents: readonly (readonly string[])[],
  ) {
    this.lengths = documents.map((tokens) => tokens.length);
    this.meanLength = this.lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, documents.length);
    for (const [document, tokens] of documents.entries()) {
      const frequencies = new Map<string, number>();
      for (const token of tokens) frequencies.set(token, (frequencies.get(token) ?? 0) + 1);
      for (const [token, frequency] of frequencies) {
        const list = this.postings.get(token);
        if (list) list.push({ document, frequency });
        else this.postings.set(token, [{ document, frequency }]);
      }
    }
  }

  /** Ids of the best documents for these tokens, best first; those without any of them are left out. */
  rank(query: readonly string[], limit: number): string[] {
    const scores = new Map<number, number>();
    for (const token of new Set(query)) {
      const list = this.postings.get(token) ?? [];
      const idf = Math.log(1 + (this.ids.length - list.length + 0.5) / (list.length + 0.5));
      for (const { document, frequency } of list) {
        const length = (this.lengths[document] ?? 0) / this.meanLength;
        const part =
          (idf * frequency * (SATURATION + 1)) /
          (frequency + SATURATION * (1 - LENGTH_WEIGHT + LENGTH_WEIGHT * length));
        scores.set(document, (scores.get(document) ?? 0) + part);
      }
    }
    return [...scores]
      .sort(([a, x], [b, y]) => y - x || a - b)
      .slice(0, limit)
      .flatMap(([document]) => this.ids[document] ?? []);
  }
}
