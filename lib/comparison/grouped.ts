/** Each item once, in order of first appearance. */
export const distinct = <T>(items: Iterable<T>): T[] => [...new Set(items)]

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
