import type { Complaint } from '../complaint.ts';
import { list } from './words.ts';

function instead(near: string | undefined, known: readonly string[], none: string): string {
  if (near !== undefined) return `Did you mean “${near}”?`;
  return known.length === 0 ? none : `Known: ${list(known)}.`;
}

/** What is wrong with events.yaml beyond its shape. */
export const events = {
  eventId: (id: string, line: number): Complaint => ({
    rule: 'event-duplicate-id',
    message: `An event with the id “${id}” stands in line ${line} already.`,
    fix: 'Give this one an id of its own: it is the event’s anchor on the timeline.',
  }),
  eventOrder: (date: string, until: string): Complaint => ({
    rule: 'event-until',
    message: `The event ends on ${until}, before it begins on ${date}.`,
    fix: 'Exchange “date” and “until”, or take “until” out.',
  }),
  eventPlace: (): Complaint => ({
    rule: 'event-place',
    message: 'This place names neither a section of a chapter nor a paper.',
    fix: 'Write chapter: and section:, or paper: alone.',
  }),
  eventChapter: (slug: string, near: string | undefined, known: readonly string[]): Complaint => ({
    rule: 'event-chapter',
    message: `There is no chapter “${slug}”.`,
    fix: instead(near, known, 'List the chapter in volume.yaml.'),
  }),
  eventSection: (id: string, chapter: string, near: string | undefined, known: readonly string[]): Complaint => ({
    rule: 'event-section',
    message: `The chapter “${chapter}” has no section “${id}”.`,
    fix: instead(near, known, 'Give the chapter’s headings ids.'),
  }),
  eventPaper: (slug: string, near: string | undefined, known: readonly string[]): Complaint => ({
    rule: 'event-paper',
    message: `There is no paper “${slug}”.`,
    fix: instead(near, known, 'List the paper in volume.yaml.'),
  }),
  eventWords: (words: string, place: string): Complaint => ({
    rule: 'event-words',
    message: `The words “${words}” do not stand in ${place}.`,
    fix: 'Copy some words by which the text names the event, as they are printed; an event that the text does not name has no place here.',
  }),
  eventDate: (part: string, date: string): Complaint => ({
    rule: 'event-date',
    message: `The date is ${date}, and no words that are quoted for the event hold ${part}.`,
    fix: 'Quote the words that give the date, or write it only as far as the text does: 2019 or 2019-05.',
  }),
  eventWork: (key: string, near: string | undefined, known: readonly string[]): Complaint => ({
    rule: 'event-work',
    message: `No chapter that names the event lists the work “${key}”.`,
    fix: instead(near, known, 'Take it out: the chapters that name the event have no references.'),
  }),
} as const;
