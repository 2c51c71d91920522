import { scriptWords } from '../components/words.ts';

/** What scripts say: a page in another language brings its own words. */
export const words: Readonly<Record<keyof typeof scriptWords, string>> = { ...scriptWords, ...(JSON.parse(document.body.dataset['words'] ?? '{}') as object) }; // written by Page.astro
