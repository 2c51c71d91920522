// The package ships types, but its "exports" map hides them; these are the functions used here.
declare module 'cephes' {
  const cephes: {
    /** Settled once the WebAssembly is ready; nothing may be called before. */
    readonly compiled: Promise<void>;
    /** Upper tail of F with `df1` and `df2` whole degrees of freedom. */
    fdtrc(df1: number, df2: number, x: number): number;
    /** Lower tail of Student's t with `df` whole degrees of freedom. */
    stdtr(df: number, t: number): number;
    /** Upper tail of chi-squared. */
    chdtrc(df: number, x: number): number;
    /** Lower tail of the standard normal. */
    ndtr(x: number): number;
  };
  export default cephes;
}
