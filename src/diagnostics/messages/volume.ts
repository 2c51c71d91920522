import type { Complaint } from '../complaint.ts';
import { didYouMean, list } from './words.ts';

/** What volume.yaml lists, and the rules that it sets. */
export const volume = {
  chapterMissing: (slug: string, near: string | undefined): Complaint => ({
    rule: 'chapter-missing',
    message: `There is no chapter “${slug}”.`,
    fix: didYouMean(near, `Write content/chapters/${slug}/index.mdx, or take “${slug}” out.`),
  }),
  chapterUnlisted: (slug: string): Complaint => ({
    rule: 'chapter-unlisted',
    message: `No part lists the chapter “${slug}”.`,
    fix: 'Add it to a part, or move its folder out of content/chapters.',
  }),
  paperMissing: (slug: string, near: string | undefined): Complaint => ({
    rule: 'paper-missing',
    message: `There is no paper “${slug}”.`,
    fix: didYouMean(near, `Write content/papers/${slug}.mdx, or take “${slug}” out.`),
  }),
  paperUnlisted: (slug: string): Complaint => ({
    rule: 'paper-unlisted',
    message: `No part lists the paper “${slug}”.`,
    fix: 'Add it to the papers of a part, or move its file out of content/papers.',
  }),
  listedTwice: (kind: 'chapter' | 'paper', slug: string, line: number): Complaint => ({
    rule: 'listed-twice',
    message: `The ${kind} “${slug}” is already listed in line ${line}.`,
    fix: 'Take one of the two out.',
  }),
  slug: (slug: string): Complaint => ({
    rule: 'slug',
    message: `“${slug}” is not fit for an address.`,
    fix: 'Name the folder or file with small letters a to z, digits and single hyphens between them.',
  }),
  ruleUnknown: (name: string, near: string | undefined): Complaint => ({
    rule: 'rule-unknown',
    message: `There is no rule “${name}”.`,
    fix: didYouMean(near, 'docs/editors/troubleshooting.md lists the rules.'),
  }),
  ruleFixed: (name: string, wanted: string, lowerable: readonly string[]): Complaint => ({
    rule: 'rule-fixed',
    message: `The rule “${name}” cannot be set to “${wanted}”, because its breach would spoil the site.`,
    fix: `Take it out. These can be lowered: ${list(lowerable)}.`,
  }),
} as const;
