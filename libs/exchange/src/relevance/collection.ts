import { DomainError } from '@scenario/kernel';
import type { Vocabulary } from '@scenario/vocabulary';
import { plainToInstance } from 'class-transformer';
import { IsArray, IsIn, IsNumber, IsOptional, IsString, MinLength, validateSync } from 'class-validator';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CapabilityRecord, Maturity } from '../capability/capability.schema';
import type { Deployment } from '../entry/entry.schema';
import type { NeedRecord } from '../need/need.schema';

/** A need of a relevance collection. Money in 万元, time in months; tags are labels or plain words. */
export class JudgedNeed {
  @IsString()
  @MinLength(1)
  id!: string;

  @IsString()
  title!: string;

  @IsString()
  description = '';

  @IsOptional()
  @IsString()
  domain?: string;

  @IsOptional()
  @IsString()
  subScenario?: string;

  @IsArray()
  @IsString({ each: true })
  technologies: string[] = [];

  @IsOptional()
  @IsString()
  district?: string;

  @IsOptional()
  @IsNumber()
  budgetMin?: number;

  @IsOptional()
  @IsNumber()
  budgetMax?: number;

  @IsOptional()
  @IsNumber()
  deadlineMonths?: number;

  @IsArray()
  @IsString({ each: true })
  dataProvided: string[] = [];

  @IsOptional()
  @IsString()
  deployment?: string;

  @IsArray()
  @IsString({ each: true })
  requirements: string[] = [];
}

/** A capability of a relevance collection. Money in 万元. */
export class JudgedCapability {
  @IsString()
  @MinLength(1)
  id!: string;

  @IsOptional()
  @IsString()
  vendor?: string;

  @IsString()
  title!: string;

  @IsString()
  description = '';

  @IsArray()
  @IsString({ each: true })
  domains: string[] = [];

  @IsArray()
  @IsString({ each: true })
  technologies: string[] = [];

  @IsOptional()
  @IsString()
  layer?: string;

  @IsOptional()
  @IsString()
  maturity?: string;

  @IsArray()
  @IsString({ each: true })
  deployments: string[] = [];

  @IsArray()
  @IsString({ each: true })
  cases: string[] = [];

  @IsOptional()
  @IsNumber()
  priceMin?: number;

  @IsOptional()
  @IsNumber()
  priceMax?: number;

  @IsOptional()
  @IsString()
  district?: string;

  @IsArray()
  @IsString({ each: true })
  certifications: string[] = [];
}

/** How well a pair fits, 0 (not at all) to 3 (would be invited at once); pairs that are not listed count as 0. */
export class Judgement {
  @IsString()
  need!: string;

  @IsString()
  capability!: string;

  @IsIn([0, 1, 2, 3])
  grade!: number;
}

export interface Collection {
  needs: JudgedNeed[];
  capabilities: JudgedCapability[];
  judgements: Judgement[];
}

/** A line that cannot be read; the message says which and why. */
const malformed = (file: string, line: number, why: string) =>
  new DomainError('BAD_INPUT', { file, line }, `${file}:${line}: ${why}`);

function readLines<T extends object>(folder: string, file: string, type: new () => T): T[] {
  const lines = readFileSync(path.join(folder, file), 'utf8').split('\n');
  return lines.flatMap((text, index) => {
    if (text.trim() === '') return [];
    let parsed: unknown;
    try {
      parsed = JSON.parse(text);
    } catch (error) {
      throw malformed(file, index + 1, error instanceof Error ? error.message : String(error));
    }
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
      throw malformed(file, index + 1, 'not an object');
    }
    // A null stands for a field that was left open.
    const given = Object.fromEntries(Object.entries(parsed).filter(([, value]) => value !== null));
    const row = plainToInstance(type, given, { exposeDefaultValues: true });
    const [fault] = validateSync(row);
    if (fault) throw malformed(file, index + 1, Object.values(fault.constraints ?? {}).join('; '));
    return [row];
  });
}

function requireUnique(file: string, ids: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  for (const [index, id] of ids.entries()) {
    if (seen.has(id)) throw malformed(file, index + 1, `id ${id} stands there twice`);
    seen.add(id);
  }
  return seen;
}

