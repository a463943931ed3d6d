import { Injectable } from '@nestjs/common';
import { CapabilityService, EntryIndex, NeedService } from '@scenario/exchange';
import type { EventMap, JobMap, JobName, Step, StepJob } from '@scenario/kernel';
import { DigestDelivery, DigestService } from '@scenario/outreach';
import { Config } from '@scenario/platform';
import { MatchHandlers } from './match.handlers';

type StepHandlers = Record<Step, (job: StepJob) => Promise<void>>;
type JobHandlers = { [N in JobName]: (data: JobMap[N]) => Promise<void> };

/** What every step and job does: one service call each. The types demand a handler for every name. */
@Injectable()
export class Handlers {
  readonly steps: StepHandlers;
  readonly jobs: JobHandlers;

  constructor(
    index: EntryIndex,
    matching: MatchHandlers,
    digests: DigestService,
    delivery: DigestDelivery,
    needs: NeedService,
    capabilities: CapabilityService,
    config: Config,
  ) {
    const needOf = ({ payload }: StepJob) => (payload as EventMap['NeedPublished']).needId;
    const capabilityOf = ({ payload }: StepJob) => (payload as EventMap['CapabilityPublished']).capabilityId;
    this.steps = {
      'index-need': (job) => index.refresh('need', needOf(job)),
      'index-capability': (job) => index.refresh('capability', capabilityOf(job)),
      ...matching.steps,
      'instant-digests': async (job) => {
        const { entry, entryId } = job.payload as EventMap['MatchesFound'];
        await digests.instant(job.eventId, entry, entryId);
      },
    };
    this.jobs = {
      'due-digests': async () => {
        await digests.recover(new Date());
        await digests.dailyIfDue(new Date(), config.DIGEST_HOUR);
      },
      'send-digest': ({ digestId }) => delivery.deliver(digestId),
      'expire-entries': async () => {
        await needs.expireDue(new Date());
        await capabilities.expireDue(new Date());
      },
      'due-recompute': matching.dueRecompute,
    };
  }
}
