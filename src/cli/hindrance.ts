const WORDS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is used up',
  EROFS: 'the disk can only be read',
  EACCES: 'you may not do this there',
  EPERM: 'the system does not allow it',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  EFBIG: 'the file would be larger than is allowed',
  EIO: 'the disk does not answer as it should',
};

/** What the machine refuses, in a line, with the file concerned; null for an error of another kind. */
export function hindrance(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const { code, path, syscall } = error as NodeJS.ErrnoException; // absent from other errors
  const words = WORDS[code ?? ''];
  return words === undefined || syscall === undefined ? null : `${path ?? syscall}: ${words} (${code})`;
}
