import { Config } from '@scenario/platform';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

/** Settings that are not the server's: of the local start, the command line and the tests. */
const OTHERS = ['MONGO_ROUTE', 'DEMO_DATA', 'XDG_CACHE_HOME', 'PASSWORD'];

/** A property without a default is no key of a new object; it stands in the source only. */
function settings(): string[] {
  const declared = [...read('libs/platform/src/config/config.ts').matchAll(/^ {2}([A-Z][A-Z0-9_]*)[!?]?(?::| =)/gm)];
  return [...new Set([...Object.keys(new Config()), ...declared.map(([, name = '']) => name)])];
}

describe('the documentation of the settings', () => {
  it('is compared with all of them', () => {
    expect(settings()).toEqual(expect.arrayContaining(['PORT', 'MONGODB_URI', 'MAILBOX_URL', 'LOG_LEVEL']));
  });

  it('explains every setting in docs/configuration.md, and no other', () => {
    const explained = [...read('docs/configuration.md').matchAll(/^\| `([A-Z_]+)` /gm)].map(([, name = '']) => name);
    expect(explained.toSorted()).toEqual([...settings(), ...OTHERS].toSorted());
  });

  it('shows every setting in .env.example, and no other', () => {
    const shown = [...read('.env.example').matchAll(/^(?:# )?([A-Z_]+)=/gm)].map(([, name = '']) => name);
    expect(shown.toSorted()).toEqual([...settings(), ...OTHERS].toSorted());
  });

  it('names the defaults that the server has', () => {
    const table = read('docs/configuration.md');
    const wrong = Object.entries(new Config())
      .filter(([name, value]) => value !== undefined && !['DATA_DIR', 'CONSOLE_DIR'].includes(name))
      .filter(([name, value]) => !new RegExp(`^\\| \`${name}\` .*\\| \`${String(value)}\` `, 'm').test(table));
    expect(wrong).toEqual([]);
  });
});
