import { ArgsType, Field, ID, Int } from '@nestjs/graphql';
import type { EntrySortInput } from '@scenario/exchange';
import { TextField } from '@scenario/platform';
import { IsInt, IsString } from 'class-validator';

export const NEWEST_FIRST: EntrySortInput = { field: 'updatedAt', descending: true };

@ArgsType()
export class EntryStepArgs {
  @Field(() => ID, { description: 'Which entry.' })
  @IsString()
  id!: string;

  @Field(() => Int, { description: 'The version the caller has seen.' })
  @IsInt()
  version!: number;
}

@ArgsType()
export class EntryStepWithReasonArgs extends EntryStepArgs {
  @TextField({ description: 'Why; needed, and read by the other side.', max: 500, optional: true })
  reason?: string;
}
