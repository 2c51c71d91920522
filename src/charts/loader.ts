import type { Loader } from 'vega';
import { complaints } from '../diagnostics/messages/index.ts';
import type { Complaint } from '../diagnostics/complaint.ts';
import { AddressError, type ChartFiles } from './files.ts';
import { pictureOf, type Picture } from './pictures.ts';

/** Hears of an address that gives nothing. */
export type Hearer = (address: string, complaint: Complaint) => void;

export interface ChartLoader extends Loader {
  picture(address: string): Promise<Picture>;
}

/** Lets Vega read what the files of a specification give, and nothing else. */
export function chartLoader(files: ChartFiles, tell: Hearer): ChartLoader {
  const heard = (address: string, error: unknown): void => {
    if (error instanceof AddressError) tell(address, error.complaint);
    else throw error;
  };
  return {
    async load(address) {
      try {
        return await files.text(address);
      } catch (error) {
        heard(address, error);
        throw error;
      }
    },
    // Only links come here: they are written, not opened. One that would run a program becomes none.
    sanitize: async (address) => {
      const isSafe = /^(https?:|mailto:)/i.test(address) || !/^[a-z][a-z0-9+.-]*:/i.test(address.replace(/[\u0000-\u0020]/g, ''));
      return { href: isSafe ? address : (null as unknown as string) }; // Vega writes no attribute for null; a rejection it does not catch
    },
    async picture(address) {
      const none = { src: '', width: 0, height: 0 };
      try {
        const picture = pictureOf(await files.bytes(address));
        if (picture === null) tell(address, complaints.chartImageSize(address));
        return picture ?? none;
      } catch (error) {
        heard(address, error);
        return none;
      }
    },
    http: async () => '',
    file: async () => '',
  };
}
