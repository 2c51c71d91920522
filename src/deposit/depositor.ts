/** Who registers DOIs, and hears what becomes of a deposit. */
export interface Depositor {
  name: string;
  email: string;
  /** Organisation that the prefix belongs to. */
  registrant: string;
}
