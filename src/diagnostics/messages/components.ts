import type { Complaint } from '../complaint.ts';
import { didYouMean, list } from './words.ts';

/** Components, and HTML elements in prose. */
export const components = {
  unknownComponent: (name: string, near: string | undefined, known: readonly string[]): Complaint => ({
    rule: 'unknown-component',
    message: `There is no component <${name}>.`,
    fix: didYouMean(near, `Known: ${known.map((component) => `<${component}>`).join(', ')}.`),
  }),
  unknownElement: (name: string): Complaint => ({
    rule: 'unknown-element',
    message: `The HTML element <${name}> is not allowed in prose.`,
    fix: 'Use Markdown; <span lang="…">, <i>, <abbr>, <sup>, <sub> and their like are allowed.',
  }),
  unknownAttribute: (component: string, name: string, known: readonly string[]): Complaint => ({
    rule: 'unknown-attribute',
    message: `<${component}> has no attribute “${name}”.`,
    fix: known.length === 0 ? 'Remove it.' : `Known: ${list(known)}.`,
  }),
  ofMissing: (component: string): Complaint => ({
    rule: 'component-of',
    message: `<${component}> does not say which one it shows.`,
    fix: `Write <${component} of={name}>, with the name that is exported beside the text.`,
  }),
  ofValue: (component: string): Complaint => ({
    rule: 'component-of',
    message: `“of” takes the name of an export.`,
    fix: `Write <${component} of={name}>.`,
  }),
  unknownExport: (component: string, name: string, near: string | undefined): Complaint => ({
    rule: 'unknown-export',
    message: `Nothing named “${name}” is exported for <${component}>.`,
    fix: didYouMean(near, 'Export it from the file beside the text.'),
  }),
  componentPlace: (component: string): Complaint => ({
    rule: 'component-place',
    message: `<${component}> stands inside a paragraph.`,
    fix: 'Put it on lines of its own, with blank lines around.',
  }),
  componentInFragment: (component: string): Complaint => ({
    rule: 'component-place',
    message: `<${component}> cannot stand here.`,
    fix: 'Put it into the text of a chapter.',
  }),
  componentInCaption: (component: string, outer: string): Complaint => ({
    rule: 'component-place',
    message: `<${component}> stands inside <${outer}>.`,
    fix: `Close <${outer}> before it; a caption holds words, maths, citations and claims.`,
  }),
  componentWords: (component: string): Complaint => ({
    rule: 'component-children',
    message: `<${component}> holds words that would not be printed.`,
    fix: `Write <${component} of={name} />, and the words outside.`,
  }),
  componentEmpty: (component: string): Complaint => ({
    rule: 'component-children',
    message: `<${component}> is empty.`,
    fix: `Write its words between <${component}> and </${component}>, or take it out.`,
  }),
  attributeTwice: (component: string, name: string): Complaint => ({
    rule: 'unknown-attribute',
    message: `<${component}> has the attribute “${name}” twice.`,
    fix: 'Keep one.',
  }),
} as const;
