import type { Operation } from '@scenario/access';
import { defineWorkflow, type EventType, type Workflow } from '@scenario/kernel';

export const EntryStatus = {
  draft: 'draft',
  submitted: 'submitted',
  returned: 'returned',
  rejected: 'rejected',
  published: 'published',
  closed: 'closed',
  withdrawn: 'withdrawn',
  expired: 'expired',
  merged: 'merged',
} as const;
export type EntryStatus = (typeof EntryStatus)[keyof typeof EntryStatus];
export const ENTRY_STATUSES = Object.values(EntryStatus);

export const EntryVerb = {
  submit: 'submit',
  recall: 'recall',
  returnForChange: 'returnForChange',
  reject: 'reject',
  publish: 'publish',
  merge: 'merge',
  close: 'close',
  withdraw: 'withdraw',
  expire: 'expire',
  reopen: 'reopen',
} as const;
export type EntryVerb = (typeof EntryVerb)[keyof typeof EntryVerb];

export type EntryWorkflow = Workflow<EntryStatus, EntryVerb, Operation, EventType>;

/**
 * The life of a list entry (征集 → 审核 → 发布). Needs and capabilities share it; permissions and events are their
 * own. A published text is changed by publishing a revision, which is checked like any new text and then merged,
 * so that what is on the list stays there meanwhile.
 */
export function entryWorkflow(
  subject: 'need' | 'capability',
  events: { published: EventType; delisted: EventType },
): EntryWorkflow {
  const write = `${subject}.write` as const;
  const check = `${subject}.check` as const;
  return defineWorkflow({
    name: subject,
    initial: 'draft',
    statuses: ENTRY_STATUSES,
    transitions: {
      submit: { from: ['draft', 'returned'], to: 'submitted', permission: write },
      recall: { from: ['submitted'], to: 'draft', permission: write },
      returnForChange: { from: ['submitted'], to: 'returned', permission: check, needsReason: true },
      reject: { from: ['submitted'], to: 'rejected', permission: check, needsReason: true },
      publish: { from: ['submitted'], to: 'published', permission: check, event: events.published },
      merge: { from: ['submitted'], to: 'merged', permission: check },
      close: { from: ['published'], to: 'closed', permission: write, event: events.delisted },
      withdraw: {
        from: ['draft', 'submitted', 'returned', 'published'],
        to: 'withdrawn',
        permission: `${subject}.delist`,
        event: events.delisted,
        needsReason: true,
      },
      expire: { from: ['published'], to: 'expired', permission: 'system.expire', event: events.delisted },
      reopen: { from: ['closed', 'withdrawn', 'expired'], to: 'draft', permission: write },
    },
  });
}
