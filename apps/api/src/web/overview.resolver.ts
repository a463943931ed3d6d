import { Field, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { May, OrganisationService, type Principal } from '@scenario/access';
import { CapabilityService, EntryStatus, MatchService, NeedService } from '@scenario/exchange';
import { Config } from '@scenario/platform';
import { Me } from '../common/context';

@ObjectType({ description: 'How many entries are in a state.' })
export class StatusCount {
  @Field(() => EntryStatus, { description: 'State.' })
  status!: EntryStatus;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType({ description: 'What waits for the caller.' })
export class Overview {
  @Field(() => [StatusCount], { description: 'Needs the caller may see in full, by state.' })
  needs!: StatusCount[];

  @Field(() => [StatusCount], { description: 'Capabilities the caller may see in full, by state.' })
  capabilities!: StatusCount[];

  @Field(() => Int, { description: 'Pairings of our needs nobody has looked at.' })
  newNeedMatches!: number;

  @Field(() => Int, { description: 'Pairings of our capabilities nobody has looked at.' })
  newCapabilityMatches!: number;

  @Field(() => Int, { description: 'Organisations waiting for verification; 0 for those who may not verify.' })
  organisationsToVerify!: number;
}

@ObjectType({ description: 'What the console has to know before anybody signs in.' })
export class Settings {
  @Field(() => String, { nullable: true, description: 'Inbox of the local mail catcher; never in production.' })
  mailboxUrl?: string;
}

@Resolver()
export class OverviewResolver {
  constructor(
    private readonly needs: NeedService,
    private readonly capabilities: CapabilityService,
    private readonly matches: MatchService,
    private readonly organisations: OrganisationService,
    private readonly config: Config,
  ) {}

  @May('overview.read')
  @Query(() => Overview, { description: 'What waits for the caller.' })
  async overview(@Me() me: Principal): Promise<Overview> {
    const [needs, capabilities, newNeedMatches, newCapabilityMatches, pending] = await Promise.all([
      this.needs.countByStatus(me),
      this.capabilities.countByStatus(me),
      this.matches.count(me, 'need'),
      this.matches.count(me, 'capability'),
      this.organisations.list(me, { verification: 'pending' }, { skip: 0, take: 1 }),
    ]);
    const toCounts = (counts: { _id: EntryStatus; count: number }[]) =>
      counts.map(({ _id, count }) => ({ status: _id, count }));
    return {
      needs: toCounts(needs),
      capabilities: toCounts(capabilities),
      newNeedMatches,
      newCapabilityMatches,
      organisationsToVerify: me.roles.includes('operator') ? pending.total : 0,
    };
  }

  @May('public')
  @Query(() => Settings, { description: 'What the console has to know before anybody signs in.' })
  settings(): Settings {
    return { mailboxUrl: this.config.NODE_ENV === 'production' ? undefined : this.config.MAILBOX_URL };
  }
}
