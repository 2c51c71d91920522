import * as vega from 'vega';
import type { Picture } from './pictures.ts';

interface Operator {
  transform(parameters: object, pulse: object): object;
}

interface Resources {
  _pending: number;
  _loader: { picture?: (address: string) => Promise<Picture> };
  loadImage(address: string): Promise<object>;
}

/** What Vega exports and its typings lack: vega-statistics/src/lcg.js and random.js, vega-scenegraph/src/ResourceLoader.js, vega-geo/src/Heatmap.js. */
export const { randomLCG, setRandom, ResourceLoader, transforms } = vega as unknown as {
  randomLCG: (seed: number) => () => number;
  setRandom: (random: () => number) => void;
  ResourceLoader: { prototype: Resources };
  transforms: { heatmap: { prototype: Operator } };
};
