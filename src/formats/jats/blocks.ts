import type { Element, ElementContent } from 'hast';
import { isElement, property } from '../element.ts';
import { classesOf } from '../prose.ts';
import { element, text, type Xml } from '../xml.ts';
import type { Context } from './context.ts';
import { figureXml, imageXml, tableXml } from './floats.ts';
import { formulaXml, inlines } from './inlines.ts';

/** Blocks in the elements of JATS. Words that stand between blocks become paragraphs. */
export function blocks(nodes: readonly ElementContent[], context: Context): Xml {
  const written: Xml[] = [];
  let run: ElementContent[] = [];
  const flush = (): void => {
    if (run.some((node) => node.type !== 'text' || node.value.trim() !== '')) written.push(element('p', {}, inlines(run, context).trim()));
    run = [];
  };
  for (const node of nodes) {
    const block = isElement(node) ? blockXml(node, context) : undefined;
    if (block === undefined) run.push(node);
    else {
      flush();
      written.push(block);
    }
  }
  flush();
  return written.join('');
}

/** Undefined for what stands inside a sentence. */
function blockXml(node: Element, context: Context): Xml | undefined {
  const id = property(node, 'id');
  switch (node.tagName) {
    case 'p':
      return paragraph(node, context);
    case 'ul':
    case 'ol':
      return element('list', { id, 'list-type': node.tagName === 'ol' ? 'order' : 'bullet' }, items(node, 'li').map((item) => element('list-item', {}, blocks(item.children, context))));
    case 'dl':
      return element('def-list', { id }, definitions(node, context));
    case 'blockquote':
      return element('disp-quote', { id }, blocks(node.children, context));
    case 'aside':
      return note(node, context);
    case 'details':
      return element('boxed-text', { id }, blocks(node.children, context));
    case 'pre':
      return element('preformat', { id }, inlines(node.children, context));
    case 'table':
      return element('table-wrap', { id }, tableElement(node, context));
    case 'figure':
      return imageXml(node, context, blocks);
    case 'volume-figure':
      return figureXml(property(node, 'of') ?? '', context, blocks);
    case 'volume-table':
      return tableXml(property(node, 'of') ?? '', context, blocks);
    case 'div':
    case 'section':
    case 'summary':
      return classesOf(node).includes('equation') ? formulaXml(equation(node, context), id) : blocks(node.children, context);
    case 'hr':
      return '';
    default:
      return undefined;
  }
}

function paragraph(node: Element, context: Context): Xml {
  const inner = inlines(node.children, context).trim();
  return inner === '' ? '' : element('p', { id: property(node, 'id') }, inner);
}

function equation(node: Element, context: Context) {
  const formula = node.children.find((child) => isElement(child, 'volume-formula'));
  return formula !== undefined && isElement(formula) ? context.formulas[Number(property(formula, 'of'))] : undefined;
}

/** What the editors say, under the title that says so. */
function note(node: Element, context: Context): Xml {
  const title = node.children.find((child) => isElement(child) && classesOf(child).includes('note-title'));
  const heading = title !== undefined && isElement(title) ? title.children.filter((child) => child.type !== 'text' || child.value.trim() !== '').map((child) => inlines([child], context)) : [];
  return element('boxed-text', { 'content-type': 'editors-note', id: property(node, 'id') }, [heading.length === 0 ? null : element('caption', {}, element('title', {}, heading.join(': '))), blocks(node.children.filter((child) => child !== title), context)]);
}

function definitions(node: Element, context: Context): Xml {
  const parts = node.children.flatMap((child) => (isElement(child, 'div') ? child.children : [child])).filter((child) => isElement(child));
  return parts.map((child, index) => {
    if (child.tagName !== 'dt') return '';
    const said = parts.slice(index + 1).findIndex(({ tagName }) => tagName === 'dt');
    const meanings = parts.slice(index + 1, said === -1 ? undefined : index + 1 + said);
    return element('def-item', {}, [element('term', {}, inlines(child.children, context)), ...meanings.map((meaning) => element('def', {}, blocks(meaning.children, context)))]);
  }).join('');
}

/** A table that stands in the text itself. */
function tableElement(node: Element, context: Context): Xml {
  const part = (section: Element): Xml => element(section.tagName, {}, items(section, 'tr').map((row) => element('tr', {}, row.children.filter((cell) => isElement(cell)).map((cell) => element(cell.tagName, { align: property(cell, 'align') }, inlines(cell.children, context))))));
  return element('table', {}, node.children.filter((child) => isElement(child)).map((child) => (child.tagName === 'thead' || child.tagName === 'tbody' ? part(child) : null)));
}

function items(node: Element, name: string): Element[] {
  return node.children.filter((child): child is Element => isElement(child, name));
}

/** Sections by their headings, each in the one above it. */
export function sectionsXml(nodes: readonly ElementContent[], context: Context, depth = 2): Xml {
  const first = nodes.findIndex((node) => isElement(node, `h${depth}`));
  const before = first === -1 ? nodes : nodes.slice(0, first);
  // A text that leaves a level out, as entries of papers may.
  const lead = depth < 6 && before.some((node) => isElement(node, `h${depth + 1}`)) ? sectionsXml(before, context, depth + 1) : blocks(before, context);
  if (first === -1) return lead;
  const heading = nodes[first] as Element; // found by its name
  const rest = nodes.slice(first + 1);
  const next = rest.findIndex((node) => isElement(node, `h${depth}`));
  const inside = next === -1 ? rest : rest.slice(0, next);
  return lead + section(heading, inside, context, depth) + (next === -1 ? '' : sectionsXml(rest.slice(next), context, depth));
}

function section(heading: Element, inside: readonly ElementContent[], context: Context, depth: number): Xml {
  const number = heading.children.find((child) => isElement(child) && classesOf(child).includes('section-number'));
  const title = heading.children.filter((child) => child !== number);
  return element('sec', { id: property(heading, 'id') }, [
    number === undefined ? null : element('label', {}, inlines([number], context)),
    element('title', {}, inlines(title, context).trim()),
    depth < 6 && inside.some((node) => isElement(node, `h${depth + 1}`)) ? sectionsXml(inside, context, depth + 1) : blocks(inside, context),
  ]);
}

/** A text of plain words as one paragraph. */
export function paragraphOf(words: string): Xml {
  return words === '' ? '' : element('p', {}, text(words));
}
