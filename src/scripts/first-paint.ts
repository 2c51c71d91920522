/** Does something when the first words are on the screen; at once where the browser does not tell when they are. */
export function afterFirstPaint(action: () => void): void {
  if (!PerformanceObserver.supportedEntryTypes.includes('paint')) return action();
  new PerformanceObserver((list, observer) => {
    // A page may be painted before there is a word on it.
    if (list.getEntriesByName('first-contentful-paint').length === 0) return;
    observer.disconnect();
    action();
  }).observe({ type: 'paint', buffered: true });
}
