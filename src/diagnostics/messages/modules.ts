import type { Complaint } from '../complaint.ts';
import type { RuleName } from '../rules/index.ts';
import { didYouMean, list } from './words.ts';

/** The code that stands beside the text. */
export const modules = {
  moduleFails: (reason: string): Complaint => ({
    rule: 'module-fails',
    message: `The code stops here: ${reason}.`,
    fix: 'Mend it; `npm run typecheck` may say more.',
  }),
  moduleFailsLate: (reason: string): Complaint => ({
    rule: 'module-fails',
    message: `The code fails after it was read: ${reason}.`,
    fix: 'Take away what happens later (timers, promises that nothing awaits): a file of a volume only declares.',
  }),
  moduleLeaves: (): Complaint => ({
    rule: 'module-fails',
    message: 'The code ends the program here.',
    fix: 'Take the call of process.exit away.',
  }),
  moduleSyntax: (reason: string): Complaint => ({
    rule: 'module-fails',
    message: `This is not TypeScript that can be run: ${reason}.`,
    fix: 'Look for a comma, quote or bracket that is missing here or just before.',
  }),
  moduleImport: (specifier: string, near: string | undefined): Complaint => ({
    rule: 'module-fails',
    message: `There is nothing to import from “${specifier}”.`,
    fix: didYouMean(near, 'Look at the name of the file or dataset; names of files end with .ts.'),
  }),
  moduleImportName: (specifier: string, name: string, near: string | undefined): Complaint => ({
    rule: 'module-fails',
    message: `“${specifier}” exports nothing named “${name}”.`,
    fix: didYouMean(near, name === 'default' ? 'Write its names between braces: import { name } from ….' : 'Look at what that file exports.'),
  }),
  moduleWaits: (seconds: number): Complaint => ({
    rule: 'module-fails',
    message: `The code has not finished after ${seconds} seconds.`,
    fix: 'Look for an “await” or a loop that never ends.',
  }),
  unknownKey: (rule: RuleName, key: string, near: string | undefined, known: readonly string[]): Complaint => ({
    rule,
    message: `There is no “${key}” here.`,
    fix: didYouMean(near, `Known: ${list(known)}.`),
  }),
  exportKind: (name: string, what: 'figure' | 'table'): Complaint => ({
    rule: 'export-kind',
    message: `“${name}” is not a ${what}.`,
    fix: `Write export const ${name === 'default' ? 'name' : name} = define${what === 'figure' ? 'Figure' : 'Table'}({ … }), or do not export it.`,
  }),
  exportReplication: (): Complaint => ({
    rule: 'export-kind',
    message: 'The file does not export a replication.',
    fix: 'Write export const replication: readonly ReplicationSection[] = [{ title, text, rows }].',
  }),
  exportUnused: (component: string, name: string, file: string): Complaint => ({
    rule: 'export-unused',
    message: `“${name}” is never shown.`,
    fix: `Write <${component} of={${name}}>…</${component}> in ${file}, or take the export out.`,
  }),
} as const;
