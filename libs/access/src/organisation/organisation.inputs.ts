import { InputType } from '@nestjs/graphql';
import {
  Check,
  EmailField,
  EnumField,
  IntField,
  MoneyField,
  NestedField,
  PatternField,
  TextField,
  TextListField,
} from '@scenario/platform';
import { isCreditCode } from './credit-code';
import { District, OrganisationType, Verification } from './organisation.schema';

@InputType({ description: 'Whom to ask. Shown only to the two sides of an introduction and to operators.' })
export class ContactInput {
  @TextField({ description: 'Name.', max: 40 })
  name!: string;

  @TextField({ description: 'Post.', max: 40, optional: true })
  post?: string;

  @PatternField({
    description: 'Telephone: digits, spaces, + and -.',
    pattern: /^\+?[\d][\d\s-]{5,19}$/,
    key: 'notPhone',
    optional: true,
  })
  phone?: string;

  @EmailField({ description: 'Mail address.', optional: true })
  email?: string;
}

@InputType({ description: 'An organisation as it describes itself.' })
export class OrganisationInput {
  @TextField({ description: 'Unified social credit code (统一社会信用代码, GB 32100-2015).', max: 18 })
  @Check('creditCode', (value) => (typeof value === 'string' && isCreditCode(value) ? null : { key: 'creditCode' }))
  creditCode!: string;

  @TextField({ description: 'Registered name.', max: 100 })
  name!: string;

  @EnumField({ description: 'Kind of organisation.', values: OrganisationType })
  type!: OrganisationType;

  @EnumField({ description: 'District of its seat.', values: District })
  district!: District;

  @IntField({ description: 'Year of foundation.', min: 1800, max: 2100, optional: true })
  foundedYear?: number;

  @MoneyField({ description: 'Registered capital.', optional: true })
  registeredCapital?: number;

  @IntField({ description: 'Number of staff.', min: 0, max: 10_000_000, optional: true })
  staff?: number;

  @TextField({ description: 'Main business.', max: 500, optional: true })
  mainBusiness?: string;

  @TextListField({ description: 'Honours and qualifications.', max: 100, maxItems: 20, optional: true })
  honours?: string[];

  @NestedField({ description: 'Contact person.', type: () => ContactInput })
  contact!: ContactInput;
}

@InputType({ description: 'Result of checking an organisation.' })
export class VerificationInput {
  @EnumField({ description: 'New state.', values: Verification })
  verification!: Verification;

  @TextField({ description: 'What was checked, or what is wrong.', max: 500, optional: true })
  note?: string;
}
