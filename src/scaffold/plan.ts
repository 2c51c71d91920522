/** Something new, before anything of it is written. Paths are absolute. */
export interface Plan {
  /** Folders that must not exist yet, with the texts of their files by name. */
  folders: readonly { path: string; files: Readonly<Record<string, string>> }[];
  /** A file that exists and changes: nothing is written when it is no longer as it was read. */
  change?: { path: string; before: string; after: string };
}
