import { bibliography } from './bibliography.ts';
import { charts } from './charts.ts';
import { claims } from './claims.ts';
import { components } from './components.ts';
import { datasets } from './datasets.ts';
import { events } from './events.ts';
import { figures } from './figures.ts';
import { files } from './files.ts';
import { glossary } from './glossary.ts';
import { headings } from './headings.ts';
import { images } from './images.ts';
import { imports } from './imports.ts';
import { links } from './links.ts';
import { maths } from './maths.ts';
import { modules } from './modules.ts';
import { pointers } from './pointers.ts';
import { sources } from './sources.ts';
import { spreadsheets } from './spreadsheets.ts';
import { syntax } from './syntax.ts';
import { tables } from './tables.ts';
import { volume } from './volume.ts';
import { yaml } from './yaml.ts';

/**
 * Everything that is ever said to editors, in one catalogue so that it speaks with one voice: the message says what is
 * wrong with the value that was written, the fix says what to type instead.
 */
export const complaints = {
  ...files,
  ...volume,
  ...yaml,
  ...syntax,
  ...headings,
  ...pointers,
  ...maths,
  ...components,
  ...glossary,
  ...events,
  ...links,
  ...images,
  ...bibliography,
  ...modules,
  ...datasets,
  ...figures,
  ...tables,
  ...claims,
  ...charts,
  ...spreadsheets,
  ...sources,
  ...imports,
} as const;
