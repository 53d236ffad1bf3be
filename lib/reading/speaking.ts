/** The attributions of one sentence: who is said to say what part of it. */
import {
  between,
  type CueVerb,
  clauseOpeners,
  cueVerbs,
  days,
  denials,
  determiners,
  hearers,
  participles,
  predicates,
  prepositions,
  timeWords
} from './cues.ts'
import type { Document } from './document.ts'
import { falsities, namings, reports } from './english/denying.ts'
import { type Headline, headlineCue } from './headlineCue.ts'
import { isAcronym, nounKind, personForm, roleIn, type Speaker, speaker } from './people.ts'
import {
  isCapital,
  isComma,
  isManner,
  isPastVerb,
  isQuote,
  isStop,
  isUnnamed,
  phraseAfter,
  phraseBefore
} from './phrases.ts'
import type { Span } from './sentences.ts'
import type { Token } from './tokens.ts'

/**
 * One attribution. `start`, `end`: its own words, speaker and verb. `from`, `to`: what it covers. `after`: it
 * stands behind that ("..., police said"). `via`: by way of whom, nearest the speaker first. `words`: the cue,
 * `verb` its place.
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
}

/** A sentence being read. `first`: where it begins behind the dateline. */
type Reading = { doc: Document; tokens: readonly Token[]; sentence: Span; first: number }
/** `document`: what they say stands in a document of theirs. */
type Voice = { said: Speaker; via: Speaker[]; document?: boolean }

/** The sentence's attributions, in order; cue words inside quotations are somebody's own words, and not read. */
export function cuesIn(doc: Document, index: number, inQuote: (offset: number) => boolean): Cue[] {
  const sentence = doc.sentences[index]
  const tokens = doc.tokens(index)
  // No sentence of the news is that long; the bound keeps a text without full stops from being read in squares.
  if (!sentence || tokens.length > 400) return []
  const begins = doc.dateline && sentence.start < doc.dateline.end ? doc.dateline.end : sentence.start
  const first = Math.max(
    0,
    tokens.findIndex((t) => t.start >= begins)
  )
  const reading = { doc, tokens, sentence, first }
  const cues: Cue[] = []
  let cited: Speaker | null = null
  for (let k = first; k < tokens.length; k++) {
    const { lower, start } = tokens[k] as Token
    if (inQuote(start)) continue
    const next = tokens[k + 1]?.lower
    const cue =
      lower === 'according' && next === 'to'
        ? accordingTo(reading, k, k + 2)
        : lower === 'as' && next === 'per'
          ? accordingTo(reading, k, k + 2)
          : lower === 'per' && isPerWhom(tokens, k, first)
            ? accordingTo(reading, k, k + 1)
            : /^(?:quote|cite)[ds]$/.test(lower)
              ? (quoting(reading, k) ?? verbCue(reading, k, cues.at(-1)))
              : (figureOf(reading, k) ?? verbCue(reading, k, cues.at(-1)))
    if (cue) {
      // "the broadcaster, citing the army, said": the army says it, by way of the broadcaster
      cues.push(cited ? { ...cue, said: cited, via: [cue.said, ...cue.via] } : cue)
      cited = null
    } else if (lower === 'citing') {
      const source = voice(documented(doc, tokens, k + 1, phraseAfter(tokens, k + 1))?.said ?? null)
      const last = cues.at(-1)
      if (source && last) cues[cues.length - 1] = { ...last, said: source, via: [last.said, ...last.via] }
      else cited = source
    }
  }
  const headline = cues.length === 0 ? headlineCue(doc, tokens, first, sentence) : null
  if (headline && !inQuote(headline.speaker.start)) cues.push(ofHeadline(doc, headline))
  return bounded(doc, cues)
}

/** "..., officials" and "Police: ..." as an attribution whose word is its colon or its dash. */
function ofHeadline(doc: Document, { said, speaker: { start, end }, covers }: Headline): Cue {
  const after = covers.start < start
  const verb = after ? start : end - 1
  const words = doc.text.slice(verb, verb + 1)
  return { said, via: [], words, verb, denies: false, start, end, from: covers.start, to: covers.end, after }
}

