import type { Article, Claim, Decided } from '../claim.ts'
import type { Comparison } from '../comparison/compare.ts'
import { eventKey } from '../comparison/resolver.ts'
import { count, formatDate, list } from '../comparison/wording.ts'
import { notEnglish } from '../reading/notEnglish.ts'
import { thisEvent } from '../review/questions.ts'

/** What articles and tables are figures of, and which events articles only mention. */
export interface Events {
  /** Whether articles were taken as one event that nobody named. */
  isTaken: boolean
  /** The events that inputs are of; null: tables, or with --several articles, of which nobody says. */
  own: (string | null)[]
  /** Of the passages of articles that turn to another event. */
  mentioned: string[]
}

/** Articles, or decisions, as they are compared: those of no stated event as of one event, unless `several`. */
export function takenAsOne<Row extends Article | Decided>(rows: readonly Row[], several: boolean): Row[] {
  return several ? [...rows] : rows.map((row) => ({ ...row, event: row.event ?? thisEvent }))
}

/** Articles without a publisher by title or file, tables without a source by file: an id tells readers nothing. */
export function withOutlets(articles: readonly Article[], claims: readonly Claim[]): Article[] {
  const taken = new Set<string>()
  const quoted = (name: string, id: string) => {
    const short = name.length > 40 ? `${name.slice(0, 40).replace(/\s+\S*$/, '')}…` : name
    const free = taken.has(short) ? `${short} (${id})` : short
    taken.add(short)
    return `“${free}”`
  }
  const known = new Set(articles.map(({ id }) => id))
  const tables = new Set(
    claims.flatMap(({ article, source }) => (source === null && !known.has(article) ? [article] : []))
  )
  const blank = { title: null, published: null, url: null, event: null, text: null }
  return [
    ...articles.map((article) => {
      const { id, title, publisher } = article
      return { ...article, publisher: publisher ?? (title === null ? `article ${quoted(id, id)}` : quoted(title, id)) }
    }),
    ...[...tables].map((id) => ({ ...blank, id, publisher: `table ${quoted(id, id)}` }))
  ]
}

/** In the order of the articles, then of the tables. `articles`: as they are compared. */
export function eventsOf(articles: readonly Article[], claims: readonly Claim[]): Events {
  const known = new Set(articles.map(({ id }) => id))
  const named = new Map<string, string | null>()
  const telling = new Set(claims.map(({ article }) => article))
  const told = articles.filter(({ id }) => telling.has(id))
  // Without any claim the articles are of what they are of all the same
  const homes = claims.length > 0 ? told : articles
  for (const { event } of [...homes, ...claims.filter(({ article }) => !known.has(article))])
    named.set(eventKey(event), named.get(eventKey(event)) ?? event)
  const mentioned = new Map<string, string>()
  for (const { event } of claims)
    if (event !== null && !named.has(eventKey(event))) mentioned.set(eventKey(event), event)
  const own = [...named.values()]
  return { isTaken: own.includes(thisEvent), own, mentioned: [...mentioned.values()] }
}

/** The articles that are not in another language: the others were not read. */
export const inEnglish = (articles: readonly Article[]) => articles.filter((article) => notEnglish(article) === null)

/** Why figures of tables stand apart from the articles, and the cure; none where they do not. */
export function apartLines(articles: readonly Article[], { isTaken, own }: Events): string[] {
  const areApart = own.includes(null) && own.length > 1 && (isTaken || articles.every(({ event }) => event !== null))
  const cure = 'join them by that column, or all that names no event by --event NAME'
  return areApart ? [`Figures of tables are apart, as no column "event" says what they are of; ${cure}`] : []
}

/** What the articles of a report were taken as. */
export function takenLine(articles: readonly Article[], { isTaken, own }: Events, { rows }: Comparison): string {
  const number = count(inEnglish(articles).length, 'article')
  const stated = own.filter((event) => event !== null && event !== thisEvent) as string[]
  const named = `${stated.length === 1 ? 'event' : count(stated.length, 'event')}: ${list(stated)}`
  if (!isTaken) return `${number}, ${stated.length > 0 ? named : 'compared only where they state one event'}`
  const home = rows.events.find(({ event }) => event === thisEvent)
  const where = [home?.place, home?.day && formatDate(home.day)].filter(Boolean).join(', ')
  const rest =
    stated.length > 0 ? `; other figures are of ${stated.length === 1 ? `the event ${stated[0]}` : named}` : ''
  return `${number}, one event: ${where || 'its place and day are not stated'}${rest}`
}

/** An event as a heading names it. */
export function eventName(event: string | null): string {
  if (event === thisEvent) return 'The articles of no named event'
  return event ?? 'Figures of no stated event'
}
