import { byline } from '../components/names.ts';
import { cardSvg } from '../figures/card.ts';
import type { Drawer } from '../figures/drawer.ts';
import type { VolumeMatter } from './matter.ts';
import type { Chapter } from './model.ts';

/** The picture that stands for a chapter, with its first figure; it is made when it is waited for. Null without a figure. */
export function cardOf({ matter, figures }: Pick<Chapter, 'matter' | 'figures'>, { title }: Pick<VolumeMatter, 'title'>, drawer: Pick<Drawer, 'png'>): Chapter['card'] {
  const [figure] = figures;
  if (!figure) return null;
  let made: PromiseLike<Uint8Array<ArrayBuffer>> | undefined;
  const make = () => (made ??= drawer.png({ standaloneSvg: cardSvg({ head: title, title: matter.title, foot: byline(matter.authors) }, figure.rendered.standaloneSvg) }));
  return { then: (done, failed) => make().then(done, failed) };
}
