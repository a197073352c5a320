/** One process per room folder: two journals writing the same files would destroy both. */
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { err, ok, type Result } from '../../shared/lib/result';
import { describeError, hasCode } from './disk';

export interface LockProblem {
  readonly reason: 'in-use' | 'not-writable';
  readonly detail: string;
}

const LOCK_FILE = 'in-use.lock';

/** Locks `folder`, making it when missing; answers how to unlock. A dead owner's lock is taken. */
export async function lockFolder(
  folder: string,
): Promise<Result<() => Promise<void>, LockProblem>> {
  const file = path.join(folder, LOCK_FILE);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    if (await tryCreate(file)) return ok(() => rm(file, { force: true }));
    const owner = await readFile(file, 'utf8').catch(ignoreMissing);
    if (await isAlive(owner)) return err({ reason: 'in-use', detail: folder });
    if (!(await clearAbandoned(file, owner))) return err({ reason: 'in-use', detail: folder });
    if (await tryCreate(file)) return ok(() => rm(file, { force: true }));
    return err({ reason: 'in-use', detail: folder });
  } catch (error) {
    return err({ reason: 'not-writable', detail: describeError(error) });
  }
}

/** Two starters may find the same dead lock: the second must not clear the first one's new lock. */
async function clearAbandoned(file: string, owner: string): Promise<boolean> {
  const aside = `${file}.${process.pid}`;
  await rename(file, aside);
  if ((await readFile(aside, 'utf8')) !== owner) {
    await rename(aside, file);
    return false;
  }
  await rm(aside, { force: true });
  return true;
}

async function tryCreate(file: string): Promise<boolean> {
  try {
    const handle = await open(file, 'wx', 0o600);
    await handle.writeFile(`${process.pid} ${await startOf(process.pid)}\n`);
    await handle.close();
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** A container that restarts gives the same numbers out again, so the start time counts too. */
async function isAlive(owner: string): Promise<boolean> {
  const [pidText = '', start = ''] = owner.trim().split(' ');
  const pid = Number(pidText);
  // Killed between creating the lock and writing into it.
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    if (hasCode(error, 'ESRCH')) return false;
    if (!hasCode(error, 'EPERM')) throw error;
  }
  return (await startOf(pid)) === start;
}

/** When a process started, in the system's own ticks; 0 where the system does not say. */
async function startOf(pid: number): Promise<string> {
  if (process.platform !== 'linux') return '0';
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(ignoreMissing);
  // The second field is a name in parentheses that may hold spaces; the start is the 22nd.
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '0';
}

function ignoreMissing(error: unknown): string {
  if (hasCode(error, 'ENOENT', 'ESRCH')) return '';
  throw error;
}
