import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { AssistService } from './assist/assist.service';
import { VocabularyModule } from '@scenario/vocabulary';
import { CAPABILITY, capabilitySchema } from './capability/capability.schema';
import { CapabilityService } from './capability/capability.service';
import { EntryExpiry } from './entry/entry-expiry';
import { EntryTools } from './entry/entry.service';
import { JudgementExport } from './judgement/judgement.export';
import { JUDGEMENT, judgementSchema } from './judgement/judgement.schema';
import { JudgementService } from './judgement/judgement.service';
import { Candidates } from './match/candidates';
import { MATCH_LIST, matchListSchema } from './match/match-list.schema';
import { MatchListStore } from './match/match-list.store';
import { MatchWriter } from './match/match-writer';
import { MATCH, matchSchema } from './match/match.schema';
import { MatchService } from './match/match.service';
import { Matcher } from './match/matcher';
import { PairService } from './match/pair.service';
import { Partners } from './match/partners';
import { ProfileReader } from './match/profile-reader';
import { Shortlists } from './match/shortlists';
import { NEED, needSchema } from './need/need.schema';
import { NeedService } from './need/need.service';
import { RecomputeRequests } from './recompute/recompute.requests';
import { RECOMPUTE, recomputeSchema } from './recompute/recompute.schema';
import { RecomputeService } from './recompute/recompute.service';
import { Evaluator } from './relevance/evaluator';
import { Rereader } from './reread/rereader';
import { UnreadTexts } from './reread/unread-texts';
import { ComparisonService } from './scorer/comparison.service';
import { SCORER, scorerSchema } from './scorer/scorer.schema';
import { ScorerService } from './scorer/scorer.service';
import { EntryIndex } from './search/entry-index';
import { HallService } from './search/hall.service';

const SERVICES = [
  NeedService,
  CapabilityService,
  EntryIndex,
  HallService,
  AssistService,
  Evaluator,
  EntryExpiry,
  Rereader,
  UnreadTexts,
];

/** Matching and what follows from it. */
const MATCHING = [
  PairService,
  Candidates,
  ProfileReader,
  Shortlists,
  Partners,
  MatchListStore,
  MatchWriter,
  Matcher,
  MatchService,
  JudgementService,
  JudgementExport,
  ScorerService,
  ComparisonService,
  RecomputeRequests,
  RecomputeService,
];

@Module({
  imports: [
    VocabularyModule,
    MongooseModule.forFeature([
      { name: NEED, schema: needSchema },
      { name: CAPABILITY, schema: capabilitySchema },
      { name: MATCH, schema: matchSchema },
      { name: MATCH_LIST, schema: matchListSchema },
      { name: JUDGEMENT, schema: judgementSchema },
      { name: SCORER, schema: scorerSchema },
      { name: RECOMPUTE, schema: recomputeSchema },
    ]),
  ],
  providers: [EntryTools, ...SERVICES, ...MATCHING],
  exports: [MongooseModule, ...SERVICES, ...MATCHING],
})
export class ExchangeModule {}
