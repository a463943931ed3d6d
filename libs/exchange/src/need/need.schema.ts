import type { District } from '@scenario/access';
import { Schema } from 'mongoose';
import { addEntryIndexes, districtDefinition, entryDefinition, type EntryRecord } from '../entry/entry.schema';

/** 项目机会 (funded), 场景机会 (exploratory), 揭榜候选 (may become a topic of an open challenge). */
export const NeedKind = { project: 'project', scenario: 'scenario', challenge: 'challenge' } as const;
export type NeedKind = (typeof NeedKind)[keyof typeof NeedKind];

export const FundingSource = { fiscal: 'fiscal', self_raised: 'self_raised', negotiable: 'negotiable' } as const;
export type FundingSource = (typeof FundingSource)[keyof typeof FundingSource];

/** 公开, 内部, 敏感(脱敏), 重要数据, 不得提供. State secrets may not be entered at all. */
export const DataLevel = {
  open: 'open',
  internal: 'internal',
  sensitive: 'sensitive',
  important: 'important',
  not_provided: 'not_provided',
} as const;
export type DataLevel = (typeof DataLevel)[keyof typeof DataLevel];

export interface IndicatorRecord {
  name: string;
  unit?: string;
  baseline?: string;
  target: string;
  testMethod?: string;
}

export interface ProvidedDataRecord {
  kind: string;
  amount?: string;
  /** Percent, 0–100. */
  labelledShare?: number;
  desensitisation?: string;
  level: DataLevel;
}

export interface NeedRecord extends EntryRecord {
  kind: NeedKind;
  domain?: string;
  subScenario?: string;
  painPoint: string;
  wanted: string;
  indicators: IndicatorRecord[];
  exclusions: string;
  technologies: string[];
  dataProvided: ProvidedDataRecord[];
  /** 万元; both 0: to be negotiated. */
  budgetMin?: number;
  budgetMax?: number;
  fundingSource?: FundingSource;
  deadlineMonths?: number;
  district?: District;
  areaOfUse: string;
  cooperation: string[];
  publicText: string;
  confidentialText: string;
}

export const NEED = 'Need';

export const needSchema = new Schema<NeedRecord>(
  {
    ...entryDefinition,
    kind: { type: String, enum: Object.values(NeedKind), required: true },
    domain: String,
    subScenario: String,
    painPoint: { type: String, default: '' },
    wanted: { type: String, default: '' },
    indicators: [{ _id: false, name: String, unit: String, baseline: String, target: String, testMethod: String }],
    exclusions: { type: String, default: '' },
    technologies: { type: [String], default: [] },
    dataProvided: [
      {
        _id: false,
        kind: String,
        amount: String,
        labelledShare: Number,
        desensitisation: String,
        level: { type: String, enum: Object.values(DataLevel) },
      },
    ],
    budgetMin: Number,
    budgetMax: Number,
    fundingSource: { type: String, enum: Object.values(FundingSource) },
    deadlineMonths: Number,
    district: districtDefinition,
    areaOfUse: { type: String, default: '' },
    cooperation: { type: [String], default: [] },
    publicText: { type: String, default: '' },
    confidentialText: { type: String, default: '' },
  },
  { collection: 'needs', timestamps: true, versionKey: false, optimisticConcurrency: false },
);
addEntryIndexes(needSchema);
