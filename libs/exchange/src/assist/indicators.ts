import type { IndicatorRecord } from '../need/need.schema';
import type { DraftTexts } from './draft-reading';

/** A row for the indicators of a need, read from its text. */
export interface IndicatorProposal {
  name: string;
  /** For example `≤ 0.5%`. */
  target: string;
  /** Value today, where the text states it. */
  baseline?: string;
  words: string[];
  confidence: number;
  chosen: boolean;
}

const MEASURE =
  '率|时延|延迟|延时|时间|时长|周期|节拍|耗时|精度|准确度|精确度|误差|偏差|灵敏度|敏感度|特异性|特异度|成本|能耗|工时|人工|并发量?|并发数|帧率|吞吐量?|覆盖面|路数|得分|分辨率|F1|mAP|AUC|QPS|误报|漏报';
const UNIT =
  '%|‰|个百分点|毫秒|ms|秒钟?|s|分钟|min|小时|h|天|毫米|mm|微米|μm|um|厘米|cm|公里|km|米|m|帧|fps|FPS|路|次|人|倍|万元|元|件|条|种|dB|℃|分';
const NUMBER = '\\d+(?:\\.\\d+)?(?:\\s*[-~–—至到]\\s*\\d+(?:\\.\\d+)?)?';
const VALUE = `(?:${NUMBER})\\s*(?:${UNIT})?`;

/** What is meant by a comparison: a limit from above, from below, or about. */
const UPPER =
  '不高于|不超过|不大于|不多于|不得高于|不得超过|不得大于|不能超过|不能高于|控制在|控制到|低于|小于|少于|短于|降到|降至|降低到|降低至|下降到|减少到|减到|压缩到|压缩至|缩短到|缩短至|压到|<=|≤|<|≦';
const LOWER =
  '不低于|不少于|不小于|不得低于|不得少于|不能低于|高于|大于|超过|优于|达到|达|提升到|提升至|提高到|提高至|升到|升至|>=|≥|>|≧';
/** Names of no known measure count where a sign leaves no doubt: E2E latency < 100 ms. */
const LATIN_PATTERN = new RegExp(
  `(?<name>[A-Za-z][A-Za-z0-9@-]*(?: [A-Za-z][A-Za-z0-9-]*){0,2})\\s*(?:(?<upper><=|≤|<|≦)|(?<lower>>=|≥|>|≧))\\s*(?<value>${VALUE})`,
  'gu',
);
/** In a story of what hurts, only these are wishes; 高于 and 超过 tell how bad it is. */
const WISHED = /^(?:不|控制|<=|≤|>=|≥|≦|≧|降|压|缩|提|升)/;

const PATTERN = new RegExp(
  `(?<name>[\\p{Script=Han}A-Za-z0-9@+]{0,12}?(?:${MEASURE})[值数]?)(?:\\s*(?:从|由)\\s*(?<from>${VALUE}))?` +
    `(?:[:,]|\\s)*(?:每[日天周月]|单[件张次])?(?:要求|需要|需|应|要|能|可|目标)?(?:\\s)*(?:(?<upper>${UPPER})|(?<lower>${LOWER})|(?<plain>在|为|是|有|=|约)?)\\s*` +
    `(?<value>${VALUE})\\s*(?<after>以内|之内|以下|以上|内|左右)?`,
  'gu',
);
const LEADING =
  /^(?:要求|需要|希望|目标|确保|保证|实现|达到|做到|使得?|将|把|让|且|并|和|与|及|其中|整体|总体|平均的?|目前|现在|现有|当前|最终|验收|单件的?|系统的?|的|里|中)+/;
const MOST = 8;
const LONGEST_NAME = 20;
const YEAR = /^(?:19|20)\d\d$/;

interface Figure {
  name: string;
  target?: string;
  baseline?: string;
  words: string;
  confidence: number;
}

/** Figures to reach, such as 漏检率不高于 0.5% or 时延 ≤ 200 ms, as rows of the form. */
export function proposeIndicators(
  texts: DraftTexts,
  present: readonly Pick<IndicatorRecord, 'name'>[],
): IndicatorProposal[] {
  const wishes = [texts.title, texts.wanted, texts.publicText].flatMap((text) => figures(text ?? '', false));
  const story = figures(texts.painPoint ?? '', true);
  const found = new Map<string, IndicatorProposal>();
  for (const { name, target, baseline, words, confidence } of [...wishes, ...story]) {
    if (target === undefined || found.has(name)) continue;
    const chosen = present.some((row) => sameName(row.name, name));
    // 夜班漏检率 2.3% is where 漏检率 stands today.
    const today = story.find((figure) => figure.target === undefined && figure.name.endsWith(name))?.baseline;
    found.set(name, { name, target, baseline: baseline ?? today, words: [words], confidence, chosen });
  }
  return [...found.values()].slice(0, MOST);
}

function figures(typed: string, story: boolean): Figure[] {
  const text = typed.normalize('NFKC');
  return [...text.matchAll(PATTERN), ...text.matchAll(LATIN_PATTERN)].flatMap(({ 0: words, groups = {} }): Figure[] => {
    const { upper, lower, plain, value = '', after } = groups;
    const name = (groups.name ?? '').replace(LEADING, '');
    if (name === '' || name.length > LONGEST_NAME || YEAR.test(value.trim())) return [];
    const comparison = upper ?? lower;
    const given = { name, words: words.trim(), baseline: groups.from && tidy(groups.from) };
    if (story && !(comparison && WISHED.test(comparison))) return [{ ...given, baseline: tidy(value), confidence: 0 }];
    const bound = boundOf(upper, lower, after);
    const target = bound ? `${bound} ${tidy(value)}` : tidy(value);
    return [{ ...given, target, confidence: comparison ? 0.95 : after ? 0.85 : plain ? 0.7 : 0.6 }];
  });
}

function boundOf(upper: string | undefined, lower: string | undefined, after: string | undefined): string {
  if (after === '左右') return '约';
  if (after === '以上') return '≥';
  if (upper || (after && !lower)) return /^(?:低于|小于|少于|短于|<)$/.test(upper ?? '') ? '<' : '≤';
  if (lower) return /^(?:高于|大于|超过|>)$/.test(lower) ? '>' : '≥';
  return '';
}

/** `200ms` → `200 ms`, `0.5 %` → `0.5%`. */
const tidy = (value: string) =>
  value
    .trim()
    .replace(/\s+/g, '')
    .replace(/(\d)([a-zA-Zμ\p{Script=Han}])/gu, '$1 $2');

const sameName = (a: string, b: string) => a.normalize('NFKC').replace(/\s/g, '') === b.replace(/\s/g, '');
