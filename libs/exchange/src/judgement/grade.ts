import type { DeclineReason } from '../match/match.schema';
import type { JudgementKind, JudgementRecord } from './judgement.schema';

/** Reasons that say that the two are about different things; all others are about circumstances. */
const UNRELATED: ReadonlySet<DeclineReason> = new Set(['other_task', 'other_object']);

/** How well a pair fits by one judgement: 0 not at all, 1 the task only, 2 worth talking about, 3 they came together. */
export function gradeOf(kind: JudgementKind, reason?: DeclineReason): number {
  if (kind === 'introduced' || kind === 'signed') return 3;
  if (kind === 'interested') return 2;
  return reason && UNRELATED.has(reason) ? 0 : 1;
}

/** The grade of a pair by all its judgements: the best one, unless somebody says that it is about something else. */
export function pairGrade(judgements: readonly Pick<JudgementRecord, 'grade'>[]): number {
  const grades = judgements.map(({ grade }) => grade);
  return grades.includes(0) ? 0 : Math.max(...grades);
}
