import { Types } from 'mongoose';
import type { CapabilityRecord } from '../capability/capability.schema';
import type { EntryRecord } from '../entry/entry.schema';
import type { NeedRecord } from '../need/need.schema';
import type { CapabilityDraftInput, NeedDraftInput } from './assist.inputs';

/** A record nobody has saved, for what reads records; its id belongs to nothing. */
function unsaved(organisationId: Types.ObjectId): Omit<EntryRecord, 'title' | 'deployments' | 'xinchuang' | 'offline'> {
  const now = new Date();
  return {
    _id: new Types.ObjectId(),
    organisationId,
    publicity: 'public',
    targetOrganisationIds: [],
    status: 'draft',
    statusSince: now,
    version: 0,
    history: [],
    createdAt: now,
    updatedAt: now,
  };
}

export function needOfDraft(organisationId: Types.ObjectId, draft: NeedDraftInput): NeedRecord {
  const { indicators = [], ...given } = draft;
  return {
    ...unsaved(organisationId),
    kind: 'project',
    confidentialText: '',
    dataProvided: [],
    ...given,
    title: draft.title ?? '',
    painPoint: draft.painPoint ?? '',
    wanted: draft.wanted ?? '',
    exclusions: draft.exclusions ?? '',
    publicText: draft.publicText ?? '',
    areaOfUse: draft.areaOfUse ?? '',
    technologies: draft.technologies ?? [],
    deployments: draft.deployments ?? [],
    cooperation: draft.cooperation ?? [],
    xinchuang: draft.xinchuang ?? false,
    offline: draft.offline ?? false,
    // A row without a name is still being typed.
    indicators: indicators.flatMap((row) => (row.name ? [{ ...row, name: row.name, target: row.target ?? '' }] : [])),
  };
}

export function capabilityOfDraft(organisationId: Types.ObjectId, draft: CapabilityDraftInput): CapabilityRecord {
  const { cases = [], ...given } = draft;
  return {
    ...unsaved(organisationId),
    ...given,
    title: draft.title ?? '',
    description: draft.description ?? '',
    domains: draft.domains ?? [],
    subScenarios: draft.subScenarios ?? [],
    technologies: draft.technologies ?? [],
    deployments: draft.deployments ?? [],
    certifications: draft.certifications ?? [],
    algorithmFilings: draft.algorithmFilings ?? [],
    medicalDeviceCertificates: draft.medicalDeviceCertificates ?? [],
    serviceAreas: draft.serviceAreas ?? [],
    xinchuang: draft.xinchuang ?? false,
    offline: draft.offline ?? false,
    cases: cases.flatMap((row) => (row.result ? [{ ...row, customer: row.customer ?? '', result: row.result }] : [])),
  };
}
