import type { Complaint } from '../complaint.ts';

/** Files that are not there or cannot be read. */
export const files = {
  volumeMissing: (): Complaint => ({
    rule: 'volume-missing',
    message: 'There is no volume.yaml here.',
    fix: 'Write it, or name the folder that holds content/volume.yaml with --volume.',
  }),
  fileEncoding: (byte: string): Complaint => ({
    rule: 'file-encoding',
    message: `The file is not UTF-8: the byte ${byte} stands here.`,
    fix: 'Save it as UTF-8; the editor\'s menu “Encoding” or “Save with encoding” does it.',
  }),
  fileFolder: (): Complaint => ({
    rule: 'file-unreadable',
    message: 'This is a folder, and a file is expected.',
    fix: 'Rename the folder, and write the file.',
  }),
  fileUnreadable: (reason: string): Complaint => ({
    rule: 'file-unreadable',
    message: `The file cannot be read: ${reason}.`,
    fix: 'Look at its permissions.',
  }),
  publicTaken: (address: string): Complaint => ({
    rule: 'public-taken',
    message: `The volume has a page or a file of its own at ${address}, where this one would stand.`,
    fix: 'Give it another name, or take it out of public/.',
  }),
} as const;
