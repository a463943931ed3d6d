import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { May, type Principal } from '@scenario/access';
import { BAND_FROM, PairService } from '@scenario/exchange';
import { Me } from '../common/context';
import { toExplanation } from './match.mappers';
import { PairExplanation } from './pair.types';

@Resolver(() => PairExplanation)
export class PairResolver {
  constructor(private readonly service: PairService) {}

  @May('pair.explain')
  @Query(() => PairExplanation, {
    description:
      'What speaks for and against any pair, and why it is not among the matches. Each entry must be on a list the ' +
      'caller may read or belong to their organisation; officials may ask about all.',
  })
  async explainPair(
    @Me() me: Principal,
    @Args('needId', { type: () => ID }) needId: string,
    @Args('capabilityId', { type: () => ID }) capabilityId: string,
  ): Promise<PairExplanation> {
    const pair = await this.service.explain(me, needId, capabilityId);
    return {
      ...toExplanation(pair),
      band: pair.band,
      matchId: pair.matchId?.toString(),
      whyNot: pair.whyNot,
      lift: pair.lift,
      possibleFrom: BAND_FROM.possible,
      strongFrom: BAND_FROM.strong,
      listLength: pair.kept,
    };
  }
}
