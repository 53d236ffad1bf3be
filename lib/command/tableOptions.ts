import { closeSync, openSync, readFileSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { NamedFile } from '../archive/claimFile.ts'
import type { Name, Place } from '../claim.ts'
import type { Comparison } from '../comparison/compare.ts'
import type { ConventionName } from '../comparison/convention.ts'
import { writeFiles } from '../notebook/files.ts'
import { faultOfMap } from '../tables/columnMap.ts'
import type { Problem } from '../tables/inputError.ts'
import { type KnownTable, knownTables } from '../tables/knownTables.ts'
import { loadClaims, loadNames, loadPlaces } from '../tables/load.ts'
import type { ClaimOptions } from '../tables/parse.ts'
import { checkApart, UsageError } from './usage.ts'

export interface TableFlags {
  columns?: string
  where?: string[]
  skipEmpty?: boolean
  errors?: string
}

export interface NameFlags {
  names?: readonly string[]
  places?: readonly string[]
  convention?: ConventionName
}

export const namesOf = ({ names = [], places = [], convention }: NameFlags) => ({
  names: names.flatMap((path): Name[] => loadNames(path)),
  places: places.flatMap((path): Place[] => placesIn(path)),
  convention
})

/** A table of claims has a column of places too, and says nothing of them. */
function placesIn(path: string): Place[] {
  const rows = loadPlaces(path)
  if (rows.some((row) => 'measure' in row || 'population' in row))
    throw new UsageError(`--places ${path}: this is a table of claims; give it as an input`)
  return rows
}

export const rowsOf = ({ questions, estimates, relations, cautions }: Comparison) => ({
  questions: questions.objects(),
  estimates: estimates.objects(),
  relations: relations.objects(),
  cautions: cautions.objects()
})

/** How tables are read; `finish` writes the file of bad rows, and tells what was left out. Throws a UsageError. */
export function tableReading({ columns, where, skipEmpty, errors }: TableFlags, inputs: readonly string[]) {
  checkApart('--errors', errors, inputs)
  const told: string[] = []
  const skipped: (readonly Problem[])[] = []
  const wrong: (readonly Problem[])[] = []
  return {
    options: {
      ...(columns !== undefined && { columns: mapFrom(columns) }),
      ...(where !== undefined && { where }),
      ...(skipEmpty && { skipEmpty: (rows: readonly Problem[]) => void skipped.push(rows) }),
      ...(errors !== undefined && { errors: (rows: readonly Problem[]) => void wrong.push(rows) })
    },
    tell: (message: string) => void told.push(message),
    finish(): string[] {
      const [empty, bad] = [skipped.flat(), wrong.flat()]
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

const maxBytes = 100e6

/** What is not there is null, and an empty list: most fields of most claims. */
const unlessNull = (_: string, value: unknown) =>
  value === null || (Array.isArray(value) && value.length === 0) ? undefined : value
/** So many are written at a time: as one text, a million would take as much memory again. */
const batch = 10_000

/** The files for DuckDB; those that `isRead` says are read by us into `folder`. Throws a UsageError. */
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
    const tooLong = `it has ${Math.round(size / 1e6)} MB, and ${maxBytes / 1e6} are read at most`
    if (size > maxBytes) throw new UsageError(`${name}: ${tooLong}; cut it, or save it as NDJSON or Parquet`)
    const path = join(folder, `${i}.ndjson`)
    const doubts: Problem[] = []
    const claims = loadClaims(name, { ...options, doubts: (all) => void doubts.push(...all) })
    for (const { message } of doubts) tell(`${name}: ${message}`)
    const file = openSync(path, 'w')
    for (let i = 0; i < claims.length; i += batch) {
      const lines = claims.slice(i, i + batch).map((claim) => `${JSON.stringify(claim, unlessNull)}\n`)
      writeSync(file, lines.join(''))
    }
    closeSync(file)
    return { path, name }
  })
}
