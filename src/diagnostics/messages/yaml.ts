import type { Complaint } from '../complaint.ts';
import { didYouMean, list } from './words.ts';

/** Front matter and other YAML. */
export const yaml = {
  frontMatterMissing: (): Complaint => ({
    rule: 'front-matter-missing',
    message: 'The file does not begin with front matter.',
    fix: 'Begin with a line of ---, then title, authors and abstract in YAML, then another line of ---.',
  }),
  frontMatterOpen: (): Complaint => ({
    rule: 'front-matter-open',
    message: 'The front matter is not closed.',
    fix: 'Put a line of --- after it.',
  }),
  yamlSyntax: (reason: string, fix = 'Look at indentation and colons; put text that holds a colon, “#” or quotes between double quotes.'): Complaint => ({
    rule: 'yaml-syntax',
    message: `This is not valid YAML: ${reason}`,
    fix,
  }),
  yamlMissing: (path: string): Complaint => ({ rule: 'yaml-missing', message: `“${path}” is missing.`, fix: `Add “${path}:”.` }),
  yamlUnknown: (path: string, near: string | undefined, known: readonly string[]): Complaint => ({
    rule: 'yaml-unknown',
    message: `There is no “${path}” here.`,
    fix: didYouMean(near, known.length === 0 ? 'Remove it.' : `Known: ${list(known)}.`),
  }),
  yamlValue: (path: string, is: string, fix: string): Complaint => ({
    rule: 'yaml-value',
    message: path === '' ? `The value ${is}.` : `“${path}” ${is}.`,
    fix,
  }),
  yamlAlias: (name: string, known: string | undefined): Complaint => ({
    rule: 'yaml-alias',
    message: `The alias “*${name}” points at no anchor before it.`,
    fix: didYouMean(known, 'Write the value itself; text that begins with * stands between quotes.'),
  }),
  yamlAliases: (): Complaint => ({
    rule: 'yaml-alias',
    message: 'The aliases of this file repeat its anchors without bounds.',
    fix: 'Write the values themselves.',
  }),
  yamlTag: (reason: string): Complaint => ({
    rule: 'yaml-syntax',
    message: `This is not YAML that is known here: ${reason}`,
    fix: 'Put text that begins with “!”, “&”, “*”, “@” or “`” between double quotes.',
  }),
  yamlKey: (): Complaint => ({
    rule: 'yaml-syntax',
    message: 'A key is a list or a record here.',
    fix: 'Write a word before the colon; a text that begins with “?”, “[” or “{” stands between double quotes.',
  }),
  yamlDepth: (): Complaint => ({
    rule: 'yaml-syntax',
    message: 'This is nested too deeply to be read.',
    fix: 'Take brackets and braces away.',
  }),
} as const;
