import { InputType } from '@nestjs/graphql';
import {
  BooleanField,
  EmailField,
  EnumField,
  EnumListField,
  NestedField,
  SecretField,
  TextField,
} from '@scenario/platform';
import { OrganisationInput } from '../organisation/organisation.inputs';
import { Locale, MembershipRole, SystemRole } from './person.schema';

/** NIST SP 800-63B: length counts, composition rules do not. */
const PASSWORD = { min: 10, max: 128 } as const;

@InputType({ description: 'Mail and password.' })
export class SignInInput {
  @EmailField({ description: 'Mail address of the account.' })
  email!: string;

  @SecretField({ description: 'Password.', min: 1, max: PASSWORD.max })
  password!: string;
}

@InputType({ description: 'A new account.' })
export class PersonInput {
  @EmailField({ description: 'Mail address; the name of the account.' })
  email!: string;

  @TextField({ description: 'Name of the person.', max: 40 })
  name!: string;

  @SecretField({ description: `Password of at least ${PASSWORD.min} characters.`, ...PASSWORD })
  password!: string;

  @EnumField({ description: 'Language of mails and console.', values: Locale, optional: true })
  locale?: Locale;
}

@InputType({ description: 'An organisation and its first owner.' })
export class RegisterInput {
  @NestedField({ description: 'The organisation; operators verify it.', type: () => OrganisationInput })
  organisation!: OrganisationInput;

  @NestedField({ description: 'The person who registers it, its owner.', type: () => PersonInput })
  person!: PersonInput;
}

@InputType({ description: 'Settings of one’s own account.' })
export class AccountInput {
  @TextField({ description: 'Name of the person.', max: 40, optional: true })
  name?: string;

  @EnumField({ description: 'Language of mails and console.', values: Locale, optional: true })
  locale?: Locale;
}

@InputType({ description: 'A new password.' })
export class ChangePasswordInput {
  @SecretField({ description: 'The present password.', min: 1, max: PASSWORD.max })
  current!: string;

  @SecretField({ description: `The new one, of at least ${PASSWORD.min} characters.`, ...PASSWORD })
  next!: string;
}

@InputType({ description: 'Somebody’s place in an organisation.' })
export class MemberInput {
  @EmailField({ description: 'Mail address of an existing account.' })
  email!: string;

  @EnumField({ description: 'What the person may do.', values: MembershipRole })
  role!: MembershipRole;
}

@InputType({ description: 'Roles given by an administrator.' })
export class PersonRolesInput {
  @EnumListField({ description: 'All system roles of the person.', values: SystemRole, maxItems: 4 })
  roles!: SystemRole[];

  @BooleanField({ description: 'A disabled account cannot sign in.' })
  disabled!: boolean;
}
