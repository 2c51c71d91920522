import { copyTools } from './status.ts';

// Each display can be copied, as its author wrote it or for a word processor.
for (const equation of document.querySelectorAll('.equation')) {
  const math = equation.querySelector('math');
  if (!math) continue;
  // The number is this volume's, not the formula's.
  const tex = (): string => (math.querySelector('annotation')?.textContent ?? '').replace(/\s*\\tag\{[^{}]*\}\s*$/, '').trim();
  const tools = copyTools('equation-tools', { LaTeX: tex, MathML: () => math.outerHTML });
  if (tools) equation.append(tools);
}
