/** Where a noun phrase begins and ends, by closed word classes: enough for subjects of saying, without a tagger. */
import { clauseOpeners, cueVerbs, days, determiners, manner, participles, predicates, timeWords } from './cues.ts'
import { prepositions } from './english/verbGroups.ts'
import { nounKind } from './people.ts'
import type { Token } from './tokens.ts'

export const isComma = (token: Token | undefined) => token !== undefined && /^[,—–]$/.test(token.text)
export const isQuote = (token: Token | undefined) => token !== undefined && /^["“”«»„]$/.test(token.text)
export const isStop = (token: Token | undefined) => token === undefined || /^["“”«»„;:—–!?.]$/.test(token.text)
export const isCapital = (token: Token | undefined) => token !== undefined && /^\p{Lu}/u.test(token.text)
/** "who", but not "WHO". */
const opens = ({ lower, text }: Token) => clauseOpeners.has(lower) && !/^\p{Lu}{2}/u.test(text)
/** "the Met department", "a May report" */
const isName = (token: Token, i: number, first: number) => i > first && isCapital(token)
const words = (tokens: readonly Token[], from: number, to: number) =>
  tokens
    .slice(Math.max(0, from), to)
    .map((t) => t.lower)
    .join(' ')

/** "who asked not to be named" belongs to the source, verbs and all. */
const unnamed =
  /\b(?:who|that) (?:asked|declined|spoke|requested|wished|wanted|refused|insisted|preferred|demanded|did not (?:want|wish)|could not be|cannot be|was not|were not|is not|are not)\b/

export const isUnnamed = (tokens: readonly Token[], from: number, to: number) => unnamed.test(words(tokens, from, to))

/** A verb in the past, as far as its ending tells: "collapsed", but not "a wounded soldier", "data released by". */
export function isPastVerb(tokens: readonly Token[], i: number): boolean {
  const { text, lower } = tokens[i] as Token
  if (!/^[a-z]/.test(text) || lower.length < 5) return false
  if (cueVerbs.get(lower)?.form === 'past' && !/ed$/.test(lower)) return true
  if (!/[^e]ed$/.test(lower) || participles.has(lower)) return false
  const before = tokens[i - 1]?.lower ?? ''
  return !(
    determiners.has(before) ||
    prepositions.has(before) ||
    /^(?:and|or|so-called|more|most|newly|heavily)$|-|['’]s$/.test(before)
  )
}

/** Index of the first word of the noun phrase that ends before `end`; `end` itself where there is none. */
export function phraseBefore(tokens: readonly Token[], end: number, first: number): number {
  let start = end
  let verb = false
  for (let i = end - 1; i >= first && end - i <= 40; i--) {
    const token = tokens[i] as Token
    if (token.text === ')') {
      const open = tokens.findLastIndex((t, at) => at < i && at > i - 8 && t.text === '(')
      if (open < first) break
      i = open
    } else if (isStop(token) || token.text === '(') break
    else if (token.text === ',') {
      // "the Springfield, Ohio-based company"
      if (!(tokens[start]?.lower.endsWith('-based') && isCapital(tokens[i - 1]))) break
    } else if (opens(token)) {
      if (!/^(?:who|that)$/.test(token.lower) || !unnamed.test(words(tokens, i, end))) break
    } else if ((predicates.has(token.lower) && !isName(token, i, first)) || isPastVerb(tokens, i)) {
      if (!unnamed.test(words(tokens, i - 8, end))) {
        verb = true
        break
      }
    }
    start = i
  }
  // "Two died and police said": what stands before "and" belongs to the verb
  const and = verb ? tokens.findLastIndex((t, i) => i >= start && i < end && /^(?:and|but|or)$/.test(t.lower)) : -1
  return trimStart(tokens, and >= 0 ? and + 1 : adverbial(tokens, start, end), end)
}

/** Past "Two days later | the ministry", "After the storm | the ministry": the article opens the subject. */
function adverbial(tokens: readonly Token[], start: number, end: number): number {
  const article = tokens.findLastIndex((t, i) => i > start && i < end - 1 && t.lower === 'the')
  const before = tokens[article - 1]?.lower ?? ''
  const isTime = /^(?:later|earlier|afterwards|[ap]\.?m\.?|gmt)$/.test(before)
  const isAfter = /^(?:after|before|since|until)$/.test(tokens[start - 1]?.lower ?? '')
  return isTime || (isAfter && nounKind(before) === 'thing' && !prepositions.has(before))
    ? Math.max(article, start)
    : start
}

/** What may stand at the head of a sentence, before its subject. */
export const openers = new Set(
  `but and yet or also meanwhile however overall earlier later separately additionally then now so still nevertheless
  nonetheless instead moreover furthermore besides similarly currently recently previously initially finally first second
  once soon perhaps thus again eventually afterwards only even just yesterday today , 's ’s`.split(/\s+/)
)

/** Drops what comes before the subject: "But", "On Thursday", "In a statement". */
function trimStart(tokens: readonly Token[], from: number, end: number): number {
  let start = from
  for (let rounds = 0; rounds < 6 && start < end; rounds++) {
    const { lower } = tokens[start] as Token
    const isTime = (i: number) => timeWords.has(tokens[i]?.lower ?? '') || /^\d/.test(tokens[i]?.text ?? '')
    // "On March 4, 2021 the ministry"
    const isYear = /^\d{4}$/.test(lower) && isComma(tokens[start - 1])
    const isDay = days.has(lower) && start + 1 < end
    const after = tokens[start + 1]?.lower ?? ''
    if (openers.has(lower) || isYear || isDay) start++
    // "Last week officials", "Late on Thursday officials"
    else if (/^(?:last|this|next|late|early|earlier)$/.test(lower) && (timeWords.has(after) || prepositions.has(after)))
      start += timeWords.has(after) ? 2 : 1
    else if (prepositions.has(lower)) {
      let next = start + 1
      while (next < end && (isTime(next) || tokens[next]?.lower === 'the')) next++
      if (next === start + 1 || !tokens.slice(start + 1, next).some((_, i) => isTime(start + 1 + i)))
        next = subjectBehind(tokens, start, end)
      if (next >= end) return end
      start = next
    } else break
  }
  return start
}

/** The subject behind an adverbial without a comma: "In a statement | Doe said", "At the hospital | doctors said". */
function subjectBehind(tokens: readonly Token[], start: number, end: number): number {
  let next = end
  for (let i = end - 1; i > start + 1; i--) {
    const [before, token] = [tokens[i - 1] as Token, tokens[i] as Token]
    if (prepositions.has(before.lower)) break
    if (determiners.has(token.lower)) return i
    if (
      (isCapital(token) && (!isCapital(before) || days.has(before.lower))) ||
      (i === end - 1 && nounKind(token.lower) !== 'thing')
    )
      next = i
  }
  return next
}

/** End (excluded) of the noun phrase that begins at `start`. */
export function phraseAfter(tokens: readonly Token[], start: number): number {
  let i = start
  for (; i < tokens.length && i - start < 30; i++) {
    const token = tokens[i] as Token
    const { text, lower } = token
    if (text === '(') {
      const close = tokens.findIndex((t, at) => at > i && at < i + 8 && t.text === ')')
      if (close > 0) i = close
      continue
    }
    if (isStop(token) || isComma(token) || opens(token)) break
    if (i === start) continue
    const before = tokens[i - 1]?.lower ?? ''
    // "according to Jane Doe | the rebels": a new phrase begins
    if (determiners.has(lower) && !prepositions.has(before) && before !== 'and') break
    const verb = cueVerbs.get(lower)
    if (
      (predicates.has(lower) && !isCapital(token)) ||
      participles.has(lower) ||
      verb?.form === 'ing' ||
      /^(?:says|shows|puts|finds|gives|adds|warns)$/.test(lower)
    )
      break
    if (/^(?:in|on|at|after|during|by|from|before|via|through)$/.test(lower) && isManner(tokens, i)) break
    if (days.has(lower) || /^(?:yesterday|today|late|early|earlier|last|this|later)$/.test(lower)) break
    if (lower === 'and') {
      // "the fire agency and the city authorities", but "officials and fled"
      const next = tokens[i + 1]
      const nouns = [next, tokens[i + 2]].some((t) => nounKind(t?.lower ?? '') !== 'thing')
      if (!next || !(nouns || isCapital(next) || determiners.has(next.lower))) break
    }
  }
  while (i > start + 1 && prepositions.has((tokens[i - 1] as Token).lower)) i--
  return i
}

/** Whether "in", "on" ... at `i` says when, where or how something was said: "in a statement", "on Tuesday". */
export function isManner(tokens: readonly Token[], i: number): boolean {
  for (let k = i + 1; k < tokens.length && k <= i + 5; k++) {
    const { lower, text } = tokens[k] as Token
    if (timeWords.has(lower) || manner.has(lower)) return true
    if (/^[,.]$/.test(text)) return false
  }
  return false
}
