/** Places of a sentence that are named together, in a list or one in the other, and those that are of one of its figures alone. */
import { oneOf } from '../figures/pieces.ts'
import { isVerbal } from './clauses.ts'
import { timeWords } from './cues.ts'
import type { Document } from './document.ts'
import {
  compass,
  describing,
  hazards,
  holder,
  isKind,
  reaching,
  sided,
  sideNouns,
  kinds as spots,
  where
} from './english/places.ts'
import { isNamed, places } from './gazetteer.ts'
import { outcomeOf } from './outcomes.ts'
import { isInside, type Role, worth } from './placeRoles.ts'
import { areJoint, isAddend, opensWith } from './scene.ts'
import type { Span } from './sentences.ts'
import { firstIn, isPossessive, lastBefore, lowerAt, type Words } from './tokens.ts'

/** `weight`: how surely something is or happens there; from 1.5 up a place of its own. */
export type PlaceMention = Span & { text: string; weight: number; role: Role }

/** "in Keld and Osk" is one place with two names; "Orvane, West Brellia" one with its state. */
export function inLists(doc: Document, mentions: readonly PlaceMention[]): PlaceMention[] {
  const found: PlaceMention[] = []
  for (const mention of mentions) {
    const last = found.at(-1)
    const whole = last ? together(doc, last, mention) : null
    if (whole) found[found.length - 1] = whole
    else found.push(mention)
  }
  const lists = found.map((mention) => listed(doc, mention))
  // "Lund, Orvane and Tarn counties" holds Lund, and stands where it does
  const holds = (list: PlaceMention, m: PlaceMention) => m !== list && m.start >= list.start && m.end <= list.end
  const wholes = lists.filter((m) => !lists.some((list) => holds(list, m) && list.end > m.end))
  return wholes.map((list) => {
    const within = lists.filter((m) => holds(list, m))
    const { weight, role } = within.reduce((a, b) => (b.weight > a.weight ? b : a), list)
    return { ...list, weight, role }
  })
}

/** What lies in what: "Keld in Orvane district", "Keld, in the far north of Brellia". */
const lies = /^,? (?:in|outside|near) (?:the )?(?:[\p{Ll}-]+ ){0,2}(?:of )?(?:the )?$/u
const own = '(?:city|town|village|port|suburb|island|province|state|district|region|county|municipality)'
const owned = new RegExp(
  `^['’]s (?:(?:\\p{Ll}+ )?|(?:\\p{Ll}+ )?(?:town|city|village|port|capital), |(?:[\\p{Ll}-]+ ){0,2}${own} (?:of )?)$`,
  'u'
)
/** The roles of those in which something is or happens. */
export const isThere: ReadonlySet<Role> = new Set(['within', 'withinUnknown', 'near', 'named'])

/** "northern Brellia" begins before the name itself. */
const startOf = (doc: Document, { text, start, end }: PlaceMention) =>
  doc.text.endsWith(text, end) ? end - text.length : start

