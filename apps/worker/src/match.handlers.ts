import { Injectable } from '@nestjs/common';
import { ComparisonService, Matcher, RecomputeService } from '@scenario/exchange';
import type { EventMap, JobMap, Step, StepJob } from '@scenario/kernel';
import { Config } from '@scenario/platform';

type MatchStep = Extract<
  Step,
  'match-need' | 'match-capability' | 'refill-lists' | 'match-everything' | 'compare-scorer'
>;

/** Steps and jobs of matching: one service call each. */
@Injectable()
export class MatchHandlers {
  readonly steps: Record<MatchStep, (job: StepJob) => Promise<void>>;
  readonly dueRecompute: (data: JobMap['due-recompute']) => Promise<void>;

  constructor(matcher: Matcher, recompute: RecomputeService, comparison: ComparisonService, config: Config) {
    this.steps = {
      'match-need': async ({ payload }) => {
        await matcher.matchNeed((payload as EventMap['NeedPublished']).needId);
      },
      'match-capability': async ({ payload }) => {
        await matcher.matchCapability((payload as EventMap['CapabilityPublished']).capabilityId);
      },
      'refill-lists': ({ payload }) => {
        const { entry, entryIds } = payload as EventMap['ListsShortened'];
        return matcher.refill(entry, entryIds);
      },
      'match-everything': async ({ payload }) => {
        await recompute.run((payload as EventMap['RecomputeRequested']).recomputeId);
      },
      'compare-scorer': ({ payload }) => {
        const { scorerId, comparisonId } = payload as EventMap['ComparisonRequested'];
        return comparison.run(scorerId, comparisonId);
      },
    };
    this.dueRecompute = () => recompute.requestDue(new Date(), config.RECOMPUTE_HOUR);
  }
}
