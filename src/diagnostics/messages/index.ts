import { bibliography } from './bibliography.ts';
import { components } from './components.ts';
import { headings } from './headings.ts';
import { links } from './links.ts';
import { maths } from './maths.ts';
import { pointers } from './pointers.ts';
import { syntax } from './syntax.ts';
import { yaml } from './yaml.ts';

/**
 * Everything that is ever said to editors, in one catalogue so that it speaks with one voice: the message says what is
 * wrong with the value that was written, the fix says what to type instead.
 */
export const complaints = {
  ...yaml,
  ...syntax,
  ...headings,
  ...pointers,
  ...maths,
  ...components,
  ...links,
  ...bibliography,
} as const;
