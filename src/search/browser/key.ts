// "/" leads to the search from every page, and into its field on its own.
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]')) return;
  const field = document.querySelector<HTMLInputElement>('form[role=search]:not([hidden]) input[type=search]');
  const link = document.querySelector<HTMLAnchorElement>('a[aria-keyshortcuts="/"]');
  if (!field && !link) return;
  event.preventDefault();
  if (field) field.select();
  else if (link) location.assign(link.href);
});
