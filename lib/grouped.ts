/** Each item once, in order of first appearance. */
export const distinct = <T>(items: Iterable<T>): T[] => [...new Set(items)]

/** Whether a value is an object of names, and no list. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The largest and the smallest of some numbers, however many: as arguments of one call only so many have room. */
export const largest = (numbers: readonly number[], from = -Infinity) => numbers.reduce((a, b) => Math.max(a, b), from)
export const smallest = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.min(a, b), Infinity)

/** The names of the fields of some rows, in order of first appearance. */
export function fieldsOf(rows: Iterable<object>): string[] {
  const names = new Set<string>()
  for (const row of rows) for (const name of Object.keys(row)) names.add(name)
  return [...names]
}

/** What is made of texts that repeat, made once for each; of very many, as in an archive, it forgets all. */
export function onceFor<T, Text extends string = string>(make: (text: Text) => T): (text: Text) => T {
  const known = new Map<Text, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const made = make(text)
    if (known.size >= 50_000) known.clear()
    known.set(text, made)
    return made
  }
}

/** What is made of objects, made once for each. */
export function once<K extends object, T>(make: (of: K) => T): (of: K) => T {
  const known = new WeakMap<K, T>()
  return (of) => {
    const before = known.get(of)
    if (before !== undefined) return before
    const made = make(of)
    known.set(of, made)
    return made
  }
}

/** Items by a key of theirs, in order of first appearance. (`Map.groupBy` is not in Node 20.) */
export function grouped<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
