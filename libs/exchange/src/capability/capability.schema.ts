import { Schema } from 'mongoose';
import { addEntryIndexes, entryDefinition, type EntryRecord } from '../entry/entry.schema';

/** 原型验证 (TRL 1–4), 试点应用 (5–6), 批量应用 (7–8), 成熟推广 (9). */
export const Maturity = { prototype: 'prototype', pilot: 'pilot', batch: 'batch', mature: 'mature' } as const;
export type Maturity = (typeof Maturity)[keyof typeof Maturity];

export interface CaseRecord {
  customer: string;
  scale?: string;
  result: string;
  evidence?: string;
  year?: number;
}

export interface CapabilityRecord extends EntryRecord {
  description: string;
  domains: string[];
  subScenarios: string[];
  technologies: string[];
  layer?: string;
  maturity?: Maturity;
  /** 万元; both 0: to be negotiated. */
  priceMin?: number;
  priceMax?: number;
  cases: CaseRecord[];
  certifications: string[];
  algorithmFilings: string[];
  medicalDeviceCertificates: string[];
  serviceAreas: string[];
  teamSize?: number;
}

export const CAPABILITY = 'Capability';

export const capabilitySchema = new Schema<CapabilityRecord>(
  {
    ...entryDefinition,
    description: { type: String, default: '' },
    domains: { type: [String], default: [] },
    subScenarios: { type: [String], default: [] },
    technologies: { type: [String], default: [] },
    layer: String,
    maturity: { type: String, enum: Object.values(Maturity) },
    priceMin: Number,
    priceMax: Number,
    cases: [{ _id: false, customer: String, scale: String, result: String, evidence: String, year: Number }],
    certifications: { type: [String], default: [] },
    algorithmFilings: { type: [String], default: [] },
    medicalDeviceCertificates: { type: [String], default: [] },
    serviceAreas: { type: [String], default: [] },
    teamSize: Number,
  },
  { collection: 'capabilities', timestamps: true, versionKey: false },
);
addEntryIndexes(capabilitySchema);
