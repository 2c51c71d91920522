import { readFileSync } from 'node:fs';
import { colourOf, tokensOf } from '../styles/tokens.ts';

/** The colours of pages in the light, for what is set on paper. */
export interface PaperColours {
  paper: string;
  ink: string;
  soft: string;
  rule: string;
  accent: string;
}

export function paperColours(): PaperColours {
  const { light } = tokensOf(readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8'));
  const colour = (name: string): string => {
    const found = colourOf(name, light);
    if (found === null) throw new Error(`${name} is no colour`);
    return found;
  };
  return { paper: colour('--paper'), ink: colour('--ink'), soft: colour('--ink-soft'), rule: colour('--rule'), accent: colour('--accent') };
}
