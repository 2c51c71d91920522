import type { YAMLError } from 'yaml';
import type { z } from 'zod';
import type { Complaint } from './complaint.ts';
import { describe } from './describe.ts';
import { complaints } from './messages/index.ts';

// What the parser calls a fault, in the words of someone who writes YAML and does not read parsers.
const causes: Partial<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'a colon and a space within a text begin a new key.',
  MULTILINE_IMPLICIT_KEY: 'this line has no key and is not indented as part of the one before.',
  BAD_INDENT: 'the indentation of this line does not fit the lines before.',
  TAB_AS_INDENT: 'a tab indents this line.',
  DUPLICATE_KEY: 'this key is given twice.',
  MISSING_CHAR: 'a quote, bracket, comma, colon or space is missing here or just before.',
  BLOCK_IN_FLOW: 'a comma or a closing brace or bracket is missing here.',
  MULTIPLE_DOCS: 'a line of --- begins a second document, and one is read.',
  UNEXPECTED_TOKEN: 'this does not fit what stands before it.',
};

const fixes: Partial<Record<string, string>> = {
  MULTIPLE_DOCS: 'Take the line out.',
  TAB_AS_INDENT: 'Write two spaces instead.',
  DUPLICATE_KEY: 'Keep one of the two.',
  MULTILINE_IMPLICIT_KEY: 'Write “key: value”, or indent the line by two spaces as part of the text before.',
  BLOCK_IN_FLOW: 'Write { given: Ann, family: Author }, with a comma between the parts and a brace at the end.',
};

/** What to say of text that is not YAML. */
export function syntaxComplaint({ code, message, pos }: YAMLError, source: string): Complaint {
  const start = source.lastIndexOf('\n', pos[0] - 1) + 1;
  const line = source.slice(start).split('\n', 1)[0] ?? '';
  if (/^(?:<{7}|={7}|>{7})(?: |\r?$)/.test(line)) return complaints.yamlSyntax('this is a mark of a merge that was not finished.', 'Keep one of the two versions, and take out the lines of <<<<<<<, ======= and >>>>>>>.');
  if (/^\s*[\u00a0\u3000]/.test(line)) return complaints.yamlSyntax('a space of another kind, which is not seen, indents this line.', 'Write plain spaces instead.');
  return complaints.yamlSyntax(causes[code] ?? sentence(message), fixes[code]);
}

/** What does not fit of a value, after "“key” ", and what to write. */
export function valueWords(issue: z.core.$ZodIssue, input: unknown): [is: string, fix: string] {
  const is = input === null ? 'is empty' : `is ${describe(input)}`;
  switch (issue.code) {
    case 'invalid_type':
      return wanted(issue.expected, is, input);
    case 'invalid_value':
      return [is, `Write ${issue.values.map(String).join(' or ')}.`];
    case 'too_small':
      return ['is empty', issue.origin === 'array' ? 'Write at least one, in a list.' : 'Write a text.'];
    case 'too_big':
      return [`is longer than ${issue.maximum} characters`, 'Write it shorter.'];
    case 'invalid_format':
      return [`${is}, and is not written as it should be`, formatFix(issue.format, 'pattern' in issue ? issue.pattern : undefined)];
    default:
      return [`does not fit: ${sentence(issue.message).slice(0, -1)}`, 'Look at docs/editors/chapters.md.'];
  }
}

function wanted(expected: string, is: string, input: unknown): [string, string] {
  const one = typeof input === 'string' || typeof input === 'number' || typeof input === 'boolean' ? String(input) : '…';
  const fix: Record<string, string> = {
    string: input === null ? 'Write a text after the colon, or take the line out.' : `Write a text: "${one}".`,
    array: input === null ? 'Write a list: [], or [one, two].' : `Write a list: [${one}], or lines that begin with “- ”.`,
    boolean: 'Write true or false.',
    number: 'Write a number, without quotes.',
    object: 'Write keys and values: { key: value }.',
    record: 'Write keys and values: { key: value }.',
  };
  const kinds: Record<string, string> = { string: 'a text', array: 'a list', boolean: 'true or false', number: 'a number', object: 'a record of keys and values', record: 'a record of keys and values' };
  const kind = input === null ? undefined : kinds[expected];
  return [kind === undefined ? is : `${is}, not ${kind}`, fix[expected] ?? `Write ${expected === 'int' ? 'a whole number' : `a value of the kind “${expected}”`}.`];
}

function formatFix(format: string, pattern: string | undefined): string {
  if (format === 'email') return 'Write an address: name@example.org.';
  if (format === 'url') return 'Write the whole address, with https:// before it.';
  if (format === 'date') return 'Write year, month and day: 2009-10-23.';
  if (pattern?.startsWith('/^\\d{4}-\\d{4}')) return 'Write its sixteen characters: "0000-0002-1825-0097".';
  if (pattern?.startsWith('/^\\d{4}(')) return 'Write what is known of the date, between quotes: "2011", "2011-05" or "2011-05-17".';
  if (pattern?.startsWith('/^10')) return 'Write it without the address before it: "10.5555" or "10.5555/atp".';
  if (pattern?.startsWith('/^97')) return 'Write its thirteen digits: "978-3-16-148410-0".';
  if (pattern?.startsWith('/^\\/')) return 'Begin it with a slash: /volume/.';
  return 'Look at how the others of its kind are written; `npm run schemas` lets your editor explain it.';
}

function sentence(message: string): string {
  const line = message.split('\n')[0]?.trim() ?? message;
  return /[.!?]$/.test(line) ? line : `${line}.`;
}
