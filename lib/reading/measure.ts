import type { Measure } from '../claim.ts'
import { type Counted, isParent, type Placed } from './counted.ts'
import { outcomeAt, outcomeOf } from './outcomes.ts'
import type { Token } from './tokens.ts'

/** A claim of a sentence with what it counts, in the order of the text. */
export type Item = Placed & { counted: Counted }

const small = new Set(
  'at least another a an some about the as many up to more than over nearly around just only still also , “ ” " of other were was been be have had has are is being who that which all reported confirmed feared believed thought down out off'.split(
    ' '
  )
)
const auxiliary = /^(?:was|were|been|be|being|are|is|get|got|gets|getting|am)$/
const list =
  /^(?:,|and|or|including|include|includes|included|among|them|&|plus|as|well|of|whom|which|\(|–|—|-|most|mostly|at|least|the|another|a|total)$/
const breaks = /^(?:;|:|\.|\?|!)$/
const clauseOpener =
  /^(?:when|while|after|before|because|since|although|though|but|where|whereas|until|if|as|that|said|says|saying|according)$/

/** What happened to what each item counts; "other" where the words name nothing of the closed list. */
export function measures(words: Token[], items: Item[]): Measure[] {
  const own: (Measure | null)[] = []
  for (const i of items.keys()) own.push(ofItem(words, items, i) ?? restated(words, items, i, own))
  // a list shares what happened: "12 men and three women were killed", "killed 12, including three children"
  for (let i = items.length - 2; i >= 0; i--)
    if (own[i] === null && linked(words, items, i) && isAfter(words, items, i + 1)) own[i] = own[i + 1] ?? null
  for (let i = 1; i < items.length; i++) if (own[i] === null && linked(words, items, i - 1)) own[i] = own[i - 1] ?? null
  return own.map((measure, i) => measure ?? byNoun(items[i]) ?? gathered(words, items[i]) ?? 'other')
}

const isPeople = ({ counted }: Pick<Item, 'counted'>) =>
  counted.unit === 'people' || counted.unit === 'families' || counted.population === null
/** What can be destroyed: "800 jobs were lost" is another matter. */
const property =
  /(?:homes?|houses?|households?|buildings?|structures?|properties|dwellings|apartments|flats|shops?|stores?|schools?|hospitals?|clinics?|churches|church|mosques?|temples?|villages?|towns?|huts?|tents?|shelters?|bridges?|roads?|vehicles?|cars?|trucks?|buses|tanks?|planes?|aircraft|jets?|helicopters?|drones?|missiles?|ships?|boats?|vessels?|sites?|targets?|bases?|posts?|depots?|factories|plants?|businesses|businesses|offices?|hotels?|warehouses?|crops?|fields?|farms?|trees?|acres|hectares|lines|poles|classrooms?|positions?|tunnels?|facilities|units|rooms|launchers|weapons|barns|sheds|stalls|markets?|carriages|wagons|coaches|works|artworks|monuments|graves|tombs)$/
const kindFits = (measure: Measure, { quantity, counted }: Pick<Item, 'quantity' | 'counted'>): boolean => {
  if (quantity.kind === 'money') return measure === 'cost' || measure === 'pledged'
  if (quantity.kind === 'duration') return false
  // "12,000 hectares of crops were lost"
  if (quantity.kind === 'measure')
    return /^(?:acres|hectares|square .*)$/.test(quantity.unit ?? '') && /^(?:destroyed|damaged)$/.test(measure)
  if (measure === 'cost' || measure === 'pledged') return false
  if (quantity.kind === 'percent' || quantity.kind === 'fraction') return false
  if (measure === 'injured' && property.test(counted.head ?? '')) return false
  if (isPeople({ counted })) return measure !== 'destroyed' && measure !== 'damaged'
  if (/^(?:destroyed|damaged)$/.test(measure)) return property.test(counted.head ?? '')
  return !/^(?:fled|attended|crossing|present|missing|detained|displaced)$/.test(measure)
}

function ofItem(words: Token[], items: Item[], i: number): Measure | null {
  const item = items[i]
  if (!item) return null
  if (item.quantity.kind === 'duration' || isChange(words, items, i) || isParent(words, item.from)) return 'other'
  const strong = item.counted.head === null ? undefined : outcomeOf(item.counted.head)
  if (strong?.how === 'noun' && kindFits(strong.measure, item)) {
    if (/^(?:killed|injured|affected|voted|infected)$/.test(strong.measure)) return strong.measure
  }
  // "four of the seven suspects were freed": nothing is said of the seven
  const whole = items[i - 1]
  if (whole && item.from < whole.counted.end) {
    const word = words[item.counted.end]
    const found = word && outcomeOf(word.lower)
    return found?.how === 'verb' && kindFits(found.measure, item) ? found.measure : 'other'
  }
  return (
    atLeft(words, items, i) ??
    (level.test(words[item.from - 1]?.lower ?? '') ? further(words, items, i, true) : null) ??
    atRight(words, items, i) ??
    further(words, items, i)
  )
}

/** "or 34,000 a day", "up from 6": what was said of the figure before. */
function restated(words: Token[], items: Item[], i: number, own: (Measure | null)[]): Measure | null {
  const [item, before] = [items[i] as Item, items[i - 1]]
  if (!before || before.quantity.kind !== item.quantity.kind) return null
  const [last, previous] = [words[item.from - 1]?.lower ?? '', words[item.from - 2]?.lower ?? '']
  // "but observers put it at 25,000"
  const put = /^(?:at|to)$/.test(last) && /^(?:it|that|this|them|total|tally|count)$/.test(previous)
  const or = last === 'or' && /^(?:,|—|–|-)$/.test(previous)
  // "70 wounded, up from an earlier count of 52"
  const count = last === 'of' && /^(?:count|tally|toll|figure|estimate|total)$/.test(previous)
  // "one pledged 2 million euros and Norway 3 million"
  const gapped = /^[\d.,]+ [mb]illion$/.test(item.quantity.words) && /^\p{Lu}/u.test(words[item.from - 1]?.text ?? '')
  // "up from the 34 it gave in the morning", but "more than the three hospitals could take"
  const article = /^(?:the|its|their|his|her)$/.test(last)
  const sameUnit = item.counted.unit === before.counted.unit
  const [link, change] = article ? [previous, words[item.from - 3]?.lower ?? ''] : [last, previous]
  const compared =
    (link === 'from' && /^(?:up|down)$/.test(change)) ||
    (/^(?:with|to)$/.test(link) && change === 'compared') ||
    (article && link === 'than' && sameUnit && /^(?:more|fewer|less|higher|lower)$/.test(change))
  const pledged = gapped && previous === 'and'
  return compared || pledged || put || or || count ? (own[i - 1] ?? null) : null
}

const rose =
  /^(?:r[io]se|risen|rising|rises|f[ae]ll|fell|fallen|falling|grew|grown|increased?|increasing|decreased?|declined?|dropped|jumped|climbed|up|down|went|risen)$/
/** "the toll rose by 3 to 57": a change is not a level. */
function isChange(words: Token[], items: Item[], i: number): boolean {
  const item = items[i] as Item
  const [by, verb] = [words[item.from - 1]?.lower ?? '', words[item.from - 2]?.lower ?? '']
  if (by === 'by') return rose.test(verb)
  return rose.test(by) && words[item.to]?.lower === 'to' && items[i + 1]?.from === item.to + 1
}

/** "killed 12", "wounding at least 30": the verb right before the number. */
function atLeft(words: Token[], items: Item[], i: number): Measure | null {
  const item = items[i]
  if (!item) return null
  // "shot dead a pastor and two ushers"
  const one = words[item.from - 1]?.lower === 'and' && /^an?$/.test(words[item.from - 3]?.lower ?? '')
  for (let at = item.from - (one ? 4 : 1), hops = 0; at >= 0 && hops < 6; at--, hops++) {
    const word = words[at]
    if (!word) return null
    const found = outcomeAt(words, at, (measure) => kindFits(measure, item))
    if (word.lower === 'dead' && words[at - 1]?.lower === 'shot') return 'killed'
    // "the toll had crossed 100": no crossing
    if (/^cross/.test(word.lower) && words.slice(Math.max(0, at - 4), at).some((w) => w.lower === 'toll')) return null
    // "35 dead, 60 missing": said of the number before
    if (outcomeOf(word.lower)?.how === 'state') return null
    if (found && found.how !== 'noun') {
      if (found.how === 'intransitive' && found.measure !== 'crossing') return null
      if (!kindFits(found.measure, item)) return null
      // "we buried 20 people", but "the landslide buried 23 people"
      if (
        word.lower === 'buried' &&
        /^(?:we|they|he|she|i|who|had|have|residents|relatives|families|volunteers)$/.test(words[at - 1]?.lower ?? '')
      )
        return 'killed'
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
    if (link && /^(?:and|or|and\/or)$/.test(link.lower) && second && pair.has(`${measure} ${second}`)) return 'affected'
  }
  return measure
}
const pair = new Set(['killed injured', 'injured killed', 'killed missing', 'missing killed'])

/** "12 were killed", "12 dead", "12 people who had been missing": up to the next number or clause. */
function atRight(words: Token[], items: Item[], i: number): Measure | null {
  const item = items[i]
  if (!item) return null
  if (describes(words, item)) return null
  // "23 people from 18 countries were killed": a number that only describes does not end the search
  let next = i + 1
  while (
    next < i + 5 &&
    items[next] &&
    (describes(words, items[next] as Item) || (items[next] as Item).from < item.counted.end)
  )
    next++
  const stop = Math.min(items[next]?.from ?? words.length, item.counted.end + 14 + 4 * (next - i - 1))
  let commas = 0
  let passive = false
  for (let at = item.to; at < stop; at++) {
    const word = words[at]
    if (!word || breaks.test(word.text)) return null
    const perfect = word.lower === 'since' && /^ha(?:ve|s|d)$/.test(words[at - 1]?.lower ?? '')
    if (clauseOpener.test(word.lower) && !perfect && at > item.counted.end) return null
    if (word.text === ',') commas++
    if (auxiliary.test(word.lower)) passive = true
    const fits = (measure: Measure) => kindFits(measure, item)
    // "dozens remain missing"
    const more = /^remain/.test(word.lower) ? outcomeAt(words, at + 1, fits) : undefined
    const found = more ?? outcomeAt(words, at, fits)
    if (!found || !kindFits(found.measure, item)) continue
    // "rescue officials", "strike action": a verb only after "to" or "will"
    if (
      found.how === 'verb' &&
      isBase(word.lower) &&
      !/^(?:to|will|would|could|may|might|can|should|must|not)$/.test(words[at - 1]?.lower ?? '')
    )
      continue
    if (found.how === 'noun') {
      if (at < item.counted.end) continue
      if (commas === 0 && at <= item.counted.end + 4 && !/^(?:case|cases|aid|vote|crowd|population)$/.test(word.lower))
        continue
      continue
    }
    // "12 gunmen killed five": those who did it
    if (
      found.how === 'verb' &&
      found.measure !== 'displaced' &&
      !passive &&
      at >= item.counted.end &&
      takesObject(words, at, items[next])
    ) {
      if (at > item.counted.end || item.counted.population !== null) return null
    }
    if (/ing$/.test(word.lower) && found.how === 'verb' && !passive && at >= item.counted.end) {
      if (takesObject(words, at, items[next])) return null
    }
    if (commas > 0 && at > item.counted.end + 6 && !passive) return null
    return together(words, at, found.measure)
  }
  return null
}

const describes = (words: Token[], item: Item) =>
  // "22 teams, each with 45 men, were sent"
  /^each with$/.test(`${words[item.from - 2]?.lower} ${words[item.from - 1]?.lower}`) ||
  (/^(?:from|of|in|at|across|aboard|with|aged)$/.test(words[item.from - 1]?.lower ?? '') && !isPeople(item))

const isBase = (lower: string) =>
  !/(?:ed|ing|s)$/.test(lower) && !/^(?:wounded|sent|lost|slain|hurt|struck|paid|spent|hanged|stricken)$/.test(lower)

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
  [/^(?:turnout|crowd|attendance)$/, 'attended'],
  [/^(?:population|home|carrying|carried|hosts?|hosted|hosting|houses|holds|employs|there)$/, 'present'],
  [/^(?:power|electricity|outages?|blackouts?)$/, 'affected'],
  [/^(?:arrests|detained|arrested|detainees)$/, 'detained'],
  [/^(?:displaced|homeless)$/, 'displaced']
]
const level =
  /^(?:to|at|reached|hit|was|is|were|are|stands|stood|passed|crossed|exceeded|topped|than|of|as|includes?|included|total+ed|numbered)$/
const subordinate = /^(?:where|when|while|after|before|because|since|although|though|but|whereas|until|who|which)$/

/** Whether a noun to the left says what happened to the item: "the toll rose to 57", "home to 300". */
function isToldBy(measure: Measure, words: Token[], at: number, item: Item, direct: boolean): boolean {
  const noun = words[at]?.lower ?? ''
  if (measure === 'affected') return true
  if (!isPeople(item) || !kindFits(measure, item)) return false
  if (noun === 'home') return words[at + 1]?.lower === 'to'
  if (measure === 'attended' || noun === 'toll' || noun === 'population') return true
  if (measure === 'present') return direct
  // "those killed by five bombers" against "the number of killed rose to five"
  return level.test(words[item.from - 1]?.lower ?? '')
}

/** Further to the left in the clause: "the death toll rose to 57", "leaving 12 people dead". */
function further(words: Token[], items: Item[], i: number, tollOnly = false): Measure | null {
  const item = items[i]
  if (!item) return null
  let last = i - 1
  while (last > i - 4 && last >= 0 && isChange(words, items, last)) last--
  const from = Math.max(items[last]?.counted.end ?? 0, item.from - 14)
  let direct = true
  for (let at = item.from - 1; at >= from; at--) {
    const word = words[at]
    if (!word || breaks.test(word.text) || subordinate.test(word.lower)) break
    if (/^(?:,|by|in|of|from|with|on|near|to|for)$/.test(word.lower)) direct = false
    const noun =
      item.quantity.kind === 'count' ? nounsLeft.find(([pattern]) => pattern.test(word.lower))?.[1] : undefined
    if (noun && isToldBy(noun, words, at, item, direct) && !(tollOnly && /^(?:affected|present)$/.test(noun)))
      return noun
    const found = tollOnly ? undefined : outcomeOf(word.lower)
    if (found && kindFits(found.measure, item)) {
      if (item.quantity.kind === 'money' || (found.how === 'verb' && direct && isPeople(item))) return found.measure
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

const gathering =
  /^(?:organi[sz]ers?|attendees?|turnout|rally|rallies|march|protest|protests|demonstration|demonstrations|crowds?|vigil|parade)$/
/** "organisers spoke of 7,000 people": those who came. */
function gathered(words: Token[], item: Item | undefined): Measure | null {
  if (item?.quantity.kind !== 'count') return null
  if (!/^(?:people|supporters|persons)$/.test(item.counted.head ?? 'people')) return null
  const near = words.slice(Math.max(0, item.from - 14), item.to + 14)
  return near.some((w) => gathering.test(w.lower)) ? 'attended' : null
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
