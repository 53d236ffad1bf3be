/** Each item once, in order of first appearance. */
export const distinct = <T>(items: Iterable<T>): T[] => [...new Set(items)]

/** What is made of texts that repeat, made once; of very many, as in a table too large for memory, it forgets all. */
export function remembered<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    let found = known.get(text)
    if (found === undefined) {
      found = make(text)
      if (known.size > 100_000) known.clear()
      known.set(text, found)
    }
    return found
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
