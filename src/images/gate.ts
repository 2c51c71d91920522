/** Lets some pieces of work go on at once, the others in their order. */
export interface Gate {
  run<T>(work: () => Promise<T>): Promise<T>;
  /** What has not begun never will. */
  close(): void;
}

export function gate(atOnce: number): Gate {
  const waiting: (() => void)[] = [];
  let going = 0;
  return {
    run: async (work) => {
      if (going >= atOnce) await new Promise<void>((begin) => waiting.push(begin));
      else going += 1;
      try {
        return await work();
      } finally {
        // The place goes to the next, or is free.
        const next = waiting.shift();
        if (next) next();
        else going -= 1;
      }
    },
    close: () => void (waiting.length = 0),
  };
}
