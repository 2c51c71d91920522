import { volume } from '../volume/current.ts';
import type { Figure } from '../volume/model.ts';

export interface FigureProps extends Record<string, unknown> {
  figure: Figure;
}

/** One path for each figure, for the files that stand beside its page. */
export function figurePaths() {
  return volume().figures.map((figure) => ({ params: { slug: figure.chapter, id: figure.id }, props: { figure } }));
}
