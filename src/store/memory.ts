/** Keeps small results by all that they were made of, as JSON; a build puts its store here. */
export interface Memory {
  get(from: string): string | null;
  set(from: string, made: string): void;
  /** Hears what became of a chapter's texts, and what they are made of: digests by names that an editor knows. */
  note?(item: string, parts: Readonly<Record<string, string>>, kept: boolean): void;
}

let memory: Memory | null = null;

/** Gives this process a memory, or takes it away. It changes how long reading takes, and nothing else. */
export function setMemory(kept: Memory | null): void {
  memory = kept;
}

/** What was made of something before, or is made now. Both are records that JSON can write. */
export function remembered<T>(from: readonly unknown[], make: () => T): T {
  if (memory === null) return make();
  const name = JSON.stringify(from);
  const kept = memory.get(name);
  if (kept !== null) return JSON.parse(kept) as T; // as it is written below
  const made = make();
  memory.set(name, JSON.stringify(made));
  return made;
}

/** The memory itself, for whoever looks closer at what is kept. */
export function recalled(): Memory | null {
  return memory;
}
