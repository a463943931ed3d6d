import { PersonInput, PersonRolesInput, PersonService } from '@scenario/access';
import { EntryIndex, RecomputeService, UnreadTexts } from '@scenario/exchange';
import { DomainError } from '@scenario/kernel';
import { DigestService } from '@scenario/outreach';
import { parseInput } from '@scenario/platform';
import { parseArgs } from 'node:util';
import type { Command } from './command';
import { evaluate } from './evaluate';
import { judgements } from './judgements';
import { Seeder } from './seed/seeder';
import { tune } from './tune';

const seed: Command = {
  usage: 'seed',
  summary: 'loads the demo data; what is already there stays as it is',
  async run({ app, print }) {
    await app.get(EntryIndex).prepare();
    const { organisations, needs, capabilities } = await app.get(Seeder).run(print);
    print(`${organisations} organisations, ${needs} needs, ${capabilities} capabilities`);
    return 0;
  },
};

const reindex: Command = {
  usage: 'reindex [--check]',
  summary:
    'rebuilds the search indexes beside the live ones and swaps them; --check only compares them with the database',
  async run({ app, args, print }) {
    const { values } = parseArgs({ args, options: { check: { type: 'boolean' } } });
    const index = app.get(EntryIndex);
    if (!values.check) {
      await index.rebuild(print);
      await app.get(UnreadTexts).readAllNeeds();
      print('rebuilt');
    }
    const faults = await index.check();
    for (const { index: name, id, fault } of faults) print(`${name} ${id} ${fault}`);
    print(faults.length === 0 ? 'the indexes equal the database' : `${faults.length} differences`);
    return faults.length === 0 ? 0 : 1;
  },
};

const createAdmin: Command = {
  usage: 'create-admin --email MAIL --name NAME [--role ROLE]…',
  summary: 'makes an account for staff of the city; the password is read from the PASSWORD variable',
  async run({ app, args, print }) {
    const { values } = parseArgs({
      args,
      options: { email: { type: 'string' }, name: { type: 'string' }, role: { type: 'string', multiple: true } },
    });
    const { roles } = parseInput(PersonRolesInput, { roles: values.role ?? ['admin'], disabled: false });
    const given = { email: values.email, name: values.name, password: process.env.PASSWORD };
    const input = parseInput(PersonInput, given);
    await app.get(PersonService).createUnchecked(input, { roles });
    print(`${input.email}: ${roles.join(', ')}`);
    return 0;
  },
};

const sendDigests: Command = {
  usage: 'send-digests',
  summary: 'sends the digests of the day now; whoever has had one today gets none',
  async run({ app, print }) {
    print(`${await app.get(DigestService).daily(new Date())} digests`);
    return 0;
  },
};

const match: Command = {
  usage: 'match',
  summary: 'matches everything again; what is right already stays as it is',
  async run({ app, print }) {
    const { needs, capabilities, scored, written, scorerVersion } = await app
      .get(RecomputeService)
      .runNow('cli', ({ phase, needs, capabilities }) =>
        print(
          `${phase}: ${needs.done} of ${needs.total} needs, ${capabilities.done} of ${capabilities.total} capabilities`,
        ),
      );
    print(
      `scorer ${scorerVersion}: ${needs.done} needs in ${needs.seconds.toFixed(1)} s, ${capabilities.done} capabilities in ${capabilities.seconds.toFixed(1)} s, ${scored} pairs scored, ${written} changes, ${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most`,
    );
    return 0;
  },
};

export const COMMANDS: Record<string, Command> = {
  seed,
  reindex,
  'create-admin': createAdmin,
  'send-digests': sendDigests,
  match,
  judgements,
  evaluate,
  tune,
};

/** What a person at a terminal reads of an expected failure. */
export function explain(error: unknown): string {
  if (!(error instanceof DomainError)) return error instanceof Error ? error.message : String(error);
  if (!error.data.fields) return `${error.code}: ${error.message}`;
  const fields = Object.entries(error.data.fields ?? {}).map(
    ([field, problems]) =>
      `  ${field}: ${problems.map(({ key, params }) => `${key} ${params ? JSON.stringify(params) : ''}`).join(', ')}`,
  );
  return [error.code, ...fields].join('\n');
}
