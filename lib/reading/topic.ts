/** What a figure without a noun of its own is of: the subject of its clause, or what its verb is done to. */

import type { Measure } from '../claim.ts'
import { closed } from '../figures/lexicon.ts'
import { list, oneOf, setOf } from '../figures/pieces.ts'
import { canBefall } from './befall.ts'
import { type Chunk, type Chunked, type Item, type NounChunk, spoken } from './chunks.ts'
import { cueVerbs } from './cues.ts'
import { changeNouns, deadly, raising, tallies } from './english/change.ts'
import { determiners, timeNouns } from './english/chunks.ts'
import { revisions } from './english/denying.ts'
import { eventNouns } from './english/happenings.ts'
import { isLink, isPrep, isTelling, wordOf } from './governor.ts'
import { type Phrase, stretch } from './nounPhrase.ts'
import { isLevelVerb, measureOf, outcomeOf } from './outcomes.ts'
import { firstIn, isCapital, lastIn, lowerAt, ownSign, type Words } from './tokens.ts'

/** "an annual rate of 5 percent": the thing that has the rate comes before. */
const hollow = /^(?:rate|pace|average|total|level|record|high|low|maximum|minimum|estimate|figure)$/
/** What joins a noun to the one before it: "the cost of bread in Orvane". */
const joining = ['of', 'in', 'for', 'among', 'on', 'from']
/** "pledged at the conference": when or where, and not what. */
const placing =
  list(`at in on near across outside inside throughout around off along over during after before since by under to
  with from into including per`)
/** "well above", "the next 30 years", "northwest of": neither a thing nor one's name. */
const aside =
  setOf(`a.m. p.m. well ahead certain likely aside little largely broadly responsible first worst best short top
  higher next last past coming track magnitude north south east west northeast northwest southeast southwest`)
/** "the warmest on record", but "the forest" */
const superlative = /^(?!(?:for|inter|prot|arr|harv|requ|cont|conqu|inqu|pri|gu|ch|w|t|r|n)est$)[a-z]+est$/
/** ", mostly Afghans, up from 74": an aside tells of whom, not what. */
const partly = /^(?:mostly|mainly|largely|chiefly|predominantly|primarily)$/
const pronoun = /^(?:it|they|he|she|we|i|you|them|him|her|us|this|that|these|those)$/

/** Of "estimates of growth", "the leading cause of deaths" growth and deaths are what the figure is of. */
const telling = /^(?:estimate|forecast|projection|prediction|cause|driver|source)s?$/

const isAside = (head: string) => aside.has(head) || superlative.test(head)
const isComma = (chunk: Chunk | undefined) => isLink(chunk, ',')

/** "The toll, given earlier as 45, | has reached 52": the comma that opens what this one closes; null: it closes nothing. */
function asideBefore(chunks: readonly Chunk[], k: number): number | null {
  const verb = chunks[k + 1]
  if (!isComma(chunks[k]) || verb?.kind !== 'verb' || verb.ing) return null
  for (let at = k - 1; at > Math.max(0, k - 12) && chunks[at]?.kind !== 'break'; at--)
    if (isComma(chunks[at])) return at
  return null
}

/** "of the ferry sinking to", "in the market bombing at": the last of the nouns behind a preposition. */
const isEventNoun = (chunks: readonly Chunk[], k: number) =>
  chunks[k + 1]?.kind === 'prep' && chunks[k - 1]?.kind === 'noun' && chunks[k - 2]?.kind === 'prep'

type Left = { chunk: Chunk; k: number; verbs: number; floor: number }
/** What stands left of a figure in its clause, nearest first, past asides, up to `after`. `verbs`: met so far. */
export function* leftOf(chunks: readonly Chunk[], end: number, after: number, reach: number): Generator<Left> {
  let [verbs, floor] = [0, after]
  for (let k = end; k >= 0; k--) {
    const chunk = chunks[k] as Chunk
    const open = asideBefore(chunks, k)
    if (open !== null) {
      k = open
      floor = reach
      continue
    }
    if (chunk.to <= floor || chunk.kind === 'break') return
    // "the toll of the ferry sinking | to 42"
    if (chunk.kind === 'verb' && (!chunk.ing || !isEventNoun(chunks, k))) verbs++
    const isOpener = chunk.kind === 'opener' && !/^(?:than|as)$/.test(chunk.word)
    if (isOpener && verbs < 2) return
    // "The toll, which stood at 45": of the noun before
    if (isOpener || chunk.kind === 'relative') verbs = 1
    yield { chunk, k, verbs, floor }
  }
}

