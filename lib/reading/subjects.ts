/** An attribution, and who the subject of its verb is, before or behind it, past what stands between. */
import { isPersons } from '../figures/lexicon.ts'
import { oneOf } from '../figures/pieces.ts'
import { spoken } from './chunks.ts'
import { type CueVerb, clauseOpeners, days, participles, passing, timeWords } from './cues.ts'
import type { Document } from './document.ts'
import { determiners, prepositions } from './english/chunks.ts'
import { nameParticles, picks } from './english/roles.ts'
import { editions, manner } from './english/saying.ts'
import { isNamed, places } from './gazetteer.ts'
import { outcomeOf } from './outcomes.ts'
import { isAcronym, nounKind, personForm, roleIn, type Speaker, speaker } from './people.ts'
import { isAddedAt, isComma, isStop, isVerbAt, openers, phraseAfter, phraseBefore } from './phrases.ts'
import type { Span } from './sentences.ts'
import { firstIn, isCapital, isFigure, lastIn, lowerAt, ownSign, type Token, type Words } from './tokens.ts'

/**
 * One attribution. `start`, `end`: its own words, speaker and verb. `from`, `to`: what it covers. `after`: it
 * stands behind that ("..., police said"). `via`: by way of whom, nearest the speaker first. `words`: the cue,
 * `verb` its place. `quoted`: a noun of somebody else's sentence ("dismissed union claims that"), not its speaker.
 * `isOwn`: of people of another speaker's, "its teams".
 */
export type Cue = Span & {
  said: Speaker
  via: Speaker[]
  words: string
  verb: number
  denies: boolean
  from: number
  to: number
  after: boolean
  quoted?: boolean
  isOwn?: boolean
}

/** A sentence being read. `first`: where it begins behind the dateline. */
export type CueSentence = { doc: Document; tokens: Words; sentence: Span; first: number }

/** `document`: what they say stands in a document of theirs. */
export type Voice = { said: Speaker; via?: Speaker[]; document?: boolean }

/** From the word `start` to `end` (excluded), the attributing word at `k`. */
type Around = { start: number; k: number; end: number }

/** The attribution by some words; it covers the whole sentence and denies nothing where `more` says no other. */
export function cueOf(
  { tokens, sentence }: CueSentence,
  { said, via = [] }: Voice,
  { start, k, end }: Around,
  more: Partial<Cue> = {}
): Cue {
  const word = tokens[k] as Token
  const whole = {
    words: word.text,
    verb: word.start,
    denies: false,
    from: sentence.start,
    to: sentence.end,
    after: false
  }
  return { said, via, ...whole, start: (tokens[start] as Token).start, end: (tokens[end - 1] as Token).end, ...more }
}

/** The speaker that the words [from, to) name; null where they name a thing, or are none. */
export function voice(doc: Document, tokens: Words, from: number, to: number): Speaker | null {
  const said = speaker(doc, tokens, from, to)
  return said && said.kind !== 'thing' ? said : null
}

/** The speaker behind a document: "calculations by Jane Doe", "data compiled by the university". */
export function documented(doc: Document, tokens: Words, from: number, end: number): Voice | null {
  // "a report | his ministry issued": whose it is
  const owner = firstIn(
    tokens,
    from + 1,
    end,
    (t, i) => isPage(tokens[i - 1]) && (isCapital(t) || (i < end - 1 && determiners.has(t.lower)))
  )
  if (owner > from && isIssued(tokens, owner, end)) return documented(doc, tokens, owner, end)
  const said = ownerOfPage(doc, tokens, from, end) ?? speaker(doc, tokens, from, end)
  // "may rise, according to the serious | injuries"
  if (!said || (said.kind === 'thing' && outcomeOf(lowerAt(tokens, end - 1))?.how === 'noun')) return null
  // "Department of Roads data": the name ends before its last word
  if (said.kind === 'org' && end - from > 2 && isPage(tokens[end - 1]) && !isCapital(tokens[end - 1]))
    return { said: { ...said, text: said.text.replace(/ \S+$/, '') }, document: true }
  if (said.kind !== 'document') return throughOf(doc, tokens, from, end, said)
  // behind a participle the phrase may have ended: "data | released by the ministry"
  const last = participles.has(lowerAt(tokens, end)) && lowerAt(tokens, end) !== 'based' ? end + 4 : end
  const by = firstIn(tokens, from + 1, last, (t) => /^(?:by|from)$/.test(t.lower))
  // "a survey by Indago | of 2,000 adults", "a poll by Demos | for broadcaster NRV", "sent by the ministry | to"
  const isSample = ({ lower }: Token, i: number) =>
    (/^(?:of|among)$/.test(lower) && isFigure(lowerAt(tokens, i + 1))) ||
    lower === 'to' ||
    (lower === 'for' &&
      isCapital(tokens[i - 1]) &&
      !isCapital(tokens[i + 1]) &&
      nounKind(lowerAt(tokens, i - 1)) === 'thing')
  const sample = firstIn(tokens, by + 1, end, isSample)
  const to = Math.min(by < end ? (sample < 0 ? end : sample) : tokens.length, phraseAfter(tokens, by + 1))
  const author = by > 0 ? voice(doc, tokens, by + 1, to) : null
  // "Footage from Idlib": nobody's; but "Data from Brazil"
  const isThere = lowerAt(tokens, by) === 'from' && places.has(author?.text ?? '') && !countings.test(said.head)
  if (!author || isThere) return { said: ownerOf(doc, tokens, from, end) ?? said, document: true }
  if (passing.has(lowerAt(tokens, by - 1))) return throughOf(doc, tokens, from, end, said)
  return { said: author, document: true }
}
const isIssued = (tokens: Words, from: number, end: number) =>
  [end, from + 1].some((i) => /^(?:issued|released|provided|published|gave|shared|compiled)$/.test(lowerAt(tokens, i)))
