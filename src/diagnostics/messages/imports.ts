import type { Complaint } from '../complaint.ts';

/** What can be wrong with a file that is imported. */
export const imports = {
  importXml: (reason: string): Complaint => ({ rule: 'import-xml', message: `This is not an article in XML: ${reason}`, fix: 'Take the file from the publisher again, or mend it at this place.' }),
  importNotJats: (root: string): Complaint => ({ rule: 'import-kind', message: `The root element is <${root}>, and an article in JATS begins with <article>.`, fix: 'Take the full text in JATS, not its metadata.' }),
  importPandocMissing: (format: string): Complaint => ({
    rule: 'import-pandoc',
    message: `${format} is read through pandoc, and there is no pandoc on this machine.`,
    fix: 'Install it: `apt-get install pandoc` on Debian and Ubuntu, `brew install pandoc` on macOS, `winget install JohnMacFarlane.Pandoc` on Windows. Markdown, and JATS whose formulas are in TeX, need none.',
  }),
  importPandocOld: (version: string, least: string): Complaint => ({ rule: 'import-pandoc', message: `The pandoc of this machine is ${version}, and ${least} is the oldest that can be used.`, fix: 'Install a newer one from https://pandoc.org/installing.html.' }),
  importPandocFailed: (reason: string): Complaint => ({ rule: 'import-pandoc', message: `pandoc cannot read it: ${reason}`, fix: 'Open the file in the program that made it, save it again, and try once more.' }),
  importFileMissing: (): Complaint => ({ rule: 'import-file', message: 'There is no such file.' }),
  importKind: (reason: string): Complaint => ({ rule: 'import-kind', message: `The file is not what its name says: ${reason}`, fix: 'Name it by what it is: .xml for JATS, .docx for Word, .tex for LaTeX, .md for Markdown; or take the right file.' }),
  importEncoding: (): Complaint => ({ rule: 'import-encoding', message: 'The text is not in UTF-8.', fix: 'Save it in UTF-8.' }),
  importZip: (reason: string): Complaint => ({ rule: 'import-zip', message: `The Word file cannot be opened: ${reason}`, fix: 'Open it in Word or LibreOffice and save it again as .docx.' }),
  importInput: (name: string): Complaint => ({ rule: 'import-input', message: `It takes in “${name}”, which is not in its folder.`, fix: 'Copy the file into the folder of the paper, and name it from there.' }),
  importBibDuplicate: (key: string, line: number): Complaint => ({ rule: 'import-bib', message: `The key “${key}” stands twice, first in line ${line}; the second is left out.`, fix: 'Give one of the works another key, and cite it by that.' }),
} as const;
