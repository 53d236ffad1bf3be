/** What is to come, or is only supposed: "could displace 100,000", "bracing for 500 wounded", "in the film 12 die". */

import type { Measure } from '../claim.ts'
import { oneOf } from '../figures/pieces.ts'
import { type Chunk, type Chunked, itemAt, spoken, type VerbChunk } from './chunks.ts'
import { drills, maybeTales, playing, tales, telling } from './english/denying.ts'
import * as says from './english/supposing.ts'
import { governorOf, wordOf } from './governor.ts'
import { nominals, outcomeOf } from './outcomes.ts'
import { nounKind } from './people.ts'
import { anyOf, lastBefore, lowerAt, spokenBefore } from './tokens.ts'

/** "charged with killing 12", "acquitted of the murder of four": who says that it was so is not the article. */
const deed = `(?:(?:${[...nominals.keys()].join('|')}) of|\\w+ing)`
// "accused of ordering the killing of 30", "charged with | three murders"
const doing = `(?:having )?(?:(?:the|\\w+ly|attempted|\\w+ing|\\w+ed) ){0,3}${deed}`
const alleged = new RegExp(
  `\\b(${says.charged}) (?:(?:of|with)|(?:(?!convicted)\\w+ ){0,5}?(?:of|with) ${doing}(?: [^;.:,]{1,40} and ${deed})?)$`
)
const onTrial = new RegExp(`\\b(${says.tried}) for ${doing}$|\\b(arrested|detained|held) for \\w+ing$`)

const inDrill = new RegExp(
  `^(?:in|during|as part of) (?:an?|the|its|their) (?:[^ ,]+ ){0,3}(${[...drills].join('|')})\\b`
)
const mayTell = anyOf(new Set([...tales, ...maybeTales, ...drills]))
/** The word that says so; null: none does. What a tale tells is in the present tense: "shows how 12 died" is no tale. */
function madeUpIn(s: Chunked, i: number, measure: Measure): string | null {
  // an endless sentence is no prose
  if (s.words.length > 400) return null
  const { from, to, counted } = itemAt(s, i)
  const [, drill = ''] = inDrill.exec(spoken(s, 0, 12)) ?? []
  // but soldiers die in drills
  if (/^(?:simul|rehears)/.test(drill) || (drill && /^(?:rescued|displaced)$/.test(measure))) return drill
  if (says.rehearsing.test(spokenBefore(s, from, 9))) return 'rehearsed'
  if (!mayTell(s.words)) return null
  const near = s.words.slice(Math.max(0, from - 6), counted.end + 6)
  const isPast = near.some(
    ({ lower }, k) => outcomeOf(lower)?.form === 'past' && !/^(?:is|are|be|being)$/.test(lowerAt(near, k - 1))
  )
  const isPlayed = s.words.slice(0, to).some((w) => playing.has(w.lower))
  for (let at = 0; at < s.words.length; at++) {
    const word = lowerAt(s.words, at)
    if (isPlayed && drills.has(word)) return word
    if (!tales.has(word) && !maybeTales.has(word)) continue
    const first = s.chunks.findIndex(({ to }) => to > at)
    const chunk = s.chunks[first] as Chunk
    const prep = lowerAt(s.words, chunk.from - 1)
    // "the photo of 40 bodies is from a film"
    // "figures from the ministry show"
    const isShown = word === 'show' && s.words.slice(0, at).some((w) => nounKind(w.lower) === 'document')
    // "recovered 40 bodies from the scene of the blast"
    const isScene = at > from && /^the scene (?!in|from|where)/.test(spoken(s, at - 1, at + 2))
    if (isShown || isScene || (at > from && prep !== 'from')) continue
    if (at > from) return word
    const isOpening = first < 3 && /^(?:in|for)$/.test(prep)
    const rest = lowerAt(s.words, at + 1) === ',' ? s.words.slice(at + 1, at + 9) : s.words.slice(at + 1, at + 2)
    const isTelling = rest.some((w) => telling.has(w.lower))
    // "a film premiere", "a fire at a film"
    const isHead = isTelling || (chunk.kind === 'noun' && chunk.head === word)
    const isTold = !isPast && (isTelling || (tales.has(word) && !/^(?:at|in|on|during|near)$/.test(prep)))
    if (isHead && (isTold || (isOpening && (tales.has(word) || !isPast)))) return word
  }
  return null
}

/** For a person to check. */
const notCounted = (word: string) => `"${word}": said of what may be or is to be, not counted`

