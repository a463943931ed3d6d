import type { Caller } from '../support/caller';
import type { World } from '../support/world';

export interface BenchContext {
  /** A running copy with the demo data in it. */
  world: World;
  operator: Caller;
  operatorToken: string;
}

export type Bench = (context: BenchContext) => Promise<void>;
