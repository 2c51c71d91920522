import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { withPolicy } from '../../src/portable/policy.ts';

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (head: string, body = ''): string => `<html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const policyOf = (html: string): string => /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
const directive = (html: string, name: string): string => policyOf(html).split('; ').find((part) => part.startsWith(`${name} `)) ?? '';

describe('the policy of a page', () => {
  it('stands before everything that it holds for', () => {
    expect(withPolicy(page('<style>a{}</style>'))).toMatch(/<meta charset="utf-8"><meta http-equiv="Content-Security-Policy"/);
  });

  it('allows the styles and scripts that stand in the page by what they are, and no others', () => {
    const whole = withPolicy(page('<style media="print">a>b{}</style><script>go()</script>', '<style>c{}</style>'));
    expect(directive(whole, 'style-src-elem')).toBe(`style-src-elem 'self' ${hash('a>b{}')} ${hash('c{}')}`);
    expect(directive(whole, 'script-src')).toBe(`script-src 'self' ${hash('go()')}`);
  });

  it('needs no leave for data and for scripts that are files', () => {
    expect(directive(withPolicy(page('<script type="application/ld+json">{}</script><script defer src="a.js"></script>')), 'script-src')).toBe("script-src 'self'");
  });

  it('takes what a page says that it needs, and says it once', () => {
    const whole = withPolicy(page(`<meta http-equiv="Content-Security-Policy" content="script-src 'self' 'wasm-unsafe-eval'"/>`, '<script>go()</script>'));
    expect(directive(whole, 'script-src')).toBe(`script-src 'self' 'wasm-unsafe-eval' ${hash('go()')}`);
    expect(whole.match(/Content-Security-Policy/g)).toHaveLength(1);
  });

  it('never lets a page evaluate text nor load from another host', () => {
    const policy = policyOf(withPolicy(page('')));
    expect(policy).not.toContain("'unsafe-eval'");
    expect(policy).not.toMatch(/https?:|\*/);
    expect(policy).toContain("default-src 'none'");
  });
});
