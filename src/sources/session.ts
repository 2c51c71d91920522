import { complaints } from '../diagnostics/messages/index.ts';
import type { Adapter, Session } from './adapter.ts';
import { ask, type Answer, type Request } from './client.ts';
import type { Effects, Policy } from './effects.ts';
import { SourceFault } from './fault.ts';
import type { Journal } from './journal.ts';
import { redact } from './redact.ts';

export interface SessionNeeds {
  effects: Effects;
  policy: Policy;
  journal: Journal;
  /** Instead of the publisher's own. */
  origin?: string;
  /** Called with each address that was asked, without its key. */
  asked?: (url: URL) => void;
}

// When each host may be asked again, whatever is asked of it.
const free = new Map<string, number>();

/** A session with one publisher: paces its requests, adds its key, keeps answers until the reading is whole. */
export function openSession({ key: place, pace, origin: own }: Adapter, { effects, policy, journal, origin = own, asked }: SessionNeeds): Session {
  const host = new URL(origin).host;
  const key = place && effects.env[place.variable]?.trim();
  const paced = async (): Promise<void> => {
    const wait = (free.get(host) ?? 0) - effects.now();
    if (wait > 0 && wait <= pace) await effects.sleep(wait);
    free.set(host, effects.now() + pace);
  };
  return {
    host,
    get: async (path, parameters, read) => {
      const url = new URL(path, origin);
      for (const [name, value] of Object.entries(parameters)) for (const one of Array.isArray(value) ? value : [String(value)]) url.searchParams.append(name, one);
      asked?.(url);
      const known = await journal.find(url);
      // What an earlier version could read this one may refuse: then it is asked for anew.
      if (known) {
        try {
          return read(known);
        } catch (error) {
          if (!(error instanceof SourceFault)) throw error;
        }
      }
      if (place && !key) throw new SourceFault(complaints.sourceKey(host, place.variable, false, place.address));
      const request: Request = { url, ...(place && key ? { key: { name: place.name, value: key, in: place.in } } : {}) };
      let answered: Answer | undefined;
      const judge = (answer: Answer): ReturnType<typeof read> => {
        answered = answer;
        if (answer.status === 401 && place) throw new SourceFault(complaints.sourceKey(host, place.variable, true, place.address));
        return read(answer);
      };
      const value = await ask(request, judge, effects, policy, paced).catch((error: unknown) => {
        throw error instanceof SourceFault ? withoutKey(error, key) : error;
      });
      // A server may repeat the question with its key: such an answer is not written down.
      if (answered && !(key && Buffer.from(answered.body).includes(key))) await journal.keep(url, answered);
      return value;
    },
  };
}

/** Servers may repeat a key in what they complain of. */
function withoutKey(fault: SourceFault, key: string | undefined): SourceFault {
  const { message, fix } = fault.complaint;
  const clean = { ...fault.complaint, message: redact(message, [key]), ...(fix === undefined ? {} : { fix: redact(fix, [key]) }) };
  return new SourceFault(clean, fault);
}
