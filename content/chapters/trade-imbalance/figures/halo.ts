import { palette } from '#figures';

/** Paper around letters that stand on a hatched or tinted ground. */
export const halo = { stroke: palette.paper, strokeWidth: 4, strokeJoin: 'round' as const };
