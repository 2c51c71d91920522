import { ruleAreas, type Rule } from './rules/index.ts';

/** docs/editors/troubleshooting.md: every rule with its example, made of the rules' own records. */
export function troubleshootingPage(): string {
  const areas = ruleAreas.map(({ title, rules }) => [`## ${title}`, ...Object.entries(rules).map(([name, rule]) => section(name, rule))].join('\n\n'));
  return `${[introduction(), ...areas].join('\n\n')}\n`;
}

function introduction(): string {
  const all = ruleAreas.flatMap(({ rules }) => Object.entries(rules));
  const lowerable = all.filter(([, { spoils }]) => spoils === undefined).map(([name]) => `[\`${name}\`](#${name})`);
  return `<!-- Made of src/diagnostics/rules/ by \`npm run docs:troubleshooting\`; changes here are lost. -->

# What the checker says

\`npm run check\` reads the whole volume and tells everything that is wrong with it, each with file, line, column, the name of a rule, and what to type instead. \`npm run build\` does the same first, and publishes nothing while an error is left. This page has every rule by its name, with a mistake and its mending.

| you run | you get |
|---|---|
| \`npm run check\` | what is wrong, with the lines concerned; exit code 1 if any of it is an error |
| \`npm run check -- --strict\` | the same, and every warning is an error; \`build\` takes it too |
| \`npm run check -- --format json\` | a list for programs, on the standard output, and nothing else there |
| \`npm run check -- --format github\` | annotations beside the changed lines of a pull request |
| \`npm run check -- --format sarif\` | SARIF 2.1.0, for code scanning and editors' programs |

## Rules of your own choice

\`content/volume.yaml\` says how much a breach counts in your volume:

\`\`\`yaml
rules:
  citation-unused: off
  heading-skipped: error
\`\`\`

Each may be \`off\`, \`warning\` or \`error\`. A rule whose breach would spoil the site stays an error; these ${lowerable.length} can be set: ${lowerable.join(', ')}.`;
}

function section(name: string, { severity, watches, spoils, language, wrong, right }: Rule): string {
  const level = spoils === undefined ? `${severity === 'error' ? 'An error' : 'A warning'} unless \`volume.yaml\` says otherwise.` : `Always an error, because otherwise ${spoils[0]?.toLowerCase() ?? ''}${spoils.slice(1)}`;
  return [`### ${name}`, `${watches} ${level}`, 'Instead of', fence(language, wrong), 'write', fence(language, right)].join('\n\n');
}

// Longer than any fence inside an example.
function fence(language: Rule['language'], text: string): string {
  return `\`\`\`\`${language}\n${text}\n\`\`\`\``;
}
