import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Point } from 'unist';
import type { CitationCluster } from '../citation/reference.ts';
import type { Place } from '../diagnostics/diagnostic.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import { componentRules, componentUse, isComponent } from './components.ts';
import { equationLabel } from './equations.ts';
import { headingId } from './headings.ts';
import { imageUse } from './images.ts';
import { findLinks } from './links.ts';
import type { Link } from './links.ts';
import { blocks } from './notes.ts';
import type { SourceText } from './source-text.ts';

export interface ScannedSection {
  id: string;
  depth: 2 | 3 | 4;
  title: string;
  /** For rendering the title with its emphasis and maths. */
  titleNodes: PhrasingContent[];
  /** Its first paragraph, if it begins with one. */
  lead: PhrasingContent[];
  place: Place;
}

export interface ScannedComponent {
  /** "Figure", "Table", "Claim". */
  component: string;
  /** As exported: "deficit". */
  name: string;
  /** "fig-deficit"; undefined for a component that cannot be pointed at. */
  label: string | undefined;
  place: Place;
  /** Id of the section that it stands in; null before the first heading. */
  section: string | null;
  /** The caption, as blocks. */
  caption: RootContent[];
}

export interface ScannedEquation {
  id: string;
  tex: string;
  place: Place;
}

export interface ScannedCitation {
  cluster: CitationCluster;
  /** One for each item. */
  places: Place[];
  /** Captions are printed from the model, in several places; their citations take no numbered ids in the text. */
  within: 'text' | 'caption' | 'note';
  /** Id of the section that it stands in; null before the first heading. */
  section: string | null;
}

export interface ScannedReference {
  label: string;
  place: Place;
}

/** An image of the chapter's own folder, as the text shows it. */
export interface ScannedImage {
  /** "images/map.png". */
  src: string;
  /** "fig-map"; undefined where it has no number. */
  label: string | undefined;
  /** How many components stand before it: both kinds of figures are numbered together. */
  after: number;
  place: Place;
}

/** What a chapter's text says about itself, in reading order. */
export interface ChapterScan {
  file: string;
  sections: ScannedSection[];
  components: ScannedComponent[];
  equations: ScannedEquation[];
  citations: ScannedCitation[];
  crossReferences: ScannedReference[];
  links: (Omit<Link, 'point'> & { place: Place })[];
  footnotes: string[];
  images: ScannedImage[];
}

/** Collects everything that has an id or points at one. Reports labels that are given twice; other checks are done already. */
export function scanProse(tree: Root, text: SourceText): ChapterScan {
  const scan: ChapterScan = { file: text.file, sections: [], components: [], equations: [], citations: [], crossReferences: [], links: [], footnotes: [], images: [] };
  const labels = new Map<string, Place>();

  function claim(id: string, point: Point | undefined): void {
    const first = labels.get(id);
    const place = text.place(point);
    if (first === undefined) labels.set(id, place);
    else text.report(point, complaints.duplicateLabel(id, first));
  }

  let section: string | null = null;
  // What stands in a note belongs to the section that the note is called from, wherever it is written.
  let note: string | undefined;
  const called = new Map<string, string | null>();
  const inNotes: { of: string; item: { section: string | null } }[] = [];
  function placed<Item extends { section: string | null }>(item: Item): Item {
    if (note !== undefined) inNotes.push({ of: note, item });
    return item;
  }

  function walk(node: Nodes, within: ScannedCitation['within']): void {
    let inside = within;
    const point = node.position?.start;
    const image = imageUse(node);
    if (image !== undefined) {
      if (image.label !== undefined) claim(image.label, point);
      scan.images.push({ src: image.src, label: image.label, after: scan.components.length, place: text.place(point) });
    }
    if (node.type === 'heading' && node.depth >= 2 && node.depth <= 4) {
      const id = headingId(node);
      if (id !== undefined) {
        claim(id, point);
        section = id;
        // Other depths were refused above.
        scan.sections.push({ id, depth: node.depth as 2 | 3 | 4, title: toString(node), titleNodes: structuredClone(node.children), lead: leadAfter(tree, node), place: text.place(point) });
      }
    } else if (node.type === 'math') {
      const label = equationLabel(node, text);
      if (label !== undefined) {
        claim(label.id, label.point);
        scan.equations.push({ id: label.id, tex: label.tex, place: text.place(label.point) });
      }
    } else if (node.type === 'citation') {
      scan.citations.push(placed({ cluster: node.cluster, places: node.points.map(text.place), within, section }));
    } else if (node.type === 'crossReference') {
      scan.crossReferences.push({ label: node.label, place: text.place(point) });
    } else if (node.type === 'footnoteDefinition') {
      scan.footnotes.push(node.label ?? node.identifier);
      inside = 'note';
    } else if (node.type === 'footnoteReference' && within === 'caption') {
      text.report(point, complaints.footnoteInCaption(node.label ?? node.identifier));
    } else if (isComponent(node)) {
      const use = componentUse(node);
      if (use !== undefined) {
        if (use.label !== undefined) claim(use.label, point);
        scan.components.push(placed({ component: use.component, name: use.name, label: use.label, place: text.place(use.point), section, caption: blocks(structuredClone(node.children)) }));
      }
      if (componentRules[node.name]?.caption === true) inside = 'caption';
    }
    if (node.type === 'footnoteReference' && !called.has(node.identifier)) called.set(node.identifier, section);
    if (node.type === 'footnoteDefinition') note = node.identifier;
    if ('children' in node) for (const child of node.children) walk(child, inside);
    if (node.type === 'footnoteDefinition') note = undefined;
  }

  walk(tree, 'text');
  for (const { of, item } of inNotes) item.section = called.get(of) ?? item.section;
  scan.links = findLinks(tree).map(({ point, ...link }) => ({ ...link, place: text.place(point) }));
  return scan;
}

// A preview has no room for the marks of footnotes.
function leadAfter(tree: Root, heading: RootContent): PhrasingContent[] {
  const next = tree.children[tree.children.indexOf(heading) + 1];
  return next?.type === 'paragraph' ? structuredClone(next.children).filter(({ type }) => type !== 'footnoteReference') : [];
}
