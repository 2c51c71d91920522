import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** A development server as `npm run dev` starts it. */
export interface Session {
  /** Without a slash at its end. */
  origin: string;
  pid: number | undefined;
  /** All that it has printed. */
  output(): string;
  /** Interrupts it. Resolves with its exit code. */
  stop(): Promise<number | null>;
}

/** Starts the script `dev` of a project on a free port. Rejects with what it printed when it ends before it serves. */
export async function serveWhileWriting(args: readonly string[], project = root): Promise<Session> {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { dev: string } };
  const [, ...command] = scripts.dev.split(' ');
  // Astro serves nothing where it finds itself in a test.
  const { VITEST: _, ...env } = process.env;
  const child = spawn(process.execPath, [...command, '--port', '0', ...args], { cwd: project, env: { ...env, NO_COLOR: '1', GITHUB_ACTIONS: '' }, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  const origin = await new Promise<string>((serves, fails) => {
    const read = (chunk: Buffer) => {
      printed += String(chunk);
      const address = /^http:\/\/[^/]+:\d+(?=\/)/m.exec(printed)?.[0];
      if (address) serves(address);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void ended.then(() => fails(new Error(printed)));
  });
  return {
    origin,
    pid: child.pid,
    output: () => printed,
    stop: () => {
      child.kill('SIGINT');
      return ended;
    },
  };
}
