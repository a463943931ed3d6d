// npm start: sets everything up and runs the product on this machine.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from './paths.mjs';
import { setUp } from './setup.mjs';

await setUp();
const child = spawn(process.execPath, [path.join(root, 'dist/apps/standalone/src/main.js')], {
  cwd: root,
  stdio: 'inherit',
});
// Ctrl-C reaches the whole group; we leave when the product has stopped its stores. A plain kill is passed on.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code) => process.exit(code ?? 1));
