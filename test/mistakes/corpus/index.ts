import type { Mistake } from '../mistake.ts';
import { bibliographies } from './bibliography.ts';
import { components } from './components.ts';
import { datasets } from './datasets.ts';
import { events } from './events.ts';
import { figures } from './figures.ts';
import { glossary } from './glossary.ts';
import { maths } from './maths.ts';
import { modules } from './modules.ts';
import { pointers } from './pointers.ts';
import { prose } from './prose.ts';
import { volume } from './volume.ts';
import { yaml } from './yaml.ts';

/** What editors get wrong, each as a change to the small volume with everything that must be told about it. */
export const corpus: readonly Mistake[] = [...yaml, ...volume, ...prose, ...pointers, ...maths, ...components, ...glossary, ...events, ...bibliographies, ...modules, ...datasets, ...figures];
