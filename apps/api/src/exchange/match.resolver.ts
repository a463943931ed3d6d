import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { May, type Principal } from '@scenario/access';
import {
  MatchAnswerInput,
  MatchFilterInput,
  MatchService,
  reasonsOf,
  SignedInput,
  type MatchRecord,
} from '@scenario/exchange';
import { Contact } from '../access/access.types';
import { Me, type GqlContext } from '../common/context';
import { PageInput, paging } from '../common/paging';
import { toExplanation } from './match.mappers';
import { Match, MatchPage } from './match.types';

@Resolver(() => Match)
export class MatchResolver {
  constructor(private readonly service: MatchService) {}

  @May('match.read')
  @Query(() => MatchPage, {
    description: 'Pairings of the caller’s organisations, best first; all of them for officials.',
  })
  async matches(
    @Me() me: Principal,
    @Args('filter', { nullable: true }) filter?: MatchFilterInput,
    @Args('page', { nullable: true }) page?: PageInput,
  ): Promise<MatchPage> {
    const { items, total } = await this.service.list(me, filter ?? {}, paging(page));
    return { items: items.map((match) => this.map(me, match)), total };
  }

  @May('match.read')
  @Query(() => Match, { description: 'One pairing.' })
  async match(@Me() me: Principal, @Args('id', { type: () => ID }) id: string): Promise<Match> {
    return this.map(me, await this.service.get(me, id));
  }

  @May('match.answer')
  @Mutation(() => Match, { description: 'Records what our side says. When both are interested they are introduced.' })
  async answerMatch(
    @Me() me: Principal,
    @Args('id', { type: () => ID }) id: string,
    @Args('input') input: MatchAnswerInput,
  ): Promise<Match> {
    return this.map(me, await this.service.answer(me, id, input));
  }

  @May('match.sign')
  @Mutation(() => Match, { description: 'Records that two who were introduced have a contract.' })
  async markSigned(
    @Me() me: Principal,
    @Args('id', { type: () => ID }) id: string,
    @Args('input') input: SignedInput,
  ): Promise<Match> {
    return this.map(me, await this.service.markSigned(me, id, input));
  }

  @May('match.sign')
  @Mutation(() => Match, {
    description: 'Takes that back: a side within seven days of recording it, an operator at any time.',
  })
  async unmarkSigned(@Me() me: Principal, @Args('id', { type: () => ID }) id: string): Promise<Match> {
    return this.map(me, await this.service.unmarkSigned(me, id));
  }

  @ResolveField(() => Contact, { nullable: true })
  async needContact(@Parent() { needId, introducedAt }: Match, @Context() { loaders }: GqlContext) {
    return introducedAt ? (await loaders.need.load(needId))?.contact : null;
  }

  @ResolveField(() => Contact, { nullable: true })
  async capabilityContact(@Parent() { capabilityId, introducedAt }: Match, @Context() { loaders }: GqlContext) {
    return introducedAt ? (await loaders.capability.load(capabilityId))?.contact : null;
  }

  private map(me: Principal, match: MatchRecord): Match {
    const { band, introducedAt, signed, scorerVersion, createdAt, updatedAt } = match;
    return {
      ...toExplanation({ ...match, ...reasonsOf(match) }),
      id: match._id.toString(),
      band,
      introducedAt,
      signed,
      scorerVersion,
      onNeedList: match.onNeedList ?? false,
      onCapabilityList: match.onCapabilityList ?? false,
      createdAt,
      updatedAt,
      needAnswer: match.need,
      capabilityAnswer: match.capability,
      mySides: this.service.sidesOf(me, match),
      allowedActions: this.service.allowedActions(me, match),
    };
  }
}
