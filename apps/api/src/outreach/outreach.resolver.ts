import { Args, Field, ID, Int, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { May, type Principal } from '@scenario/access';
import { Band, MatchSide } from '@scenario/exchange';
import {
  DigestFrequency,
  DigestService,
  DigestStatus,
  SubscriptionInput,
  SubscriptionService,
} from '@scenario/outreach';
import { Me } from '../common/context';
import { PageInput, pageOf, paging } from '../common/paging';

@ObjectType({ description: 'How somebody is told of new pairings.' })
export class Subscription {
  @Field(() => DigestFrequency, { description: 'How often.' })
  frequency!: DigestFrequency;

  @Field(() => [MatchSide], { description: 'For our needs, our capabilities, or both.' })
  sides!: MatchSide[];

  @Field(() => Band, { description: 'Only pairings of this band or better.' })
  minimumBand!: Band;
}

@ObjectType({ description: 'One digest mail.' })
export class Digest {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field({ description: '`daily:` and the day, or `instant:` and the event.' })
  period!: string;

  @Field(() => DigestStatus, { description: 'State.' })
  status!: DigestStatus;

  @Field(() => Int, { description: 'Pairings it tells of.' })
  matchCount!: number;

  @Field(() => Int, { description: 'Attempts to send it.' })
  attempts!: number;

  @Field(() => String, { nullable: true, description: 'Subject, once sent.' })
  subject?: string;

  @Field(() => Date, { nullable: true, description: 'When it was sent, UTC.' })
  sentAt?: Date;

  @Field(() => Date, { description: 'When it was decided on, UTC.' })
  createdAt!: Date;
}

@ObjectType({ description: 'One page of digests, newest first.' })
export class DigestPage extends pageOf(Digest) {}

@Resolver()
export class OutreachResolver {
  constructor(
    private readonly subscriptions: SubscriptionService,
    private readonly digests: DigestService,
  ) {}

  @May('subscription.self')
  @Query(() => Subscription, { description: 'How the caller is told of new pairings.' })
  subscription(@Me() me: Principal): Promise<Subscription> {
    return this.subscriptions.of(me.personId);
  }

  @May('subscription.self')
  @Mutation(() => Subscription, { description: 'Changes it.' })
  setSubscription(@Me() me: Principal, @Args('input') input: SubscriptionInput): Promise<Subscription> {
    return this.subscriptions.set(me, input);
  }

  @May('digest.read')
  @Query(() => DigestPage, { name: 'digests', description: 'Digests that were decided on. No addresses.' })
  async listDigests(@Args('page', { nullable: true }) page?: PageInput): Promise<DigestPage> {
    const { items, total } = await this.digests.list(paging(page));
    return {
      total,
      items: items.map(({ _id, period, status, matchIds, attempts, subject, sentAt, createdAt }) => ({
        id: _id.toString(),
        matchCount: matchIds.length,
        period,
        status,
        attempts,
        subject,
        sentAt,
        createdAt,
      })),
    };
  }

  @May('digest.send')
  @Mutation(() => Int, {
    description: 'Sends the digests of the day now; whoever has had one today gets none. Answers how many.',
  })
  sendDailyDigests(): Promise<number> {
    return this.digests.daily(new Date());
  }
}
