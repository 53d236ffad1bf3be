import { Measure } from '../claim.ts'
import type { Schema } from '../schema.ts'
import { headingKey } from './cells.ts'
import { type From, faultOfMap, partsOf, type Rules, ruleNames } from './columnMap.ts'
import type { Sheet } from './csv.ts'
import { reserved } from './format.ts'
import { show } from './inputError.ts'
import { fitting, knownTables } from './knownTables.ts'
import { distance } from './options.ts'
import { type Columns, type Reader, reader } from './take.ts'

/** So many columns no table of figures has; a list of objects that each have names of their own does. */
const mostColumns = 2000

type Report = (message: string, column?: string | null) => void
type Readers = Map<string, Reader>
export type Plan = {
  figures: Readers[]
  /** Columns that no field takes: their names, and what they are called among the fields. */
  extras: [column: string, name: string][]
  complete: boolean
  /** The map names a column of events: a row without one would be a rival of others. */
  needsEvent: boolean
  columns: Columns
}
type PlanKind = { schema: Schema; requires: string[][]; figures?: readonly string[] }

/** Which column goes where. Headings match fields whatever their case: "Source" is source. */
export function plan(kind: PlanKind, sheet: Sheet, map: Rules, report: Report): Plan {
  const names = Object.keys(kind.schema.shape)
  const fault = faultOfMap(map)
  const columns = lookup(sheet.columns, map)
  if (fault !== null) report(`columns: ${fault}`)
  if (sheet.columns.length > mostColumns)
    report(`the table has ${sheet.columns.length} columns, at most ${mostColumns} are read; take out what is no column`)
  for (const name of sheet.columns)
    if (reserved.includes(name)) report('a column cannot have this name; rename it', name)
  if (fault !== null || sheet.columns.length > mostColumns)
    return { figures: [], extras: [], complete: false, needsEvent: false, columns }

  const { figures } = map
  const [given, ...own] = partsOf(map)
  const unknown = [given, ...own].flatMap((part) => Object.keys(part)).filter((name) => !names.includes(name))
  for (const name of new Set(unknown)) {
    report(`columns.${name}: no such field; the fields are ${[...names, ...ruleNames].join(', ')}`)
  }
  // In the table of others that holds several figures, a column "notes" is theirs
  const all = figures ? given : { ...byHeading(names, given, sheet.columns, report), ...given }
  const faults: string[] = []
  const read = (part: Record<string, From>) => readersOf(part, names, columns, faults)
  const common = read(all)
  const each = (figures ?? [{}]).map((part) => new Map([...common, ...read(part)]))
  const held = figures ? each.filter((readers) => kind.figures?.some((field) => readers.has(field))) : each
  const complete = isComplete(kind, sheet, held, faults)
  tellUnits(held, report)
  if (faults.length > 0) report([...faults, cureOf(sheet, complete, figures)].join('; '))

  // Columns that a field is made from, and has for itself, are not kept besides
  const froms = [all, ...own].flatMap((part) => Object.values(part))
  const taken = new Set(froms.map((from) => (typeof from === 'string' ? columns.find(from) : undefined)))
  const isField = new Set(names.map(headingKey))
  const rest = sheet.columns.filter((name) => !taken.has(name) && !reserved.includes(name))
  const extras = rest.filter((name) => !isField.has(headingKey(name)))
  if (!figures && complete) tellSlips(extras, names, common, report)
  const needsEvent = given.event !== undefined && !(Array.isArray(given.event) && given.event.includes(null))
  const kept = figures ? rest : extras
  const named = kept.map((name): [string, string] => [
    name,
    isField.has(headingKey(name)) ? `their_${headingKey(name)}` : name
  ])
  return { figures: held, extras: named, complete, needsEvent, columns }
}

function lookup(names: readonly string[], rules: Rules): Columns {
  const exact = new Set(names)
  const lower = new Map([...names].reverse().map((name) => [headingKey(name), name]))
  return {
    names,
    rules,
    isTheirs: Object.keys(rules).length > 0,
    find: (name) => (exact.has(name) ? name : lower.get(headingKey(name)))
  }
}

function byHeading(names: string[], given: object, columns: readonly string[], report: Report): Record<string, From> {
  const fields = new Map(names.map((field) => [headingKey(field), field]))
  // "Start" in a table of others is a day or an hour, and no place in a text
  if (Object.keys(given)[0]) for (const field of ['start', 'end']) fields.delete(field)
  const found: Record<string, From> = {}
  for (const column of new Set(columns)) {
    const field = fields.get(headingKey(column))
    if (field === undefined || field in given) continue
    if (field in found) report(`${show(found[field])} and ${show(column)} are both ${field}; rename one`, column)
    else found[field] = column
  }
  return found
}

