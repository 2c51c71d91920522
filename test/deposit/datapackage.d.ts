// The library comes without types: what is used of it.
declare module 'datapackage' {
  interface Resource {
    name: string;
    read(options: { cast: boolean }): Promise<unknown[]>;
  }

  class Package {
    static load(descriptor: string, options: { strict: boolean }): Promise<Package>;
    resourceNames: string[];
    resources: Resource[];
  }

  const library: { Package: typeof Package; validate(descriptor: string): Promise<{ valid: boolean; errors: unknown[] }> };
  export default library;
}
