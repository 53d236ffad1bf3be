/** Who asserts a figure: the speakers of its sentence, and who goes on speaking from the ones around it. */

import type { ArticleInput, Stance } from '../claim.ts'
import { hasCapital } from '../figures/pieces.ts'
import { once } from '../grouped.ts'
import { spoken } from './chunks.ts'
import { clauseOf, clauses, indexAt } from './clauses.ts'
import { cueVerbs } from './cues.ts'
import { denialOf, isDenied, isHearsay, isOfLast } from './denial.ts'
import { type Document, isOneParagraph } from './document.ts'
import { forecasts } from './english/change.ts'
import { reports, rumours } from './english/denying.ts'
import { ties } from './english/saying.ts'
import { answeredBy } from './interview.ts'
import { nounKind } from './people.ts'
import { isQuote, isVerbAt, opensClause, phraseAfter } from './phrases.ts'
import { isPlaceName } from './places.ts'
import { namer } from './resolve.ts'
import type { Sentence, Span } from './sentences.ts'
import { attributions } from './speaking.ts'
import { verdictBehind } from './stance.ts'
import { type Cue, cueOf, voice } from './subjects.ts'
import { firstIn, isFigure, lowerAt, type Token, type Words } from './tokens.ts'

/** `source` null: the outlet itself. `via`: nearest the source first. `cue`: the attributing words. */
export type Attribution = {
  source: string | null
  via: string[]
  cue: string | null
  stance: Stance
  deniedBy: string | null
  notes: string[]
}

/** A cue that speaks for a span; `at`: its sentence, `outer`: who reports the speaker, `note`: what was inferred. */
type Speaking = { cue: Cue; at: number; outer: readonly Cue[]; note: string | null }
const speaks = (cue: Cue, at: number, note: string | null): Speaking => ({ cue, at, outer: [], note })

/** Who asserts the figure at each span; null: the outlet, also where it is unclear: a wrong source is worse. */
export function attribute(doc: Document, spans: readonly Span[], article: ArticleInput): Attribution[] {
  const name = namer(doc)
  const agency = doc.dateline?.agency ?? null
  /** Who passed it on, the agency of the dateline last; the publisher's own name says nothing. */
  const passedOn = (chain: readonly (string | undefined)[], source: string | null) =>
    [...new Set([...chain, agency])].filter(
      (by): by is string => typeof by === 'string' && by !== source && !` ${article.publisher ?? ''}`.endsWith(` ${by}`)
    )
  return spans.map((span) => {
    const found = speaking(doc, span)
    const unsure = found && denialBy(doc, found.cue, found.at, span.start) === 'unsure'
    const source = found && !unsure ? name(found.cue.said, found.at) : null
    const stance = found?.cue.denies ? 'denies' : 'asserts'
    const nobody = { source: null, via: passedOn([], null), cue: null, stance, deniedBy: null } as const
    if (!found) return { ...nobody, notes: [] }
    if (!source) return { ...nobody, notes: [`nobody found for "${found.cue.said.text}"`] }
    const chain = [...found.cue.via, ...found.outer.map((o) => o.said)].map((by) => name(by, found.at)?.text)
    const denial = found.cue.denies ? null : deniedBy(doc, span, doc.sentenceAt(span.start))
    const denier = denial && name(denial.cue.said, denial.at)?.text
    return {
      source: source.text,
      via: passedOn(chain, source.text),
      cue: found.cue.words,
      stance,
      deniedBy: denier && denier !== source.text ? denier : null,
      notes: [found.note, source.note].filter((note) => note !== null)
    }
  })
}

/** The cue that speaks for a span: of its sentence, behind its quotation, or from before. */
function speaking(doc: Document, span: Span): Speaking | null {
  const at = doc.sentenceAt(span.start)
  if (at < 0) return null
  const quote = doc.quoteAt(span.start)
  const told = covering(doc, span, at) ?? (quote && quotedBehind(doc, quote, at))
  const words = doc.tokens(at)
  const isRumour = told ? rumours.has(told.cue.said.head) : isHearsay(words, span.start)
  const denied = isRumour ? deniedBy(doc, span, at) : null
  if (denied) return denied
  // Somebody who was not made out is told to say it: no other does
  if (told || (quote && isTold(doc, quote))) return told
  // "The rains, a 'one-in-a-thousand event', fell": nobody's speech, but "He blames 'two errors'" is his
  const isSpeech =
    quote && (quote.start <= (doc.sentences[at]?.start ?? 0) + 1 || nounKind(lowerAt(words, 0)) === 'pronoun')
  const answer = answeredBy(doc, at)
  if (answer) return speaks(answer.cue, answer.at, null)
  return (isSpeech && quotedBefore(doc, at)) || (continued(doc, at) ?? credited(doc, at) ?? foreseen(doc, at))
}

