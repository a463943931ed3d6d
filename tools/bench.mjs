// npm run bench [-- NAME…]: sets up what is missing and measures; docs/bench.md says how to read the figures.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from './paths.mjs';
import { installDependencies } from './setup.mjs';

installDependencies();
const { buildBenches, buildServer } = await import('./build.mjs');
await buildServer();
await buildBenches();
const { PROGRAM_OPTIONS } = await import('../dist/libs/kernel/src/program-options.js');
const entry = path.join(root, 'dist/test/bench/main.js');
const { status } = spawnSync(process.execPath, [...PROGRAM_OPTIONS, entry, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(status ?? 1);
