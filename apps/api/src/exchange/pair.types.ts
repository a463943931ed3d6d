import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Band, DeclineReason, EntryStatus, MatchSide, ScorePart, WhyNotKind } from '@scenario/exchange';
import { Explanation, MatchFit } from './match.types';

@ObjectType({
  description: 'One reason why a pair is not among the matches; fields that do not belong to it are null.',
})
export class WhyNotReason {
  @Field(() => WhyNotKind, { description: 'Which reason.' })
  kind!: WhyNotKind;

  @Field(() => Boolean, { description: 'It alone keeps the pair from the matches; otherwise it lowers the score.' })
  decisive!: boolean;

  @Field(() => MatchSide, { nullable: true, description: 'Whose entry, answer or list.' })
  side?: MatchSide;

  @Field(() => EntryStatus, { nullable: true, description: 'State of the entry that is not published.' })
  status?: EntryStatus;

  @Field(() => DeclineReason, { nullable: true, description: 'Why that side declined.' })
  declineReason?: DeclineReason;

  @Field(() => Float, {
    nullable: true,
    description: 'Points missing to be a possible match, or taken off; above 0, one decimal.',
  })
  points?: number;

  @Field(() => Int, { nullable: true, description: 'Place it would have in the list of that side, from 1.' })
  place?: number;

  @Field(() => Float, { nullable: true, description: 'Lowest score kept in that list, 0–100.' })
  lowest?: number;

  @Field(() => MatchFit, { nullable: true, description: 'The condition that is not met.' })
  fit?: MatchFit;

  @Field(() => [String], { nullable: true, description: 'Words of what is not wanted.' })
  words?: string[];
}

@ObjectType({ description: 'Points a part of the score did not bring.' })
export class LostPoints {
  @Field(() => ScorePart, { description: 'Which part.' })
  part!: ScorePart;

  @Field(() => Float, { description: 'Points not earned, or taken off; above 0, one decimal.' })
  lost!: number;

  @Field(() => Float, { description: 'Points it could bring at most; 0 for a deduction.' })
  most!: number;
}

@ObjectType({ description: 'Any need and any capability explained as if they had just been matched.' })
export class PairExplanation extends Explanation {
  @Field(() => Band, { nullable: true, description: 'Band; null below a possible match.' })
  band?: Band | null;

  @Field(() => ID, { nullable: true, description: 'The stored pairing, for its two sides and officials.' })
  matchId?: string;

  @Field(() => [WhyNotReason], {
    description: 'Why it is not among the matches, the decisive reasons first; empty when it is.',
  })
  whyNot!: WhyNotReason[];

  @Field(() => [LostPoints], { description: 'What would lift the score most, at most three parts.' })
  lift!: LostPoints[];

  @Field(() => Float, { description: 'Points from which a pair is a possible match.' })
  possibleFrom!: number;

  @Field(() => Float, { description: 'Points from which a pair is a strong match.' })
  strongFrom!: number;

  @Field(() => Int, { description: 'Pairings a list keeps.' })
  listLength!: number;
}
