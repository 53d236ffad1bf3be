/** The attributions of one sentence: who is said to say what part of it. */
import { hasCapital, setOf } from '../figures/pieces.ts'
import { onceFor } from '../grouped.ts'
import { cueVerbs, passing } from './cues.ts'
import { perSentence } from './document.ts'
import { forecasts, tallies } from './english/change.ts'
import { determiners } from './english/chunks.ts'
import { isKind } from './english/places.ts'
import { headings, informants, quotable } from './english/saying.ts'
import { isState, titled } from './gazetteer.ts'
import { outlet } from './hearers.ts'
import { heard, isAcronym, nounKind, type Speaker, speaker } from './people.ts'
import { auxiliaries, isComma, isQuote, isStop, isVerbAt, phraseAfter, phraseBefore } from './phrases.ts'
import { apposed, type Cue, type CueSentence, cueOf, documented, voice } from './subjects.ts'
import { byCount, eachBy, figureOf, gapped, heldFigure, standingOf } from './tallies.ts'
import { firstIn, isCapital, isFigure, isIn, lastIn, lowerAt, namedBefore, type Token } from './tokens.ts'
import { verbCue } from './verbCue.ts'

/** A sentence's attributions, in order; cue words inside quotations are somebody's own words, and not read. */
export const attributions = perSentence((doc, index): readonly Cue[] => {
  const sentence = doc.sentences[index]
  const tokens = doc.tokens(index)
  // No sentence of the news is that long; the bound keeps a text without full stops from being read in squares.
  if (!sentence || tokens.length > 400) return []
  const begins = doc.dateline && sentence.start < doc.dateline.end ? doc.dateline.end : sentence.start
  const found = tokens.findIndex((t) => t.start >= begins)
  const first = Math.max(0, found)
  const reading = { doc, tokens, sentence, first }
  const cues: Cue[] = []
  let cited: Speaker | null = null
  let carrier: Speaker | null = null
  const ownLast = () => cues.findLast((cue) => !cue.quoted)
  for (let k = first; k < tokens.length; k++) {
    const token = tokens[k] as Token
    const { lower, start } = token
    if (!mayTell(token)) continue
    // "Interfact, which cited an official"
    const isCiting = citing.has(lower) && (lower.endsWith('g') || tokens[k - 1]?.text === 'which')
    const held = cues.at(-1)
    if (doc.quoteAt(start) || (held?.quoted && start < held.end)) continue
    const cue = isCiting ? null : cueAt(reading, k, ownLast())
    // "in a statement carried by state television"
    if (!cue) carrier = passing.has(lower) ? carrierAt(reading, k) : carrier
    if (cue) {
      const through = [...cue.via, ...(carrier ? [carrier] : [])]
      // "the broadcaster, citing the army, said": the army says it, by way of the broadcaster
      const told = { ...cue, ...(cited ? { said: cited, via: [cue.said, ...through] } : { via: through }) }
      // "According to the Gazette, the mayor said"
      const isWithin = held && !held.after && lowerAt(tokens, first) === 'according' && cues.length === 1
      if (isWithin && /^, $/.test(doc.text.slice(held.end, cue.start)))
        cues[0] = { ...told, via: [...told.via, ...(held.said.kind === 'document' ? [] : [held.said])] }
      else cues.push(told)
      cited = carrier = null
    } else if (isCiting) {
      const source = documented(doc, tokens, k + 1, phraseAfter(tokens, k + 1))?.said
      const last = cues.at(-1)
      // "citing burial records": papers that are nobody's are told by whoever cites them
      const isNamed = source && (source.kind === 'document' ? hasCapital(source.text) : source.kind !== 'thing')
      if (!isNamed || lowerAt(tokens, k + 1) === 'no') cited = null
      else if (last) cues[cues.length - 1] = { ...last, said: source, via: [last.said, ...last.via] }
      else cited = source
    }
  }
  const headline = cues.length === 0 ? headlineCue(reading) : null
  if (headline && !doc.quoteAt(headline.start)) cues.push(headline)
  return bounded(reading, cues)
})

