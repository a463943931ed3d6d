import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { May, type Caller, type Principal } from '@scenario/access';
import {
  EntryFilterInput,
  EntrySortInput,
  HallService,
  NeedInput,
  NeedSearchInput,
  NeedService,
  type EntryVerb,
  type NeedRecord,
} from '@scenario/exchange';
import { Asker, Me } from '../common/context';
import { PageInput, paging } from '../common/paging';
import { EntryStepArgs, EntryStepWithReasonArgs, NEWEST_FIRST } from './entry.args';
import { toNeed, toPublicNeed } from './entry.mappers';
import { Need, NeedPage, NeedSearchResult, PublicNeed } from './entry.types';

@Resolver(() => Need)
export class NeedResolver {
  constructor(
    private readonly service: NeedService,
    private readonly hall: HallService,
  ) {}

  @May('public')
  @Query(() => NeedSearchResult, { description: 'Search in the published needs the caller may read.' })
  async publicNeeds(
    @Asker() asker: Caller,
    @Args('search', { nullable: true }) search?: NeedSearchInput,
    @Args('page', { nullable: true }) page?: PageInput,
  ): Promise<NeedSearchResult> {
    const { items, ...rest } = await this.hall.searchNeeds(asker, search ?? {}, paging(page));
    return { ...rest, items: items.map(({ entry, ...hit }) => ({ ...hit, need: toPublicNeed(entry) })) };
  }

  @May('public')
  @Query(() => PublicNeed, { description: 'One published need.' })
  async publicNeed(@Asker() asker: Caller, @Args('id', { type: () => ID }) id: string): Promise<PublicNeed> {
    return toPublicNeed(await this.service.getListed(asker, id));
  }

  @May('need.history')
  @Query(() => NeedPage, { description: 'Needs of the caller’s organisations; all of them for officials.' })
  async needs(
    @Me() me: Principal,
    @Args('filter', { nullable: true }) filter?: EntryFilterInput,
    @Args('sort', { nullable: true }) sort?: EntrySortInput,
    @Args('page', { nullable: true }) page?: PageInput,
  ): Promise<NeedPage> {
    const { items, total } = await this.service.list(me, filter ?? {}, sort ?? NEWEST_FIRST, paging(page));
    return { items: items.map((need) => this.map(me, need)), total };
  }

  @May('need.history')
  @Query(() => Need, { description: 'One need in full.' })
  async need(@Me() me: Principal, @Args('id', { type: () => ID }) id: string): Promise<Need> {
    return this.map(me, await this.service.get(me, id));
  }

  @May('need.write')
  @Mutation(() => Need, { description: 'Writes a draft.' })
  async createNeed(
    @Me() me: Principal,
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Args('input') input: NeedInput,
  ): Promise<Need> {
    return this.map(me, await this.service.create(me, organisationId, input));
  }

  @May('need.write')
  @Mutation(() => Need, { description: 'Changes a draft or a returned need.' })
  async editNeed(
    @Me() me: Principal,
    @Args('id', { type: () => ID }) id: string,
    @Args('version', { type: () => Int }) version: number,
    @Args('input') input: NeedInput,
  ): Promise<Need> {
    return this.map(me, await this.service.edit(me, id, version, input));
  }

  @May('need.write')
  @Mutation(() => Need, { description: 'Starts a revision of a published need, which stays on the list meanwhile.' })
  async reviseNeed(@Me() me: Principal, @Args('id', { type: () => ID }) id: string): Promise<Need> {
    return this.map(me, await this.service.revise(me, id));
  }

  @May('need.write')
  @Mutation(() => Need, { description: 'Hands it in for checking. BAD_INPUT names every field that is missing.' })
  submitNeed(@Me() me: Principal, @Args() step: EntryStepArgs): Promise<Need> {
    return this.step(me, 'submit', step);
  }

  @May('need.write')
  @Mutation(() => Need, { description: 'Takes it back before it is checked.' })
  recallNeed(@Me() me: Principal, @Args() step: EntryStepArgs): Promise<Need> {
    return this.step(me, 'recall', step);
  }

  @May('need.check')
  @Mutation(() => Need, { description: 'Sends it back to be changed.' })
  returnNeed(@Me() me: Principal, @Args() step: EntryStepWithReasonArgs): Promise<Need> {
    return this.step(me, 'returnForChange', step);
  }

  @May('need.check')
  @Mutation(() => Need, { description: 'Refuses to publish it.' })
  rejectNeed(@Me() me: Principal, @Args() step: EntryStepWithReasonArgs): Promise<Need> {
    return this.step(me, 'reject', step);
  }

  @May('need.check')
  @Mutation(() => Need, { description: 'Publishes it; matching begins at once.' })
  publishNeed(@Me() me: Principal, @Args() step: EntryStepArgs): Promise<Need> {
    return this.step(me, 'publish', step);
  }

  @May('need.check')
  @Mutation(() => Need, { description: 'Puts a revision in the place of the published need.' })
  mergeNeed(@Me() me: Principal, @Args() step: EntryStepArgs): Promise<Need> {
    return this.step(me, 'merge', step);
  }

  @May('need.write')
  @Mutation(() => Need, { description: 'Closes it: the need is met or gone.' })
  closeNeed(@Me() me: Principal, @Args() step: EntryStepArgs): Promise<Need> {
    return this.step(me, 'close', step);
  }

  @May('need.delist')
  @Mutation(() => Need, { description: 'Takes it off the list, or gives up a draft.' })
  withdrawNeed(@Me() me: Principal, @Args() step: EntryStepWithReasonArgs): Promise<Need> {
    return this.step(me, 'withdraw', step);
  }

  @May('need.write')
  @Mutation(() => Need, { description: 'Makes a draft of it again.' })
  reopenNeed(@Me() me: Principal, @Args() step: EntryStepArgs): Promise<Need> {
    return this.step(me, 'reopen', step);
  }

  private async step(me: Principal, verb: EntryVerb, { id, version, reason }: EntryStepWithReasonArgs): Promise<Need> {
    return this.map(me, await this.service.transition(me, verb, id, version, reason));
  }

  private map(me: Principal, need: NeedRecord): Need {
    return toNeed(me, need, this.service.allowedVerbs(me, need));
  }
}
