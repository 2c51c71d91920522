import { words } from './words.ts';

let region: HTMLElement | undefined;

/** Says something to those who listen. */
export function announce(text: string): void {
  if (!region) {
    region = document.createElement('p');
    region.className = 'hidden';
    region.setAttribute('role', 'status');
    document.body.append(region);
  }
  region.textContent = text;
}

/** A line of buttons that copy, each by its name; null where the browser does not let a page copy. */
export function copyTools(className: string, kinds: Readonly<Record<string, () => string>>): HTMLElement | null {
  if (!navigator.clipboard) return null;
  const line = document.createElement('p');
  line.className = className;
  line.lang = document.documentElement.lang;
  line.append(words.copyAs);
  for (const [name, text] of Object.entries(kinds)) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = name;
    button.setAttribute('aria-label', `${words.copyAs} ${name}`);
    button.onclick = async () => {
      await navigator.clipboard.writeText(text());
      announce(words.copied);
      button.dataset['done'] = '';
      setTimeout(() => delete button.dataset['done'], 1600);
    };
    line.append(' ', button);
  }
  return line;
}
