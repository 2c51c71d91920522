import { Stopped, terminalAsker } from '../scaffold/ask.ts';
import { foldersFrom } from '../volume/folders.ts';
import { newChapter } from './new-chapter.ts';
import { newDataset } from './new-dataset.ts';
import { newOptions, USAGE } from './new-options.ts';
import { UsageError } from './options.ts';
import { run } from './report.ts';

/** `npm run new`: begins a chapter or a dataset. It asks at a terminal; elsewhere it takes flags and never waits. */
await run(async (args, root) => {
  const { kind, flags } = newOptions(args);
  if (flags.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const folders = foldersFrom(root, flags.volume);
  const asker = process.stdin.isTTY && process.stdout.isTTY && !flags.yes ? terminalAsker(process.stdin, process.stdout) : undefined;
  try {
    const chosen = kind ?? (await asker?.ask('A new chapter, or a new dataset?', (answer) => (['chapter', 'dataset'].includes(answer) ? undefined : 'write chapter or dataset'), 'chapter'));
    if (chosen === undefined) throw new UsageError(`say what is new:\n${USAGE}`);
    const written = chosen === 'dataset' ? await newDataset(flags, folders, asker) : await newChapter(flags, folders, asker);
    process.stdout.write(written);
    return 0;
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    process.stderr.write('\nnothing was written\n');
    return 1;
  } finally {
    asker?.close();
  }
});
