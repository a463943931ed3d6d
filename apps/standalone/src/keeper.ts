import { setTimeout as pause } from 'node:timers/promises';

/** A store or a program of ours that should run until we stop it. */
export interface Kept {
  readonly name: string;
  start(): Promise<unknown>;
  /** Resolves when it has ended, wanted or not. */
  ended(): Promise<void>;
}

const ATTEMPTS = 5;
const FIRST_PAUSE_MS = 500;
/** Who has run this long has got over what ended it before. */
const STEADY_MS = 60_000;

/** Starts again what ended although nobody stopped it, with growing pauses; gives up on what keeps ending. */
export class Keeper {
  private stopping = false;

  constructor(
    private readonly say: (message: string) => void,
    private readonly giveUp: () => void,
    private readonly firstPauseMs = FIRST_PAUSE_MS,
  ) {}

  async keep(kept: Kept): Promise<void> {
    let deaths = 0;
    let startedAt = Date.now();
    for (;;) {
      await kept.ended();
      if (this.stopping) return;
      deaths = Date.now() - startedAt > STEADY_MS ? 1 : deaths + 1;
      if (deaths > ATTEMPTS) {
        this.say(`${kept.name} keeps ending; everything is stopped`);
        return this.giveUp();
      }
      this.say(`${kept.name} ended and is started again`);
      await pause(this.firstPauseMs * 2 ** (deaths - 1));
      if (this.stopping) return;
      startedAt = Date.now();
      await kept.start().catch((error: unknown) => this.say(error instanceof Error ? error.message : String(error)));
    }
  }

  /** From now on nothing is started again. */
  stop(): void {
    this.stopping = true;
  }
}
