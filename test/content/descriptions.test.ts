import { expect, it } from 'vitest';
import { describeFigure } from '../../src/figures/description.ts';
import type { FigureDefinition } from '../../src/figures/figure.ts';
import { asJson } from '../../src/figures/json.ts';
import { WIDE } from '../../src/figures/render.ts';
import { kebab } from '../../src/volume/addresses.ts';

// What readers of the screen are told of each figure; a change of data or of wording is judged in the file's diff.
it.each(['overview', 'trade-imbalance', 'trade-and-innovation'])('the figures of %s are described as they were', async (chapter) => {
  const figures: Record<string, FigureDefinition> = await import(`../../content/chapters/${chapter}/figures.ts`);
  const texts = Object.entries(figures).map(([name, definition]) => {
    const rows = definition.rows();
    return `${kebab(name)}: ${definition.title}\n${describeFigure(definition, rows, asJson(definition.spec(WIDE, rows))).replaceAll('. ', '.\n')}\n`;
  });
  await expect(texts.join('\n')).toMatchFileSnapshot(`descriptions/${chapter}.txt`);
});
