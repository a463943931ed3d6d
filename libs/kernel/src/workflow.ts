import { DomainError } from './domain-error';

/** One verb of a workflow. `Operation` is a name of the permission table, `Event` of the event map. */
export interface Transition<Status extends string, Operation extends string, Event extends string> {
  from: readonly Status[];
  to: Status;
  permission: Operation;
  /** The fact that leaves through the outbox, where others need to know. */
  event?: Event;
  /** The verb asks for words, and refuses without them. */
  needsReason?: boolean;
}

export interface Workflow<Status extends string, Verb extends string, Operation extends string, Event extends string> {
  readonly name: string;
  readonly initial: Status;
  readonly statuses: readonly Status[];
  readonly verbs: readonly Verb[];
  readonly transitions: Readonly<Record<Verb, Transition<Status, Operation, Event>>>;
  /** The verbs that leave this status. */
  verbsFrom(status: Status): Verb[];
  /** The transition, or CONFLICT when the verb does not leave this status. */
  transition(verb: Verb, from: Status): Transition<Status, Operation, Event>;
}

export interface WorkflowTable<
  Status extends string,
  Verb extends string,
  Operation extends string,
  Event extends string,
> {
  name: string;
  initial: NoInfer<Status>;
  statuses: readonly Status[];
  transitions: Record<Verb, Transition<NoInfer<Status>, Operation, Event>>;
}

/**
 * Makes a workflow from one table and refuses a table that cannot be right: an unknown status,
 * a status nobody can reach, a verb that starts nowhere.
 */
export function defineWorkflow<
  const Status extends string,
  Verb extends string,
  Operation extends string,
  Event extends string,
>(table: WorkflowTable<Status, Verb, Operation, Event>): Workflow<Status, Verb, Operation, Event> {
  const verbs = Object.keys(table.transitions) as Verb[];
  const faults = workflowFaults(table);
  if (faults.length > 0) throw new Error(`Workflow ${table.name}: ${faults.join('; ')}`);
  return {
    name: table.name,
    initial: table.initial,
    statuses: table.statuses,
    verbs,
    transitions: table.transitions,
    verbsFrom: (status) => verbs.filter((verb) => table.transitions[verb].from.includes(status)),
    transition(verb, from) {
      const found = table.transitions[verb];
      if (!found.from.includes(from)) {
        throw new DomainError('CONFLICT', { verb, status: from }, `${verb} is not possible from ${from}`);
      }
      return found;
    },
  };
}

function workflowFaults(table: WorkflowTable<string, string, string, string>): string[] {
  const faults: string[] = [];
  const known = new Set(table.statuses);
  const reached = new Set([table.initial]);
  const transitions = Object.entries(table.transitions);
  for (const [verb, { from, to }] of transitions) {
    if (from.length === 0) faults.push(`${verb} starts nowhere`);
    for (const status of [...from, to]) if (!known.has(status)) faults.push(`${verb} names unknown status ${status}`);
  }
  for (let grown = true; grown;) {
    const before = reached.size;
    for (const [, { from, to }] of transitions) if (from.some((status) => reached.has(status))) reached.add(to);
    grown = reached.size > before;
  }
  for (const status of known) if (!reached.has(status)) faults.push(`status ${status} cannot be reached`);
  return faults;
}

/** Mermaid text of a workflow, for the documentation. */
export function workflowDiagram(workflow: Workflow<string, string, string, string>): string {
  const lines = workflow.verbs.flatMap((verb) => {
    const { from, to } = workflow.transitions[verb] as Transition<string, string, string>;
    return from.map((status) => `  ${status} --> ${to}: ${verb}`);
  });
  return ['stateDiagram-v2', `  [*] --> ${workflow.initial}`, ...lines].join('\n');
}