/** "Keld 40; Osk 12. Source: Flood Office.": whose figures a paragraph gives. */
function credited(doc: Document, at: number): Speaking | null {
  const isOf = ({ text }: Sentence, i: number) => isOneParagraph(doc, i, at) && /^\(?Sources?: /.test(text)
  const i = firstIn(doc.sentences, at, at + 12, isOf)
  const tokens = doc.tokens(i)
  const from = tokens.findIndex((t) => t.text === ':') + 1
  const said = from > 0 ? voice(doc, tokens, from, phraseAfter(tokens, from)) : null
  const reading = { doc, tokens, sentence: doc.sentences[i] as Span, first: 0 }
  return said && speaks(cueOf(reading, { said }, { start: 0, k: 0, end: from }), i, null)
}

/** "Forecasts were cut to 2%. | The forecast for Keld is 1%, the bank said.": they are somebody's, and told beside. */
function foreseen(doc: Document, at: number): Speaking | null {
  const isForecast = (i: number, few: number) =>
    doc
      .tokens(i)
      .slice(0, few)
      .some((t) => forecasts.has(t.lower))
  const isWith = (i: number) => isOneParagraph(doc, i, at) && isForecast(i, 60)
  const beside = isForecast(at, 4) ? [at - 1, at + 1].find(isWith) : undefined
  const cue = beside === undefined ? undefined : attributions(doc, beside).at(-1)
  return cue && beside !== undefined ? speaks(cue, beside, 'source from the sentence beside it') : null
}

/** Who says that a rumour is not so: "A post says 300 died. | The army denied this." */
function deniedBy(doc: Document, { end }: Span, at: number): Speaking | null {
  const words = doc.tokens(at)
  // "the army denied this", "police said the posts were fake", "a claim that the army denied"
  const isDenial = (c: Cue) => {
    const behind = spoken({ words }, indexAt(words, c.end), words.length)
    if (!c.denies) return isDenied(behind)
    const before = lowerAt(words, indexAt(words, c.start) - 1)
    return isOfLast(behind) || /^(?:which|something|that)$/.test(before) || reports.has(before)
  }
  const own = attributions(doc, at).find((c) => c.start > end && isDenial(c))
  const behind = verdictBehind(doc, at)
  const by = own ?? (behind?.kind === 'false' ? behind.by : null)
  return by && speaks({ ...by, denies: true }, own ? at : at + 1, 'denied behind it')
}

/** Whether the sentence that a quotation ends in goes on behind a comma, or with a verb of saying. */
const isTold = (doc: Document, { end }: Span) => {
  if (/,["”»]$/.test(doc.text.slice(end - 2, end))) return true
  const words = doc.tokens(doc.sentenceAt(end - 1))
  const isSaying = ({ lower }: Token) => {
    const verb = cueVerbs.get(lower)
    return verb?.kind === 'say' && /^(?:past|third)$/.test(verb.form)
  }
  const next = firstIn(words, indexAt(words, end), words.length, (token) => isQuote(token) || isSaying(token))
  return next >= 0 && !isQuote(words[next])
}

/** What a denial makes of a figure behind its verb; null where it is none, or the figure stands before it. */
function denialBy(doc: Document, cue: Cue, at: number, start: number) {
  if (!cue.denies || cue.after || start < cue.verb) return null
  const tokens = doc.tokens(at)
  return denialOf(tokens, indexAt(tokens, cue.verb), indexAt(tokens, start))
}

/** Who promises vouches for what is promised alone. */
const promising = /^(?:pledg|promis|vow)/
const concluding = /, (?:suggesting|implying|meaning)\b[^.;]*$/
/** The cue of its own sentence that covers the span: the last before it, else the nearest behind. */
function covering(doc: Document, { start, end }: Span, at: number): Speaking | null {
  // "37 countries said": the figure is of the speaker, not by him
  // "told a rally of 2,500 that": of whom they told it
  // '"We tried," Jane Doe told a meeting of 700'
  const isHearer = (c: Cue) =>
    c.after && start > c.verb && /^t(?:old|ells?)\b[^,;:"“]*$/.test(doc.text.slice(c.verb, start))
  const isOfSpeaker = (c: Cue) => c.start <= start && end <= (c.quoted ? c.verb : Math.max(c.verb, c.end))
  const reaches = (c: Cue) => c.from <= start && end <= c.to && !isOfSpeaker(c) && !isHearer(c)
  // "Ostland pledged $9 million for the town, where 40 had died, the UN said"
  const words = doc.tokens(at)
  const isBeside = (c: Cue) => {
    const verb = indexAt(words, c.verb)
    // "The pilot reported smoke before the crash, in which 46 died, investigators said"
    const isObject = /^report/.test(lowerAt(words, verb)) && !opensClause(words[verb + 1])
    if (isObject && words.slice(verb, indexAt(words, start)).some((t) => /^(?:before|after|until)$/.test(t.lower)))
      return true
    // "Survivors said 83 were on board, suggesting that 20 are missing, said Roe": he concludes it
    const told = attributions(doc, at)[0]
    const isHis = told !== undefined && !c.after && told.said.text === c.said.text
    if (isHis && concluding.test(doc.text.slice(told.end, Math.max(told.end, start)))) return true
    if (!promising.test(lowerAt(words, verb))) return false
    const clause = clauseOf(words, { start })
    // "promised an inquiry into how nine were killed"
    if (words.slice(verb, indexAt(words, start)).some((t) => /^(?:how|why)$/.test(t.lower))) return true
    return clause.kind === 'relative' && clause.id !== clauseOf(words, { start: c.verb }).id
  }
  // "Roe, a veteran who said he was angry, shot five": what goes on behind the clause he need not have said
  const isLeft = (c: Cue) => {
    if (c.after || !/^wh/.test(lowerAt(words, indexAt(words, c.verb) - 1))) return false
    const [all, own] = [clauses(words), clauseOf(words, { start: c.verb })]
    const isOpen = (id: number) => all.some((other) => other.id === id && other.from < own.from)
    return all.some(
      ({ id, from }) => from >= own.to && (words[from]?.start ?? 0) <= start && id !== own.id && isOpen(id)
    )
  }
  const isOver = (c: Cue) => reaches(c) && !isBeside(c) && !isLeft(c) && denialBy(doc, c, at, start) !== 'outlet'
  const over = attributions(doc, at).filter(isOver)
  const before = over.filter((c) => !c.after)
  const behind = over.filter((c) => c.after)
  const [opening, closing] = [before.findLast((c) => c.start <= start), behind.find((c) => c.start >= start)]
  // "The agency adds: Three bodies were found, an officer said": it passes on what he said
  const isPassed = closing && closing.said.kind !== 'pronoun' && doc.text[opening?.end ?? -1] === ':'
  // "Police said nine were held at the rally, which drew 900 people, according to its organisers"
  const isTheirs =
    closing && opening && /^according/i.test(closing.words) && isOwnTail(words, opening, closing, { start, end })
  if (isTheirs) return { cue: closing, at, outer: [], note: null }
  const cue = (isPassed ? closing : opening) ?? closing ?? behind.at(-1)
  if (!cue) return null
  // "The suspect said he robbed six shops, court papers show"
  const reporter = behind.filter((c) => c !== cue && /^[^,;)]*,\s*$/.test(doc.text.slice(end, Math.max(end, c.start))))
  // "three times the police estimate": whoever holds it against his own does not pass it on
  const tellers = cue.quoted ? [] : before.filter((c) => c !== cue && c.start < cue.start && !c.quoted)
  const outer = [...tellers.toReversed(), ...reporter]
  // "Tarn recorded 12 cases, the ministry said"
  const last = behind.at(-1) === cue ? undefined : behind.at(-1)
  const isOfIts = last !== undefined && (/^(?:p|doc)/.test(last.said.kind) || !hasCapital(last.said.text))
  if (isWhere(doc, cue, isOfIts)) return last ? { cue: last, at, outer: [], note: null } : null
  // "MSF said its teams had recorded 88 deaths": they are its own, and it says so
  const [teller, ...rest] = outer
  return teller && cue.isOwn ? { cue: teller, at, outer: rest, note: null } : { cue, at, outer, note: null }
}

/** Whether a figure is told beside what the first speaker says, and only the last stands right behind it. */
function isOwnTail(words: Words, opening: Cue, closing: Cue, span: Span): boolean {
  const gap = spoken({ words }, indexAt(words, span.end), indexAt(words, closing.start))
  if (/[;:—–]| , .* ,|\d/.test(gap)) return false
  const own = clauseOf(words, span)
  // not "said that nine were held, according to reports"
  const from = clauses(words).find(({ id }) => id === own.id)?.from ?? 0
  const isSaid = own.opener === 'that' && cueVerbs.has(lowerAt(words, from - 1))
  const isBeside = own.kind === 'relative' && !isSaid && own.id !== clauseOf(words, { start: opening.verb }).id
  return isBeside || (!gap.includes(',') && !hasCapital(closing.said.text))
}

const recording = /^(?:record|regist|log|count|document|s(?:aw|een?)$)/
const regions = /^(?:(?:countr|count|cit)(?:y|ies)|(?:state|province|region|district|town|village)s?|neighbou?r)$/
/** Whether those that counted are no more than where it was: "India recorded", "Tarn confirmed 12 deaths, the mayor said". */
const isWhere = (doc: Document, { said: { text, head, kind }, words }: Cue, isTold: boolean) =>
  (recording.test(words) || (isTold && /^(?:ha[sd] )?(?:report|confirm)/.test(words))) &&
  (isPlaceName(doc, text) ||
    regions.test(head) ||
    (recording.test(words) &&
      kind === 'name' &&
      (!text.includes(' ') || ['in', 'across', 'on'].some((at) => doc.text.includes(` ${at} ${text}`)))))

/** The speaker of a quotation whose own sentence names none: in the sentences behind it, as far as it goes. */
function quotedBehind(doc: Document, { end }: Span, at: number): Speaking | null {
  const isOf = (i: number) => isOneParagraph(doc, i, at) && (doc.sentences[i]?.start ?? 0) <= end
  for (let i = at + 1; i < at + 8 && isOf(i); i++) {
    const cue = attributions(doc, i).find((c) => c.after || c.start >= end - 1)
    if (cue) return speaks(cue, i, 'source from the sentence that ends the quotation')
  }
  return null
}

/** The same in the sentences before it. */
function quotedBefore(doc: Document, at: number): Speaking | null {
  const paragraph = doc.sentences[at]?.paragraph ?? 0
  for (let i = at - 1; i > at - 8 && (doc.sentences[i]?.paragraph ?? -1) >= paragraph - 1; i--) {
    const where = isOneParagraph(doc, i, at) ? 'sentence' : 'paragraph'
    const cue = attributions(doc, i).at(-1)
    if (cue) return speaks({ ...cue, denies: false }, i, `source from the previous ${where}`)
  }
  return null
}

/** The speaker of the sentence before, in one paragraph, by a word that ties them, and no direct quotation. */
function continued(doc: Document, at: number): Speaking | null {
  for (let i = at; i > at - 3 && i > 0; i--) {
    if (!isOneParagraph(doc, i - 1, at) || attributions(doc, i).length > 0) return null
    // "One of them said", "Another put it at 12": somebody else, who was not made out
    const words = doc.tokens(i)
    const isElse = /^(?:another|others)$/.test(lowerAt(words, 0)) && cueVerbs.has(lowerAt(words, 1))
    if (!isTied(words) || isElse || words.some(({ lower }) => /^sa(?:id|ys)$/.test(lower))) return null
    const cue = attributions(doc, i - 1).at(-1)
    if (!cue) continue
    // "Ostland said 12 had died, Brellia two. Another nine were hurt": whose those are, nobody says
    const other = isOneParagraph(doc, i - 2, at) ? attributions(doc, i - 2).at(-1) : undefined
    if (other && other.said.text !== cue.said.text) return null
    // "walked free after the judge ruled": who ruled does not go on, and who denied one thing need not tell the next
    const { opener } = clauseOf(doc.tokens(i - 1), { start: cue.verb })
    const isAside = !cue.after && /^(?:after|because|when)$/.test(opener)
    return cue.denies || isAside || regions.test(cue.said.head) || doc.quoteAt(doc.sentences[i - 1]?.start ?? 0)
      ? null
      : speaks(cue, i - 1, 'source from the previous sentence')
  }
  return null
}

/** "Most of those deaths", but "The driver and his aide", "There were 57 of those": those words belong to their own. */
const isTied = once((words: Words): boolean => {
  const lead = words.slice(0, 6)
  const said = spoken({ words }, 0, 2)
  // "In total, 31 have died", "That takes the total to 94": the outlet adds up
  if (/^(?:in (?:total|all)|altogether|overall)(?: ,)?$/.test(said)) return false
  // "Of the dead, 17 were women"
  if (said === 'of the' || /^that (?:tak|bring|rais|brought|took|mak|made)/.test(said)) return said === 'of the'
  // "In the last such storm, in 1999, 78 died"
  if (words.some((t, i) => /^(?:19|20)\d\d$/.test(t.text) && lowerAt(words, i - 1) === 'in')) return false
  const verb = lead.findIndex((_, k) => isVerbAt(words, k))
  // "Police have records of two such fires": others do
  const isOthers = verb > 0 && lead.slice(0, verb).some((t) => /^(?:org|people)$/.test(nounKind(t.lower)))
  if (isOthers && !lead.slice(0, verb).some((t) => ties.has(t.lower) || isFigure(t.lower))) return false
  return lead.some(({ lower }, k) => {
    if (!ties.has(lower) || (lower === 'more' && !isFigure(lowerAt(words, k - 1)))) return false
    return !/^(?:those|these|they)$/.test(lower) || verb < 0 || k < verb
  })
})
