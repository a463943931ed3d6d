// npm test: sets everything up, runs console tests, specs and journeys, and closes with one line that sums them up.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from './paths.mjs';
import { setUp } from './setup.mjs';

await setUp();
const results = mkdtempSync(path.join(os.tmpdir(), 'scenario-results-'));

/** Runs a test runner and reads the counts it wrote; both runners write the same format. */
function run(name, command, args, cwd) {
  const file = path.join(results, `${name}.json`);
  const { status } = spawnSync(command, [...args, `--outputFile=${file}`], { cwd, stdio: 'inherit' });
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites } = JSON.parse(
      readFileSync(file, 'utf8'),
    );
    // A file that does not even load has no failed test of its own.
    const failed = Math.max(numFailedTests, numFailedTestSuites > 0 || status !== 0 ? 1 : 0);
    return { passed: numPassedTests, failed, skipped: numPendingTests };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

const bin = (name) => path.join(root, 'node_modules/.bin', name);
const console_ = run(
  'console',
  bin('vitest'),
  ['run', '--reporter=default', '--reporter=json'],
  path.join(root, 'admin-ui'),
);
const server = run(
  'server',
  bin('jest'),
  ['-c', 'test/jest.config.cjs', '--json', '--maxWorkers=2', ...process.argv.slice(2)],
  root,
);
rmSync(results, { recursive: true, force: true });

const sum = (key) => console_[key] + server[key];
const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped}`);
process.exit(sum('failed') > 0 ? 1 : 0);