/** "Per the ministry, 12 ...", not "12 per day". */
const isPerWhom = (tokens: readonly Token[], k: number, first: number) =>
  (k === first || isComma(tokens[k - 1])) && (determiners.has(tokens[k + 1]?.lower ?? '') || isCapital(tokens[k + 1]))

const voice = (said: Speaker | null) => (said && said.kind !== 'thing' ? said : null)

/** "according to the ministry": the whole sentence around it. */
function accordingTo({ doc, tokens, sentence, first }: Reading, k: number, from: number): Cue | null {
  const end = phraseAfter(tokens, from)
  const found = documented(doc, tokens, from, end)
  if (!found) return null
  const [start, last] = [tokens[k] as Token, tokens[end - 1] as Token]
  const words = doc.text.slice(start.start, (tokens[from - 1] as Token).end)
  return {
    ...found,
    words,
    verb: start.start,
    denies: false,
    from: sentence.start,
    to: sentence.end,
    start: start.start,
    end: last.end,
    after: k > first
  }
}

/** "The broadcaster quoted a military source as saying that ...". */
function quoting({ doc, tokens, sentence, first }: Reading, k: number): Cue | null {
  const end = phraseAfter(tokens, k + 1)
  const start = phraseBefore(tokens, k, first)
  const said = voice(speaker(doc, tokens, k + 1, end))
  const teller = start < k ? voice(speaker(doc, tokens, start, k)) : null
  // "cited Jane Doe, a local official, as saying"
  const as = tokens.findIndex((t, i) => i >= end && i < end + 16 && /^(?:as|saying)$/.test(t.lower))
  if (!said || !teller || as < 0 || (as > end && !isComma(tokens[end]))) return null
  const token = tokens[k] as Token
  return {
    said,
    via: [teller],
    words: token.text,
    verb: token.start,
    denies: false,
    from: sentence.start,
    to: sentence.end,
    start: (tokens[start] as Token).start,
    end: (tokens[as] as Token).end,
    after: tokens[as + 2] === undefined || isStop(tokens[as + 2])
  }
}

/** The speaker behind a document: "calculations by Jane Doe", "data compiled by the university". */
function documented(doc: Document, tokens: readonly Token[], from: number, end: number): Voice | null {
  const said = speaker(doc, tokens, from, end)
  if (!said) return null
  // "Department of Roads data": the name ends before its last word
  if (
    said.kind === 'org' &&
    end - from > 2 &&
    nounKind(tokens[end - 1]?.lower ?? '') === 'document' &&
    !isCapital(tokens[end - 1])
  )
    return { said: { ...said, text: said.text.replace(/ \S+$/, '') }, via: [], document: true }
  if (said.kind !== 'document') return { said, via: [] }
  // behind a participle the phrase may have ended: "data | released by the ministry"
  const last = participles.has(tokens[end]?.lower ?? '') ? Math.min(tokens.length, end + 4) : end
  const by = tokens.findIndex((t, i) => i > from && i < last && /^(?:by|from)$/.test(t.lower))
  const author =
    by > 0
      ? voice(
          speaker(
            doc,
            tokens,
            by + 1,
            by < end ? Math.min(end, phraseAfter(tokens, by + 1)) : phraseAfter(tokens, by + 1)
          )
        )
      : null
  if (!author) return { said, via: [] }
  const seen = /^(?:seen|reviewed|obtained|cited|quoted|carried|shared)$/.test(tokens[by - 1]?.lower ?? '')
  return seen
    ? { said: { ...said, text: doc.text.slice(said.at, (tokens[by - 2] as Token).end) }, via: [author] }
    : { said: author, via: [], document: true }
}

