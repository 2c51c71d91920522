import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';
import type { Processor } from 'unified';
import type {} from 'remark-parse';
import './nodes.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    headingId: 'headingId';
    headingIdMarker: 'headingIdMarker';
    headingIdName: 'headingIdName';
  }
}

const brace = 123;
const numberSign = 35;

/**
 * Reads `## Data {#sec-data}`: adds syntax that leaves a `headingId` node at the end of the heading.
 * Must be used after remark-mdx: constructs added later are tried first, and a brace would be code otherwise.
 */
export function remarkHeadingId(this: Processor): undefined {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(syntax);
  (data.fromMarkdownExtensions ??= []).push(fromMarkdown);
}

const construct: Construct = { name: 'headingId', tokenize };
const syntax: Extension = { text: { [brace]: construct } };

const fromMarkdown: FromMarkdownExtension = {
  enter: {
    headingId(token) {
      this.enter({ type: 'headingId', value: '' }, token);
    },
    headingIdName(token) {
      const node = this.stack.at(-1);
      if (node?.type === 'headingId') node.value = this.sliceSerialize(token);
    },
  },
  exit: {
    headingId(token) {
      this.exit(token);
    },
  },
};

// Only at the end of a run of text: elsewhere a brace keeps its meaning.
function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  return start;

  function start(code: Code): State | undefined {
    effects.enter('headingId');
    effects.enter('headingIdMarker');
    effects.consume(code);
    return sign;
  }

  function sign(code: Code): State | undefined {
    if (code !== numberSign) return nok(code);
    effects.consume(code);
    effects.exit('headingIdMarker');
    return first;
  }

  function first(code: Code): State | undefined {
    if (!isLetter(code)) return nok(code);
    effects.enter('headingIdName');
    return name(code);
  }

  function name(code: Code): State | undefined {
    if (isName(code)) {
      effects.consume(code);
      return name;
    }
    if (code !== 125) return nok(code);
    effects.exit('headingIdName');
    effects.enter('headingIdMarker');
    effects.consume(code);
    effects.exit('headingIdMarker');
    effects.exit('headingId');
    return end;
  }

  function end(code: Code): State | undefined {
    return code === null ? ok(code) : nok(code);
  }
}

function isLetter(code: Code): boolean {
  return code !== null && ((code >= 65 && code <= 90) || (code >= 97 && code <= 122));
}

// Letters, digits, "-" and "_".
function isName(code: Code): boolean {
  return isLetter(code) || (code !== null && ((code >= 48 && code <= 57) || code === 45 || code === 95));
}
