import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  AccountInput,
  ChangePasswordInput,
  May,
  PersonService,
  RegisterInput,
  SessionService,
  SignInInput,
  type Principal,
  type SignedIn,
} from '@scenario/access';
import { DomainError } from '@scenario/kernel';
import { Config } from '@scenario/platform';
import { Me, type GqlContext } from '../common/context';
import { toPerson, toPublicOrganisation } from './access.mappers';
import { Membership, Person, PublicOrganisation, Session } from './access.types';

const REFRESH_COOKIE = 'scenario_refresh';

@Resolver(() => Membership)
export class AccountResolver {
  constructor(
    private readonly sessions: SessionService,
    private readonly people: PersonService,
    private readonly config: Config,
  ) {}

  @May('public')
  @Mutation(() => Session, { description: 'Signs in. BAD_CREDENTIALS, TOO_MANY_ATTEMPTS after five wrong passwords.' })
  async signIn(@Args('input') input: SignInInput, @Context() context: GqlContext): Promise<Session> {
    return this.answer(await this.sessions.signIn(input), context);
  }

  @May('public')
  @Mutation(() => Session, { description: 'Registers an organisation and its owner, and signs the owner in.' })
  async register(@Args('input') input: RegisterInput, @Context() context: GqlContext): Promise<Session> {
    return this.answer(await this.sessions.open(await this.people.register(input)), context);
  }

  @May('public')
  @Mutation(() => Session, {
    description: 'A new access token for the refresh cookie, which is changed for a new one.',
  })
  async refreshSession(@Context() context: GqlContext): Promise<Session> {
    const cookie = context.request.cookies[REFRESH_COOKIE];
    if (!cookie) throw new DomainError('UNAUTHENTICATED');
    return this.answer(await this.sessions.refresh(cookie), context);
  }

  @May('account.self')
  @Mutation(() => Boolean, { description: 'Ends this session.' })
  async signOut(@Me() me: Principal, @Context() context: GqlContext): Promise<boolean> {
    await this.sessions.signOut(me);
    this.clearCookie(context);
    return true;
  }

  @May('account.self')
  @Mutation(() => Boolean, { description: 'Ends every session of the person, at once.' })
  async signOutEverywhere(@Me() me: Principal, @Context() context: GqlContext): Promise<boolean> {
    await this.sessions.signOutEverywhere(me.personId);
    this.clearCookie(context);
    return true;
  }

  @May('account.self')
  @Mutation(() => Boolean, { description: 'Changes the password and ends every other session.' })
  async changePassword(@Me() me: Principal, @Args('input') input: ChangePasswordInput): Promise<boolean> {
    await this.sessions.changePassword(me, input);
    return true;
  }

  @May('account.self')
  @Query(() => Person, { description: 'Who is signed in.' })
  async me(@Me() me: Principal): Promise<Person> {
    return toPerson(await this.people.me(me));
  }

  @May('account.self')
  @Mutation(() => Person, { description: 'Changes name or language of one’s own account.' })
  async editAccount(@Me() me: Principal, @Args('input') input: AccountInput): Promise<Person> {
    return toPerson(await this.people.editAccount(me, input));
  }

  @ResolveField(() => PublicOrganisation, { nullable: true })
  async organisation(@Parent() { organisationId }: Membership, @Context() { loaders }: GqlContext) {
    const unit = await loaders.organisation.load(organisationId);
    return unit && toPublicOrganisation(unit);
  }

  private answer({ accessToken, expiresAt, refreshToken, person }: SignedIn, { reply }: GqlContext): Session {
    if (refreshToken) {
      void reply.setCookie(REFRESH_COOKIE, refreshToken, {
        ...this.cookie(),
        maxAge: this.config.SESSION_DAYS * 86_400,
      });
    }
    return { accessToken, expiresAt, person: toPerson(person) };
  }

  private clearCookie({ reply }: GqlContext): void {
    void reply.clearCookie(REFRESH_COOKIE, this.cookie());
  }

  private cookie() {
    return {
      httpOnly: true,
      sameSite: 'strict',
      path: '/graphql',
      secure: this.config.NODE_ENV === 'production',
    } as const;
  }
}