/** The note that says so; null: it is told as what happened. `rule` and `measure`: what was found, and how. */
export function supposedOf(s: Chunked, i: number, rule: string, measure: Measure): string | null {
  const { from, counted } = itemAt(s, i)
  const lead = spokenBefore(s, from, 7)
  const longer = spokenBefore(s, from, 14)
  const known = isKnown(s, i)
  const [, charged = '', held = charged] = (!known && (alleged.exec(longer) ?? onTrial.exec(longer))) || []
  const charge = charged || held
  if (charge) return `"${charge}": alleged, not counted`
  if (isDefining(s, i)) return 'part of a definition or a limit, not counted'
  const [, possible, perhaps = possible] = says.unsure.exec(longer) ?? []
  if (perhaps) return notCounted(perhaps)
  const before = known
    ? null
    : (says.expecting.exec(lead) ??
      says.couldBring.exec(lead) ??
      says.weighing.exec(lead) ??
      says.permitted.exec(lead) ??
      says.aiming.exec(longer))
  const word = known
    ? undefined
    : (before?.[0].split(' ')[0] ?? says.due.exec(spoken(s, counted.end, counted.end + 6))?.[1])
  // "30 bodies were found. Dozens more may lie there": of a noun that it only borrows, the verb tells
  const isBorrowed = counted.note !== null
  const verb =
    (isBorrowed || /^(?:said of it|lives)$/.test(rule) ? verbBehind(s, i, measure) : null) ?? verbBefore(s, i, rule)
  // "did not know whether his four friends had survived"
  const opener = s.chunks[governorOf(s, i).start - 1]
  if (
    rule === 'said of it' &&
    opener?.kind === 'opener' &&
    (opener.word === 'whether' || (opener.word === 'if' && opener.from > 0))
  )
    return notCounted(opener.word)
  // "12 people risk being killed"
  const [, dread = ''] = says.dreading.exec(spoken(s, counted.end, counted.end + 3)) ?? []
  if (dread) return notCounted(dread)
  // "would have 12 people jailed", "wants to have 12 people jailed"
  const { over } = governorOf(s, i)
  const wish = over && over.at < 0 && lowerAt(s.words, over.to - 1) === 'have' ? lowerAt(s.words, over.to - 2) : ''
  if (rule === 'said of it' && (says.modal.test(wish) || wish === 'to')) return notCounted(`${wish} have`)
  // "12 could have been saved", "12 of those held may be freed": they were not, and are not yet
  const [, modalWord, have, done = ''] = beyond.exec(spoken(s, counted.end, counted.end + 16)) ?? []
  if (modalWord && outcomeOf(done)?.measure === measure && (!have || /^(?:rescued|present)$/.test(measure)))
    return notCounted(modalWord)
  // "11 could not be found": they are missing
  const isGone = measure === 'missing' && verb?.negated === true
  const told = word ?? madeUpIn(s, i, measure) ?? (isGone ? null : modalOf(verb, s, isBorrowed))
  return told === null ? null : notCounted(told)
}

const beyond =
  /^(?:(?!\b(?:and|but|or|while|after|when|as|because)\b)[^,.;:\d])*?\b(could|might|may|would|will)(?: (?:yet|also|soon|all|now|still|well))? (?:(have)(?: been)?|be) (\w+)/

/** "incidents in which at least four people are shot", "the square holds at most 900": no four were, and no 900 are. */
function isDefining(s: Chunked, i: number): boolean {
  const { from, counted, quantity } = itemAt(s, i)
  if (quantity.bound === 'exact' || quantity.bound === 'about') return false
  if (spoken(s, from - 2, from) !== 'in which') return false
  // "the 22nd such attack in which four or more died"
  return /^(?:are|is)$/.test(lowerAt(s.words, counted.end)) || /\bsuch\b/.test(spoken(s, from - 9, from))
}

/** "the 20 missing": those that were told of before. */
export const isKnown = (s: Chunked, i: number) =>
  /^(?:the|those|these|its|their|his|her)$/.test(lowerAt(s.words, itemAt(s, i).from - 1))

/** The verb that it is the subject of; of "20 missing would be found" the second, where that told what happened. */
function verbBehind(s: Chunked, i: number, measure: Measure): VerbChunk | null {
  const { under, end } = governorOf(s, i)
  const next = s.chunks[end + 1]
  if (next?.kind !== 'verb') return under
  const isTold = outcomeOf(wordOf(s, next))?.measure === measure
  // "250 soldiers | who will be deployed"
  if (!under) return isTold && s.chunks[end]?.kind === 'relative' ? next : null
  return !under.helped && outcomeOf(wordOf(s, under))?.measure !== measure ? next : under
}

