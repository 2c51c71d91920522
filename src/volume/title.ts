import katex from 'katex';
import { diagnose } from '../diagnostics/complaint.ts';
import type { Place } from '../diagnostics/diagnostic.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import { renderFormula } from '../markdown/index.ts';
import { titleMarkup, type Title } from '../markup/title.ts';
import type { Collector } from './collector.ts';
import type { Html } from './model.ts';

/** A title as its page shows it. What KaTeX refuses of a formula is told at the title. */
export function renderTitle(title: Title, place: Place, found: Collector): Html {
  return titleMarkup(title, {
    formula: (tex) => {
      try {
        return renderFormula(tex, { display: false });
      } catch (error) {
        if (!(error instanceof katex.ParseError)) throw error;
        const reason = error.message.replace(/\s+/g, ' ');
        found.add([diagnose(place, complaints.formula(/[.!?]$/.test(reason) ? reason : `${reason}.`))]);
        return '';
      }
    },
  });
}
