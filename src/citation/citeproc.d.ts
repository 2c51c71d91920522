// The engine comes without types: what is used of it.
declare module 'citeproc' {
  interface System {
    retrieveLocale(lang: string): string;
    retrieveItem(id: string): Readonly<Record<string, unknown>>;
  }

  interface BibliographyParameters {
    /** Ids in the order of the entries, each in a list. */
    entry_ids: readonly (readonly string[])[];
  }

  class Engine {
    constructor(system: System, style: string, lang?: string, forceLang?: boolean);
    updateItems(ids: readonly string[]): void;
    makeBibliography(): [BibliographyParameters, readonly string[]] | false;
  }

  const CSL: { Engine: typeof Engine };
  export default CSL;
}
