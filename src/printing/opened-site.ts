import { writtenDeposits } from '../deposit/files.ts';
import { formatsOf, type FormatOptions } from '../formats/index.ts';
import { auditPagesOf, galleriesOf } from '../indexes/division.ts';
import { waysThrough } from '../indexes/ways.ts';
import { translationsOf } from '../languages/languages.ts';
import { translated } from '../languages/translated.ts';
import { citer } from '../record/citing/citations.ts';
import { recordsOf } from '../record/records.ts';
import { identifyRows } from '../volume/identify-rows.ts';
import { lookup } from '../volume/lookup.ts';
import type { Volume } from '../volume/model.ts';
import type { Site } from '../volume/site.ts';
import type { LanguageTag } from '../volume/translation.ts';
import { overhear, type Overheard } from './overheard.ts';

export interface OpenedSite extends Site {
  /** The same as pages see it. */
  shown: Site;
  overheard: Overheard | undefined;
}

/**
 * A volume as a site.
 * @param root folder that the files of images are named from
 * @param options.overheard whether it is noted what each page reads
 */
export function openSite(volume: Volume, place: Pick<Site, 'origin' | 'base'>, root: string, options: FormatOptions & { overheard: boolean }): OpenedSite {
  const siteOf = (whole: Volume): Site => ({ volume: whole, ...place, citer: citer(), ...formatsOf(whole, place, root, options) });
  const own = siteOf(volume);
  if (!options.overheard) return { ...own, shown: own, overheard: undefined };
  identifyRows(volume);
  const overheard = overhear();
  const shown = siteOf(overheard.open('volume', volume));
  // What is made of the whole volume stands there before it is asked what the last site read of it.
  recordsOf(shown.volume, shown);
  writtenDeposits(shown.volume, shown);
  const translations = translationsOf(volume.matter).map(({ tag }) => translated(shown.volume, tag as LanguageTag)); // found by their tags
  for (const whole of [shown.volume, ...translations]) {
    waysThrough(whole);
    lookup(whole);
    galleriesOf(whole);
    auditPagesOf(whole);
  }
  return { ...own, shown, overheard };
}
