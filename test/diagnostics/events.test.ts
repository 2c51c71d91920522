import { describe, expect, it } from 'vitest';
import type { Complaint } from '../../src/diagnostics/messages.ts';
import { eventComplaints } from '../../src/diagnostics/messages/events.ts';

const samples: Record<keyof typeof eventComplaints, Complaint[]> = {
  eventId: [eventComplaints.eventId('accession', 3)],
  eventOrder: [eventComplaints.eventOrder('2009-10-23', '2009-10-22')],
  eventPlace: [eventComplaints.eventPlace()],
  eventChapter: [eventComplaints.eventChapter('overveiw', 'overview', ['overview']), eventComplaints.eventChapter('x', undefined, ['overview', 'second']), eventComplaints.eventChapter('x', undefined, [])],
  eventSection: [eventComplaints.eventSection('sec-dta', 'overview', 'sec-data', ['sec-data']), eventComplaints.eventSection('x', 'overview', undefined, [])],
  eventPaper: [eventComplaints.eventPaper('ipod', undefined, ['ipod-jobs']), eventComplaints.eventPaper('ipod', undefined, [])],
  eventWords: [eventComplaints.eventWords('in 2001', '“sec-data” of the chapter “overview”')],
  eventDate: [eventComplaints.eventDate('16', '2019-05-16')],
  eventWork: [eventComplaints.eventWork('shen2005', 'shen2006', ['shen2006']), eventComplaints.eventWork('x', undefined, [])],
};

describe('complaints about events', () => {
  it('read as they did', () => {
    expect(Object.values(samples).flat().map(({ rule, message, fix }) => `${rule}\n  ${message}\n  ${fix ?? '—'}`).join('\n')).toMatchSnapshot();
  });

  it.each(Object.entries(samples))('%s: sentences, and a rule in kebab-case', (_name, made) => {
    for (const { rule, message, fix } of made) {
      expect(rule).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
      expect(message).toMatch(/\.$/);
      expect(fix).toMatch(/[.?]$|2019-05\.$/);
    }
  });
});
