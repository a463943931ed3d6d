import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '..');

/** Who may import whom; design rule of the house. Apps may import every library. */
const ARROWS: Record<string, readonly string[]> = {
  kernel: [],
  platform: ['kernel'],
  access: ['kernel', 'platform'],
  vocabulary: ['kernel', 'platform'],
  exchange: ['kernel', 'platform', 'access', 'vocabulary'],
  outreach: ['kernel', 'platform', 'access', 'vocabulary', 'exchange'],
  'local-stores': ['kernel'],
};

const IMPORT = /(?:from|import|require)\s*\(?\s*['"]([^'"]+)['"]/g;

function sources(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.parentPath.includes('node_modules'))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

const importsOf = (file: string) => [...readFileSync(file, 'utf8').matchAll(IMPORT)].map(([, target = '']) => target);

describe('the house', () => {
  it('knows every library', () => {
    expect(readdirSync(path.join(root, 'libs')).toSorted()).toEqual(Object.keys(ARROWS).toSorted());
  });

  it.each(Object.entries(ARROWS))('%s imports only what it may', (lib, allowed) => {
    const wrong = sources(`libs/${lib}`).flatMap((file) =>
      importsOf(file)
        .filter((target) => target.startsWith('@scenario/') && !allowed.includes(target.slice('@scenario/'.length)))
        .map((target) => `${path.relative(root, file)} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('crosses from one library to another by its name only, never by a path', () => {
    const wrong = [...sources('libs'), ...sources('apps')].flatMap((file) => {
      const home = path.relative(root, file).split(path.sep).slice(0, 2).join('/');
      return importsOf(file)
        .filter((target) => target.startsWith('.'))
        .map((target) => path.relative(root, path.resolve(path.dirname(file), target)))
        .filter((target) => !target.startsWith(`${home}${path.sep}`) && !target.startsWith(`${home}/`))
        .map((target) => `${path.relative(root, file)} → ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  it('keeps apps apart and the console away from the server', () => {
    const apps = sources('apps').flatMap((file) => importsOf(file).filter((target) => target.includes('/apps/')));
    const console_ = sources('admin-ui/src').flatMap((file) =>
      importsOf(file).filter((target) => /@scenario|libs\/|apps\//.test(target)),
    );
    expect([...apps, ...console_]).toEqual([]);
  });

  it('has one index per library and no other barrel', () => {
    const barrels = sources('libs').filter((file) => path.basename(file) === 'index.ts');
    expect(barrels.map((file) => path.relative(root, file)).toSorted()).toEqual(
      Object.keys(ARROWS)
        .map((lib) => `libs/${lib}/src/index.ts`)
        .toSorted(),
    );
  });
});
