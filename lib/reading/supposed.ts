/** What is to come, or is only supposed: "could displace 100,000", "bracing for 500 wounded", "in the film 12 die". */

import type { Measure } from '../claim.ts'
import { oneOf } from '../figures/pieces.ts'
import { type Chunk, type Chunked, itemAt, spoken, type VerbChunk } from './chunks.ts'
import { drills, maybeTales, playing, tales, telling } from './english/denying.ts'
import { governorOf, wordOf } from './governor.ts'
import { nominals, outcomeOf } from './outcomes.ts'
import { nounKind } from './people.ts'
import { anyOf, lastBefore, lowerAt, spokenBefore } from './tokens.ts'

const afterwards = new Set(['later', 'eventually', 'ultimately', 'subsequently'])
/** "In the minutes that followed, two gunmen | would kill at least 15" */
const narrated =
  /^(?:in|over|within) the (?:\w+ ){0,2}(?:minutes|hours|days|weeks|months|years) (?:that followed|afterwards?)\b/i
const modal = /^(?:could|will|would|might|may|shall|should|must|won['’]t)$/
const expects = oneOf('expect\\w* anticipat\\w+ forecasts? predict\\w* project(?:s|ed|ing)?')
const prepares = oneOf('prepar\\w+ brac\\w+ plan\\w* hop\\w+ aim\\w* ready')
/** "want 20 released", "demanded that 60 be freed" */
const demands = oneOf('wants? wanted demand\\w* urg\\w+')
// "expected to rise to", "to cover"
const seeing = oneOf(
  'see draw attract treat gather bring cover reach exceed pass top hit (?:rise|grow|climb|increase|swell|spread)_to'
)
const expecting = new RegExp(
  `\\b(?:${prepares} for|on (?:track|course|pace) to \\w+|(?:${expects}|${demands})(?: that)?|(?:${prepares}|${expects}|${demands}) to ${seeing})(?: an?(?: \\w+)?(?: of)?)?$`
)
/** Where its own noun tells what happened: "could cause 300 deaths", but "will mourn 12 deaths". */
const bringing = new RegExp(
  `\\b${oneOf('could will would might may (?:was|were|is|are)_to')} (?:\\w+ly |also |still )?${oneOf(
    'cause lead_to result_in bring mean see suffer draw attract host gather claim trigger force leave'
  )}(?: a further| another)?$`
)
/** "a goal for agents to make at least | 3,000 arrests", "wants them to make | 900" */
const aiming = new RegExp(
  `\\b(?:${oneOf('(?:goal|quota|target)s?(?=_(?:of|for|to)_) (?:target|plan|aim|ambition|task|hope)(?=(?:_now)?_(?:is|was)_to_)')}|wants?(?: \\w+){1,4} to)\\b` +
    `(?: (?!,|;|(?:that|before|after|when|and|but)\\b)[^ ]+){0,9}$`
)
const due = new RegExp(
  `^(?:is|are|was|were) (?:\\w+ly |also |now )?(?:${oneOf('listed classed classified recorded regarded considered')} (?:as )?)?` +
    `(${oneOf('expected due forecast predicted projected likely(?=_to) probable possible suspected')})(?! to have)\\b`
)
/** "charged with killing 12", "acquitted of the murder of four": who says that it was so is not the article. */
const deed = `(?:(?:${[...nominals.keys()].join('|')}) of|\\w+ing)`
const charged = oneOf('acquitted cleared exonerated not_guilty innocent accus\\w+ charge[sd]? suspected indicted')
// "accused of ordering the killing of 30", "charged with | three murders"
const doing = `(?:having )?(?:(?:the|\\w+ly|attempted|\\w+ing|\\w+ed) ){0,3}${deed}`
const alleged = new RegExp(
  `\\b(${charged}) (?:(?:of|with)|(?:(?!convicted)\\w+ ){0,5}?(?:of|with) ${doing}(?: [^;.:,]{1,40} and ${deed})?)$`
)
const tried = oneOf('on_trial stands?_trial wanted prosecuted')
const onTrial = new RegExp(`\\b(${tried}) for ${doing}$|\\b(arrested|detained|held) for \\w+ing$`)
/** "considered killing 12", "prevented the killing of 12", "capable of killing 12": nobody did. */
const weighed = oneOf(
  `consider\\w* contemplat\\w+ discuss\\w* propos\\w+ suggest\\w* recommend\\w* mull\\w* weigh\\w* debat\\w+ envisag\\w+ avoid\\w* prevent\\w*
  avert\\w* resist\\w* oppos(?:e[sd]?|ing) risk(?:s|ed|ing)? capable_of rul\\w+_out dream\\w*_of talk\\w*_of afraid_of
  involv\\w+ threaten\\w* justif\\w+ advocat\\w+ against (?:short|idea|plans?|risk|threats?|hope|intention|aim|prospect|verge|brink)_of`
)
const undone = new RegExp(`\\b(${weighed}) (?:the )?(?:\\w+ly )?\\w+ing(?: of)?$`)
/** "permission was given for | 12,000 people to march" */
const permitted = /\b(permission|permits?|approval|authori[sz]ation)\b(?: \w+){0,4} for$/

/** "it is possible that all | 189 died", "there were likely | no survivors" */
const unsure = new RegExp(
  `(?:\\bit (?:is|was|['’]s) (?:\\w+ )?(possible|likely|probable|conceivable|feared)(?: that)?` +
    `|\\b(likely|probably|possibly|perhaps|presumably))(?: ${oneOf('all about some around at_least')}){0,2}$`
)

/** "practised rescuing 40 people", "rehearsed for an attack with 80 casualties" */
const rehearsing = /\b(?:practi[sc]|rehears|simulat)(?:ed|es|e|ing) (?:\w+ing|an?\b|for\b)[^.;:,]*$/

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
  if (rehearsing.test(spokenBefore(s, from, 9))) return 'rehearsed'
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
export const notCounted = (word: string) => `"${word}": said of what may be or is to be, not counted`

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
  const [, possible, perhaps = possible] = unsure.exec(longer) ?? []
  if (perhaps) return notCounted(perhaps)
  const before = known
    ? null
    : (expecting.exec(lead) ?? bringing.exec(lead) ?? undone.exec(lead) ?? permitted.exec(lead) ?? aiming.exec(longer))
  const word = known ? undefined : (before?.[0].split(' ')[0] ?? due.exec(spoken(s, counted.end, counted.end + 6))?.[1])
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
  if (knows.test(words.join(' ')) || words.some((w) => afterwards.has(w)) || narrated.test(spoken(s, 0, verb.from)))
    return null
  const word = words.find((w) => modal.test(w))
  return word === undefined || (!isBorrowed && verb.at < 0 && /^(?:could|may|might)$/.test(word)) ? null : word
}

/** "could verify 11 deaths": they were able to, and did. */
const knowing = 'verify|confirm|count|see|hear|identify|establish|document'
const knows = new RegExp(`^could (?:(?!not )\\w+ )?(?:${knowing})$`)
// "may" with a small letter: the month is no guess
const ahead = oneOf(
  `could(?!_(?:only_|now_|so_far_)?(?:${knowing})) may might would(?!_(?:later|eventually|ultimately|subsequently|go_on|in_the_end)) will expects? expected
  forecasts? projects? predicts? fears? feared assume[sd]? likely_to plans?_to aims?_to`
)
/** Not past where another clause begins: "is expected to close, after 12 died", "is likely to rise, with 19 missing". */
const same = `(?:(?! ${oneOf('after as when while since because but who which where')} |, with )[^.;:!?"”])`
const before = new RegExp(`\\b(${ahead})\\b${same}{0,50}$`)
const possible = '(?:may|might|could)(?= (?:(?!not)\\w+ )?(?:be|have) )'
const lost = oneOf('feared presumed thought believed assumed')
/** "climbers who went missing last week are" */
const gone =
  '(?: [\\w-]+){0,2}(?: who (?:were|are|went|had gone|have been))? missing(?: [^,.;]{1,30}?)?(?: (?:is|are|was|were))?'
const behind = new RegExp(
  `^(?:${gone}|(?: [\\w-]+){0,2},(?= ${lost} (?:dead|drowned|killed))|,? who\\b| of (?:the|its|their|all) [\\w,]+ \\w+)?(?:(?![,\\d])${same}){0,40}\\b(${lost}(?= (?:to be )?(?:dead|lost|killed|drowned|buried))|feared|presumed|expected|at risk|${possible})\\b`
)
const isLost = new RegExp(`^${lost}$`)

/** "fears it could pass 200": a level that nobody has counted; "fears that over 600 may have died" is an estimate. */
const coming = /\b(?:could|may|might|will|would|(?:expected|likely|forecast|predicted) to) (?!have\b)[^,]*$/

/** "is about to | pass 500", "have yet to | exceed 20", "never | topped 12": none has. */
const notYet =
  /\b((?:about|yet|set|poised|due|ready|close|near|unlikely) to|verge of|not|never|cannot)(?: yet| even)? $|\w+(n['’]t) $/

/** "could rise to 200", "300 feared dead": no count of what happened, and a person must know; null: it is told as one. */
export function expected(text: string, start: number, end: number): { note: string; isComing: boolean } | null {
  const near = lastBefore(text, start, 80)
  const [lead = '', guess] = before.exec(near) ?? []
  const own = /^(close to )?(?:pass|top|cross|exceed|surpass)/i.exec(text.slice(start, end))
  const short = own && (own[1]?.trim() ?? notYet.exec(near)?.[1])
  if (short) return { note: notCounted(short), isComing: true }
  const said = lastBefore(text, start, 200).split(/[.!?]["”]?\s/)
  if (guess === 'would' && narrated.test(said.at(-1) ?? '')) return null
  const rest = text.slice(end, end + 90)
  // "27 are missing and feared dead": they are missing
  const word =
    guess ??
    (/\bmissing(?:,| and| but)? (?:now )?(?:feared|presumed|believed|thought)\b/.test(rest)
      ? undefined
      : behind.exec(rest)?.[1])
  // "30 feared dead" may yet turn up
  return word ? { note: notCounted(word), isComing: coming.test(lead) || (!guess && isLost.test(word)) } : null
}
