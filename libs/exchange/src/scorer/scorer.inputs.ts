import { InputType } from '@nestjs/graphql';
import { NestedField, NumberField, TextField } from '@scenario/platform';
import type { ScorerWeights } from '../match/score';

/** The most a part may count. */
export const MOST_WEIGHT = 20;

/** One field per part of the score. */
@InputType({ description: 'How much each part of the score counts; at least one above 0.' })
export class ScorerWeightsInput implements ScorerWeights {
  @NumberField({ description: 'Words both texts have.', max: MOST_WEIGHT, decimals: 2 })
  words!: number;

  @NumberField({ description: 'Concepts that meet.', max: MOST_WEIGHT, decimals: 2 })
  concepts!: number;

  @NumberField({ description: 'Pairs of characters both texts have.', max: MOST_WEIGHT, decimals: 2 })
  phrases!: number;

  @NumberField({ description: 'The same domain.', max: MOST_WEIGHT, decimals: 2 })
  domain!: number;

  @NumberField({ description: 'Conditions such as deployment and budget.', max: MOST_WEIGHT, decimals: 2 })
  fit!: number;
}

@InputType({ description: 'A scorer to be tried.' })
export class ScorerInput {
  @NestedField({ description: 'Its weights.', type: () => ScorerWeightsInput })
  weights!: ScorerWeightsInput;

  @TextField({ description: 'Why these weights.', max: 300 })
  note!: string;
}
