import { InputType } from '@nestjs/graphql';
import { BooleanField, DateField, EnumField, EnumListField, MoneyField, TextField } from '@scenario/platform';
import { DeclineReason, MatchSide, MatchStage, MatchState } from './match.schema';
import { Band } from './score';

@InputType({ description: 'Which pairings.' })
export class MatchFilterInput {
  @EnumField({ description: 'Seen from this side: our needs, or our capabilities.', values: MatchSide, optional: true })
  side?: MatchSide;

  @TextField({ description: 'Of this need, by id.', max: 24, optional: true })
  needId?: string;

  @TextField({ description: 'Of this capability, by id.', max: 24, optional: true })
  capabilityId?: string;

  @EnumListField({ description: 'In one of these bands.', values: Band, maxItems: 2, optional: true })
  bands?: Band[];

  @EnumListField({
    description: 'In one of these states on our side.',
    values: MatchState,
    maxItems: 4,
    optional: true,
  })
  states?: MatchState[];

  @BooleanField({ description: 'Leave out pairs that break a condition.', optional: true })
  hideNotMet?: boolean;

  @EnumField({
    description: 'Introduced or signed; these are found also when an entry has left its list.',
    values: MatchStage,
    optional: true,
  })
  stage?: MatchStage;
}

@InputType({ description: 'What our side says of a pairing.' })
export class MatchAnswerInput {
  @EnumField({ description: 'Which side answers.', values: MatchSide })
  side!: MatchSide;

  @EnumField({ description: 'The answer; `suggested` cannot be given.', values: MatchState })
  state!: MatchState;

  @EnumField({ description: 'Why not; needed when declining.', values: DeclineReason, optional: true })
  reason?: DeclineReason;

  @TextField({ description: 'Further words.', max: 300, optional: true })
  note?: string;
}

@InputType({ description: 'A contract of two that were introduced.' })
export class SignedInput {
  @DateField({ description: 'The day of the contract; not ahead.' })
  signedOn!: Date;

  @MoneyField({ description: 'Its amount.', optional: true })
  amount?: number;
}
