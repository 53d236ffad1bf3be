/** Which place a figure is about: the nearest stated one, as written. */
import type { Article } from '../claim.ts'
import { cueVerbs, determiners, prepositions, timeWords } from './cues.ts'
import type { Document } from './document.ts'
import { demonyms, places } from './gazetteer.ts'
import { isOrganisation } from './people.ts'
import type { Span } from './sentences.ts'
import { attributions } from './source.ts'
import type { Token } from './tokens.ts'

/** `place` null: none stated, or none that the figure is surely about. */
export type Location = { place: string | null; notes: string[] }

/** A place in a sentence. `weight`: how far it says where something is or happens. */
type Mention = { text: string; start: number; end: number; from: number; weight: number }

const set = (words: string) => new Set(words.trim().split(/\s+/))

const where = set('in at near across outside inside throughout around off within along')
const whence = set('from to into toward towards through over under via between of for on against with')
/** "Hakkari province", "the city of Homs": what makes a name a place. */
const kinds =
  set(`province district county region city state village town camp border governorate coast valley island
  islands park hospital airport prison jail stadium square street hotel base mosque church cathedral temple market river
  lake mountain mountains pocket enclave peninsula prefecture municipality area neighborhood neighbourhood suburb desert
  basin strip port plant mine dam bridge station tower building capital territory bay strait sea ocean canyon forest
  republic hamlet settlement canton oblast township borough parish ward quarter crossing checkpoint counties
  districts provinces towns cities villages states regions suburbs neighborhoods harbour harbor gulf delta highlands
  mall resort casino nightclub theater theatre road avenue highway harbor refinery factory complex facility site
  countryside outskirts beach canal reef glacier volcano frontier line zone stronghold heartland nation country`)
const compass =
  /^(?:north|south|east|west|central|northern|southern|eastern|western|northeast|northwest|southeast|southwest|northeastern|northwestern|southeastern|southwestern|north-eastern|north-western|south-eastern|south-western|north-east|north-west|south-east|south-west|upper|lower|greater|mainland|inner|rural|coastal)$/i
const noPlace =
  set(`internet twitter facebook youtube instagram telegram congress parliament english arabic french spanish
  islam christianity god covid-19 covid ebola christmas easter ramadan eid thanksgiving reuters cnn bbc afp ap mr mrs ms dr
  president prime minister general king queen pope senate house wall medicare medicaid brexit world war olympics nasdaq`)

const capital = (token: Token | undefined) =>
  token !== undefined &&
  (/^\p{Lu}/u.test(token.text) || token.text === 'eurozone') &&
  !timeWords.has(token.lower)

/** Hardly a verb, so that "U.S." before it is an adjective. */
const nounAfter =
  /^(?!is$|are$|was$|were$|has$|have$|had$|will$|would$|could$|can$|and$|or$|but$|said$|says$|also$)\p{Ll}/u

/** The places of a sentence, in order. */
function mentionsIn(doc: Document, index: number): Mention[] {
  const tokens = doc.tokens(index)
  // a line in capitals alone is a heading: "IRAQ BORDER"
  if (tokens.length > 400 || !tokens.some((t) => /^\p{Ll}/u.test(t.text))) return []
  const found: Mention[] = []
  const bodyStart = doc.dateline?.end ?? 0
  for (let a = 0; a < tokens.length; a++) {
    if (!capital(tokens[a]) || (tokens[a] as Token).start < bodyStart) continue
    let b = a + 1
    while (b < tokens.length && (capital(tokens[b]) || joins(tokens, b))) b++
    const mention = asPlace(doc, tokens, a, b)
    if (mention) found.push(mention)
    a = b - 1
  }
  return joined(doc, found)
}

/** "Port of Spain", "Dar es Salaam": small words within a name. */
const joins = (tokens: readonly Token[], i: number) =>
  /^(?:al|el|es|de|da|do|del|la|le|du|e)$/.test(tokens[i]?.lower ?? '') &&
  capital(tokens[i + 1]) &&
  capital(tokens[i - 1])

const written = (doc: Document, tokens: readonly Token[], a: number, b: number) =>
  doc.text.slice((tokens[a] as Token).start, (tokens[b - 1] as Token).end).replace(/\s+/g, ' ')

