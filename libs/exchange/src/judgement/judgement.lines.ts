import { District, type OrganisationRecord } from '@scenario/access';
import type { CapabilityRecord, Maturity } from '../capability/capability.schema';
import type { Deployment } from '../entry/entry.schema';
import type { NeedRecord } from '../need/need.schema';

/** Lines of a relevance set, as `evaluate` reads them: tags and choices by their Chinese labels, money in 万元. */
export interface NeedLine {
  id: string;
  title: string;
  description: string;
  domain: string;
  subScenario: string;
  technologies: string[];
  district: string;
  budgetMin: number;
  budgetMax: number;
  deadlineMonths: number;
  dataProvided: string[];
  deployment: string;
  requirements: string[];
}

export interface CapabilityLine {
  id: string;
  vendor: string;
  title: string;
  description: string;
  domains: string[];
  technologies: string[];
  layer: string;
  maturity: string;
  deployments: string[];
  cases: string[];
  priceMin: number;
  priceMax: number;
  district: string;
  certifications: string[];
}

export interface JudgementLine {
  need: string;
  capability: string;
  grade: number;
}

type Label = (id: string) => string;

const DEPLOYMENTS: Record<Deployment, string> = {
  public_cloud: '公有云',
  government_cloud: '政务云',
  private: '私有化',
  edge: '边缘/端侧',
  hybrid: '混合',
  appliance: '一体机',
  api: 'API',
};
const MATURITIES: Record<Maturity, string> = {
  prototype: '原型验证',
  pilot: '试点应用',
  batch: '批量应用',
  mature: '成熟推广',
};
const DISTRICTS: Record<District, string> = {
  siming: '思明',
  huli: '湖里',
  jimei: '集美',
  haicang: '海沧',
  tongan: '同安',
  xiangan: '翔安',
  torch: '火炬高新区',
  outside: '市外',
};

/** Text in whole sentences, without what is empty. */
const sentences = (...texts: string[]) =>
  texts
    .map((text) => text.trim())
    .filter(Boolean)
    .map((text) => (/[。！？.!?]$/.test(text) ? text : `${text}。`))
    .join('');

/** What is public of a need; neither contact nor confidential text. */
export function needLine(need: NeedRecord, label: Label): NeedLine {
  const conditions = [need.xinchuang ? '信创适配' : '', need.offline ? '可离线运行' : ''].filter(Boolean);
  const indicators = need.indicators.map(({ name, target, unit }) => `${name} ${target}${unit ?? ''}`.trim());
  return {
    id: need._id.toString(),
    title: need.title,
    description: sentences(need.painPoint, need.wanted, need.publicText, need.exclusions),
    domain: need.domain ? label(need.domain) : '',
    subScenario: need.subScenario ? label(need.subScenario) : '',
    technologies: need.technologies.map(label),
    district: need.district ? DISTRICTS[need.district] : '',
    budgetMin: need.budgetMin ?? 0,
    budgetMax: need.budgetMax ?? 0,
    deadlineMonths: need.deadlineMonths ?? 0,
    dataProvided: need.dataProvided.map(({ kind }) => kind),
    deployment: need.deployments.map((deployment) => DEPLOYMENTS[deployment]).join('、'),
    requirements: [...indicators, ...conditions],
  };
}

export function capabilityLine(
  capability: CapabilityRecord,
  vendor: Pick<OrganisationRecord, 'name' | 'district'> | null,
  label: Label,
): CapabilityLine {
  const { certifications, algorithmFilings, medicalDeviceCertificates, xinchuang } = capability;
  return {
    id: capability._id.toString(),
    vendor: vendor?.name ?? '',
    title: capability.title,
    description: capability.description,
    domains: capability.domains.map(label),
    technologies: capability.technologies.map(label),
    layer: capability.layer ? label(capability.layer) : '',
    maturity: capability.maturity ? MATURITIES[capability.maturity] : '',
    deployments: capability.deployments.map((deployment) => DEPLOYMENTS[deployment]),
    cases: capability.cases.map(({ customer, scale, result }) => [customer, scale, result].filter(Boolean).join('，')),
    priceMin: capability.priceMin ?? 0,
    priceMax: capability.priceMax ?? 0,
    district: vendor ? DISTRICTS[vendor.district] : '',
    certifications: [
      ...certifications,
      ...algorithmFilings,
      ...medicalDeviceCertificates,
      ...(xinchuang ? ['信创适配'] : []),
    ],
  };
}
