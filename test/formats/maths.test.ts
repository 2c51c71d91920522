import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mathml } from '../../src/formats/formula.ts';
import { formulaXml } from '../../src/formats/jats/inlines.ts';
import { compilePdf } from '../../src/formats/pdf/compile.ts';
import { formulaCode } from '../../src/formats/pdf/maths.ts';
import { formulaOfTex } from '../../src/formats/prose.ts';
import { jatsFaults } from './jats-schema.ts';

const formulas = [
  String.raw`\ln y_t = \alpha + \ln y_{t-1} + \beta x_t + \varepsilon_t`,
  String.raw`\frac{a}{b} + \sqrt{x} - \sqrt[3]{x_i^2} \neq \binom{n}{k}`,
  String.raw`\sum_{i=1}^{n} \prod_{j} \int_0^\infty \lim_{x \to 0} \max_{a < b} f'(x)`,
  String.raw`\begin{aligned} a &= b + c \\ &= d \end{aligned}`,
  String.raw`f(x) = \begin{cases} 1 & x > 0 \\ 0 & \text{otherwise} \end{cases}`,
  String.raw`\begin{pmatrix} a & b \\ c & d \end{pmatrix} \left[ \frac{\partial y}{\partial x} \right]_{x=0} \left. z \right|_1`,
  String.raw`\hat{y} \bar{x} \tilde{z} \vec{v} \dot{a} \ddot{b} \overline{AB} \underline{c} \widehat{xyz}`,
  String.raw`\overbrace{a + b}^{n} \underbrace{c + d}_{m} \stackrel{?}{=} \xrightarrow{f} \overset{*}{x} \underset{i}{\operatorname{argmax}}`,
  String.raw`\mathbb{R}^n \mathcal{L} \mathbf{A} \mathrm{d}x \mathit{RATIO} \mathsf{T} \mathtt{x} \mathfrak{g} \boldsymbol{\beta} \text{GDP in \$ \& “Text” "q"}`,
  String.raw`a \, b \; c \quad d \! e \phantom{x} \boxed{E = mc^2} \cancel{x} \#\%\&`,
  String.raw`x_{}^{2} \; {}^{14}\mathrm{C} \; \Delta\ln\left(\tfrac12\right) \dfrac{1}{2} \pm \cdot \times \div \le \geq \approx \in \subset \cup \forall \exists \neg \Rightarrow \infty \nabla`,
];

describe('formulas in other formats', () => {
  it.each(formulas)('%s is MathML without anything of pages', (tex) => {
    const xml = mathml(formulaOfTex(tex));
    expect(xml).toMatch(/^<math xmlns="http:\/\/www\.w3\.org\/1998\/Math\/MathML" alttext="/);
    expect(xml).not.toMatch(/<span| class=| style=|<annotation/);
  });

  it('are valid in JATS', () => {
    const article = readFileSync(new URL('golden/primzahlen.xml', import.meta.url), 'utf8');
    expect(jatsFaults(article.replace('<body>', `<body><p>${formulas.map((tex) => formulaXml(formulaOfTex(tex))).join('')}</p>`))).toEqual([]);
  });

  it('are typeset, each of them, with their TeX to be read aloud', async () => {
    const code = formulas.map((tex) => `#par({${formulaCode(formulaOfTex(tex))}})\n#${formulaCode({ ...formulaOfTex(tex), display: true }, '(1)')}\n`).join('');
    const pdf = await compilePdf(`#import "volume.typ": *\n#show: document-look.with(title: "x", date: datetime(year: 2026, month: 1, day: 1))\n#heading(depth: 1)[x]\n${code}`, []);
    expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-');
    if (process.env['KEEP']) writeFileSync(process.env['KEEP'], pdf);
  });

  it('keep what KaTeX numbers apart from the formula', () => {
    expect(formulaCode(formulaOfTex('x'))).toBe('formula(alt: "x", block: false, sign("x"))');
    expect(formulaCode(formulaOfTex(String.raw`\left(\frac{x}{2}\right)`))).toBe('formula(alt: "\\\\left(\\\\frac{x}{2}\\\\right)", block: false, math.lr({sign("(");math.frac(sign("x"), "2");sign(")")}))');
  });
});
