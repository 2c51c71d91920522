/// <reference types="vite/client" />
import { EDITION, HELLO, MISTAKES, type Events } from './events.ts';
import { hideOverlay, showOverlay } from './overlay.ts';

// Runs in the pages of a development server, never in a built site.
import.meta.hot?.on(MISTAKES, (report: Events[typeof MISTAKES]) => {
  if (report === null) hideOverlay();
  else showOverlay(report, (place) => void fetch(`${import.meta.env.BASE_URL}__open-in-editor?file=${encodeURIComponent(place)}`));
});

const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]; // entries of that type are such
const edition = navigation?.serverTiming?.find(({ name }) => name === EDITION)?.description ?? null;
import.meta.hot?.send(HELLO, edition satisfies Events[typeof HELLO]);
