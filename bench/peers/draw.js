import { compile } from 'vega-lite';
import { parse, SVGStringRenderer, View } from 'vega';

/** A Vega-Lite specification as SVG, at once: what a plugin for Markdown can do while a page is rendered. */
export function draw(text) {
  const view = new View(parse(compile(JSON.parse(text)).spec), { renderer: 'none' }).run();
  const renderer = new SVGStringRenderer().initialize(null, view.width() + 80, view.height() + 60, [60, 20]);
  const svg = renderer.render(view.scenegraph().root).svg();
  view.finalize();
  return svg;
}