/** Reads `needs.jsonl`, `capabilities.jsonl` and `qrels.jsonl`; BAD_INPUT with file and line for the first fault. */
export function readCollection(folder: string): Collection {
  const needs = readLines(folder, 'needs.jsonl', JudgedNeed);
  const capabilities = readLines(folder, 'capabilities.jsonl', JudgedCapability);
  const judgements = readLines(folder, 'qrels.jsonl', Judgement);
  const needIds = requireUnique(
    'needs.jsonl',
    needs.map(({ id }) => id),
  );
  const capabilityIds = requireUnique(
    'capabilities.jsonl',
    capabilities.map(({ id }) => id),
  );
  for (const [index, { need, capability }] of judgements.entries()) {
    if (!needIds.has(need)) throw malformed('qrels.jsonl', index + 1, `no need ${need}`);
    if (!capabilityIds.has(capability)) throw malformed('qrels.jsonl', index + 1, `no capability ${capability}`);
  }
  return { needs, capabilities, judgements };
}

const DEPLOYMENTS: Record<string, Deployment> = {
  公有云: 'public_cloud',
  政务云: 'government_cloud',
  私有化: 'private',
  私有化部署: 'private',
  本地部署: 'private',
  '边缘/端侧': 'edge',
  边缘: 'edge',
  端侧: 'edge',
  混合: 'hybrid',
  混合云: 'hybrid',
  一体机: 'appliance',
  API: 'api',
};
const MATURITIES: Record<string, Maturity> = {
  原型验证: 'prototype',
  试点应用: 'pilot',
  批量应用: 'batch',
  成熟推广: 'mature',
};

const SEVERAL = /[、,，;；+\s]+/;
const deploymentsOf = (labels: readonly string[]) =>
  labels.flatMap((label) => label.split(SEVERAL)).flatMap((label) => DEPLOYMENTS[label.trim()] ?? []);

/** The part of a need that matching reads. Tags the taxonomy does not know are read as plain text. */
export function toNeedRecord(need: JudgedNeed, vocabulary: Vocabulary): NeedRecord {
  const { id, title, description, requirements, budgetMin, budgetMax, deadlineMonths, district } = need;
  const domain = need.domain ? vocabulary.tag('domain', need.domain)?.id : undefined;
  const subScenario = need.subScenario ? vocabulary.tag('scenario', need.subScenario)?.id : undefined;
  const deployments = deploymentsOf([need.deployment ?? '']);
  const unread = [
    domain ? '' : need.domain,
    subScenario ? '' : need.subScenario,
    deployments.length > 0 ? '' : need.deployment,
  ];
  return {
    _id: { toString: () => id },
    organisationId: { toString: () => '' },
    title,
    painPoint: '',
    wanted: [description, requirements.join('；'), ...unread].filter(Boolean).join('。'),
    publicText: '',
    exclusions: '',
    indicators: [],
    dataProvided: need.dataProvided.map((kind) => ({ kind, level: 'internal' })),
    domain,
    subScenario,
    technologies: need.technologies.map((label) => vocabulary.tag('technology', label)?.id ?? label),
    deployments,
    xinchuang: false,
    offline: false,
    budgetMin,
    budgetMax,
    deadlineMonths,
    district: district === '市外' ? 'outside' : undefined,
  } as unknown as NeedRecord;
}

/** The part of a capability that matching reads. */
export function toCapabilityRecord(capability: JudgedCapability, vocabulary: Vocabulary): CapabilityRecord {
  const { id, vendor, title, description, priceMin, priceMax, maturity, district, certifications, cases } = capability;
  const domains = capability.domains.map((label) => ({ label, id: vocabulary.tag('domain', label)?.id }));
  return {
    _id: { toString: () => id },
    organisationId: { toString: () => vendor ?? '' },
    title,
    description: [description, ...domains.filter((domain) => !domain.id).map(({ label }) => label)].join('。'),
    domains: domains.flatMap((domain) => domain.id ?? []),
    subScenarios: [],
    technologies: capability.technologies.map((label) => vocabulary.tag('technology', label)?.id ?? label),
    deployments: deploymentsOf(capability.deployments),
    xinchuang: false,
    offline: false,
    priceMin,
    priceMax,
    maturity: MATURITIES[maturity ?? ''],
    cases: cases.map((result) => ({ customer: '', result })),
    certifications,
    algorithmFilings: [],
    medicalDeviceCertificates: [],
    serviceAreas: !district || district === '市外' ? [] : ['厦门'],
  } as unknown as CapabilityRecord;
}
