import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { cacheFolder, filledOnce } from '../cache';
import { programOnPath, run } from '../processes';
import { WayUnavailable } from '../types';
import { debianMirror } from './apt-sources';

/** Raised when the set of packages or the fix-ups change, so that a new root is made beside the old one. */
const LAYOUT = 3;
const SUITE = 'forky';
const PACKAGES = ['postgresql-18-documentdb', 'valkey-server', 'bash', 'coreutils'];
/** postgres refuses to run as uid 0; inside the root the caller appears as this user. */
export const INNER_ID = 1000;

/**
 * Packages of a newer Debian unpacked into a folder of the user's cache, for programs this host does not have.
 * apt checks the signatures; nothing is installed and the host is not changed.
 */
export async function debianRoot(env: NodeJS.ProcessEnv, onProgress: (message: string) => void): Promise<string> {
  for (const program of ['apt-get', 'dpkg-deb', 'tar', 'unshare', 'mount']) {
    if (!programOnPath(program, env))
      throw new WayUnavailable(`${program} is not on PATH (the way of Debian needs it)`);
  }
  await run('unshare', ['-Urm', 'true']).catch(() => {
    throw new WayUnavailable(
      'user namespaces are switched off (sysctl kernel.unprivileged_userns_clone=1 allows them)',
    );
  });
  const folder = path.join(cacheFolder(env), `debian-${SUITE}-${process.arch}-v${LAYOUT}`);
  return filledOnce(
    folder,
    (temporary) => fill(temporary, onProgress),
    () => onProgress('another process is unpacking the engine; waiting for it'),
  );
}

async function fill(root: string, onProgress: (message: string) => void): Promise<void> {
  const work = `${root}.apt`;
  try {
    const apt = aptIn(work);
    onProgress(`asking Debian ${SUITE} for its package list`);
    await apt(['update']).catch((error: unknown) => {
      throw new WayUnavailable(`the package list of Debian could not be fetched: ${String(error).slice(0, 300)}`);
    });
    onProgress('downloading the database engine (about 145 MB)');
    await apt(['--download-only', '--yes', 'install', ...PACKAGES]);
    await unpack(path.join(work, 'cache/archives'), root, onProgress);
    await fixUp(root);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** apt-get with a state of its own, so that neither root nor the host's package database is touched. */
function aptIn(work: string): (args: string[]) => Promise<string> {
  for (const folder of ['lists/partial', 'cache/archives/partial', 'etc/sources.list.d', 'state']) {
    mkdirSync(path.join(work, folder), { recursive: true });
  }
  const mirror = hostMirror();
  writeFileSync(path.join(work, 'status'), '');
  writeFileSync(
    path.join(work, 'sources.list'),
    `deb [signed-by=${mirror.signedBy ?? ''}] ${mirror.uri} ${SUITE} main\n`,
  );
  const settings: Record<string, string> = {
    'Dir::State': path.join(work, 'state'),
    'Dir::State::lists': path.join(work, 'lists'),
    'Dir::State::status': path.join(work, 'status'),
    'Dir::Cache': path.join(work, 'cache'),
    'Dir::Etc::sourcelist': path.join(work, 'sources.list'),
    'Dir::Etc::sourceparts': path.join(work, 'etc/sources.list.d'),
    'APT::Install-Recommends': 'false',
    'APT::Sandbox::User': os.userInfo().username,
    'Debug::NoLocking': 'true',
  };
  const options = Object.entries(settings).flatMap(([key, value]) => ['-o', `${key}=${value}`]);
  return (args) =>
    run('apt-get', ['-q', ...options, ...args], { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}

function hostMirror() {
  const parts = '/etc/apt/sources.list.d';
  const names = existsSync(parts) ? readdirSync(parts).map((name) => path.join(parts, name)) : [];
  const files = ['/etc/apt/sources.list', ...names]
    .filter((name) => existsSync(name) && /\.(list|sources)$/.test(name))
    .map((name) => ({ name, text: readFileSync(name, 'utf8') }));
  const mirror = debianMirror(files);
  if (!mirror) throw new WayUnavailable('this host names no Debian mirror in its apt sources');
  return mirror;
}

async function unpack(archives: string, root: string, onProgress: (message: string) => void): Promise<void> {
  const packages = readdirSync(archives).filter((name) => name.endsWith('.deb'));
  onProgress(`unpacking ${packages.length} packages`);
  // One after the other: packages share folders and links that only the first of them may create.
  const script =
    'set -o pipefail; dpkg-deb --fsys-tarfile "$0" | tar -x -C "$1" --keep-directory-symlink --no-same-owner';
  for (const name of packages) {
    await run('bash', ['-c', script, path.join(archives, name), root]);
    rmSync(path.join(archives, name));
  }
}

/** What the packages' install scripts would have done, as far as the two programs need it. */
async function fixUp(root: string): Promise<void> {
  const at = (file: string) => path.join(root, file);
  rmSync(at('usr/bin/sh'), { force: true });
  symlinkSync('bash', at('usr/bin/sh'));
  // An alternative that the package's script would have set up.
  symlinkSync('postgis-3.control', at('usr/share/postgresql/18/extension/postgis.control'));
  for (const folder of ['dev', 'proc', 'data', 'tmp', 'run/postgresql', 'etc', 'var/tmp'])
    mkdirSync(at(folder), { recursive: true });
  const names = [
    ['etc/passwd', `root:x:0:0:root:/root:/bin/sh\npostgres:x:${INNER_ID}:${INNER_ID}:postgres:/data:/bin/sh\n`],
    ['etc/group', `root:x:0:\npostgres:x:${INNER_ID}:\n`],
    // The engine connects back to itself by name.
    ['etc/hosts', '127.0.0.1 localhost\n'],
    ['etc/nsswitch.conf', 'passwd: files\ngroup: files\nhosts: files\n'],
  ] as const;
  for (const [file, text] of names) writeFileSync(at(file), text);
  if (!existsSync(at('etc/ld.so.conf'))) appendFileSync(at('etc/ld.so.conf'), '');
  await run('unshare', ['-Ur', `--root=${root}`, '--wd=/', '/sbin/ldconfig']);
}

/** The command that runs a program inside the root, with a host folder at /data. */
export function inRoot(root: string, dataFolder: string, program: string, args: readonly string[]): [string, string[]] {
  const script =
    'set -e; root=$0; data=$1; shift; mount --bind "$data" "$root/data"; mount --rbind /dev "$root/dev"; ' +
    'mount --rbind /proc "$root/proc"; ' +
    `exec unshare -U --map-user=${INNER_ID} --map-group=${INNER_ID} --root="$root" --wd=/ "$@"`;
  return ['unshare', ['-Urm', '--kill-child', 'bash', '-c', script, root, dataFolder, program, ...args]];
}
