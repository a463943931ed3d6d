import { JudgementExport } from '@scenario/exchange';
import { createWriteStream, mkdirSync, renameSync, type WriteStream } from 'node:fs';
import { once } from 'node:events';
import path from 'node:path';
import type { Command } from './command';

const FILES = ['needs', 'capabilities', 'qrels'] as const;

async function line(stream: WriteStream, value: object): Promise<void> {
  if (!stream.write(`${JSON.stringify(value)}\n`)) await once(stream, 'drain');
}

/** Writes what people made of pairings as a relevance set. The files appear once they are complete. */
export const judgements: Command = {
  usage: 'judgements FOLDER',
  summary: 'writes the answers of both sides as needs.jsonl, capabilities.jsonl and qrels.jsonl, for evaluate',
  async run({ app, args, print }) {
    const [folder] = args;
    if (!folder || args.length > 1) {
      print('judgements FOLDER: name one folder');
      return 2;
    }
    mkdirSync(folder, { recursive: true });
    const file = (name: string) => path.join(folder, `${name}.jsonl`);
    const open = (name: string) => createWriteStream(`${file(name)}.part`);
    const [needs, capabilities, qrels] = [open('needs'), open('capabilities'), open('qrels')];
    const figures = await app.get(JudgementExport).write({
      need: (value) => line(needs, value),
      capability: (value) => line(capabilities, value),
      judgement: (value) => line(qrels, value),
    });
    for (const stream of [needs, capabilities, qrels]) await new Promise<void>((resolve) => stream.end(resolve));
    for (const name of FILES) renameSync(`${file(name)}.part`, file(name));
    print(`${figures.judgements} judged pairs, ${figures.needs} needs, ${figures.capabilities} capabilities`);
    return 0;
  },
};