/** What stands between the subject and its verb at `k`; `at`: the last word before. */
function auxiliaries(
  tokens: readonly Token[],
  k: number,
  first: number
): { at: number; be: boolean; blocked: boolean } {
  let at = k - 1
  let be = false
  let blocked = false
  for (; at >= first; at--) {
    const { lower, text } = tokens[at] as Token
    if (/^(?:is|are|was|were|be|been|being)$/.test(lower)) be = true
    // "did not say", "could not confirm", "declined to say": nobody says it
    else if (/^(?:not|never|no|nor|cannot|to|could|may|might|should|must)$|n['’]t$/.test(lower)) blocked = true
    else if (days.has(lower) && /^(?:on|late|early)$/.test(tokens[at - 1]?.lower ?? '')) at--
    else if (
      !/^(?:did|do|does)$/.test(lower) &&
      !between.has(lower) &&
      !days.has(lower) &&
      !/^(?!family$|early$|assembly$|tally$|ally$|supply$|monopoly$|daily$|weekly$|monthly$|rally$)[a-z]{3,}ly$/.test(
        text
      )
    )
      break
  }
  return { at, be, blocked }
}

const figureNouns = /^(?:figure|estimate|toll|count|tally|claim|number|forecast|projection)$/
/** "rejected the army's figure of 90": the army's, whoever speaks of it. */
function figureOf({ doc, tokens, sentence, first }: Reading, k: number): Cue | null {
  const [token, owner] = [tokens[k] as Token, tokens[k - 1]]
  if (!figureNouns.test(token.lower) || !/^['’]s?$/.test(owner?.text ?? '')) return null
  if (!/^(?:of|that)$/.test(tokens[k + 1]?.lower ?? '')) return null
  const phrase = phraseBefore(tokens, k - 1, first)
  // "dismissed | the army's"
  const start = Math.max(
    phrase,
    tokens.findLastIndex((t, i) => i < k && determiners.has(t.lower))
  )
  const said = start < k - 1 ? voice(speaker(doc, tokens, start, k - 1)) : null
  if (!said || said.kind === 'pronoun') return null
  const close = tokens.find((t, i) => i > k && t.text === ',')
  const at = { start: (tokens[start] as Token).start, end: token.end, verb: token.start }
  return {
    ...at,
    said,
    via: [],
    words: token.text,
    denies: false,
    from: at.start,
    to: close?.start ?? sentence.end,
    after: false
  }
}

/** The subject of a second verb: of "Police put the toll at 12 and | said", "The mayor visited the site and | said". */
function shared({ doc, tokens, first }: Reading, k: number, last: Cue | undefined): Voice | null {
  if (!opensClause(tokens[k + 1])) return null
  if (last) return last.after ? null : { said: last.said, via: last.via }
  const verb = tokens.findIndex((t, i) => i > first && i < k && (isPastVerb(tokens, i) || predicates.has(t.lower)))
  const start = verb > 0 ? phraseBefore(tokens, verb, first) : verb
  const said = start >= 0 && start < verb ? voice(speaker(doc, tokens, start, verb)) : null
  return said && /^(?:person|org|people|pronoun)$/.test(said.kind) ? { said, via: [] } : null
}

/** Reads the verb at `k` as an attribution; null where it is none. `last`: the one before it in the sentence. */
function verbCue(reading: Reading, k: number, last: Cue | undefined): Cue | null {
  const { doc, tokens, sentence, first } = reading
  const token = tokens[k] as Token
  const verb = cueVerbs.get(token.lower)
  if (!verb || (k > first && isCapital(token))) return null
  // "called reports of 20 dead false": no verb
  const isNoun = tokens[k + 1]?.lower === 'of' || cueVerbs.get(tokens[k - 1]?.lower ?? '')?.form === 'past'
  if (verb.form === 'present' && alsoNoun.has(verb.verb) && isNoun) return null
  const { at, be, blocked } = auxiliaries(tokens, k, first)
  if (blocked) return null
  const denies = isDenying(tokens, k, verb)
  const whole = { denies, from: sentence.start, to: sentence.end, after: true }
  const by = verb.form === 'past' && verb.kind !== 'clause' ? agent(tokens, k, be) : -1
  if (by > 0) {
    const end = phraseAfter(tokens, by + 1)
    const said = voice(speaker(doc, tokens, by + 1, end))
    return (
      said && {
        ...whole,
        said,
        via: [],
        verb: token.start,
        words: doc.text.slice(token.start, (tokens[by] as Token).end),
        start: token.start,
        end: (tokens[end - 1] as Token).end
      }
    )
  }
  if ((be && verb.form === 'past') || (!be && verb.form === 'ing')) return null
  // "officials estimate 12", but "a Reuters tally shows", "an estimate of 12"
  if (
    verb.form === 'base' &&
    !(
      at >= first &&
      (isPlural(tokens[at]) ||
        plurals.test(
          tokens
            .slice(Math.max(first, at - 5), at)
            .map((t) => t.lower)
            .join(' ')
        )) &&
      (!alsoNoun.has(token.lower) || opensClause(tokens[k + 1]) || isComma(tokens[k + 1]) || isStop(tokens[k + 1]))
    )
  )
    return null
  if (/^(?:a|an|the|some|its|their|his|her|of|or)$/.test(tokens[k - 1]?.lower ?? '')) return null
  if (isComma(tokens[at]) || isQuote(tokens[at])) {
    const inverted = behind(reading, k, verb)
    if (inverted) return { ...whole, ...inverted, words: token.text, verb: token.start, start: token.start }
    if (!isComma(tokens[at])) return null
  }
  if (/^(?:and|but)$/.test(tokens[at]?.lower ?? '') && at > first) {
    const same = shared(reading, k, last)
    return same && isTrusted(same, verb, tokens, k) ? placed(reading, k, verb, { ...same, start: at + 1 }) : null
  }
  const subject = isComma(tokens[at]) ? apposed(reading, at) : before(reading, at + 1)
  if (!subject || !isTrusted(subject, verb, tokens, k)) return null
  // "No official said", "Neither A nor B said": nobody did
  if ([subject.start, subject.start - 1].some((i) => /^(?:no|nobody|none|nor|neither)$/.test(tokens[i]?.lower ?? '')))
    return null
  return placed(reading, k, verb, subject)
}

/** What the verb at `k` with its subject covers, by where it stands in the sentence. */
function placed(
  { doc, tokens, sentence, first }: Reading,
  k: number,
  verb: CueVerb,
  subject: Voice & { start: number }
): Cue | null {
  const { start, said } = subject
  const { next, hearer } = afterVerb(tokens, verb, k)
  const heard = hearer ? outlet(doc, tokens, hearer[0], hearer[1]) : null
  const follows = tokens[next]
  const prior = tokens[start - 1]
  const leads = start <= first || !(isComma(prior) || isQuote(prior))
  // "... is burnt," Jane Doe said of the attack
  const ends =
    follows === undefined ||
    /^[,.;—–!?]$/.test(follows.text) ||
    (isQuote(prior) && start > first + 1 && /^(?:of|about|as|when|after|while|before)$/.test(follows.lower)) ||
    (!leads && next > k + 1 && isTail(tokens, next)) ||
    (!leads && /^(?:in|on|at)$/.test(follows.lower) && isTail(tokens, next))
  const cue = {
    said,
    via: heard ? [...subject.via, heard] : subject.via,
    denies: isDenying(tokens, k, verb),
    start: (tokens[start] as Token).start,
    end: (tokens[Math.max(k, next - 1)] as Token).end,
    verb: (tokens[k] as Token).start,
    words: doc.text.slice((tokens[k] as Token).start, (tokens[hearer ? hearer[1] - 1 : k] as Token).end)
  }
  if (ends && !leads) return { ...cue, from: sentence.start, to: sentence.end, after: true }
  if (ends && follows?.text !== ',') return null
  if (verb.kind === 'clause' && !opensClause(follows)) return null
  if (loose.has(verb.verb) && !/^(?:that|he|she|it|they|there)$|^["“:]$/.test(follows?.lower ?? '')) return null
  // "In the past month, police said 12 ...": the adverbial before the subject is theirs too
  const adverbial = !leads && start - first <= 14 && prepositions.has(tokens[first]?.lower ?? '')
  // "the wall, which police said was weak, fell": theirs as far as the comma
  const relative =
    prior !== undefined &&
    /^(?:which|whom|who|that)$/.test(prior.lower) &&
    tokens.find((t) => t.start > cue.end && t.text === ',')
  const from = adverbial || start <= first + 1 ? sentence.start : cue.start
  return { ...cue, from, to: relative ? relative.start : sentence.end, after: false }
}

/** Whether nothing but a short adverbial follows: "said | in its yearly bulletin for the region." */
function isTail(tokens: readonly Token[], from: number): boolean {
  const rest = tokens.slice(from)
  return (
    rest.length <= 12 &&
    !rest.some(
      (t) =>
        predicates.has(t.lower) || /^\d|^that$/.test(t.text) || (cueVerbs.has(t.lower) && !/^[a-z]*s?$/.test(t.lower))
    )
  )
}

/** Verbs whose bare form is a noun as well: "officials estimate 12", but "a Reuters tally". */
const alsoNoun = new Set(
  'report claim estimate forecast count record document register tally log list project place show find cut update note post comment point fear hope guess request need call appeal tweet rank'.split(
    ' '
  )
)

/** Verbs that say something only with "that" or a clause behind: "he added that", but "added 200 jobs". */
const loose = new Set(
  'add continue post observe recall describe declare argue commit agree mention point charge joke swear signal hint release issue'.split(
    ' '
  )
)

const opensClause = (token: Token | undefined) =>
  token !== undefined &&
  (determiners.has(token.lower) ||
    /^[\d\p{Lu}$€£":“]/u.test(token.text) ||
    /^(?:that|he|she|it|they|we|there|if|when|how|in|at|as|about|around|nearly|almost|some|more|over|up|between|many|most|several|dozens|hundreds|thousands|only|just|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|no|none)$/.test(
      token.lower
    ))

/** "Data from the ministry show": the plural stands before its "from". */
const plurals =
  /\b(?:data|figures|records|statistics|documents|results|numbers|reports|officials) (?:from|by|of|in|at)\b/
const isPlural = (token: Token | undefined) =>
  /s$|^(?:media|data|they|we|military|army)$/.test(token?.lower ?? '') || nounKind(token?.lower ?? '') === 'people'

/** "..., said Jane Doe, head of the agency". */
function behind({ doc, tokens }: Reading, k: number, verb: CueVerb): (Voice & { end: number }) | null {
  if (verb.kind === 'figure' || verb.verb === 'tell' || prepositions.has(tokens[k + 1]?.lower ?? '')) return null
  const end = phraseAfter(tokens, k + 1)
  const said = end > k + 1 ? voice(speaker(doc, tokens, k + 1, end)) : null
  const next = tokens[end]
  const closes =
    isStop(next) ||
    isComma(next) ||
    prepositions.has(next?.lower ?? '') ||
    clauseOpeners.has(next?.lower ?? '') ||
    timeWords.has(next?.lower ?? '') ||
    participles.has(next?.lower ?? '')
  return said && closes ? { said, via: [], end: (tokens[end - 1] as Token).end } : null
}

/** The subject that ends before `end`: "the ministry | said". */
function before({ doc, tokens, first }: Reading, behind: number): (Voice & { start: number }) | null {
  const end = withoutClause(tokens, behind, first)
  const start = phraseBefore(tokens, end, first)
  const found = start < end ? documented(doc, tokens, start, end) : null
  // "She put the losses at 3 million": a clause, and nobody's name
  if (!found || (end - start > 1 && nounKind(tokens[start]?.lower ?? '') === 'pronoun' && !isAcronym(tokens[start])))
    return null
  // "Jane Doe, head of the agency said": the second comma is often forgotten
  if (
    tokens[start - 1]?.text === ',' &&
    found.said.kind === 'person' &&
    /^[a-z]/.test(found.said.text) &&
    !determiners.has(tokens[start]?.lower ?? '')
  ) {
    const from = phraseBefore(tokens, start - 1, first)
    const name = from < start - 1 ? speaker(doc, tokens, from, start - 1) : null
    if (name && /^(?:name|person)$/.test(name.kind))
      return {
        said: { ...name, kind: 'person', text: personForm(name.text.split(',')[0] ?? '', found.said.text) },
        via: [],
        start: from
      }
  }
  return { ...found, start }
}

const isNamed = (tokens: readonly Token[], end: number) =>
  isCapital(tokens[end - 1]) || (/^\d+$/.test(tokens[end - 1]?.text ?? '') && isCapital(tokens[end - 2]))

/** Index of "who" in "a nurse who saw the crash | said", else the end: what somebody did is no part of the name. */
function withoutClause(tokens: readonly Token[], end: number, first: number): number {
  for (let i = end - 1; i > first && !isStop(tokens[i]) && !isComma(tokens[i]); i--)
    if (tokens[i]?.text === 'who')
      return /^(?:person|people)$/.test(nounKind(tokens[i - 1]?.lower ?? '')) && !isUnnamed(tokens, i, end) ? i : end
  return end
}

/** Whether a bare name that ends before `end` begins its clause: "Nordal, the company, said", not "In Vellmar, the". */
function beginsClause(tokens: readonly Token[], end: number, first: number): boolean {
  const start = phraseBefore(tokens, end, first)
  const prior = tokens[start - 1]
  const joined =
    start <= first || isComma(prior) || isQuote(prior) || /^(?:and|but|while|that|yet)$/.test(prior?.lower ?? '')
  return (
    joined &&
    start < end &&
    tokens.slice(start, end).every((t) => isCapital(t) || determiners.has(t.lower) || /^(?:of|for)$/.test(t.lower))
  )
}

/** "Senator Ida Vale, Democrat of Borland, said": a few words without a verb behind a name that begins its clause. */
function isBareAside(tokens: readonly Token[], open: number, end: number, first: number): boolean {
  if (!isNamed(tokens, open) || end - open > 8 || end - open < 2 || !isCapital(tokens[open + 1])) return false
  const inner = tokens.slice(open + 1, end)
  if (inner.some((t, i) => /^(?:and|or)$/.test(t.lower) || predicates.has(t.lower) || isPastVerb(inner, i)))
    return false
  return beginsClause(tokens, open, first) && phraseBefore(tokens, open, first) <= open - 2
}

/** The subject of "SUBJECT, 54, a doctor, said", "SUBJECT, who was there, said"; `comma` is the last one. */
function apposed({ doc, tokens, first }: Reading, comma: number): (Voice & { start: number }) | null {
  let end = comma
  for (let hops = 0; hops < 4; hops++) {
    let open = end - 1
    while (open >= first && tokens[open]?.text !== ',' && !isStop(tokens[open])) open--
    const inner = tokens[open + 1]
    const aside =
      hops < 3 &&
      tokens[open]?.text === ',' &&
      (/^(?:\d{1,3}|who|which|whose|where|also|however|meanwhile|though|speaking|citing|quoting|in|on|at|with|from|during)$/.test(
        inner?.lower ?? ''
      ) ||
        (inner?.lower === 'and' && tokens[open + 2]?.lower === 'who') ||
        // "Acme Relief, a charity that runs clinics, said"
        (/^an?$/.test(inner?.lower ?? '') && isNamed(tokens, open)) ||
        isBareAside(tokens, open, end, first) ||
        (/^(?:the|its|one|or|now|once|formerly|based|owned|founded|run|led|backed|like|unlike)$/.test(
          inner?.lower ?? ''
        ) &&
          beginsClause(tokens, open, first)) ||
        roleIn(doc, tokens, open + 1, end) !== null)
    if (aside) {
      end = open
      continue
    }
    // "The governor of the state, Jane Doe, said"
    const pair = tokens[open]?.text === ',' && isCapital(inner) ? phraseBefore(tokens, open, first) : open
    if (pair < open && roleIn(doc, tokens, pair, open) !== null) {
      const said = speaker(doc, tokens, pair, end)
      return said && { said, via: [], start: pair }
    }
    end = withoutClause(tokens, end, first)
    const start = phraseBefore(tokens, end, first)
    const found = start < end && start <= open + 2 + (start - open - 1) ? documented(doc, tokens, start, end) : null
    // a subject begins a clause; what hangs on a verb before it is an object
    return found && hops > 0 ? { ...found, start } : null
  }
  return null
}

/** Index of "by" where the verb's agent follows: "was confirmed by", "were reported killed by". */
function agent(tokens: readonly Token[], k: number, be: boolean): number {
  // "data compiled by the university shows": the document speaks, and documented() finds its author
  if (!be && nounKind(tokens[k - 1]?.lower ?? '') === 'document') return -1
  for (let i = k + 1; i < tokens.length && i <= k + (be ? 5 : 1); i++) {
    const { lower, text } = tokens[i] as Token
    if (/^[,.;]$/.test(text) || cueVerbs.has(lower)) return -1
    if (lower !== 'by') continue
    // "reported killed by gunmen" names who killed, "reported killed by the ministry" who reported
    const head = tokens[phraseAfter(tokens, i + 1) - 1]?.lower ?? ''
    const reports =
      /^(?:org|document)$/.test(nounKind(head)) ||
      /^(?:monitors|media|activists|medics|officials|authorities)$/.test(head)
    return i > k + 1 && predicates.has(tokens[i - 1]?.lower ?? '') && !reports ? -1 : i
  }
  return -1
}

/** "dismissed reports that", "called reports of 20 dead false". */
function isDenying(tokens: readonly Token[], k: number, { verb }: CueVerb): boolean {
  if (denials.has(verb)) return true
  if (!namings.has(verb)) return false
  const next = tokens.slice(k + 1, k + 24).map((t) => t.lower)
  return next.slice(0, 4).some((w) => reports.has(w)) && next.some((w) => falsities.has(w))
}

const cardinal = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|scores|hundreds|thousands)$/
/** Whether such a speaker with such a verb is an attribution. */
function isTrusted(
  { said, document }: Voice,
  { verb, kind, form }: CueVerb,
  tokens: readonly Token[],
  k: number
): boolean {
  const written = document || said.kind === 'document'
  const next = tokens.slice(k + 1, k + 24).map((t) => t.lower)
  if (verb === 'say' || verb === 'tell') return said.kind !== 'thing' || form === 'past'
  if (said.kind === 'thing') return false
  // "claimed 12 lives", "claimed responsibility"
  if (verb === 'claim')
    return !next.slice(0, 4).some((w) => /^(?:lives|life|responsibility|credit|victory|asylum)$/.test(w))
  if (kind !== 'figure') return true
  const figure = next.some((w) => /^\d/.test(w) || cardinal.test(w))
  const near = (pattern: RegExp) => next.slice(0, 7).some((w) => pattern.test(w))
  switch (verb) {
    case 'dismiss':
    case 'reject':
    case 'refute':
    case 'rebut':
    case 'debunk':
    case 'rubbish':
    case 'dispel':
    case 'contradict': {
      const noun = next.slice(0, 5).findIndex((w) => reports.has(w))
      return noun >= 0 && !/^['’]s?$/.test(next[noun - 1] ?? '')
    }
    // "made the following statement: ..."
    case 'make':
    case 'issue':
    case 'release':
      return (
        next.slice(0, 4).some((w) => /^(?:statement|announcement|remarks?)$/.test(w)) && next.slice(0, 6).includes(':')
      )
    case 'label':
    case 'brand':
      return isDenying(tokens, k, { verb, kind, form })
    case 'put':
    case 'place':
      return next.includes('at')
    case 'give':
      return near(/^(?:figure|toll|number|estimate|count|tally)$/) || (written && figure)
    case 'speak':
      return next[0] === 'of' && figure
    // "aid agencies appealed for $2 billion"
    case 'appeal':
    case 'ask':
    case 'call':
      // "called it "two steps back""
      return (
        isDenying(tokens, k, { verb, kind, form }) ||
        (next[0] === 'for' && figure) ||
        (verb === 'call' && tokens.slice(k + 1, k + 6).some(isQuote))
      )
    case 'request':
    case 'seek':
    case 'need':
      return figure && next.slice(0, 4).some((w) => /^[$€£]$/.test(w))
    case 'see':
      return /^(?:reporter|correspondent|journalist|witness|photographer)(?:e?s)?$/.test(said.head)
    case 'find':
    case 'determine':
      return (
        next[0] === 'that' || written || /^(?:researchers|scientists|economists|analysts|auditors)$/.test(said.head)
      )
    case 'show':
    case 'list':
      return written
    case 'record':
      return said.kind !== 'person'
    case 'cut':
    case 'lower':
    case 'raise':
    case 'revise':
    case 'trim':
    case 'upgrade':
    case 'downgrade':
    case 'update':
      return near(
        /^(?:estimates?|forecasts?|projections?|predictions?|outlook|toll|count|tally|figures?|number|total)$/
      )
    default:
      return true
  }
}

/** Past "Reuters on Tuesday", "reporters in a statement": where the clause goes on, and who was told. */
function afterVerb(
  tokens: readonly Token[],
  { verb }: CueVerb,
  at: number
): { next: number; hearer: [number, number] | null } {
  let next = at + 1
  // "pointed out that"
  if (verb === 'point' && tokens[next]?.lower === 'out') next++
  let hearer: [number, number] | null = null
  if (verb === 'tell') {
    for (const from = next; next < tokens.length && next - from < 12; next++) {
      const token = tokens[next] as Token
      if (
        isStop(token) ||
        isComma(token) ||
        token.lower === 'that' ||
        days.has(token.lower) ||
        (prepositions.has(token.lower) && isManner(tokens, next))
      )
        break
      if (isCapital(token) ? false : !hearers.has(token.lower) || (next > from && determiners.has(token.lower))) break
      hearer = [from, next + 1]
    }
  }
  for (let rounds = 0; rounds < 5; rounds++) {
    const lower = tokens[next]?.lower ?? ''
    if (timeWords.has(lower)) next++
    // "told a meeting at 9 p.m."
    else if (lower === 'at' && /^(?:[ap]\.?m\.?|gmt)$/.test(tokens[next + 2]?.lower ?? '')) next += 3
    else if (/^(?:on|in|at|during|by|via|after|from|through|over)$/.test(lower) && isManner(tokens, next)) {
      while (next < tokens.length && !isManner([tokens[next] as Token, tokens[next] as Token], 0)) next++
      next++
      while (
        timeWords.has(tokens[next]?.lower ?? '') ||
        (/^\d/.test(tokens[next]?.text ?? '') && timeWords.has(tokens[next - 1]?.lower ?? ''))
      )
        next++
      // "in a statement to Reuters", "in an interview with the BBC"
      if (/^(?:to|with)$/.test(tokens[next]?.lower ?? '')) {
        const end = phraseAfter(tokens, next + 1)
        hearer ??= [next + 1, end]
        next = end
      } else if (/^(?:emailed|sent|released|issued)$/.test(tokens[next]?.lower ?? '')) next += 1
    } else if (/^(?:in|at|from)$/.test(lower) && isCapital(tokens[next + 1])) {
      // "said in Geneva": where the speaker is
      const end = phraseAfter(tokens, next + 1)
      if (
        !isStop(tokens[end]) &&
        !isComma(tokens[end]) &&
        tokens[end]?.lower !== 'that' &&
        !timeWords.has(tokens[end]?.lower ?? '')
      )
        break
      next = end
    } else break
  }
  return { next, hearer }
}

/** The outlet that was told: "told Reuters"; null for "told reporters", "told Parliament". */
function outlet(doc: Document, tokens: readonly Token[], from: number, to: number): Speaker | null {
  let end = from
  while (end < to && !/^['’]s$/.test(tokens[end]?.text ?? '')) end++
  const heard = speaker(doc, tokens, from, end)
  const named = heard !== null && /^(?:org|name)$/.test(heard.kind) && /^\p{Lu}/u.test(heard.text)
  return named &&
    !/\b(?:Parliament|Congress|Senate|Council|Court|Committee|Assembly|President|Minister)\b/.test(heard.text)
    ? heard
    : null
}

/** The outlet's own words again: "..., raising fears of". */
const own = /,\s+(?:raising|underscoring|underlining|highlighting|echoing|fuell?ing|reflecting|signall?ing|in what)\s/
const ownBehind = /,\s+(?:while|as|raising|underscoring|in what)\s/

/** Bounds what each attribution covers by its neighbours: "police put it at 7,000 while organisers said 20,000". */
function bounded(doc: Document, cues: readonly Cue[]): Cue[] {
  return cues.map((cue, i) => {
    let { from, to } = cue
    const [prior, next] = [cues[i - 1], cues[i + 1]]
    if (!cue.after && next && !next.after && next.start > cue.end) {
      const joint = doc.text.slice(cue.end, next.start)
      if (
        /(?:[,;]|\b(?:while|whereas|but|and|although|though))\s*(?:(?:while|and|but|whereas|the|earlier|later)\s*)*$/i.test(
          joint
        )
      )
        to = next.start
    }
    const ended = (cue.after ? ownBehind : own).exec(doc.text.slice(cue.end, to))
    if (ended) to = Math.min(to, cue.end + ended.index)
    if (cue.after && prior?.after) from = Math.max(from, prior.end)
    return { ...cue, from, to }
  })
}
