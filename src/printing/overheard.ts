import { AsyncLocalStorage } from 'node:async_hooks';
import { contentSum } from '../store/content-sum.ts';
import { identityOf } from '../store/identity.ts';
import { LISTENER, type Listener } from '../volume/derived.ts';

// What a page reads of the volume is not guessed: the volume is handed out behind proxies, which note each value that
// is taken. A page whose values are all the same as when it was printed would be printed the same.

/** One value of the volume: the way to it from a root, "volume.chapters.0.title". */
export type Reading = string;

/** Objects that are handed out so that it is known what is read of them. */
export interface Overheard {
  /** A tree of objects behind proxies; `name` begins the readings of what it holds. */
  open<Root extends object>(name: string, root: Root): Root;
  /** Does some work, and tells all that it read. */
  listen<Result>(work: () => Promise<Result>): Promise<{ result: Result; readings: ReadonlySet<Reading> }>;
  /** The sum of what stands at the end of a way now; null where nobody can say whether it is the same. */
  sumAt(reading: Reading): string | null;
  /** The sum of any value; what was handed out by proxy is known by its place. */
  sumOf(value: unknown): string | null;
}

/** A step that stands for the names of what an object holds. */
const NAMES = '\u0000names';
const STEP = '\u0001';

/** A reading as it is told: "chapters.0.body". */
export function wayOf(reading: Reading): string {
  return reading.replace(/^volume( in \S+)? records [^\u0001]*/, '$1 records').replace(/^volume(?=\u0001)/, '').replace(NAMES, 'names').split(STEP).filter(Boolean).join('.').trim();
}

interface Value {
  reading: Reading;
  /** As it is handed out: itself, or behind a proxy. */
  shown: unknown;
}

/** An object behind a proxy. Each has one way to it that is its own, by which others that lead to it name it. */
interface Place {
  way: string;
  shown: object;
}

export function overhear(): Overheard {
  const listening = new AsyncLocalStorage<Set<Reading>>();
  const roots = new Map<string, object>();
  const places = new Map<object, Place>();
  const shownAs = new WeakMap<object, Place>();

  const note = (reading: Reading): void => void listening.getStore()?.add(reading);

  function settle(target: object, way: string): boolean {
    if (places.has(target)) return false;
    const place: Place = { way, shown: show(target, way) };
    places.set(target, place);
    shownAs.set(place.shown, place);
    return true;
  }

  /** Gives places to what a root, which may be a list itself, holds that is no plain data: members of its own lists, what has functions, and what holds those. */
  function settleAll(root: object, name: string): void {
    const settled: [object, string][] = [];
    const at = (value: unknown, way: string): void => {
      if (isObject(value) && !Array.isArray(value) && settle(value, way)) settled.push([value, way]);
    };
    if (settle(root, name)) settled.push([root, name]);
    const members = (list: readonly unknown[], way: string): void => list.forEach((member, index) => at(member, way + STEP + index));
    if (Array.isArray(root)) members(root, name);
    else for (const [key, value] of plainEntries(root)) if (Array.isArray(value)) members(value, name + STEP + key);
    // What is found on the way is looked through in its turn.
    for (const [holder, way] of settled) {
      for (const [key, value] of plainEntries(holder)) {
        for (const [index, member] of Array.isArray(value) ? value.entries() : []) if (isApart(member)) at(member, [way, key, index].join(STEP));
        if (isApart(value)) at(value, way + STEP + key);
      }
    }
    for (const [holder, way] of settled) {
      for (const [key, value] of plainEntries(holder)) if (isObject(value) && plainEntries(value).some(([, member]) => isObject(member) && places.has(member))) settle(value, way + STEP + key);
    }
  }

  function show(target: object, way: string): object {
    const values = new Map<string | symbol, Value>();
    const list = Array.isArray(target);
    const read = (key: string | symbol): unknown => {
      let value = values.get(key);
      if (!value) {
        const reading = way + STEP + String(key);
        value = { reading, shown: shownOf(Reflect.get(target, key)) };
        values.set(key, value);
      }
      note(value.reading);
      return value.shown;
    };
    // A list has its length among what it holds.
    const names = (): void => (list ? void read('length') : note(way + STEP + NAMES));
    const listener: Listener = {
      derived: (name, make) => {
        const root = `${way} ${name}`;
        const made = roots.get(root);
        return (made ? shownOf(made) : open(root, make(target as Parameters<typeof make>[0]))) as ReturnType<typeof make>; // whoever asks knows what it is, and made it under this name
      },
    };
    // A stand-in, because a proxy must show what an unchangeable object holds as it is.
    return new Proxy(list ? [] : (Object.create(Object.getPrototypeOf(target) as object | null) as object), {
      get: (_, key) => {
        if (key === LISTENER) return listener;
        // Methods of lists and objects, and what engines ask for, are no values of the volume.
        return typeof key === 'symbol' || (key in target && !Object.hasOwn(target, key)) ? Reflect.get(target, key) : read(key);
      },
      has: (_, key) => {
        names();
        return Reflect.has(target, key);
      },
      ownKeys: () => {
        names();
        return Reflect.ownKeys(target);
      },
      getOwnPropertyDescriptor: (stand, key) => {
        const own = Reflect.getOwnPropertyDescriptor(target, key);
        if (own === undefined || (list && key === 'length')) return Reflect.getOwnPropertyDescriptor(stand, key);
        return { value: typeof key === 'symbol' ? Reflect.get(target, key) : read(key), configurable: true, enumerable: own.enumerable ?? false, writable: false };
      },
      set: refuse,
      defineProperty: refuse,
      deleteProperty: refuse,
    });
  }

  const shownOf = (value: unknown): unknown => (isObject(value) && places.get(value)?.shown) || value;

  function open<Root extends object>(name: string, root: Root): Root {
    roots.set(name, root);
    settleAll(root, name);
    return shownOf(root) as Root; // a proxy of it
  }

  const sumOf = (value: unknown): string | null => {
    const place = isObject(value) ? (places.get(value) ?? shownAs.get(value)) : undefined;
    return place ? `at ${place.way}` : contentSum(value);
  };

  return {
    open,
    listen: async (work) => {
      const readings = new Set<Reading>();
      return { result: await listening.run(readings, work), readings };
    },
    sumOf,
    sumAt: (reading) => {
      const [name = '', ...steps] = reading.split(STEP);
      const last = steps.pop() ?? '';
      let target: unknown = roots.get(name);
      for (const step of steps) target = isObject(target) ? Reflect.get(target, step) : undefined;
      if (!isObject(target)) return null;
      return last === NAMES ? contentSum(Reflect.ownKeys(target).map(String)) : sumOf(Reflect.get(target, last));
    },
  };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Holds a function, itself or not far below, and cannot be compared as data. */
function isApart(value: unknown, depth = 3): boolean {
  if (!isObject(value) || Array.isArray(value) || identityOf(value) !== undefined || 'then' in value) return false;
  return plainEntries(value).some(([, part]) => typeof part === 'function' || (depth > 1 && isApart(part, depth - 1)));
}

// What is computed when it is asked for is not asked for here.
function plainEntries(value: object): [string, unknown][] {
  return Object.entries(Object.getOwnPropertyDescriptors(value)).flatMap(([key, { value: part }]) => (part === undefined ? [] : [[key, part] as [string, unknown]]));
}

function refuse(): never {
  throw new TypeError('what is printed cannot be changed by a page');
}
