/** Holds the values that were asked for last; older ones are made again. */
export interface Recent<Value> {
  /** The value under a name: the one that is held, or one that is made now. */
  get(name: string, make: () => Value): Value;
}

export function recent<Value>(most: number): Recent<Value> {
  const held = new Map<string, Value>();
  return {
    get: (name, make) => {
      const value = held.has(name) ? (held.get(name) as Value) : make(); // what is there is a value
      held.delete(name);
      held.set(name, value);
      const [oldest] = held.keys();
      if (held.size > most && oldest !== undefined) held.delete(oldest);
      return value;
    },
  };
}
