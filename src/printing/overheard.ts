import { AsyncLocalStorage } from 'node:async_hooks';
import { contentSum } from '../store/content-sum.ts';
import { identityOf } from '../store/identity.ts';
import { derived, LISTENER, type Listener } from '../volume/derived.ts';

// What a page reads of the volume is not guessed: the volume is handed out behind proxies, which note each value that
// is taken. A page whose values are all the same as when it was printed would be printed the same.

/** One value of the volume that was read, by its number among all that were. */
export type Reading = number;

/** Where a value stands: the way from a root to the object that holds it, and its name there. */
export type Way = readonly [way: string, key: string];

/** Objects that are handed out so that it is known what is read of them. */
export interface Overheard {
  /** A tree of objects behind proxies; `name` begins the ways to what it holds. */
  open<Root extends object>(name: string, root: Root): Root;
  /** Does some work, and tells all that it read. */
  listen<Result>(work: () => Promise<Result>): Promise<{ result: Result; readings: ReadonlySet<Reading> }>;
  /** Where the values stand that were read, by their numbers. */
  ways(): Iterable<Way>;
  /** The number of a value, as if it had been read; null where nothing stands that could hold it. */
  readingOf(...way: Way): Reading | null;
  /** The sum of what stands at the end of a way now; null where nothing stands, or nobody can say whether it is the same. */
  sumAt(...way: Way): string | null;
  /** The sum of any value; what was handed out by proxy is known by its place. */
  sumOf(value: unknown): string | null;
}

/** A step that stands for the names of what an object holds. */
const NAMES = '\u0000names';
const STEP = '\u0001';

/** A way as it is told: "chapters.0.body". */
export function wayText(...[way, key]: Way): string {
  return (way + STEP + key).replace(/^volume( in \S+)? records [^\u0001]*/, '$1 records').replace(/^volume(?=\u0001)/, '').replace(NAMES, 'names').split(STEP).filter(Boolean).join('.').trim();
}

/** What the places of a volume share. */
interface Ear {
  heard(place: Place, key: string): void;
  shownOf(value: unknown): unknown;
  derived<From extends object, Made extends object>(place: Place, name: string, make: (from: From) => Made): Made;
}

/** An object behind a proxy. Each has one way to it that is its own, by which others that lead to it name it. There are thousands: each is its proxy's handler itself. */
class Place implements ProxyHandler<object> {
  readonly target: object;
  readonly way: string;
  readonly shown: object;
  /** Of what was read of it. */
  readings: Map<string, Reading> | undefined;
  readonly #ear: Ear;

  constructor(target: object, way: string, ear: Ear) {
    this.target = target;
    this.way = way;
    this.#ear = ear;
    // A stand-in, because a proxy must show what an unchangeable object holds as it is.
    this.shown = new Proxy(Array.isArray(target) ? [] : (Object.create(Object.getPrototypeOf(target) as object | null) as object), this);
  }

  get(_: object, key: string | symbol): unknown {
    if (key === LISTENER) return { derived: (name, make) => this.#ear.derived(this, name, make) } satisfies Listener;
    // Methods of lists and objects, and what engines ask for, are no values of the volume.
    return typeof key === 'symbol' || (key in this.target && !Object.hasOwn(this.target, key)) ? Reflect.get(this.target, key) : this.#read(key);
  }

  has(_: object, key: string | symbol): boolean {
    this.#names();
    return Reflect.has(this.target, key);
  }

  ownKeys(): (string | symbol)[] {
    this.#names();
    return Reflect.ownKeys(this.target);
  }

  getOwnPropertyDescriptor(stand: object, key: string | symbol): PropertyDescriptor | undefined {
    const own = Reflect.getOwnPropertyDescriptor(this.target, key);
    if (own === undefined || (Array.isArray(this.target) && key === 'length')) return Reflect.getOwnPropertyDescriptor(stand, key);
    return { value: typeof key === 'symbol' ? Reflect.get(this.target, key) : this.#read(key), configurable: true, enumerable: own.enumerable ?? false, writable: false };
  }

  set(): never {
    return refuse();
  }

  defineProperty(): never {
    return refuse();
  }

  deleteProperty(): never {
    return refuse();
  }

  #read(key: string): unknown {
    this.#ear.heard(this, key);
    return this.#ear.shownOf(Reflect.get(this.target, key));
  }

  // A list has its length among what it holds.
  #names(): void {
    this.#ear.heard(this, Array.isArray(this.target) ? 'length' : NAMES);
  }
}

export function overhear(): Overheard {
  const listening = new AsyncLocalStorage<Set<Reading>>();
  const roots = new Map<string, object>();
  const places = new Map<object, Place>();
  const shownAs = new WeakMap<object, Place>();
  // Of each reading.
  const holders: Place[] = [];
  const keys: string[] = [];

  const numberOf = (place: Place, key: string): Reading => {
    const known = (place.readings ??= new Map<string, Reading>()).get(key);
    if (known !== undefined) return known;
    const number = holders.push(place) - 1;
    keys.push(key);
    place.readings.set(key, number);
    return number;
  };
  const shownOf = (value: unknown): unknown => (isObject(value) && places.get(value)?.shown) || value;
  const ear: Ear = {
    heard: (place, key) => void listening.getStore()?.add(numberOf(place, key)),
    shownOf,
    derived: ({ target, way }, name, make) => {
      const root = `${way} ${name}`;
      const made = roots.get(root);
      // The same as for whoever is not overheard.
      return (made ? shownOf(made) : open(root, derived(target as Parameters<typeof make>[0], name, make))) as ReturnType<typeof make>; // whoever asks knows what it is, and made it under this name
    },
  };

  function settle(target: object, way: string): boolean {
    if (places.has(target)) return false;
    const place = new Place(target, way, ear);
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

  function open<Root extends object>(name: string, root: Root): Root {
    roots.set(name, root);
    settleAll(root, name);
    return shownOf(root) as Root; // a proxy of it
  }

  const placeAt = (way: string): Place | undefined => {
    const [name = '', ...steps] = way.split(STEP);
    let target: unknown = roots.get(name);
    for (const step of steps) target = isObject(target) ? Reflect.get(target, step) : undefined;
    return isObject(target) ? places.get(target) : undefined;
  };

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
    *ways() {
      for (const [number, { way }] of holders.entries()) yield [way, keys[number] ?? ''];
    },
    readingOf: (way, key) => {
      const place = placeAt(way);
      return place ? numberOf(place, key) : null;
    },
    sumOf,
    sumAt: (way, key) => {
      const place = placeAt(way);
      if (!place) return null;
      return key === NAMES ? contentSum(Reflect.ownKeys(place.target).map(String)) : sumOf(Reflect.get(place.target, key));
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