function together(doc: Document, last: PlaceMention, mention: PlaceMention): PlaceMention | null {
  const link = doc.text.slice(last.end, startOf(doc, mention))
  const isAt = / at $/.test(lastBefore(doc.text, last.start, 4))
  const isIn = isThere.has(last.role) || (last.role === 'of' && (isAt || / of (?:the )?$/.test(link)))
  const isOf = / (?:village|town|city|hamlet|suburb)$/.test(last.text) && / of (?:the )?$/.test(link)
  if (isOf || (lies.test(link) && (isIn || / (?:County|county|district|province)$/.test(last.text))))
    return { ...last, weight: Math.max(last.weight, mention.weight) }
  // "Brellia's Orvane state", "Brellia's coastal town of Keld"
  if (owned.test(link) && mention.weight > worth.distant) {
    const { weight, role } = last.weight > mention.weight ? last : mention
    return { ...mention, start: last.start, weight, role }
  }
  const isKnown = places.has(mention.text)
  const rest = doc.text.slice(mention.end, mention.end + 40)
  const isLink =
    plainly.test(link) || (openedBy.test(link) && ends.test(rest)) || (link === ', the ' && /^,? and /.test(rest))
  if (isNewClause(lastBefore(doc.text, last.start, 60), rest)) return null
  if (!isLink || isNextDoor(link, rest) || last.text.length > 60 || (last.weight < worth.bare && !isKnown)) return null
  // "Brellia, Ostland and Brenland" is a list, though
  const isState = link === ', ' && !(places.has(last.text) && doc.text.startsWith(' and ', mention.end))
  if (isState && !isKnown) return null
  return {
    ...last,
    end: mention.end,
    text: isState ? last.text : plain(doc.text.slice(startOf(doc, last), mention.end))
  }
}
/** "in Brellia and neighbouring Ostland, where 12 died": in Ostland alone. */
const isNextDoor = (link: string, rest: string) => /neighbo/.test(link) && /^,? where /.test(rest)
/** "Keld and in neighbouring Osk" is "Keld and Osk". */
const plain = (list: string) =>
  list.replace(/\s+/g, ' ').replace(/(?: and|,? as well as)(?: in| across)? (?:(?:neighbou?ring|nearby) )?/, ' and ')

/** "Dar es Salaam" */
const particle = '(?:es|de|del|al|el|la|da) '
const small = `(?:${particle})?`
const oneName = `\\p{Lu}[\\p{L}'’-]+(?: ${small}\\p{Lu}[\\p{L}'’-]+)?`
const namesBefore = new RegExp(`(?:^|[^\\p{L},] ?|\\p{Ll} )((?:${oneName}, )*(?:${oneName},? and )?)$`, 'u')
const kinds = oneOf(
  `counties districts provinces states regions islands towns cities villages valleys departments municipalities governorates prefectures
  regencies communes suburbs Counties Districts Provinces States Regions`
)
/** "Keld and the port city of Osk", "Keld and in parts of Osk" */
const near = oneOf('neighbou?ring nearby adjacent occupied surrounding rural coastal')
const opener = `(?:in )?(?:the )?(?:(?:[\\p{L}-]+ ){0,2}${own} of |parts of |areas of )?(?:the )?(?:${near} )?`
/** "Keld, Mo., and Osk" */
const ofState = '(?:, \\p{Lu}[\\p{L}.]{1,4}\\.)?'
const plainly = new RegExp(`^${ofState}(?:,? and |, )$`, 'u')
const openedBy = new RegExp(`^(?:,? and|,? as well as) ${opener}$`, 'u')
const listBehind = `^${ofState}(?:, ${oneName})*(?:,? and | and ${opener})(?:\\p{Lu}[\\p{L}-]+ ${small})*?(\\p{Lu}[\\p{L}-]+)`
/** "in five districts: Keld, Osk, | Tarn and Lund" */
const listOf = new RegExp(`\\b(?:${kinds}(?: of|:)|including|viz) ((?:${oneName}, )+(?:${oneName},? and )?)$`, 'u')
/** Not "in Orvane and Dorval said": what goes on from a place, and not with a person. */
const goesOn = oneOf('respectively in near on at before after during since when where late early over by with')
const end = `(?=[.,;]|$| (?:${goesOn}|${kinds})\\b)`
const ends = new RegExp(`^(?:${end}| (?:was|were|has|have|rose)\\b)`, 'u')
const namesBehind = new RegExp(`${listBehind}${end}`, 'u')
/** "in Keld, Osk and other Brellian cities", "and elsewhere": not in Keld alone. */
const othersBehind = new RegExp(
  `^(?:, ${oneName})*,? and (?:elsewhere\\b|(?:(?:the )?${near}|other) (?:\\p{L}+ ){0,2}(?:areas?|region|${kinds})\\b)`,
  'u'
)
const anyBehind = new RegExp(`${listBehind}(?= (?!${particle})\\p{Ll}|[.,;]|$)`, 'u')
const plural = new RegExp(` ${kinds}$`)
const pluralOf = new RegExp(`\\b${kinds} of $`)

