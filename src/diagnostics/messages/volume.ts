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
  redirectForm: (from: string): Complaint => ({
    rule: 'redirect-from',
    message: `“${from}” is not the address of a page.`,
    fix: 'Write it from the root of the site, with a slash at both ends: /chapters/old/.',
  }),
  redirectTaken: (from: string): Complaint => ({
    rule: 'redirect-from',
    message: `A page stands at “${from}”, which is to be redirected.`,
    fix: 'Take the redirect out, or take the page out of the volume first.',
  }),
  redirectTo: (to: string, near: string | undefined): Complaint => ({
    rule: 'redirect-to',
    message: `“${to}” is no page of this volume.`,
    fix: didYouMean(near, 'Write the address of the page that took the place of the old one: /chapters/new/.'),
  }),
  redirectPlace: (place: string, page: string, near: string | undefined): Complaint => ({
    rule: 'redirect-to',
    message: `There is no “#${place}” on “${page}”.`,
    fix: didYouMean(near, 'Write the address of the page alone.'),
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
  translationMissing: (kind: 'chapter' | 'paper', tag: string): Complaint => ({
    rule: 'translation-missing',
    message: `The volume can be entered in ${tag}, and this ${kind} has no title in it.`,
    fix: `Write translations: { ${tag}: { title: "…" } }.`,
  }),
  abstractUntranslated: (tag: string): Complaint => ({
    rule: 'translation-missing',
    message: `Other chapters have an abstract in ${tag}, and this one has not.`,
    fix: 'Write abstract: | and the text in the lines below it.',
  }),
  translationUnused: (tag: string, own: string): Complaint => ({
    rule: 'translation-unused',
    message: `The volume, which is in ${own}, cannot be entered in ${tag}: nobody will see this.`,
    fix: `Translate the volume's own title under translations: { ${tag}: … } in volume.yaml, or take this out.`,
  }),
  translationList: (what: string, said: number, original: number): Complaint => ({
    rule: 'translation-list',
    message: `${said} ${what} are translated, and there ${original === 1 ? 'is' : 'are'} ${original}.`,
    fix: 'Translate each of them, in the same order.',
  }),
} as const;
