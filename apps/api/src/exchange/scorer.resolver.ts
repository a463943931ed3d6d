import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { May, type Principal } from '@scenario/access';
import {
  allowedScorerActions,
  RecomputeRequests,
  ScorerInput,
  scorerOf,
  ScorerService,
  type ScorerRecord,
} from '@scenario/exchange';
import { Me, type GqlContext } from '../common/context';
import { toPublicCapability, toPublicNeed } from './entry.mappers';
import { PublicCapability, PublicNeed } from './entry.types';
import { Recompute, Scorer, ScorerMover, type ScorerComparison } from './scorer.types';

const SHOWN_RECOMPUTES = 5;

@Resolver(() => Scorer)
export class ScorerResolver {
  constructor(
    private readonly service: ScorerService,
    private readonly recomputes: RecomputeRequests,
  ) {}

  @May('scorer.read')
  @Query(() => [Scorer], { description: 'All scorers, the newest first.' })
  async scorers(@Me() me: Principal): Promise<Scorer[]> {
    const [records, live] = await Promise.all([this.service.list(me), this.service.live()]);
    return records.map((record) => toScorer(me, record, live.version));
  }

  @May('scorer.read')
  @Query(() => [Recompute], { name: 'recomputes', description: 'The last five times everything was matched again.' })
  async latestRecomputes(@Me() me: Principal): Promise<Recompute[]> {
    const records = await this.recomputes.latest(me, SHOWN_RECOMPUTES);
    return records.map((record) => ({ ...record, id: record._id.toString() }));
  }

  @May('scorer.manage')
  @Mutation(() => Scorer, { description: 'Proposes weights to be tried and compared. Nothing changes for anybody.' })
  async proposeScorer(@Me() me: Principal, @Args('input') input: ScorerInput): Promise<Scorer> {
    return this.map(me, await this.service.propose(me, input));
  }

  @May('scorer.manage')
  @Mutation(() => Scorer, { description: 'Compares a scorer with the live one; the result comes by and by.' })
  async compareScorer(
    @Me() me: Principal,
    @Args('id', { type: () => ID }) id: string,
    @Args('version', { type: () => Int }) version: number,
  ): Promise<Scorer> {
    return this.map(me, await this.service.requestComparison(me, id, version));
  }

  @May('scorer.manage')
  @Mutation(() => Scorer, {
    description:
      'Makes a scorer the live one that was compared with the live one and measured better, and matches everything again.',
  })
  async switchScorer(
    @Me() me: Principal,
    @Args('id', { type: () => ID }) id: string,
    @Args('version', { type: () => Int }) version: number,
  ): Promise<Scorer> {
    return this.map(me, await this.service.switchOn(me, id, version));
  }

  private async map(me: Principal, record: ScorerRecord): Promise<Scorer> {
    return toScorer(me, record, (await this.service.live()).version);
  }
}

function toScorer(me: Principal, record: ScorerRecord, liveVersion: string): Scorer {
  const { status, note, createdBy, createdAt, liveSince, version, comparison, tuning } = record;
  return {
    id: record._id.toString(),
    name: scorerOf(record).version,
    weights: scorerOf(record).weights,
    status,
    note,
    createdBy,
    createdAt,
    liveSince,
    version,
    comparison: comparison && toComparison(comparison),
    tuning,
    allowedActions: allowedScorerActions(me, record, liveVersion),
  };
}

function toComparison(comparison: NonNullable<ScorerRecord['comparison']>): ScorerComparison {
  const { entries, entriesChanged, movers } = comparison;
  return {
    ...comparison,
    shareChanged: entries > 0 ? entriesChanged / entries : undefined,
    movers: movers.map((mover) => ({
      ...mover,
      needId: mover.needId.toString(),
      capabilityId: mover.capabilityId.toString(),
    })),
  };
}

@Resolver(() => ScorerMover)
export class ScorerMoverResolver {
  @ResolveField(() => PublicNeed, { nullable: true })
  async need(@Parent() { needId }: ScorerMover, @Context() { loaders }: GqlContext) {
    const need = await loaders.need.load(needId);
    return need && toPublicNeed(need);
  }

  @ResolveField(() => PublicCapability, { nullable: true })
  async capability(@Parent() { capabilityId }: ScorerMover, @Context() { loaders }: GqlContext) {
    const capability = await loaders.capability.load(capabilityId);
    return capability && toPublicCapability(capability);
  }
}
