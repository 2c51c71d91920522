import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { troubleshootingPage } from '../diagnostics/troubleshooting.ts';

const page = 'docs/editors/troubleshooting.md';

/** `npm run docs:troubleshooting`: writes the page of rules. */
mkdirSync(dirname(page), { recursive: true });
writeFileSync(page, troubleshootingPage());
process.stdout.write(`${page}\n`);
