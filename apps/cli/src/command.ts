import type { INestApplicationContext } from '@nestjs/common';

export interface CommandContext {
  app: INestApplicationContext;
  args: string[];
  print(line?: string): void;
}

/** One command of the command line; answers the exit status. */
export interface Command {
  usage: string;
  summary: string;
  run(context: CommandContext): Promise<number>;
}
