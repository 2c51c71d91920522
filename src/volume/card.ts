import { byline } from '../components/names.ts';
import { cardSvg } from '../figures/card.ts';
import type { Drawer } from '../figures/drawer.ts';
import { contentSum } from '../store/content-sum.ts';
import { identify } from '../store/identity.ts';
import type { VolumeMatter } from './matter.ts';
import type { Chapter } from './model.ts';

/** The picture that stands for a chapter, with its first figure; it is made when it is waited for. Null without a figure. */
export function cardOf({ matter, figures }: Pick<Chapter, 'matter' | 'figures'>, { title }: Pick<VolumeMatter, 'title'>, drawer: Pick<Drawer, 'png'>): Chapter['card'] {
  const [figure] = figures;
  if (!figure) return null;
  let made: PromiseLike<Uint8Array<ArrayBuffer>> | undefined;
  const words = { head: title, title: matter.title, foot: byline(matter.authors) };
  const make = () => (made ??= drawer.png({ standaloneSvg: cardSvg(words, figure.rendered.standaloneSvg) }));
  const card: NonNullable<Chapter['card']> = { then: (done, failed) => make().then(done, failed) };
  return identify(card, () => contentSum([words, figure.png]));
}
