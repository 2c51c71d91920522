import { compareDiagnostics, type Diagnostic } from './diagnostic.ts';
import { isRule, recordOf, rules, spoils } from './rules/index.ts';

const names = Object.keys(rules).filter(isRule);

/** The diagnostics as SARIF 2.1.0, which code hosts and editors' programs read; sorted, and complete where nothing is wrong. */
export function printSarif(diagnostics: readonly Diagnostic[]): string {
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'volume-check', rules: names.map(describeRule) } },
        columnKind: 'utf16CodeUnits',
        results: [...diagnostics].sort(compareDiagnostics).map(result),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function describeRule(name: (typeof names)[number]) {
  const { severity, watches, spoils: harm, wrong, right, language } = recordOf(name);
  return {
    id: name,
    shortDescription: { text: watches },
    ...(harm === undefined ? {} : { fullDescription: { text: `${watches} ${harm}` } }),
    help: {
      text: `Instead of\n\n${wrong}\n\nwrite\n\n${right}`,
      markdown: `Instead of\n\n\`\`\`${language}\n${wrong}\n\`\`\`\n\nwrite\n\n\`\`\`${language}\n${right}\n\`\`\``,
    },
    defaultConfiguration: { level: severity },
    properties: { lowerable: !spoils(name) },
  };
}

function result({ file, line, column, severity, rule, message, fix }: Diagnostic) {
  return {
    ruleId: rule,
    ruleIndex: names.indexOf(rule),
    level: severity,
    message: { text: fix === undefined ? message : `${message} ${fix}` },
    locations: [{ physicalLocation: { artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' }, region: { startLine: line, startColumn: column } } }],
  };
}
