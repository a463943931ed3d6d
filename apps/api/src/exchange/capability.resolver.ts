import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { May, type Caller, type Principal } from '@scenario/access';
import {
  EntryFilterInput,
  EntrySortInput,
  HallService,
  CapabilityInput,
  CapabilitySearchInput,
  CapabilityService,
  type EntryVerb,
  type CapabilityRecord,
} from '@scenario/exchange';
import { Asker, Me } from '../common/context';
import { PageInput, paging } from '../common/paging';
import { EntryStepArgs, EntryStepWithReasonArgs, NEWEST_FIRST } from './entry.args';
import { toCapability, toPublicCapability } from './entry.mappers';
import { Capability, CapabilityPage, CapabilitySearchResult, PublicCapability } from './entry.types';

@Resolver(() => Capability)
export class CapabilityResolver {
  constructor(
    private readonly service: CapabilityService,
    private readonly hall: HallService,
  ) {}

  @May('public')
  @Query(() => CapabilitySearchResult, { description: 'Search in the published capabilities the caller may read.' })
  async publicCapabilities(
    @Asker() asker: Caller,
    @Args('search', { nullable: true }) search?: CapabilitySearchInput,
    @Args('page', { nullable: true }) page?: PageInput,
  ): Promise<CapabilitySearchResult> {
    const { items, ...rest } = await this.hall.searchCapabilities(asker, search ?? {}, paging(page));
    return { ...rest, items: items.map(({ entry, ...hit }) => ({ ...hit, capability: toPublicCapability(entry) })) };
  }

  @May('public')
  @Query(() => PublicCapability, { description: 'One published capability.' })
  async publicCapability(
    @Asker() asker: Caller,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<PublicCapability> {
    return toPublicCapability(await this.service.getListed(asker, id));
  }

  @May('capability.history')
  @Query(() => CapabilityPage, {
    description: 'Capabilities of the caller’s organisations; all of them for officials.',
  })
  async capabilities(
    @Me() me: Principal,
    @Args('filter', { nullable: true }) filter?: EntryFilterInput,
    @Args('sort', { nullable: true }) sort?: EntrySortInput,
    @Args('page', { nullable: true }) page?: PageInput,
  ): Promise<CapabilityPage> {
    const { items, total } = await this.service.list(me, filter ?? {}, sort ?? NEWEST_FIRST, paging(page));
    return { items: items.map((capability) => this.map(me, capability)), total };
  }

  @May('capability.history')
  @Query(() => Capability, { description: 'One capability in full.' })
  async capability(@Me() me: Principal, @Args('id', { type: () => ID }) id: string): Promise<Capability> {
    return this.map(me, await this.service.get(me, id));
  }

  @May('capability.write')
  @Mutation(() => Capability, { description: 'Writes a draft.' })
  async createCapability(
    @Me() me: Principal,
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Args('input') input: CapabilityInput,
  ): Promise<Capability> {
    return this.map(me, await this.service.create(me, organisationId, input));
  }

  @May('capability.write')
  @Mutation(() => Capability, { description: 'Changes a draft or a returned capability.' })
  async editCapability(
    @Me() me: Principal,
    @Args('id', { type: () => ID }) id: string,
    @Args('version', { type: () => Int }) version: number,
    @Args('input') input: CapabilityInput,
  ): Promise<Capability> {
    return this.map(me, await this.service.edit(me, id, version, input));
  }

  @May('capability.write')
  @Mutation(() => Capability, {
    description: 'Starts a revision of a published capability, which stays on the list meanwhile.',
  })
  async reviseCapability(@Me() me: Principal, @Args('id', { type: () => ID }) id: string): Promise<Capability> {
    return this.map(me, await this.service.revise(me, id));
  }

  @May('capability.write')
  @Mutation(() => Capability, { description: 'Hands it in for checking. BAD_INPUT names every field that is missing.' })
  submitCapability(@Me() me: Principal, @Args() step: EntryStepArgs): Promise<Capability> {
    return this.step(me, 'submit', step);
  }

  @May('capability.write')
  @Mutation(() => Capability, { description: 'Takes it back before it is checked.' })
  recallCapability(@Me() me: Principal, @Args() step: EntryStepArgs): Promise<Capability> {
    return this.step(me, 'recall', step);
  }

  @May('capability.check')
  @Mutation(() => Capability, { description: 'Sends it back to be changed.' })
  returnCapability(@Me() me: Principal, @Args() step: EntryStepWithReasonArgs): Promise<Capability> {
    return this.step(me, 'returnForChange', step);
  }

  @May('capability.check')
  @Mutation(() => Capability, { description: 'Refuses to publish it.' })
  rejectCapability(@Me() me: Principal, @Args() step: EntryStepWithReasonArgs): Promise<Capability> {
    return this.step(me, 'reject', step);
  }

  @May('capability.check')
  @Mutation(() => Capability, { description: 'Publishes it; matching begins at once.' })
  publishCapability(@Me() me: Principal, @Args() step: EntryStepArgs): Promise<Capability> {
    return this.step(me, 'publish', step);
  }

  @May('capability.check')
  @Mutation(() => Capability, { description: 'Puts a revision in the place of the published capability.' })
  mergeCapability(@Me() me: Principal, @Args() step: EntryStepArgs): Promise<Capability> {
    return this.step(me, 'merge', step);
  }

  @May('capability.write')
  @Mutation(() => Capability, { description: 'Closes it: it is no longer offered.' })
  closeCapability(@Me() me: Principal, @Args() step: EntryStepArgs): Promise<Capability> {
    return this.step(me, 'close', step);
  }

  @May('capability.delist')
  @Mutation(() => Capability, { description: 'Takes it off the list, or gives up a draft.' })
  withdrawCapability(@Me() me: Principal, @Args() step: EntryStepWithReasonArgs): Promise<Capability> {
    return this.step(me, 'withdraw', step);
  }

  @May('capability.write')
  @Mutation(() => Capability, { description: 'Makes a draft of it again.' })
  reopenCapability(@Me() me: Principal, @Args() step: EntryStepArgs): Promise<Capability> {
    return this.step(me, 'reopen', step);
  }

  private async step(
    me: Principal,
    verb: EntryVerb,
    { id, version, reason }: EntryStepWithReasonArgs,
  ): Promise<Capability> {
    return this.map(me, await this.service.transition(me, verb, id, version, reason));
  }

  private map(me: Principal, capability: CapabilityRecord): Capability {
    return toCapability(me, capability, this.service.allowedVerbs(me, capability));
  }
}
