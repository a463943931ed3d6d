/** What a figure measures. `lower` metrics are the better the smaller they are. */
interface Metric {
  /** As people write it, in normalised text. */
  wordings: RegExp;
  better: 'lower' | 'higher';
  dimension: Dimension;
}

type Dimension = 'share' | 'time' | 'length';

export const METRICS = {
  latency: {
    wordings: /时延|延迟|延时|响应时间|响应|latency|首token|首字|单次/,
    better: 'lower',
    dimension: 'time',
  },
  cycle: { wordings: /节拍|cycle time|单件/, better: 'lower', dimension: 'time' },
  recall: {
    wordings: /召回率|检出率|查全率|敏感度|灵敏度|recall|sensitivity/,
    better: 'higher',
    dimension: 'share',
  },
  accuracy: {
    wordings: /准确率|识别率|正确率|查准率|字准率|命中率|一致率|准确度|accuracy|precision/,
    better: 'higher',
    dimension: 'share',
  },
  specificity: { wordings: /特异度|特异性|specificity/, better: 'higher', dimension: 'share' },
  missed: { wordings: /漏检率|漏报率|漏放率|漏判率|漏检|漏报/, better: 'lower', dimension: 'share' },
  falseAlarm: {
    wordings: /误报率|误检率|虚警率|空报率|误封率|过杀率|误判率|误报|误检|虚警/,
    better: 'lower',
    dimension: 'share',
  },
  deviation: { wordings: /误差|偏差|定位精度|精度/, better: 'lower', dimension: 'length' },
  lead: { wordings: /提前/, better: 'higher', dimension: 'time' },
  delivery: { wordings: /部署|上线|交付|建成|开通|工期/, better: 'lower', dimension: 'time' },
} as const satisfies Record<string, Metric>;
export type MetricName = keyof typeof METRICS;

/** A figure of a text: what it measures and how much, in % (share), seconds (time) or metres (length). */
export interface Figure {
  metric: MetricName;
  value: number;
  /** Whether the text sets a bound (≤, 不低于 …) or only reports a value. */
  bound: 'most' | 'least' | null;
  /** The words it stands in. */
  text: string;
}

const UNITS: Record<string, { dimension: Dimension; factor: number }> = {
  '%': { dimension: 'share', factor: 1 },
  毫秒: { dimension: 'time', factor: 0.001 },
  ms: { dimension: 'time', factor: 0.001 },
  秒: { dimension: 'time', factor: 1 },
  s: { dimension: 'time', factor: 1 },
  分钟: { dimension: 'time', factor: 60 },
  小时: { dimension: 'time', factor: 3600 },
  天: { dimension: 'time', factor: 86_400 },
  周: { dimension: 'time', factor: 7 * 86_400 },
  个月: { dimension: 'time', factor: 30 * 86_400 },
  微米: { dimension: 'length', factor: 1e-6 },
  um: { dimension: 'length', factor: 1e-6 },
  毫米: { dimension: 'length', factor: 0.001 },
  mm: { dimension: 'length', factor: 0.001 },
  厘米: { dimension: 'length', factor: 0.01 },
  cm: { dimension: 'length', factor: 0.01 },
  米: { dimension: 'length', factor: 1 },
};
const MOST = '≤|<=|<|不超过|不高于|不大于|不多于|低于|小于|少于|控制在|不到';
const LEAST = '≥|>=|>|不低于|不小于|不少于|高于|大于|超过|达到|至少';
/** Longer units first, so that 毫秒 is not read as 秒. */
const UNIT = Object.keys(UNITS)
  .sort((a, b) => b.length - a.length)
  .join('|');
const FIGURE = new RegExp(
  `(${MOST}|${LEAST})?\\s*±?\\s*(\\d+(?:\\.\\d+)?)(?:\\s*[-–~至到]\\s*(\\d+(?:\\.\\d+)?))?\\s*(${UNIT})(?![a-z])\\s*(以内|之内|以下|以上|内)?`,
  'g',
);
const CLAUSE = /[^，。；！？,;!?\n、（）()]+/g;
/** How far before its figure a metric may be named, in characters. */
const REACH = 14;

/** Reads the figures of a normalised text whose metric is named in the same clause. */
export function readFigures(normalised: string): Figure[] {
  return [...normalised.matchAll(CLAUSE)].flatMap(([clause]) =>
    [...clause.matchAll(FIGURE)].flatMap((match) => {
      const [text, before, first, second, unit = '', after] = match;
      const known = UNITS[unit];
      if (!known) return [];
      const metric = metricOf(clause, match.index, match.index + text.length, known.dimension);
      if (!metric) return [];
      // Of a range the worse end is what can be relied on.
      const values = [first, second].filter((value) => value !== undefined).map(Number);
      const worst = METRICS[metric].better === 'lower' ? Math.max(...values) : Math.min(...values);
      return [{ metric, value: worst * known.factor, bound: boundOf(before, after), text: clause.trim() }];
    }),
  );
}

function boundOf(before: string | undefined, after: string | undefined): Figure['bound'] {
  if (after === '以上') return 'least';
  if (after) return 'most';
  if (!before) return null;
  return new RegExp(`^(?:${MOST})$`).test(before) ? 'most' : 'least';
}

/** The metric named nearest before the figure, or else right behind it. */
function metricOf(clause: string, start: number, end: number, dimension: Dimension): MetricName | null {
  const names = Object.keys(METRICS) as MetricName[];
  const fitting = names.filter((name) => METRICS[name].dimension === dimension);
  const place = (text: string, last: boolean) =>
    fitting
      .flatMap((name) => {
        const found = [...text.matchAll(new RegExp(METRICS[name].wordings, 'g'))];
        const match = last ? found.at(-1) : found[0];
        return match ? [{ name, at: last ? match.index + match[0].length : -match.index }] : [];
      })
      .sort((a, b) => b.at - a.at)[0]?.name ?? null;
  return place(clause.slice(Math.max(0, start - REACH), start), true) ?? place(clause.slice(end, end + 8), false);
}

/** Whether a stated figure reaches a demanded one of the same metric. */
export function reaches(stated: Figure, demanded: Figure): boolean {
  return METRICS[demanded.metric].better === 'lower' ? stated.value <= demanded.value : stated.value >= demanded.value;
}
