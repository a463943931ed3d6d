/** What follows such a word, up to the end of its clause, is not wanted or is there already. */
const NEGATION =
  /不需要|不需|无需|不用|不做|不涉及|不接受|不考虑|不包括|不包含|不含|不要|不得|不采用|不采购|已有|已建|已经有|已具备|已部署|除了?/g;
const CLAUSE_END = /[，。；！？,;!?\n]/;
/** 除 … 外 ends before what is wanted again. */
const EXCEPT_END = /之?外|以外/;

export interface Span {
  start: number;
  end: number;
}

/** The parts of a normalised text that say what is not wanted. */
export function negatedSpans(normalised: string): Span[] {
  return [...normalised.matchAll(NEGATION)].flatMap((match) => {
    const start = match.index + match[0].length;
    const rest = normalised.slice(start);
    const clause = rest.search(CLAUSE_END);
    const end = start + (clause < 0 ? rest.length : clause);
    if (!match[0].startsWith('除')) return [{ start, end }];
    const except = normalised.slice(start, end).search(EXCEPT_END);
    return except < 0 ? [] : [{ start, end: start + except }];
  });
}

export const inside = (spans: readonly Span[], start: number, end: number) =>
  spans.some((span) => start >= span.start && end <= span.end);
