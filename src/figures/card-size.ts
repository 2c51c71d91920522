/** Pixels of a card as it is published, in the proportion that networks show without cutting. */
export const CARD = { width: 1200, height: 630 } as const;
