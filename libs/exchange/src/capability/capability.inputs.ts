import { InputType } from '@nestjs/graphql';
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
import { Maturity } from './capability.schema';

@InputType({ description: 'A finished piece of work that shows the capability.' })
export class CaseInput {
  @TextField({ description: 'Customer; may be anonymous.', max: 80 })
  customer!: string;

  @TextField({ description: 'Scale.', max: 100, optional: true })
  scale?: string;

  @TextField({ description: 'Measured result.', max: 200 })
  result!: string;

  @TextField({ description: 'Evidence.', max: 100, optional: true })
  evidence?: string;

  @IntField({ description: 'Year.', min: 2000, max: 2100, optional: true })
  year?: number;
}

@InputType({
  description: 'A capability (能力): one line of business of a vendor. Only the title is needed for a draft.',
})
export class CapabilityInput extends EntryInput {
  @TextField({ description: 'What it does and how.', max: 1000, optional: true })
  description?: string;

  @TagListField({ kind: 'domain', description: 'Domains.', maxItems: 7, optional: true })
  domains?: string[];

  @TagListField({ kind: 'scenario', description: 'Sub-scenarios.', maxItems: 12, optional: true })
  subScenarios?: string[];

  @TagListField({ kind: 'technology', description: 'Technologies.', maxItems: 12, optional: true })
  technologies?: string[];

  @TagField({ kind: 'layer', description: 'Layer of the industry chain.', optional: true })
  layer?: string;

  @EnumField({ description: 'Maturity.', values: Maturity, optional: true })
  maturity?: Maturity;

  @MoneyField({ description: 'Least price.', optional: true })
  priceMin?: number;

  @MoneyField({ description: 'Most price; both 0: to be negotiated.', optional: true })
  @NotBelow('priceMin')
  priceMax?: number;

  @NestedListField({ description: 'Cases.', type: () => CaseInput, maxItems: 20, optional: true })
  cases?: CaseInput[];

  @TextListField({ description: 'Certifications.', max: 60, maxItems: 30, optional: true })
  certifications?: string[];

  @TextListField({
    description: 'Filings of generative or deep-synthesis algorithms.',
    max: 80,
    maxItems: 20,
    optional: true,
  })
  algorithmFilings?: string[];

  @TextListField({ description: 'Medical-device certificates.', max: 80, maxItems: 20, optional: true })
  medicalDeviceCertificates?: string[];

  @TextListField({ description: 'Areas served.', max: 20, maxItems: 40, optional: true })
  serviceAreas?: string[];

  @IntField({ description: 'People on it.', min: 0, max: 100_000, optional: true })
  teamSize?: number;
}
