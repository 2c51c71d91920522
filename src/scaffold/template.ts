import { readFileSync } from 'node:fs';

/** The text of a template of this room, its «names» filled in. Throws for a name that has no value: a template is code. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  const text = readFileSync(new URL(template, import.meta.url), 'utf8');
  return text.replace(/«(\w+)»/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`${template} has no value for «${name}»`);
    return value;
  });
}