/** "confirmed 27 deaths in Osk | and Keld | had reported 11": what a verb has its object before begins anew. */
const isNewClause = (lead: string, rest: string) =>
  /\b(?:confirmed|reported|counted|recorded|killed|injured|wounded|had|has|have|saw) (?:\p{L}+ ){0,3}\d[\d,]* (?:\p{Ll}+ ){1,4}(?:in|from|at) (?:the )?$/u.test(
    lead
  ) && /^ (?:ha[ds]|have|was|were|reported|confirmed|recorded|said|saw)\b/.test(rest)

/** "Orvane and Tarn counties", "in Keld, Osk and Tarn": unknown names in a list with a place are places too. */
function listed(doc: Document, mention: PlaceMention): PlaceMention {
  const { start, end, weight } = mention
  const lead = lastBefore(doc.text, start, 120)
  const before = (plural.test(mention.text) ? namesBefore : listOf).exec(lead)?.[1] ?? ''
  const isSure = weight >= worth.way && weight !== worth.bare
  // "Floods in Keld and Osk killed 12", but "died in Keld and Dorval said"
  const words = doc.tokens(doc.sentenceAt(start))
  const isOpen = isSure && isInside(mention.role) && !words.some((t) => t.end <= start && isVerbal(t))
  const names = isOpen || pluralOf.test(lead) ? anyBehind : namesBehind
  const rest = doc.text.slice(end, end + 160)
  const more = isSure ? (othersBehind.exec(rest) ?? names.exec(rest)) : null
  const [found = '', word = ''] = more ?? []
  const isOther = timeWords.has(word.toLowerCase()) || isNextDoor(found, rest.slice(found.length))
  const behind = isOther ? '' : found
  if (!before && !behind) return mention
  const [from, to] = [start - before.length, end + behind.length]
  // "on the road between Keld and Osk"
  const way = lead.endsWith(' between ') ? 'between ' : ''
  return { ...mention, start: from, end: to, text: way + plain(doc.text.slice(from, to)) }
}

