declare module 'virtual:chapters' {
  import type { MDXInstance } from 'astro';
  /** The compiled text of each chapter, by its slug. */
  export const texts: Readonly<Record<string, () => Promise<MDXInstance<Record<string, unknown>>>>>;
}
