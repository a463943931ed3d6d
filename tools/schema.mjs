// Writes schema.graphql and the console's types from it; with --check only says whether both are current.
import { codegen } from '@graphql-codegen/core';
import * as typescriptPlugin from '@graphql-codegen/typescript';
import { parse } from 'graphql';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { buildServer } from './build.mjs';
import { root } from './paths.mjs';

await buildServer();
const require = createRequire(import.meta.url);
const { printApiSchema } = require(path.join(root, 'dist/apps/api/src/schema.js'));
const schema = await printApiSchema();

const types = await codegen({
  filename: 'schema.ts',
  schema: parse(schema),
  documents: [],
  plugins: [{ typescript: {} }],
  pluginMap: { typescript: typescriptPlugin },
  config: {
    enumsAsTypes: true,
    skipTypename: true,
    useTypeImports: true,
    scalars: { DateTime: 'string', ID: 'string' },
    avoidOptionals: { field: true },
  },
});

const targets = { 'schema.graphql': schema, 'admin-ui/src/generated/schema.ts': `${types}\n` };
const check = process.argv.includes('--check');
const outdated = Object.entries(targets).filter(([file, text]) => {
  const target = path.join(root, file);
  return !existsSync(target) || readFileSync(target, 'utf8') !== text;
});
for (const [file, text] of check ? [] : outdated) {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}
if (check && outdated.length > 0) {
  console.error(`Not current: ${outdated.map(([file]) => file).join(', ')}. Run npm run schema.`);
  process.exitCode = 1;
}
