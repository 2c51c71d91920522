import { complaints } from '../diagnostics/messages/index.ts';
import type { Policy } from './effects.ts';
import { SourceFault } from './fault.ts';

/** The bytes of an answer, counted as they come: one that is too large is left where it is, and never held whole. */
export async function readBody(response: Response, host: string, { bytes: most, pause }: Policy, stop: () => void): Promise<Uint8Array> {
  const tooLarge = (): SourceFault => new SourceFault(complaints.sourceLarge(host, Math.round(most / 1024 / 1024)));
  if (Number(response.headers.get('content-length') ?? 0) > most) {
    await response.body?.cancel();
    throw tooLarge();
  }
  if (!response.body) return new Uint8Array();
  const reader = response.body.getReader();
  const pieces: Uint8Array[] = [];
  let whole = 0;
  for (;;) {
    const timer = setTimeout(stop, pause);
    try {
      const { done, value } = await reader.read();
      if (done) break;
      whole += value.length;
      if (whole > most) {
        await reader.cancel();
        throw tooLarge();
      }
      pieces.push(value);
    } finally {
      clearTimeout(timer);
    }
  }
  return Buffer.concat(pieces, whole);
}