/** The attribution whose word stands at `k`; null where it is none. */
type Teller = (reading: CueSentence, k: number, last: Cue | undefined) => Cue | null
const counts = [...tallies, ...forecasts]
const assertions =
  'claim report allegation boast assertion account finding announcement statement admission revelation warning'.split(
    ' '
  )
/** What may attribute by the words that it stands at, in order; at any of them a verb of saying is asked for last. */
const tellers: [words: string[], teller: Teller][] = [
  [['according'], (reading, k) => (lowerAt(reading.tokens, k + 1) === 'to' ? accordingTo(reading, k, k + 2) : null)],
  [['per'], (reading, k) => (isPerWhom(reading, k) ? accordingTo(reading, k, k + 1) : null)],
  [['by'], (reading, k) => byCount(reading, k) ?? eachBy(reading, k)],
  [['on', 'in'], (reading, k) => (k === reading.first ? byCount(reading, k) : null)],
  [[':'], (reading, k, last) => (isQuote(reading.tokens[k + 1]) ? quoted(reading, k, last) : null)],
  [['quoted', 'quotes', 'cited', 'cites'], quoting],
  [[...counts, ...assertions.flatMap((word) => [word, `${word}s`])], figureOf],
  [counts, standingOf],
  [['of', 'at', 'that'], gapped]
]
const tellersAt = onceFor((lower) => tellers.flatMap(([words, teller]) => (words.includes(lower) ? [teller] : [])))

const isVerb = (lower: string) => cueVerbs.has(lower) || lower.endsWith('ed') || lower === 'broadcast'
const isNumber = isIn({ has: isFigure })
/** Most words attribute nothing. */
const mayTell = isIn({
  has: (lower) => tellersAt(lower).length > 0 || isVerb(lower) || isFigure(lower) || citing.has(lower)
})
const citing = setOf('citing cited quoting quoted')

/** "carried by the SNA news agency": by way of whom; null: by nobody who passes on what others say. */
function carrierAt({ doc, tokens }: CueSentence, k: number): Speaker | null {
  if (lowerAt(tokens, k + 1) !== 'by') return null
  const verb = firstIn(tokens, k + 3, tokens.length, ({ lower }) => cueVerbs.has(lower))
  return outlet(doc, tokens, k + 2, Math.min(phraseAfter(tokens, k + 2), verb < 0 ? tokens.length : verb))
}

function cueAt(reading: CueSentence, k: number, last: Cue | undefined): Cue | null {
  const { lower } = reading.tokens[k] as Token
  for (const teller of isNumber(reading.tokens[k]) ? [heldFigure, gapped] : tellersAt(lower)) {
    const cue = teller(reading, k, last)
    if (cue) return cue
  }
  return isVerb(lower) ? verbCue(reading, k, last) : null
}

