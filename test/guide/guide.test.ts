import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scratchProject, type ScratchProject } from '../scratch-project.ts';
import { follow } from './follow.ts';
import { stepsOf } from './steps.ts';

// Every page of the guide is followed word by word; see docs/writing-the-guide.md.

const guide = resolve(import.meta.dirname, '../../docs/editors');
const FIRST = 'first-chapter.md';
/** Not followed: what a program writes from the catalogue of rules, and pages on single commands, which have tests of their own. */
const OTHERS = ['troubleshooting.md', 'preview.md', 'figure-command.md', 'import.md'];

const steps = (page: string) => stepsOf(readFileSync(join(guide, page), 'utf8'));
const html = (project: ScratchProject, page: string) => readFileSync(join(project.folder, 'dist', page), 'utf8');

describe('the first chapter', () => {
  let project: ScratchProject;

  beforeAll(() => {
    project = scratchProject();
  }, 60_000);

  afterAll(() => project.remove(), 60_000);

  it('stands in the site with what the page had its reader write, when the page was followed', () => {
    follow(steps(FIRST), project.folder);
    const chapter = html(project, 'chapters/trade-and-growth/index.html');
    expect(chapter).toContain('whether more is bought than sold');
    expect(chapter).toContain('Trade of $134 billion is <em>small</em>');
    expect(chapter).toMatch(/<figure[^>]*id="fig-flows"[\s\S]*<svg[^>]*class="[^"]*chart/);
    expect(chapter).toContain('−14');
    expect(existsSync(join(project.folder, 'dist/chapters/trade-and-growth/figures/flows.png'))).toBe(true);
  }, 300_000);
});

// The other pages go on from the chapter that the first one begins.
describe.each(readdirSync(guide).filter((page) => page.endsWith('.md') && page !== FIRST && !OTHERS.includes(page)))('%s', (page) => {
  let project: ScratchProject;

  beforeAll(() => {
    project = scratchProject();
    const [begin] = steps(FIRST);
    follow(begin ? [begin] : [], project.folder);
  }, 60_000);

  afterAll(() => project.remove(), 60_000);

  it('can be followed, and leaves a volume that is in order', () => {
    follow([...steps(page), { line: 0, kind: 'run', commands: ['npm run check'], fails: false }], project.folder);
  }, 300_000);
});
