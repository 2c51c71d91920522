import { POLICY, realEffects } from '../sources/effects.ts';
import { dataCommand } from './data-command.ts';
import { run } from './report.ts';

/** `npm run data`: what the datasets hold, and what their publishers have. */
await run((args, root) => dataCommand(args, root, { effects: realEffects(), policy: POLICY, out: (text) => void process.stdout.write(text) }));
