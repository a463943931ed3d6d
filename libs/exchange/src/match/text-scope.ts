/**
 * Words that say that something is not wanted, or is there already. What follows up to the end of the clause is meant;
 * where nothing follows, what stands before (镜头不要; 按路订阅的方案不予考虑).
 */
const NEGATION = new RegExp(
  [
    '不(?:需要?|用|做|涉及|接受|考虑|包括|包含|含|要|得|采用|采购|购买?|买|租赁?|搞|想要?|肯|建|新建|新增|重复采购|再(?:新增|更换|加装|安装|采购|挖|需要)|更换|换|替换|加装|新装|安装)',
    '不予(?:考虑|接受|采纳)',
    '无需|勿|别再?(?:给|让|装|买|搞|弄)|谢绝|拒绝',
    '(?:已经?|自)(?:有|建成?|具备|部署|配齐?|装好|上线|采购)|现有|原有|利旧|利用既有',
    '除了?',
    '(?<=[(（])非',
  ].join('|'),
  'g',
);
const CLAUSE_EDGE = /[，。；！？,;!?\n()（）:：]/;
/** 除 … 外 ends before what is wanted again. */
const EXCEPT_END = /之?外|以外/;
/** What may stand behind a negation that is meant for what stands before it. */
const NOTHING = /^(?:了|的|任何)?$/;

export interface Span {
  start: number;
  end: number;
}

/** The parts of a normalised text that say what is not wanted. */
export function negatedSpans(normalised: string): Span[] {
  return [...normalised.matchAll(NEGATION)].flatMap((match) => {
    const from = match.index;
    const start = from + match[0].length;
    const rest = normalised.slice(start);
    const edge = rest.search(CLAUSE_EDGE);
    const end = start + (edge < 0 ? rest.length : edge);
    if (match[0].startsWith('除')) {
      const except = normalised.slice(start, end).search(EXCEPT_END);
      return except < 0 ? [] : [{ start, end: start + except }];
    }
    if (!NOTHING.test(normalised.slice(start, end).trim())) return [{ start, end }];
    let before = from;
    while (before > 0 && !CLAUSE_EDGE.test(normalised.charAt(before - 1))) before -= 1;
    return before < from ? [{ start: before, end: from }] : [];
  });
}

export const inside = (spans: readonly Span[], start: number, end: number) =>
  spans.some((span) => start >= span.start && end <= span.end);
