import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { District, Locale, MembershipRole, OrganisationType, SystemRole, Verification } from '@scenario/access';
import { pageOf } from '../common/paging';

@ObjectType({ description: 'Whom to ask.' })
export class Contact {
  @Field({ description: 'Name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Post.' })
  post?: string;

  @Field(() => String, { nullable: true, description: 'Telephone.' })
  phone?: string;

  @Field(() => String, { nullable: true, description: 'Mail address.' })
  email?: string;
}

@ObjectType({ description: 'An organisation as the public sees it.' })
export class PublicOrganisation {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field({ description: 'Registered name.' })
  name!: string;

  @Field(() => OrganisationType, { description: 'Kind of organisation.' })
  type!: OrganisationType;

  @Field(() => District, { description: 'District of its seat.' })
  district!: District;

  @Field(() => Int, { nullable: true, description: 'Year of foundation.' })
  foundedYear?: number;

  @Field({ description: 'Main business.' })
  mainBusiness!: string;

  @Field(() => [String], { description: 'Honours and qualifications.' })
  honours!: string[];

  @Field(() => Boolean, { description: 'Operators have checked that it is who it says.' })
  verified!: boolean;
}

@ObjectType({ description: 'An organisation in full, for its members and officials.' })
export class Organisation extends PublicOrganisation {
  @Field({ description: 'Unified social credit code.' })
  creditCode!: string;

  @Field(() => Float, { nullable: true, description: 'Registered capital in 万元.' })
  registeredCapital?: number;

  @Field(() => Int, { nullable: true, description: 'Number of staff.' })
  staff?: number;

  @Field(() => Contact, { description: 'Contact person.' })
  contact!: Contact;

  @Field(() => Verification, { description: 'Result of the operators’ check.' })
  verification!: Verification;

  @Field(() => String, { nullable: true, description: 'Note of the check.' })
  verificationNote?: string;

  @Field(() => Int, { description: 'Version, to be sent back with a change.' })
  version!: number;

  @Field(() => Date, { description: 'When it was registered.' })
  createdAt!: Date;
}

@ObjectType({ description: 'One page of organisations.' })
export class OrganisationPage extends pageOf(Organisation) {}

@ObjectType({ description: 'A place in an organisation.' })
export class Membership {
  @Field(() => ID, { description: 'Organisation.' })
  organisationId!: string;

  @Field(() => MembershipRole, { description: 'What the person may do there.' })
  role!: MembershipRole;

  @Field(() => PublicOrganisation, { nullable: true, description: 'The organisation.' })
  organisation?: PublicOrganisation;
}

@ObjectType({ description: 'A person with an account.' })
export class Person {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field({ description: 'Mail address.' })
  email!: string;

  @Field({ description: 'Name.' })
  name!: string;

  @Field(() => Locale, { description: 'Language of mails and console.' })
  locale!: Locale;

  @Field(() => [SystemRole], { description: 'Roles given by an administrator.' })
  roles!: SystemRole[];

  @Field(() => [Membership], { description: 'Places in organisations.' })
  memberships!: Membership[];

  @Field(() => Boolean, { description: 'Cannot sign in.' })
  disabled!: boolean;

  @Field(() => Int, { description: 'Open sessions.' })
  sessionCount!: number;

  @Field(() => Date, { description: 'When the account was made.' })
  createdAt!: Date;
}

@ObjectType({ description: 'One page of people.' })
export class PersonPage extends pageOf(Person) {}

@ObjectType({ description: 'An access token. The refresh token travels in an httpOnly cookie.' })
export class Session {
  @Field({ description: 'To be sent as `Authorization: Bearer …`.' })
  accessToken!: string;

  @Field(() => Date, { description: 'When the access token ends; refresh before. UTC.' })
  expiresAt!: Date;

  @Field(() => Person, { description: 'Who signed in.' })
  person!: Person;
}
