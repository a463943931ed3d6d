import type { Locale } from '@scenario/access';
import type { FitAspect } from './conditions';

/** What the conditions of a pairing are called in sentences. */
export const ASPECT_LABELS: Record<Locale, Record<FitAspect, string>> = {
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
