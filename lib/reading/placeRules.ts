/** What the words say of a figure's place beside any distance: lists, "respectively", the whole world or country. */
import { oneOf } from '../figures/pieces.ts'
import { placeInList, placeLabelOf } from './bulletins.ts'
import { clauseOf, clauses, headOf } from './clauses.ts'
import type { Document } from './document.ts'
import { raising } from './english/change.ts'
import { eventNouns } from './english/happenings.ts'
import { countryOf, goalAbroad, seatOf } from './jurisdiction.ts'
import type { OtherEvent } from './otherEvents.ts'
import type { PlaceMention } from './placeLists.ts'
import { isInside, worth } from './placeRoles.ts'
import { isPlaceName, placesIn } from './places.ts'
import { countrywide } from './scene.ts'
import type { Sentence, Span } from './sentences.ts'
import { ofOneEvent, record } from './timeWords.ts'
import { lastBefore, lowerAt, type Token } from './tokens.ts'

/** A figure in its sentence; `at`: the sentence's number, `spans`: all its figures. */
export type Context = {
  doc: Document
  sentence: Sentence
  at: number
  span: Span
  spans: readonly Span[]
  mentions: readonly PlaceMention[]
  /** What befell whom, as in `locate`, else that of the figure before it in the sentence. */
  key: string
  /** The earlier event that it is of. */
  event: OtherEvent | null
}

/** Most telling first; undefined: it says nothing, null: the figure has no place. */
export const rules: readonly (readonly [
  name: string,
  example: string,
  find: (c: Context) => string | null | undefined
])[] = [
  ['a war', 'to take Osk in a war that has killed 90,000', ofWar],
  [
    'brackets',
    'Cases were found in Ostland (3) and Brenland (17)',
    ({ doc, span }) => placeInList(doc, span) ?? undefined
  ],
  ['label', 'Keld District: 3 dead, 12 injured', ofLine],
  ['there', "Tarn's mayor, visiting Osk, said 30 homes there had burned", ofVisited],
  ['owner', "Osk was alone among Brellia's 27 provinces", ofOwner],
  [
    'goal abroad',
    'of 90,000 who left Tarvia, 60,000 fled to Ostland and 30,000 to Brenland',
    (c) => (c.key.startsWith('fled') ? goalAbroad(c.doc, c.sentence, c.span) : undefined)
  ],
  ['its own count', 'Tarn, meanwhile, has reported nine dead', ofTeller],
  ['its sum', 'Ostland confirmed 12 cases, bringing its total to 90', ofItsSum],
  ['respectively', '5 and 6 people were killed in Tarvel and Ostin respectively', inOrder],
  ['with', 'Orvane was worst hit with 64 dead, followed by Keld with 22 and Tarn with nine', namedWith],
  ['where', 'leaders met in Osk over Tarn, where 860 people died', beforeWhere],
  ['capital', '12 died in the capital', (c) => (inClause(c, inCapital) ? seatOf(c.doc, c.mentions) : undefined)],
  ['the whole world', 'bee stings killed 12,345 people around the world', ofWorld],
  [
    'held against',
    '12 died in Osk, compared with 64 on the islands',
    ({ doc: { text }, span: { start, end } }) =>
      held.test(lastBefore(text, start, 40)) && there.test(text.slice(end, end + 40)) ? null : undefined
  ],
  [
    'no place of the text',
    'another 12 cases were found abroad',
    (c) => inClause(c, outside)?.toLowerCase().replace(/\s+/g, ' ')
  ],
  ['several events', 'Attacks have killed 900 people, including a bombing in Osk', ofSeveralEvents],
  ['the whole country', 'in all 4,722 people were kidnapped nationwide', ofCountry]
]

function ofItsSum({ doc, sentence, span, mentions }: Context): string | undefined {
  if (!itsSum.test(lastBefore(doc.text, span.start, 80))) return undefined
  return mentions.find((m) => /^s(?:ubject|peaker)$/.test(m.role) && m.start < sentence.start + 40)?.text
}
const itsSum = new RegExp(`\\b${oneOf(raising)} its [^.;]{0,60}\\bto (?:at least |about )?$`)

function ofSeveralEvents({ doc, sentence, span, mentions }: Context): null | undefined {
  const isPlaced = mentions.some((m) => m.end <= span.start && isInside(m.role))
  return !isPlaced && ofOneEvent.test(doc.text.slice(span.end, sentence.end)) ? null : undefined
}

