/** What the program of the pages gives to who runs it: Astro's app for prerendering, and what lists its pages. */
export { app } from 'astro/entrypoints/prerender';
export { StaticPaths } from 'astro:static-paths';