function asPlace(doc: Document, tokens: readonly Token[], from: number, to: number): Mention | null {
  let [a, b] = [from, to]
  // "The Syrian city", "In Homs"
  while (a < b - 1 && (determiners.has(tokens[a]?.lower ?? '') || prepositions.has(tokens[a]?.lower ?? '')))
    a++
  let text = written(doc, tokens, a, b)
  const first = tokens[a] as Token
  const last = tokens[b - 1] as Token
  const next = tokens[b]?.lower ?? ''
  const before = (n: number) => tokens[a - n]?.lower ?? ''
  // Back over "the", "northern", "the city of", "Syria's capital"
  let p = a - 1
  let named = false
  for (let hops = 0; p >= 0 && hops < 6; p--, hops++) {
    const { lower } = tokens[p] as Token
    if (kinds.has(lower)) named = true
    else if (
      lower === 'of' &&
      (kinds.has(tokens[p - 1]?.lower ?? '') || compass.test(tokens[p - 1]?.lower ?? ''))
    )
      named = true
    else if (
      !(
        determiners.has(lower) ||
        compass.test(lower) ||
        /^['’]s$/.test(lower) ||
        demonyms.has((tokens[p] as Token).text) ||
        (places.has((tokens[p] as Token).text) && /^['’]s$/.test(tokens[p + 1]?.lower ?? '')) ||
        (/(?:ing|ous|ed|al|by|ern|ic|ish)$/.test(lower) &&
          !/^(?:during|including|killed|said|according)$/.test(lower))
      )
    )
      break
  }
  const prep = tokens[p]?.lower ?? ''
  const lead = a === 0 ? '' : before(1)
  let known = places.has(text)
  let weight = 0
  const adjective = demonyms.get(text)
  if (!known && !adjective && b - a > 1) {
    // "Syrian city" is no run; but "Tainan City", "Bihar Governor" begin with a known name
    if (kinds.has(last.lower)) known = true
    else if (demonyms.has(first.text) || isOrganisation(tokens, a, b)) {
      if (!demonyms.has(first.text)) return null
    }
  }
  if (
    !known &&
    !adjective &&
    b - a > 1 &&
    places.has(last.text) &&
    (compass.test(first.text) || /^(?:Metro|Metropolitan|Downtown|Old|New)$/.test(first.text))
  )
    known = true
  if (noPlace.has(first.lower) || noPlace.has(last.lower)) return null
  let end = last.end
  if (kinds.has(next) && !adjective) {
    // "Hakkari province", "Hajin pocket"
    if (
      !known ||
      !/^(?:border|coast|capital|state|government|country|nation|city|line|base|site|area)$/.test(next)
    ) {
      end = (tokens[b] as Token).end
      text = doc.text.slice(first.start, end)
    }
    known = true
  }
  if (adjective) {
    if (kinds.has(next) && !capital(tokens[b + 1]) && tokens[b + 1]?.lower !== 'of') {
      return {
        text: `${text} ${next}`,
        start: first.start,
        end: (tokens[b] as Token).end,
        from: p,
        weight: where.has(prep) ? 2 : 1
      }
    }
    return {
      text: adjective,
      start: first.start,
      end: last.end,
      from: p,
      weight:
        /^(?:growth|economy|exports|imports|gdp|inflation|unemployment|output|sales|market|markets|budget|election|elections|voters|waters|soil|territory|debt|production|industry|exporters|jobs?|population|census)$/.test(
          next
        )
          ? 1.4
          : 0.4
    }
  }
  // "U.S. forces": an adjective, unless "in the U.S."
  const asAdjective =
    /^(?:U\.S\.|US|UK|U\.K\.|EU|UAE)$/.test(text) &&
    /^\p{Ll}/u.test(tokens[b]?.text ?? '') &&
    !prepositions.has(next) &&
    nounAfter.test(next)
  const example = before(1) === 'like' || (before(1) === 'as' && before(2) === 'such')
  const subject =
    known &&
    p === a - 1 &&
    (a === 0 ||
      /^(?:,|but|while|whereas|as|that|[“"])$/.test(prep) ||
      (prep === 'and' && tokens[p - 1]?.text === ','))
  if (asAdjective) weight = 0.5
  else if (example) weight = 0.6
  else if (subject && !/^['’]s$/.test(next)) weight = cueVerbs.get(next)?.kind === 'say' ? 0.3 : 1.8
  else if (where.has(prep))
    weight = known || named ? 3 : isOrganisation(tokens, a, b) ? 0 : prep === 'at' ? 1.6 : 2.6
  else if (named && !isOrganisation(tokens, a, b)) weight = 2.2
  else if (known && whence.has(prep)) weight = /^(?:of|into|over|on|for)$/.test(prep) ? 1.7 : 1.3
  else if (known) weight = /^['’]s$/.test(next) ? 1.2 : cueVerbs.get(next)?.kind === 'say' ? 0.3 : 1.5
  if (weight === 0) return null
  if (compass.test(lead) && places.has(text)) text = `${tokens[a - 1]?.text} ${text}`
  return { text, start: first.start, end, from: p, weight }
}

/** "in Jableh and Tartous" is one place with two names. */
function joined(doc: Document, mentions: readonly Mention[]): Mention[] {
  const found: Mention[] = []
  for (const mention of mentions) {
    const last = found.at(-1)
    const link = last ? doc.text.slice(last.end, mention.start) : ''
    if (
      last &&
      /^(?:,? and |, )$/.test(link) &&
      last.text.length < 60 &&
      (last.weight >= 1.5 || places.has(mention.text))
    ) {
      // "Albuquerque, New Mexico": the second says where the first is; "Syria, Iraq and Turkey" is a list
      const within =
        link === ', ' && !(places.has(last.text) && doc.text.slice(mention.end).startsWith(' and '))
      if (!within || places.has(mention.text)) {
        const text = within ? last.text : doc.text.slice(last.start, mention.end)
        found[found.length - 1] = { ...last, text, end: mention.end }
        continue
      }
    }
    found.push(mention)
  }
  return found
}

/** The best place for a figure among those of its own sentence. */
function nearest(
  doc: Document,
  sentence: number,
  mentions: readonly Mention[],
  span: Span
): { mention: Mention; score: number } | null {
  const tokens = doc.tokens(sentence)
  const indexOf = (offset: number) => {
    let [low, high] = [0, tokens.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((tokens[middle] as Token).start < offset) low = middle + 1
      else high = middle
    }
    return low
  }
  const at = indexOf(span.start)
  let best: { mention: Mention; score: number } | null = null
  for (const mention of mentions) {
    const there = indexOf(mention.start)
    const [from, to] = there > at ? [at, there] : [there, at]
    let score = mention.weight - Math.min(1.2, (to - from) * 0.03) - (there > at ? 0 : 0.15)
    for (let i = from; i < to; i++) {
      const { lower } = tokens[i] as Token
      if (/^(?:;|:|while|whereas|but)$/.test(lower)) score -= 0.9
      else if (/^(?:who|which|that|where|since|after|before|when|as)$/.test(lower)) score -= 0.3
      else if (lower === ',') score -= 0.12
      else if (lower === 'and' && /^[a-z]+ed$/.test(tokens[i + 1]?.text ?? '')) score -= 0.3
    }
    if (!best || score > best.score) best = { mention, score }
  }
  return best
}

/**
 * The place that the figure at each span is about, in order: in its own sentence, then in those before it in the
 * paragraph, then the place of the story's first lines, and the dateline last.
 */
export function locate(doc: Document, spans: readonly Span[], _article: Article): Location[] {
  const made: (Mention[] | undefined)[] = []
  const cues = attributions(doc)
  const mentions = (i: number) => {
    // "a health adviser in Lahore said": where the speaker is
    made[i] ??= mentionsIn(doc, i).map((m) =>
      cues(i).some((c) => c.start <= m.start && m.end <= c.end) ? { ...m, weight: m.weight * 0.3 } : m
    )
    return made[i]
  }
  const strongest = (i: number, least = 1.5): Mention | null =>
    mentions(i).reduce<Mention | null>(
      (best, m) => (m.weight >= least && (!best || m.weight > best.weight) ? m : best),
      null
    )
  let story: Mention | null | undefined
  const storyPlace = () => {
    if (story !== undefined) return story
    story = null
    const first = Math.min(2, doc.sentences.length)
    const weak = Math.min(2, doc.sentences.length)
    for (let i = 0; i < first && !story; i++) story = strongest(i)
    for (let i = 0; i < weak && !story; i++) story = strongest(i, 0.4)
    return story
  }
  return spans.map((span) => {
    const i = doc.sentenceAt(span.start)
    if (i < 0) return { place: null, notes: [] }
    const here = nearest(doc, i, mentions(i), span)
    if (here && here.score >= 0.9) return { place: here.mention.text, notes: [] }
    // "the next 72 hours" are nowhere
    if (
      /^\W*(?:hours?|days?|weeks?|months?|minutes?|seconds?)\b/.test(doc.text.slice(span.end, span.end + 12))
    )
      return { place: null, notes: [] }
    const paragraph = doc.sentences[i]?.paragraph ?? 0
    for (let k = i - 1; k >= 0 && k > i - 6 && doc.sentences[k]?.paragraph === paragraph; k--) {
      const before = strongest(k)
      if (before)
        return {
          place: before.text,
          notes: [
            `place from ${k === i - 1 ? 'the previous sentence' : 'an earlier sentence of the paragraph'}`
          ]
        }
    }
    if (here && here.score >= 0) return { place: here.mention.text, notes: [] }
    const lead = storyPlace()
    if (lead) return { place: lead.text, notes: ['place from the beginning of the article'] }
    if (doc.dateline) return { place: doc.dateline.place, notes: ['place from the dateline'] }
    return { place: null, notes: [] }
  })
}
