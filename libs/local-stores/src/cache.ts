import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { errorCode } from './processes';

/** Folder of what many copies of the product share: unpacked engines and binaries. */
export function cacheFolder(env: NodeJS.ProcessEnv): string {
  const base = env.XDG_CACHE_HOME || path.join(env.HOME || os.homedir(), '.cache');
  return path.join(base, 'scenario-exchange');
}

/**
 * Fills a folder of the cache once, however many processes want it: one fills a temporary folder under a lock and
 * renames it into place, the others wait. A lock whose owner is dead is taken over.
 */
export async function filledOnce(
  folder: string,
  fill: (temporary: string) => Promise<void>,
  onWait: () => void,
): Promise<string> {
  mkdirSync(path.dirname(folder), { recursive: true });
  const lock = `${folder}.lock`;
  let told = false;
  while (!existsSync(folder)) {
    if (!takeLock(lock)) {
      if (!told) onWait();
      told = true;
      await pause(200);
      continue;
    }
    const temporary = `${folder}.${process.pid}`;
    try {
      if (existsSync(folder)) break;
      rmSync(temporary, { recursive: true, force: true });
      mkdirSync(temporary, { recursive: true });
      await fill(temporary);
      if (!existsSync(folder)) renameSync(temporary, folder);
    } finally {
      rmSync(temporary, { recursive: true, force: true });
      rmSync(lock, { force: true });
    }
  }
  return folder;
}

/** Linked into place, so that a lock never stands there without the name of its owner. */
function takeLock(lock: string): boolean {
  const own = `${lock}.${process.pid}`;
  try {
    writeFileSync(own, String(process.pid));
    linkSync(own, lock);
    return true;
  } catch {
    if (!ownerAlive(lock)) rmSync(lock, { force: true });
    return false;
  } finally {
    rmSync(own, { force: true });
  }
}

function ownerAlive(lock: string): boolean {
  try {
    return isAlive(Number(readFileSync(lock, 'utf8')));
  } catch {
    return false;
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}
