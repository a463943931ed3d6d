import { InputType, OmitType } from '@nestjs/graphql';
import { MoneyField, NestedListField, TextField } from '@scenario/platform';
import { CapabilityInput } from '../capability/capability.inputs';
import { NeedInput } from '../need/need.inputs';

/** What a draft has no need of: who may read it, whom to call. */
const NOT_READ = ['publicity', 'targetOrganisationIds', 'contact', 'validUntil'] as const;

@InputType({ description: 'A row of indicators being typed.' })
export class IndicatorDraftInput {
  @TextField({ description: 'What is measured.', max: 40, optional: true })
  name?: string;

  @TextField({ description: 'Unit.', max: 20, optional: true })
  unit?: string;

  @TextField({ description: 'Value today.', max: 60, optional: true })
  baseline?: string;

  @TextField({ description: 'Value to reach.', max: 60, optional: true })
  target?: string;

  @TextField({ description: 'How it is tested.', max: 200, optional: true })
  testMethod?: string;
}

/** The limits of a need, and nothing required: what is half typed is not wrong. */
@InputType({ description: 'A need being written: as `NeedInput`, with everything optional.' })
export class NeedDraftInput extends OmitType(NeedInput, [
  ...NOT_READ,
  'title',
  'kind',
  'indicators',
  'dataProvided',
  'budgetMax',
  'confidentialText',
] as const) {
  @TextField({ description: 'Title.', max: 80, optional: true })
  title?: string;

  @NestedListField({ description: 'Indicators.', type: () => IndicatorDraftInput, maxItems: 20, optional: true })
  indicators?: IndicatorDraftInput[];

  @MoneyField({ description: 'Most budget; both 0: to be negotiated.', optional: true })
  budgetMax?: number;
}

@InputType({ description: 'A case being typed.' })
export class CaseDraftInput {
  @TextField({ description: 'Customer; may be anonymous.', max: 80, optional: true })
  customer?: string;

  @TextField({ description: 'Scale.', max: 100, optional: true })
  scale?: string;

  @TextField({ description: 'Measured result.', max: 200, optional: true })
  result?: string;
}

@InputType({ description: 'A capability being written: as `CapabilityInput`, with everything optional.' })
export class CapabilityDraftInput extends OmitType(CapabilityInput, [
  ...NOT_READ,
  'title',
  'cases',
  'priceMax',
  'teamSize',
] as const) {
  @TextField({ description: 'Title.', max: 80, optional: true })
  title?: string;

  @NestedListField({ description: 'Cases.', type: () => CaseDraftInput, maxItems: 20, optional: true })
  cases?: CaseDraftInput[];

  @MoneyField({ description: 'Most price; both 0: to be negotiated.', optional: true })
  priceMax?: number;
}