function readersOf(part: Record<string, From>, names: string[], columns: Columns, faults: string[]): Readers {
  const readers: Readers = new Map()
  for (const field of names) {
    const from = part[field]
    if (from === undefined) continue
    try {
      const found = reader(field, from, columns)
      if (found) readers.set(field, found)
    } catch (error) {
      faults.push(`columns.${field}: ${(error as Error).message}`)
    }
  }
  return readers
}

/** The columns there are, and, where some are missing, the map that fits them and was not given, or how to name them. */
function cureOf(sheet: Sheet, complete: boolean, figures: unknown): string {
  const [fit, ...others] = complete || figures ? [] : fitting(sheet)
  if (fit && others.length === 0)
    return `the columns are those of ${fit}: read it with --columns ${fit}, in code columns: '${fit}'`
  const known = Object.keys(knownTables).join(', ')
  const rename = `; rename some, or map them with the option "columns" (--columns): ${known}, or ${mapLike(sheet.columns)}`
  return `the columns are ${sheet.columns.join(', ') || 'none'}${complete ? '' : rename}`
}

/** The map of a table with a column for the killed, one for the injured ..., of which what else it has is to be filled in. */
function mapLike(columns: readonly string[]): string {
  const measures: readonly string[] = Measure.options
  const figures = columns.flatMap((words) => {
    const measure = headingKey(words)
      .replace(/^dea(d|ths)$/, 'killed')
      .replace('wounded', 'injured')
    return measures.includes(measure) ? [{ measure: { is: measure }, words }] : []
  })
  const map = { source: '...', place: '...', saidOn: '...', population: { is: 'people' }, figures }
  return figures.length === 0 ? 'a map' : `a map.json: ${JSON.stringify(map)} (headings for "...")`
}

/** Tells of the groups of columns of which one is needed, and none is there. */
function isComplete({ requires, figures }: PlanKind, sheet: Sheet, held: Readers[], faults: string[]): boolean {
  if (sheet.columns.length === 0 && sheet.rows.length === 0) return held.length > 0
  const missing = requires.filter((group) => !held.every((readers) => group.some((field) => readers.has(field))))
  if (held.length === 0 && figures) missing.push([...figures])
  if (missing.length === 0) return true
  const what = missing.map((group) => (group.length === 1 ? `no column ${group[0]}` : `none of ${group.join(', ')}`))
  faults.push(`there is ${what.join(', ')}`)
  return false
}

/** Of a heading: "(thousands)", "'000 US$", "in 1,000s", "x1000", "(k)", "(lakh)". */
const scale =
  /\b(?:hundreds?|thousands?|millions?|billions?|lakhs?|crores?|milliers|mn|mln|bn|tsd|mio|mrd)\b|\bmill\.|тыс|млн|[千万萬]|\(k\)|(?<!\d)(?:1[,. ]?)?0{3}s?\b|x1000|10\^?[36\xb3]\b/i
/** "%", "per 100,000", "best (USD)", "(households)". */
const unit =
  /%|\bper(?: ?cent)?\b|[$\u20ac\u00a3\u00a5]|\b(?:USD|EUR|GBP|CHF|JPY|CNY|INR|RUB|UAH|BRL|ZAR|CAD|AUD)\b|[([](?:households?|hhs?|famil(?:y|ies)|k?m[2\xb2]?|sq\W.*|ha|hectares?|acres?|ton(?:ne)?s?|mt|litres|miles|days|hours|weeks|months|years)[)\]]/i

/** A heading may say more of its numbers than a number is: three of "Displaced (thousands)" are not three people. */
function tellUnits(figures: readonly Readers[], report: Report) {
  const told = new Set<string>()
  for (const readers of figures)
    for (const field of ['low', 'best', 'high', 'words']) {
      const column = readers.get(field)?.column ?? ''
      const isScaled = scale.test(column) && !/\bper\b/i.test(column)
      if (told.has(column) || !(isScaled || (unit.test(column) && !readers.has('unit')))) continue
      told.add(column)
      const cure = isScaled
        ? 'write them out, under a heading without it'
        : 'tell it as unit, {"unit": {"is": "%"}} say'
      report(`the heading says ${isScaled ? 'how large the numbers are' : 'their unit'}; ${cure}`, column)
    }
}

function tellSlips(extras: string[], names: string[], fields: Readers, report: Report) {
  // A column "note" of the user's own is no slip
  const missing = names.filter((field) => field !== 'notes' && !fields.has(field))
  for (const name of extras) {
    // "sorce", "soruce": one letter, or two neighbours swapped
    const meant =
      name.length < 4 ? undefined : missing.find((field) => distance(headingKey(name), headingKey(field)) === 1)
    if (meant) report(`did you mean ${meant}? Rename it, or map it with the option "columns"`, name)
  }
}