/** A speaker of a headline has few words. */
const most = 6
/** Who says a headline: "Police: two dead in Orvane", "Bus fire kills 13: officials", "12 dead – ministry". */
function headlineCue(reading: CueSentence): Cue | null {
  const { doc, tokens, sentence, first } = reading
  const colon = firstIn(tokens, first + 1, first + most + 1, (t) => t.text === ':')
  const before = colon > 0 ? saying(reading, first, colon) : null
  // "Houses: 1,120 destroyed", "Protesters: 30 arrested" say what is counted
  if (
    before &&
    (before.kind !== 'people' || informants.has(before.head) || phraseAfter(tokens, colon + 1) > colon + 2)
  ) {
    const from = (tokens[colon] as Token).end
    return cueOf(reading, { said: before }, { start: first, k: colon, end: colon + 1 }, { from })
  }
  if (/[.!?]["”']*$/.test(doc.text.slice(sentence.start, sentence.end))) return null
  const last = lastIn(tokens, first + 1, tokens.length, (t) => /^[:–—|-]$/.test(t.text))
  const behind = last < 0 || last < tokens.length - 1 - most ? null : saying(reading, last + 1, tokens.length)
  const to = tokens[last]?.start ?? 0
  return behind && cueOf(reading, { said: behind }, { start: last, k: last, end: tokens.length }, { to, after: true })
}

/** The speaker that the words [from, to) are, and nothing else: no verb, no figure, no bare name. */
function saying({ doc, tokens }: CueSentence, from: number, to: number): Speaker | null {
  const words = tokens.slice(from, to)
  if (words.some((t, i) => /^\d|^(?:[,;:]|By|Per)$/.test(t.text) || isVerbAt(tokens, from + i))) return null
  const said = speaker(doc, tokens, from, to)
  // "Keld District: 3 dead", "UNITED STATES: A shooting" say where
  if ((isKind(said?.head ?? '') && isFigure(lowerAt(tokens, to + 1))) || isState(titled(said?.text ?? ''))) return null
  // "Live updates: 12 dead", "Analysis: 300 dead" are headings and nobody's words
  const isHeading = said?.kind === 'document' && !quotable.test(`${said.text}#${said.head}`)
  if (!said || isHeading || !/^(?:person|people|org|document)$/.test(said.kind)) return null
  // an acronym may be a place or a warning: "UK: 12 dead", "ALERT: 12 dead"
  return isAcronym(tokens[to - 1]) && nounKind(said.head) === 'thing' ? null : said
}

/** "Per the ministry, 12 ...", not "12 per day", nor "its head, Per Roe, said". */
const isPerWhom = ({ tokens, first }: CueSentence, k: number) => {
  const isName = isCapital(tokens[k + 1]) && (!isCapital(tokens[k]) || isComma(tokens[phraseAfter(tokens, k + 1)]))
  const from = k - Number(lowerAt(tokens, k - 1) === 'as')
  const isOpen = from === first || (isComma(tokens[from - 1]) && !isCapital(tokens[k]))
  return isOpen && (isName || determiners.has(lowerAt(tokens, k + 1)))
}

/** 'Jonas Bek, who sat in coach 7: "We walked for an hour."' */
function quoted(reading: CueSentence, k: number, last: Cue | undefined): Cue | null {
  const { doc, tokens, first } = reading
  const comma = lastIn(tokens, first + 1, k, (t) => t.text === ',')
  // 'In an interview with the Gazette, Roe said:' is read by its verb
  if (comma > 0 && comma < k - 2 && cueVerbs.has(lowerAt(tokens, k - 1)) && last) return null
  const [from, to] = comma > 0 ? [phraseBefore(tokens, comma, first), comma] : [phraseBefore(tokens, k, first), k]
  // "Roe, who is a former mayor, tweeted:"; but 'Roe told Reuters: "We walked for an hour."'
  const isHearer = cueVerbs.get(lowerAt(tokens, from - 1))?.verb === 'tell'
  const said = (comma > 0 ? apposed(reading, comma)?.said : null) ?? voice(doc, tokens, from, to)
  // "The ministry said in a statement:"
  const isHeading = headings.has(said?.head ?? '') || (said?.kind === 'document' && last)
  if (isHearer || !said || said.kind === 'pronoun' || isHeading) return null
  return cueOf(reading, { said }, { start: from, k, end: k + 1 }, { from: tokens[k]?.end ?? 0 })
}

/** "according to the ministry": the whole sentence around it. */
function accordingTo(reading: CueSentence, k: number, from: number): Cue | null {
  const { doc, tokens, first } = reading
  // "According to the ministry | 12 people died"
  const whole = phraseAfter(tokens, from)
  const figure = firstIn(tokens, from + 1, whole, (t, i) => isFigure(t.lower) && !isCapital(tokens[i - 1]))
  const end = figure > 0 && k === first ? figure : whole
  const him = heard(tokens, from, end)
  const found = him ? { said: him } : documented(doc, tokens, from, end)
  const words = doc.text.slice((tokens[k] as Token).start, (tokens[from - 1] as Token).end)
  // "20,000 people (60,000 according to organisers) marched"
  const open = lastIn(tokens, k - 6, k, (t) => /^[()]$/.test(t.text))
  const own = open >= 0 && tokens[open]?.text === '(' ? { from: (tokens[open] as Token).start } : {}
  return found && cueOf(reading, found, { start: k, k, end }, { words, after: k > first, ...own })
}

/** "The broadcaster quoted a military source as saying that ...", "The source was quoted by the broadcaster as saying". */
function quoting(reading: CueSentence, k: number): Cue | null {
  const { doc, tokens, first } = reading
  const { at, be } = auxiliaries(tokens, k, first)
  // "was quoted as saying | by the broadcaster"
  const by = be ? firstIn(tokens, k + 1, k + 4, (t) => t.lower === 'by') : -1
  const isBy = by > 0
  const end = phraseAfter(tokens, isBy ? by + 1 : k + 1)
  const start = phraseBefore(tokens, at + 1, first)
  const found = [voice(doc, tokens, start, at + 1), voice(doc, tokens, isBy ? by + 1 : k + 1, end)]
  const [teller, said] = isBy ? found.toReversed() : found
  // "cited Jane Doe, a local official, as saying"
  const as = by > k + 1 ? end - 2 : firstIn(tokens, end, end + 16, (t) => /^(?:as|saying)$/.test(t.lower))
  if (!said || !teller || be !== isBy || as < 0 || (as > end && !isComma(tokens[end]))) return null
  const after = tokens[as + 2] === undefined || isStop(tokens[as + 2])
  return cueOf(reading, { said, via: [teller] }, { start: isBy ? start : k, k, end: as + 1 }, { after })
}

/** The outlet's own words again: "..., raising fears of". */
const own =
  /,\s+(?:raising|underscoring|underlining|highlighting|echoing|fuell?ing|reflecting|signall?ing|in what|(?<=\b(?:19|20)\d\d,\s)(?:when|in which|which))\s/

/** "said Roe, who has three sons": of the speaker. */
const ownBehind =
  /,\s+(?:while|as|raising|underscoring|in what|(?:(?:an?|the)(?: [\w-]+){1,5} )?(?:who|whose|whom|which|where|when))\s/
/** "said Roe, one of 250 guests", "said Roe, head of a union with 9,000 members" */
const ownName =
  /^,\s+(?:(?:an?|the)\s(?!(?:third|quarter|half|dozen|figure|toll|number|total|rise|fall)\b)|one of\s|\p{Ll}+ of (?:an?|the)\s)/u

/** Where somebody else does something: "Police said three died; | villagers buried nine", "12 died, | the rebels". */
function otherSubjects({ doc, tokens, first }: CueSentence, cues: readonly Cue[]): number[] {
  const found: number[] = []
  const told = new Set(cues.map((cue) => cue.verb))
  for (let i = first + 2; i < tokens.length; i++) {
    const { lower, start: verb } = tokens[i] as Token
    const isGap = isNumber(tokens[i])
    if (!isGap && !cueVerbs.has(lower) && !isVerbAt(tokens, i)) continue
    const phrase = phraseBefore(tokens, isComma(tokens[i - 1]) ? i - 1 : i, first)
    // "but the families' association, | SOS Halvern, has"
    const isAdded = isComma(tokens[i - 1]) && isComma(tokens[phrase - 1])
    const [start, end] = isAdded ? [phraseBefore(tokens, phrase - 1, first), phrase - 1] : [phrase, i]
    const [prior, opener] = [tokens[start - 1], tokens[start - 2]]
    if (
      !(isGap ? /^(?:[,;–—]|and|while)$/ : /^(?:[;–—]|and|while|whereas|but|though|although)$/).test(prior?.lower ?? '')
    )
      continue
    // "said four rebels and a guard | were killed": one subject
    if (/^(?:were|are)$/.test(lower) && /^(?:an?|one)$/.test(lowerAt(tokens, start))) continue
    // "; 762 people died" goes on
    const isCounted = tokens.slice(start, end).some((t) => isFigure(t.lower))
    const said = start < end && !isCounted ? speaker(doc, tokens, start, end) : null
    // "; city hall counted 6,500": whatever city hall is, that is what it tells
    const hasList =
      /^ha(?:s|ve)$/.test(lower) && tokens.slice(i, i + 4).some((t) => t.lower === 'list' || tallies.has(t.lower))
    const isTelling = said?.kind !== 'pronoun' && (cueVerbs.has(lower) || hasList) && !told.has(verb)
    // "Brellia reported 12 deaths, Ostland 9"
    const isListed = isGap && said?.kind === 'name' && namedBefore(tokens, i) > first
    // "Roe said jets have hit clinics and troops | had detained 30": she goes on
    if (prior?.lower === 'and' && lower === 'had' && isVerb(lowerAt(tokens, i + 1))) continue
    if (said && (isTelling || isListed || /^(?:person|people|org)$/.test(said.kind)))
      found.push((isComma(opener) ? opener : prior)?.start ?? 0)
  }
  return found
}

const joint =
  /(?:[,;]|\b(?:while|whereas|but|and|although|though))\s*(?:(?:while|and|but|whereas|the|earlier|later)\s*)*$/i
const logging = /^(?:report|record|regist|log|count|list)\w*$/
const figureFirst = /^ (?:at least |about |some |only |just |more than |over |nearly )?\d/
const ordering = /\b(?:announced?|declared?|ordered|called for|appealed for)$/
const ordered = /^(?!\s+that\b)[^,;:\d]*?\s(?:that|which|who)\s/
const past = /\bhad (?:feared|hoped|expected|predicted|forecast|thought|believed)$/
const byClause = /^.*, (?:and|but|where|who|when|while) (?!.*\bas \w+ $)/s
/** Bounds what each attribution covers by its neighbours: "police put it at 7,000 while organisers said 20,000". */
function bounded(reading: CueSentence, cues: readonly Cue[]): Cue[] {
  const { doc } = reading
  const others = cues.length > 0 ? otherSubjects(reading, cues) : []
  return cues.map((cue, i) => {
    let { to } = cue
    const next = cues[i + 1]
    const isFree = !cue.after && next && !next.after && next.start > cue.end
    if (isFree && joint.test(doc.text.slice(cue.end, next.start))) to = next.start
    // "Organisers had expected 50,000, but only 8,000 came, police said": the second is theirs
    if (!cue.after && next?.after) {
      const contrast = doc.text.slice(cue.end, next.start).search(/; |, (?:but|while|whereas|although|though) /)
      if (contrast >= 0) to = Math.min(to, cue.end + contrast)
    }
    const rest = doc.text.slice(cue.end, to)
    // "disputes that figure: its chair said at least 40 died"
    const denied = cue.denies && !cue.after ? /^[^:;–—\d]*(?=[:;–—] )/.exec(rest)?.[0] : undefined
    if (denied && !denied.split(' ').some((word) => isFigure(word))) to = Math.min(to, cue.end + denied.length)
    const isInverted = cue.after && cue.start === cue.verb && cueVerbs.has(cue.words)
    const ended = (isInverted ? ownName.exec(rest) : null) ?? (cue.after ? ownBehind : own).exec(rest)
    if (ended) to = Math.min(to, cue.end + ended.index)
    // "; 762 people died" goes on behind "police said" or "police counted 40", not behind "put at 18 million by the union"
    const isLog = !cue.after && logging.test(cue.words) && figureFirst.test(rest)
    const [, opens = ''] = cue.after || isLog ? (/^[^;]*;\s+(\S+)/.exec(rest) ?? []) : []
    if (opens && (/ ?by$/.test(cue.words) || !isFigure(opens.toLowerCase())))
      to = Math.min(to, cue.end + rest.indexOf(';'))
    if (cue.after && !/[,;:–—]\s/.test(rest)) to = cue.end
    // "Officials had feared 100 dead; there were 11"
    const isPast = past.test(doc.text.slice(cue.start, cue.end))
    if (isPast && !cue.after) to = Math.min(to, cue.end + (/[;–—]|, but /.exec(rest)?.index ?? rest.length))
    // "announced mourning for those in a crash that killed 40": what the clause tells he need not have said
    const order = !cue.after && ordering.test(cue.words + (/^ for\b/.exec(rest)?.[0] ?? '')) ? ordered.exec(rest) : null
    to = Math.min(to, cue.end + (order?.[0].length ?? rest.length), others.find((at) => at >= cue.end) ?? to)
    // "Six died at protests, where Roe was announced the winner by the council": of the six the council tells nothing
    const before = cue.after && / by$/.test(cue.words) ? byClause.exec(doc.text.slice(cue.from, cue.start)) : null
    return { ...cue, from: cue.from + (before?.[0].length ?? 0), to }
  })
}