const held = /\b(?:compared (?:with|to)|against|versus|than) (?:\p{Ll}+ ){0,2}$/u
const there = /^(?: \p{Ll}+)? (?:(?:on|off|across|along) the \p{Ll}+|in the (?:north|south|east|west|capital))\b/u

/** What a rule says: null: it has no place; undefined: no rule says anything. */
export function placeByRule(context: Context): string | null | undefined {
  for (const [, , find] of rules) {
    const place = find(context)
    if (place !== undefined) return place
  }
}

/** Whoever speaks of it: where the sentence says that somebody is. */
function ofVisited({ doc, sentence, span }: Context): string | undefined {
  const rest = doc.text.slice(span.end, sentence.end)
  return /^(?:(?! (?:and|but|while|as)\b) [\p{L}-]+){0,4} there\b/u.test(rest)
    ? visiting.exec(doc.text.slice(sentence.start, span.start))?.[1]
    : undefined
}
const visiting = new RegExp(
  `\\b(?:[Vv]isit(?:s|ed|ing)?(?: to)?|tour(?:s|ed|ing)?(?: of)?|(?:[Ss]peaking|talking) (?:in|at|from)|(?:flew|went|gone|travelled|traveled) to)` +
    ` (?:the )?(\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)*)(?!['’])`,
  'u'
)

/** "Keld: 3 dead; 12 hurt in Osk": until it names another place. */
function ofLine({ doc, at, span, mentions }: Context): string | undefined {
  const label = placeLabelOf(doc, at, span)
  return label && !mentions.some((m) => m.start >= label.end && isInside(m.role)) ? label.name : undefined
}

const wars = /^(?:war|wars|conflict|conflicts|insurgency|uprising|rebellion|pandemic)$/
const ofAll = new RegExp(
  `^(?: \\p{Ll}+)? (?:during|in all of) the (?:\\p{Ll}+ )?${wars.source.slice(1, -1)}\\b(?! in)`,
  'u'
)
/** Of all the war, wherever that is said to be. */
function ofWar(c: Context): string | null | undefined {
  const { doc, at, span, mentions } = c
  const words = doc.tokens(at)
  const clause = clauseOf(words, span)
  const head = headOf(words, clause)
  if (head && wars.test(head.lower)) {
    const isIts = isPlaceOf(doc, head, span)
    return mentions.find(isIts)?.text ?? null
  }
  // "a toll of about 900 | during the uprising"
  if (ofAll.test(doc.text.slice(span.end, span.end + 60))) return null
  // "that has killed 900 people | and driven 40,000 from their homes"
  const before = onFrom(c, goesOn)
  return before && ofWar(before)
}
const goesOn = /^[^,;]*\band (?:\S+ ){1,3}$/

