import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { AssistAsk, AssistConfidence, Band, type CapabilityRecord, type NeedRecord } from '@scenario/exchange';
import { PublicCapability, PublicNeed } from './entry.types';

@ObjectType({ description: 'Something the assistant suggests, with why.' })
export class AssistProposal {
  @Field({ description: 'Id of a tag, value of an enumeration, or the words to take over.' })
  value!: string;

  @Field(() => [String], { description: 'The words of the text it came from, weightiest first; at most 4.' })
  words!: string[];

  @Field(() => Float, { description: 'How sure, 0–1, two decimals.' })
  confidence!: number;

  @Field(() => Boolean, { description: 'It stands in the form already.' })
  chosen!: boolean;
}

@ObjectType({ description: 'A row of indicators read from the text.' })
export class AssistIndicator {
  @Field({ description: 'What is measured.' })
  name!: string;

  @Field({ description: 'Value to reach, with its sign and unit: `≤ 0.5%`.' })
  target!: string;

  @Field(() => String, { nullable: true, description: 'Value today, where the text states it.' })
  baseline?: string;

  @Field(() => [String], { description: 'The words of the text it came from.' })
  words!: string[];

  @Field(() => Float, { description: 'How sure, 0–1.' })
  confidence!: number;

  @Field(() => Boolean, { description: 'The form has a row of this name already.' })
  chosen!: boolean;
}

@ObjectType({ description: 'How well an entry is understood, and what to add to it.' })
export class EntryAdvice {
  @Field(() => Int, { description: 'Distinct words of it that were recognised, confirmed tags included.' })
  recognised!: number;

  @Field(() => AssistConfidence, { description: 'Low below 4 recognised words.' })
  confidence!: AssistConfidence;

  @Field(() => [AssistAsk], { description: 'What would make matching surer, in the order in which it pays.' })
  asks!: AssistAsk[];

  @Field(() => [AssistProposal], { description: 'Sub-scenarios it speaks of, best first; at most 3.' })
  subScenarios!: AssistProposal[];
}

/** Proposals for a draft; what is empty has nothing to propose. */
@ObjectType({ isAbstract: true })
export abstract class Assistance extends EntryAdvice {
  @Field(() => [AssistProposal], { description: 'Domains, best first; at most 3.' })
  domains!: AssistProposal[];

  @Field(() => [AssistProposal], { description: 'Technologies named or clearly implied; at most 6.' })
  technologies!: AssistProposal[];

  @Field(() => [AssistProposal], { description: 'Deployments.' })
  deployments!: AssistProposal[];

  @Field(() => AssistProposal, { nullable: true, description: 'Runs on domestic chips and operating systems (信创).' })
  xinchuang!: AssistProposal | null;

  @Field(() => AssistProposal, { nullable: true, description: 'Works without a network.' })
  offline!: AssistProposal | null;
}

@ObjectType({ description: 'A published capability that fits a draft.' })
export class FittingCapability {
  @Field(() => PublicCapability, { description: 'The capability.' })
  capability!: PublicCapability;

  @Field(() => Band, { description: 'Band.' })
  band!: Band;

  @Field({ description: 'Why, in one sentence of the caller’s language.' })
  why!: string;
}

@ObjectType({ description: 'A published need that fits a draft.' })
export class FittingNeed {
  @Field(() => PublicNeed, { description: 'The need.' })
  need!: PublicNeed;

  @Field(() => Band, { description: 'Band.' })
  band!: Band;

  @Field({ description: 'Why, in one sentence of the caller’s language.' })
  why!: string;
}

/** What fits as the draft stands; counted are entries the caller may read, of other organisations. */
@ObjectType({ isAbstract: true })
abstract class Fitting {
  @Field(() => Int, { description: 'How many fit strongly, 0–50.' })
  strong!: number;

  @Field(() => Int, { description: 'How many fit possibly; both together at most 50.' })
  possible!: number;
}

@ObjectType({ description: 'Published capabilities that would be paired with a need as it stands.' })
export class FittingCapabilities extends Fitting {
  @Field(() => [FittingCapability], { description: 'The best, at most 3.' })
  best!: FittingCapability[];
}

@ObjectType({ description: 'Published needs that would be paired with a capability as it stands.' })
export class FittingNeeds extends Fitting {
  @Field(() => [FittingNeed], { description: 'The best, at most 3.' })
  best!: FittingNeed[];
}

@ObjectType({ description: 'What the assistant makes of a need being written.' })
export class NeedAssistance extends Assistance {
  @Field(() => [AssistIndicator], { description: 'Figures to reach; at most 8.' })
  indicators!: AssistIndicator[];

  @Field(() => [AssistProposal], { description: 'What the text rules out, for `exclusions`; at most 5.' })
  exclusions!: AssistProposal[];

  @Field(() => FittingCapabilities, { description: 'Who could do it now.' })
  live?: FittingCapabilities;

  draft!: NeedRecord;
}

@ObjectType({ description: 'What the assistant makes of a capability being written.' })
export class CapabilityAssistance extends Assistance {
  @Field(() => FittingNeeds, { description: 'Who needs it now.' })
  live?: FittingNeeds;

  draft!: CapabilityRecord;
}
