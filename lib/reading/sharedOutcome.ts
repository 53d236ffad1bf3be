/** What happened to a figure that shares its verb with another, or is said again in another number. */

import type { Measure } from '../claim.ts'
import { canBefall } from './befall.ts'
import type { Chunk, Chunked, Item, VerbChunk } from './chunks.ts'
import { partWords } from './english/nounPhrases.ts'
import { outcomeOf } from './outcomes.ts'
import { objectOf } from './predicate.ts'
import { takesObject } from './toldBy.ts'

const word = (s: Chunked, at: number) => s.words[at]?.lower ?? ''
const itemAt = (s: Chunked, i: number) => s.items[i] as Item
const headOf = (s: Chunked, i: number) => itemAt(s, i).counted.head ?? ''

/** Past what the figure shares its verb with: "killed 12 men, a nurse and two children". */
export function secondObject(s: Chunked, i: number): Measure | null {
  if (hasOwnVerb(s, i)) return null
  let k = (s.at[i] ?? 0) - 1
  const elided = itemAt(s, i).counted.end <= itemAt(s, i).to
  for (let hops = 0; hops < 6; hops++) {
    const link = s.chunks[k]
    if (link?.kind !== 'link') return null
    let noun = s.chunks[k - 1]
    if (noun?.kind === 'link') noun = s.chunks[--k - 1]
    if (noun?.kind !== 'noun') return null
    k -= 2
    // "killed 12 in Orvane and three in Tarvel"
    while (elided && s.chunks[k]?.kind === 'prep' && s.chunks[k - 1]?.kind === 'noun') k -= 2
    if (s.chunks[k]?.kind === 'verb') return isActive(s, k) ? objectOf(s, i, k) : null
  }
  return null
}
/** "Twelve were killed and three shops ...": a verb with its own subject figure in the passive has no objects. */
const isActive = (s: Chunked, k: number) => !(s.chunks[k] as VerbChunk).passive

/** "killed nine guards, 60 staff have left": what stands behind the figure is said of it, known or not. */
function hasOwnVerb(s: Chunked, i: number): boolean {
  let k = (s.at[i] ?? 0) + 1
  while (s.chunks[k]?.kind === 'prep' && s.chunks[k + 1]?.kind === 'noun') k += 2
  const verb = s.chunks[k]
  if (verb?.kind !== 'verb') return false
  // "that killed a mother and two daughters was over a debt": of the attack
  const isSingular = /^(?:is|was|has)$/.test(word(s, verb.from)) && itemAt(s, i).quantity.best !== 1
  return (verb.helped && !isSingular) || takesObject(s, k)
}

/** An amount: the nearest verb or noun of its clause, before or behind it, that says what is paid. */
export function money(s: Chunked, i: number): Measure | null {
  const item = itemAt(s, i)
  if (item.quantity.kind !== 'money') return null
  const floor = Math.max(itemAt(s, i - 1)?.counted.end ?? 0, item.from - 14)
  const of = (at: number) => {
    const outcome = outcomeOf(word(s, at))
    return outcome && canBefall(outcome.measure, item) ? outcome.measure : null
  }
  for (let at = item.from - 1; at >= floor && !/^[;:.?!]$/.test(word(s, at)); at--) {
    const measure = of(at)
    if (measure !== null) return measure
  }
  for (let at = item.to; at < item.to + 8; at++) {
    const measure = of(at)
    if (measure !== null) return measure
  }
  return null
}

