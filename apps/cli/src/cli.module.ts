import { Module, type DynamicModule } from '@nestjs/common';
import { AccessModule } from '@scenario/access';
import { ExchangeModule } from '@scenario/exchange';
import { OutreachModule } from '@scenario/outreach';
import { PlatformModule, type Config } from '@scenario/platform';
import { Seeder } from './seed/seeder';

@Module({})
export class CliModule {
  static with(config: Config): DynamicModule {
    return {
      module: CliModule,
      imports: [PlatformModule.with(config), AccessModule, ExchangeModule, OutreachModule],
      providers: [Seeder],
    };
  }
}
