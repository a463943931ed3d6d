import { Module, type DynamicModule } from '@nestjs/common';
import { AccessModule } from '@scenario/access';
import { ExchangeModule } from '@scenario/exchange';
import { OutreachModule } from '@scenario/outreach';
import { PlatformModule, type Config } from '@scenario/platform';
import { VocabularyModule } from '@scenario/vocabulary';
import { Handlers } from './handlers';
import { MatchHandlers } from './match.handlers';
import { Relay } from './relay';
import { Ticker } from './ticker';
import { Workers } from './workers';

@Module({})
export class WorkerModule {
  static with(config: Config): DynamicModule {
    return {
      module: WorkerModule,
      imports: [PlatformModule.with(config), AccessModule, ExchangeModule, OutreachModule, VocabularyModule],
      providers: [Handlers, MatchHandlers, Relay, Workers, Ticker],
    };
  }
}
