import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Claim, Decided, Name, Place } from '../claim.ts'
import { type Cell, type ChartCell, prose } from '../notebook/cells.ts'
import { type Files, isOurs, writeAll } from '../notebook/files.ts'
import { rendered } from '../notebook/publish.ts'
import { claimsJsonLd } from '../review/claimsJsonLd.ts'
import { formatNames, formatPlaces } from '../tables/format.ts'
import { loadClaims } from '../tables/load.ts'
import { type Reported, reportCells, titleOf } from './reportCells.ts'
import { csvOf } from './reportClaims.ts'
import { undrawn } from './sections.ts'
import type { TableFlags } from './tableOptions.ts'
import { checkOurs, realOf, UsageError } from './usage.ts'

export interface Output {
  output: string
  /** Of `formats`; default: all but jsonld. */
  format?: readonly string[]
  saveNames?: boolean
}

/**
 * A claims.csv that lies in the output folder may hold decisions, or be somebody's own: it is replaced only where it
 * is among the inputs, or was written by a report and holds no decision. Tables of names are never replaced, nor an
 * input or a page of somebody's own that has a name of ours.
 */
export function guard({ output, format, saveNames, errors }: Output & TableFlags, files: readonly string[]): void {
  const isThere = (file: string) => realOf(dirname(file)) === realOf(output)
  const named = (file = '', names = /^report[-.]/) => names.test(basename(file)) && isThere(file)
  const taken = named(errors, /^(?:report[-.]|claims\.|names\.|places\.)/) ? errors : files.find((file) => named(file))
  if (taken) throw new UsageError(`${taken}: a report writes files of such names there; choose another folder with -o`)
  if (wanted('report.html', format)) checkOurs(join(output, 'report.html'))
  const saved = saveNames ? ['names.csv', 'places.csv'].find((name) => existsSync(join(output, name))) : undefined
  if (saved !== undefined)
    throw new UsageError(`--save-names: ${join(output, saved)} is there; move it, or choose another folder with -o`)
  const path = join(output, 'claims.csv')
  if (!statSync(path, { throwIfNoEntry: false })?.isFile() || !wanted('claims.csv', format)) return
  if (files.some((file) => realOf(file) === realOf(path))) return
  const cure = 'give it to this run as an input too, or choose another folder with -o'
  const isUndecided = (claim: Claim) =>
    claim.decision === null && ['before', 'after', 'notes'].every((name) => name in claim)
  let isOpen = false
  try {
    isOpen = loadClaims(path).every(isUndecided)
  } catch {}
  if (!isOpen) throw new UsageError(`${path} holds decisions that would be lost, or rows that no report wrote; ${cure}`)
}

/** "report-killed.vl.json" is wanted for "vl.json", "report-killed.embed.html" for "embed". */
const wanted = (file: string, format: Output['format']) =>
  format?.includes(file.replace(/^[^.]*\./, '').replace('embed.html', 'embed')) ?? true

/** Writes what `--format` asks for, all or nothing. Of a chart that fails there is its table, and `reported` tells it. */
export async function writeReport(reported: Reported, { output, format, saveNames }: Output): Promise<string[]> {
  const isKept = (file: string) => wanted(file, format)
  const standIn = ({ name, table }: ChartCell, error: unknown): Cell[] => {
    const told = undrawn(name, error)
    reported.failures.push(told)
    return [prose`${told.message}`, ...(table ? [table] : [])]
  }
  const page = { title: titleOf(reported), cells: reportCells(reported) }
  const files = await rendered('report', page, isKept, standIn)
  if (isKept('claims.csv')) files.set('claims.csv', csvOf(reported.claims))
  // For other programs, and asked for by few
  if (format?.includes('jsonld'))
    files.set('claims.jsonld', `${JSON.stringify(claimsJsonLd(reported.claims, reported.articles), null, 1)}\n`)
  if (saveNames) for (const [name, text] of namesOf(reported.decisions)) files.set(name, text)
  return writeOver(output, 'report', page.cells, files)
}

/** Writes the files of a page, and takes away an earlier one's charts, which would be taken for charts of this. */
export function writeOver(output: string, name: string, cells: readonly Cell[], files: Files): string[] {
  const page = join(output, `${name}.html`)
  const charts = (isOurs(page) ? readFileSync(page, 'utf8') : '').matchAll(
    /<figure class="chart" id="chart-([a-z0-9-]+)">/g
  )
  const stale = [...charts].filter(([, chart]) => !cells.some((cell) => cell.kind === 'chart' && cell.name === chart))
  const written = writeAll(output, files)
  const isStale = (file: string) => stale.some(([, chart]) => file.startsWith(`${name}-${chart}.`))
  // Without a file there may be no folder
  const there = stale.length > 0 ? readdirSync(output) : []
  for (const file of there.filter(isStale)) rmSync(join(output, file))
  return written
}

/** What was decided of one event as names.csv and places.csv for all; what is apart says nothing of others. */
function namesOf(decisions: readonly Decided[]): Map<string, string> {
  const joined = decisions.filter(({ answer }) => answer !== 'apart')
  const tells = ({ other, answer }: Decided) => ({
    means: answer === 'same' ? other : null,
    within: answer === 'part' ? other : null
  })
  const places: Place[] = joined
    .filter(({ field }) => field === 'place')
    .map((row) => ({ place: row.one, ...tells(row) }))
  const names = joined.flatMap((row): Name[] => {
    const { field: kind, one: name } = row
    return kind === 'population' || kind === 'source' ? [{ name, kind, ...tells(row) }] : []
  })
  return new Map([
    ...(names.length > 0 ? [['names.csv', formatNames(names)] as const] : []),
    ...(places.length > 0 ? [['places.csv', formatPlaces(places)] as const] : [])
  ])
}
