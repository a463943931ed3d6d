import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { AssistService } from './assist/assist.service';
import { VocabularyModule } from '@scenario/vocabulary';
import { CAPABILITY, capabilitySchema } from './capability/capability.schema';
import { CapabilityService } from './capability/capability.service';
import { EntryExpiry } from './entry/entry-expiry';
import { EntryTools } from './entry/entry.service';
import { Candidates } from './match/candidates';
import { MATCH, matchSchema } from './match/match.schema';
import { MatchService } from './match/match.service';
import { Matcher } from './match/matcher';
import { NEED, needSchema } from './need/need.schema';
import { NeedService } from './need/need.service';
import { Evaluator } from './relevance/evaluator';
import { Rereader } from './reread/rereader';
import { UnreadTexts } from './reread/unread-texts';
import { EntryIndex } from './search/entry-index';
import { HallService } from './search/hall.service';

const SERVICES = [
  NeedService,
  CapabilityService,
  EntryIndex,
  HallService,
  Candidates,
  Matcher,
  MatchService,
  AssistService,
  Evaluator,
  EntryExpiry,
  Rereader,
  UnreadTexts,
];

@Module({
  imports: [
    VocabularyModule,
    MongooseModule.forFeature([
      { name: NEED, schema: needSchema },
      { name: CAPABILITY, schema: capabilitySchema },
      { name: MATCH, schema: matchSchema },
    ]),
  ],
  providers: [EntryTools, ...SERVICES],
  exports: [MongooseModule, ...SERVICES],
})
export class ExchangeModule {}
