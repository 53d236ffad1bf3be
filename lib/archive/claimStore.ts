import type { DuckDBValue } from '@duckdb/node-api'
import { type Claim, Measure } from '../claim.ts'
import { tidy } from '../comparison/names.ts'
import type { CompareOptions } from '../comparison/options.ts'
import { type Period, periodOf } from '../comparison/period.ts'
import { type Resolver, resolvers } from '../comparison/resolver.ts'
import { check } from '../tables/check.ts'
import { claimKind } from '../tables/claimKind.ts'
import { InputError, problem, show } from '../tables/inputError.ts'
import { stem } from '../tables/parse.ts'
import { type ClaimFile, openClaimFile, query, type RawRow } from './claimFile.ts'
import type { Database } from './duckdb.ts'

/** Which questions are asked for, by names in any spelling that the tables know; nothing given: all. */
export interface Asked {
  questions?: readonly string[]
  population?: string
  measure?: string
  unit?: string
  place?: string
  /** The days that a question may cover; null: that side is open. */
  period?: Period
}

export interface Size {
  questions: number
  claims: number
}

/** The questions chosen, those with the most sources and then the most claims first, and their number before `top`. */
export interface Choice {
  matching: Size
  ids: string[]
  claims: number
}

export interface ClaimStore {
  size: Size
  /** How many claims were read without their measure, which are not compared. */
  unmeasured: number
  /** Rows that answer no question, in words for their owner; none: empty. */
  leftOut: string[]
  /** `top`: how many questions at most; null: all. */
  choose(asked: Asked, top: number | null): Promise<Choice>
  /** The claims of the questions chosen last, checked as `parseClaims` does, in the order of the files. */
  chosenClaims(): Promise<Claim[]>
}

interface Part {
  file: ClaimFile
  /** Place of its first row among those of all files. */
  start: number
  rows: number
}

/** What decides whose a claim is and which question it answers. */
const fields = ['population', 'measure', 'unit', 'place', 'from', 'to', 'source', 'article', 'decision', 'inferred']

/**
 * Claims in files too large for memory, grouped by question as `compare` groups them, out of core. Names and
 * dates are read by the functions that `compare` uses, once for each there is. Throws an InputError on a file
 * that cannot be read as a table of claims.
 */
export async function claimStore(
  database: Database,
  paths: readonly string[],
  options: CompareOptions = {}
): Promise<ClaimStore> {
  const { main } = database
  const rows = async (sql: string, values: Record<string, DuckDBValue> = {}) =>
    (await main.runAndReadAll(sql, values)).getRows()
  const parts = await readFiles(database, paths)
  const names = resolvers(options)(null)
  await group(database, names, options)

  const sizeOf = async (from: string): Promise<Size> => {
    const [counted] = await rows(`select count(*), coalesce(sum(claims), 0)::bigint from ${from}`)
    return { questions: Number(counted?.[0]), claims: Number(counted?.[1]) }
  }
  return {
    size: await sizeOf('questions'),
    unmeasured: Number(
      (await rows(`select count(*) from claims join measures using (measure) where ${unmeasured}`))[0]
    ),
    leftOut: await leftOut(rows, parts),
    async choose(asked, top) {
      const { where, values } = conditions(asked, names)
      await rows(`create or replace temp table matching as select * from questions ${where}`, values)
      const order = 'order by sources desc, claims desc, question'
      await rows(`create or replace temp table chosen as from matching ${order} ${top === null ? '' : `limit ${top}`}`)
      const ids = await rows(`select question from chosen ${order}`)
      return {
        matching: await sizeOf('matching'),
        ids: ids.map(([id]) => String(id)),
        claims: (await sizeOf('chosen')).claims
      }
    },
    async chosenClaims() {
      const found = await rows('select place, raw from asked semi join chosen using (question) order by place')
      return checked(
        found.map(([place, raw]) => ({ row: Number(place), raw: String(raw) })),
        parts
      )
    }
  }
}

