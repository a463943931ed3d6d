import { InputType } from '@nestjs/graphql';
import { District } from '@scenario/access';
import {
  EnumField,
  IntField,
  MoneyField,
  NestedListField,
  NotBelow,
  TextField,
  TextListField,
} from '@scenario/platform';
import { TagField, TagListField } from '@scenario/vocabulary';
import { EntryInput } from '../entry/entry.inputs';
import { DataLevel, FundingSource, NeedKind } from './need.schema';

@InputType({ description: 'A figure the solution must reach.' })
export class IndicatorInput {
  @TextField({ description: 'What is measured.', max: 40 })
  name!: string;

  @TextField({ description: 'Unit.', max: 20, optional: true })
  unit?: string;

  @TextField({ description: 'Value today.', max: 60, optional: true })
  baseline?: string;

  @TextField({ description: 'Value to reach.', max: 60 })
  target!: string;

  @TextField({ description: 'How it is tested.', max: 200, optional: true })
  testMethod?: string;
}

@InputType({ description: 'Data the poster can provide.' })
export class ProvidedDataInput {
  @TextField({ description: 'Kind of data.', max: 60 })
  kind!: string;

  @TextField({ description: 'How much.', max: 60, optional: true })
  amount?: string;

  @IntField({ description: 'Labelled share in percent.', min: 0, max: 100, optional: true })
  labelledShare?: number;

  @TextField({ description: 'How it is desensitised.', max: 100, optional: true })
  desensitisation?: string;

  @EnumField({ description: 'Sensitivity level.', values: DataLevel })
  level!: DataLevel;
}

@InputType({ description: 'A need (机会). Only kind and title are needed for a draft.' })
export class NeedInput extends EntryInput {
  @EnumField({ description: 'Kind of need.', values: NeedKind })
  kind!: NeedKind;

  @TagField({ kind: 'domain', description: 'Domain.', optional: true })
  domain?: string;

  @TagField({ kind: 'scenario', description: 'Sub-scenario.', optional: true })
  subScenario?: string;

  @TextField({ description: 'What hurts today, with figures.', max: 1000, optional: true })
  painPoint?: string;

  @TextField({ description: 'What is wanted.', max: 1000, optional: true })
  wanted?: string;

  @NestedListField({ description: 'Indicators.', type: () => IndicatorInput, maxItems: 20, optional: true })
  indicators?: IndicatorInput[];

  @TextField({ description: 'What is not wanted or already owned.', max: 500, optional: true })
  exclusions?: string;

  @TagListField({ kind: 'technology', description: 'Technologies expected.', maxItems: 8, optional: true })
  technologies?: string[];

  @NestedListField({ description: 'Data provided.', type: () => ProvidedDataInput, maxItems: 20, optional: true })
  dataProvided?: ProvidedDataInput[];

  @MoneyField({ description: 'Least budget.', optional: true })
  budgetMin?: number;

  @MoneyField({ description: 'Most budget; both 0: to be negotiated.', optional: true })
  @NotBelow('budgetMin')
  budgetMax?: number;

  @EnumField({ description: 'Where the money comes from.', values: FundingSource, optional: true })
  fundingSource?: FundingSource;

  @IntField({ description: 'Months until it must run.', min: 1, max: 60, optional: true })
  deadlineMonths?: number;

  @EnumField({ description: 'District of use.', values: District, optional: true })
  district?: District;

  @TextField({ description: 'Where it is used.', max: 100, optional: true })
  areaOfUse?: string;

  @TextListField({ description: 'Forms of cooperation.', max: 40, maxItems: 10, optional: true })
  cooperation?: string[];

  @TextField({ description: 'Further words for the public.', max: 2000, optional: true })
  publicText?: string;

  @TextField({ description: 'Words only operators and introduced vendors read.', max: 2000, optional: true })
  confidentialText?: string;
}
