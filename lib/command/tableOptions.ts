import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { NamedFile } from '../archive/claimFile.ts'
import type { Claim, Name, Place } from '../claim.ts'
import type { Comparison } from '../comparison/compare.ts'
import type { ConventionName } from '../comparison/convention.ts'
import { inFew } from '../comparison/wording.ts'
import { writeFiles } from '../notebook/files.ts'
import { asText } from '../tables/cells.ts'
import { faultOfMap, headings, type RawRow } from '../tables/columnMap.ts'
import type { Problem } from '../tables/inputError.ts'
import { type KnownTable, knownTables, mapOf } from '../tables/knownTables.ts'
import { loadClaims, loadNames, loadPlaces } from '../tables/load.ts'
import type { ClaimOptions } from '../tables/parse.ts'
import { condition } from '../tables/where.ts'
import { checkApart, UsageError } from './usage.ts'

/** The options of `report` and `compare` for tables of others, as they are typed. */
export interface TableFlags {
  columns?: string
  where?: string[]
  skipEmpty?: boolean
  errors?: string
}

/** The options of what is compared, as they are typed. */
export interface NameFlags {
  names?: readonly string[]
  places?: readonly string[]
  convention?: ConventionName
}

export const namesOf = ({ names = [], places = [], convention }: NameFlags) => ({
  names: names.flatMap((path): Name[] => loadNames(path)),
  places: places.flatMap((path): Place[] => loadPlaces(path)),
  convention
})

export const rowsOf = ({ questions, estimates, relations, cautions }: Comparison) => ({
  questions: questions.objects(),
  estimates: estimates.objects(),
  relations: relations.objects(),
  cautions: cautions.objects()
})

/**
 * How tables are read; `finish` writes the file of bad rows and returns what was left out, in words. Throws a UsageError on
 * a map that is none, and where the bad rows would be written over an input.
 */
export function tableReading({ columns, where, skipEmpty, errors }: TableFlags, inputs: readonly string[]) {
  checkApart('--errors', errors, inputs)
  const told: string[] = []
  const empty: Problem[] = []
  const bad: Problem[] = []
  return {
    options: {
      ...(columns !== undefined && { columns: mapFrom(columns) }),
      ...(where !== undefined && { where }),
      ...(skipEmpty && { skipEmpty: (rows: readonly Problem[]) => void empty.push(...rows) }),
      ...(errors !== undefined && { errors: (rows: readonly Problem[]) => void bad.push(...rows) })
    },
    tell: (message: string) => void told.push(message),
    finish(): string[] {
      if (errors !== undefined) writeFiles(new Map([[errors, bad.map((row) => `${JSON.stringify(row)}\n`).join('')]]))
      const rows = new Set(bad.map(({ file, line, row }) => JSON.stringify([file, line, row]))).size
      return [
        ...told,
        ...(empty.length > 0 ? [`rows without a figure, left out: ${empty.length}`] : []),
        ...(rows > 0 ? [`bad rows, left out: ${rows}; what is wrong with each is in ${errors}`] : [])
      ]
    }
  }
}

/** Why a table gives nothing, with what stands in the columns that rows are asked for by. */
export function noRow(asked: ClaimOptions['where'], read: (options: ClaimOptions) => unknown): string {
  const conditions = Array.isArray(asked) ? (asked as string[]) : []
  const names = conditions.map((text) => (condition.exec(text.trim())?.[1] ?? '').toLowerCase())
  const found = new Map<string, Set<string>>()
  const where = (row: RawRow) => {
    for (const column of Object.keys(row).filter((key) => names.includes(key.toLowerCase())))
      found.set(column, (found.get(column) ?? new Set()).add(asText(row[column]).trim() || 'blank'))
    return false
  }
  if (names.length > 0) read({ where, errors: () => {} })
  const values = [...found].map(([column, texts]) => `; ${column} is ${inFew([...texts], 8).join(', ')}`)
  return `there is no row below its headings, or none that is asked for${values.join('')}`
}

/** Hashtags of figures; those that no map names are kept beside the claims. */
const figureTag = /^#(?:affected|inneed|targeted|reached|population|capacity|value|indicator)\b/

/** What a table holds that is not read as it may be meant. */
export function unreadIn(claims: readonly Claim[], columns: ClaimOptions['columns']): string[] {
  const merged = claims.flatMap(({ notes }) => notes.filter((note) => /merged cells\?$/.test(note)))
  const theirs = headings(mapOf(columns))
  const isUnread = (name: string) => figureTag.test(name) && !theirs.includes(name)
  const tags = [...new Set(claims.flatMap((claim) => Object.keys(claim).filter(isUnread)))]
  const figures = [{ measure: { is: '...' }, population: { is: '...' }, best: tags[0] }]
  const cure = `say what they count: ${JSON.stringify({ like: 'hxl', figures })} in a file for --columns`
  return [
    ...(merged[0] ? [`${merged[0]} Fill each of them; rows: ${merged.length}`] : []),
    ...(tags.length > 0 ? [`not read: ${tags.join(', ')}; ${cure}`] : [])
  ]
}

function mapFrom(columns: string): ClaimOptions['columns'] {
  if (Object.hasOwn(knownTables, columns.toLowerCase())) return columns as KnownTable
  const known = `a known table is one of ${Object.keys(knownTables).join(', ')}`
  let map: unknown
  try {
    map = JSON.parse(readFileSync(columns, 'utf8'))
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const what = code === 'ENOENT' ? 'there is no such file' : code === undefined ? `no JSON: ${message}` : message
    throw new UsageError(`--columns ${columns}: ${what}; ${known}`)
  }
  const fault = faultOfMap(map)
  if (fault !== null) throw new UsageError(`--columns ${columns}: ${fault}`)
  return map as ClaimOptions['columns']
}

/** As many claims as memory holds. */
const maxBytes = 100e6

/**
 * The files for DuckDB, those that `isRead` says are to be read by us as files of claims in `folder`. Throws a UsageError
 * on what is no text, or too long.
 */
export function asClaimFiles(
  paths: readonly string[],
  { options, tell }: Pick<ReturnType<typeof tableReading>, 'options' | 'tell'>,
  folder: string,
  isRead: (path: string) => boolean
): NamedFile[] {
  return paths.map((name, i) => {
    if (!isRead(name)) return { path: name, name }
    if (name.endsWith('.parquet')) throw new UsageError(`${name}: save it as CSV; a map of columns reads texts`)
    const { size } = statSync(name)
    if (size > maxBytes)
      throw new UsageError(
        `${name}: it has ${Math.round(size / 1e6)} MB, and ${maxBytes / 1e6} are read at most; cut it, or save it as NDJSON or Parquet`
      )
    const path = join(folder, `${i}.ndjson`)
    const claims = loadClaims(name, options)
    if (claims.length === 0)
      tell(`${name}: ${noRow(options.where, (more) => loadClaims(name, { ...options, ...more }))}`)
    for (const text of unreadIn(claims, options.columns)) tell(`${name}: ${text}`)
    const lines = claims.map((claim) => `${JSON.stringify(claim)}\n`)
    writeFileSync(path, lines.join(''))
    return { path, name }
  })
}
