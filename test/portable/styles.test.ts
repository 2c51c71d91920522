import { describe, expect, it } from 'vitest';
import { withOwnStyles } from '../../src/portable/styles.ts';

/** What is left of a style sheet on a page with this body. */
function left(css: string, body: string, later: readonly string[] = []): string {
  const html = withOwnStyles(`<head><style>${css}</style></head><body>${body}</body>`, new Set(later));
  return /<style>([\s\S]*)<\/style>/.exec(html)?.[1] ?? '';
}

describe('the styles that a page carries', () => {
  it.each([
    ['a rule for a class that is there', '.a{x:y}', '.a{x:y}'],
    ['a rule for a class that is not', '.z{x:y}', ''],
    ['a rule that needs two, one of which is not there', '.a .z{x:y}.a.z{x:y}.z>.a{x:y}', ''],
    ['of a list what holds', '.z,.a:hover,p{x:y}', '.a:hover,p{x:y}'],
    ['rules for elements, ids, attributes and all', '*,:root,#z,[data-z=".z"]{x:y}', '*,:root,#z,[data-z=".z"]{x:y}'],
    ['what stands in brackets may be otherwise', '.a:not(.z){x:y}p:is(.z,.a){x:y}.a:has(>.z){x:y}', '.a:not(.z){x:y}p:is(.z,.a){x:y}.a:has(>.z){x:y}'],
    ['what follows brackets counts', '.a:not(p) .z{x:y}[title="("] .z{x:y}', ''],
    ['a comma in brackets ends no selector', 'p:is(.z,.y) .a,.z{x:y}', 'p:is(.z,.y) .a{x:y}'],
    ['rules under a condition', '@media print{.z{x:y}.a{x:y}}@supports (a:b){@media print{.z{x:y}}}', '@media print{.a{x:y}}'],
    ['what is no rule for elements', "@import 'z.css';@font-face{font-family:z}@page{margin:0;@top-left{font:z}}@keyframes z{from{x:y}}", "@import 'z.css';@font-face{font-family:z}@page{margin:0;@top-left{font:z}}@keyframes z{from{x:y}}"],
    ['braces and dots in texts', '.a::before{content:"}.z{"}.z{content:"{"}.a{x:y}', '.a::before{content:"}.z{"}.a{x:y}'],
    ['rules inside a rule', '.a{x:y;.z{x:y}}', '.a{x:y;.z{x:y}}'],
    ['a class whose name is written with an escape', '.a\\.b{x:y}.z\\.b{x:y}', '.a\\.b{x:y}'],
  ])('%s', (_, css, expected) => {
    expect(left(css, '<p class="a">x</p><i class="b a.b">y</i>')).toBe(expected);
  });

  it('are also those of what scripts bring', () => {
    expect(left('.ring.on{x:y}.ring.off{x:y}', '<p class="ring">x</p>', ['on'])).toBe('.ring.on{x:y}');
  });

  it('are the same for two pages with the same classes, and others for others', () => {
    expect([left('.a{x:y}.z{x:y}', '<p class="a">'), left('.a{x:y}.z{x:y}', '<p class="z">'), left('.a{x:y}.z{x:y}', '<b class="a">')]).toEqual(['.a{x:y}', '.z{x:y}', '.a{x:y}']);
  });

  it('of formulas are all there but for rare sizes, because previews bring those of other pages', () => {
    const css = '.z{x:y}.reset-size6.size1{x:y}.reset-size9.size1{x:y}';
    expect(withOwnStyles(`<style data-formulas>${css}</style><style media="print">${css}</style>`, new Set())).toBe('<style data-formulas>.z{x:y}.reset-size6.size1{x:y}</style><style media="print"></style>');
    expect(withOwnStyles(`<style data-formulas>${css}</style><i class="reset-size9">`, new Set())).toContain(css);
  });
});
