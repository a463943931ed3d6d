import { may, type Caller } from '@scenario/access';
import type { CapabilityRecord, EntryRecord, EntryVerb, NeedRecord } from '@scenario/exchange';
import type { Capability, Need, PublicCapability, PublicNeed } from './entry.types';

function publicEntry(entry: EntryRecord) {
  const { number, title, deployments, xinchuang, offline, status, publishedAt, validUntil } = entry;
  return {
    id: entry._id.toString(),
    organisationId: entry.organisationId.toString(),
    number,
    title,
    deployments,
    xinchuang,
    offline,
    status,
    publishedAt,
    validUntil,
  };
}

export function toPublicNeed(need: NeedRecord): PublicNeed {
  const { kind, domain, subScenario, painPoint, wanted, indicators, exclusions, technologies, dataProvided } = need;
  const { budgetMin, budgetMax, fundingSource, deadlineMonths, district, areaOfUse, cooperation, publicText } = need;
  return {
    ...publicEntry(need),
    kind,
    domain,
    subScenario,
    painPoint,
    wanted,
    indicators,
    exclusions,
    technologies,
    dataProvided,
    budgetMin,
    budgetMax,
    fundingSource,
    deadlineMonths,
    district,
    areaOfUse,
    cooperation,
    publicText,
  };
}

export function toPublicCapability(capability: CapabilityRecord): PublicCapability {
  const { description, domains, subScenarios, technologies, layer, maturity, priceMin, priceMax, cases } = capability;
  const { certifications, algorithmFilings, medicalDeviceCertificates, serviceAreas, teamSize } = capability;
  return {
    ...publicEntry(capability),
    description,
    domains,
    subScenarios,
    technologies,
    layer,
    maturity,
    priceMin,
    priceMax,
    cases,
    certifications,
    algorithmFilings,
    medicalDeviceCertificates,
    serviceAreas,
    teamSize,
  };
}

/** What an organisation and officials see beyond the list. */
function owned(subject: 'need' | 'capability', caller: Caller, entry: EntryRecord, verbs: EntryVerb[]) {
  const { contact, publicity, version, statusSince, history, updatedAt } = entry;
  const writes = may(caller, `${subject}.write`, entry);
  const actions: string[] = [...verbs];
  if (writes && (entry.status === 'draft' || entry.status === 'returned')) actions.unshift('edit');
  if (writes && entry.status === 'published' && !entry.openRevisionId) actions.unshift('revise');
  return {
    contact,
    publicity,
    version,
    statusSince,
    history,
    updatedAt,
    targetOrganisationIds: entry.targetOrganisationIds.map(String),
    revisionOf: entry.revisionOf?.toString(),
    openRevisionId: entry.openRevisionId?.toString(),
    allowedActions: actions,
  };
}

export function toNeed(caller: Caller, need: NeedRecord, verbs: EntryVerb[]): Need {
  return { ...toPublicNeed(need), ...owned('need', caller, need, verbs), confidentialText: need.confidentialText };
}

export function toCapability(caller: Caller, capability: CapabilityRecord, verbs: EntryVerb[]): Capability {
  return { ...toPublicCapability(capability), ...owned('capability', caller, capability, verbs) };
}
