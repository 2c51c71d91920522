// Where the audit is divided, a cited claim's address names its line in the list of all; what is known of it is a page further.
function go(): void {
  const id = decodeURIComponent(location.hash.slice(1));
  const link = id === '' ? null : document.getElementById(id)?.closest('.claims-brief > li')?.querySelector('a');
  if (link) location.replace(link.href);
}

go();
addEventListener('hashchange', go);
