import { InputType } from '@nestjs/graphql';
import { Band, MatchSide } from '@scenario/exchange';
import { EnumField, EnumListField } from '@scenario/platform';
import { DigestFrequency } from './subscription.schema';

@InputType({ description: 'How to be told of new pairings.' })
export class SubscriptionInput {
  @EnumField({ description: 'How often.', values: DigestFrequency })
  frequency!: DigestFrequency;

  @EnumListField({ description: 'For our needs, our capabilities, or both.', values: MatchSide, maxItems: 2 })
  sides!: MatchSide[];

  @EnumField({ description: 'Only pairings of this band or better.', values: Band })
  minimumBand!: Band;
}
