import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { District } from '@scenario/access';
import { DataLevel, Deployment, EntryStatus, FundingSource, Maturity, NeedKind, Publicity } from '@scenario/exchange';
import { Contact, PublicOrganisation } from '../access/access.types';
import { pageOf } from '../common/paging';

@ObjectType({ description: 'One step of an entry’s life.' })
export class HistoryStep {
  @Field({ description: 'Verb of the workflow, or create, edit, revise.' })
  verb!: string;

  @Field(() => EntryStatus, { nullable: true, description: 'State before.' })
  from?: EntryStatus;

  @Field(() => EntryStatus, { description: 'State after.' })
  to!: EntryStatus;

  @Field(() => Date, { description: 'When, UTC.' })
  at!: Date;

  @Field({ description: 'Who, by name; 系统 where the system did it.' })
  byName!: string;

  @Field(() => String, { nullable: true, description: 'Why.' })
  reason?: string;

  @Field(() => Int, { description: 'Version after this step.' })
  version!: number;
}

@ObjectType({ description: 'A figure to reach.' })
export class Indicator {
  @Field({ description: 'What is measured.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Unit.' })
  unit?: string;

  @Field(() => String, { nullable: true, description: 'Value today.' })
  baseline?: string;

  @Field({ description: 'Value to reach.' })
  target!: string;

  @Field(() => String, { nullable: true, description: 'How it is tested.' })
  testMethod?: string;
}

@ObjectType({ description: 'Data the poster can provide.' })
export class ProvidedData {
  @Field({ description: 'Kind of data.' })
  kind!: string;

  @Field(() => String, { nullable: true, description: 'How much.' })
  amount?: string;

  @Field(() => Int, { nullable: true, description: 'Labelled share in percent.' })
  labelledShare?: number;

  @Field(() => String, { nullable: true, description: 'How it is desensitised.' })
  desensitisation?: string;

  @Field(() => DataLevel, { description: 'Sensitivity level.' })
  level!: DataLevel;
}

@ObjectType({ description: 'Work that shows a capability.' })
export class CapabilityCase {
  @Field({ description: 'Customer; may be anonymous.' })
  customer!: string;

  @Field(() => String, { nullable: true, description: 'Scale.' })
  scale?: string;

  @Field({ description: 'Measured result.' })
  result!: string;

  @Field(() => String, { nullable: true, description: 'Evidence.' })
  evidence?: string;

  @Field(() => Int, { nullable: true, description: 'Year.' })
  year?: number;
}

/** What every reader of a list may see of an entry. */
@ObjectType({ isAbstract: true })
export abstract class PublicEntry {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Number given at first publication.' })
  number?: string;

  @Field({ description: 'Title.' })
  title!: string;

  @Field(() => ID, { description: 'Id of the organisation.' })
  organisationId!: string;

  @Field(() => PublicOrganisation, { nullable: true, description: 'Organisation.' })
  organisation?: PublicOrganisation;

  @Field(() => [Deployment], { description: 'Deployments wanted or offered.' })
  deployments!: Deployment[];

  @Field(() => Boolean, { description: 'Runs on domestic chips and operating systems (信创).' })
  xinchuang!: boolean;

  @Field(() => Boolean, { description: 'Works without a network.' })
  offline!: boolean;

  @Field(() => EntryStatus, { description: 'State.' })
  status!: EntryStatus;

  @Field(() => Date, { nullable: true, description: 'When it was published, UTC.' })
  publishedAt?: Date;

  @Field(() => Date, { nullable: true, description: 'Leaves the list by itself then, UTC.' })
  validUntil?: Date;
}

@ObjectType({ description: 'A need as the list shows it.' })
export class PublicNeed extends PublicEntry {
  @Field(() => NeedKind, { description: 'Kind of need.' })
  kind!: NeedKind;

  @Field(() => String, { nullable: true, description: 'Domain, by id.' })
  domain?: string;

  @Field(() => String, { nullable: true, description: 'Sub-scenario, by id.' })
  subScenario?: string;

  @Field({ description: 'What hurts today.' })
  painPoint!: string;

  @Field({ description: 'What is wanted.' })
  wanted!: string;

  @Field(() => [Indicator], { description: 'Figures to reach.' })
  indicators!: Indicator[];

  @Field({ description: 'What is not wanted or already owned.' })
  exclusions!: string;

  @Field(() => [String], { description: 'Technologies expected, by id.' })
  technologies!: string[];

  @Field(() => [ProvidedData], { description: 'Data provided.' })
  dataProvided!: ProvidedData[];

  @Field(() => Float, { nullable: true, description: 'Least budget in 万元.' })
  budgetMin?: number;

  @Field(() => Float, { nullable: true, description: 'Most budget in 万元; both 0: to be negotiated.' })
  budgetMax?: number;

  @Field(() => FundingSource, { nullable: true, description: 'Where the money comes from.' })
  fundingSource?: FundingSource;

  @Field(() => Int, { nullable: true, description: 'Months until it must run.' })
  deadlineMonths?: number;

  @Field(() => District, { nullable: true, description: 'District of use.' })
  district?: District;

  @Field({ description: 'Where it is used.' })
  areaOfUse!: string;

  @Field(() => [String], { description: 'Forms of cooperation.' })
  cooperation!: string[];

  @Field({ description: 'Further words for the public.' })
  publicText!: string;
}

@ObjectType({ description: 'A capability as the list shows it.' })
export class PublicCapability extends PublicEntry {
  @Field({ description: 'What it does and how.' })
  description!: string;

