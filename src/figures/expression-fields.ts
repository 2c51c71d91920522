import { parseExpression } from 'vega';

/** A node of the syntax tree that Vega's parser gives, as far as it is read here. */
interface Node {
  type: string;
  computed?: boolean;
  object?: Node;
  property?: Node;
  name?: string;
  value?: unknown;
}

/** Fields of the datum that a Vega expression reads. Throws what Vega's parser throws on a syntax error. */
export function expressionFields(expression: string): string[] {
  const fields = new Set<string>();
  visit(parseExpression(expression), fields);
  return [...fields];
}

function visit(value: unknown, fields: Set<string>): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, fields);
  } else if (isNode(value)) {
    if (value.type === 'MemberExpression' && value.object?.type === 'Identifier' && value.object.name === 'datum') {
      const { property } = value;
      if (property?.type === 'Literal') fields.add(String(property.value));
      else if (property?.type === 'Identifier' && !value.computed && property.name !== undefined) fields.add(property.name);
    }
    for (const child of Object.values(value)) if (typeof child === 'object') visit(child, fields);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}
