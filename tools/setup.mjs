// What has to be done on a fresh machine before anything can run: dependencies, server build, console build.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';

const started = Date.now();
const say = (message) => console.log(`${String(Math.round((Date.now() - started) / 1000)).padStart(4)} s  ${message}`);

function run(command, args, options = {}) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], ...options });
  if (status !== 0) {
    console.error(`${command} ${args.join(' ')} failed`);
    process.exit(status ?? 1);
  }
}

const modified = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0);

function newest(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Math.max(0, ...files.map((entry) => modified(path.join(entry.parentPath, entry.name))));
}

/** Installs what package-lock.json says, unless that was done already. */
export function installDependencies() {
  const installed = path.join(root, 'node_modules/.package-lock.json');
  if (modified(installed) >= modified(path.join(root, 'package-lock.json'))) return;
  say('installing dependencies (about a minute)');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  const now = new Date();
  utimesSync(installed, now, now);
}

export async function buildServer() {
  const { buildServer: build } = await import('./build.mjs');
  await build();
}

/** Builds the console when its sources are newer than what was built. */
export function buildConsole() {
  const ui = path.join(root, 'admin-ui');
  const sources = Math.max(
    newest(path.join(ui, 'src')),
    modified(path.join(ui, 'index.html')),
    modified(path.join(ui, 'vite.config.ts')),
  );
  if (modified(path.join(ui, 'dist/index.html')) > sources) return;
  say('building the console');
  run('npm', ['run', '--silent', 'build', '--workspace=admin-ui', '--', '--logLevel', 'warn']);
}

export async function setUp() {
  installDependencies();
  say('building the server');
  await buildServer();
  buildConsole();
}
