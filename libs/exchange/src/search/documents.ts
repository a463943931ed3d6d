import type { OrganisationRecord } from '@scenario/access';
import { normalise, type Vocabulary } from '@scenario/vocabulary';
import type { CapabilityRecord } from '../capability/capability.schema';
import type { EntryRecord } from '../entry/entry.schema';
import {
  capabilityFields,
  capabilityProfile,
  needFields,
  needProfile,
  type Fields,
  type Profile,
} from '../match/profile';
import { packProfile } from '../match/packed-profile';
import type { NeedRecord } from '../need/need.schema';

/** What the hall searches. Nothing confidential is ever put in: not the contact, not the confidential text. */
export interface HallDocument {
  id: string;
  version: number;
  number: string;
  title: string;
  text: string;
  organisation: string;
  organisationId: string;
  /** Labels of all tags in both languages. */
  tags: string[];
  /** Other ways to say what the entry is about, so that everyday words find it. */
  wordings: string[];
  domains: string[];
  subScenarios: string[];
  technologies: string[];
  deployments: string[];
  district: string | null;
  kind: string | null;
  maturity: string | null;
  publicity: string;
  targets: string[];
  publishedAt: number;
}

export interface MatchDocument extends Fields {
  id: string;
  version: number;
  domains: string[];
  concepts: string[];
  /** The profile it is ranked by; see `packProfile`. */
  packed: string;
}

const MAX_WORDINGS = 120;

export function needDocuments(
  need: NeedRecord,
  unit: OrganisationRecord | undefined,
  vocabulary: Vocabulary,
): { hall: HallDocument; match: MatchDocument } {
  const profile = needProfile(need, vocabulary);
  const subScenarios = need.subScenario ? [need.subScenario] : [];
  const domains = need.domain ? [need.domain] : [];
  const text = [
    need.painPoint,
    need.wanted,
    need.exclusions,
    need.publicText,
    ...need.indicators.map(({ name }) => name),
  ];
  return {
    hall: {
      ...common(need, unit, profile, vocabulary, [...domains, ...subScenarios, ...need.technologies]),
      text: text.filter(Boolean).join('\n'),
      domains,
      subScenarios,
      technologies: need.technologies,
      district: need.district ?? null,
      kind: need.kind,
      maturity: null,
    },
    match: matchDocument(profile, need.version, needFields(need, vocabulary)),
  };
}

export function capabilityDocuments(
  capability: CapabilityRecord,
  unit: OrganisationRecord | undefined,
  vocabulary: Vocabulary,
): { hall: HallDocument; match: MatchDocument } {
  const profile = capabilityProfile(capability, vocabulary);
  const { domains, subScenarios, technologies } = capability;
  const cases = capability.cases.map(({ customer, result }) => `${customer}：${result}`);
  return {
    hall: {
      ...common(capability, unit, profile, vocabulary, [...domains, ...subScenarios, ...technologies]),
      text: [capability.description, ...cases, ...capability.certifications].filter(Boolean).join('\n'),
      domains,
      subScenarios,
      technologies,
      district: unit?.district ?? null,
      kind: null,
      maturity: capability.maturity ?? null,
    },
    match: matchDocument(profile, capability.version, capabilityFields(capability, vocabulary)),
  };
}

const normalised = (fields: Fields) =>
  Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, normalise(text)])) as unknown as Fields;

function common(
  entry: EntryRecord,
  unit: OrganisationRecord | undefined,
  profile: Profile,
  vocabulary: Vocabulary,
  tags: readonly string[],
) {
  const concepts = profile.concepts.flatMap(({ id }) => vocabulary.get(id) ?? []);
  const specific = concepts.filter(({ kind }) => kind !== 'domain' && kind !== 'layer');
  return {
    id: entry._id.toString(),
    version: entry.version,
    number: entry.number ?? '',
    title: entry.title,
    organisation: unit?.name ?? '',
    organisationId: entry.organisationId.toString(),
    tags: tags.flatMap((id) => [vocabulary.get(id)?.zh ?? id, vocabulary.get(id)?.en ?? '']),
    wordings: specific.flatMap(({ zh, wordings }) => [zh, ...wordings]).slice(0, MAX_WORDINGS),
    deployments: entry.deployments,
    publicity: entry.publicity,
    targets: entry.targetOrganisationIds.map(String),
    publishedAt: entry.publishedAt?.getTime() ?? 0,
  };
}

/** What candidates are found by, with the profile they are ranked by. */
export function matchDocument(profile: Profile, version: number, fields: Fields): MatchDocument {
  return {
    ...normalised(fields),
    id: profile.id,
    version,
    domains: profile.domains,
    concepts: profile.concepts.map(({ id }) => id),
    packed: packProfile(profile),
  };
}
