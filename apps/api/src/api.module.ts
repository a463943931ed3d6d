import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD, APP_PIPE } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { AccessModule } from '@scenario/access';
import { ExchangeModule } from '@scenario/exchange';
import { OutreachModule } from '@scenario/outreach';
import { createLog, InputPipe, PlatformModule, type Config } from '@scenario/platform';
import { VocabularyModule } from '@scenario/vocabulary';
import type { FastifyReply, FastifyRequest } from 'fastify';
import './common/enums';
import { AccountResolver } from './access/account.resolver';
import { OrganisationResolver } from './access/organisation.resolver';
import { complexityPlugin } from './common/complexity.plugin';
import { ContextFactory } from './common/context.factory';
import { errorFormatter } from './common/errors';
import { MayGuard } from './common/may.guard';
import { ASSIST_RESOLVERS } from './exchange/assist.resolver';
import { CapabilityResolver } from './exchange/capability.resolver';
import { ENTRY_ORGANISATION_RESOLVERS } from './exchange/entry-organisation.resolver';
import { EXPLANATION_RESOLVERS } from './exchange/explanation.resolver';
import { MatchResolver } from './exchange/match.resolver';
import { NeedResolver } from './exchange/need.resolver';
import { PairResolver } from './exchange/pair.resolver';
import { ScorerMoverResolver, ScorerResolver } from './exchange/scorer.resolver';
import { TaxonomyResolver } from './exchange/taxonomy.resolver';
import { OutreachResolver } from './outreach/outreach.resolver';
import { ConceptResolver } from './vocabulary/concept.resolver';
import { UnrecognisedResolver } from './vocabulary/unrecognised.resolver';
import { VocabularyWatch } from './vocabulary/vocabulary.watch';
import { HealthController } from './web/health.controller';
import { OverviewResolver } from './web/overview.resolver';
import { UnsubscribeController } from './web/unsubscribe.controller';

/** Every resolver; the schema is made of them. */
export const RESOLVERS = [
  AccountResolver,
  OrganisationResolver,
  NeedResolver,
  CapabilityResolver,
  MatchResolver,
  TaxonomyResolver,
  OutreachResolver,
  OverviewResolver,
  ScorerResolver,
  ScorerMoverResolver,
  ...ENTRY_ORGANISATION_RESOLVERS,
  PairResolver,
  ...EXPLANATION_RESOLVERS,
  ...ASSIST_RESOLVERS,
  ConceptResolver,
  UnrecognisedResolver,
];

export const CONTROLLERS = [HealthController, UnsubscribeController];

@Module({ imports: [ExchangeModule], providers: [ContextFactory], exports: [ContextFactory] })
class ContextModule {}

@Module({})
export class ApiModule {
  static with(config: Config): DynamicModule {
    const log = createLog('graphql', config.LOG_LEVEL);
    return {
      module: ApiModule,
      imports: [
        PlatformModule.with(config),
        AccessModule,
        ExchangeModule,
        OutreachModule,
        VocabularyModule,
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          imports: [ContextModule],
          inject: [ContextFactory],
          useFactory: (contexts: ContextFactory) => ({
            autoSchemaFile: true,
            sortSchema: true,
            context: (request: FastifyRequest, reply: FastifyReply) => contexts.create(request, reply),
            formatError: errorFormatter(log),
            includeStacktraceInErrorResponses: false,
            playground: false,
            plugins: [complexityPlugin, ApolloServerPluginLandingPageDisabled()],
          }),
        }),
      ],
      controllers: CONTROLLERS,
      providers: [
        ...RESOLVERS,
        VocabularyWatch,
        { provide: APP_GUARD, useClass: MayGuard },
        { provide: APP_PIPE, useClass: InputPipe },
      ],
    };
  }
}
