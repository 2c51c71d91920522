import { palette } from '#figures';

/** The ink that each country and technology group keeps through the volume. */
export const inks = {
  unitedStates: palette.blue,
  china: palette.vermilion,
  /** The world as a whole, and the rest of it. */
  world: palette.grey,
  groups: {
    'information and communications': palette.teal,
    'opto-electronics': palette.olive,
    electronics: palette.indigo,
    aerospace: palette.plum,
  },
} as const;
