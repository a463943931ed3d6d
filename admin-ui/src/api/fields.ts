/** Selections of the queries, one place each. */
const ORGANISATION = 'organisation { id name type district verified }';
const PUBLIC_ENTRY = `id number title organisationId ${ORGANISATION} deployments xinchuang offline status publishedAt validUntil`;
const CONTACT = '{ name post phone email }';
const OWNED = `publicity targetOrganisationIds version allowedActions statusSince revisionOf openRevisionId updatedAt
  contact ${CONTACT} history { verb from to at byName reason version }`;

export const PUBLIC_NEED = `${PUBLIC_ENTRY} kind domain subScenario painPoint wanted exclusions technologies budgetMin budgetMax
  fundingSource deadlineMonths district areaOfUse cooperation publicText
  indicators { name unit baseline target testMethod } dataProvided { kind amount labelledShare desensitisation level }`;

export const PUBLIC_CAPABILITY = `${PUBLIC_ENTRY} description domains subScenarios technologies layer maturity priceMin priceMax
  certifications algorithmFilings medicalDeviceCertificates serviceAreas teamSize
  cases { customer scale result evidence year }`;

export const NEED = `${PUBLIC_NEED} ${OWNED} confidentialText`;
export const CAPABILITY = `${PUBLIC_CAPABILITY} ${OWNED}`;

/** How well an entry is understood; asked for where one entry is shown. */
export const ADVICE = 'advice { asks confidence recognised }';

const ANSWER = '{ state reason note at }';
const SIGNED = 'signed { signedOn amount at byName } allowedActions';
export const MATCH_ROW = `id ${SIGNED} needId capabilityId score band introducedAt mySides createdAt unwanted
  whyZh: why(locale: zh) whyEn: why(locale: en) needAnswer ${ANSWER} capabilityAnswer ${ANSWER}
  fits { aspect fulfilment }
  need { id number title ${ORGANISATION} } capability { id number title ${ORGANISATION} }`;

const TEXTS = '{ field pieces { text mark { kind index } } }';
/** What speaks for and against a pair, stored or not. */
const EXPLANATION = `needId capabilityId score unwanted whyZh: why(locale: zh) whyEn: why(locale: en)
  components { part value points } words { word share } fits { aspect fulfilment hard wanted offered }
  concepts { need needLabel needLabelEn capability capabilityLabel capabilityLabelEn relation needWording capabilityWording share }
  needTexts ${TEXTS} capabilityTexts ${TEXTS} need { ${PUBLIC_NEED} } capability { ${PUBLIC_CAPABILITY} }`;

export const PAIR = `${EXPLANATION} band matchId possibleFrom strongFrom listLength lift { part lost most }
  whyNot { kind decisive side status declineReason points place lowest words fit { aspect fulfilment hard wanted offered } }`;

export const MATCH = `${EXPLANATION} id ${SIGNED} band introducedAt mySides createdAt
  needAnswer ${ANSWER} capabilityAnswer ${ANSWER} needContact ${CONTACT} capabilityContact ${CONTACT}`;

export const ORGANISATION_FIELDS = `id creditCode name type district foundedYear registeredCapital staff mainBusiness honours
  contact ${CONTACT} verification verificationNote version createdAt verified`;

export const PERSON_FIELDS =
  'id email name locale roles disabled sessionCount createdAt memberships { organisationId role organisation { name } }';
export const DIGEST_FIELDS = 'id period status matchCount attempts subject sentAt createdAt';

const LINK = '{ id kind zh en }';
export const CHANGE = 'id at byName state needs capabilities';
export const CONCEPT_ROW = `id kind zh en shipped changed version wordingCount domains ${LINK} parents ${LINK}`;
export const CONCEPT = `${CONCEPT_ROW} children ${LINK} siblings ${LINK} wordings { text when origin byName at }
  history { verb wording at byName reason version } changes { ${CHANGE} }`;
export const EDIT = `{ concept { ${CONCEPT_ROW} } change { ${CHANGE} } }`;