/** "The death toll from the fire that tore through Tarn | has reached 42": whether a toll is the subject of a level. */
export function isOfToll({ words, chunks }: Pick<Chunked, 'words' | 'chunks'>, end: number): boolean {
  // not "the toll of injured"
  const isToll = ({ kind, from, to }: Chunk) =>
    kind === 'noun' &&
    toll.test(spoken({ words }, from, to)) &&
    !/^of (?:the )?(?:injured|wounded|hurt|missing|arrest)/.test(spoken({ words }, to, to + 3))
  const first = lastIn(chunks, end - 60, end, isToll)
  if (first < 0 || !/^(?:break|opener|none)$/.test(chunks[first - 1]?.kind ?? 'none')) return false
  // "of a bus | carrying 60", "a festival | attended by 900"
  const hangs = (verb: Chunk, i: number, all: readonly Chunk[]) =>
    verb.kind === 'verb' &&
    all[i - 1]?.kind === 'noun' &&
    (verb.ing || (!verb.helped && isPrep(all[i + 1], 'by') && all[i + 2]?.kind === 'noun'))
  const open = chunks.slice(first, end).map((chunk, i, all) => {
    const { kind } = chunk
    // "the worst storm to hit the country", "last week's devastating storm"
    // "the floods | it caused", "flooding in four provinces"
    const isIts = all[i - 1]?.kind === 'noun' && /^(?:it|they)$/.test(lowerAt(words, chunk.from - 1))
    const isEvent = kind === 'verb' && chunk.ing && isPrep(all[i - 1], 'from', 'of', 'in')
    if (kind === 'verb')
      return (isIts && !chunk.helped) ||
        isEvent ||
        isPrep(all[i - 1], 'to') ||
        isOwned(all[i - 1]) ||
        hangs(chunk, i, all)
        ? 0
        : 1
    return kind === 'break' ? Infinity : /^(?:rel|op)/.test(kind) ? -1 : 0
  })
  return open.reduce<number>((sum, one) => sum + one, 0) === 1
}
const isOwned = (chunk: Chunk | undefined) => chunk?.kind === 'noun' && ownSign.test(chunk.head)
const toll = /^(?:(?:the|its|their|official|confirmed|overall|total|latest|known|death) )+toll$/

/** The noun phrase that a figure behind the chunks is of, no farther left than `after`; null where none is near. */
export function topicOf(words: Words, chunks: readonly Chunk[], after: number): Phrase | null {
  let past = chunks.length
  for (const { chunk, k, verbs, floor } of leftOf(chunks, chunks.length - 1, after, 0)) {
    const next = chunks[k + 1]
    if (k < chunks.length - 16 || chunk.from < floor) return null
    if (k >= past) continue
    // "The toll of the fire in Pell, Valdon | has risen to 76"
    if (isRegion(words, chunks, k)) past = k - 1
    if (past < k) continue
    // "fell and rose to 12", not "bread and 12 %", nor "as strong as 5.6"
    if (chunk.kind === 'link' && (next === undefined || next.kind === 'noun')) return null
    if (chunk.kind === 'opener' && chunk.word === 'as') return null
    if (chunk.kind !== 'noun' || partly.test(lowerAt(words, chunk.from))) continue
    // "bringing the total since the protests began to 600"
    const opener = chunks[k - 1]
    const isOthers = opener?.kind === 'opener' && /^(?:since|after|before|when)$/.test(opener.word)
    const done = wordOf({ words }, next)
    if (isOthers && done !== '' && (!isLevelVerb(done) || /^(?:began|started)$/.test(done))) return null
    if (pronoun.test(chunk.head) && chunk.to - chunk.from === 1) return null
    // "killed 88, the service said, down from 300": those who tell are not counted
    if (tells(words, next, chunks[k + 2]) || endsInTelling(words, chunk) || givesFigure(words, chunk)) return null
    // "50 infections and two deaths, bringing the total since January to 90": of which, it does not say
    const raised = chunks[k - 1]
    if (
      tallies.has(chunk.head) &&
      raised?.kind === 'verb' &&
      raising.has(lowerAt(words, raised.at)) &&
      !isPrep(next, 'of')
    )
      return null
    const end = endOf(words, chunk, next?.kind === 'verb' || next?.kind === 'link' || isPrep(next, 'of'))
    if (end === chunk.from) continue
    let first = k
    // "stopped them from turning back migrants": what is done is no part of the thing
    const isDone = /ing$/.test(lowerAt(words, chunk.from)) && isPrep(chunks[k - 1], 'from')
    while (!isDone && isPrep(chunks[first - 1], ...joining) && isThing(words, chunks[first - 2], floor)) first -= 2
    // "84 seats | in parliament on a turnout of 58%": parliament belongs to the figure before
    if (first < k && isPrep(chunks[first - 1], ...joining)) first = k
    // "with growth slipping to 2 percent" is of growth
    const isSubject = isPrep(chunks[first - 1], 'with') && next?.kind === 'verb'
    // "a slide that buried part of the town rose to 34"
    const isWithin = verbs > 0 && chunks[first - 1]?.kind === 'verb' && chunks[first - 2]?.kind === 'relative'
    const isPlaced = isPrep(chunks[first - 1], ...placing) && !isSubject && !isDone && !isPrep(next, 'of')
    if (isPlaced || isWithin || isAside((chunks[first] as NounChunk).head)) past = first
    else {
      const phrase = phraseOf(words, chunks[first] as NounChunk, first === k ? end : null, end)
      // "dozens of whom by Sunday dozens": a number alone names nothing
      return phrase.text === '' ? null : phrase
    }
  }
  return null
}

