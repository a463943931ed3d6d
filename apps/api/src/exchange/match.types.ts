import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  Band,
  DeclineReason,
  FitAspect,
  Fulfilment,
  MatchSide,
  MatchState,
  ReasonKind,
  ScorePart,
} from '@scenario/exchange';
import { Contact } from '../access/access.types';
import { ConceptRelation } from '../common/enums';
import { pageOf } from '../common/paging';
import { PublicCapability, PublicNeed } from './entry.types';

@ObjectType({ description: 'One part of a score. The points of all parts add up to it.' })
export class MatchComponent {
  @Field(() => ScorePart, { description: 'Which part.' })
  part!: ScorePart;

  @Field(() => Float, { description: 'How well the pair does here, 0–1; for deductions, how much of the worst case.' })
  value!: number;

  @Field(() => Float, { description: 'Points; negative for deductions.' })
  points!: number;
}

@ObjectType({ description: 'A word both texts have.' })
export class MatchWord {
  @Field({ description: 'The word.' })
  word!: string;

  @Field(() => Float, { description: 'Its part of the word score, 0–1.' })
  share!: number;
}

@ObjectType({ description: 'A concept of the need met by one of the capability.' })
export class MatchConcept {
  @Field({ description: 'Concept of the need, by id.' })
  need!: string;

  @Field({ description: 'Label of the need’s concept, Chinese.' })
  needLabel!: string;

  @Field({ description: 'Label of the need’s concept, English.' })
  needLabelEn!: string;

  @Field({ description: 'Concept of the capability, by id.' })
  capability!: string;

  @Field({ description: 'Label of the capability’s concept, Chinese.' })
  capabilityLabel!: string;

  @Field({ description: 'Label of the capability’s concept, English.' })
  capabilityLabelEn!: string;

  @Field(() => ConceptRelation, { description: 'How they relate.' })
  relation!: keyof typeof ConceptRelation;

  @Field({ description: 'Words of the need it was found in.' })
  needWording!: string;

  @Field({ description: 'Words of the capability it was found in.' })
  capabilityWording!: string;

  @Field(() => Float, { description: 'Its part of the concept score, 0–1.' })
  share!: number;
}

@ObjectType({ description: 'A condition around the task.' })
export class MatchFit {
  @Field(() => FitAspect, { description: 'Which condition.' })
  aspect!: FitAspect;

  @Field(() => Fulfilment, { description: 'Met, not stated or not met.' })
  fulfilment!: Fulfilment;

  @Field({ description: 'The need cannot do without it: a pair that breaks it ranks lower.' })
  hard!: boolean;

  @Field({ description: 'What the need asks for, in its words; may be empty where a field says it.' })
  wanted!: string;

  @Field({ description: 'What the capability states, in its words; empty when it states nothing.' })
  offered!: string;
}

@ObjectType({ description: 'What one organisation says of a pairing.' })
export class MatchAnswer {
  @Field(() => MatchState, { description: 'State.' })
  state!: MatchState;

  @Field(() => DeclineReason, { nullable: true, description: 'Why not.' })
  reason?: DeclineReason;

  @Field(() => String, { nullable: true, description: 'Further words.' })
  note?: string;

  @Field(() => Date, { nullable: true, description: 'When, UTC.' })
  at?: Date;
}

@ObjectType({ description: 'A contract of two that were introduced.' })
export class MatchSigned {
  @Field(() => Date, { description: 'The day of the contract, UTC.' })
  signedOn!: Date;

  @Field(() => Float, { nullable: true, description: 'Its amount in 万元.' })
  amount?: number;

  @Field(() => Date, { description: 'When it was recorded, UTC.' })
  at!: Date;

  @Field({ description: 'Who recorded it.' })
  byName!: string;
}

@ObjectType({ description: 'Which reason a piece of text belongs to; the same one on both sides.' })
export class ReasonMark {
  @Field(() => ReasonKind, { description: 'In which list of the reasons: unwanted, fits, concepts or words.' })
  kind!: ReasonKind;

