// The library comes without types: what is used of it.
declare module 'tableschema' {
  class Table {
    static load(source: string, options: { schema: object; strict?: boolean }): Promise<Table>;
    read(options: { cast: boolean }): Promise<unknown[]>;
  }

  const library: { Table: typeof Table; validate(descriptor: object): Promise<{ valid: boolean; errors: unknown[] }> };
  export default library;
}
