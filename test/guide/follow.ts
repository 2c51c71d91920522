import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import type { Step } from './steps.ts';

/** Does word by word in a project what a page tells its reader to do. Throws with the page's line where it does not work. */
export function follow(steps: readonly Step[], folder: string): void {
  let output = '';
  for (const step of steps) {
    const wrong = (words: string): Error => new Error(`line ${step.line}: ${words}`);
    switch (step.kind) {
      case 'run':
        for (const command of step.commands) {
          const done = run(command, folder);
          output = done.output;
          if (done.failed !== step.fails) throw wrong(`${command} ${step.fails ? 'should fail' : 'fails'}:\n${output}`);
        }
        break;
      case 'output': {
        const absent = step.lines.find((line) => !output.includes(line));
        if (absent !== undefined) throw wrong(`“${absent}” is not in the output:\n${output}`);
        break;
      }
      case 'write':
        write(join(folder, step.file), `${step.text}\n`);
        break;
      case 'append':
        write(join(folder, step.file), `${read(join(folder, step.file))}\n${step.text}\n`);
        break;
      case 'holds':
        if (!read(join(folder, step.file)).includes(step.text)) throw wrong(`${step.file} does not hold this text`);
        break;
      case 'edit': {
        const parts = read(join(folder, step.file)).split(step.from);
        if (parts.length !== 2) throw wrong(`${step.file} holds the text that changes ${parts.length - 1} times`);
        write(join(folder, step.file), parts.join(step.to));
      }
    }
  }
}

function run(command: string, cwd: string): { failed: boolean; output: string } {
  const PATH = [join(cwd, 'node_modules/.bin'), process.env['PATH']].join(delimiter);
  // The variables that npm and the test runner set are not those of an editor's terminal.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:npm_|VITEST|NODE_ENV|GITHUB_ACTIONS)/.test(name)));
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command], { cwd, encoding: 'utf8', input: '', timeout: 120_000, env: { ...env, PATH, NO_COLOR: '1' } });
  return { failed: status !== 0, output: stdout + stderr };
}

function read(path: string): string {
  return readFileSync(path, 'utf8');
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
