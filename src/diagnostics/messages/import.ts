import type { Complaint } from '../messages.ts';

/** What can be wrong with a file that is imported, and with the images of a chapter. */
export const importComplaints = {
  xmlSyntax: (reason: string): Complaint => ({ rule: 'import-xml', message: `This is not an article in XML: ${reason}`, fix: 'Take the file from the publisher again, or mend it at this place.' }),
  notJats: (root: string): Complaint => ({ rule: 'import-kind', message: `The root element is <${root}>, and an article in JATS begins with <article>.`, fix: 'Take the full text in JATS, not its metadata.' }),
  pandocMissing: (format: string): Complaint => ({
    rule: 'import-pandoc',
    message: `${format} is read through pandoc, and there is no pandoc on this machine.`,
    fix: 'Install it: `apt-get install pandoc` on Debian and Ubuntu, `brew install pandoc` on macOS, `winget install JohnMacFarlane.Pandoc` on Windows. Markdown, and JATS whose formulas are in TeX, need none.',
  }),
  pandocOld: (version: string, least: string): Complaint => ({ rule: 'import-pandoc', message: `The pandoc of this machine is ${version}, and ${least} is the oldest that can be used.`, fix: 'Install a newer one: https://pandoc.org/installing.html' }),
  pandocFailed: (reason: string): Complaint => ({ rule: 'import-pandoc', message: `pandoc cannot read it: ${reason}`, fix: 'Open the file in the program that made it, save it again, and try once more.' }),
  fileMissing: (): Complaint => ({ rule: 'import-file', message: 'There is no such file.' }),
  fileKind: (reason: string): Complaint => ({ rule: 'import-kind', message: `The file is not what its name says: ${reason}`, fix: 'Name it by what it is: .xml for JATS, .docx for Word, .tex for LaTeX, .md for Markdown; or take the right file.' }),
  fileEncoding: (): Complaint => ({ rule: 'import-encoding', message: 'The text is not in UTF-8.', fix: 'Save it in UTF-8.' }),
  zip: (reason: string): Complaint => ({ rule: 'import-zip', message: `The Word file cannot be opened: ${reason}`, fix: 'Open it in Word or LibreOffice and save it again as .docx.' }),
  inputOutside: (name: string): Complaint => ({ rule: 'import-input', message: `It takes in “${name}”, which is not in its folder.`, fix: 'Copy the file into the folder of the paper, and name it from there.' }),
  bibDuplicate: (key: string, line: number): Complaint => ({ rule: 'import-bib', severity: 'warning', message: `The key “${key}” stands twice, first in line ${line}; the second is left out.`, fix: 'Give one of the works another key, and cite it by that.' }),
  imageAddress: (address: string): Complaint => ({
    rule: 'image-address',
    message: `“${address}” is no image of this chapter.`,
    fix: 'Put the file into the folder images/ of the chapter and write images/name.png; png, jpg, gif, svg, webp and avif can be shown.',
  }),
  imageMissing: (address: string, near: string | undefined): Complaint => ({
    rule: 'image-missing',
    message: `There is no file ${address} in the folder of the chapter.`,
    fix: near === undefined ? 'Put it there, or take the image out.' : `Did you mean “${near}”?`,
  }),
  imageUnreadable: (address: string): Complaint => ({ rule: 'image-unreadable', message: `${address} is not an image, or not of the kind that its name says.`, fix: 'Save it again as PNG, JPEG, GIF, SVG, WebP or AVIF.' }),
  imageUnused: (address: string): Complaint => ({ rule: 'image-unused', severity: 'warning', message: `Nothing shows ${address}.`, fix: 'Show it, or remove it.' }),
  imageWithoutAlternative: (address: string): Complaint => ({
    rule: 'image-alt',
    message: `${address} has no alternative text.`,
    fix: 'Say in a sentence what it shows: ![…](…) in Markdown, alt="…" in <Image>.',
  }),
  imageLabel: (label: string): Complaint => ({ rule: 'image-label', message: `“${label}” is not a label for a figure.`, fix: 'Write label="fig-name": small letters, digits and single hyphens.' }),
  imageSource: (): Complaint => ({ rule: 'image-address', message: '<Image> does not say which file it shows.', fix: 'Write <Image src="images/name.png" alt="…">.' }),
} as const;