/** A name behind the comma of another that stands behind "in": the region of a town. */
function isRegion(words: Words, chunks: readonly Chunk[], k: number): boolean {
  const isName = (chunk: Chunk | undefined) => chunk?.kind === 'noun' && isCapital(words[chunk.from])
  return (
    isName(chunks[k]) && isLink(chunks[k - 1], ',') && isName(chunks[k - 2]) && isPrep(chunks[k - 3], ...placing, 'of')
  )
}

/** "the ministry gave a figure of 26 percent", "the ministry later revised that to 6" */
const givesFigure = (words: Words, { to }: Chunk) => giving.test(spoken({ words }, to, to + 5))
const giving = new RegExp(
  `^(?:gives|gave|cited|quoted|used) (?:an?|the) ${oneOf('figure number estimate total tally toll share rate')}\\b` +
    `|^(?:(?:later|has|had|have|since) )*${oneOf(revisions)} (?:it|that|this)\\b`
)

const tells = (words: Words, verb: Chunk | undefined, comma: Chunk | undefined) =>
  verb?.kind === 'verb' &&
  !verb.passive &&
  isTelling({ words }, verb) &&
  (!isLevelVerb(wordOf({ words }, verb)) || isComma(comma))

/** "official data show 31 percent" */
const endsInTelling = (words: Words, { from, to }: NounChunk) =>
  to > from + 1 &&
  cueVerbs.get(lowerAt(words, to - 1))?.form === 'base' &&
  /(?:[^s]s|data)$/.test(lowerAt(words, to - 2))

const isThing = (words: Words, chunk: Chunk | undefined, floor: number) =>
  chunk?.kind === 'noun' &&
  chunk.from >= floor &&
  !telling.test(chunk.head) &&
  !isAside(chunk.head) &&
  endOf(words, chunk, true) > chunk.from

/** Where the thing that a noun chunk names ends, before "costs" and "now"; at its start where it names none. */
function endOf(words: Words, { from, to, head, item }: NounChunk, isSubject: boolean): number {
  const lower = (at: number) => lowerAt(words, at)
  // "this year's | total"
  if (ownSign.test(head)) return from
  if (timeNouns.has(head) || (item !== null && /^(?:days|hours|minutes|seconds|decades|centuries)$/.test(head)))
    return from
  if (hollow.test(head) && /^(?:of|at)$/.test(lower(to)) && to - from < 4) return from
  // "hit a record 8.7 gigawatts"
  if (head === 'record' && /^\d/.test(lower(to))) return from
  let end = to
  while (end > from && isTail(lower(end - 1), lower(end - 2), isSubject && end === to)) end--
  return words.slice(from, end).some((w) => /^\p{L}/u.test(w.text) && !determiners.has(w.lower) && !closed.has(w.lower))
    ? end
    : from
}

const isTail = (word: string, before: string, isSubject: boolean) =>
  closed.has(word) ||
  /ly$|^twice$|^['"‘’“”]$/.test(word) ||
  (!isSubject && !determiners.has(before) && isLevelVerb(word) && !changeNouns.has(word))

function phraseOf(words: Words, first: NounChunk, headEnd: number | null, to: number): Phrase {
  let from = first.from
  while (from < first.to - 1 && (determiners.has(lowerAt(words, from)) || first.item !== null)) from++
  const head = lowerAt(words, (headEnd ?? first.to) - 1)
  return { from, to, head, text: stretch(words, from, to) }
}

/** "raising to | 112 | the number of dead": what stands behind tells. */
export function raisedTo({ words }: Chunked, item: Item): Measure | null {
  const { from, to } = item
  if (lowerAt(words, from - 1) !== 'to' || !tallyOf.test(spoken({ words }, to, to + 3))) return null
  const told = words.slice(to + 1, to + 8).map(({ lower }) => measureOf(lower))
  return told.find((measure) => measure && canBefall(measure, item)) ?? null
}
const tallyOf = /^(?:the|its|their) (?:(?:number|toll|tally|count) of$|death toll$|toll\b)/

/** "the number of victims of the landslide rose to 12 after a woman died"; not fraud victims, nor 10 dead and 30 hurt. */
export function areDead({ words }: Chunked, at: number, { from, to }: Item): boolean {
  const [next, of] = [lowerAt(words, at + 1), words.slice(at + 1, from)]
  const isOfElse = next === 'of' && !of.some(({ lower }) => eventNouns.has(lower) || lower === 'massacre')
  const isBare = /^(?:of|the|its)$/.test(lowerAt(words, at - 1)) && next !== 'who' && !isOfElse
  const end = firstIn(words, to, to + 20, ({ text }) => /^[,;:.]$/.test(text))
  const near = [...of, ...words.slice(to, end < 0 ? to + 20 : end)]
  const isHurt = words.some(({ lower }) => outcomeOf(lower)?.measure === 'injured')
  return isBare && !isHurt && near.some(({ lower }) => deadly.has(lower))
}
