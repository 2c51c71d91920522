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
    /** Of citations within a text; "html" if nothing else is asked for. */
    setOutputFormat(format: 'html' | 'text'): void;
    makeCitationCluster(items: readonly { id: string }[]): string;
    makeBibliography(): [BibliographyParameters, readonly string[]] | false;
  }

  const CSL: { Engine: typeof Engine };
  export default CSL;
}
