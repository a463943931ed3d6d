import type { OrganisationRecord, PersonRecord } from '@scenario/access';
import type { Organisation, Person, PublicOrganisation } from './access.types';

export function toPublicOrganisation(record: OrganisationRecord): PublicOrganisation {
  const { name, type, district, foundedYear, mainBusiness, honours, verification } = record;
  return {
    id: record._id.toString(),
    name,
    type,
    district,
    foundedYear,
    mainBusiness,
    honours,
    verified: verification === 'verified',
  };
}

export function toOrganisation(record: OrganisationRecord): Organisation {
  const { creditCode, registeredCapital, staff, contact, verification, verificationNote, version, createdAt } = record;
  return {
    ...toPublicOrganisation(record),
    creditCode,
    registeredCapital,
    staff,
    contact,
    verification,
    verificationNote,
    version,
    createdAt,
  };
}

export function toPerson(record: PersonRecord): Person {
  const { email, name, locale, roles, disabled, createdAt } = record;
  return {
    id: record._id.toString(),
    email,
    name,
    locale,
    roles,
    disabled,
    createdAt,
    memberships: record.memberships.map(({ organisationId, role }) => ({
      organisationId: organisationId.toString(),
      role,
    })),
    sessionCount: record.sessions.filter(({ expiresAt }) => expiresAt.getTime() > Date.now()).length,
  };
}