const isPage = (token: Token | undefined) => nounKind(token?.lower ?? '') === 'document'

/** "Witnesses | cited by the Gazette": by way of whom they speak. */
function throughOf(doc: Document, tokens: Words, from: number, end: number, said: Speaker): Voice {
  const k = firstIn(tokens, from + 1, end + 1, (t, i) => passing.has(t.text) && lowerAt(tokens, i + 1) === 'by')
  const to = Math.min(k + 2 < end ? end : tokens.length, phraseAfter(tokens, k + 2))
  const by = k < 0 ? null : voice(doc, tokens, k + 2, to)
  const text = k > from && k < end ? doc.text.slice(said.at, (tokens[k - 1] as Token).end) : said.text
  return { said: { ...said, text }, via: by ? [by] : [] }
}

/** "A post on the ministry's Facebook page", "the group's Telegram channel": whose it is; null: nobody's who is named. */
function ownerOfPage(doc: Document, tokens: Words, from: number, end: number): Speaker | null {
  if (!pages.test(spoken({ words: tokens }, end - 2, end))) return null
  const owner = lastIn(tokens, from + 1, end - 1, (t) => ownSign.test(t.text))
  return owner < 0 ? null : voice(doc, tokens, lastIn(tokens, from, owner, (t) => t.lower === 'on') + 1 || from, owner)
}
const pages = /(?:^| )(?:page|account|website|profile|(?:telegram|whatsapp|youtube|social) channel)$/

const countings = /^(?:tallies|data|figures|statistics|numbers|estimates|calculations|projections)$/
/** "the ministry's latest toll", "police figures"; null: nobody's, as of "an official tally" or "a UN report". */
function ownerOf(doc: Document, tokens: Words, from: number, end: number): Speaker | null {
  const owner = lastIn(tokens, from + 1, end, (t) => ownSign.test(t.text))
  const to = owner > 0 ? owner : firstIn(tokens, from + 1, end, (t) => countings.test(t.lower))
  const start = firstIn(tokens, from, tokens.length, (t) => !editions.has(t.lower) && !determiners.has(t.lower))
  if (start < from || to <= start) return null
  const said = speaker(doc, tokens, start, to)
  // "Monday's figures" are not Monday's, nor are "Wastewater data" of whoever is called so
  const isOpener = said?.kind === 'name' && start === 0 && to === 1 && !isNamed(doc, said.text)
  return said && !isOpener && /^(?:org|people|name)$/.test(said.kind) ? said : null
}

/** "..., said Jane Doe, head of the agency". */
export function behind(
  { doc, tokens, first }: CueSentence,
  k: number,
  verb: CueVerb
): (Voice & { end: number }) | null {
  if (verb.kind === 'figure' || verb.verb === 'tell' || prepositions.has(lowerAt(tokens, k + 1))) return null
  // "One clinic, St Ada's, admitted 50 people": nothing that they could have said
  const isTold = firstIn(tokens, first, k - 1, (_, i) => isVerbAt(tokens, i)) >= 0
  if (!isTold && isFigure(lowerAt(tokens, k + 1))) return null
  const end = phraseAfter(tokens, k + 1)
  const said = pickedOut(doc, tokens, k + 1, end) ?? voice(doc, tokens, k + 1, end)
  const next = tokens[end]
  // "says he alone saw 12", 'said the estimate "may rise to 12"'
  if (/^(?:pronoun|document)$/.test(said?.kind ?? '') && next && !/^[,.;!?]$/.test(next.text)) return null
  // "said its director, Dr. Ulla Ek"
  const named =
    said?.kind === 'person' && isComma(next) && isCapital(tokens[end + 1]) ? phraseAfter(tokens, end + 1) : end
  const role = named > end && isBareName(tokens, end + 1, named) ? roleIn(doc, tokens, k + 1, end) : null
  const name = role && speaker(doc, tokens, end + 1, named)
  if (name && role) return { said: withRole(name, role), end: named }
  // "said | the manifest listed 142 passengers": what was said, and not who said it
  return said && (!isVerbAt(tokens, end) || participles.has(next?.lower ?? '')) ? { said, end } : null
}