  @Field(() => Int, {
    description:
      'Place in that list, from 0. Concepts met by the same concept of the capability carry the first place.',
  })
  index!: number;
}

@ObjectType({ description: 'A piece of a text as it was written.' })
export class MarkedPiece {
  @Field({ description: 'Plain text.' })
  text!: string;

  @Field(() => ReasonMark, { nullable: true, description: 'The reason it belongs to, if any.' })
  mark!: ReasonMark | null;
}

@ObjectType({ description: 'A text of an entry with what counted in it marked.' })
export class MarkedText {
  @Field({ description: 'Name of the field; a list has one text for each of its items.' })
  field!: string;

  @Field(() => [MarkedPiece], { description: 'Pieces, which together are the text.' })
  pieces!: MarkedPiece[];
}

/** What speaks for and against a pair, stored or not. */
@ObjectType({ isAbstract: true })
export abstract class Explanation {
  @Field(() => ID, { description: 'Need.' })
  needId!: string;

  @Field(() => ID, { description: 'Capability.' })
  capabilityId!: string;

  @Field(() => PublicNeed, { nullable: true, description: 'The need.' })
  need?: PublicNeed;

  @Field(() => PublicCapability, { nullable: true, description: 'The capability.' })
  capability?: PublicCapability;

  @Field(() => Float, { description: 'Score, 0–100, one decimal.' })
  score!: number;

  @Field(() => [MatchComponent], { description: 'What the score is made of.' })
  components!: MatchComponent[];

  @Field(() => [MatchWord], {
    description: 'Words both have, weightiest first; at most 8, none that is part of a longer one both have.',
  })
  words!: MatchWord[];

  @Field(() => [MatchConcept], { description: 'Concepts that meet, weightiest first.' })
  concepts!: MatchConcept[];

  @Field(() => [MatchFit], { description: 'Conditions.' })
  fits!: MatchFit[];

  @Field(() => [String], { description: 'Words of what the need does not want and the capability offers.' })
  unwanted!: string[];

  @Field(() => [MarkedText], { description: 'Texts of the need that its readers may see, what counted marked.' })
  needTexts?: MarkedText[];

  @Field(() => [MarkedText], { description: 'Texts of the capability that its readers may see, what counted marked.' })
  capabilityTexts?: MarkedText[];
}

@ObjectType({ description: 'A need and a capability that fit, with the reasons.' })
export class Match extends Explanation {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => Band, { description: 'Band.' })
  band!: Band;

  @Field(() => MatchAnswer, { description: 'What the need’s side says.' })
  needAnswer!: MatchAnswer;

  @Field(() => MatchAnswer, { description: 'What the capability’s side says.' })
  capabilityAnswer!: MatchAnswer;

  @Field(() => [MatchSide], { description: 'Sides for which the caller may answer.' })
  mySides!: MatchSide[];

  @Field(() => Date, {
    nullable: true,
    description: 'When both were interested, UTC. From then on contacts are shown.',
  })
  introducedAt?: Date;

  @Field(() => MatchSigned, { nullable: true, description: 'The contract, once one is recorded.' })
  signed?: MatchSigned;

  @Field(() => [String], { description: 'What the caller may do now: `markSigned`, `unmarkSigned`.' })
  allowedActions!: string[];

  @Field(() => Contact, { nullable: true, description: 'Contact of the need, once introduced.' })
  needContact?: Contact;

  @Field(() => Contact, { nullable: true, description: 'Contact of the capability, once introduced.' })
  capabilityContact?: Contact;

  @Field({ description: 'Among the best of the need.' })
  onNeedList!: boolean;

  @Field({ description: 'Among the best of the capability.' })
  onCapabilityList!: boolean;

  @Field({ description: 'Version of the scorer.' })
  scorerVersion!: string;

  @Field(() => Date, { description: 'When it was found, UTC.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'When it was last scored otherwise or answered, UTC.' })
  updatedAt!: Date;
}

@ObjectType({ description: 'One page of pairings, best first.' })
export class MatchPage extends pageOf(Match) {}
