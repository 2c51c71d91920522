import type { Html } from '../volume/model.ts';

/** Text as HTML, in content and in attributes. */
export function escapeHtml(text: string): Html {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