/** The subject that ends before `end`: "the ministry | said". */
export function before({ doc, tokens, first }: CueSentence, behind: number): (Voice & { start: number }) | null {
  const end = withoutClause(tokens, behind, first)
  const phrase = phraseBefore(tokens, end, first)
  // "4,100, a figure | aid groups put at 10,000"
  const isFigureOf = figureOf.test(spoken({ words: tokens }, phrase, phrase + 2))
  // "the man | prosecutors say shot nine"
  const isWhom = ({ lower }: Token, i: number) => somebody.test(lower) && isPersons(lowerAt(tokens, i + 1))
  const whom = firstIn(tokens, phrase, end - 1, isWhom)
  const start = isFigureOf && phrase + 2 < end ? phrase + 2 : whom >= 0 ? whom + 1 : phrase
  // "Of the 40 patients | admitted, six died"
  const isOf =
    /^(?:of|among|for)$/.test(lowerAt(tokens, first)) &&
    tokens.slice(first + 1, start).every((t) => determiners.has(t.lower) || isFigure(t.lower))
  const found = start < end && !isOf ? documented(doc, tokens, start, end) : null
  // "She put the losses at 3 million", "Contrary to police | claims", "five laboratory | confirmed cases"
  const isCounted = found?.said.kind === 'org' && isFigure(lowerAt(tokens, start).replace(/^one$/, ''))
  if (
    !found ||
    isCounted ||
    /^(?:contrary|unlike)$/.test(lowerAt(tokens, phrase)) ||
    (end - start > 1 && nounKind(lowerAt(tokens, start)) === 'pronoun' && !isAcronym(tokens[start]))
  )
    return null
  // "Jane Doe, head of the agency said": the second comma is often forgotten
  if (tokens[start - 1]?.text === ',' && found.said.kind === 'person' && /^[a-z]/.test(found.said.text)) {
    const from = phraseBefore(tokens, start - 1, first)
    // "In Tarn, the mayor said", "Asked about the raid, an officer said"
    const isOther =
      (determiners.has(lowerAt(tokens, start)) && (from > first || from + 2 > start - 1)) ||
      tokens.slice(from, start - 1).some(({ lower }) => lower !== 'of' && prepositions.has(lower))
    const name = from < start - 1 && !isOther ? speaker(doc, tokens, from, start - 1) : null
    if (name && /^(?:name|person)$/.test(name.kind)) return { said: withRole(name, found.said.text), start: from }
  }
  return { ...found, start }
}

const figureOf = /^an? (?:figure|number|toll|total|allegation|accusation|charge|claim)$/
const somebody = /^(?:man|woman|boy|girl|teenager|suspect|gunman|attacker|person|people|men|women)$/
const withRole = (name: Speaker, role: string): Speaker => ({
  ...{ ...name, kind: 'person' },
  text: personForm(name.text.split(',')[0] ?? '', role)
})

/** "nurses in Tarn who saw it | said", "police at first | said", "papers filed on Monday | show": none of it is of the name. */
function withoutClause(tokens: Words, end: number, first: number): number {
  const aside = firstIn(tokens, Math.max(first + 1, end - 10), end, (_, i) =>
    manner.test(spoken({ words: tokens }, i, end))
  )
  if (aside > 0) return aside
  for (let i = end - 1; i > first && !isStop(tokens[i]) && !isComma(tokens[i]); i--) {
    const text = tokens[i]?.text ?? ''
    const isOfSpeaker = /^(?:person|people|org)$/.test(nounKind(lowerAt(tokens, i - 1)))
    const isClause = text === 'who' || (text === 'not' && isOfSpeaker)
    if (isClause || isDone(tokens, i, end)) return i
    if (/^(?:that|which)$/.test(text) && isVerbAt(tokens, i + 1)) return isOfSpeaker ? i : end
  }
  return end
}

