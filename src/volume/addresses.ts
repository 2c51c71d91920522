import type { Address } from './model.ts';

// The addresses that are cited: see docs/addresses.md before changing one.

export const chapterAddress = (slug: string): Address => `/chapters/${slug}/`;
export const paperAddress = (slug: string): Address => `/papers/${slug}/`;
export const figureAddress = (chapter: string, id: string): Address => `/chapters/${chapter}/figures/${id}/`;
export const tableAddress = (chapter: string, id: string): Address => `/chapters/${chapter}/tables/${id}/`;
export const datasetAddress = (id: string): Address => `/data/${id}/`;

/** Pages that every volume has, whatever its contents. */
export const FIXED_ADDRESSES: readonly Address[] = ['/', '/papers/', '/figures/', '/tables/', '/data/', '/references/', '/about/'];

/** Files that stand beside a figure's page. */
export const FIGURE_FILES = ['svg', 'png', 'csv', 'vl.json'] as const;