  @Field(() => [String], { description: 'Domains, by id.' })
  domains!: string[];

  @Field(() => [String], { description: 'Sub-scenarios, by id.' })
  subScenarios!: string[];

  @Field(() => [String], { description: 'Technologies, by id.' })
  technologies!: string[];

  @Field(() => String, { nullable: true, description: 'Layer of the industry chain, by id.' })
  layer?: string;

  @Field(() => Maturity, { nullable: true, description: 'Maturity.' })
  maturity?: Maturity;

  @Field(() => Float, { nullable: true, description: 'Least price in 万元.' })
  priceMin?: number;

  @Field(() => Float, { nullable: true, description: 'Most price in 万元; both 0: to be negotiated.' })
  priceMax?: number;

  @Field(() => [CapabilityCase], { description: 'Cases.' })
  cases!: CapabilityCase[];

  @Field(() => [String], { description: 'Certifications.' })
  certifications!: string[];

  @Field(() => [String], { description: 'Filings of generative or deep-synthesis algorithms.' })
  algorithmFilings!: string[];

  @Field(() => [String], { description: 'Medical-device certificates.' })
  medicalDeviceCertificates!: string[];

  @Field(() => [String], { description: 'Areas served.' })
  serviceAreas!: string[];

  @Field(() => Int, { nullable: true, description: 'People on it.' })
  teamSize?: number;
}

/** Adds to the public view of an entry what its organisation and officials see. */
function Owned<T extends new (...args: never[]) => object>(base: T) {
  @ObjectType({ isAbstract: true })
  abstract class OwnedEntry extends (base as new () => object) {
    @Field(() => Contact, { nullable: true, description: 'Contact.' })
    contact?: Contact;

    @Field(() => Publicity, { description: 'Who may read it once published.' })
    publicity!: Publicity;

    @Field(() => [ID], { description: 'Organisations a targeted entry is shown to.' })
    targetOrganisationIds!: string[];

    @Field(() => Int, { description: 'Version, to be sent back with a change.' })
    version!: number;

    @Field(() => [String], { description: 'What the caller may do now: verbs of the workflow, edit, revise.' })
    allowedActions!: string[];

    @Field(() => Date, { description: 'Since when it is in this state, UTC.' })
    statusSince!: Date;

    @Field(() => ID, { nullable: true, description: 'The published entry this revision would replace.' })
    revisionOf?: string;

    @Field(() => ID, { nullable: true, description: 'The revision being written or checked.' })
    openRevisionId?: string;

    @Field(() => [HistoryStep], { description: 'Every step, oldest first.' })
    history!: HistoryStep[];

    @Field(() => Date, { description: 'Last change, UTC.' })
    updatedAt!: Date;
  }
  return OwnedEntry as unknown as new () => InstanceType<T> & InstanceType<typeof OwnedEntry>;
}

@ObjectType({ description: 'A need in full, for its organisation and officials.' })
export class Need extends Owned(PublicNeed) {
  @Field({ description: 'Words only officials and introduced vendors read.' })
  confidentialText!: string;
}

@ObjectType({ description: 'A capability in full, for its organisation and officials.' })
export class Capability extends Owned(PublicCapability) {}

@ObjectType({ description: 'One page of needs.' })
export class NeedPage extends pageOf(Need) {}

@ObjectType({ description: 'One page of capabilities.' })
export class CapabilityPage extends pageOf(Capability) {}

@ObjectType({ description: 'A piece of text; hits are to be marked.' })
export class TextPiece {
  @Field({ description: 'Plain text.' })
  text!: string;

  @Field(() => Boolean, { description: 'It is what was looked for.' })
  hit!: boolean;
}

@ObjectType({ description: 'How many published entries have a value.' })
export class FacetValue {
  @Field({ description: 'The value.' })
  value!: string;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType({ description: 'Counts of the values of one field among all results.' })
export class Facet {
  @Field({ description: 'domains, subScenarios, technologies, deployments, district, kind or maturity.' })
  field!: string;

  @Field(() => [FacetValue], { description: 'Most frequent first.' })
  values!: FacetValue[];
}

@ObjectType({ description: 'A need that was found.' })
export class NeedHit {
  @Field(() => PublicNeed, { description: 'The need.' })
  need!: PublicNeed;

  @Field(() => [TextPiece], { description: 'Its title, hits marked.' })
  title!: TextPiece[];

  @Field(() => [TextPiece], { description: 'The passage around the hits.' })
  excerpt!: TextPiece[];
}

@ObjectType({ description: 'A capability that was found.' })
export class CapabilityHit {
  @Field(() => PublicCapability, { description: 'The capability.' })
  capability!: PublicCapability;

  @Field(() => [TextPiece], { description: 'Its title, hits marked.' })
  title!: TextPiece[];

  @Field(() => [TextPiece], { description: 'The passage around the hits.' })
  excerpt!: TextPiece[];
}

@ObjectType({ description: 'Result of a search in the needs.' })
export class NeedSearchResult extends pageOf(NeedHit) {
  @Field(() => [Facet], { description: 'Counts for narrowing down.' })
  facets!: Facet[];
}

@ObjectType({ description: 'Result of a search in the capabilities.' })
export class CapabilitySearchResult extends pageOf(CapabilityHit) {
  @Field(() => [Facet], { description: 'Counts for narrowing down.' })
  facets!: Facet[];
}
