// Compiles apps/ and libs/ into dist/ with SWC. One output tree, because the path aliases become relative imports.
import { transformFile } from '@swc/core';
import { cp, mkdir, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { swcOptions } from './swc-options.mjs';
import { root } from './paths.mjs';

const dist = path.join(root, 'dist');
const next = path.join(root, `dist.${process.pid}`);

async function filesUnder(folder) {
  const entries = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
}

async function emit(folder, file) {
  const target = path.join(folder, file);
  await mkdir(path.dirname(target), { recursive: true });
  if (!file.endsWith('.ts')) return cp(path.join(root, file), target);
  const { code, map } = await transformFile(path.join(root, file), swcOptions);
  const output = target.replace(/\.ts$/, '.js');
  await writeFile(output, `${code}\n//# sourceMappingURL=${path.basename(output)}.map\n`);
  await writeFile(`${output}.map`, map);
}

async function builtAt() {
  return (await stat(dist).catch(() => null))?.mtimeMs ?? 0;
}

/**
 * Builds the server unless it is current; about a second. The new tree takes the place of the old one whole, so that
 * a copy that runs never finds half of it.
 */
export async function buildServer() {
  const files = [...(await filesUnder('apps')), ...(await filesUnder('libs')), 'tsconfig.json', 'package-lock.json'];
  const changed = await Promise.all(files.map(async (file) => (await stat(path.join(root, file))).mtimeMs));
  if (Math.max(...changed) < (await builtAt())) return;
  const sources = files.filter((file) => /^(apps|libs)\//.test(file) && !/\.(spec\.ts|md)$/.test(file));
  await rm(next, { recursive: true, force: true });
  await Promise.all(sources.map((file) => emit(next, file)));
  await rm(dist, { recursive: true, force: true });
  await rename(next, dist);
  const now = new Date();
  await utimes(dist, now, now);
}

/** Adds the benches, and what they share with the tests, to a built server. */
export async function buildBenches() {
  const files = [...(await filesUnder('test/bench')), ...(await filesUnder('test/support'))];
  const sources = files.filter((file) => file.endsWith('.ts'));
  await Promise.all(sources.map((file) => emit(dist, file)));
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  await buildServer();
}
