import { Args, ID, InputType, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  May,
  MemberInput,
  OrganisationInput,
  OrganisationService,
  PersonInput,
  PersonRolesInput,
  PersonService,
  SystemRole,
  Verification,
  VerificationInput,
  type Principal,
} from '@scenario/access';
import { EnumField, TextField } from '@scenario/platform';
import { Me } from '../common/context';
import { PageInput, paging } from '../common/paging';
import { toOrganisation, toPerson } from './access.mappers';
import { Organisation, OrganisationPage, Person, PersonPage } from './access.types';

@InputType({ description: 'Which organisations.' })
export class OrganisationFilterInput {
  @EnumField({ description: 'In this state of verification.', values: Verification, optional: true })
  verification?: Verification;

  @TextField({ description: 'Part of the name.', max: 80, optional: true })
  search?: string;
}

@Resolver(() => Organisation)
export class OrganisationResolver {
  constructor(
    private readonly service: OrganisationService,
    private readonly people: PersonService,
  ) {}

  @May('organisation.read')
  @Query(() => OrganisationPage, { description: 'Organisations the caller belongs to; all of them for officials.' })
  async organisations(
    @Me() me: Principal,
    @Args('filter', { nullable: true }) filter?: OrganisationFilterInput,
    @Args('page', { nullable: true }) page?: PageInput,
  ): Promise<OrganisationPage> {
    const { items, total } = await this.service.list(me, filter ?? {}, paging(page));
    return { items: items.map(toOrganisation), total };
  }

  @May('organisation.read')
  @Query(() => Organisation, { description: 'One organisation.' })
  async organisation(@Me() me: Principal, @Args('id', { type: () => ID }) id: string): Promise<Organisation> {
    return toOrganisation(await this.service.get(me, id));
  }

  @May('organisation.edit')
  @Mutation(() => Organisation, {
    description: 'Changes an organisation; another name or credit code is checked again.',
  })
  async editOrganisation(
    @Me() me: Principal,
    @Args('id', { type: () => ID }) id: string,
    @Args('version', { type: () => Int }) version: number,
    @Args('input') input: OrganisationInput,
  ): Promise<Organisation> {
    return toOrganisation(await this.service.edit(me, id, version, input));
  }

  @May('organisation.verify')
  @Mutation(() => Organisation, { description: 'Records the result of checking an organisation.' })
  async verifyOrganisation(
    @Me() me: Principal,
    @Args('id', { type: () => ID }) id: string,
    @Args('version', { type: () => Int }) version: number,
    @Args('input') input: VerificationInput,
  ): Promise<Organisation> {
    return toOrganisation(await this.service.verify(me, id, version, input));
  }

  @May('organisation.read')
  @Query(() => [Person], { description: 'Members of an organisation the caller may see.' })
  async organisationMembers(
    @Me() me: Principal,
    @Args('organisationId', { type: () => ID }) organisationId: string,
  ): Promise<Person[]> {
    const unit = await this.service.get(me, organisationId);
    return (await this.people.membersOf([unit._id])).map(toPerson);
  }

  @May('organisation.members')
  @Mutation(() => [Person], {
    description: 'Gives somebody with an account a place in an organisation; answers its members.',
  })
  async setMember(
    @Me() me: Principal,
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Args('input') input: MemberInput,
  ): Promise<Person[]> {
    return (await this.people.setMember(me, organisationId, input)).map(toPerson);
  }

  @May('organisation.members')
  @Mutation(() => [Person], { description: 'Takes somebody out of an organisation; the last owner stays.' })
  async removeMember(
    @Me() me: Principal,
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Args('personId', { type: () => ID }) personId: string,
  ): Promise<Person[]> {
    return (await this.people.removeMember(me, organisationId, personId)).map(toPerson);
  }

  @May('person.read')
  @Query(() => PersonPage, { name: 'people', description: 'Accounts.' })
  async listPeople(
    @Me() me: Principal,
    @Args('search', { nullable: true }) search?: string,
    @Args('page', { nullable: true }) page?: PageInput,
  ): Promise<PersonPage> {
    const { items, total } = await this.people.list(me, search, paging(page));
    return { items: items.map(toPerson), total };
  }

  @May('person.manage')
  @Mutation(() => Person, { description: 'Makes an account for somebody of the city.' })
  async createPerson(
    @Me() me: Principal,
    @Args('input') input: PersonInput,
    @Args('roles', { type: () => [SystemRole] }) roles: SystemRole[],
  ): Promise<Person> {
    return toPerson(await this.people.create(me, input, roles));
  }

  @May('person.manage')
  @Mutation(() => Person, { description: 'Sets roles; disabling an account also ends its sessions.' })
  async setPersonRoles(
    @Me() me: Principal,
    @Args('id', { type: () => ID }) id: string,
    @Args('input') input: PersonRolesInput,
  ): Promise<Person> {
    return toPerson(await this.people.setRoles(me, id, input));
  }
}