/** "released" of "a report released on Friday", but "data compiled in May by the university", "published in the Lake Review". */
function isDone(tokens: Words, i: number, end: number): boolean {
  // "estimates of the council | based on hospital records show"
  if (lowerAt(tokens, i) === 'based' && lowerAt(tokens, i + 1) === 'on') return true
  if (!/ed$|^(?:seen|made|taken)$/.test(lowerAt(tokens, i)) || nounKind(lowerAt(tokens, i - 1)) !== 'document')
    return false
  const rest = tokens.slice(i + 1, end).map((t) => t.lower)
  const last = rest.findLastIndex((w) => timeWords.has(w) || /^\d/.test(w))
  // "In a report released on Friday | the agency"
  const isOver = last === rest.length - 1 || (last >= 0 && prepositions.has(rest[last + 1] ?? ''))
  return isOver && !rest.includes('by')
}

/** Whether a noun phrase that ends before `end` begins its clause: "Nordal, the company, said", "and the mayor, Roe, said". */
function beginsClause(tokens: Words, end: number, first: number): boolean {
  let start = phraseBefore(tokens, end, first)
  if (start >= end) return false
  const isOpen = () =>
    start <= first ||
    [isComma, isStop].some((ends) => ends(tokens[start - 1])) ||
    [clauseOpeners, days].some((words) => words.has(lowerAt(tokens, start - 1)))
  while (!isOpen() && openers.has(lowerAt(tokens, start - 1))) start--
  return isOpen() || lowerAt(tokens, start) === 'and'
}

const isBareName = (tokens: Words, from: number, to: number) =>
  tokens.slice(from, to).some(isCapital) &&
  tokens.slice(from, to).every((t, i) => isCapital(t) || (i === 0 ? t.lower === 'the' : inName.test(t.lower)))
const inName = new RegExp(`^(?:of|and|&|${oneOf(nameParticles)}|[()]|\\d{1,3})(?:-|$)`)

/** Who "one of them" or "a third" is by what is added behind it: ", a driver from Tarn"; null: it does not say. */
function pickedOut(doc: Document, tokens: Words, from: number, comma: number): Speaker | null {
  const start = /^(?:the|a)$/.test(lowerAt(tokens, from)) ? from + 1 : from
  const isNamed = determiners.has(lowerAt(tokens, comma + 1)) || isCapital(tokens[comma + 1])
  if (!picks.has(lowerAt(tokens, start)) || !isComma(tokens[comma]) || !isNamed) return null
  const said = speaker(doc, tokens, comma + 1, phraseAfter(tokens, comma + 1))
  return said && (said.kind === 'thing' ? { ...said, kind: 'person' } : said)
}

/** The subject of "SUBJECT, 54, a doctor, said", "SUBJECT, who was there, said"; `comma` is the last one. */
export function apposed({ doc, tokens, first }: CueSentence, comma: number): (Voice & { start: number }) | null {
  let end = comma
  for (let hops = 0; hops < 4; hops++) {
    let open = end - 1
    while (open >= first && tokens[open]?.text !== ',' && !isStop(tokens[open])) open--
    const isMarked = tokens[open]?.text === ',' && !/^(?:but|yet|while)$/.test(lowerAt(tokens, open + 1))
    const begins = isMarked && beginsClause(tokens, open, first)
    // "The governor of the state, Jane Doe, said", "The contractor, Hallbygg, said"
    const what = begins && isBareName(tokens, open + 1, end) ? phraseBefore(tokens, open, first) : open
    const isRole = what < open && roleIn(doc, tokens, what, open) !== null
    // "Jane Doe, Director of Health, Tarn, said": the one who is named first
    const from = isRole && isComma(tokens[what - 1]) ? phraseBefore(tokens, what - 1, first) : what
    if (from < what && isBareName(tokens, from, what - 1)) {
      const name = speaker(doc, tokens, from, what - 1)
      return name && { said: withRole(name, roleIn(doc, tokens, what, open) ?? ''), start: from }
    }
    if (isRole || (what < open && /^(?:one|the|an?|its|their|his|her|another)$/.test(lowerAt(tokens, what)))) {
      const said = speaker(doc, tokens, isRole ? what : open + 1, end)
      return said && { said, start: what }
    }
    // what is between two commas is no subject where a noun before it is one, or where it is no noun
    const isNext = isMarked && hops < 3 && !(hops > 0 && isBareName(tokens, open + 1, end))
    if (isNext && (begins || isAddedAt(tokens, open + 1) || roleIn(doc, tokens, open + 1, end) !== null)) {
      end = open
      continue
    }
    end = withoutClause(tokens, end, first)
    const start = phraseBefore(tokens, end, first)
    const found = start < end ? documented(doc, tokens, start, end) : null
    // a subject begins a clause; what hangs on a verb before it is an object
    const added = hops > 0 ? pickedOut(doc, tokens, Math.min(start, end - 1), end) : null
    return added ? { said: added, start } : found && hops > 0 ? { ...found, start } : null
  }
  return null
}
