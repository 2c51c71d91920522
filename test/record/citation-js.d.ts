// It comes without types: what the round trips use of it.
declare module '@citation-js/core' {
  export class Cite {
    static async(data: string): Promise<Cite>;
    /** Items in CSL-JSON. */
    data: readonly object[];
  }
}

declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