/** All rows into one table; a row's id there is its place among those of all files. */
async function readFiles({ main }: Database, paths: readonly string[]): Promise<Part[]> {
  await main.run(`create table claims (${fields.map((field) => `"${field}" varchar`).join(', ')}, raw varchar)`)
  const parts: Part[] = []
  let start = 0
  for (const path of paths) {
    const file = await openClaimFile(path, main)
    const cell = (field: string) => `coalesce(${file.fields.get(field) ?? 'null'}, '')`
    // As in tables that are read whole: what names no article was said in the table itself
    const article = `case when trim(${cell('article')}) = '' then $stem else ${cell('article')} end`
    const cells = [...fields.map((field) => (field === 'article' ? article : cell(field))), file.raw]
    const insert = `insert into claims select ${cells.join()} from ${file.from}`
    const [inserted] = await query(main, path, insert, { stem: stem(path) })
    const part = { file, start, rows: Number(inserted?.[0]) }
    parts.push(part)
    start += part.rows
  }
  return parts
}

/**
 * For each distinct row of a query, what `read` makes of it: a table of the columns of the query, then those of `made`.
 * Row by row, as there may be millions.
 */
async function translate(
  { main, side }: Database,
  { table, from, made, select }: { table: string; from: string[]; made: string[]; select: string },
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

const isBlank = (text: string) => text.trim() === ''

/** Read without its measure, which `compare` leaves out. */
const unmeasured = `(measures.key = 'other' and contains(inferred, 'measure'))`

/** The tables of what names and dates mean, the view of claims by question and source, and the table of questions. */
async function group(database: Database, names: Resolver, { articles = [] }: CompareOptions) {
  const publishers = new Map(articles.map(({ id, publisher }) => [id, publisher]))
  const key = (name: string) => name.toLowerCase()
  const one = (table: string, field: string, read: (name: string) => string | null) =>
    translate(database, { table, from: [field], made: ['key varchar'], select: 'claims' }, (cell) => [
      isBlank(cell) && field !== 'unit' ? null : read(cell)
    ])
  await one('populations', 'population', (name) => key(names.population.canonical(name)))
  await one('measures', 'measure', (name) => Measure.options.find((measure) => measure === name.trim()) ?? null)
  await one('units', 'unit', (name) => key(isBlank(name) ? 'people' : tidy(name)))
  await one('places', 'place', (name) => key(names.place.canonical(name)))
  await one('sources', 'source', (name) => key(names.source.canonical(name)))
  const period = { table: 'periods', from: ['from', 'to'], made: ['first double', 'last double'] }
  await translate(database, { ...period, select: 'claims' }, (from, to) => {
    const stated = periodOf({
      from: isBlank(from ?? '') ? null : (from ?? ''),
      to: isBlank(to ?? '') ? null : (to ?? '')
    })
    return [stated.first, stated.last]
  })
  // Where no source is named, the outlet speaks
  const unnamed = 'claims join sources using (source) where sources.key is null'
  const outlet = { table: 'outlets', from: ['article'], made: ['key varchar'], select: unnamed }
  await translate(database, outlet, (article = '') => [key(names.source.canonical(publishers.get(article) ?? article))])
  await database.main.run(`
    create view asked as
    select
      claims.rowid as place, raw, coalesce(sources.key, outlets.key) as voice,
      populations.key || ' | ' || measures.key || ' | ' || units.key || ' | ' || coalesce(places.key, '') as question,
      populations.key as of_population, measures.key as of_measure, units.key as of_unit, places.key as of_place,
      periods.first as first, periods.last as last
    from claims
      join populations using (population)
      join measures using (measure)
      join units using (unit)
      join places using (place)
      join periods using ("from", "to")
      join sources using (source)
      left join outlets using (article)
    where populations.key is not null and measures.key is not null and trim(decision) <> 'struck' and not ${unmeasured}`)
  // What DuckDB groups by it can put aside on disk; texts in `min`, and what it counts distinct, it cannot
  const scope = 'question, of_population, of_measure, of_unit, of_place'
  await database.main.run(`
    create table questions as
    select *
    from (select ${scope}, min(first) as first, max(last) as last from asked group by ${scope})
      join (
        select question, count(*) as sources, sum(claims) as claims
        from (select question, voice, count(*) as claims from asked group by question, voice)
        group by question
      ) using (question)`)
}

/** What the store groups by: a question without its time, which only all of its figures tell. */
export const topicOf = (question: string) => question.split(' | ').slice(0, 4).join(' | ')

function conditions(asked: Asked, names: Resolver) {
  const values: Record<string, DuckDBValue> = {}
  const tests: string[] = []
  const add = (name: string, test: string, value: DuckDBValue | null | undefined) => {
    if (value === null || value === undefined) return
    tests.push(test)
    values[name] = value
  }
  const canonical = (kind: 'population' | 'place', name?: string) => name && names[kind].canonical(name).toLowerCase()
  add('population', 'of_population = $population', canonical('population', asked.population))
  add('measure', 'of_measure = $measure', asked.measure)
  add('unit', 'of_unit = $unit', asked.unit && tidy(asked.unit).toLowerCase())
  add('place', 'of_place = $place', canonical('place', asked.place))
  add('first', 'first >= $first', asked.period?.first)
  add('last', 'last <= $last', asked.period?.last)
  const ids = (asked.questions ?? []).map((id, i) => {
    values[`q${i}`] = topicOf(id.trim().toLowerCase())
    return `$q${i}`
  })
  if (ids.length > 0) tests.push(`question in (${ids.join()})`)
  return { where: tests.length > 0 ? `where ${tests.join(' and ')}` : '', values }
}

/** What keeps rows from having a question, each cause with its number and the first row that has it. */
async function leftOut(rows: (sql: string) => Promise<DuckDBValue[][]>, parts: readonly Part[]): Promise<string[]> {
  const causes = await rows(`
    select cause, count(*), min(place), arg_min(measure, place)
    from (
      select claims.rowid as place, measure, case when populations.key is null then 'population' else 'measure' end as cause
      from claims join populations using (population) join measures using (measure)
      where raw is not null and (populations.key is null or measures.key is null)
    ) group by cause order by cause`)
  return causes.map(([cause, count, place, measure]) => {
    const part = partOf(Number(place), parts)
    const found = cause === 'measure' && !isBlank(String(measure)) ? ` (${show(measure)})` : ''
    const valid = found ? `; write one of ${Measure.options.join(', ')}` : ''
    const first = `${part.file.path} row ${Number(place) - part.start + 1}${found}`
    return `rows without a ${cause} that is known, left out: ${count}, the first in ${first}${valid}`
  })
}

const partOf = (place: number, parts: readonly Part[]) =>
  parts.find(({ start, rows }) => place >= start && place < start + rows) as Part

/** The rows of each file through the checks of the library. */
function checked(found: readonly RawRow[], parts: readonly Part[]): Claim[] {
  const byPart = new Map<Part, RawRow[]>()
  for (const { row, raw } of found) {
    const part = partOf(row, parts)
    const own = byPart.get(part) ?? []
    own.push({ row: row - part.start + 1, raw })
    byPart.set(part, own)
  }
  const homes = new Map<string, string>()
  return [...byPart].flatMap(([{ file }, rows]) => {
    const claims = check(claimKind, file.sheet(rows), file.path, stem(file.path))
    for (const { id } of claims) {
      const home = homes.get(id)
      if (home !== undefined) {
        const message = `${show(id)} is the id of a claim in ${home} too; give each claim its own`
        throw new InputError([problem(file.path, message, { column: 'id', value: id })])
      }
      homes.set(id, file.path)
    }
    return claims
  })
}
