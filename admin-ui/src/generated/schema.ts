export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A date-time string at UTC, such as 2019-12-03T09:54:33Z, compliant with the date-time format. */
  DateTime: { input: string; output: string; }
};

/** Settings of one’s own account. */
export type AccountInput = {
  /** Language of mails and console. */
  locale?: InputMaybe<Locale>;
  /** Name of the person. At most 40 characters, no markup. */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** Something to add to an entry so that matching becomes surer. */
export type AssistAsk =
  | 'cases'
  | 'deployment'
  | 'domain'
  | 'figures'
  | 'money'
  | 'object'
  | 'place'
  | 'subScenario'
  | 'task';

/** How much of an entry is understood. */
export type AssistConfidence =
  | 'high'
  | 'low'
  | 'medium';

/** A row of indicators read from the text. */
export type AssistIndicator = {
  /** Value today, where the text states it. */
  baseline: Maybe<Scalars['String']['output']>;
  /** The form has a row of this name already. */
  chosen: Scalars['Boolean']['output'];
  /** How sure, 0–1. */
  confidence: Scalars['Float']['output'];
  /** What is measured. */
  name: Scalars['String']['output'];
  /** Value to reach, with its sign and unit: `≤ 0.5%`. */
  target: Scalars['String']['output'];
  /** The words of the text it came from. */
  words: Array<Scalars['String']['output']>;
};

/** Something the assistant suggests, with why. */
export type AssistProposal = {
  /** It stands in the form already. */
  chosen: Scalars['Boolean']['output'];
  /** How sure, 0–1, two decimals. */
  confidence: Scalars['Float']['output'];
  /** Id of a tag, value of an enumeration, or the words to take over. */
  value: Scalars['String']['output'];
  /** The words of the text it came from, weightiest first; at most 4. */
  words: Array<Scalars['String']['output']>;
};

/** 强匹配 or 可能匹配. */
export type Band =
  | 'possible'
  | 'strong';

/** A capability in full, for its organisation and officials. */
export type Capability = {
  /** How well it is understood, and what to add; worked out when asked for. */
  advice: EntryAdvice;
  /** Filings of generative or deep-synthesis algorithms. */
  algorithmFilings: Array<Scalars['String']['output']>;
  /** What the caller may do now: verbs of the workflow, edit, revise. */
  allowedActions: Array<Scalars['String']['output']>;
  /** Cases. */
  cases: Array<CapabilityCase>;
  /** Certifications. */
  certifications: Array<Scalars['String']['output']>;
  /** Contact. */
  contact: Maybe<Contact>;
  /** Deployments wanted or offered. */
  deployments: Array<Deployment>;
  /** What it does and how. */
  description: Scalars['String']['output'];
  /** Domains, by id. */
  domains: Array<Scalars['String']['output']>;
  /** Every step, oldest first. */
  history: Array<HistoryStep>;
  /** Id. */
  id: Scalars['ID']['output'];
  /** Layer of the industry chain, by id. */
  layer: Maybe<Scalars['String']['output']>;
  /** Maturity. */
  maturity: Maybe<Maturity>;
  /** Medical-device certificates. */
  medicalDeviceCertificates: Array<Scalars['String']['output']>;
  /** Number given at first publication. */
  number: Maybe<Scalars['String']['output']>;
  /** Works without a network. */
  offline: Scalars['Boolean']['output'];
  /** The revision being written or checked. */
  openRevisionId: Maybe<Scalars['ID']['output']>;
  /** Organisation. */
  organisation: Maybe<PublicOrganisation>;
  /** Id of the organisation. */
  organisationId: Scalars['ID']['output'];
  /** Most price in 万元; both 0: to be negotiated. */
  priceMax: Maybe<Scalars['Float']['output']>;
  /** Least price in 万元. */
  priceMin: Maybe<Scalars['Float']['output']>;
  /** Who may read it once published. */
  publicity: Publicity;
  /** When it was published, UTC. */
  publishedAt: Maybe<Scalars['DateTime']['output']>;
  /** The published entry this revision would replace. */
  revisionOf: Maybe<Scalars['ID']['output']>;
  /** Areas served. */
  serviceAreas: Array<Scalars['String']['output']>;
  /** State. */
  status: EntryStatus;
  /** Since when it is in this state, UTC. */
  statusSince: Scalars['DateTime']['output'];
  /** Sub-scenarios, by id. */
  subScenarios: Array<Scalars['String']['output']>;
  /** Organisations a targeted entry is shown to. */
  targetOrganisationIds: Array<Scalars['ID']['output']>;
  /** People on it. */
  teamSize: Maybe<Scalars['Int']['output']>;
  /** Technologies, by id. */
  technologies: Array<Scalars['String']['output']>;
  /** Title. */
  title: Scalars['String']['output'];
  /** Last change, UTC. */
  updatedAt: Scalars['DateTime']['output'];
  /** Leaves the list by itself then, UTC. */
  validUntil: Maybe<Scalars['DateTime']['output']>;
  /** Version, to be sent back with a change. */
  version: Scalars['Int']['output'];
  /** Runs on domestic chips and operating systems (信创). */
  xinchuang: Scalars['Boolean']['output'];
};

/** What the assistant makes of a capability being written. */
export type CapabilityAssistance = {
  /** What would make matching surer, in the order in which it pays. */
  asks: Array<AssistAsk>;
  /** Low below 4 recognised words. */
  confidence: AssistConfidence;
  /** Deployments. */
  deployments: Array<AssistProposal>;
  /** Domains, best first; at most 3. */
  domains: Array<AssistProposal>;
  /** Who needs it now. */
  live: FittingNeeds;
  /** Works without a network. */
  offline: Maybe<AssistProposal>;
  /** Distinct words of it that were recognised, confirmed tags included. */
  recognised: Scalars['Int']['output'];
  /** Sub-scenarios it speaks of, best first; at most 3. */
  subScenarios: Array<AssistProposal>;
  /** Technologies named or clearly implied; at most 6. */
  technologies: Array<AssistProposal>;
  /** Runs on domestic chips and operating systems (信创). */
  xinchuang: Maybe<AssistProposal>;
};

/** Work that shows a capability. */
export type CapabilityCase = {
  /** Customer; may be anonymous. */
  customer: Scalars['String']['output'];
  /** Evidence. */
  evidence: Maybe<Scalars['String']['output']>;
  /** Measured result. */
  result: Scalars['String']['output'];
  /** Scale. */
  scale: Maybe<Scalars['String']['output']>;
  /** Year. */
  year: Maybe<Scalars['Int']['output']>;
};

/** A capability being written: as `CapabilityInput`, with everything optional. */
export type CapabilityDraftInput = {
  /** Filings of generative or deep-synthesis algorithms. At most 20. */
  algorithmFilings?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Cases. At most 20. */
  cases?: InputMaybe<Array<CaseDraftInput>>;
  /** Certifications. At most 30. */
  certifications?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Deployments wanted or offered. */
  deployments?: InputMaybe<Array<Deployment>>;
  /** What it does and how. At most 1000 characters, no markup. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Domains. Ids or labels of a domain; at most 7. */
  domains?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Layer of the industry chain. Id or label of a layer. */
  layer?: InputMaybe<Scalars['String']['input']>;
  /** Maturity. */
  maturity?: InputMaybe<Maturity>;
  /** Medical-device certificates. At most 20. */
  medicalDeviceCertificates?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Works without a network. */
  offline?: InputMaybe<Scalars['Boolean']['input']>;
  /** Most price; both 0: to be negotiated. In 万元, 0–1000000, two decimals. */
  priceMax?: InputMaybe<Scalars['Float']['input']>;
  /** Least price. In 万元, 0–1000000, two decimals. */
  priceMin?: InputMaybe<Scalars['Float']['input']>;
  /** Areas served. At most 40. */
  serviceAreas?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Sub-scenarios. Ids or labels of a scenario; at most 12. */
  subScenarios?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Technologies. Ids or labels of a technology; at most 12. */
  technologies?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Title. At most 80 characters, no markup. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** Runs on domestic chips and operating systems (信创). */
  xinchuang?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A capability that was found. */
export type CapabilityHit = {
  /** The capability. */
  capability: PublicCapability;
  /** The passage around the hits. */
  excerpt: Array<TextPiece>;
  /** Its title, hits marked. */
  title: Array<TextPiece>;
};

/** A capability (能力): one line of business of a vendor. Only the title is needed for a draft. */
export type CapabilityInput = {
  /** Filings of generative or deep-synthesis algorithms. At most 20. */
  algorithmFilings?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Cases. At most 20. */
  cases?: InputMaybe<Array<CaseInput>>;
  /** Certifications. At most 30. */
  certifications?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Contact; kept from the public. */
  contact?: InputMaybe<ContactInput>;
  /** Deployments wanted or offered. */
  deployments?: InputMaybe<Array<Deployment>>;
  /** What it does and how. At most 1000 characters, no markup. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Domains. Ids or labels of a domain; at most 7. */
  domains?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Layer of the industry chain. Id or label of a layer. */
  layer?: InputMaybe<Scalars['String']['input']>;
  /** Maturity. */
  maturity?: InputMaybe<Maturity>;
  /** Medical-device certificates. At most 20. */
  medicalDeviceCertificates?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Works without a network. */
  offline?: InputMaybe<Scalars['Boolean']['input']>;
  /** Most price; both 0: to be negotiated. In 万元, 0–1000000, two decimals. */
  priceMax?: InputMaybe<Scalars['Float']['input']>;
  /** Least price. In 万元, 0–1000000, two decimals. */
  priceMin?: InputMaybe<Scalars['Float']['input']>;
  /** Who may read the published entry. */
  publicity?: InputMaybe<Publicity>;
  /** Areas served. At most 40. */
  serviceAreas?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Sub-scenarios. Ids or labels of a scenario; at most 12. */
  subScenarios?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Organisations a targeted entry is shown to, by id. At most 50. */
  targetOrganisationIds?: InputMaybe<Array<Scalars['String']['input']>>;
  /** People on it. 0–100000. */
  teamSize?: InputMaybe<Scalars['Int']['input']>;
  /** Technologies. Ids or labels of a technology; at most 12. */
  technologies?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Title. At most 80 characters, no markup. */
  title: Scalars['String']['input'];
  /** Leaves the list by itself at this instant. UTC. */
  validUntil?: InputMaybe<Scalars['DateTime']['input']>;
  /** Runs on domestic chips and operating systems (信创). */
  xinchuang?: InputMaybe<Scalars['Boolean']['input']>;
};

/** One page of capabilities. */
export type CapabilityPage = {
  /** This page. */
  items: Array<Capability>;
  /** All that the caller may see under this filter. */
  total: Scalars['Int']['output'];
};

/** Search in the published capabilities. */
export type CapabilitySearchInput = {
  /** With one of these deployments. */
  deployments?: InputMaybe<Array<Deployment>>;
  /** In one of these districts. */
  districts?: InputMaybe<Array<District>>;
  /** In one of these domains. Ids or labels of a domain; at most 7. */
  domains?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Of one of these maturities. */
  maturities?: InputMaybe<Array<Maturity>>;
  /** Words to look for, as people say them. At most 200 characters, no markup. */
  query?: InputMaybe<Scalars['String']['input']>;
  /** Order. */
  sort?: InputMaybe<HallSort>;
  /** In one of these sub-scenarios. Ids or labels of a scenario; at most 20. */
  subScenarios?: InputMaybe<Array<Scalars['String']['input']>>;
  /** With one of these technologies. Ids or labels of a technology; at most 20. */
  technologies?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Result of a search in the capabilities. */
export type CapabilitySearchResult = {
  /** Counts for narrowing down. */
  facets: Array<Facet>;
  /** This page. */
  items: Array<CapabilityHit>;
  /** All that the caller may see under this filter. */
  total: Scalars['Int']['output'];
};

/** A case being typed. */
export type CaseDraftInput = {
  /** Customer; may be anonymous. At most 80 characters, no markup. */
  customer?: InputMaybe<Scalars['String']['input']>;
  /** Measured result. At most 200 characters, no markup. */
  result?: InputMaybe<Scalars['String']['input']>;
  /** Scale. At most 100 characters, no markup. */
  scale?: InputMaybe<Scalars['String']['input']>;
};

/** A finished piece of work that shows the capability. */
export type CaseInput = {
  /** Customer; may be anonymous. At most 80 characters, no markup. */
  customer: Scalars['String']['input'];
  /** Evidence. At most 100 characters, no markup. */
  evidence?: InputMaybe<Scalars['String']['input']>;
  /** Measured result. At most 200 characters, no markup. */
  result: Scalars['String']['input'];
  /** Scale. At most 100 characters, no markup. */
  scale?: InputMaybe<Scalars['String']['input']>;
  /** Year. 2000–2100. */
  year?: InputMaybe<Scalars['Int']['input']>;
};

/** A new password. */
export type ChangePasswordInput = {
  /** The present password. */
  current: Scalars['String']['input'];
  /** The new one, of at least 10 characters. */
  next: Scalars['String']['input'];
};

/** How far a change of the vocabulary has got. */
export type ChangeState =
  | 'done'
  | 'matching'
  | 'reading';

/** How far the comparison of two scorers is. */
export type ComparisonStatus =
  | 'done'
  | 'running'
  | 'waiting';

/** Which concepts. */
export type ConceptFilterInput = {
  /** Only those an operator made or changed. */
  changed?: InputMaybe<Scalars['Boolean']['input']>;
  /** Used in this domain. Id or label of a domain. */
  domain?: InputMaybe<Scalars['String']['input']>;
  /** Of this kind. */
  kind?: InputMaybe<ConceptKind>;
  /** Words in a label or a wording. At most 40 characters, no markup. */
  search?: InputMaybe<Scalars['String']['input']>;
};

/** Labels and place of a concept. */
export type ConceptInput = {
  /** Domains it is used in, by id; none: general. At most 7. */
  domains?: InputMaybe<Array<Scalars['String']['input']>>;
  /** English label. At most 80 characters, no markup. */
  en: Scalars['String']['input'];
  /** Broader concepts, by id. At most 6. */
  parents: Array<Scalars['String']['input']>;
  /** Why. At most 200 characters, no markup. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Chinese label; it is a wording too. At most 40 characters, no markup. */
  zh: Scalars['String']['input'];
};

/** 领域, 细分场景, 技术, 产业链层级, 对象, 任务, 约束. */
export type ConceptKind =
  | 'constraint'
  | 'domain'
  | 'layer'
  | 'object'
  | 'scenario'
  | 'task'
  | 'technology';

/** A concept by its labels. */
export type ConceptLink = {
  /** English label. */
  en: Scalars['String']['output'];
  /** Id. */
  id: Scalars['ID']['output'];
  /** Kind. */
  kind: ConceptKind;
  /** Chinese label. */
  zh: Scalars['String']['output'];
};

/** A concept a word could belong to, and what speaks for it. */
export type ConceptProposal = {
  /** The concept. */
  concept: ConceptLink;
  /** The wording the word looks like. */
  near: Maybe<Scalars['String']['output']>;
  /** Used in a domain of these texts. */
  sameDomain: Scalars['Boolean']['output'];
  /** How much speaks for it, 0–3.8; only the order means anything. */
  score: Scalars['Float']['output'];
  /** In how many of the texts the concept or a close relative stands beside the word. */
  together: Scalars['Int']['output'];
  /** Version of the concept, for adding the word to it. */
  version: Scalars['Int']['output'];
};

/** How a concept of the capability relates to one of the need. */
export type ConceptRelation =
  | 'ancestor'
  | 'descendant'
  | 'same'
  | 'sibling';

/** One step of a concept’s life: who, when, why. */
export type ConceptStep = {
  /** When. UTC. */
  at: Scalars['DateTime']['output'];
  /** Who. */
  byName: Scalars['String']['output'];
  /** Why. */
  reason: Maybe<Scalars['String']['output']>;
  /** What was done. */
  verb: ConceptVerb;
  /** Version it made. */
  version: Scalars['Int']['output'];
  /** Which wording. */
  wording: Maybe<Scalars['String']['output']>;
};

/** What was done with a concept. */
export type ConceptVerb =
  | 'addWording'
  | 'create'
  | 'edit'
  | 'removeWording';

/** One way people put a concept. */
export type ConceptWording = {
  /** When it was added. UTC. */
  at: Maybe<Scalars['DateTime']['output']>;
  /** Who added it. */
  byName: Maybe<Scalars['String']['output']>;
  /** From the product, added here, or from the product and taken out of use here. */
  origin: WordingOrigin;
  /** As it is looked for. */
  text: Scalars['String']['output'];
  /** It counts only where one of these stands in the same text; none: always. */
  when: Array<Scalars['String']['output']>;
};

/** Whom to ask. */
export type Contact = {
  /** Mail address. */
  email: Maybe<Scalars['String']['output']>;
  /** Name. */
  name: Scalars['String']['output'];
  /** Telephone. */
  phone: Maybe<Scalars['String']['output']>;
  /** Post. */
  post: Maybe<Scalars['String']['output']>;
};

/** Whom to ask. Shown only to the two sides of an introduction and to operators. */
export type ContactInput = {
  /** Mail address. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Name. At most 40 characters, no markup. */
  name: Scalars['String']['input'];
  /** Telephone: digits, spaces, + and -. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Post. At most 40 characters, no markup. */
  post?: InputMaybe<Scalars['String']['input']>;
};

/** Sensitivity of data: 公开, 内部, 敏感(脱敏), 重要数据, 不得提供. */
export type DataLevel =
  | 'important'
  | 'internal'
  | 'not_provided'
  | 'open'
  | 'sensitive';

/** Why a pairing is not relevant. */
export type DeclineReason =
  | 'already_in_contact'
  | 'budget'
  | 'no_capacity'
  | 'other'
  | 'other_object'
  | 'other_task'
  | 'place'
  | 'requirement_not_met';

/** 公有云, 政务云, 私有化, 边缘/端侧, 混合, 一体机, API. */
export type Deployment =
  | 'api'
  | 'appliance'
  | 'edge'
  | 'government_cloud'
  | 'hybrid'
  | 'private'
  | 'public_cloud';

/** One digest mail. */
export type Digest = {
  /** Attempts to send it. */
  attempts: Scalars['Int']['output'];
  /** When it was decided on, UTC. */
  createdAt: Scalars['DateTime']['output'];
  /** Id. */
  id: Scalars['ID']['output'];
  /** Pairings it tells of. */
  matchCount: Scalars['Int']['output'];
  /** `daily:` and the day, or `instant:` and the event. */
  period: Scalars['String']['output'];
  /** When it was sent, UTC. */
  sentAt: Maybe<Scalars['DateTime']['output']>;
  /** State. */
  status: DigestStatus;
  /** Subject, once sent. */
  subject: Maybe<Scalars['String']['output']>;
};

/** How often mails are sent. */
export type DigestFrequency =
  | 'daily'
  | 'instant'
  | 'off';

/** One page of digests, newest first. */
export type DigestPage = {
  /** This page. */
  items: Array<Digest>;
  /** All that the caller may see under this filter. */
  total: Scalars['Int']['output'];
};

/** State of one digest. */
export type DigestStatus =
  | 'claimed'
  | 'empty'
  | 'failed'
  | 'sending'
  | 'sent'
  | 'uncertain';

/** District of Xiamen, the Torch high-tech zone, or outside. */
export type District =
  | 'haicang'
  | 'huli'
  | 'jimei'
  | 'outside'
  | 'siming'
  | 'tongan'
  | 'torch'
  | 'xiangan';

/** How well an entry is understood, and what to add to it. */
export type EntryAdvice = {
  /** What would make matching surer, in the order in which it pays. */
  asks: Array<AssistAsk>;
  /** Low below 4 recognised words. */
  confidence: AssistConfidence;
  /** Distinct words of it that were recognised, confirmed tags included. */
  recognised: Scalars['Int']['output'];
  /** Sub-scenarios it speaks of, best first; at most 3. */
  subScenarios: Array<AssistProposal>;
};

/** Which entries of one’s own, or of everybody for officials. */
export type EntryFilterInput = {
  /** Of this organisation. At most 24 characters, no markup. */
  organisationId?: InputMaybe<Scalars['String']['input']>;
  /** Words in title or number. At most 80 characters, no markup. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** In one of these states. */
  statuses?: InputMaybe<Array<EntryStatus>>;
};

/** Field a list of entries is sorted by. */
export type EntrySortField =
  | 'number'
  | 'statusSince'
  | 'title'
  | 'updatedAt';

/** Order of a list of entries. */
export type EntrySortInput = {
  /** Largest or newest first. */
  descending: Scalars['Boolean']['input'];
  /** By this field. */
  field: EntrySortField;
};

/** State of a need or capability; see docs/architecture.md. */
export type EntryStatus =
  | 'closed'
  | 'draft'
  | 'expired'
  | 'merged'
  | 'published'
  | 'rejected'
  | 'returned'
  | 'submitted'
  | 'withdrawn';

/** Counts of the values of one field among all results. */
export type Facet = {
  /** domains, subScenarios, technologies, deployments, district, kind or maturity. */
  field: Scalars['String']['output'];
  /** Most frequent first. */
  values: Array<FacetValue>;
};

/** How many published entries have a value. */
export type FacetValue = {
  /** How many. */
  count: Scalars['Int']['output'];
  /** The value. */
  value: Scalars['String']['output'];
};

/** What a condition around the task is about. */
export type FitAspect =
  | 'budget'
  | 'certificate'
  | 'deadline'
  | 'deployment'
  | 'indicator'
  | 'maturity'
  | 'offline'
  | 'place'
  | 'requirement'
  | 'xinchuang';

/** Published capabilities that would be paired with a need as it stands. */
export type FittingCapabilities = {
  /** The best, at most 3. */
  best: Array<FittingCapability>;
  /** How many fit possibly; both together at most 50. */
  possible: Scalars['Int']['output'];
  /** How many fit strongly, 0–50. */
  strong: Scalars['Int']['output'];
};

/** A published capability that fits a draft. */
export type FittingCapability = {
  /** Band. */
  band: Band;
  /** The capability. */
  capability: PublicCapability;
  /** Why, in one sentence of the caller’s language. */
  why: Scalars['String']['output'];
};

/** A published need that fits a draft. */
export type FittingNeed = {
  /** Band. */
  band: Band;
  /** The need. */
  need: PublicNeed;
  /** Why, in one sentence of the caller’s language. */
  why: Scalars['String']['output'];
};

/** Published needs that would be paired with a capability as it stands. */
export type FittingNeeds = {
  /** The best, at most 3. */
  best: Array<FittingNeed>;
  /** How many fit possibly; both together at most 50. */
  possible: Scalars['Int']['output'];
  /** How many fit strongly, 0–50. */
  strong: Scalars['Int']['output'];
};

/** Whether a condition is met, not stated or not met. */
export type Fulfilment =
  | 'met'
  | 'not_met'
  | 'not_stated';

/** 财政, 自筹, 面议. */
export type FundingSource =
  | 'fiscal'
  | 'negotiable'
  | 'self_raised';

/** Order of search results. */
export type HallSort =
  | 'newest'
  | 'relevance';

/** One step of an entry’s life. */
export type HistoryStep = {
  /** When, UTC. */
  at: Scalars['DateTime']['output'];
  /** Who, by name; 系统 where the system did it. */
  byName: Scalars['String']['output'];
  /** State before. */
  from: Maybe<EntryStatus>;
  /** Why. */
  reason: Maybe<Scalars['String']['output']>;
  /** State after. */
  to: EntryStatus;
  /** Verb of the workflow, or create, edit, revise. */
  verb: Scalars['String']['output'];
  /** Version after this step. */
  version: Scalars['Int']['output'];
};

/** A word kept off the page. */
export type IgnoredWord = {
  /** When. UTC. */
  at: Scalars['DateTime']['output'];
  /** Who ignored it. */
  byName: Scalars['String']['output'];
  /** The word, normalised. */
  word: Scalars['String']['output'];
};

/** One page of ignored words. */
export type IgnoredWordPage = {
  /** This page. */
  items: Array<IgnoredWord>;
  /** All that the caller may see under this filter. */
  total: Scalars['Int']['output'];
};

/** A figure to reach. */
export type Indicator = {
  /** Value today. */
  baseline: Maybe<Scalars['String']['output']>;
  /** What is measured. */
  name: Scalars['String']['output'];
  /** Value to reach. */
  target: Scalars['String']['output'];
  /** How it is tested. */
  testMethod: Maybe<Scalars['String']['output']>;
  /** Unit. */
  unit: Maybe<Scalars['String']['output']>;
};

/** A row of indicators being typed. */
export type IndicatorDraftInput = {
  /** Value today. At most 60 characters, no markup. */
  baseline?: InputMaybe<Scalars['String']['input']>;
  /** What is measured. At most 40 characters, no markup. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Value to reach. At most 60 characters, no markup. */
  target?: InputMaybe<Scalars['String']['input']>;
  /** How it is tested. At most 200 characters, no markup. */
  testMethod?: InputMaybe<Scalars['String']['input']>;
  /** Unit. At most 20 characters, no markup. */
  unit?: InputMaybe<Scalars['String']['input']>;
};

/** A figure the solution must reach. */
export type IndicatorInput = {
  /** Value today. At most 60 characters, no markup. */
  baseline?: InputMaybe<Scalars['String']['input']>;
  /** What is measured. At most 40 characters, no markup. */
  name: Scalars['String']['input'];
  /** Value to reach. At most 60 characters, no markup. */
  target: Scalars['String']['input'];
  /** How it is tested. At most 200 characters, no markup. */
  testMethod?: InputMaybe<Scalars['String']['input']>;
  /** Unit. At most 20 characters, no markup. */
  unit?: InputMaybe<Scalars['String']['input']>;
};

/** Chinese or English. */
export type Locale =
  | 'en'
  | 'zh';

/** Points a part of the score did not bring. */
export type LostPoints = {
  /** Points not earned, or taken off; above 0, one decimal. */
  lost: Scalars['Float']['output'];
  /** Points it could bring at most; 0 for a deduction. */
  most: Scalars['Float']['output'];
  /** Which part. */
  part: ScorePart;
};

/** A piece of a text as it was written. */
export type MarkedPiece = {
  /** The reason it belongs to, if any. */
  mark: Maybe<ReasonMark>;
  /** Plain text. */
  text: Scalars['String']['output'];
};

/** A text of an entry with what counted in it marked. */
export type MarkedText = {
  /** Name of the field; a list has one text for each of its items. */
  field: Scalars['String']['output'];
  /** Pieces, which together are the text. */
  pieces: Array<MarkedPiece>;
};

/** A need and a capability that fit, with the reasons. */
export type Match = {
  /** What the caller may do now: `markSigned`, `unmarkSigned`. */
  allowedActions: Array<Scalars['String']['output']>;
  /** Band. */
  band: Band;
  /** The capability. */
  capability: Maybe<PublicCapability>;
  /** What the capability’s side says. */
  capabilityAnswer: MatchAnswer;
  /** Contact of the capability, once introduced. */
  capabilityContact: Maybe<Contact>;
  /** Capability. */
  capabilityId: Scalars['ID']['output'];
  /** Texts of the capability that its readers may see, what counted marked. */
  capabilityTexts: Array<MarkedText>;
  /** What the score is made of. */
  components: Array<MatchComponent>;
  /** Concepts that meet, weightiest first. */
  concepts: Array<MatchConcept>;
  /** When it was found, UTC. */
  createdAt: Scalars['DateTime']['output'];
  /** Conditions. */
  fits: Array<MatchFit>;
  /** Id. */
  id: Scalars['ID']['output'];
  /** When both were interested, UTC. From then on contacts are shown. */
  introducedAt: Maybe<Scalars['DateTime']['output']>;
  /** Sides for which the caller may answer. */
  mySides: Array<MatchSide>;
  /** The need. */
  need: Maybe<PublicNeed>;
  /** What the need’s side says. */
  needAnswer: MatchAnswer;
  /** Contact of the need, once introduced. */
  needContact: Maybe<Contact>;
  /** Need. */
  needId: Scalars['ID']['output'];
  /** Texts of the need that its readers may see, what counted marked. */
  needTexts: Array<MarkedText>;
  /** Among the best of the capability. */
  onCapabilityList: Scalars['Boolean']['output'];
  /** Among the best of the need. */
  onNeedList: Scalars['Boolean']['output'];
  /** Score, 0–100, one decimal. */
  score: Scalars['Float']['output'];
  /** Version of the scorer. */
  scorerVersion: Scalars['String']['output'];
  /** The contract, once one is recorded. */
  signed: Maybe<MatchSigned>;
  /** Words of what the need does not want and the capability offers. */
  unwanted: Array<Scalars['String']['output']>;
  /** When it was last scored otherwise or answered, UTC. */
  updatedAt: Scalars['DateTime']['output'];
  /** The reasons in one sentence; a mail says the conditions on a line of their own instead. */
  why: Scalars['String']['output'];
  /** Words both have, weightiest first; at most 8, none that is part of a longer one both have. */
  words: Array<MatchWord>;
};


/** A need and a capability that fit, with the reasons. */
export type MatchWhyArgs = {
  locale: Locale;
};

/** What one organisation says of a pairing. */
export type MatchAnswer = {
  /** When, UTC. */
  at: Maybe<Scalars['DateTime']['output']>;
  /** Further words. */
  note: Maybe<Scalars['String']['output']>;
  /** Why not. */
  reason: Maybe<DeclineReason>;
  /** State. */
  state: MatchState;
};

/** What our side says of a pairing. */
export type MatchAnswerInput = {
  /** Further words. At most 300 characters, no markup. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Why not; needed when declining. */
  reason?: InputMaybe<DeclineReason>;
  /** Which side answers. */
  side: MatchSide;
  /** The answer; `suggested` cannot be given. */
  state: MatchState;
};

/** One part of a score. The points of all parts add up to it. */
export type MatchComponent = {
  /** Which part. */
  part: ScorePart;
  /** Points; negative for deductions. */
  points: Scalars['Float']['output'];
  /** How well the pair does here, 0–1; for deductions, how much of the worst case. */
  value: Scalars['Float']['output'];
};

/** A concept of the need met by one of the capability. */
export type MatchConcept = {
  /** Concept of the capability, by id. */
  capability: Scalars['String']['output'];
  /** Label of the capability’s concept, Chinese. */
  capabilityLabel: Scalars['String']['output'];
  /** Label of the capability’s concept, English. */
  capabilityLabelEn: Scalars['String']['output'];
  /** Words of the capability it was found in. */
  capabilityWording: Scalars['String']['output'];
  /** Concept of the need, by id. */
  need: Scalars['String']['output'];
  /** Label of the need’s concept, Chinese. */
  needLabel: Scalars['String']['output'];
  /** Label of the need’s concept, English. */
  needLabelEn: Scalars['String']['output'];
  /** Words of the need it was found in. */
  needWording: Scalars['String']['output'];
  /** How they relate. */
  relation: ConceptRelation;
  /** Its part of the concept score, 0–1. */
  share: Scalars['Float']['output'];
};

/** Which pairings. */
export type MatchFilterInput = {
  /** In one of these bands. */
  bands?: InputMaybe<Array<Band>>;
  /** Of this capability, by id. At most 24 characters, no markup. */
  capabilityId?: InputMaybe<Scalars['String']['input']>;
  /** Leave out pairs that break a condition. */
  hideNotMet?: InputMaybe<Scalars['Boolean']['input']>;
  /** Of this need, by id. At most 24 characters, no markup. */
  needId?: InputMaybe<Scalars['String']['input']>;
  /** Seen from this side: our needs, or our capabilities. */
  side?: InputMaybe<MatchSide>;
  /** Introduced or signed; these are found also when an entry has left its list. */
  stage?: InputMaybe<MatchStage>;
  /** In one of these states on our side. */
  states?: InputMaybe<Array<MatchState>>;
};

/** A condition around the task. */
export type MatchFit = {
  /** Which condition. */
  aspect: FitAspect;
  /** Met, not stated or not met. */
  fulfilment: Fulfilment;
  /** The need cannot do without it: a pair that breaks it ranks lower. */
  hard: Scalars['Boolean']['output'];
  /** What the capability states, in its words; empty when it states nothing. */
  offered: Scalars['String']['output'];
  /** What the need asks for, in its words; may be empty where a field says it. */
  wanted: Scalars['String']['output'];
};

/** One page of pairings, best first. */
export type MatchPage = {
  /** This page. */
  items: Array<Match>;
  /** All that the caller may see under this filter. */
  total: Scalars['Int']['output'];
};

/** The need’s or the capability’s side of a pairing. */
export type MatchSide =
  | 'capability'
  | 'need';

/** A contract of two that were introduced. */
export type MatchSigned = {
  /** Its amount in 万元. */
  amount: Maybe<Scalars['Float']['output']>;
  /** When it was recorded, UTC. */
  at: Scalars['DateTime']['output'];
  /** Who recorded it. */
  byName: Scalars['String']['output'];
  /** The day of the contract, UTC. */
  signedOn: Scalars['DateTime']['output'];
};

/** 已对接 or 已签约. */
export type MatchStage =
  | 'introduced'
  | 'signed';

/** What one side says of a pairing. */
export type MatchState =
  | 'declined'
  | 'interested'
  | 'seen'
  | 'suggested';

/** A word both texts have. */
export type MatchWord = {
  /** Its part of the word score, 0–1. */
  share: Scalars['Float']['output'];
  /** The word. */
  word: Scalars['String']['output'];
};

/** 原型验证 (TRL 1–4), 试点应用 (5–6), 批量应用 (7–8), 成熟推广 (9). */
export type Maturity =
  | 'batch'
  | 'mature'
  | 'pilot'
  | 'prototype';

/** Somebody’s place in an organisation. */
export type MemberInput = {
  /** Mail address of an existing account. */
  email: Scalars['String']['input'];
  /** What the person may do. */
  role: MembershipRole;
};

/** A place in an organisation. */
export type Membership = {
  /** The organisation. */
  organisation: Maybe<PublicOrganisation>;
  /** Organisation. */
  organisationId: Scalars['ID']['output'];
  /** What the person may do there. */
  role: MembershipRole;
};

/** Place in an organisation; each includes the weaker ones. */
export type MembershipRole =
  | 'editor'
  | 'owner'
  | 'viewer';

export type Mutation = {
  /** Adds a wording, or puts one back in use. Entries it touches are matched again. */
  addWording: VocabularyEdit;
  /** Records what our side says. When both are interested they are introduced. */
  answerMatch: Match;
  /** Changes the password and ends every other session. */
  changePassword: Scalars['Boolean']['output'];
  /** Closes it: it is no longer offered. */
  closeCapability: Capability;
  /** Closes it: the need is met or gone. */
  closeNeed: Need;
  /** Compares a scorer with the live one; the result comes by and by. */
  compareScorer: Scorer;
  /** Writes a draft. */
  createCapability: Capability;
  /** Makes a concept the product does not have. */
  createConcept: VocabularyEdit;
  /** Writes a draft. */
  createNeed: Need;
  /** Makes an account for somebody of the city. */
  createPerson: Person;
  /** Changes name or language of one’s own account. */
  editAccount: Person;
  /** Changes a draft or a returned capability. */
  editCapability: Capability;
  /** Changes labels and place of a concept. */
  editConcept: VocabularyEdit;
  /** Changes a draft or a returned need. */
  editNeed: Need;
  /** Changes an organisation; another name or credit code is checked again. */
  editOrganisation: Organisation;
  /** Keeps a word off the page of unrecognised words. */
  ignoreWord: Scalars['Boolean']['output'];
  /** Records that two who were introduced have a contract. */
  markSigned: Match;
  /** Puts a revision in the place of the published capability. */
  mergeCapability: Capability;
  /** Puts a revision in the place of the published need. */
  mergeNeed: Need;
  /** Proposes weights to be tried and compared. Nothing changes for anybody. */
  proposeScorer: Scorer;
  /** Publishes it; matching begins at once. */
  publishCapability: Capability;
  /** Publishes it; matching begins at once. */
  publishNeed: Need;
  /** Takes it back before it is checked. */
  recallCapability: Capability;
  /** Takes it back before it is checked. */
  recallNeed: Need;
  /** A new access token for the refresh cookie, which is changed for a new one. */
  refreshSession: Session;
  /** Registers an organisation and its owner, and signs the owner in. */
  register: Session;
  /** Refuses to publish it. */
  rejectCapability: Capability;
  /** Refuses to publish it. */
  rejectNeed: Need;
  /** Takes somebody out of an organisation; the last owner stays. */
  removeMember: Array<Person>;
  /** Takes a wording out of use. The Chinese label always stays one. */
  removeWording: VocabularyEdit;
  /** Makes a draft of it again. */
  reopenCapability: Capability;
  /** Makes a draft of it again. */
  reopenNeed: Need;
  /** Lets an ignored word on the page again. */
  restoreWord: Scalars['Boolean']['output'];
  /** Sends it back to be changed. */
  returnCapability: Capability;
  /** Sends it back to be changed. */
  returnNeed: Need;
  /** Starts a revision of a published capability, which stays on the list meanwhile. */
  reviseCapability: Capability;
  /** Starts a revision of a published need, which stays on the list meanwhile. */
  reviseNeed: Need;
  /** Sends the digests of the day now; whoever has had one today gets none. Answers how many. */
  sendDailyDigests: Scalars['Int']['output'];
  /** Gives somebody with an account a place in an organisation; answers its members. */
  setMember: Array<Person>;
  /** Sets roles; disabling an account also ends its sessions. */
  setPersonRoles: Person;
  /** Changes it. */
  setSubscription: Subscription;
  /** Signs in. BAD_CREDENTIALS, TOO_MANY_ATTEMPTS after five wrong passwords. */
  signIn: Session;
  /** Ends this session. */
  signOut: Scalars['Boolean']['output'];
  /** Ends every session of the person, at once. */
  signOutEverywhere: Scalars['Boolean']['output'];
  /** Hands it in for checking. BAD_INPUT names every field that is missing. */
  submitCapability: Capability;
  /** Hands it in for checking. BAD_INPUT names every field that is missing. */
  submitNeed: Need;
  /** Makes a scorer the live one that was compared with the live one and measured better, and matches everything again. */
  switchScorer: Scorer;
  /** Takes that back: a side within seven days of recording it, an operator at any time. */
  unmarkSigned: Match;
  /** Records the result of checking an organisation. */
  verifyOrganisation: Organisation;
  /** Takes it off the list, or gives up a draft. */
  withdrawCapability: Capability;
  /** Takes it off the list, or gives up a draft. */
  withdrawNeed: Need;
};


export type MutationAddWordingArgs = {
  conceptId: Scalars['ID']['input'];
  input: WordingInput;
  version: Scalars['Int']['input'];
};


export type MutationAnswerMatchArgs = {
  id: Scalars['ID']['input'];
  input: MatchAnswerInput;
};


export type MutationChangePasswordArgs = {
  input: ChangePasswordInput;
};


export type MutationCloseCapabilityArgs = {
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};


export type MutationCloseNeedArgs = {
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};


export type MutationCompareScorerArgs = {
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};


export type MutationCreateCapabilityArgs = {
  input: CapabilityInput;
  organisationId: Scalars['ID']['input'];
};


export type MutationCreateConceptArgs = {
  input: NewConceptInput;
};


export type MutationCreateNeedArgs = {
  input: NeedInput;
  organisationId: Scalars['ID']['input'];
};


export type MutationCreatePersonArgs = {
  input: PersonInput;
  roles: Array<SystemRole>;
};


export type MutationEditAccountArgs = {
  input: AccountInput;
};


export type MutationEditCapabilityArgs = {
  id: Scalars['ID']['input'];
  input: CapabilityInput;
  version: Scalars['Int']['input'];
};


export type MutationEditConceptArgs = {
  conceptId: Scalars['ID']['input'];
  input: ConceptInput;
  version: Scalars['Int']['input'];
};


export type MutationEditNeedArgs = {
  id: Scalars['ID']['input'];
  input: NeedInput;
  version: Scalars['Int']['input'];
};


export type MutationEditOrganisationArgs = {
  id: Scalars['ID']['input'];
  input: OrganisationInput;
  version: Scalars['Int']['input'];
};


export type MutationIgnoreWordArgs = {
  word: Scalars['String']['input'];
};


export type MutationMarkSignedArgs = {
  id: Scalars['ID']['input'];
  input: SignedInput;
};


export type MutationMergeCapabilityArgs = {
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};


export type MutationMergeNeedArgs = {
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};


export type MutationProposeScorerArgs = {
  input: ScorerInput;
};


export type MutationPublishCapabilityArgs = {
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};


export type MutationPublishNeedArgs = {
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};


export type MutationRecallCapabilityArgs = {
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};


export type MutationRecallNeedArgs = {
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};


export type MutationRegisterArgs = {
  input: RegisterInput;
};


export type MutationRejectCapabilityArgs = {
  id: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
  version: Scalars['Int']['input'];
};


export type MutationRejectNeedArgs = {
  id: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
  version: Scalars['Int']['input'];
};


export type MutationRemoveMemberArgs = {
  organisationId: Scalars['ID']['input'];
  personId: Scalars['ID']['input'];
};


export type MutationRemoveWordingArgs = {
  conceptId: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
  text: Scalars['String']['input'];
  version: Scalars['Int']['input'];
};


export type MutationReopenCapabilityArgs = {
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};


export type MutationReopenNeedArgs = {
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};


export type MutationRestoreWordArgs = {
  word: Scalars['String']['input'];
};


export type MutationReturnCapabilityArgs = {
  id: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
  version: Scalars['Int']['input'];
};


export type MutationReturnNeedArgs = {
  id: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
  version: Scalars['Int']['input'];
};


export type MutationReviseCapabilityArgs = {
  id: Scalars['ID']['input'];
};


export type MutationReviseNeedArgs = {
  id: Scalars['ID']['input'];
};


export type MutationSetMemberArgs = {
  input: MemberInput;
  organisationId: Scalars['ID']['input'];
};


export type MutationSetPersonRolesArgs = {
  id: Scalars['ID']['input'];
  input: PersonRolesInput;
};


export type MutationSetSubscriptionArgs = {
  input: SubscriptionInput;
};


export type MutationSignInArgs = {
  input: SignInInput;
};


export type MutationSubmitCapabilityArgs = {
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};


export type MutationSubmitNeedArgs = {
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};


export type MutationSwitchScorerArgs = {
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};


export type MutationUnmarkSignedArgs = {
  id: Scalars['ID']['input'];
};


export type MutationVerifyOrganisationArgs = {
  id: Scalars['ID']['input'];
  input: VerificationInput;
  version: Scalars['Int']['input'];
};


export type MutationWithdrawCapabilityArgs = {
  id: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
  version: Scalars['Int']['input'];
};


export type MutationWithdrawNeedArgs = {
  id: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
  version: Scalars['Int']['input'];
};

/** A need in full, for its organisation and officials. */
export type Need = {
  /** How well it is understood, and what to add; worked out when asked for. */
  advice: EntryAdvice;
  /** What the caller may do now: verbs of the workflow, edit, revise. */
  allowedActions: Array<Scalars['String']['output']>;
  /** Where it is used. */
  areaOfUse: Scalars['String']['output'];
  /** Most budget in 万元; both 0: to be negotiated. */
  budgetMax: Maybe<Scalars['Float']['output']>;
  /** Least budget in 万元. */
  budgetMin: Maybe<Scalars['Float']['output']>;
  /** Words only officials and introduced vendors read. */
  confidentialText: Scalars['String']['output'];
  /** Contact. */
  contact: Maybe<Contact>;
  /** Forms of cooperation. */
  cooperation: Array<Scalars['String']['output']>;
  /** Data provided. */
  dataProvided: Array<ProvidedData>;
  /** Months until it must run. */
  deadlineMonths: Maybe<Scalars['Int']['output']>;
  /** Deployments wanted or offered. */
  deployments: Array<Deployment>;
  /** District of use. */
  district: Maybe<District>;
  /** Domain, by id. */
  domain: Maybe<Scalars['String']['output']>;
  /** What is not wanted or already owned. */
  exclusions: Scalars['String']['output'];
  /** Where the money comes from. */
  fundingSource: Maybe<FundingSource>;
  /** Every step, oldest first. */
  history: Array<HistoryStep>;
  /** Id. */
  id: Scalars['ID']['output'];
  /** Figures to reach. */
  indicators: Array<Indicator>;
  /** Kind of need. */
  kind: NeedKind;
  /** Number given at first publication. */
  number: Maybe<Scalars['String']['output']>;
  /** Works without a network. */
  offline: Scalars['Boolean']['output'];
  /** The revision being written or checked. */
  openRevisionId: Maybe<Scalars['ID']['output']>;
  /** Organisation. */
  organisation: Maybe<PublicOrganisation>;
  /** Id of the organisation. */
  organisationId: Scalars['ID']['output'];
  /** What hurts today. */
  painPoint: Scalars['String']['output'];
  /** Further words for the public. */
  publicText: Scalars['String']['output'];
  /** Who may read it once published. */
  publicity: Publicity;
  /** When it was published, UTC. */
  publishedAt: Maybe<Scalars['DateTime']['output']>;
  /** The published entry this revision would replace. */
  revisionOf: Maybe<Scalars['ID']['output']>;
  /** State. */
  status: EntryStatus;
  /** Since when it is in this state, UTC. */
  statusSince: Scalars['DateTime']['output'];
  /** Sub-scenario, by id. */
  subScenario: Maybe<Scalars['String']['output']>;
  /** Organisations a targeted entry is shown to. */
  targetOrganisationIds: Array<Scalars['ID']['output']>;
  /** Technologies expected, by id. */
  technologies: Array<Scalars['String']['output']>;
  /** Title. */
  title: Scalars['String']['output'];
  /** Last change, UTC. */
  updatedAt: Scalars['DateTime']['output'];
  /** Leaves the list by itself then, UTC. */
  validUntil: Maybe<Scalars['DateTime']['output']>;
  /** Version, to be sent back with a change. */
  version: Scalars['Int']['output'];
  /** What is wanted. */
  wanted: Scalars['String']['output'];
  /** Runs on domestic chips and operating systems (信创). */
  xinchuang: Scalars['Boolean']['output'];
};

/** What the assistant makes of a need being written. */
export type NeedAssistance = {
  /** What would make matching surer, in the order in which it pays. */
  asks: Array<AssistAsk>;
  /** Low below 4 recognised words. */
  confidence: AssistConfidence;
  /** Deployments. */
  deployments: Array<AssistProposal>;
  /** Domains, best first; at most 3. */
  domains: Array<AssistProposal>;
  /** What the text rules out, for `exclusions`; at most 5. */
  exclusions: Array<AssistProposal>;
  /** Figures to reach; at most 8. */
  indicators: Array<AssistIndicator>;
  /** Who could do it now. */
  live: FittingCapabilities;
  /** Works without a network. */
  offline: Maybe<AssistProposal>;
  /** Distinct words of it that were recognised, confirmed tags included. */
  recognised: Scalars['Int']['output'];
  /** Sub-scenarios it speaks of, best first; at most 3. */
  subScenarios: Array<AssistProposal>;
  /** Technologies named or clearly implied; at most 6. */
  technologies: Array<AssistProposal>;
  /** Runs on domestic chips and operating systems (信创). */
  xinchuang: Maybe<AssistProposal>;
};

/** A need being written: as `NeedInput`, with everything optional. */
export type NeedDraftInput = {
  /** Where it is used. At most 100 characters, no markup. */
  areaOfUse?: InputMaybe<Scalars['String']['input']>;
  /** Most budget; both 0: to be negotiated. In 万元, 0–1000000, two decimals. */
  budgetMax?: InputMaybe<Scalars['Float']['input']>;
  /** Least budget. In 万元, 0–1000000, two decimals. */
  budgetMin?: InputMaybe<Scalars['Float']['input']>;
  /** Forms of cooperation. At most 10. */
  cooperation?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Months until it must run. 1–60. */
  deadlineMonths?: InputMaybe<Scalars['Int']['input']>;
  /** Deployments wanted or offered. */
  deployments?: InputMaybe<Array<Deployment>>;
  /** District of use. */
  district?: InputMaybe<District>;
  /** Domain. Id or label of a domain. */
  domain?: InputMaybe<Scalars['String']['input']>;
  /** What is not wanted or already owned. At most 500 characters, no markup. */
  exclusions?: InputMaybe<Scalars['String']['input']>;
  /** Where the money comes from. */
  fundingSource?: InputMaybe<FundingSource>;
  /** Indicators. At most 20. */
  indicators?: InputMaybe<Array<IndicatorDraftInput>>;
  /** Works without a network. */
  offline?: InputMaybe<Scalars['Boolean']['input']>;
  /** What hurts today, with figures. At most 1000 characters, no markup. */
  painPoint?: InputMaybe<Scalars['String']['input']>;
  /** Further words for the public. At most 2000 characters, no markup. */
  publicText?: InputMaybe<Scalars['String']['input']>;
  /** Sub-scenario. Id or label of a scenario. */
  subScenario?: InputMaybe<Scalars['String']['input']>;
  /** Technologies expected. Ids or labels of a technology; at most 8. */
  technologies?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Title. At most 80 characters, no markup. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** What is wanted. At most 1000 characters, no markup. */
  wanted?: InputMaybe<Scalars['String']['input']>;
  /** Runs on domestic chips and operating systems (信创). */
  xinchuang?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A need that was found. */
export type NeedHit = {
  /** The passage around the hits. */
  excerpt: Array<TextPiece>;
  /** The need. */
  need: PublicNeed;
  /** Its title, hits marked. */
  title: Array<TextPiece>;
};

/** A need (机会). Only kind and title are needed for a draft. */
export type NeedInput = {
  /** Where it is used. At most 100 characters, no markup. */
  areaOfUse?: InputMaybe<Scalars['String']['input']>;
  /** Most budget; both 0: to be negotiated. In 万元, 0–1000000, two decimals. */
  budgetMax?: InputMaybe<Scalars['Float']['input']>;
  /** Least budget. In 万元, 0–1000000, two decimals. */
  budgetMin?: InputMaybe<Scalars['Float']['input']>;
  /** Words only operators and introduced vendors read. At most 2000 characters, no markup. */
  confidentialText?: InputMaybe<Scalars['String']['input']>;
  /** Contact; kept from the public. */
  contact?: InputMaybe<ContactInput>;
  /** Forms of cooperation. At most 10. */
  cooperation?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Data provided. At most 20. */
  dataProvided?: InputMaybe<Array<ProvidedDataInput>>;
  /** Months until it must run. 1–60. */
  deadlineMonths?: InputMaybe<Scalars['Int']['input']>;
  /** Deployments wanted or offered. */
  deployments?: InputMaybe<Array<Deployment>>;
  /** District of use. */
  district?: InputMaybe<District>;
  /** Domain. Id or label of a domain. */
  domain?: InputMaybe<Scalars['String']['input']>;
  /** What is not wanted or already owned. At most 500 characters, no markup. */
  exclusions?: InputMaybe<Scalars['String']['input']>;
  /** Where the money comes from. */
  fundingSource?: InputMaybe<FundingSource>;
  /** Indicators. At most 20. */
  indicators?: InputMaybe<Array<IndicatorInput>>;
  /** Kind of need. */
  kind: NeedKind;
  /** Works without a network. */
  offline?: InputMaybe<Scalars['Boolean']['input']>;
  /** What hurts today, with figures. At most 1000 characters, no markup. */
  painPoint?: InputMaybe<Scalars['String']['input']>;
  /** Further words for the public. At most 2000 characters, no markup. */
  publicText?: InputMaybe<Scalars['String']['input']>;
  /** Who may read the published entry. */
  publicity?: InputMaybe<Publicity>;
  /** Sub-scenario. Id or label of a scenario. */
  subScenario?: InputMaybe<Scalars['String']['input']>;
  /** Organisations a targeted entry is shown to, by id. At most 50. */
  targetOrganisationIds?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Technologies expected. Ids or labels of a technology; at most 8. */
  technologies?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Title. At most 80 characters, no markup. */
  title: Scalars['String']['input'];
  /** Leaves the list by itself at this instant. UTC. */
  validUntil?: InputMaybe<Scalars['DateTime']['input']>;
  /** What is wanted. At most 1000 characters, no markup. */
  wanted?: InputMaybe<Scalars['String']['input']>;
  /** Runs on domestic chips and operating systems (信创). */
  xinchuang?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 项目机会, 场景机会, 揭榜候选. */
export type NeedKind =
  | 'challenge'
  | 'project'
  | 'scenario';

/** One page of needs. */
export type NeedPage = {
  /** This page. */
  items: Array<Need>;
  /** All that the caller may see under this filter. */
  total: Scalars['Int']['output'];
};

/** Search in the published needs. */
export type NeedSearchInput = {
  /** With one of these deployments. */
  deployments?: InputMaybe<Array<Deployment>>;
  /** In one of these districts. */
  districts?: InputMaybe<Array<District>>;
  /** In one of these domains. Ids or labels of a domain; at most 7. */
  domains?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Of one of these kinds. */
  kinds?: InputMaybe<Array<NeedKind>>;
  /** Words to look for, as people say them. At most 200 characters, no markup. */
  query?: InputMaybe<Scalars['String']['input']>;
  /** Order. */
  sort?: InputMaybe<HallSort>;
  /** In one of these sub-scenarios. Ids or labels of a scenario; at most 20. */
  subScenarios?: InputMaybe<Array<Scalars['String']['input']>>;
  /** With one of these technologies. Ids or labels of a technology; at most 20. */
  technologies?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Result of a search in the needs. */
export type NeedSearchResult = {
  /** Counts for narrowing down. */
  facets: Array<Facet>;
  /** This page. */
  items: Array<NeedHit>;
  /** All that the caller may see under this filter. */
  total: Scalars['Int']['output'];
};

/** A concept the product does not have. */
export type NewConceptInput = {
  /** Take wordings that other concepts have, too. */
  confirmed?: InputMaybe<Scalars['Boolean']['input']>;
  /** Domains it is used in, by id; none: general. At most 7. */
  domains?: InputMaybe<Array<Scalars['String']['input']>>;
  /** English label. At most 80 characters, no markup. */
  en: Scalars['String']['input'];
  /** Kind; no domain and no layer. */
  kind: ConceptKind;
  /** Broader concepts, by id. At most 6. */
  parents: Array<Scalars['String']['input']>;
  /** Why. At most 200 characters, no markup. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Ways people put it. At most 40. */
  wordings?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Chinese label; it is a wording too. At most 40 characters, no markup. */
  zh: Scalars['String']['input'];
};

/** An organisation in full, for its members and officials. */
export type Organisation = {
  /** Contact person. */
  contact: Contact;
  /** When it was registered. */
  createdAt: Scalars['DateTime']['output'];
  /** Unified social credit code. */
  creditCode: Scalars['String']['output'];
  /** District of its seat. */
  district: District;
  /** Year of foundation. */
  foundedYear: Maybe<Scalars['Int']['output']>;
  /** Honours and qualifications. */
  honours: Array<Scalars['String']['output']>;
  /** Id. */
  id: Scalars['ID']['output'];
  /** Main business. */
  mainBusiness: Scalars['String']['output'];
  /** Registered name. */
  name: Scalars['String']['output'];
  /** Registered capital in 万元. */
  registeredCapital: Maybe<Scalars['Float']['output']>;
  /** Number of staff. */
  staff: Maybe<Scalars['Int']['output']>;
  /** Kind of organisation. */
  type: OrganisationType;
  /** Result of the operators’ check. */
  verification: Verification;
  /** Note of the check. */
  verificationNote: Maybe<Scalars['String']['output']>;
  /** Operators have checked that it is who it says. */
  verified: Scalars['Boolean']['output'];
  /** Version, to be sent back with a change. */
  version: Scalars['Int']['output'];
};

/** Which organisations. */
export type OrganisationFilterInput = {
  /** Part of the name. At most 80 characters, no markup. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** In this state of verification. */
  verification?: InputMaybe<Verification>;
};

/** An organisation as it describes itself. */
export type OrganisationInput = {
  /** Contact person. */
  contact: ContactInput;
  /** Unified social credit code (统一社会信用代码, GB 32100-2015). At most 18 characters, no markup. */
  creditCode: Scalars['String']['input'];
  /** District of its seat. */
  district: District;
  /** Year of foundation. 1800–2100. */
  foundedYear?: InputMaybe<Scalars['Int']['input']>;
  /** Honours and qualifications. At most 20. */
  honours?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Main business. At most 500 characters, no markup. */
  mainBusiness?: InputMaybe<Scalars['String']['input']>;
  /** Registered name. At most 100 characters, no markup. */
  name: Scalars['String']['input'];
  /** Registered capital. In 万元, 0–1000000, two decimals. */
  registeredCapital?: InputMaybe<Scalars['Float']['input']>;
  /** Number of staff. 0–10000000. */
  staff?: InputMaybe<Scalars['Int']['input']>;
  /** Kind of organisation. */
  type: OrganisationType;
};

/** One page of organisations. */
export type OrganisationPage = {
  /** This page. */
  items: Array<Organisation>;
  /** All that the caller may see under this filter. */
  total: Scalars['Int']['output'];
};

/** Kind of organisation. */
export type OrganisationType =
  | 'association'
  | 'foreign'
  | 'government'
  | 'institution'
  | 'medical'
  | 'new_rnd'
  | 'park_operator'
  | 'private'
  | 'research_institute'
  | 'state_owned'
  | 'university';

/** What waits for the caller. */
export type Overview = {
  /** Capabilities the caller may see in full, by state. */
  capabilities: Array<StatusCount>;
  /** Needs the caller may see in full, by state. */
  needs: Array<StatusCount>;
  /** Pairings of our capabilities nobody has looked at. */
  newCapabilityMatches: Scalars['Int']['output'];
  /** Pairings of our needs nobody has looked at. */
  newNeedMatches: Scalars['Int']['output'];
  /** Organisations waiting for verification; 0 for those who may not verify. */
  organisationsToVerify: Scalars['Int']['output'];
};

/** Which page of a list. */
export type PageInput = {
  /** Page, the first is 1. 1–10000. */
  page?: Scalars['Int']['input'];
  /** Items on a page. 1–100. */
  perPage?: Scalars['Int']['input'];
};

/** Any need and any capability explained as if they had just been matched. */
export type PairExplanation = {
  /** Band; null below a possible match. */
  band: Maybe<Band>;
  /** The capability. */
  capability: Maybe<PublicCapability>;
  /** Capability. */
  capabilityId: Scalars['ID']['output'];
  /** Texts of the capability that its readers may see, what counted marked. */
  capabilityTexts: Array<MarkedText>;
  /** What the score is made of. */
  components: Array<MatchComponent>;
  /** Concepts that meet, weightiest first. */
  concepts: Array<MatchConcept>;
  /** Conditions. */
  fits: Array<MatchFit>;
  /** What would lift the score most, at most three parts. */
  lift: Array<LostPoints>;
  /** Pairings a list keeps. */
  listLength: Scalars['Int']['output'];
  /** The stored pairing, for its two sides and officials. */
  matchId: Maybe<Scalars['ID']['output']>;
  /** The need. */
  need: Maybe<PublicNeed>;
  /** Need. */
  needId: Scalars['ID']['output'];
  /** Texts of the need that its readers may see, what counted marked. */
  needTexts: Array<MarkedText>;
  /** Points from which a pair is a possible match. */
  possibleFrom: Scalars['Float']['output'];
  /** Score, 0–100, one decimal. */
  score: Scalars['Float']['output'];
  /** Points from which a pair is a strong match. */
  strongFrom: Scalars['Float']['output'];
  /** Words of what the need does not want and the capability offers. */
  unwanted: Array<Scalars['String']['output']>;
  /** The reasons in one sentence; a mail says the conditions on a line of their own instead. */
  why: Scalars['String']['output'];
  /** Why it is not among the matches, the decisive reasons first; empty when it is. */
  whyNot: Array<WhyNotReason>;
  /** Words both have, weightiest first; at most 8, none that is part of a longer one both have. */
  words: Array<MatchWord>;
};


/** Any need and any capability explained as if they had just been matched. */
export type PairExplanationWhyArgs = {
  locale: Locale;
};

/** A person with an account. */
export type Person = {
  /** When the account was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Cannot sign in. */
  disabled: Scalars['Boolean']['output'];
  /** Mail address. */
  email: Scalars['String']['output'];
  /** Id. */
  id: Scalars['ID']['output'];
  /** Language of mails and console. */
  locale: Locale;
  /** Places in organisations. */
  memberships: Array<Membership>;
  /** Name. */
  name: Scalars['String']['output'];
  /** Roles given by an administrator. */
  roles: Array<SystemRole>;
  /** Open sessions. */
  sessionCount: Scalars['Int']['output'];
};

/** A new account. */
export type PersonInput = {
  /** Mail address; the name of the account. */
  email: Scalars['String']['input'];
  /** Language of mails and console. */
  locale?: InputMaybe<Locale>;
  /** Name of the person. At most 40 characters, no markup. */
  name: Scalars['String']['input'];
  /** Password of at least 10 characters. */
  password: Scalars['String']['input'];
};

/** One page of people. */
export type PersonPage = {
  /** This page. */
  items: Array<Person>;
  /** All that the caller may see under this filter. */
  total: Scalars['Int']['output'];
};

/** Roles given by an administrator. */
export type PersonRolesInput = {
  /** A disabled account cannot sign in. */
  disabled: Scalars['Boolean']['input'];
  /** All system roles of the person. */
  roles: Array<SystemRole>;
};

/** Data the poster can provide. */
export type ProvidedData = {
  /** How much. */
  amount: Maybe<Scalars['String']['output']>;
  /** How it is desensitised. */
  desensitisation: Maybe<Scalars['String']['output']>;
  /** Kind of data. */
  kind: Scalars['String']['output'];
  /** Labelled share in percent. */
  labelledShare: Maybe<Scalars['Int']['output']>;
  /** Sensitivity level. */
  level: DataLevel;
};

/** Data the poster can provide. */
export type ProvidedDataInput = {
  /** How much. At most 60 characters, no markup. */
  amount?: InputMaybe<Scalars['String']['input']>;
  /** How it is desensitised. At most 100 characters, no markup. */
  desensitisation?: InputMaybe<Scalars['String']['input']>;
  /** Kind of data. At most 60 characters, no markup. */
  kind: Scalars['String']['input'];
  /** Labelled share in percent. 0–100. */
  labelledShare?: InputMaybe<Scalars['Int']['input']>;
  /** Sensitivity level. */
  level: DataLevel;
};

/** A capability as the list shows it. */
export type PublicCapability = {
  /** Filings of generative or deep-synthesis algorithms. */
  algorithmFilings: Array<Scalars['String']['output']>;
  /** Cases. */
  cases: Array<CapabilityCase>;
  /** Certifications. */
  certifications: Array<Scalars['String']['output']>;
  /** Deployments wanted or offered. */
  deployments: Array<Deployment>;
  /** What it does and how. */
  description: Scalars['String']['output'];
  /** Domains, by id. */
  domains: Array<Scalars['String']['output']>;
  /** Id. */
  id: Scalars['ID']['output'];
  /** Layer of the industry chain, by id. */
  layer: Maybe<Scalars['String']['output']>;
  /** Maturity. */
  maturity: Maybe<Maturity>;
  /** Medical-device certificates. */
  medicalDeviceCertificates: Array<Scalars['String']['output']>;
  /** Number given at first publication. */
  number: Maybe<Scalars['String']['output']>;
  /** Works without a network. */
  offline: Scalars['Boolean']['output'];
  /** Organisation. */
  organisation: Maybe<PublicOrganisation>;
  /** Id of the organisation. */
  organisationId: Scalars['ID']['output'];
  /** Most price in 万元; both 0: to be negotiated. */
  priceMax: Maybe<Scalars['Float']['output']>;
  /** Least price in 万元. */
  priceMin: Maybe<Scalars['Float']['output']>;
  /** When it was published, UTC. */
  publishedAt: Maybe<Scalars['DateTime']['output']>;
  /** Areas served. */
  serviceAreas: Array<Scalars['String']['output']>;
  /** State. */
  status: EntryStatus;
  /** Sub-scenarios, by id. */
  subScenarios: Array<Scalars['String']['output']>;
  /** People on it. */
  teamSize: Maybe<Scalars['Int']['output']>;
  /** Technologies, by id. */
  technologies: Array<Scalars['String']['output']>;
  /** Title. */
  title: Scalars['String']['output'];
  /** Leaves the list by itself then, UTC. */
  validUntil: Maybe<Scalars['DateTime']['output']>;
  /** Runs on domestic chips and operating systems (信创). */
  xinchuang: Scalars['Boolean']['output'];
};

/** A need as the list shows it. */
export type PublicNeed = {
  /** Where it is used. */
  areaOfUse: Scalars['String']['output'];
  /** Most budget in 万元; both 0: to be negotiated. */
  budgetMax: Maybe<Scalars['Float']['output']>;
  /** Least budget in 万元. */
  budgetMin: Maybe<Scalars['Float']['output']>;
  /** Forms of cooperation. */
  cooperation: Array<Scalars['String']['output']>;
  /** Data provided. */
  dataProvided: Array<ProvidedData>;
  /** Months until it must run. */
  deadlineMonths: Maybe<Scalars['Int']['output']>;
  /** Deployments wanted or offered. */
  deployments: Array<Deployment>;
  /** District of use. */
  district: Maybe<District>;
  /** Domain, by id. */
  domain: Maybe<Scalars['String']['output']>;
  /** What is not wanted or already owned. */
  exclusions: Scalars['String']['output'];
  /** Where the money comes from. */
  fundingSource: Maybe<FundingSource>;
  /** Id. */
  id: Scalars['ID']['output'];
  /** Figures to reach. */
  indicators: Array<Indicator>;
  /** Kind of need. */
  kind: NeedKind;
  /** Number given at first publication. */
  number: Maybe<Scalars['String']['output']>;
  /** Works without a network. */
  offline: Scalars['Boolean']['output'];
  /** Organisation. */
  organisation: Maybe<PublicOrganisation>;
  /** Id of the organisation. */
  organisationId: Scalars['ID']['output'];
  /** What hurts today. */
  painPoint: Scalars['String']['output'];
  /** Further words for the public. */
  publicText: Scalars['String']['output'];
  /** When it was published, UTC. */
  publishedAt: Maybe<Scalars['DateTime']['output']>;
  /** State. */
  status: EntryStatus;
  /** Sub-scenario, by id. */
  subScenario: Maybe<Scalars['String']['output']>;
  /** Technologies expected, by id. */
  technologies: Array<Scalars['String']['output']>;
  /** Title. */
  title: Scalars['String']['output'];
  /** Leaves the list by itself then, UTC. */
  validUntil: Maybe<Scalars['DateTime']['output']>;
  /** What is wanted. */
  wanted: Scalars['String']['output'];
  /** Runs on domestic chips and operating systems (信创). */
  xinchuang: Scalars['Boolean']['output'];
};

/** An organisation as the public sees it. */
export type PublicOrganisation = {
  /** District of its seat. */
  district: District;
  /** Year of foundation. */
  foundedYear: Maybe<Scalars['Int']['output']>;
  /** Honours and qualifications. */
  honours: Array<Scalars['String']['output']>;
  /** Id. */
  id: Scalars['ID']['output'];
  /** Main business. */
  mainBusiness: Scalars['String']['output'];
  /** Registered name. */
  name: Scalars['String']['output'];
  /** Kind of organisation. */
  type: OrganisationType;
  /** Operators have checked that it is who it says. */
  verified: Scalars['Boolean']['output'];
};

/** 公开, 登录可见, 定向. */
export type Publicity =
  | 'public'
  | 'signed_in'
  | 'targeted';

export type Query = {
  /** Proposals for a capability being written, and who needs it now. Keeps nothing. */
  assistCapability: CapabilityAssistance;
  /** Proposals for a need being written, and who could do it now. Keeps nothing. */
  assistNeed: NeedAssistance;
  /** Capabilities of the caller’s organisations; all of them for officials. */
  capabilities: CapabilityPage;
  /** One capability in full. */
  capability: Capability;
  /** Digests that were decided on. No addresses. */
  digests: DigestPage;
  /** What speaks for and against any pair, and why it is not among the matches. Each entry must be on a list the caller may read or belong to their organisation; officials may ask about all. */
  explainPair: PairExplanation;
  /** Words kept off the page, newest first. */
  ignoredWords: IgnoredWordPage;
  /** One pairing. */
  match: Match;
  /** Pairings of the caller’s organisations, best first; all of them for officials. */
  matches: MatchPage;
  /** Who is signed in. */
  me: Person;
  /** One need in full. */
  need: Need;
  /** Needs of the caller’s organisations; all of them for officials. */
  needs: NeedPage;
  /** One organisation. */
  organisation: Organisation;
  /** Members of an organisation the caller may see. */
  organisationMembers: Array<Person>;
  /** Organisations the caller belongs to; all of them for officials. */
  organisations: OrganisationPage;
  /** What waits for the caller. */
  overview: Overview;
  /** Accounts. */
  people: PersonPage;
  /** Search in the published capabilities the caller may read. */
  publicCapabilities: CapabilitySearchResult;
  /** One published capability. */
  publicCapability: PublicCapability;
  /** One published need. */
  publicNeed: PublicNeed;
  /** Search in the published needs the caller may read. */
  publicNeeds: NeedSearchResult;
  /** The last five times everything was matched again. */
  recomputes: Array<Recompute>;
  /** All scorers, the newest first. */
  scorers: Array<Scorer>;
  /** What the console has to know before anybody signs in. */
  settings: Settings;
  /** How the caller is told of new pairings. */
  subscription: Subscription;
  /** All tags of the forms and filters. */
  taxonomy: Taxonomy;
  /** Words no concept accounts for, those of most needs, declined pairings and days of searches first. */
  unrecognisedWords: UnrecognisedWordPage;
  /** How far a change has got. */
  vocabularyChange: VocabularyChange;
  /** One concept. */
  vocabularyConcept: VocabularyConcept;
  /** Concepts, those whose label fits first. */
  vocabularyConcepts: VocabularyConceptPage;
};


export type QueryAssistCapabilityArgs = {
  input: CapabilityDraftInput;
  organisationId: Scalars['ID']['input'];
};


export type QueryAssistNeedArgs = {
  input: NeedDraftInput;
  organisationId: Scalars['ID']['input'];
};


export type QueryCapabilitiesArgs = {
  filter?: InputMaybe<EntryFilterInput>;
  page?: InputMaybe<PageInput>;
  sort?: InputMaybe<EntrySortInput>;
};


export type QueryCapabilityArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDigestsArgs = {
  page?: InputMaybe<PageInput>;
};


export type QueryExplainPairArgs = {
  capabilityId: Scalars['ID']['input'];
  needId: Scalars['ID']['input'];
};


export type QueryIgnoredWordsArgs = {
  page?: InputMaybe<PageInput>;
};


export type QueryMatchArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMatchesArgs = {
  filter?: InputMaybe<MatchFilterInput>;
  page?: InputMaybe<PageInput>;
};


export type QueryNeedArgs = {
  id: Scalars['ID']['input'];
};


export type QueryNeedsArgs = {
  filter?: InputMaybe<EntryFilterInput>;
  page?: InputMaybe<PageInput>;
  sort?: InputMaybe<EntrySortInput>;
};


export type QueryOrganisationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOrganisationMembersArgs = {
  organisationId: Scalars['ID']['input'];
};


export type QueryOrganisationsArgs = {
  filter?: InputMaybe<OrganisationFilterInput>;
  page?: InputMaybe<PageInput>;
};


export type QueryPeopleArgs = {
  page?: InputMaybe<PageInput>;
  search?: InputMaybe<Scalars['String']['input']>;
};


export type QueryPublicCapabilitiesArgs = {
  page?: InputMaybe<PageInput>;
  search?: InputMaybe<CapabilitySearchInput>;
};


export type QueryPublicCapabilityArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPublicNeedArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPublicNeedsArgs = {
  page?: InputMaybe<PageInput>;
  search?: InputMaybe<NeedSearchInput>;
};


export type QueryUnrecognisedWordsArgs = {
  page?: InputMaybe<PageInput>;
  source?: InputMaybe<WordSource>;
};


export type QueryVocabularyChangeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryVocabularyConceptArgs = {
  id: Scalars['ID']['input'];
};


export type QueryVocabularyConceptsArgs = {
  filter?: InputMaybe<ConceptFilterInput>;
  page?: InputMaybe<PageInput>;
};

/** What a marked piece of text refers to. */
export type ReasonKind =
  | 'concept'
  | 'condition'
  | 'unwanted'
  | 'word';

/** Which reason a piece of text belongs to; the same one on both sides. */
export type ReasonMark = {
  /** Place in that list, from 0. Concepts met by the same concept of the capability carry the first place. */
  index: Scalars['Int']['output'];
  /** In which list of the reasons: unwanted, fits, concepts or words. */
  kind: ReasonKind;
};

/** Matching everything again. */
export type Recompute = {
  /** Capabilities. */
  capabilities: RecomputeFigures;
  /** When it was done, UTC. */
  finishedAt: Maybe<Scalars['DateTime']['output']>;
  /** Id. */
  id: Scalars['ID']['output'];
  /** Needs. */
  needs: RecomputeFigures;
  /** Where it is. */
  phase: RecomputePhase;
  /** Why. */
  reason: RecomputeReason;
  /** When, UTC. */
  requestedAt: Scalars['DateTime']['output'];
  /** Who asked for it. */
  requestedBy: Scalars['String']['output'];
  /** Pairs scored. */
  scored: Scalars['Int']['output'];
  /** Scorer it was asked for. */
  scorerVersion: Scalars['String']['output'];
  /** When it began, UTC. */
  startedAt: Maybe<Scalars['DateTime']['output']>;
  /** Changes written; 0 when everything was right already. */
  written: Scalars['Int']['output'];
};

/** How far one part of a recompute is. */
export type RecomputeFigures = {
  /** Entries matched again. */
  done: Scalars['Int']['output'];
  /** Seconds it took so far. */
  seconds: Scalars['Float']['output'];
  /** Entries to match; 0 when this part is left out. */
  total: Scalars['Int']['output'];
};

/** Where matching everything again is. */
export type RecomputePhase =
  | 'capabilities'
  | 'done'
  | 'leftovers'
  | 'needs'
  | 'waiting';

/** Why everything is matched again. */
export type RecomputeReason =
  | 'manual'
  | 'nightly'
  | 'scorer';

/** An organisation and its first owner. */
export type RegisterInput = {
  /** The organisation; operators verify it. */
  organisation: OrganisationInput;
  /** The person who registers it, its owner. */
  person: PersonInput;
};

/** Part of a match score. */
export type ScorePart =
  | 'concepts'
  | 'conditions'
  | 'domain'
  | 'fit'
  | 'phrases'
  | 'stuffing'
  | 'unwanted'
  | 'words';

/** A set of weights: the shipped one, one that is tried, or one that was live. */
export type Scorer = {
  /** What the caller may do now: `compare`, `switchOn`. */
  allowedActions: Array<Scalars['String']['output']>;
  /** The last comparison with a live scorer. */
  comparison: Maybe<ScorerComparison>;
  /** When, UTC. */
  createdAt: Scalars['DateTime']['output'];
  /** Who proposed it. */
  createdBy: Scalars['String']['output'];
  /** Id. */
  id: Scalars['ID']['output'];
  /** When it was last switched on, UTC. */
  liveSince: Maybe<Scalars['DateTime']['output']>;
  /** What pairings made by it carry. */
  name: Scalars['String']['output'];
  /** Why these weights. */
  note: Scalars['String']['output'];
  /** State. */
  status: ScorerStatus;
  /** The last time it was measured better than a live scorer; without that it cannot be switched on. */
  tuning: Maybe<ScorerTuning>;
  /** Version of the record, for the next change. */
  version: Scalars['Int']['output'];
  /** Its weights. */
  weights: ScorerWeights;
};

/** What a scorer would change for the best ten of every published need. */
export type ScorerComparison = {
  /** When it was finished, UTC. */
  finishedAt: Maybe<Scalars['DateTime']['output']>;
  /** Pairs whose place changes most, at most 20. */
  movers: Array<ScorerMover>;
  /** Needs compared so far. */
  needs: Scalars['Int']['output'];
  /** Needs whose best ten change. */
  needsAffected: Scalars['Int']['output'];
  /** Published needs. */
  needsTotal: Scalars['Int']['output'];
  /** When it was asked for, UTC. */
  requestedAt: Scalars['DateTime']['output'];
  /** Who asked for it. */
  requestedBy: Scalars['String']['output'];
  /** Share of pairs among the best ten under one scorer only, of those under either, 0–1. */
  shareChanged: Maybe<Scalars['Float']['output']>;
  /** State. */
  status: ComparisonStatus;
  /** Version of the live scorer it was compared with. */
  withVersion: Scalars['String']['output'];
};

/** A scorer to be tried. */
export type ScorerInput = {
  /** Why these weights. At most 300 characters, no markup. */
  note: Scalars['String']['input'];
  /** Its weights. */
  weights: ScorerWeightsInput;
};

/** A pair whose place among the best of its need changes. */
export type ScorerMover = {
  /** The capability. */
  capability: Maybe<PublicCapability>;
  /** Capability. */
  capabilityId: Scalars['ID']['output'];
  /** The need. */
  need: Maybe<PublicNeed>;
  /** Need. */
  needId: Scalars['ID']['output'];
  /** Place after, from 1; none when the pair is not kept. */
  rankAfter: Maybe<Scalars['Int']['output']>;
  /** Place before, from 1; none when the pair is not kept. */
  rankBefore: Maybe<Scalars['Int']['output']>;
  /** Score after, 0–100. */
  scoreAfter: Scalars['Float']['output'];
  /** Score before, 0–100. */
  scoreBefore: Scalars['Float']['output'];
};

/** Tried, live, or live before. */
export type ScorerStatus =
  | 'candidate'
  | 'live'
  | 'retired';

/** What measuring a scorer on judged needs has shown, when it was better than the live one. */
export type ScorerTuning = {
  /** NDCG@10 of this one, 0–1. */
  after: Scalars['Float']['output'];
  /** When, UTC. */
  at: Scalars['DateTime']['output'];
  /** NDCG@10 of the live scorer, 0–1. */
  before: Scalars['Float']['output'];
  /** Upper end of the interval. */
  high: Scalars['Float']['output'];
  /** Lower end of the 95 % interval of the difference; above 0. */
  low: Scalars['Float']['output'];
  /** Judged needs it was measured on. */
  needs: Scalars['Int']['output'];
  /** Version of the live scorer it was measured against. */
  withVersion: Scalars['String']['output'];
};

/** How much each part of the score counts, 0–20. */
export type ScorerWeights = {
  /** Concepts that meet. */
  concepts: Scalars['Float']['output'];
  /** The same domain. */
  domain: Scalars['Float']['output'];
  /** Conditions such as deployment and budget. */
  fit: Scalars['Float']['output'];
  /** Pairs of characters both texts have. */
  phrases: Scalars['Float']['output'];
  /** Words both texts have. */
  words: Scalars['Float']['output'];
};

/** How much each part of the score counts; at least one above 0. */
export type ScorerWeightsInput = {
  /** Concepts that meet. 0–20, 2 decimals. */
  concepts: Scalars['Float']['input'];
  /** The same domain. 0–20, 2 decimals. */
  domain: Scalars['Float']['input'];
  /** Conditions such as deployment and budget. 0–20, 2 decimals. */
  fit: Scalars['Float']['input'];
  /** Pairs of characters both texts have. 0–20, 2 decimals. */
  phrases: Scalars['Float']['input'];
  /** Words both texts have. 0–20, 2 decimals. */
  words: Scalars['Float']['input'];
};

/** An access token. The refresh token travels in an httpOnly cookie. */
export type Session = {
  /** To be sent as `Authorization: Bearer …`. */
  accessToken: Scalars['String']['output'];
  /** When the access token ends; refresh before. UTC. */
  expiresAt: Scalars['DateTime']['output'];
  /** Who signed in. */
  person: Person;
};

/** What the console has to know before anybody signs in. */
export type Settings = {
  /** Inbox of the local mail catcher; never in production. */
  mailboxUrl: Maybe<Scalars['String']['output']>;
};

/** Mail and password. */
export type SignInInput = {
  /** Mail address of the account. */
  email: Scalars['String']['input'];
  /** Password. */
  password: Scalars['String']['input'];
};

/** A contract of two that were introduced. */
export type SignedInput = {
  /** Its amount. In 万元, 0–1000000, two decimals. */
  amount?: InputMaybe<Scalars['Float']['input']>;
  /** The day of the contract; not ahead. UTC. */
  signedOn: Scalars['DateTime']['input'];
};

/** How many entries are in a state. */
export type StatusCount = {
  /** How many. */
  count: Scalars['Int']['output'];
  /** State. */
  status: EntryStatus;
};

/** How somebody is told of new pairings. */
export type Subscription = {
  /** How often. */
  frequency: DigestFrequency;
  /** Only pairings of this band or better. */
  minimumBand: Band;
  /** For our needs, our capabilities, or both. */
  sides: Array<MatchSide>;
};

/** How to be told of new pairings. */
export type SubscriptionInput = {
  /** How often. */
  frequency: DigestFrequency;
  /** Only pairings of this band or better. */
  minimumBand: Band;
  /** For our needs, our capabilities, or both. */
  sides: Array<MatchSide>;
};

/** Role given by an administrator. */
export type SystemRole =
  | 'admin'
  | 'operator'
  | 'reviewer'
  | 'supervisor';

/** A tag people choose. */
export type Tag = {
  /** English label. */
  en: Scalars['String']['output'];
  /** Id. */
  id: Scalars['ID']['output'];
  /** Broader tags; for a sub-scenario its domain. */
  parents: Array<Scalars['ID']['output']>;
  /** Chinese label. */
  zh: Scalars['String']['output'];
};

/** All tags of the forms and filters. */
export type Taxonomy = {
  /** Domains of the city plan. */
  domains: Array<Tag>;
  /** Layers of the industry chain. */
  layers: Array<Tag>;
  /** Sub-scenarios. */
  scenarios: Array<Tag>;
  /** Technologies. */
  technologies: Array<Tag>;
};

/** A piece of text; hits are to be marked. */
export type TextPiece = {
  /** It is what was looked for. */
  hit: Scalars['Boolean']['output'];
  /** Plain text. */
  text: Scalars['String']['output'];
};

/** A word that no concept accounts for. */
export type UnrecognisedWord = {
  /** Pairings declined as another task or object, in whose texts it stands. */
  declines: Scalars['Int']['output'];
  /** Up to three sentences. */
  examples: Array<WordExample>;
  /** What the latest search with it found. */
  hits: Maybe<Scalars['Int']['output']>;
  /** Published needs it stands in. */
  needs: Scalars['Int']['output'];
  /** Up to five concepts it could belong to, best first. */
  proposals: Array<ConceptProposal>;
  /** Single searches of the last 90 days. */
  searched: Scalars['Int']['output'];
  /** Days of the last 90 on which somebody searched for it. */
  searches: Scalars['Int']['output'];
  /** The word, normalised. */
  word: Scalars['String']['output'];
};

/** One page of unrecognised words. */
export type UnrecognisedWordPage = {
  /** This page. */
  items: Array<UnrecognisedWord>;
  /** All that the caller may see under this filter. */
  total: Scalars['Int']['output'];
};

/** 待审核, 已认证, 已拒绝, 暂停. */
export type Verification =
  | 'pending'
  | 'rejected'
  | 'suspended'
  | 'verified';

/** Result of checking an organisation. */
export type VerificationInput = {
  /** What was checked, or what is wrong. At most 500 characters, no markup. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** New state. */
  verification: Verification;
};

/** A change of the vocabulary, and how far it has got with the entries it touches. */
export type VocabularyChange = {
  /** When. UTC. */
  at: Scalars['DateTime']['output'];
  /** Who. */
  byName: Scalars['String']['output'];
  /** Published capabilities that are matched again. */
  capabilities: Scalars['Int']['output'];
  /** Id. */
  id: Scalars['ID']['output'];
  /** Published needs that are matched again. */
  needs: Scalars['Int']['output'];
  /** Reading entries, handing them on to be matched, or all handed on. */
  state: ChangeState;
};

/** A thing people mean, with the ways they put it. */
export type VocabularyConcept = {
  /** An operator made or changed it. */
  changed: Scalars['Boolean']['output'];
  /** The latest five changes, newest first. */
  changes: Array<VocabularyChange>;
  /** Narrower concepts. */
  children: Array<ConceptLink>;
  /** Domains it is used in; none: general. */
  domains: Array<ConceptLink>;
  /** English label. */
  en: Scalars['String']['output'];
  /** What operators did with it, oldest first. */
  history: Array<ConceptStep>;
  /** Id. */
  id: Scalars['ID']['output'];
  /** Kind. */
  kind: ConceptKind;
  /** Broader concepts. */
  parents: Array<ConceptLink>;
  /** Comes with the product; otherwise an operator made it. */
  shipped: Scalars['Boolean']['output'];
  /** Concepts with the same broader one that is no domain. */
  siblings: Array<ConceptLink>;
  /** Version; 0 while nobody has changed it. */
  version: Scalars['Int']['output'];
  /** Wordings in use, the label not counted. */
  wordingCount: Scalars['Int']['output'];
  /** How people put it, the label not included. */
  wordings: Array<ConceptWording>;
  /** Chinese label. */
  zh: Scalars['String']['output'];
};

/** One page of concepts. */
export type VocabularyConceptPage = {
  /** This page. */
  items: Array<VocabularyConcept>;
  /** All that the caller may see under this filter. */
  total: Scalars['Int']['output'];
};

/** What a change made. */
export type VocabularyEdit = {
  /** The change; ask for it again to see how far it has got. */
  change: VocabularyChange;
  /** The concept as it is now. */
  concept: VocabularyConcept;
};

/** Why a pair is not among the matches. */
export type WhyNotKind =
  | 'below_possible'
  | 'beyond_best'
  | 'condition_not_met'
  | 'declined'
  | 'no_common_words'
  | 'not_proposed'
  | 'not_published'
  | 'other_domain'
  | 'same_organisation'
  | 'stuffing'
  | 'unwanted';

/** One reason why a pair is not among the matches; fields that do not belong to it are null. */
export type WhyNotReason = {
  /** It alone keeps the pair from the matches; otherwise it lowers the score. */
  decisive: Scalars['Boolean']['output'];
  /** Why that side declined. */
  declineReason: Maybe<DeclineReason>;
  /** The condition that is not met. */
  fit: Maybe<MatchFit>;
  /** Which reason. */
  kind: WhyNotKind;
  /** Lowest score kept in that list, 0–100. */
  lowest: Maybe<Scalars['Float']['output']>;
  /** Place it would have in the list of that side, from 1. */
  place: Maybe<Scalars['Int']['output']>;
  /** Points missing to be a possible match, or taken off; above 0, one decimal. */
  points: Maybe<Scalars['Float']['output']>;
  /** Whose entry, answer or list. */
  side: Maybe<MatchSide>;
  /** State of the entry that is not published. */
  status: Maybe<EntryStatus>;
  /** Words of what is not wanted. */
  words: Maybe<Array<Scalars['String']['output']>>;
};

/** A sentence with the word marked. */
export type WordExample = {
  /** The sentence in pieces. */
  pieces: Array<TextPiece>;
};

/** Where an unrecognised word came from. */
export type WordSource =
  | 'decline'
  | 'need'
  | 'search';

/** Another way people put a concept. */
export type WordingInput = {
  /** Add it although another concept has it. */
  confirmed?: InputMaybe<Scalars['Boolean']['input']>;
  /** Why. At most 200 characters, no markup. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** As people write it, from two characters. At most 40 characters, no markup. */
  text: Scalars['String']['input'];
  /** Where it means several things: it counts only when one of these stands in the same text. At most 20. */
  when?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Where a wording comes from. */
export type WordingOrigin =
  | 'added'
  | 'removed'
  | 'shipped';