/** "or 34,000 a day", "up from 6": what was said of the figure before. */
export function restated(s: Chunked, i: number, own: readonly (Measure | null)[]): Measure | null {
  const [item, previous] = [itemAt(s, i), s.items[i - 1]]
  if (!previous || previous.quantity.kind !== item.quantity.kind) return null
  const [last, second, third] = [word(s, item.from - 1), word(s, item.from - 2), word(s, item.from - 3)]
  // "but observers put it at 25,000"
  const put = /^(?:at|to)$/.test(last) && /^(?:it|that|this|them|total|tally|count)$/.test(second)
  const or = last === 'or' && /^(?:,|—|–|-)$/.test(second)
  // "cost $5 (£3.90)"
  const converted = last === '(' && item.quantity.kind === 'money' && item.from - previous.to < 4
  // "70 wounded, up from an earlier count of 52"
  const count = last === 'of' && /^(?:count|tally|toll|figure|estimate|total)$/.test(second)
  // "one pledged 2 million euros and Norway 3 million"
  const gap = /^[\d.,]+ [mb]illion$/.test(item.quantity.words) && /^\p{Lu}/u.test(s.words[item.from - 1]?.text ?? '')
  // "up from the 34 it gave in the morning", but "more than the three hospitals could take"
  const article = /^(?:the|its|their|his|her)$/.test(last)
  const [link, change] = article ? [second, third] : [last, second]
  const compared =
    (link === 'from' && /^(?:up|down)$/.test(change)) ||
    (/^(?:with|to)$/.test(link) && change === 'compared') ||
    (article &&
      link === 'than' &&
      item.counted.unit === previous.counted.unit &&
      /^(?:more|fewer|less|higher|lower)$/.test(change))
  return compared || (gap && second === 'and') || converted || put || or || count ? (own[i - 1] ?? null) : null
}

/** "including three children", "among them 14 boys", "six of whom were teachers": of those that were just counted. */
export function part(s: Chunked, i: number, own: readonly (Measure | null)[]): Measure | null {
  const [item, whole] = [itemAt(s, i), s.items[i - 1]]
  if (!whole || whole.quantity.kind !== item.quantity.kind) return null
  const among = /^(?:including|include|includes|included|among|mostly)$/
  const measure = own[i - 1] ?? null
  if (measure === null || !canBefall(measure, item)) return null
  // "31 deaths had been reported, 14 of them from drowning"
  if (word(s, item.to) === 'of' && /^(?:whom|which|them)$/.test(word(s, item.to + 1))) return measure
  let marked = false
  let at = item.from - 1
  for (; at >= whole.to && at > item.from - 7; at--) {
    if (among.test(word(s, at))) marked = true
    else if (!partWords.has(word(s, at)) && at >= whole.counted.end) break
  }
  return marked && at < Math.max(whole.counted.end, whole.to + 1) ? measure : null
}

/** Nothing but "and" or a comma between the two: "including nine children and two guards". */
export function listed(s: Chunked, i: number, own: readonly (Measure | null)[]): Measure | null {
  const measure = own[i - 1] ?? null
  if (i === 0 || measure === null || !canBefall(measure, itemAt(s, i)) || hasOwnVerb(s, i)) return null
  // "two men, 24 and 31": a bare number in a list may be anything
  if (itemAt(s, i).counted.end <= itemAt(s, i).to) return null
  // "12 deaths and 30 people": the noun told it, and is no verb of both
  if (outcomeOf(headOf(s, i - 1))?.how === 'noun') return null
  const between = s.chunks.slice((s.at[i - 1] ?? 0) + 1, s.at[i] ?? 0)
  return between.length > 0 && between.every(({ kind }) => kind === 'link') ? measure : null
}

/** The verb is left out the second time: "30 were killed in March and 12 in April". */
export function gapped(s: Chunked, i: number, own: readonly (Measure | null)[]): Measure | null {
  const item = itemAt(s, i)
  const k = s.at[i] ?? 0
  const [link, next] = [s.chunks[k - 1], s.chunks[k + 1]]
  const elided = item.counted.end <= item.to || /^(?:others|people|more)$/.test(headOf(s, i))
  if (i === 0 || !elided || link?.kind !== 'link' || next?.kind !== 'prep') return null
  for (let at = k + 1; at < Math.min(s.chunks.length, k + 24); at++) {
    const chunk = s.chunks[at] as Chunk
    if (chunk.kind === 'verb') return null
    if (chunk.kind === 'break') break
  }
  const measure = own[i - 1] ?? null
  return measure !== null && canBefall(measure, item) ? measure : null
}
