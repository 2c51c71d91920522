import { spawnSync } from 'node:child_process';

/** Whether a program is on this machine; says so where it is not, because its tests are then left out. `.ci/run` installs those that can be. */
export function hasTool(name: string): boolean {
  const found = spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;
  if (!found) process.stderr.write(`no ${name}: what it checks is not tried\n`);
  return found;
}

/** What a program says, of both its streams, and its exit code. */
export function run(name: string, ...args: readonly string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(name, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return { status, said: stdout + stderr };
}
