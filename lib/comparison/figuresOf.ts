import type { ArticleInput, Claim } from '../claim.ts'
import { type Convention, type Reading, readFigure } from './convention.ts'
import { bodies, nameless, titles } from './english.ts'
import type { Figure } from './estimates.ts'
import { type EventOf, type Home, type Homes, homeKey } from './events.ts'
import { fold } from './names.ts'
import type { Resolver } from './resolver.ts'
import { scopeOf } from './scope.ts'

export interface FigureContext {
  articles: ReadonlyMap<string, ArticleInput>
  homes: Homes
  eventOf: EventOf
  resolverOf: (event: string | null) => Resolver
  convention: Convention
}

export function figuresOf(claims: readonly Claim[], context: FigureContext): Figure[] {
  const { articles, homes, eventOf, resolverOf, convention } = context
  // "Police" and "police" are one: as first written
  const spelling = new Map<string, string>()
  // "World Health Body (WHB)", and "the WHB" in another article
  const short = new Map(
    claims.flatMap(({ source }) => {
      const [, name = '', initials] = inBrackets.exec(source ?? '') ?? []
      return initials ? [[voiceKey(initials), voiceKey(name)] as const] : []
    })
  )
  const sourceOf = (claim: Claim, outlet: string, names: Resolver, place: string | null) => {
    const named = voiceOf(claim, outlet, names)
    const voice = place === null || claim.start === null ? named : ofPlace(named, place)
    const written = voiceKey(voice)
    const key = short.get(written) ?? written
    const source = spelling.get(key) ?? voice
    spelling.set(key, source)
    return source
  }
  return claims.map((claim) => {
    const home = homes.get(homeKey(claim, eventOf(claim))) as Home
    const names = resolverOf(home.event)
    const article = articles.get(claim.article)
    const outlet = article?.publisher || claim.article
    return {
      claim,
      ...scopeOf(claim, home, names),
      source: sourceOf(claim, outlet, names, home.place),
      outlet,
      url: article?.url ?? null,
      reading: readClaim(claim, convention),
      apart: null,
      superseded: false,
      stands: true,
      jumps: false
    }
  })
}

/** Who denies that there were any says none; who denies somebody's figure gives none of its own. */
function readClaim(claim: Claim, convention: Convention): Reading {
  const reading = readFigure(claim, convention)
  if (claim.stance === 'asserts') return reading
  return reading.high === 0 ? { low: 0, high: 0, read: false } : { low: null, high: null, read: false }
}

/** Whose a figure is: a canonical name, with its outlet where the text names nobody in particular. */
function voiceOf(claim: Claim, outlet: string, names: Resolver): string {
  // Two papers under one agency's dateline are one voice
  const agency = claim.via.findLast((name) => !isOutlet(name, outlet))
  const home = names.source.canonical(agency ?? outlet)
  if (claim.source === null) return home
  if (names.source.knows(claim.source)) return names.source.canonical(claim.source)
  // Who types a table names his sources himself
  if (claim.start === null) return names.source.canonical(personOf(claim.source))
  // "an army spokesman" speaks for the army, whoever he is
  const source = speaksFor(claim.source) ?? claim.source.replace(inBrackets, '$1')
  return isNameless(source) ? `${source} (${home})` : names.source.canonical(personOf(source))
}
/** "World Health Body (WHB)", "Ministry of Health (MoH)", or its name in Arabic or Chinese. */
const inBrackets = /^(.+) \((\p{Lu}\p{L}*\p{Lu}|\p{Lo}[\p{Lo}\p{M} ]*)\)$/u

/** Neither "(NWS)" in the dateline of the Northern Wire Service nor "told the Gazette" in The Island Gazette is another. */
export function isOutlet(name: string, outlet: string): boolean {
  const words = (text: string) => fold(text).replace(/^the /, '').split(' ')
  const initials = (outlet.match(/(?<!\p{L})\p{Lu}/gu) ?? []).join('')
  return (name.length > 1 && name === initials) || words(name).every((word) => words(outlet).includes(word))
}

/** "officials", "an official", "local residents": there are others of whom the same may be said. */
function isNameless(source: string): boolean {
  if (/\p{Lu}/u.test(source.replace(/^\p{Lu}(?=\p{Ll})/u, ''))) return false
  const [head = ''] = source.toLowerCase().split(/ (?:of|in|from|at|with|on|for|who|and) |, /)
  const noun = head.split(' ').at(-1) ?? ''
  return nameless.has(noun) || nameless.has(noun.replace(/ies$/, 'y')) || nameless.has(noun.replace(/s$/, ''))
}

const isName = /^\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|al|bin|de|van|von|der|la))+$/u

/** "Jean Dorval, Interior Minister" is Jean Dorval, whatever role is told; who speaks for a body is that body. */
function personOf(source: string): string {
  const [name = source, role] = source.split(/, (.*)/)
  if (role === undefined || !isName.test(name)) return source
  return speaksFor(role) ?? name
}

const spokesman = 'spokes(?:man|woman|person)'
/** "a presidential spokesman": what sort he is, and no body. */
const ranked = new Set(
  'presidential rebel regional provincial local official chief deputy senior former lead state'.split(' ')
)
/** "interior ministry's spokesman", "spokeswoman for the army"; null: he speaks for himself, or nobody says for whom. */
function speaksFor(role: string): string | null {
  const [, before, behind] =
    new RegExp(`^(?:([^,]+?)(?:['’]s)? ${spokesman}|${spokesman} (?:for|of) (?:the )?(.+))$`, 'i').exec(role) ?? []
  const [last = ''] = (before ?? '').toLowerCase().split(' ').slice(-1)
  return ranked.has(last) ? null : (before ?? behind ?? null)
}

/** One key for "Ministry of Interior" and "the Interior Ministry", "Governor Mira Toll" and "Mira Toll". */
function voiceKey(voice: string): string {
  const words = voice.replace(/^the /i, '').split(' ')
  const title = words.findLastIndex((word) => titles.has(word.toLowerCase().replace('.', '')))
  const person = words.slice(title + 1).join(' ')
  if (title >= 0 && isName.test(person) && !words.slice(0, title).some((word) => links.has(word))) return plain(person)
  const [body = '', of, ...rest] = words
  if (!bodies.has(body.toLowerCase()) || of !== 'of') return plain(words.join(' '))
  return plain([...rest.filter((word, i) => i > 0 || word !== 'the'), body].join(' '))
}
/** "Coast guard" is the coastguard, and "the U.N." the UN. */
const plain = (words: string) =>
  fold(words)
    .replace(/[. ]/g, '')
    .replace(/^unitednations/, 'un')

/** "Police in Corva" and "Corva police" of an event in Corva are the police. */
function ofPlace(voice: string, place: string): string {
  const [, own = '', rest = ''] = voice.startsWith(place)
    ? (/^(['’]s)? (.+)$/.exec(voice.slice(place.length)) ?? [])
    : []
  if (own !== '' || /^\p{Ll}[^\p{Lu}]+$/u.test(rest)) return rest
  const end = [` in ${place}`, ` of ${place}`, ` at ${place}`].find((words) => voice.endsWith(words))
  return end === undefined ? voice : voice.slice(0, -end.length)
}

const links = new Set(['of', 'for', 'in', 'at', 'to', 'and'])
