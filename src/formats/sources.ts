import { sourcesCounted } from '../components/words.ts';
import type { Dataset } from '../dataset/declaration.ts';
import type { Language } from '../languages/english.ts';

// A dataset gathered from many places is named itself; its page says what came from where.
const SOURCES_IN_PLACE = 2;

/** What values come from, as pages say it: "Source U.S. Census Bureau, Trade in goods, 2023." Empty where nothing is named. */
export function sourcesText(datasets: readonly Pick<Dataset, 'declaration'>[], { words }: Pick<Language, 'words'>): { label: string; text: string } | null {
  const entries = datasets.map(({ declaration }) => ({ title: declaration.title, sources: Object.values(declaration.sources) }));
  if (entries.length === 0) return null;
  const single = entries.length === 1 && entries[0]?.sources.length === 1;
  const said = entries.map(({ title, sources }) => (sources.length > SOURCES_IN_PLACE ? `${title} (${sourcesCounted(sources.length)})` : sources.map((source) => `${source.publisher}, ${source.title}, ${source.vintage}`).join('; ')));
  return { label: single ? words.source : words.sources, text: `${said.join('; ')}.` };
}