const about = `(?:${oneOf('the a at_least about around some nearly only just more_than another')} )?`
const joins = oneOf(
  'including include includes consisting_of comprising made_up_of among_them among_whom with of_whom of_which of_them'
)
/** "50, including 20", "36: 13", "a total of 36 people, 13". */
const opensPart = new RegExp(`(?:[,:;(–—] ?|\\b${joins} )${about}$`, 'u')
/** "six died in the capital and four": each has a place of its own, be it but "the capital". */
const placed = new RegExp(`\\b${oneOf('in at near on off across')} .*(?:\\band|,|;) ${about}$`)
const turns = new RegExp(`(?:[,;]|\\b(?:and|while|but))(?: \\p{Ll}+){0,3} ${about}$`, 'u')
const alsoPart = new RegExp(`(?:\\band|,) ${about}$`)
/** "40, more than the 35", "40, compared with 35". */
const compared = new RegExp(`\\b(?:than|compared (?:with|to)|against|versus|surpass\\w*|exceed\\w*) ${about}$`)
const leads = oneOf('in into to at near from around across inside outside throughout on over off')
const loose = oneOf('by for from of with and or as than that which who')
const whenIn = `^(?: [\\p{Ll}-]+){1,4} ${oneOf('when as after')}(?: (?!and |but )[\\p{Ll}-]+){1,8}`
/** "20 were hurt when a wall fell in", "20 of them in the city of", "most of them, 20, were hurt in": what stands behind is the part's own. */
const behind = new RegExp(
  `^(?:,(?= w[ae]))?(?: (?!${leads} |${loose} )[\\p{Ll}-]+){0,2}(?: (?:was|were|are|died)(?: \\p{Ll}+(?:ed|d))?)?(?: by (?:the |an? )?[\\p{Ll}-]+)? ${leads}(?: (?!${leads} )\\p{Ll}[\\p{L}-]*){0,5} $|${whenIn} $`,
  'u'
)
/** "Two dead, five | hurt", "two were killed, five | hurt" */
const paired = new RegExp(`^(?: \\p{Ll}+){0,4} (\\p{Ll}+), ${about}\\| (\\p{Ll}+)`, 'u')
const series = /^ \p{Ll}+, \| \p{Ll}+(?:, \S+ \p{Ll}+)*,? and \S+ \p{Ll}+/u
const bracketed = /^ \(\d[\d,]*\)$/
const numbered = /^ \(n ?= ?\d/
const listedAt = /(?:[,;]|\band) (?:the )?$/
/** "14 of them from drowning in": until the next figure all is of the part. */
const ofIt = /^ of (?:them|whom|which)\b[^,;:\d]*$/
/** What is of others than any figure counts. */
const nobody: Span = { start: Infinity, end: Infinity }
const ofPart = oneOf(
  '(?<=(?:,|and)_)(?:one|another) one_each the_rest the_others the_remainder most many some half mostly mainly chiefly largely especially particularly'
)
const theRest = new RegExp(
  `\\b${ofPart}(?: of ${oneOf('them whom which these those')}(?: \\p{Ll}+){0,7})? (?:${leads}|from) (?:the )?(?:\\p{Ll}+ ){0,2}(?:of )?$`,
  'u'
)
/** "20 of them", "20 of the dead": a part even where it opens its sentence. */
const isPart = /^ of (?:them|whom|which|those|these|the (?:dead|victims|wounded|injured|missing|killed))\b/

const ownSpot = new RegExp(
  `^(?: \\p{Ll}+){0,2} (?:at|in|near|on|outside) an?(?: \\p{Ll}+)? (?:${oneOf(spots)}|house|home|bar|party|wedding|restaurant|shop)\\b`,
  'u'
)
/** "six | at a hotel": somewhere that no name tells. */
export const hasOwnSpot = (text: string, { end }: Span) => ownSpot.test(text.slice(end, end + 60))

/** The figure of the sentence that a place is of alone, being but a part of those before it or held against them. */
export type Owners = ReadonlyMap<PlaceMention, Span>

/** `spans`: the figures of the sentence `i`, `mentions`: its places. */
export function ownersOf(doc: Document, i: number, spans: readonly Span[], mentions: readonly PlaceMention[]): Owners {
  const { text } = doc
  const owners = new Map<PlaceMention, Span>()
  let isOpen = false
  const first = spans[0]?.start ?? 0
  const isWhole = /\b(?:Of|Among) (?:the |those |these |its |their )?$/.test(lastBefore(text, first, 16))
  for (const [k, span] of spans.entries()) {
    const before = spans[k - 1]
    const gap = before ? text.slice(before.end, span.start) : ''
    const isRival = compared.test(gap)
    // "In Keld 18 died and seven in Osk"
    const isTurn =
      k === 1 &&
      turns.test(gap) &&
      !areJoint(doc, before, span) &&
      mentions.some((m) => m.end <= (before?.start ?? 0) && opensWith(doc, i, m))
    const isListed = placed.test(gap) || isTurn
    // "Two dead, five hurt in Keld": both; "12 men, nine women and two children died in Keld": all
    const joint = `${gap}|${text.slice(span.end, span.end + 60)}`
    const [, first = '', next = ''] = paired.exec(joint) ?? []
    const isPair = series.test(joint) || (outcomeOf(first) !== undefined && outcomeOf(next) !== undefined)
    isOpen =
      isListed ||
      (opensPart.test(gap) && !isPair) ||
      (isOpen && alsoPart.test(gap)) ||
      isPart.test(text.slice(span.end, span.end + 20))
    // "ten died in Osk and six at a hotel": in Osk the ten alone
    if (isListed && before && hasOwnSpot(text, span))
      for (const m of mentions) if (m.start >= before.end && m.end <= span.start) owners.set(m, before)
    for (const mention of mentions) {
      // "Brellia had 12 deaths, Ostland 9"
      const isOwn = before && mention.end === span.start - 1 && listedAt.test(text.slice(before.end, mention.start))
      // "12 deaths: Keld (5) and Osk (7)"
      const isBracketed = bracketed.test(text.slice(mention.end, span.end + 1))
      if (isOwn || isBracketed) owners.set(mention, span)
      else if (numbered.test(text.slice(mention.end, mention.end + 9))) owners.set(mention, nobody)
      if (mention.start < span.end) continue
      // "12 died in Osk and the rest in Keld", "80 died, mostly in Keld"
      if (theRest.test(lastBefore(text, mention.start, 60))) owners.set(mention, nobody)
      if (spans[1] && isAddend(doc, span) && !text.slice(span.end, mention.start).includes(','))
        owners.set(mention, span)
      // "Of the 340 people, 210 live in Keld"
      if (k === 1 && isWhole && !owners.has(mention)) owners.set(mention, span)
      const way = text.slice(span.end, mention.start)
      if (owners.get(mention) === nobody || (isTurn && !isInside(mention.role) && !/ into (?:the )?$/.test(way)))
        continue
      if (!(isRival ? !/[,;:]/.test(way) : isOpen && (behind.test(way) || ofIt.test(way)))) continue
      owners.set(mention, span)
      // "31 died in Keld and 12 in Tarn": then Keld is of the 31 alone
      if (isListed && before)
        for (const m of mentions) if (m.start >= before.end && m.end <= span.start) owners.set(m, before)
    }
  }
  return owners
}

/** "Osk had 40 cases, Keld 9" is of several places, "40, nine of them in Keld" of a whole and its part. */
export const isParted = (text: string, owners: Owners) =>
  [...owners].some(([{ weight }, { end }]) => weight >= worth.bare && !isPart.test(text.slice(end, end + 20)))

/** "Coastal towns", "Recurring floods" at the start of a sentence: no name, where it is none elsewhere; "rural areas" are one. */
export function isDescribing(doc: Document, [first, second]: Words): boolean {
  const [word, kind] = [first?.lower ?? '', second?.lower ?? '']
  const isLike = describing.test(word)
  const isTold = isKind(kind) ? (isLike || kind.endsWith('s')) && kind !== 'areas' : isLike && hazards.has(kind)
  return isTold && !isNamed(doc, first?.text ?? '')
}

/** "northern and central Brellia", "in the far north of Brellia", "Brellia's rural north", "rebel-held Brellia". */
export function partOf(tokens: Words, [from, to]: readonly [number, number], name: string): string {
  const word = (at: number) => lowerAt(tokens, at)
  const [before, beside] = [word(from - 1), tokens[from - 1]?.text]
  if (holder.test(before)) return `${beside} ${name}`
  // "the southeastern Hakkari province", "Brellia's northern Keld state" are all of it
  const isWhole = isKind(word(to)) && (word(from - 2) === 'the' || isPossessive(tokens[from - 2]) || !places.has(name))
  if (isWhole) return name
  if (compass.test(before))
    return `${word(from - 2) === 'and' && compass.test(word(from - 3)) ? `${word(from - 3)} and ` : ''}${beside} ${name}`
  const of = before === 'the' ? from - 2 : from - 1
  const the = /^(?:far|deep|extreme|remote|rural)$/.test(word(of - 2)) ? of - 3 : of - 2
  // but "10 km to the north of Brellia"
  if (
    word(of) === 'of' &&
    sided.test(word(of - 1)) &&
    word(the) === 'the' &&
    (where.has(word(the - 1)) || reaching.has(word(the - 1)))
  )
    return `${word(of - 1)}ern ${name}`
  const own = isPossessive(tokens[to]) ? firstIn(tokens, to + 1, to + 5, (t) => sided.test(t.lower)) : -1
  return own > 0 && !sideNouns.has(word(own + 1)) ? `${word(own)}ern ${name}` : name
}
