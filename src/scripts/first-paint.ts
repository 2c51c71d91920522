/** Does something when the first words are on the screen; at once where the browser does not tell when they are. */
export function afterFirstPaint(action: () => void): void {
  if (!PerformanceObserver.supportedEntryTypes.includes('paint')) return action();
  new PerformanceObserver((_, observer) => {
    observer.disconnect();
    action();
  }).observe({ type: 'paint', buffered: true });
}
