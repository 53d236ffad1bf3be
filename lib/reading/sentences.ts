import { setOf } from '../figures/pieces.ts'
import { matches } from './occurrences.ts'
/** Text cut into sentences; Intl.Segmenter differs by browser, and would cut "Gen. Smith" and "Feb. 27". */

/** `text` is the article's text from `start` to `end` (end excluded). */
export type Sentence = { start: number; end: number; text: string; paragraph: number }
/** Offsets of a paragraph: a line, or several where a line goes on in the next. */
export type Span = { start: number; end: number }

/** A title has no full stop. */
export const endsLine = (text = '') => /[.!?]["”’)]*$/.test(text.slice(-9))

/** Followed by a name or a number, so that the full stop never ends a sentence: "Gen. Smith", "No. 1". */
const titles = setOf(
  'mr mrs ms dr prof rev fr sr gen lt col maj capt cmdr cpl sgt adm brig pvt gov lt-gov sen rep reps sens pres ' +
    'hon st ste mt ft vs al messrs supt insp det amb sec approx est incl spc pfc rs cllr'
)
/** Inside a sentence only before digits: "No. 1", but "Did they? No. The". */
const numbered = setOf('no nos fig vol ch art')
/** Ends a sentence only where a new one clearly begins: "Apple Inc. The", "the U.S. He". */
const tails = setOf(
  'inc corp co ltd bros plc llc jr sr esq etc e.g i.e a.m p.m u.s u.k u.n e.u u.s.a d.c ph.d b.c a.d jan feb mar apr ' +
    'jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ave blvd rd dept univ gov assn ' +
    'calif fla ariz colo conn mich minn mo okla ore pa tenn va wash wis ga ill ind kan mass miss neb nev tex'
)
/** Words that begin a sentence far more often than a name. */
const starters = setOf(
  'the a an he she it they we i you his her its their our this that these those there here in on at by for from ' +
    'with as after before since during while when where if although though but and so yet or however meanwhile ' +
    'another others some many most more several all both each no not one two three four five six seven eight nine ' +
    'ten about around at nearly almost over under up dozens hundreds thousands what who how why last earlier later ' +
    'according among between despite because police officials authorities also such to is was are were'
)

/** True for words written with a full stop of their own ("Mr.", "U.S.", "J."), given without it. */
export function isAbbreviation(word: string): boolean {
  const lower = word.toLowerCase()
  // "fell ill. Twelve": Illinois has a capital
  if (/^(?:ill|miss|mass|wash|ore|sat|sun)$/.test(word)) return false
  return /^\p{Lu}$/u.test(word) || titles.has(lower) || tails.has(lower) || /^(?:\p{L}\.)+\p{L}$/u.test(word)
}

const wordBefore = /[\p{L}\p{M}.-]{1,12}$/u
const wordAfter = /^[“”"'‘’([]*([\p{L}\p{M}]+|\d)/u

/** Whether the full stop at `at` belongs to the word before it; `next` is where the text goes on. */
function isInside(text: string, at: number, next: number): boolean {
  const before = wordBefore.exec(text.slice(Math.max(0, at - 12), at))?.[0] ?? ''
  const after = wordAfter.exec(text.slice(next, next + 24))?.[1] ?? ''
  const lower = before.toLowerCase().replace(/^[.-]+/, '')
  if (titles.has(lower)) return after !== ''
  if (numbered.has(lower)) return /^\d$/.test(after)
  if (!isAbbreviation(before)) return false
  if (/^\d$/.test(after)) return true
  return !starters.has(after.toLowerCase())
}

/** Lines, joined where a wrapped line goes on in small letters ("... killed at\nleast 12"). */
export function paragraphs(text: string): Span[] {
  const found: Span[] = []
  for (const { index, 0: line } of matches(/[^\r\n\u2028\u2029]+/g, text)) {
    const start = index + line.length - line.trimStart().length
    const end = index + line.trimEnd().length
    if (end <= start) continue
    const last = found.at(-1)
    const goesOn = last && /\p{Ll}/u.test(text[start] ?? '') && /[\p{L}\d,;-]/u.test(text[last.end - 1] ?? '')
    const blankBetween = last && /\n\s*\n/.test(text.slice(last.end, start))
    if (last && goesOn && !blankBetween) last.end = end
    else found.push({ start, end })
  }
  return found
}

/** "12 people died 💔 The union says 14": a picture parts as a full stop does. */
const stops = /[.!?…。]+|(?:\p{Emoji_Presentation}[\p{M}\u200d]*)+/gu
const closers = /["'”’)\]»]/
const opener = /^(?:[\p{Lu}\p{Lo}\d“"'‘’([«•$€£–—-]|\p{Emoji_Presentation})/u

/** "18:22 Police say ...", "UPDATE 6.05pm GMT – ...": the time of an entry, which is no word of it; "18.22 Percent" is none. */
const half = '[ap]\\.?m\\b\\.?'
const clock = `\\d{1,2}(?:[:.]\\d\\d(?::\\d\\d)?(?: ?${half})?| ?${half})(?: (?:GMT|UTC|[BC]?E?ST|\\p{Lu}DT))?`
const entryTime = new RegExp(
  `^(?:\\p{Lu}{3,}:? )?${clock}\\s*[-–—:|]?\\s+(?=["“‘]?\\p{Lu})(?![MBT]r?illion|Percent|Per )`,
  'u'
)

function sentencesIn(text: string, { start, end }: Span, paragraph: number): Sentence[] {
  const found: Sentence[] = []
  const push = (from: number, to: number) => {
    if (to > from) found.push({ start: from, end: to, text: text.slice(from, to), paragraph })
  }
  // searched in the paragraph alone: a search in the text would run to its end from every line without a stop
  const paragraphText = text.slice(start, end)
  /** Past the time of an entry, which is a sentence of its own. */
  const pastTime = (at: number) => {
    const time = entryTime.exec(text.slice(at, Math.min(end, at + 40)))?.[0] ?? ''
    push(at, at + time.trimEnd().length)
    return at + time.length
  }
  let from = pastTime(start)
  for (const stop of matches(stops, paragraphText)) {
    const at = start + stop.index
    // A sign before a line is none behind a sentence
    if (at < from || (at === from && !/^[.!?…。]/.test(stop[0]))) continue
    let to = at + stop[0].length
    while (to < end && closers.test(text[to] ?? '')) to++
    let next = to
    while (next < end && /\s/.test(text[next] ?? '')) next++
    if (next >= end) break
    // "dead.The" has lost its space; "2.5" and "example.com" never had one
    const glued = next === to && stop[0] === '.'
    if (glued && !(/[\p{Ll}\d)]/u.test(text[at - 1] ?? '') && startsSentence(text, next))) continue
    if (!glued && next === to) continue
    if (!opener.test(text.slice(next, next + 2))) continue
    if (stop[0] === '.' && isInside(text, at, next)) continue
    // "ROLAND, Ala. — Tornadoes"
    if (from === start && to - from < 40 && /^[–—-]\s/.test(text.slice(next, next + 2))) continue
    push(from, to)
    from = pastTime(next)
  }
  push(from, end)
  return found
}

function startsSentence(text: string, at: number): boolean {
  const word = /^\p{Lu}\p{L}*/u.exec(text.slice(at, at + 12))?.[0]
  return word !== undefined && starters.has(word.toLowerCase()) && word.length > 1
}

/** The sentences of a text in order, by paragraph. What stands between them is white space only. */
export function sentences(text: string, within: Span[] = paragraphs(text)): Sentence[] {
  return within.flatMap((span, i) => sentencesIn(text, span, i))
}

/** Index of the span that holds an offset, of spans in the order of the text; -1 where none does. */
export function spanAt(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const span = spans[middle] as Span
    if (offset < span.start) high = middle - 1
    else if (offset >= span.end) low = middle + 1
    else return middle
  }
  return -1
}

/** What stands in double quotation marks; one open at a paragraph's end goes on where the next begins with a mark. */
export function quotations(text: string, paragraphs: readonly Span[]): Span[] {
  const found: Span[] = []
  for (const { start, end } of paragraphs) {
    let open = -1
    for (const { index } of matches(/["“”«»„]/g, text.slice(start, end))) {
      const at = start + index
      // a mark before a letter and after a space opens, wherever the count stands
      const opens = /[“«„]/.test(text[at] ?? '') || (text[at] === '"' && /[\s([—–-]/.test(text[at - 1] ?? ' '))
      if (open < 0) open = at
      else if (!opens || text[at] === '”' || text[at] === '»') {
        found.push({ start: open, end: at + 1 })
        open = -1
      }
    }
    if (open >= 0) found.push({ start: open, end })
  }
  return found
}
