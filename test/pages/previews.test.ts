import { expect, it } from 'vitest';
import { glossaryPreviews } from '../../src/components/previews.ts';
import { relativeHtml } from '../../src/portable/relative.ts';
import type { GlossaryTerm } from '../../src/volume/model.ts';

const term: GlossaryTerm = { id: 'valueAdded', anchor: 'value-added', address: '/glossary/#value-added', term: 'VA & more', long: 'value added', names: { zh: '增加值', fr: 'valeur ajoutée' }, definitionHtml: '<p>See <a class="term" href="/vol/glossary/#gdp">GDP</a> and <a href="/vol/data/">data</a>.</p>', definitionText: '', seeAlso: [], sourceHtml: null, uses: [] };

it('a term is previewed with its long form, its names and its definition, whose links can be moved', () => {
  expect(glossaryPreviews([term], (html) => relativeHtml(html, '/vol/glossary/', '/vol/'))).toEqual({
    'value-added':
      '<p class="figure-title">VA &amp; more: value added<span class="term-name" lang="fr">valeur ajoutée</span><span class="term-name" lang="zh">增加值</span></p>' +
      '<p>See <a class="term" href="#gdp">GDP</a> and <a href="../data/">data</a>.</p>',
  });
});

it('on a page in another language says which words stay as they were written', () => {
  expect(glossaryPreviews([{ ...term, definitionHtml: '<p>Worth.</p>' }], String, 'en')['value-added']).toBe(
    '<p class="figure-title"><span lang="en">VA &amp; more: value added</span><span class="term-name" lang="fr">valeur ajoutée</span><span class="term-name" lang="zh">增加值</span></p>' +
      '<div lang="en"><p>Worth.</p></div>',
  );
});
