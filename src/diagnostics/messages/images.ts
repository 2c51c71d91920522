import type { Complaint } from '../complaint.ts';

/** Images of a chapter's own folder. */
export const images = {
  imageAddress: (address: string): Complaint => ({
    rule: 'image-address',
    message: `“${address}” is no image of this chapter.`,
    fix: 'Put the file into the folder images/ of the chapter and write images/name.png; png, jpg, gif, svg, webp and avif can be shown.',
  }),
  imageAbsent: (address: string, near: string | undefined): Complaint => ({
    rule: 'image-missing',
    message: `There is no file ${address} in the folder of the chapter.`,
    fix: near === undefined ? 'Put it there, or take the image out.' : `Did you mean “${near}”?`,
  }),
  imageUnreadable: (address: string): Complaint => ({ rule: 'image-unreadable', message: `${address} is not an image, or not of the kind that its name says.`, fix: 'Save it again as PNG, JPEG, GIF, SVG, WebP or AVIF.' }),
  imageUnused: (address: string): Complaint => ({ rule: 'image-unused', message: `Nothing shows ${address}.`, fix: 'Show it, or remove it.' }),
  imageWithoutAlternative: (address: string): Complaint => ({
    rule: 'image-alt',
    message: `${address} has no alternative text.`,
    fix: 'Say in a sentence what it shows: ![…](…) in Markdown, alt="…" in <Image>.',
  }),
  imageLabel: (label: string): Complaint => ({ rule: 'image-label', message: `“${label}” is not a label for a figure.`, fix: 'Write label="fig-name": small letters, digits and single hyphens.' }),
  imageSource: (): Complaint => ({ rule: 'image-address', message: '<Image> does not say which file it shows.', fix: 'Write <Image src="images/name.png" alt="…">.' }),
} as const;
