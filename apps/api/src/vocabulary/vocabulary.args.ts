import { ArgsType, Field, ID, Int } from '@nestjs/graphql';
import { TextField } from '@scenario/platform';
import { IsInt, IsString } from 'class-validator';

@ArgsType()
export class ConceptStepArgs {
  @Field(() => ID, { description: 'Which concept.' })
  @IsString()
  conceptId!: string;

  @Field(() => Int, { description: 'The version the caller has seen; 0 where nobody has changed it.' })
  @IsInt()
  version!: number;
}

@ArgsType()
export class RemoveWordingArgs extends ConceptStepArgs {
  @TextField({ description: 'Which wording.', max: 40 })
  text!: string;

  @TextField({ description: 'Why.', max: 200, optional: true })
  reason?: string;
}

@ArgsType()
export class WordArgs {
  @TextField({ description: 'Which word.', max: 40 })
  word!: string;
}
