import { Injectable } from '@nestjs/common';
import { CapabilityService } from '../capability/capability.service';
import { NeedService } from '../need/need.service';

/** Takes entries of both lists off when their time has come. */
@Injectable()
export class EntryExpiry {
  constructor(
    private readonly needs: NeedService,
    private readonly capabilities: CapabilityService,
  ) {}

  async run(now: Date): Promise<void> {
    await this.needs.expireDue(now);
    await this.capabilities.expireDue(now);
  }
}
