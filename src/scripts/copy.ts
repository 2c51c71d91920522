// What is copied at a figure: its citation by a button, its address by its link.

export {};

const SHOWN = 1800;

async function copy(text: string, control: HTMLElement, otherwise: () => void): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Browsers refuse the clipboard to pages that are not served safely.
    otherwise();
    return;
  }
  const before = control.textContent;
  if (before === control.dataset.copied) return;
  control.textContent = control.dataset.copied ?? '';
  setTimeout(() => (control.textContent = before), SHOWN);
}

// Lines of a file stay lines.
const copied = ({ tagName, textContent }: Element): string => (tagName === 'PRE' ? textContent : textContent.replace(/\s+/g, ' ').trim());

for (const button of document.querySelectorAll<HTMLElement>('button[data-copies]')) {
  const source = button.closest('details, .citation-form')?.querySelector(button.dataset.copies ?? '');
  if (!source) continue;
  button.setAttribute('aria-live', 'polite');
  button.addEventListener('click', () => void copy(copied(source), button, () => getSelection()?.selectAllChildren(source)));
}

for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-address]')) {
  link.setAttribute('aria-live', 'polite');
  link.addEventListener('click', (event) => {
    // A link that is opened in another tab or window stays one.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void copy(link.dataset.address ?? link.href, link, () => location.assign(link.href));
  });
}
