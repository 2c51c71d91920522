import { createHash } from 'node:crypto';

// What each page may do; https://www.w3.org/TR/CSP3/. Styles in attributes cannot run anything, and formulas need them.
const DIRECTIVES: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src-elem': "'self'",
  'style-src-attr': "'unsafe-inline'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
};

// The attributes of an element, of which a quoted value may hold ">".
const attributes = String.raw`((?:[^>"']|"[^"]*"|'[^']*')*)`;
const inline = new RegExp(String.raw`<(style|script)\b${attributes}>([\s\S]*?)</\1\s*>`, 'gi');
const wished = new RegExp(String.raw`<meta http-equiv="Content-Security-Policy" content="([^"]*)"\s*/?>`, 'i');

/**
 * A page with the policy that it keeps: nothing from elsewhere, nothing that evaluates text, and of the styles and
 * scripts in the page only those that stand there now, by their SHA-256. A policy that the page brings says what it
 * needs beside that, directive by directive.
 */
export function withPolicy(html: string): string {
  const own = directivesOf(wished.exec(html)?.[1] ?? '');
  const directives: Record<string, string> = { ...DIRECTIVES, ...own };
  const hashes: Record<string, Set<string>> = { 'script-src': new Set(), 'style-src-elem': new Set() };
  for (const [, tag = '', given = '', text = ''] of html.matchAll(inline)) {
    // A block of data does not run.
    if (/\ssrc\s*=/i.test(given) || /\stype\s*=\s*"application\/(?:ld\+)?json"/i.test(given)) continue;
    hashes[tag.toLowerCase() === 'style' ? 'style-src-elem' : 'script-src']?.add(`'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  }
  for (const [directive, found] of Object.entries(hashes)) if (found.size > 0) directives[directive] = [directives[directive], ...found].join(' ');
  const policy = Object.entries(directives).map(([directive, sources]) => `${directive} ${sources}`).join('; ');
  // It holds for what follows it, so that it comes first; the encoding must stand in the first kilobyte.
  return html.replace(wished, '').replace(/<meta charset="utf-8"\s*\/?>/i, (charset) => `${charset}<meta http-equiv="Content-Security-Policy" content="${policy}">`);
}

function directivesOf(policy: string): Record<string, string> {
  return Object.fromEntries(
    policy
      .split(';')
      .map((directive) => directive.trim())
      .filter(Boolean)
      .map((directive) => [directive.split(/\s+/, 1)[0] ?? '', directive.replace(/^\S+\s*/, '')]),
  );
}
