import type { Locale } from '@scenario/access';
import type { Fit, FitAspect, Fulfilment } from './conditions';

const ASPECTS: Record<Locale, Record<FitAspect, string>> = {
  zh: {
    deployment: '部署方式',
    xinchuang: '信创',
    offline: '离线运行',
    certificate: '资质证书',
    indicator: '指标',
    requirement: '其他要求',
    deadline: '期限',
    budget: '预算',
    place: '服务地区',
    maturity: '成熟度',
  },
  en: {
    deployment: 'deployment',
    xinchuang: 'domestic platform',
    offline: 'offline use',
    certificate: 'certificates',
    indicator: 'indicators',
    requirement: 'other requirements',
    deadline: 'deadline',
    budget: 'budget',
    place: 'service area',
    maturity: 'maturity',
  },
};
const FULFILMENTS: Record<Locale, Record<Fulfilment, string>> = {
  zh: { met: '满足', not_met: '不满足', not_stated: '未说明' },
  en: { met: 'met', not_met: 'not met', not_stated: 'not stated' },
};
/** What a reader has to know first; what the other side has not stated comes last. */
const ORDER = ['not_met', 'met', 'not_stated'] as const;
const LONGEST_QUOTE = 16;

/** Which conditions of a need are met, missed and open, in one line; a missed one with the words that ask for it. */
export function requirementsLine(fits: readonly Fit[], locale: Locale): string {
  const zh = locale === 'zh';
  const name = ({ aspect, fulfilment, wanted }: Fit) => {
    const label = ASPECTS[locale][aspect];
    if (fulfilment !== 'not_met' || wanted === '') return label;
    const quoted = wanted.length > LONGEST_QUOTE ? `${wanted.slice(0, LONGEST_QUOTE)}…` : wanted;
    return zh ? `${label}（${quoted}）` : `${label} (${quoted})`;
  };
  return ORDER.flatMap((fulfilment) => {
    const names = [...new Set(fits.filter((fit) => fit.fulfilment === fulfilment).map(name))];
    if (names.length === 0) return [];
    const word = FULFILMENTS[locale][fulfilment];
    return [zh ? `${word}${names.join('、')}` : `${names.join(', ')} ${word}`];
  }).join(zh ? '；' : '; ');
}
