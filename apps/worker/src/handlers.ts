import { Injectable } from '@nestjs/common';
import { EntryExpiry, EntryIndex, Rereader, UnreadTexts } from '@scenario/exchange';
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
    expiry: EntryExpiry,
    rereader: Rereader,
    unread: UnreadTexts,
    config: Config,
  ) {
    const needOf = ({ payload }: StepJob) => (payload as EventMap['NeedPublished']).needId;
    const capabilityOf = ({ payload }: StepJob) => (payload as EventMap['CapabilityPublished']).capabilityId;
    const changeOf = ({ payload }: StepJob) => (payload as EventMap['VocabularyChanged']).changeId;
    this.steps = {
      ...matching.steps,
      'index-need': async (job) => {
        await index.refresh('need', needOf(job));
        await unread.needChanged(needOf(job));
      },
      'index-capability': async (job) => {
        await index.refresh('capability', capabilityOf(job));
        await unread.capabilityChanged(capabilityOf(job));
      },
      'instant-digests': async (job) => {
        const { entry, entryId } = job.payload as EventMap['MatchesFound'];
        await digests.instant(job.eventId, entry, entryId);
      },
      'index-touched': (job) => rereader.indexTouched(changeOf(job)),
      'rematch-touched': (job) => rereader.rematchTouched(changeOf(job)),
      'read-declined': ({ payload }) => unread.readDeclined((payload as EventMap['MatchDeclined']).matchId),
    };
    this.jobs = {
      'due-digests': async () => {
        await digests.recover(new Date());
        await digests.dailyIfDue(new Date(), config.DIGEST_HOUR);
      },
      'send-digest': ({ digestId }) => delivery.deliver(digestId),
      'due-recompute': matching.dueRecompute,
      'expire-entries': () => expiry.run(new Date()),
    };
  }
}
