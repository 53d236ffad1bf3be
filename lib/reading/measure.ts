import type { Measure } from '../claim.ts'
import type { Counted, Placed } from './counted.ts'
import { outcomeOf } from './outcomes.ts'
import type { Token } from './tokens.ts'

/** A claim of a sentence with what it counts, in the order of the text. */
export type Item = Placed & { counted: Counted }

const small = new Set(
  'at least another a an some about the as many up to more than over nearly around just only still also , “ ” " of other were was been be have had has are is being who that which all reported confirmed feared believed thought'.split(
    ' '
  )
)
const auxiliary = /^(?:was|were|been|be|being|are|is|get|got|gets|getting|am)$/
const list =
  /^(?:,|and|or|including|include|includes|included|among|them|with|&|plus|as|well|of|whom|which|\(|–|—|-|most|mostly|at|least|the|another|a|total)$/
const breaks = /^(?:;|:|\.|\?|!)$/
const clauseOpener =
  /^(?:when|while|after|before|because|since|although|though|but|where|whereas|until|if|as|that|said|says|saying|according)$/

/** What happened to what each item counts; "other" where the words name nothing of the closed list. */
export function measures(words: Token[], items: Item[]): Measure[] {
  const own = items.map((_, i) => ofItem(words, items, i))
  // a list shares what happened: "12 men and three women were killed", "killed 12, including three children"
  for (let i = items.length - 2; i >= 0; i--)
    if (own[i] === null && linked(words, items, i) && isAfter(words, items, i + 1))
      own[i] = own[i + 1] ?? null
  for (let i = 1; i < items.length; i++)
    if (own[i] === null && linked(words, items, i - 1)) own[i] = own[i - 1] ?? null
  return own.map((measure, i) => measure ?? byNoun(items[i]) ?? 'other')
}

const isPeople = (item: Item) => item.counted.unit === 'people' || item.counted.population === null
const kindFits = (measure: Measure, { quantity, counted }: Item): boolean => {
  if (quantity.kind === 'money') return measure === 'cost' || measure === 'pledged'
  if (quantity.kind === 'duration' || quantity.kind === 'measure') return false
  if (measure === 'cost' || measure === 'pledged') return false
  if (quantity.kind === 'percent' || quantity.kind === 'fraction') return false
  if (counted.unit === 'people' || counted.population === null)
    return measure !== 'destroyed' && measure !== 'damaged'
  return !/^(?:killed|injured|missing|infected|fled|attended|voted)$/.test(measure)
}

function ofItem(words: Token[], items: Item[], i: number): Measure | null {
  const item = items[i]
  if (!item) return null
  if (item.quantity.kind === 'duration') return 'other'
  const strong = item.counted.head === null ? undefined : outcomeOf(item.counted.head)
  if (strong?.how === 'noun' && kindFits(strong.measure, item)) {
    if (/^(?:killed|injured|affected|voted)$/.test(strong.measure)) return strong.measure
  }
  return atLeft(words, items, i) ?? atRight(words, items, i) ?? further(words, items, i)
}

/** "killed 12", "wounding at least 30": the verb right before the number. */
function atLeft(words: Token[], items: Item[], i: number): Measure | null {
  const item = items[i]
  if (!item) return null
  for (let at = item.from - 1, hops = 0; at >= 0 && hops < 6; at--, hops++) {
    const word = words[at]
    if (!word) return null
    const found = outcomeOf(word.lower)
    if (found && found.how !== 'noun') {
      if (found.how === 'intransitive' && found.measure !== 'crossing') return null
      if (!kindFits(found.measure, item)) return null
      return together(words, at, found.measure)
    }
    if (!small.has(word.lower) || auxiliary.test(word.lower)) return null
  }
  return null
}

/** "killed and wounded", "killed or injured": both together are `affected`. */
function together(words: Token[], at: number, measure: Measure): Measure {
  for (const step of [-1, 1]) {
    const [link, other] = [words[at + step], words[at + 2 * step]]
    const second = other && outcomeOf(other.lower)?.measure
    if (link && /^(?:and|or|and\/or)$/.test(link.lower) && second && pair.has(`${measure} ${second}`))
      return 'affected'
  }
  return measure
}
const pair = new Set(['killed injured', 'injured killed', 'killed missing', 'missing killed'])

/** "12 were killed", "12 dead", "12 people who had been missing": up to the next number or clause. */
function atRight(words: Token[], items: Item[], i: number): Measure | null {
  const item = items[i]
  if (!item) return null
  const stop = Math.min(items[i + 1]?.from ?? words.length, item.counted.end + 14)
  let commas = 0
  let passive = false
  for (let at = item.to; at < stop; at++) {
    const word = words[at]
    if (!word || breaks.test(word.text)) return null
    if (clauseOpener.test(word.lower) && at > item.counted.end) return null
    if (word.text === ',') commas++
    if (auxiliary.test(word.lower)) passive = true
    const found = outcomeOf(word.lower)
    if (!found || !kindFits(found.measure, item)) continue
    if (found.how === 'noun') {
      if (at < item.counted.end) continue
      if (
        commas === 0 &&
        at <= item.counted.end + 4 &&
        !/^(?:case|cases|aid|vote|crowd|population)$/.test(word.lower)
      )
        continue
      continue
    }
    // "12 gunmen killed five": those who did it
    if (found.how === 'verb' && !passive && at >= item.counted.end && takesObject(words, at, items[i + 1])) {
      if (at > item.counted.end || item.counted.population !== null) return null
    }
    if (/ing$/.test(word.lower) && found.how === 'verb' && !passive && at >= item.counted.end) {
      if (takesObject(words, at, items[i + 1])) return null
    }
    if (commas > 0 && at > item.counted.end + 6 && !passive) return null
    return together(words, at, found.measure)
  }
  return null
}

/** Whether a verb is followed by what it was done to. */
function takesObject(words: Token[], at: number, next: Item | undefined): boolean {
  const after = words[at + 1]
  if (!after || !/^[\p{L}\d]/u.test(after.text)) return false
  if (next && at + 1 >= next.from - 3 && at < next.from) {
    return (
      words.slice(at + 1, next.from).every((w) => small.has(w.lower) || /^\p{L}+$/u.test(w.text)) &&
      !/^(?:and|in|by|on|when|while|with|during|after|near|at|since)$/.test(after.lower)
    )
  }
  return /^(?:the|a|an|his|her|its|their|more|dozens|hundreds|several|civilians|people|soldiers|him|them|it)$/.test(
    after.lower
  )
}

const nounsLeft: [RegExp, Measure][] = [
  [/^(?:toll|deaths|dead|fatalities|bodies|killed)$/, 'killed'],
  [/^(?:injured|wounded|injuries)$/, 'injured'],
  [/^casualties$/, 'affected'],
  [/^missing$/, 'missing'],
  [/^(?:cases|infections|infected)$/, 'infected'],
  [/^(?:population|home)$/, 'present'],
  [/^(?:arrests|detained|arrested)$/, 'detained'],
  [/^(?:displaced|homeless)$/, 'displaced']
]
/** Further to the left in the clause: "the death toll rose to 57", "leaving 12 people dead". */
function further(words: Token[], items: Item[], i: number): Measure | null {
  const item = items[i]
  if (!item) return null
  const from = Math.max(items[i - 1]?.counted.end ?? 0, item.from - 12)
  for (let at = item.from - 1; at >= from; at--) {
    const word = words[at]
    if (!word || breaks.test(word.text)) break
    const noun = nounsLeft.find(([pattern]) => pattern.test(word.lower))
    if (noun && kindFits(noun[1], item) && isPeople(item)) {
      if (word.lower === 'home' && words[at + 1]?.lower !== 'to') continue
      return noun[1]
    }
    const found = outcomeOf(word.lower)
    if (found && kindFits(found.measure, item)) {
      if (found.how === 'verb' || item.quantity.kind === 'money') return found.measure
    }
  }
  const after = words.slice(item.to, item.to + 8)
  if (item.quantity.kind === 'money') {
    const found = after.map((w) => outcomeOf(w.lower)).find((o) => o && kindFits(o.measure, item))
    return found?.measure ?? null
  }
  return null
}

/** What the counted noun alone tells: "30 protesters", "25 hostages". */
function byNoun(item: Item | undefined): Measure | null {
  const head = item?.counted.head
  const found = item && head ? outcomeOf(head) : undefined
  if (!item || !found) return null
  if (item.quantity.kind === 'percent' || item.quantity.kind === 'fraction')
    return found.how === 'noun' && /killed|affected|injured/.test(found.measure) ? found.measure : null
  return kindFits(found.measure, item) && found.how === 'noun' ? found.measure : null
}

/** Whether nothing but a list stands between an item and the next. */
function linked(words: Token[], items: Item[], i: number): boolean {
  const [a, b] = [items[i], items[i + 1]]
  if (!a || !b || b.from < a.counted.end || b.from - a.counted.end > 6) return false
  if (a.quantity.kind !== b.quantity.kind) return false
  return words.slice(a.counted.end, b.from).every((w) => list.test(w.lower))
}

/** What happened comes after the item, so that it may hold for the ones before it too. */
function isAfter(words: Token[], items: Item[], i: number): boolean {
  return atLeft(words, items, i) === null
}
