/** Puts words in the place of a control whose script or data did not come, where it has some for that. */
export function sayFailed(control: HTMLElement): void {
  const { failed } = control.dataset;
  if (failed) control.replaceWith(Object.assign(document.createElement('span'), { className: 'explore-failed', role: 'status', textContent: failed }));
}
