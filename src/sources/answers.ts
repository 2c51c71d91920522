import type { z } from 'zod';
import { complaints } from '../diagnostics/messages/index.ts';
import type { Answer } from './client.ts';
import { SourceFault } from './fault.ts';

/** The text of an answer. */
export function textOf({ body }: Pick<Answer, 'body'>): string {
  return new TextDecoder().decode(body).replace(/^\uFEFF/, '');
}

/**
 * The value of an answer in JSON, held against the form that the publisher documents. HTML and a text that was cut off
 * may be gone the next time; another form will not be.
 */
export function jsonOf<T extends z.ZodType>(answer: Answer, form: T): z.output<T> {
  const { host } = answer.url;
  const text = textOf(answer);
  if (answer.status >= 400) throw new SourceFault(complaints.sourceStatus(host, statusOf(answer, text)));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new SourceFault(complaints.sourceNotJson(host, kindOf(text), 'JSON'), { passing: true });
  }
  const result = form.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new SourceFault(complaints.sourceShape(host, pathOf(issue?.path ?? []), issue ? inWords(issue.message) : 'is something else'));
}

/** The text of a page or table; HTML where a table was asked for may be gone the next time. */
export function plainOf(answer: Answer, expected: string): string {
  const text = textOf(answer);
  if (answer.status >= 400) throw new SourceFault(complaints.sourceStatus(answer.url.host, statusOf(answer, text)));
  if (/^\s*</.test(text)) throw new SourceFault(complaints.sourceNotJson(answer.url.host, kindOf(text), expected), { passing: true });
  return text;
}

export function statusOf({ status }: Pick<Answer, 'status'>, text: string): string {
  const words = /^\s*[<{[]/.test(text) ? '' : (text.trim().split('\n')[0] ?? '').slice(0, 120);
  return words === '' ? String(status) : `${status}: ${words}`;
}

function kindOf(text: string): string {
  if (text.trim() === '') return 'nothing';
  if (/^\s*</.test(text)) {
    const title = /<title[^>]*>([^<]{1,80})/i.exec(text)?.[1]?.replace(/\s+/g, ' ').trim();
    return title ? `a web page, “${title}”,` : 'a web page';
  }
  return /^\s*[[{]/.test(text) ? 'half of its data' : `“${text.trim().slice(0, 60)}”`;
}

function pathOf(path: readonly PropertyKey[]): string {
  return path.map(String).join('.');
}

// zod's own words begin with "Invalid input: expected number, received string".
function inWords(message: string): string {
  const [, expected, received] = /expected (.+?), received (.+)$/.exec(message) ?? [];
  return expected === undefined ? `is wrong (${message})` : `is ${received === 'undefined' ? 'missing' : `of the type ${received}`}, where ${expected} is documented`;
}