/** The verb that it is the object or the level of; of two that are linked, the one that has the modal verb. */
function verbBefore(s: Chunked, i: number, rule: string): VerbChunk | null {
  if (!/^(?:object|level|shared|presence|lives)$/.test(rule)) return null
  const kindAt = (k: number) => s.chunks[k]?.kind ?? ''
  const passed = /^(?:level|shared)$/.test(rule) ? /^(?:prep|noun|link)$/ : /^prep$/
  let k = governorOf(s, i).start - 1
  while (passed.test(kindAt(k))) k--
  for (let verb = s.chunks[k]; verb?.kind === 'verb' && !verb.helped && kindAt(k - 1) === 'link'; verb = s.chunks[k])
    do k--
    while (/^(?:prep|noun|link)$/.test(kindAt(k)))
  const verb = s.chunks[k]
  return verb?.kind === 'verb' ? verb : null
}

/** "may have died" is said of what is so already, perhaps; not "could have killed 12", "another 20 could be there". */
function modalOf(verb: VerbChunk | null, s: Chunked, isBorrowed: boolean): string | null {
  if (!verb) return null
  const words = s.words.slice(verb.from, verb.to).map((w) => w.lower)
  // "a plot that might have killed 12", but "12 might have died"
  const does = !verb.passive && outcomeOf(wordOf(s, verb))?.how === 'verb'
  // "were to have been freed", "will have died by June", "were to be arrested"
  if (/^(?:was|were) to have\b/.test(words.join(' '))) return 'to have'
  if (words.includes('have'))
    return words.find((w) => w === 'will' || (w === 'could' && !verb.passive) || (w === 'might' && does)) ?? null
  const to = words.indexOf('to')
  // "were to be freed", "was to draw 900"
  if (to > 0 && words[to + 1] !== 'blame' && /^(?:is|are|was|were)$/.test(words[to - 1] ?? '')) return 'to be'
  // "would later die": they did
  if (
    says.knows.test(words.join(' ')) ||
    words.some((w) => says.afterwards.has(w)) ||
    says.narrated.test(spoken(s, 0, verb.from))
  )
    return null
  const word = words.find((w) => says.modal.test(w))
  return word === undefined || (!isBorrowed && verb.at < 0 && /^(?:could|may|might)$/.test(word)) ? null : word
}

// "may" with a small letter: the month is no guess
/** Not past where another clause begins: "is expected to close, after 12 died", "is likely to rise, with 19 missing". */
const same = `(?:(?! ${oneOf('after as when while since because but who which where')} |, with )[^.;:!?"”])`
const before = new RegExp(`\\b(${says.ahead})\\b${same}{0,50}$`)
const behind = new RegExp(
  `^(?:${says.gone}|(?: [\\w-]+){0,2},(?= ${says.lost} (?:dead|drowned|killed))|,? who\\b| of (?:the|its|their|all) [\\w,]+ \\w+)?(?:(?![,\\d])${same}){0,40}\\b(${says.lost}(?= (?:to be )?(?:dead|lost|killed|drowned|buried))|feared|presumed|expected(?! to ${says.goOn})|at risk|${says.possible})\\b`
)
const isLost = new RegExp(`^${says.lost}$`)

/** "could rise to 200", "300 feared dead": no count of what happened, and a person must know; null: it is told as one. */
export function expected(text: string, start: number, end: number): { note: string; isComing: boolean } | null {
  const near = lastBefore(text, start, 80)
  const [lead = '', guess] = before.exec(near) ?? []
  const own = /^(close to )?(?:pass|top|cross|exceed|surpass)/i.exec(text.slice(start, end))
  const short = own && (own[1]?.trim() ?? says.notYet.exec(near)?.[1])
  if (short) return { note: notCounted(short), isComing: true }
  const said = lastBefore(text, start, 200).split(/[.!?]["”]?\s/)
  if (guess === 'would' && says.narrated.test(said.at(-1) ?? '')) return null
  const rest = text.slice(end, end + 90)
  // "27 are missing and feared dead": they are missing
  const word =
    guess ??
    (/\bmissing(?:,| and| but)? (?:now )?(?:feared|presumed|believed|thought)\b/.test(rest)
      ? undefined
      : behind.exec(rest)?.[1])
  // "30 feared dead" may yet turn up
  return word ? { note: notCounted(word), isComing: says.coming.test(lead) || (!guess && isLost.test(word)) } : null
}
