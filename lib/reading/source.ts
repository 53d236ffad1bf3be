/** Who asserts a figure: the speakers of a sentence, what each of them covers, and who goes on speaking. */
import type { Article, Stance } from '../claim.ts'
import {
  between,
  type CueVerb,
  clauseOpeners,
  cueVerbs,
  days,
  denials,
  determiners,
  predicates,
  prepositions,
  timeWords
} from './cues.ts'
import type { Document } from './document.ts'
import { fullest, type Names, namesOf, nounKind, type Speaker, speaker } from './people.ts'
import { quotations } from './quotes.ts'
import type { Span } from './sentences.ts'
import type { Token } from './tokens.ts'

/** `source` null: the outlet itself. `via`: nearest the source first. `cue`: the attributing words. */
export type Attribution = {
  source: string | null
  via: string[]
  cue: string | null
  stance: Stance
  notes: string[]
}

/** One attribution within a sentence. `from`..`to`: what it covers, in offsets of the text. */
type Cue = {
  said: Speaker
  via: Speaker[]
  words: string
  denies: boolean
  from: number
  to: number
  /** where its own words begin and end */
  start: number
  end: number
  /** behind what it covers: "..., police said" */
  after: boolean
}

const comma = /^[,—–]$/
const quote = /^["“”«»„]$/
const stop = /^["“”«»„;:—–!?.]$/

/** Index of the first word of the noun phrase that ends before `end`; `end` itself where there is none. */
function phraseBefore(tokens: readonly Token[], end: number): number {
  let start = end
  let firstStop = -1
  for (let i = end - 1; i >= 0 && end - i <= 40; i--) {
    const { text, lower } = tokens[i] as Token
    if (text === ')') {
      const open = tokens.findLastIndex((t, at) => at < i && at > i - 8 && t.text === '(')
      if (open < 0) break
      i = open
      start = i
      continue
    }
    if (stop.test(text) || text === '(') break
    if (text === ',') {
      // "the Springfield, Ohio-based company"
      if (tokens[start]?.lower.endsWith('-based') && /^\p{Lu}/u.test(tokens[i - 1]?.text ?? '')) continue
      break
    }
    if (clauseOpeners.has(lower)) {
      // "sources who asked not to be named"
      if (
        /^(?:who|that)$/.test(lower) &&
        unnamed.test(
          tokens
            .slice(i, end)
            .map((t) => t.lower)
            .join(' ')
        )
      ) {
        start = i
        continue
      }
      break
    }
    if (predicates.has(lower) || finite(tokens, i)) {
      firstStop = i
      if (
        unnamed.test(
          tokens
            .slice(Math.max(0, i - 8), end)
            .map((t) => t.lower)
            .join(' ')
        )
      ) {
        start = i
        continue
      }
      break
    }
    start = i
  }
  // "Two died and police said": what stands before "and" belongs to the verb
  if (firstStop >= 0) {
    const and = tokens.findLastIndex((t, i) => i >= start && i < end && /^(?:and|but|or)$/.test(t.lower))
    if (and >= 0) start = and + 1
  }
  return trimStart(tokens, start, end)
}

const unnamed =
  /\b(?:who|that) (?:asked|declined|spoke|requested|wished|wanted|refused|insisted|did not (?:want|wish)|could not be|cannot be|was not|were not|is not|are not|preferred|demanded)\b/

/** A verb in the past, as far as its ending tells: "collapsed", but not "a wounded soldier". */
function finite(tokens: readonly Token[], i: number): boolean {
  const { text, lower } = tokens[i] as Token
  if (!/^[a-z]/.test(text)) return false
  const cue = cueVerbs.get(lower)
  if (cue && cue.form === 'past' && !/ed$/.test(lower)) return !/^(?:found|put)$/.test(lower) || i > 0
  if (!/[^e]ed$/.test(lower) || lower.length < 5) return false
  const before = tokens[i - 1]?.lower ?? ''
  return !(
    determiners.has(before) ||
    prepositions.has(before) ||
    /^(?:and|or|the|so-called|more|most|newly|heavily)$/.test(before) ||
    /-|'s$|’s$/.test(before)
  )
}

const openers = new Set(
  'but and yet or also meanwhile however overall earlier later separately additionally then now so still nevertheless nonetheless instead moreover furthermore besides similarly currently recently previously initially finally first second only even just yesterday today'.split(
    ' '
  )
)

/** Drops what comes before the subject: "But", "On Thursday", "In a statement". */
function trimStart(tokens: readonly Token[], from: number, end: number): number {
  let start = from
  for (let guard = 0; guard < 6 && start < end; guard++) {
    const { lower } = tokens[start] as Token
    if (openers.has(lower) || lower === ',' || lower === "'s" || lower === '’s') start++
    else if (
      /^(?:last|this|next|earlier|late|early|every)$/.test(lower) &&
      timeWords.has(tokens[start + 1]?.lower ?? '')
    ) {
      while (
        start < end &&
        (timeWords.has((tokens[start] as Token).lower) || /^\d/.test((tokens[start] as Token).text))
      )
        start++
    } else if (days.has(lower) && start + 1 < end) start++
    else if (prepositions.has(lower)) {
      let next = start + 1
      while (
        next < end &&
        (timeWords.has(tokens[next]?.lower ?? '') || /^(?:the|\d.*)$/.test(tokens[next]?.lower ?? ''))
      )
        next++
      const onlyTime =
        next > start + 1 &&
        tokens.slice(start + 1, next).some((t) => timeWords.has(t.lower) || /^\d{4}$/.test(t.text))
      if (!onlyTime) {
        // "In a statement Doe", "At the hospital doctors": the subject is the last phrase that begins anew
        next = end
        for (let i = end - 1; i > start + 1; i--) {
          const token = tokens[i] as Token
          const before = tokens[i - 1] as Token
          if (prepositions.has(before.lower)) break
          if (determiners.has(token.lower)) {
            next = i
            break
          }
          const startsName = /^\p{Lu}/u.test(token.text) && !/^\p{Lu}/u.test(before.text)
          if (startsName || (i === end - 1 && nounKind(token.lower) !== 'thing')) next = i
        }
      }
      if (next >= end) return end
      start = next
    } else break
  }
  return start
}

/** End (excluded) of the noun phrase that begins at `start`. */
function phraseAfter(tokens: readonly Token[], start: number): number {
  let i = start
  for (; i < tokens.length && i - start < 30; i++) {
    const { text, lower } = tokens[i] as Token
    if (text === '(') {
      const close = tokens.findIndex((t, at) => at > i && at < i + 8 && t.text === ')')
      if (close < 0) break
      i = close
      continue
    }
    if (stop.test(text) || comma.test(text) || text === ')' || clauseOpeners.has(lower)) break
    // "according to Jane Doe the rebels": a new phrase begins
    const anew =
      i > start &&
      determiners.has(lower) &&
      !prepositions.has(tokens[i - 1]?.lower ?? '') &&
      tokens[i - 1]?.lower !== 'and'
    if (anew) break
    if (i > start && (predicates.has(lower) || cueVerbs.get(lower)?.form === 'ing' || made.test(lower))) break
    if (i > start && /^(?:in|on|at|after|during|by|from|before|via|through)$/.test(lower) && aside(tokens, i))
      break
    if (
      i > start &&
      (days.has(lower) || /^(?:yesterday|today|late|early|earlier|last|this|later|and)$/.test(lower))
    ) {
      if (lower !== 'and') break
      // "the fire agency and the city authorities", but "officials and fled"
      const next = tokens[i + 1]
      if (
        !next ||
        !(
          determiners.has(next.lower) ||
          /^\p{Lu}/u.test(next.text) ||
          nounKind(next.lower) !== 'thing' ||
          nounKind(tokens[i + 2]?.lower ?? '') !== 'thing'
        )
      )
        break
    }
  }
  while (i > start + 1 && prepositions.has((tokens[i - 1] as Token).lower)) i--
  return i
}

const made =
  /^(?:released|published|seen|reviewed|obtained|compiled|cited|posted|issued|provided|collected|gathered|quoted|carried|conducted|commissioned|shared|familiar|briefed)$/

/** Whether "in", "on" ... at `i` says when, where or how something was said: "in a statement", "on Tuesday". */
function aside(tokens: readonly Token[], i: number): boolean {
  for (let k = i + 1; k < tokens.length && k <= i + 5; k++) {
    const { lower, text } = tokens[k] as Token
    if (timeWords.has(lower)) return true
    if (
      /^(?:statement|statements|interview|interviews|email|e-mail|emails|message|messages|tweet|twitter|facebook|telegram|post|report|letter|conference|briefing|briefings|phone|telephone|call|speech|broadcast|note|filing|release|affidavit|testimony|communique|bulletin|address|remarks|comments|video|condition|time|scene|website|instagram|televised|radio|television|debate|blog|update|announcement|court|parliament)$/.test(
        lower
      )
    )
      return true
    if (/^[,.]$/.test(text)) return false
  }
  return false
}

const hearers =
  /^(?:reporters?|journalists?|media|news|press|parliament|lawmakers|me|us|him|her|them|state|local|a|an|the|his|their|its|investors|analysts|delegates|supporters|crowds?|viewers|residents|members|members'|listeners|police|officials|investigators|diplomats|ministers|senators|worshippers|mourners|court)$/

/** Where the clause goes on after a verb: past "Reuters on Tuesday", "reporters in a statement". */
function afterVerb(
  tokens: readonly Token[],
  verb: CueVerb,
  at: number
): { next: number; hearer: [number, number] | null } {
  let i = at + 1
  let hearer: [number, number] | null = null
  if (verb.verb === 'tell') {
    const from = i
    while (i < tokens.length && i - from < 12) {
      const { text, lower } = tokens[i] as Token
      if (lower === 'that' || stop.test(text) || comma.test(text) || days.has(lower)) break
      if (aside(tokens, i) && prepositions.has(lower)) break
      const named = /^\p{Lu}/u.test(text)
      if (
        !named &&
        !hearers.test(lower) &&
        i > from &&
        !/^(?:conference|briefing|service|agency|channel|television|tv|radio|newspaper|outlets|outlet|broadcaster|website|magazine|network|hearing|rally|committee|meeting|station|panel|of|for|'s|’s|and|summit|forum|audience|gathering|party|event|show|programme|program|daily|council|press)$/.test(
          lower
        )
      )
        break
      if (named && i > from && determiners.has(lower)) break
      i++
    }
    if (i > from) hearer = [from, i]
  }
  for (let guard = 0; guard < 5; guard++) {
    const { lower = '' } = tokens[i] ?? {}
    if (timeWords.has(lower) && !/^(?:may|march)$/.test(lower)) i++
    else if (/^(?:on|in|at|during|by|via|after|from|through|over)$/.test(lower) && aside(tokens, i)) {
      i++
      while (i < tokens.length) {
        const token = tokens[i] as Token
        if (stop.test(token.text) || comma.test(token.text) || clauseOpeners.has(token.lower)) break
        const done = timeWords.has(token.lower) || aside([token, token], 0)
        i++
        if (
          done &&
          !timeWords.has(tokens[i]?.lower ?? '') &&
          !/^(?:to|with|on|from|by|in|,)$/.test(tokens[i]?.lower ?? '') &&
          !/^\d/.test(tokens[i]?.text ?? '')
        )
          break
        if (done && /^(?:to|with|on|from|by|in)$/.test(tokens[i]?.lower ?? '')) {
          // "in a statement to Reuters", "in an interview with the BBC"
          const end = phraseAfter(tokens, i + 1)
          if (/^(?:to|with)$/.test(tokens[i]?.lower ?? '') && end > i + 1) hearer ??= [i + 1, end]
          i = end
        }
      }
    } else break
  }
  return { next: i, hearer }
}

const clauseStart = (token: Token | undefined) =>
  token !== undefined &&
  (determiners.has(token.lower) ||
    /^(?:that|he|she|it|they|we|there|if|when|how|in|at|as|about|around|nearly|almost|some|more|over|up|many|most|several|dozens|hundreds|thousands|only|just|two|three|four|five|six|seven|eight|nine|ten)$/.test(
      token.lower
    ) ||
    /^[\d\p{Lu}$€£]/u.test(token.text))

/** The sentence's attributions, in order of their words. */
function cuesIn(doc: Document, index: number, inQuote: (offset: number) => boolean): Cue[] {
  const tokens = doc.tokens(index)
  const sentence = doc.sentences[index]
  // No sentence of the news is that long; the bound keeps a text without full stops from being read in squares.
  if (!sentence || tokens.length > 400) return []
  const cues: Cue[] = []
  const bodyStart = doc.dateline && sentence.start < doc.dateline.end ? doc.dateline.end : sentence.start
  const first = Math.max(
    0,
    tokens.findIndex((t) => t.start >= bodyStart)
  )
  for (let k = first; k < tokens.length; k++) {
    const token = tokens[k] as Token
    if (inQuote(token.start)) continue
    const cue =
      token.lower === 'according' && tokens[k + 1]?.lower === 'to'
        ? accordingTo(doc, tokens, k, k + 2, sentence, first)
        : token.lower === 'per' && tokens[k - 1]?.lower === 'as'
          ? accordingTo(doc, tokens, k - 1, k + 1, sentence, first)
          : verbCue(doc, tokens, k, sentence, first)
    if (cue) cues.push(cue)
    else if (
      /^(?:citing|quoting)$/.test(token.lower) ||
      (token.lower === 'quoted' && /^(?:as|saying)$/.test(tokens[phraseAfter(tokens, k + 1)]?.lower ?? ''))
    ) {
      const end = phraseAfter(tokens, k + 1)
      const cited = speaker(doc, tokens, k + 1, end)
      const last = cues.at(-1)
      // "the broadcaster said, citing the army": the army says it, by way of the broadcaster
      if (cited && last && cited.kind !== 'thing')
        cues[cues.length - 1] = { ...last, said: cited, via: [last.said, ...last.via] }
      else if (cited && cited.kind !== 'thing') {
        const teller = k > first && comma.test(tokens[k - 1]?.text ?? '') ? phraseBefore(tokens, k - 1) : k
        const told = teller < k - 1 ? speaker(doc, tokens, teller, k - 1) : null
        cues.push({
          said: cited,
          via: told && told.kind !== 'thing' ? [told] : [],
          words: token.text,
          denies: false,
          from: sentence.start,
          to: sentence.end,
          start: token.start,
          end: (tokens[end - 1] as Token).end,
          after: true
        })
      }
    }
  }
  return bounded(doc, cues)
}

/** "according to the ministry": the whole clause around it. */
function accordingTo(
  doc: Document,
  tokens: readonly Token[],
  k: number,
  from: number,
  sentence: Span,
  first: number
): Cue | null {
  const end = phraseAfter(tokens, from)
  const found = documented(doc, tokens, from, end)
  if (!found) return null
  const last = tokens[end - 1] as Token
  return {
    ...found,
    words: doc.text.slice((tokens[k] as Token).start, (tokens[from - 1] as Token).end),
    denies: false,
    from: sentence.start,
    to: sentence.end,
    start: (tokens[k] as Token).start,
    end: last.end,
    after: k > first
  }
}

/** The speaker behind a document: "calculations by Jane Doe", "data compiled by the university". */
function documented(
  doc: Document,
  tokens: readonly Token[],
  from: number,
  end: number
): { said: Speaker; via: Speaker[] } | null {
  const said = speaker(doc, tokens, from, end)
  if (!said) return null
  const via: Speaker[] = []
  if (said.kind !== 'document') {
    return { said, via }
  }
  const by = tokens.findIndex((t, i) => i > from && i < end && /^(?:by|from)$/.test(t.lower))
  if (by > 0) {
    const author = speaker(doc, tokens, by + 1, end)
    if (author && author.kind !== 'thing') return { said: author, via }
  }
  // "data released by the ministry" has its author behind the participle, where the phrase ended
  const participle = tokens[end]?.lower ?? ''
  if (made.test(participle)) {
    const by2 = tokens.findIndex((t, i) => i > end && i < end + 4 && t.lower === 'by')
    if (by2 > 0) {
      const author = speaker(doc, tokens, by2 + 1, phraseAfter(tokens, by2 + 1))
      if (author && author.kind !== 'thing') {
        if (/^(?:seen|reviewed|obtained|cited|quoted|carried|shared)$/.test(participle)) via.push(author)
        else return { said: author, via }
      }
    }
  }
  return { said, via }
}

/** Reads the verb at `k` as an attribution; null where it is none. */
function verbCue(
  doc: Document,
  tokens: readonly Token[],
  k: number,
  sentence: Span,
  first: number
): Cue | null {
  const token = tokens[k] as Token
  const verb = cueVerbs.get(token.lower)
  if (!verb || (k > first && /^\p{Lu}/u.test(token.text))) return null
  // Back over "has also", "on Tuesday"
  let j = k - 1
  let be = false
  let not = false
  let to = false
  for (; j >= first; j--) {
    const { lower } = tokens[j] as Token
    if (/^(?:is|are|was|were|be|been|being)$/.test(lower)) be = true
    else if (
      /^(?:not|never|cannot|didn't|didn’t|couldn't|couldn’t|hasn't|hasn’t|don't|don’t|doesn't|doesn’t|won't|nor|no)$/.test(
        lower
      )
    )
      not = true
    else if (lower === 'to') to = true
    else if (/^(?:did|do|does|could|may|might|would|should|must)$/.test(lower)) {
      if (/^(?:could|may|might|should|must)$/.test(lower)) not = true
    } else if (days.has(lower) && /^(?:on|late|early)$/.test(tokens[j - 1]?.lower ?? '')) j--
    else if (!between.has(lower) && !days.has(lower) && !/^\p{Ll}{3,}ly$/u.test((tokens[j] as Token).text))
      break
    else if (/^(?:family|early|daily|monthly|weekly|assembly)$/.test(lower)) break
  }
  if (not || to) return null
  const passive = be && verb.form === 'past'
  const byAgent = verb.form === 'past' && verb.kind !== 'clause' ? agent(tokens, k, passive) : -1
  if (byAgent > 0) {
    const end = phraseAfter(tokens, byAgent + 1)
    const said = speaker(doc, tokens, byAgent + 1, end)
    if (!said || said.kind === 'thing') return null
    return {
      said,
      via: [],
      words: doc.text.slice(token.start, (tokens[byAgent] as Token).end),
      denies: denials.has(verb.verb),
      from: sentence.start,
      to: sentence.end,
      start: token.start,
      end: (tokens[end - 1] as Token).end,
      after: true
    }
  }
  if (passive || (verb.form === 'base' && j >= first && !pluralBefore(tokens, j))) return null
  // "agencies are appealing for"; without "are" it hangs on another verb
  if (verb.form === 'ing' && !be) return null
  if (/^(?:a|an|the|some|its|their|his|her|of|or)$/.test(tokens[k - 1]?.lower ?? '')) return null
  const gap = j < first || comma.test(tokens[j]?.text ?? '') || quote.test(tokens[j]?.text ?? '')
  let found: { said: Speaker; via: Speaker[] } | null = null
  let start = k
  let inverted = false
  if (gap) {
    // "..., said Jane Doe, head of the agency"
    const end = phraseAfter(tokens, k + 1)
    const right =
      end > k + 1 &&
      verb.kind !== 'figure' &&
      verb.verb !== 'tell' &&
      !prepositions.has(tokens[k + 1]?.lower ?? '')
        ? speaker(doc, tokens, k + 1, end)
        : null
    const closes =
      tokens[end] === undefined ||
      /^[,.;—–"“]$/.test(tokens[end]?.text ?? '') ||
      /^(?:who|in|on|at|after|as|during|when|by|late|early|last|earlier|of|told|while|from|this)$/.test(
        tokens[end]?.lower ?? ''
      ) ||
      days.has(tokens[end]?.lower ?? '')
    if (j >= first && right && right.kind !== 'thing' && closes) {
      found = { said: right, via: [] }
      inverted = true
    } else if (j >= first && comma.test(tokens[j]?.text ?? '')) {
      start = apposed(doc, tokens, j, first)
      if (start < j) found = documented(doc, tokens, start, nameEnd(tokens, start, j))
    }
  } else {
    start = phraseBefore(tokens, j + 1)
    if (start < first) start = first
    if (start <= j) {
      found = documented(doc, tokens, start, j + 1)
      // "Jane Doe, head of the agency said": the second comma is often forgotten
      if (
        found &&
        tokens[start - 1]?.text === ',' &&
        found.said.kind === 'person' &&
        !found.said.text.includes(',') &&
        !determiners.has(tokens[start]?.lower ?? '') &&
        /^\p{Ll}/u.test(tokens[start]?.text ?? '')
      ) {
        const name = phraseBefore(tokens, start - 1)
        const before = name < start - 1 ? speaker(doc, tokens, name, start - 1) : null
        if (before && /^(?:name|person)$/.test(before.kind)) {
          found = {
            said: { ...before, kind: 'person', text: `${before.text.split(',')[0]}, ${found.said.text}` },
            via: []
          }
          start = name
        }
      }
    }
  }
  if (!found || !trusted(found.said, verb, tokens, k)) return null
  const { next, hearer } = inverted
    ? { next: phraseAfter(tokens, k + 1), hearer: null }
    : afterVerb(tokens, verb, k)
  const via = [...found.via]
  if (hearer) {
    const heard = outlet(doc, tokens, hearer)
    if (heard) via.push(heard)
  }
  const follows = tokens[next]
  const quoted = quote.test(tokens[start - 1]?.text ?? '') && start > first + 1
  const ends =
    inverted ||
    follows === undefined ||
    /^[,.;—–!?]$/.test(follows.text) ||
    (quoted && /^(?:of|about|as|when|after|while|before)$/.test(follows.lower))
  const leads = start <= first || !/^[,"“”—–]$/.test(tokens[start - 1]?.text ?? '')
  const shared = {
    said: found.said,
    via,
    denies: denials.has(verb.verb),
    start: (tokens[start] as Token).start,
    end: (tokens[Math.max(k, next - 1)] as Token).end,
    words: doc.text.slice(token.start, hearer ? (tokens[hearer[1] - 1] as Token).end : token.end)
  }
  if (inverted) return { ...shared, from: sentence.start, to: sentence.end, after: true, start: token.start }
  if (ends && !leads) return { ...shared, from: sentence.start, to: sentence.end, after: true }
  if (verb.kind === 'clause' && !clauseStart(follows) && !/^[":“]$/.test(follows?.text ?? '')) return null
  if (
    /^(?:add|continue|post|observe|recall|describe|declare|argue|hope|fear|commit|agree|mention|point|believe)$/.test(
      verb.verb
    ) &&
    !/^(?:that|"|“|:|he|she|it|they|there)$/.test(follows?.lower ?? '')
  )
    return null
  if (ends && leads && follows?.text !== ',') return null
  // "In the past month, police said 12 ...": the adverbial before the subject is theirs too
  const adverbial =
    !leads &&
    start - first <= 14 &&
    /^(?:in|on|at|by|since|during|over|for|from|between|of)$/.test(tokens[first]?.lower ?? '')
  return {
    ...shared,
    from: adverbial || (leads && start <= first + 1) ? sentence.start : shared.start,
    to: sentence.end,
    after: false
  }
}

/** End of the name in "Jane Doe, a doctor at the hospital, said", whose role speaker() finds by itself. */
function nameEnd(tokens: readonly Token[], start: number, end: number): number {
  const at = tokens.findIndex((t, i) => i > start && i < end && t.text === ',')
  if (at < 0) return end
  // "The governor of the state, Jane Doe, said"
  return /^\p{Lu}/u.test(tokens[start]?.text ?? '') && !determiners.has(tokens[start]?.lower ?? '') ? at : end
}

/** First word of the subject in "SUBJECT, role or clause, said", where `j` is the last comma. */
function apposed(_doc: Document, tokens: readonly Token[], j: number, first: number): number {
  for (let hops = 0, end = j; hops < 3 && end > first; hops++) {
    let open = end - 1
    while (open >= first && !/^[,;"“”—–]$/.test(tokens[open]?.text ?? '')) open--
    if (open < first) return hops === 0 ? end : trimStart(tokens, first, end)
    if (tokens[open]?.text !== ',' && tokens[open]?.text !== '—' && tokens[open]?.text !== '–') {
      return hops === 0 ? j : trimStart(tokens, open + 1, end)
    }
    const start = phraseBefore(tokens, open)
    const sub = tokens[open + 1]?.lower ?? ''
    const age = /^\d{1,3}$/.test(sub) && open + 2 === end
    const clause = /^(?:who|which|whose|where|speaking|citing|quoting)$/.test(sub)
    const role = start < open && !clause
    if (age) {
      end = open
      continue
    }
    if (
      (clause || role) &&
      start < open &&
      (start <= first || /^[,"“”;—–]$|^(?:and|but|as|while|that)$/.test(tokens[start - 1]?.lower ?? ''))
    )
      return start
    return j
  }
  return j
}

/** Index of "by" where the verb's agent follows: "was confirmed by", "were reported killed by". */
function agent(tokens: readonly Token[], k: number, passive: boolean): number {
  for (let i = k + 1; i < tokens.length && i <= k + (passive ? 5 : 1); i++) {
    const { lower, text } = tokens[i] as Token
    if (lower === 'by') {
      const head = nounKind(tokens[phraseAfter(tokens, i + 1) - 1]?.lower ?? '')
      const killed = i > k + 1 && predicates.has(tokens[i - 1]?.lower ?? '')
      // "reported killed by gunmen" names who killed, "reported killed by the ministry" who reported
      return killed &&
        !/^(?:org|document)$/.test(head) &&
        !/^(?:monitors|media|activists|medics|officials|authorities)$/.test(
          tokens[phraseAfter(tokens, i + 1) - 1]?.lower ?? ''
        )
        ? -1
        : i
    }
    if (/^[,.;]$/.test(text) || cueVerbs.has(lower)) return -1
  }
  return -1
}

const pluralBefore = (tokens: readonly Token[], j: number) =>
  /s$|^(?:police|people|media|they|we|military|army)$/.test(tokens[j]?.lower ?? '') ||
  /^(?:people|group)$/.test(nounKind(tokens[j]?.lower ?? ''))

/** Whether such a speaker with such a verb is an attribution. */
function trusted(said: Speaker, { verb, kind, form }: CueVerb, tokens: readonly Token[], k: number): boolean {
  const next = tokens.slice(k + 1, k + 24).map((t) => t.lower)
  if (
    verb === 'claim' &&
    /^(?:responsibility|credit|victory|asylum|lives|the|life|a)$/.test(next[0] ?? '') &&
    !/^(?:a|the) (?!lives|life)/.test(next.slice(0, 2).join(' '))
  )
    return false
  if (verb === 'claim' && (next.slice(0, 4).includes('lives') || next.slice(0, 4).includes('responsibility')))
    return false
  if (form === 'base' && said.kind === 'org') return false
  if (verb === 'say' || verb === 'tell') return said.kind !== 'thing' || form === 'past'
  if (said.kind === 'thing') return false
  if (kind !== 'figure') return true
  const figure = next.some((w) => /^\d/.test(w))
  if (verb === 'put' || verb === 'place') return next.includes('at')
  if (/^(?:cut|lower|raise|revise|trim|upgrade|downgrade|update)$/.test(verb))
    return next
      .slice(0, 7)
      .some((w) =>
        /^(?:estimates?|forecasts?|projections?|predictions?|outlook|toll|count|tally|figures?)$/.test(w)
      )
  if (verb === 'give')
    return next.slice(0, 7).some((w) => /^(?:figure|toll|number|estimate|count|tally)$/.test(w))
  if (verb === 'speak') return next[0] === 'of' && figure
  // "aid agencies appealed for $2 billion"; "a reporter saw two men led away"
  if (/^(?:appeal|ask|call)$/.test(verb)) return next[0] === 'for' && figure
  if (/^(?:request|seek|need)$/.test(verb)) return figure && next.slice(0, 4).some((w) => /^[$€£]$/.test(w))
  if (verb === 'see')
    return /^(?:reporter|reporters|correspondent|journalist|journalists|witness|witnesses|photographer)$/.test(
      said.head
    )
  if (verb === 'find' || verb === 'determine')
    return (
      next[0] === 'that' ||
      said.kind === 'document' ||
      /^(?:researchers|scientists|economists|analysts|auditors)$/.test(said.head)
    )
  if (verb === 'show' || verb === 'list') return said.kind === 'document'
  if (
    verb === 'plan' ||
    verb === 'seek' ||
    verb === 'target' ||
    verb === 'propose' ||
    verb === 'see' ||
    verb === 'offer' ||
    verb === 'attribute' ||
    verb === 'identify' ||
    verb === 'describe' ||
    verb === 'detect' ||
    verb === 'rank'
  )
    return false
  return said.kind !== 'person' || verb !== 'record'
}

/** The outlet that was told: "told Reuters", "in an interview with the BBC"; null for "told reporters". */
function outlet(doc: Document, tokens: readonly Token[], [from, to]: [number, number]): Speaker | null {
  let end = from
  while (end < to && !/^['’]s$/.test(tokens[end]?.text ?? '')) end++
  const heard = speaker(doc, tokens, from, end)
  if (!heard || !/^(?:org|name)$/.test(heard.kind) || !/^\p{Lu}/u.test(doc.text.slice(heard.at))) return null
  if (
    /\b(?:Parliament|Congress|Senate|Council|Court|Committee|Assembly|President|Minister)\b/.test(heard.text)
  )
    return null
  return heard
}

/** Bounds what each attribution covers by its neighbours: "police put it at 7,000 while organisers said 20,000". */
function bounded(doc: Document, cues: readonly Cue[]): Cue[] {
  return cues.map((cue, i) => {
    let { from, to } = cue
    const next = cues[i + 1]
    if (!cue.after && next && !next.after) {
      const joint = doc.text.slice(cue.end, next.start)
      if (
        /(?:[,;]|\b(?:while|whereas|but|and|although|though))\s*(?:(?:while|and|but|whereas|the|earlier|later)\s*)*$/i.test(
          joint
        )
      )
        to = next.start
    }
    // "..., raising fears of": the outlet's own words again
    const rest = doc.text.slice(cue.end, to)
    const own =
      /,\s+(?:raising|underscoring|underlining|highlighting|echoing|fuelling|fueling|reflecting|signalling|signaling|while|as|in what|up from|down from)\s/.exec(
        rest
      )
    if (
      own &&
      (/raising|under|high|echo|fuel|reflect|signal/.test(own[0]) ||
        (cue.after && / (?:while|as) /.test(own[0])))
    )
      to = Math.min(to, cue.end + own.index)
    const prior = cues[i - 1]
    if (cue.after && prior?.after) from = Math.max(from, prior.end)
    return { ...cue, from, to }
  })
}

/** The cue that covers the span most closely. */
function covering(cues: readonly Cue[], { start, end }: Span): { cue: Cue; outer: Cue[] } | null {
  const over = cues.filter(
    (c) => c.from <= start && end <= c.to && !(c.start <= start && end <= c.end && false)
  )
  if (over.length === 0) return null
  // A speaker before the figure and nearest to it; else the nearest one behind
  const before = over.filter((c) => !c.after)
  const behind = over.filter((c) => c.after)
  const inner = before.filter((c) => c.start <= start).at(-1)
  const nearest = behind.find((c) => c.start >= start) ?? behind.at(-1)
  const cue = inner ?? nearest ?? before[0]
  if (!cue) return null
  return { cue, outer: before.filter((c) => c !== cue && c.start < cue.start) }
}

const generic = new Set(
  'report study survey poll statement data figures group organization organisation agency monitor watchdog company firm bank body charity mission network union ministry department university spokesperson spokesman spokeswoman commander minister official governor mayor institute office commission committee council hospital observatory institution manufacturer maker retailer operator carmaker president doctor director analyst economist professor researchers investigators team authority center centre newspaper broadcaster court party service bureau document documents study findings survey estimate estimates'.split(
    ' '
  )
)

type Analysis = {
  cues: (sentence: number) => readonly Cue[]
  quotes: readonly Span[]
  quoteAt: (offset: number) => number
}
const analysed = new WeakMap<Document, Analysis>()

/** Quotations and attributions of a document, made once and each sentence only when asked for. */
function analysis(doc: Document): Analysis {
  const known = analysed.get(doc)
  if (known) return known
  const quotes = quotations(doc)
  const quoteAt = (offset: number) => {
    let [low, high] = [0, quotes.length - 1]
    while (low <= high) {
      const middle = (low + high) >> 1
      const q = quotes[middle] as Span
      if (offset < q.start) high = middle - 1
      else if (offset >= q.end) low = middle + 1
      else return middle
    }
    return -1
  }
  const made: (Cue[] | undefined)[] = []
  const cues = (i: number) => {
    made[i] ??= cuesIn(doc, i, (offset) => quoteAt(offset) >= 0)
    return made[i]
  }
  const answer = { cues, quotes, quoteAt }
  analysed.set(doc, answer)
  return answer
}

/** Where the words of each attribution stand in a sentence: who said it and how, not what. */
export function attributions(doc: Document): (sentence: number) => readonly Span[] {
  return analysis(doc).cues
}

/**
 * Who asserts the figure at each span, in order. Null source: the outlet itself, and also wherever nobody is
 * named clearly, since a wrong source is worse than none.
 */
export function attribute(doc: Document, spans: readonly Span[], article: Article): Attribution[] {
  const { cues, quotes, quoteAt } = analysis(doc)
  let names: Names | null = null
  const resolved = new Map<string, { text: string; note: string | null }>()
  const name = (said: Speaker, sentence: number): { text: string; note: string | null } | null => {
    const key = `${said.at} ${said.text}`
    const known = resolved.get(key)
    if (known) return known
    names ??= namesOf(doc.text)
    const answer = resolve(doc, names, said, sentence, cues)
    if (answer) resolved.set(key, answer)
    return answer
  }
  return spans.map((span) => {
    const i = doc.sentenceAt(span.start)
    const none: Attribution = { source: null, via: [], cue: null, stance: 'asserts', notes: [] }
    if (i < 0) return none
    const found = covering(cues(i), span)
    if (found) return written(found.cue, found.outer, i, null)
    const quote = quoteAt(span.start)
    if (quote >= 0) {
      const speaking = quoteSpeaker(doc, quotes, quote, i, cues)
      if (speaking) return written(speaking.cue, [], speaking.at, speaking.note)
    }
    const goesOn = continued(doc, i, cues, (offset) => quoteAt(offset) >= 0)
    if (goesOn) return written(goesOn.cue, [], goesOn.at, 'source from the previous sentence')
    return none
  })

  function written(cue: Cue, outer: readonly Cue[], sentence: number, note: string | null): Attribution {
    const source = name(cue.said, sentence)
    const notes = [note, source?.note ?? null].filter((n) => n !== null)
    if (!source)
      return {
        source: null,
        via: [],
        cue: null,
        stance: cue.denies ? 'denies' : 'asserts',
        notes: [`nobody found for "${cue.said.text}"`]
      }
    const via: string[] = []
    for (const by of [...cue.via, ...outer.toReversed().map((o) => o.said)]) {
      const text = name(by, sentence)?.text
      if (text && text !== source.text && text !== article.publisher && !via.includes(text)) via.push(text)
    }
    return { source: source.text, via, cue: cue.words, stance: cue.denies ? 'denies' : 'asserts', notes }
  }
}

/** The speaker of a quotation whose own sentence names none. */
function quoteSpeaker(
  doc: Document,
  quotes: readonly Span[],
  quote: number,
  at: number,
  cues: (i: number) => readonly Cue[]
): { cue: Cue; at: number; note: string } | null {
  const { end } = quotes[quote] as Span
  const paragraph = doc.sentences[at]?.paragraph
  // "A. B," he said: the words behind the quotation's end
  for (let i = at + 1; i < at + 8 && doc.sentences[i]?.paragraph === paragraph; i++) {
    const sentence = doc.sentences[i]
    if (!sentence || sentence.start > end) break
    const cue = cues(i).find((c) => c.after || c.start >= end - 1)
    if (cue) return { cue, at: i, note: 'source from the sentence that ends the quotation' }
  }
  for (let i = at - 1; i > at - 8 && i >= 0; i--) {
    const sentence = doc.sentences[i]
    if (!sentence || sentence.paragraph < (paragraph ?? 0) - 1) break
    const cue = cues(i).at(-1)
    if (cue)
      return {
        cue,
        at: i,
        note:
          sentence.paragraph === paragraph
            ? 'source from the previous sentence'
            : 'source from the previous paragraph'
      }
  }
  return null
}

/** A word near its beginning that ties a sentence to the one before: "Most of those deaths", "It also". */
const tie =
  /^(?:those|these|they|them|their|he|his|she|her|it|its|also|another|other|others|more|additional|additionally|further|overall|total|such|would)$/

/**
 * Who is still speaking in a sentence that names nobody: the speaker of the sentence before, if both stand in
 * one paragraph, a word ties them, and what came before was not a direct quotation, which ends with its marks.
 */
function continued(
  doc: Document,
  at: number,
  cues: (i: number) => readonly Cue[],
  inQuote: (offset: number) => boolean
): { cue: Cue; at: number } | null {
  const paragraph = doc.sentences[at]?.paragraph
  for (let i = at; i > at - 3 && i > 0; i--) {
    if (doc.sentences[i - 1]?.paragraph !== paragraph || cues(i).length > 0) return null
    if (
      !doc
        .tokens(i)
        .slice(0, 10)
        .some((t) => tie.test(t.lower))
    )
      return null
    const cue = cues(i - 1).at(-1)
    if (cue) return inQuote(doc.sentences[i - 1]?.start ?? 0) ? null : { cue, at: i - 1 }
  }
  return null
}

/** Pronouns and short names, as the fullest form in the text. */
function resolve(
  doc: Document,
  names: Names,
  said: Speaker,
  sentence: number,
  cues: (i: number) => readonly Cue[]
): { text: string; note: string | null } | null {
  const short = said.text
  // "the fire agency", "the Ohio-based company": a common noun that stands for somebody named before
  const isGeneric =
    said.definite && generic.has(said.head) && short.endsWith(said.head) && short.split(' ').length <= 5
  if (said.kind !== 'pronoun' && !isGeneric) {
    const text = fullest(doc, names, said)
    if (
      text === said.text &&
      /^(?:monitor|monitoring group|monitors|watchdog|war monitor|monitoring organization)$/i.test(short)
    ) {
      // "a monitoring group said": its name often comes in the next sentence
      for (let i = sentence + 1; i < sentence + 4; i++) {
        const later = cues(i).find(
          (c) => c.said.kind === 'org' && /observatory|monitor|network|centre|center|watch/i.test(c.said.text)
        )
        if (later)
          return {
            text: fullest(doc, names, later.said),
            note: `"${short}" taken to be the source named after it`
          }
      }
    }
    return { text, note: null }
  }
  for (let i = sentence; i >= 0 && i > sentence - 10; i--) {
    const candidates = cues(i)
      .filter((c) => c.said.at < said.at)
      .map((c) => c.said)
      .toReversed()
    for (const c of candidates) {
      const fits =
        said.kind === 'pronoun'
          ? (/^(?:he|she)$/.test(said.head) && /^(?:person|name)$/.test(c.kind)) ||
            (said.head === 'it' && /^(?:org|name|document)$/.test(c.kind)) ||
            (said.head === 'they' && /^(?:people|document)$/.test(c.kind))
          : c.text.toLowerCase().split(/[ ,]+/).includes(said.head) ||
            (said.kind === 'org' && c.kind === 'org') ||
            (said.kind === 'document' && /^(?:org|document)$/.test(c.kind))
      if (!fits) continue
      const text = c.kind === 'pronoun' ? null : fullest(doc, names, c)
      if (
        text &&
        (said.kind !== 'pronoun' ||
          !/^(?:he|she)$/.test(said.head) ||
          c.kind === 'person' ||
          text.includes(',') ||
          /^\p{Lu}/u.test(text))
      )
        return { text, note: `"${short}" taken to be ${text}` }
    }
  }
  if (said.kind === 'pronoun') return null
  return { text: fullest(doc, names, said), note: null }
}
