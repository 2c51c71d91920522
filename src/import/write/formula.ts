import katex from 'katex';
import { katexOptions } from '../../markdown/formula.ts';

/** TeX that the engine can set, or why it cannot. */
export type Formula = { tex: string } | { problem: string };

/** Takes numbering out of a formula, as the chapter numbers displays by their labels, and tries whether KaTeX can set it. */
export function settable(source: string, display: boolean): Formula {
  const tex = plainEnvironment(source);
  const attempts = [tex, withTextInText(tex), withTextInText(tex).replace(/\\(?:small|footnotesize|scriptsize|tiny|large|Large|normalsize|displaybreak|allowbreak|nobreak|protect|noindent|limits|nolimits|ensuremath|xspace|bm)(?![A-Za-z])/g, (command) => (command === '\\bm' ? '\\boldsymbol' : ''))];
  let problem = '';
  for (const attempt of attempts) {
    const found = refusal(attempt, display);
    if (found === undefined) return { tex: attempt };
    problem ||= found;
  }
  return { problem };
}

function refusal(tex: string, display: boolean): string | undefined {
  // Two dollar signs would end it, a blank formula is none, and money in it would be refused.
  if (tex.includes('$$') || tex.trim() === '') return 'it holds nothing that can be set';
  try {
    katex.renderToString(tex, { ...katexOptions, output: 'mathml', displayMode: display });
    return undefined;
  } catch (error) {
    if (!(error instanceof katex.ParseError)) throw error;
    const { rawMessage } = error as { rawMessage?: string };
    return (rawMessage ?? error.message).replace(/\s+/g, ' ');
  }
}

const environments: Readonly<Record<string, string>> = { align: 'aligned', alignat: 'alignedat', gather: 'gathered', multline: 'gathered', flalign: 'aligned', eqnarray: 'aligned', split: 'split' };

function plainEnvironment(source: string): string {
  return source
    .replace(/\\label\s*\{[^{}]*\}|\\(?:nonumber|notag)(?![A-Za-z])|\\tag\*?\s*\{[^{}]*\}/g, '')
    .replace(/\\(begin|end)\s*\{(?:equation|displaymath|math|subequations)\*?\}/g, '')
    .replace(/\\(begin|end)\s*\{(align|alignat|gather|multline|flalign|eqnarray)\*?\}/g, (_, side: string, name: string) => `\\${side}{${environments[name] ?? name}}`)
    .replace(/^[ \t]*(?:%[^\n]*)?\n/gm, '')
    .trim();
}

// KaTeX refuses letters of other scripts in maths: they are words.
function withTextInText(tex: string): string {
  return tex.replace(/[\u00a0\u2009]/g, '~').replace(/\u2212/g, '-').replace(/[\u200b\u2061-\u2064]/g, '').replace(/[\p{Script=Han}\u00c0-\u024f，。、“”‘’–—…]+(?![^{]*\})/gu, (run) => `\\text{${run}}`);
}