/** "The war in Keld, which", "Keld's two-year war, which": a place of the event that a clause is told of. */
const isPlaceOf = (doc: Document, head: Token, span: Span) => (m: PlaceMention) =>
  m.start > head.end
    ? m.end <= span.start
    : /^(?:['’]s)?(?: [\p{L}-]+){0,4} ?$/u.test(doc.text.slice(m.end, head.start))

/** "The riot, which killed 12": one that was told of before, and so in no place of another clause; null: no such. */
export function placesOfKnown(c: Context): ((m: PlaceMention) => boolean) | null {
  const words = c.doc.tokens(c.at)
  const head = headOf(words, clauseOf(words, c.span))
  const before = head ? undefined : onFrom(c, goesOn)
  if (!head || !eventNouns.has(head.lower)) return before ? placesOfKnown(before) : null
  const lead = c.doc.text.slice(words[Math.max(0, words.indexOf(head) - 4)]?.start, head.start)
  return definite.test(lead) ? isPlaceOf(c.doc, head, c.span) : null
}
/** Not "its worst riot", which nothing told of. */
const definite = /(?:\b(?:[Tt]he|[Tt]his|[Tt]hat)|['’]s) (?:(?!an?\b|another\b|worst\b|\p{Ll}+est\b)[\p{L}-]+ )*$/u

/** The figure before one in its sentence, where what stands between them goes on from it. */
function onFrom(c: Context, gap: RegExp): Context | undefined {
  const before = c.spans.findLast((s) => s.start < c.span.start && s.start >= c.sentence.start)
  return before && gap.test(c.doc.text.slice(before.end, c.span.start)) ? { ...c, span: before } : undefined
}

function ofWorld(c: Context): string | undefined {
  // "the total globally to 1,166, with at least 436 deaths"
  const before = onFrom(c, / with $/)
  // "infected 2,500 people worldwide and killed 90"
  const lead = c.doc.text.slice(c.doc.sentences[c.at]?.start, c.span.start)
  const isShared = sharedWorld.test(lead) && !c.mentions.some((m) => m.start > c.span.end && isInside(m.role))
  return isShared || inClause(c, world) || (before && ofWorld(before)) ? 'worldwide' : undefined
}

/** "Keld's 12 wards", "Keld, population 2,000" */
const owning = /^(?:['’]s? |,? (?:has |with |had )?(?:an? )?population (?:of )?(?:about |some )?)$/
function ofOwner({ doc, span, mentions }: Context): string | undefined {
  return mentions.find((m) => owning.test(doc.text.slice(m.end, span.start)))?.text
}

const telling = oneOf('reported recorded confirmed registered counted tallied has had accounts_for accounted_for')
const tellsOf = new RegExp(
  `(?:^|[^\\p{L} ] |\\b(?:while|and|but) )(\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+){0,2})(?:, \\p{Ll}+,)? (?:(?:has|have|had) (?:\\p{Ll}+ )?)?${telling}(?: its first)?(?: at least| about| some)? $`,
  'u'
)
/** The dead, or so many alone: "and Osk reported | 11." */
const itsCount =
  /^(?:[.,;]|$)|^(?: of the)?(?: \p{Ll}+){0,2} (?:dead|deaths?|fatalit(?:y|ies)|casualties|cases?|infections|injured|wounded|missing)\b/u
/** Of a place that counts its own dead, where no other stands behind. */
function ofTeller({ doc, sentence, span, mentions }: Context): string | undefined {
  const [, name = ''] = tellsOf.exec(doc.text.slice(sentence.start, span.start)) ?? []
  // "cases linked to shots made in Osk" are not there
  const isHeld = (m: PlaceMention) =>
    isInside(m.role) && !/\p{Ll}ed (?:to|by|with)\b/u.test(doc.text.slice(span.end, m.start))
  const isOther = mentions.some((m) => m.start > span.end && m.end <= sentence.end && isHeld(m))
  const isKnown = isPlaceName(doc, name) || (name !== '' && doc.sentences.some((_, i) => isIn(name, placesIn(doc, i))))
  const isIts = isKnown && !isOther && itsCount.test(doc.text.slice(span.end, sentence.end))
  return isIts ? name : undefined
}

/** "In Tarn 35 cases were found", elsewhere. */
const isIn = (name: string, told: readonly PlaceMention[]) => told.some((m) => m.text === name && isInside(m.role))

/** The list of places stands before "respectively", or before the figures: "in Tarvel and Ostin 5 and 6, respectively". */
function inOrder({ sentence, span, spans, mentions }: Context): string | undefined {
  const word = sentence.text.indexOf('respectively')
  if (word < 0) return
  const end = sentence.start + word
  const here = spans.filter((s) => s.start >= sentence.start && s.end <= end)
  const lists = mentions.filter((m) => m.start >= sentence.start && m.text.includes(' and '))
  const list =
    lists.findLast((m) => m.end <= end && end - m.end < 4) ?? lists.findLast((m) => m.end <= (here[0]?.start ?? 0))
  const names = list?.text.split(/, and |, | and /) ?? []
  const nth = here.findIndex((s) => s.start === span.start)
  return names.length > 1 && here.length === names.length ? names[nth] : undefined
}

function namedWith({ doc, sentence, span, mentions }: Context): string | undefined {
  const lead = doc.text.slice(Math.max(sentence.start, span.start - 60), span.start)
  const worst = worstHit.exec(lead)
  if (worst) return worst[1] ?? worst[2]
  const name = withName.exec(lead)?.[1]
  if (/\bfollow(?:s|ed)\b/.test(sentence.text)) return name
  return mentions.some((m) => m.weight > worth.bare && m.end < span.start) ? name : undefined
}

function beforeWhere({ doc, at, span, mentions }: Context): string | null | undefined {
  const words = doc.tokens(at)
  const { opener, from } = clauseOf(words, span)
  const start = opener === 'where' ? words[from]?.start : undefined
  // "taken to a hospital in Osk, where two died"
  const isGoal = (m: PlaceMention) => wentTo.test(lastBefore(doc.text, m.start, 30))
  if (start === undefined) return undefined
  const here = mentions.find(
    (m) => start - m.end < 2 && m.end <= start && (m.weight > worth.distant || isGoal(m))
  )?.text
  if (here) return here
  // "in Tarn, a mile from the Orr Mill headquarters, where 12 were held": of a place of that name
  const [name = ''] = ownName.exec(lastBefore(doc.text, start, 60)) ?? []
  const isTold = name === '' || mentions.some((m) => m.end > start - name.length && m.start < start)
  return isTold ? undefined : null
}
/** A storm; but "a bus bound for Osk, where two of the dead lived". */
const wentTo = /\b(?:head(?:ing|ed)|mov(?:ing|ed)|left \S+) (?:on )?(?:to|for|towards?) $/
const ownName = /\b\p{Lu}[\p{L}-]+ (?:\p{Lu}[\p{L}-]+ )*(?:\p{Ll}+ ){0,2}(?:\p{Ll}+)$/u

/** Of "Nationwide, 412 have died and 900 fell ill" all that the sentence counts. */
function ofCountry(c: Context): string | undefined {
  const at = countrywide.exec(c.sentence.text)?.index ?? -1
  // "the worst crash in the country, at Osk in 1952"
  if (at > 0 && record.test(c.sentence.text.slice(0, at))) return undefined
  const isOpen = c.mentions.length === 0 && at === 0
  return isOpen || inClause(c, countrywide) ? (countryOf(c.doc) ?? 'nationwide') : undefined
}

const worstHit =
  /(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)*) (?:(?:is|was|remains|remained) the (?:worst|hardest)[- ](?:hit|affected)|\p{Ll}+ the (?:most|highest|largest|greatest))(?: \p{Ll}+){0,2},? with $|^(\p{Lu}[\p{L}'’-]+) (?:follows|followed|is next|comes next|was next) with $/u
const withName =
  /(?:\b(?:and|by)|[,;]) ((?!M[rs]s? |Dr )\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)(?: with (?:at least |about |some )?| \()$/u
const world = /\b(?:worldwide|globally|(?:around|across|throughout) the world|the world over)\b/i
const sharedWorld = new RegExp(`${world.source},? and (?:\\w+ ){1,3}$`, 'i')
const where = oneOf('world region country state')
const inCapital = /(?<![\p{Ll},] \p{Lu}[\p{L}'’-]+ )\b[Ii]n the capital\b(?!,? (?:of|\p{Lu}|cit))/u
/** Not of "Doctors Abroad". */
const outside = new RegExp(
  `(?<!from\\s)\\b(?:[Aa]cross the continent|abroad|overseas|[Ee]lsewhere(?: in (?:(?:the )?${where}|\\p{Lu}\\p{L}+))?)\\b`,
  'u'
)

/** An endless sentence is no prose. */
export const isEndless = ({ start, end }: Span) => end - start > 4000

const ofItsOwn = /^(?: \p{L}+){0,3} (?:in|at|near|outside) /u
export function inClause({ doc, sentence, at, span, spans, mentions }: Context, pattern: RegExp): string | null {
  if (isEndless(sentence) || !pattern.test(sentence.text)) return null
  const words = doc.tokens(at)
  const all = clauses(words)
  const { id, from: opens } = clauseOf(words, span)
  // "there were 12 raids nationwide, in which 90 died and 20 were hurt"
  const k = all.findLastIndex((c) => c.from <= opens && lowerAt(words, c.from) !== 'and')
  const isHung = all[k]?.opener === 'which' && /^(?:in|during)$/.test(lowerAt(words, (all[k]?.from ?? 0) - 1))
  const host = isHung ? all[k - 1]?.id : id
  for (const { from, to } of all.filter((c) => c.id === id || (c.id === host && c.from < opens))) {
    const start = words[from]?.start ?? 0
    const found = pattern.exec(doc.text.slice(start, words[to - 1]?.end ?? 0))
    if (!found) continue
    const at = start + found.index
    // "killed 50, 20 of them in Orr County and 30 elsewhere", "40 nationwide and 12 in the capital"
    if (spans.some((s) => s.start > span.end && s.end === at - 1)) continue
    if (spans.some((s) => s.end < at && at < span.start) && ofItsOwn.test(doc.text.slice(span.end, span.end + 40)))
      continue
    // "Elsewhere two walkers drowned in Orr County", "12 died in Orr County and 300 worldwide"
    const named = mentions.some((m) => {
      // "Elsewhere, in Brellia's Orr range, two drowned"
      const isNext = at < m.start && m.end <= span.start
      const isCloser = isNext || (m.start > span.end && (at < span.start || m.start < at))
      return /^within/.test(m.role) && isCloser && clauseOf(words, m).id === id
    })
    if (!named) return found[0]
  }
  return null
}
