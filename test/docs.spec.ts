import { PERMISSIONS } from '@scenario/access';
import { BAND_FROM, needWorkflow, SHIPPED_SCORER } from '@scenario/exchange';
import { ERROR_CODES, workflowDiagram } from '@scenario/kernel';
import { Config } from '@scenario/platform';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

/** First cells of the tables of a page, where they are code. */
const rowsOf = (page: string) => [...page.matchAll(/^\| `([^`]+)` /gm)].map(([, name = '']) => name);

describe('the documentation of the settings', () => {
  /** Settings that are not the server's: of the local start, the command line and the tests. */
  const others = ['MONGO_ROUTE', 'DEMO_DATA', 'XDG_CACHE_HOME', 'PASSWORD'];
  // A property without a default is no key of a new object; it stands in the source only.
  const declared = [...read('libs/platform/src/config/config.ts').matchAll(/^ {2}([A-Z][A-Z0-9_]*)[!?]?(?::| =)/gm)];
  const settings = [...new Set([...Object.keys(new Config()), ...declared.map(([, name = '']) => name)])];

  it('is compared with all of them', () => {
    expect(settings).toEqual(expect.arrayContaining(['PORT', 'MONGODB_URI', 'MAILBOX_URL', 'LOG_LEVEL']));
  });

  it('explains every setting in docs/configuration.md, and no other', () => {
    expect(rowsOf(read('docs/configuration.md')).toSorted()).toEqual([...settings, ...others].toSorted());
  });

  it('shows every setting in .env.example, and no other', () => {
    const shown = [...read('.env.example').matchAll(/^(?:# )?([A-Z_]+)=/gm)].map(([, name = '']) => name);
    expect(shown.toSorted()).toEqual([...settings, ...others].toSorted());
  });

  it('names the defaults that the server has', () => {
    const table = read('docs/configuration.md');
    const wrong = Object.entries(new Config())
      .filter(([name, value]) => value !== undefined && !['DATA_DIR', 'CONSOLE_DIR'].includes(name))
      .filter(([name, value]) => !new RegExp(`^\\| \`${name}\` .*\\| \`${String(value)}\` `, 'm').test(table));
    expect(wrong).toEqual([]);
  });
});

/** Keys of field problems in the code of the server. */
const usedKeys = () =>
  ['libs', 'apps'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
      .map((file) => read(path.join(folder, file)))
      .flatMap((text) =>
        [...text.matchAll(/(?:\bkey: |\bproblem\(|\bbadField\([^,]+, )'([a-zA-Z]+)'/g)].map(([, key = '']) => key),
      ),
  );

describe('the words of the console', () => {
  // The English words have the same keys; a spec of the console compares them.
  const words = read('admin-ui/src/i18n/zh.ts');
  const keysOf = (group: string) =>
    [
      ...(new RegExp(`^  ${group}: {\n([^}]*(?:%{\\w+}[^}]*)*)\n  }`, 'm').exec(words)?.[1] ?? '').matchAll(
        /^ {4}(\w+):/gm,
      ),
    ].map(([, key = '']) => key);

  it('exist for every error code and every key of a field problem', () => {
    expect(ERROR_CODES.filter((code) => !keysOf('error').includes(code))).toEqual([]);
    expect([...new Set(usedKeys())].filter((key) => !keysOf('problem').includes(key))).toEqual([]);
  });
});

describe('docs/architecture.md', () => {
  const page = read('docs/architecture.md');
  const rows = rowsOf(page);

  it('draws the workflow as the table has it', () => {
    expect(page).toContain(workflowDiagram(needWorkflow));
  });

  it.each(Object.entries(PERMISSIONS))('has the row of %s', (operation, grants) => {
    const line = page.split('\n').find((text) => text.startsWith(`| \`${operation}\``)) ?? '';
    const scopes = line.split('|').flatMap((cell) => /^ (any|own|self|listed) *$/.exec(cell)?.[1] ?? []);
    expect(line).not.toBe('');
    expect(scopes.toSorted()).toEqual(Object.values<string>(grants).toSorted());
  });

  it('explains every error code', () => {
    expect(rows).toEqual(expect.arrayContaining([...ERROR_CODES]));
  });

  it('explains every key of a field problem', () => {
    const used = usedKeys();
    expect(used.length).toBeGreaterThan(30);
    expect([...new Set(used)].filter((key) => !rows.includes(key))).toEqual([]);
  });
});

describe('docs/matching.md', () => {
  const page = read('docs/matching.md');

  it('names the weights, the version and the bands of the shipped scorer', () => {
    const { version, weights } = SHIPPED_SCORER;
    const { words, concepts, phrases, domain, fit } = weights;
    expect(page).toContain(
      `Weights of scorer \`${version}\`: words ${words}, concepts ${concepts}, phrases ${phrases}, domain ${domain}, conditions ${fit}.`,
    );
    expect(page).toContain(
      `from ${BAND_FROM.strong} points \`strong\` (强匹配), from ${BAND_FROM.possible} \`possible\` (可能匹配)`,
    );
  });
});

describe('links between pages', () => {
  const pages = ['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md'].concat(
    readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.md'))
      .map((file) => path.join('docs', file)),
  );

  it.each(pages)('of %s lead somewhere', (page) => {
    const links = [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !exists(path.join(path.dirname(page), link)))).toEqual([]);
  });
});

function exists(file: string): boolean {
  try {
    read(file);
    return true;
  } catch {
    return false;
  }
}
