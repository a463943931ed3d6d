// npm run -s cli -- COMMAND: sets up what is missing and runs the command-line tool.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from './paths.mjs';
import { buildServer, installDependencies } from './setup.mjs';

installDependencies();
await buildServer();
const { PROGRAM_OPTIONS } = await import('../dist/libs/kernel/src/program-options.js');
const entry = path.join(root, 'dist/apps/cli/src/main.js');
const { status } = spawnSync(process.execPath, [...PROGRAM_OPTIONS, entry, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(status ?? 1);
