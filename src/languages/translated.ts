import { derived } from '../volume/derived.ts';
import type { Chapter, Paper, Volume } from '../volume/model.ts';
import type { LanguageTag } from '../volume/translation.ts';

/** A volume as a reader of another language finds it: what is translated takes the place of its original. */
export function translated(volume: Volume, tag: LanguageTag): Volume {
  return derived(volume, `in ${tag}`, (whole: Volume) => translate(whole, tag));
}

function translate(volume: Volume, tag: LanguageTag): Volume {
  const said = volume.matter.translations[tag];
  const { event, editors } = volume.matter;
  const chapters = new Map(volume.chapters.map((chapter) => [chapter, chapterIn(chapter, tag)]));
  const papers = new Map(volume.papers.map((paper) => [paper, paperIn(paper, tag)]));
  return {
    ...volume,
    matter: {
      ...volume.matter,
      ...(said && { title: said.title, subtitle: said.subtitle, description: said.description }),
      event: event && { ...event, ...said?.event, organisers: said?.event?.organisers ?? event.organisers },
      editors: editors.map((editor, index) => ({ ...editor, name: said?.editors?.[index] ?? editor.name })),
    },
    parts: volume.parts.map((part, index) => ({
      ...part,
      title: said?.parts[index]?.title ?? part.title,
      intro: said?.parts[index]?.intro ?? part.intro,
      chapters: part.chapters.map((chapter) => chapters.get(chapter) ?? chapter),
      papers: part.papers.map((paper) => papers.get(paper) ?? paper),
    })),
    chapters: [...chapters.values()],
    papers: [...papers.values()],
  };
}

function chapterIn(chapter: Chapter, tag: LanguageTag): Chapter {
  const said = chapter.matter.translations[tag];
  if (!said) return chapter;
  const { title, short, keywords = chapter.matter.keywords } = said;
  return { ...chapter, matter: { ...chapter.matter, title, short, keywords }, abstractHtml: chapter.translatedAbstracts[tag] ?? chapter.abstractHtml };
}

function paperIn(paper: Paper, tag: LanguageTag): Paper {
  const said = paper.matter.translations[tag];
  return said ? { ...paper, matter: { ...paper.matter, title: said.title } } : paper;
}
