import { until } from '@scenario/local-stores';
import { rmSync } from 'node:fs';
import type { Caller } from './caller';
import { conditionsDecide, writeCollection } from './collections';
import type { World } from './world';

export interface ScorerState {
  id: string;
  name: string;
  status: string;
  version: number;
  note: string;
  createdBy: string;
  weights: Record<string, number>;
  allowedActions: string[];
  tuning: null | { withVersion: string; needs: number; before: number; after: number; low: number };
  comparison: null | {
    status: string;
    withVersion: string;
    needs: number;
    needsTotal: number;
    needsAffected: number;
    shareChanged: number | null;
    movers: {
      needId: string;
      need: { title: string } | null;
      capability: { title: string } | null;
      rankBefore: number | null;
      rankAfter: number | null;
      scoreBefore: number;
      scoreAfter: number;
    }[];
  };
}

const FIELDS = `id name status version note createdBy weights { words concepts phrases domain fit } allowedActions
  tuning { withVersion needs before after low }
  comparison { status withVersion needs needsTotal needsAffected shareChanged
    movers { needId need { title } capability { title } rankBefore rankAfter scoreBefore scoreAfter } }`;

export const PROPOSE = `mutation ($input: ScorerInput!) { done: proposeScorer(input: $input) { ${FIELDS} } }`;
export const COMPARE = `mutation ($id: ID!, $version: Int!) { done: compareScorer(id: $id, version: $version) { ${FIELDS} } }`;
export const SWITCH = `mutation ($id: ID!, $version: Int!) { done: switchScorer(id: $id, version: $version) { ${FIELDS} } }`;

export const scorers = async (caller: Caller): Promise<ScorerState[]> =>
  (await caller.get<{ scorers: ScorerState[] }>(`{ scorers { ${FIELDS} } }`)).scorers;

export async function does(caller: Caller, mutation: string, variables: object): Promise<ScorerState> {
  return (await caller.get<{ done: ScorerState }>(mutation, variables)).done;
}

/** Compares a scorer with the live one and waits for the result. */
export async function compared(caller: Caller, { id, version }: ScorerState): Promise<ScorerState> {
  let scorer = await does(caller, COMPARE, { id, version });
  await until(
    'the comparison',
    async () => {
      scorer = (await scorers(caller)).find((one) => one.id === id) ?? scorer;
      return scorer.comparison?.status === 'done';
    },
    60_000,
  );
  return scorer;
}

export interface RecomputeState {
  reason: string;
  phase: string;
  scorerVersion: string;
  written: number;
  needs: { done: number; total: number };
  capabilities: { done: number; total: number };
}

export const recomputes = async (caller: Caller): Promise<RecomputeState[]> =>
  (
    await caller.get<{ recomputes: RecomputeState[] }>(
      '{ recomputes { reason phase scorerVersion written needs { done total } capabilities { done total } } }',
    )
  ).recomputes;

/** Has a scorer measured on a collection in which it is better than the live one. */
export async function proven(world: World, { name }: ScorerState): Promise<void> {
  const folder = writeCollection(conditionsDecide());
  // Made-up judgements: every capability is compared, whatever the world does with its own.
  const everybody = { COMPARE_ALL_UP_TO: '5000' };
  const { status, output } = await world.cli(['tune', folder, '--scorer', name, '--propose'], everybody);
  rmSync(folder, { recursive: true });
  if (status !== 0) throw new Error(output);
}
