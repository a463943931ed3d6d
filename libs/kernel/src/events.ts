/**
 * The facts that leave through the outbox, each with its payload of ids only, and the steps that follow.
 * Steps of one event run one after the other: an entry is searchable before it is matched, so of two entries
 * published at the same moment the later one to be indexed always finds the earlier.
 */
export interface EventMap {
  NeedPublished: { needId: string };
  NeedDelisted: { needId: string };
  CapabilityPublished: { capabilityId: string };
  CapabilityDelisted: { capabilityId: string };
  /** Pairings of the entry named were added by a match run. */
  MatchesFound: { entry: 'need' | 'capability'; entryId: string };
  /** Lists of best pairings that lost somebody and may have room for somebody who was cut off. */
  ListsShortened: { entry: 'need' | 'capability'; entryIds: string[] };
  /** Everything is to be matched again. */
  RecomputeRequested: { recomputeId: string };
  /** A scorer is to be compared with the live one. */
  ComparisonRequested: { scorerId: string; comparisonId: string };
  /** An operator changed concepts or wordings; what was changed stands in `vocabulary_changes`. */
  VocabularyChanged: { changeId: string };
  /** Published entries that a change of the vocabulary touches; they are indexed already. */
  NeedReread: { needId: string };
  CapabilityReread: { capabilityId: string };
  /** One side declined a pairing, or took that back. */
  MatchDeclined: { matchId: string };
}

export type EventType = keyof EventMap;

export const EVENT_STEPS = {
  NeedPublished: ['index-need', 'match-need'],
  NeedDelisted: ['index-need', 'match-need'],
  CapabilityPublished: ['index-capability', 'match-capability'],
  CapabilityDelisted: ['index-capability', 'match-capability'],
  MatchesFound: ['instant-digests'],
  ListsShortened: ['refill-lists'],
  RecomputeRequested: ['match-everything'],
  ComparisonRequested: ['compare-scorer'],
  // Everything touched is indexed before any of it is matched, so that no pair is judged by an old reading.
  VocabularyChanged: ['index-touched', 'rematch-touched'],
  NeedReread: ['match-need'],
  CapabilityReread: ['match-capability'],
  MatchDeclined: ['read-declined'],
} as const satisfies Record<EventType, readonly string[]>;

export type Step = (typeof EVENT_STEPS)[EventType][number];

export const QUEUES = ['index', 'match', 'mail', 'bulk'] as const;
export type QueueName = (typeof QUEUES)[number];

/** Separate queues, so that a rebuild never delays a mail. */
export const STEP_QUEUE: Record<Step, QueueName> = {
  'index-need': 'index',
  'index-capability': 'index',
  'match-need': 'match',
  'match-capability': 'match',
  'instant-digests': 'mail',
  'refill-lists': 'match',
  'match-everything': 'bulk',
  'compare-scorer': 'bulk',
  'index-touched': 'bulk',
  'rematch-touched': 'bulk',
  'read-declined': 'bulk',
};

/** What a job of a step carries. Handlers re-read everything else. */
export interface StepJob {
  eventId: string;
  type: EventType;
  payload: EventMap[EventType];
}

/** Jobs that a schedule or another job starts, with their payloads. */
export interface JobMap {
  'due-digests': Record<string, never>;
  'send-digest': { digestId: string };
  'expire-entries': Record<string, never>;
  'due-recompute': Record<string, never>;
}
export type JobName = keyof JobMap;

export const JOB_QUEUE: Record<JobName, QueueName> = {
  'due-digests': 'mail',
  'send-digest': 'mail',
  'expire-entries': 'bulk',
  'due-recompute': 'bulk',
};
