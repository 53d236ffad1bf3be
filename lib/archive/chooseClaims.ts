import { statSync } from 'node:fs'
import type { DuckDBValue } from '@duckdb/node-api'
import type { CompareOptions } from '../comparison/options.ts'
import { resolvers } from '../comparison/resolver.ts'
import { grouped } from '../grouped.ts'
import { check } from '../tables/check.ts'
import { claimKind } from '../tables/claimKind.ts'
import { checkStill } from '../tables/load.ts'
import { stem } from '../tables/parse.ts'
import { sheetOf } from '../tables/table.ts'
import { type Database, type NamedFile, openClaimFile, query } from './claimFile.ts'
import { fields, tellTopics } from './topics.ts'

/** Which questions are asked for, by names in any spelling that the tables know; nothing given: all. */
export interface Asked {
  population?: string
  measure?: string
  place?: string
}

/** A topic: event, population, measure, unit and place as they stand in the files. */
export interface Size {
  topics: number
  claims: number
}

/**
 * Groups the claims of files too large for memory by topic, out of core, and takes those asked for. `top`: how many
 * topics at most, those with the most sources and then the most claims first; null: all. `admit` may throw before they
 * are read. Throws an InputError on a file that cannot be read as a table of claims.
 */
export async function chooseClaims(
  database: Database,
  files: readonly NamedFile[],
  { asked, top, options, admit }: { asked: Asked; top: number | null; options: CompareOptions; admit(read: Size): void }
) {
  const { main } = database
  const rows = async (sql: string, values: Record<string, DuckDBValue> = {}) =>
    (await main.runAndReadAll(sql, values)).getRows()
  const count = async (sql: string) => Number((await rows(`select count(*) from ${sql}`))[0]?.[0])
  await readFiles(database, files)
  await tellTopics(database, options)
  const sizeOf = async (table: string): Promise<Size> => {
    const [counted] = await rows(`select count(*), coalesce(sum(claims), 0)::bigint from ${table}`)
    return { topics: Number(counted?.[0]), claims: Number(counted?.[1]) }
  }
  const { where, values } = conditions(wantedOf(asked, options))
  await rows(`create temp table matching as select * from topics ${where}`, values)
  const order = 'order by sources desc, claims desc, topic'
  await rows(`create temp table chosen as from matching ${order} ${top === null ? '' : `limit ${top}`}`)
  await rows(`create temp table taken as ${asked.place === undefined ? taken : takenByPlace}`)
  admit({ topics: await count('chosen'), claims: await count(`(${wanted})`) })
  const found = await rows(`${wanted} order by nth`)
  const byFile = grouped(found, ([, , , file]) => String(file))
  const claims = [...byFile].flatMap(([file, own]) => {
    const objects = own.map(([, raw, , , row]) => ({ row: Number(row), raw: JSON.parse(String(raw)) }))
    return check(claimKind, sheetOf(objects), file, stem(file))
  })
  return {
    size: await sizeOf('topics'),
    matching: await sizeOf('matching'),
    // read without their measure, and so not compared
    unmeasured: await count('told where unmeasured and not struck'),
    leftOut: await leftOut(rows),
    claims,
    // of the topics themselves, and not only of their events and articles, which tell what these left unstated
    ids: new Set(claims.filter((_, i) => found[i]?.[2]).map(({ id }) => id))
  }
}

/** The claims of the topics chosen; where a place is asked for, those without one only in what tells of that place. */
const taken = 'select nth, home, of_place from told semi join chosen using (topic) where not struck and not unmeasured'
const takenByPlace = `
  with taken as (${taken}), places as (select distinct of_place from taken where of_place <> '')
  from taken where of_place <> '' or not exists (from places)
    or home in (select home from told semi join places using (of_place))`

/** The rows to be read, with their order, whether each is one of a topic chosen, and its place. */
const wanted = `
  select nth, raw, nth in (select nth from taken), file, row from told
  where nth in (select nth from taken) or home in (select home from taken where home <> 'table')`

async function readFiles({ main }: Database, files: readonly NamedFile[]) {
  const columns = [...fields.map((field) => `"${field}" varchar`), 'raw varchar', 'file varchar', 'row bigint']
  await main.run(`create table claims (${columns.join(', ')})`)
  for (const { path, name } of files) {
    const before = statSync(path)
    const file = await openClaimFile(path, main)
    const cell = (field: string) => `coalesce(${file.fields.get(field) ?? 'null'}, '')`
    // As in tables that are read whole: what names no article was said in the table itself
    const article = `case when trim(${cell('article')}) = '' then $stem else ${cell('article')} end`
    const isRead = `case when trim(${cell('start')}) = '' then '' else '0' end`
    const own: Record<string, string> = { article, start: isRead }
    const cells = [
      ...fields.map((field) => own[field] ?? cell(field)),
      'json::varchar',
      '$name',
      'row_number() over ()'
    ]
    const insert = `insert into claims select ${cells.join()} from ${file.from}`
    // What is wrong with half a row is that it was written meanwhile
    await query(main, path, insert, { stem: stem(path), name }).finally(() => checkStill(path, before))
  }
}

/** What is asked for, as topics and questions have it; undefined: any. */
export function wantedOf(asked: Asked, options: CompareOptions) {
  const names = resolvers(options)(null)
  const nameOf = (kind: 'population' | 'place') => asked[kind] && names[kind].canonical(asked[kind]).toLowerCase()
  return { population: nameOf('population'), measure: asked.measure, place: nameOf('place') }
}

/** What a topic has to have to answer what is wanted. Of what was not stated its event tells: it may answer too. */
function conditions(wanted: ReturnType<typeof wantedOf>) {
  const given = Object.entries(wanted).filter(([, value]) => value !== undefined)
  const tests = given.map(([name]) => testOf[name as keyof typeof wanted])
  return {
    where: tests.length > 0 ? `where ${tests.join(' and ')}` : '',
    values: Object.fromEntries(given) as Record<string, DuckDBValue>
  }
}

const testOf = {
  population: 'of_population = $population',
  measure: 'of_measure = $measure',
  // Of the place itself, or in an event or an article that tells of it
  place: `(of_place = $place or topic in (
    select topic from told where home in (select home from told where of_place = $place and home <> 'table')))`
}

/** Rows without a population or a known measure, which have no question: how many, and the first. */
async function leftOut(rows: (sql: string) => Promise<DuckDBValue[][]>): Promise<string[]> {
  const [[count, file, row] = []] = await rows(`
    select count(*), arg_min(file, nth), arg_min(row, nth)
    from (
      select claims.rowid as nth, file, row
      from claims join (select distinct population, measure, unit, place, topic from asked)
        using (population, measure, unit, place)
      where topic is null
    )`)
  const what = 'rows without a population or a known measure, left out'
  return Number(count) === 0 ? [] : [`${what}: ${count}, the first in ${file} row ${row}`]
}
