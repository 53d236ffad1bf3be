import type { DuckDBConnection } from '@duckdb/node-api'
import { Measure } from '../claim.ts'
import { isUnmeasured } from '../comparison/compare.ts'
import { eventOf, homeKey } from '../comparison/events.ts'
import { tidy } from '../comparison/names.ts'
import type { CompareOptions } from '../comparison/options.ts'
import { termsOf } from '../comparison/populations.ts'
import { eventNames, type Resolver, resolvers } from '../comparison/resolver.ts'
import { questionKey } from '../comparison/scope.ts'
import type { Database } from './claimFile.ts'

/** What tells a claim's topic and voice; text, blank: not stated; `start` is "0" where a claim has a place. */
export const fields = [
  ...['event', 'population', 'measure', 'unit', 'place'],
  ...['source', 'article', 'start', 'decision', 'inferred']
]

/** A table of some columns' distinct rows and what `read` makes of each; row by row, as there may be millions. */
async function translate(
  { main, side }: Database,
  table: string,
  { from, made, select = 'claims' }: { from: readonly string[]; made: readonly string[]; select?: string },
  read: (...cells: string[]) => (string | number | null)[]
) {
  const columns = [...from.map((name) => `"${name}" varchar`), ...made]
  await main.run(`create table ${table} (${columns.join(', ')})`)
  const appender = await main.createAppender(table)
  const result = await side.stream(`select distinct ${from.map((name) => `"${name}"`).join(', ')} from ${select}`)
  for await (const rows of result.yieldRows()) {
    for (const row of rows) {
      const cells = row.map(String)
      for (const value of [...cells, ...read(...cells)]) {
        if (value === null) appender.appendNull()
        else if (typeof value === 'number') appender.appendDouble(value)
        else appender.appendVarchar(value)
      }
      appender.endRow()
    }
  }
  appender.closeSync()
}

const stated = (cell = '') => (cell.trim() === '' ? null : cell)
const key = (name: string) => name.toLowerCase()

/**
 * Tells of each claim its topic: event, population, measure, unit and place as they stand, by the names that `compare`
 * has for them, and no more than that, as what was not stated (a place, a beginning) is told by the event as a whole.
 * Makes the view `told` of `claims`, and the table `topics` with one row each. Names and dates are read by the
 * functions that `compare` uses, once for each there is.
 */
export async function tellTopics(database: Database, options: CompareOptions): Promise<void> {
  const names = resolvers(options)(null)
  await tellHomes(database, names, options)
  const asked = { from: ['of_event', 'population', 'measure', 'unit', 'place'], made: partsOf }
  const select = `(select claims.*, of_event from claims join homes on ${isHome})`
  await translate(database, 'asked', { ...asked, select }, (...cells) => topicOf(names, cells))
  const measured = { from: ['measure', 'inferred'], made: ['unmeasured double'] }
  await translate(database, 'measured', measured, (measure = '', inferred = '') => {
    const claim = { measure: measure.trim() as Measure, inferred: inferred.match(/\w+/g) ?? [] }
    return [isUnmeasured(claim) ? 1 : 0]
  })
  const named = { from: ['source'], made: ['voice varchar'] }
  await translate(database, 'sources', named, (source) => [
    stated(source) && key(names.source.canonical(source as string))
  ])
  await makeTopics(database.main)
}

const columns = ['of_population', 'of_measure', 'of_place', 'topic']
const partsOf = columns.map((name) => `${name} varchar`)

/** The keys of a claim's population, measure and place, and of all that its topic is made of. */
function topicOf(names: Resolver, cells: string[]): (string | null)[] {
  const [event, population = '', measured = '', unit = '', place = ''] = cells
  const measure = Measure.options.find((one) => one === measured.trim())
  if (stated(population) === null || measure === undefined) return [stated(population), measure ?? null, null, null]
  const counted = { population, measure, unit: stated(unit) === null ? 'people' : tidy(unit) }
  const scope = {
    event: stated(event),
    ...termsOf(counted, names.population),
    place: stated(place) && names.place.canonical(place),
    from: null,
    to: null
  }
  return [key(scope.population), scope.measure, key(scope.place ?? ''), questionKey(scope)]
}

/** The event of each claim, what else is told of together with it, and the outlet that it was read in. */
async function tellHomes(database: Database, names: Resolver, { articles = [], decisions }: CompareOptions) {
  const byId = new Map(articles.map((article) => [article.id, article]))
  const events = eventNames(decisions)
  const made = ['of_event varchar', 'home varchar', 'outlet varchar']
  await translate(database, 'homes', { from: ['event', 'article', 'start'], made }, (...cells) => {
    const [event, article = '', start] = cells
    const claim = { event: stated(event), article, start: stated(start) === null ? null : 0 }
    const named = eventOf(claim, byId)
    const known = named && events.canonical(named)
    return [
      key(known ?? ''),
      homeKey(claim, known),
      key(names.source.canonical(byId.get(article)?.publisher || article))
    ]
  })
}

const isHome = 'homes.event = claims.event and homes.article = claims.article and homes.start = claims.start'

// What DuckDB groups by it can put aside on disk; texts in `min`, and what it counts distinct, it cannot
async function makeTopics(main: DuckDBConnection) {
  await main.run(`
    create view told as
    select
      claims.rowid as nth, raw, file, row, home, unmeasured = 1 as unmeasured, trim(decision) = 'struck' as struck,
      topic, of_population, of_measure, of_place, coalesce(voice, outlet) as voice
    from claims
      join homes on ${isHome}
      join asked using (of_event, population, measure, unit, place)
      join measured using (measure, inferred)
      join sources using (source)`)
  const scope = 'topic, of_population, of_measure, of_place'
  await main.run(`
    create table topics as
    select ${scope}, count(*) as sources, sum(claims) as claims
    from (
      select ${scope}, voice, count(*) as claims from told
      where topic is not null and not struck and not unmeasured group by ${scope}, voice
    ) group by ${scope}`)
}
