import { numberPhrases } from '../figures/alone.ts'
import { headingKey } from './cells.ts'
import { type ClaimField, type ColumnMap, type From, needs, partsOf, type Taken } from './columnMap.ts'
import type { Sheet } from './csv.ts'
import { hint } from './options.ts'
import { readDate } from './readCells.ts'

const people = (measure: string) => counted(measure, 'people')
const counted = (measure: string, population: string) => ({ measure: { is: measure }, population: { is: population } })
const maybe = (...columns: string[]) => [...columns, null]
/** A figure in one of these columns, if there is one. */
const maybeOf = (measure: string, population: string, ...columns: string[]) => ({
  ...counted(measure, population),
  best: maybe(...columns)
})

/** A column, in the rows for which another says so. */
const where = (column: string, other: string, isMeant: (cell: string) => boolean): Taken => {
  return { of: [column, other], make: ([cell, said = '']) => (isMeant(said) ? cell : null) }
}
const crowd = 'people|persons|protest[eo]rs|demonstrators|participants|marchers|students'
const unquoted = new RegExp(
  `^["'\u201c\u2018]|["'\u201d\u2019]$|\\s+(?:of\\s+)?(?:${crowd})(?=["'\u201d\u2019]?$)`,
  'g'
)
const isZero = (cell: string) => cell === '0'
const fatalities = (isMeant: (cell: string) => boolean) => where('fatalities', 'fatalities', isMeant)
const saysNumber = (text: string) => /\d/.test(text) || numberPhrases(text).length > 0

/** Precision 2: a day that stands for its week, 3: one that stands for its month. */
const acledDay: Taken = {
  of: ['event_date', 'time_precision'],
  make([date = '', precision], { dates, like }) {
    const day = readDate(date, dates, like)
    if (precision === '3') return day.replace(/^(\d{4}-\d\d)-(?:\d\d|XX)$/, '$1-XX')
    return precision === '2' ? day.replace(/^[\d-]+$/, '$&~') : date
  }
}

/**
 * The tables of others that are known by name, each as its columns; headings by the code books of the projects. Who
 * asserts a figure is the project that coded it: the media in ACLED's `source` or UCDP's `source_article` were read
 * for it, and need not have said it. Their columns are kept beside.
 */
export const knownTables: Record<KnownTable, ColumnMap<ClaimField>> = {
  /** UCDP Georeferenced Event Dataset, https://ucdp.uu.se/downloads (versions 17 to 25). */
  ucdp: {
    id: 'id',
    event: 'id',
    source: { is: 'UCDP' },
    place: ['where_coordinates', 'adm_2', 'adm_1', 'country'],
    from: 'date_start',
    to: 'date_end',
    figures: [
      { ...people('killed'), low: 'low', best: 'best', high: 'high' },
      // where some of the dead are of unknown status, there may be more civilians among them
      { ...counted('killed', 'civilians'), best: [where('deaths_civilians', 'deaths_unknown', isZero), null] }
    ]
  },
  /** ACLED, https://acleddata.com (since 2023). */
  acled: {
    id: 'event_id_cnty',
    event: 'event_id_cnty',
    source: { is: 'ACLED' },
    // precision 3: the place is a capital that stands for its province
    place: [where('admin1', 'geo_precision', (n) => n === '3'), 'location', 'admin3', 'admin2', 'admin1', 'country'],
    from: acledDay,
    to: acledDay,
    notes: { of: ['fatalities'], make: ([n]) => (n === '0' ? ['ACLED writes 0 also where no number is known'] : null) },
    // so that 0 is what is recorded at the least, and denies nobody's figure
    figures: [{ ...people('killed'), low: fatalities(isZero), best: fatalities((n) => !isZero(n)) }]
  },
  /** Global Terrorism Database, https://www.start.umd.edu/gtd. */
  gtd: {
    id: 'eventid',
    event: 'eventid',
    source: { is: 'GTD' },
    place: ['city', 'provstate', 'country_txt'],
    from: { year: 'iyear', month: 'imonth', day: 'iday' },
    to: { year: 'iyear', month: 'imonth', day: 'iday' },
    blanks: ['-99', '-9'],
    figures: [
      { ...people('killed'), best: 'nkill' },
      maybeOf('injured', 'people', 'nwound'),
      maybeOf('killed', 'perpetrators', 'nkillter'),
      maybeOf('injured', 'perpetrators', 'nwoundte')
    ]
  },
  /** EM-DAT public table, https://public.emdat.be and its older layout. */
  emdat: {
    id: 'Dis No',
    event: 'Dis No',
    source: { is: 'EM-DAT' },
    place: ['Location', 'Country'],
    from: { year: 'Start Year', month: 'Start Month', day: 'Start Day' },
    to: { year: 'End Year', month: 'End Month', day: 'End Day' },
    figures: [
      { ...people('killed'), best: 'Total Deaths', notes: { is: ['EM-DAT counts the missing with the dead'] } },
      maybeOf('injured', 'people', 'No Injured'),
      maybeOf('affected', 'people needing immediate help', 'No Affected'),
      maybeOf('affected', 'homeless people', 'No Homeless'),
      maybeOf('affected', 'people', 'Total Affected')
    ]
  },
  /** Crowd Counting Consortium, compiled: a row is an event, and has no id. */
  ccc: {
    event: { of: [], make: (_, { row }) => row },
    source: { is: 'Crowd Counting Consortium' },
    place: { join: ['locality', 'state'] },
    from: 'date',
    to: 'date',
    figures: [
      {
        ...people('attended'),
        words: [
          { of: ['size_text'], make: ([text = '']) => (saysNumber(text) ? text.replace(unquoted, '') : null) },
          null
        ],
        // beside "hundreds" stands 200, which nobody said
        low: where('size_low', 'size_text', (text) => !saysNumber(text)),
        high: where('size_high', 'size_text', (text) => !saysNumber(text))
      }
    ]
  },
  /** Gun Violence Archive, the exports of its reports, old and new. */
  gva: {
    id: 'Incident ID',
    event: 'Incident ID',
    source: { is: 'Gun Violence Archive' },
    place: { join: ['City Or County', 'State'] },
    from: 'Incident Date',
    to: 'Incident Date',
    figures: [
      maybeOf('killed', 'people', 'Killed'),
      maybeOf('injured', 'people', 'Injured'),
      maybeOf('killed', 'people other than suspects', 'Victims Killed'),
      maybeOf('injured', 'people other than suspects', 'Victims Injured'),
      maybeOf('killed', 'suspects', 'Suspects Killed', 'Subjects-Suspects Killed'),
      maybeOf('injured', 'suspects', 'Suspects Injured', 'Subjects-Suspects Injured'),
      maybeOf('detained', 'suspects', 'Suspects Arrested', 'Subjects-Suspects Arrested')
    ]
  },
  /** Tables with a row of hashtags, https://hxlstandard.org 1.1. The attributes of a tag come in any order. */
  hxl: {
    event: maybe(...['#event', '#crisis'].flatMap((tag) => [`${tag}+id`, `${tag}+code`, `${tag}+name`, tag])),
    source: maybe('#meta+source', '#meta+source+name', '#org+source', '#source'),
    place: maybe(...'#loc #adm5 #adm4 #adm3 #adm2 #adm1 #country'.split(' ').flatMap((tag) => [`${tag}+name`, tag])),
    from: maybe('#date+occurred', '#date+start'),
    // "date" alone is the day that the row is as of
    to: maybe('#date+occurred', '#date+end', '#date'),
    saidOn: maybe('#date+reported', '#date+published'),
    figures: [
      maybeOf('killed', 'people', '#affected+killed', '#affected+deaths'),
      maybeOf('injured', 'people', '#affected+injured'),
      maybeOf('missing', 'people', '#affected+missing'),
      maybeOf('displaced', 'people', '#affected+displaced', '#affected+idps'),
      maybeOf('infected', 'people', '#affected+infected'),
      maybeOf('affected', 'people', '#affected')
    ]
  }
}

/** The name of a table of others that is known, in any case. */
export type KnownTable = 'ucdp' | 'acled' | 'gtd' | 'emdat' | 'ccc' | 'gva' | 'hxl'

export function fitting({ columns, isTagged }: Sheet): string[] {
  if (isTagged) return ['hxl']
  const there = new Set(columns.map(headingKey))
  const isThere = (from: From): boolean =>
    Array.isArray(from)
      ? from.some((item) => item === null || isThere(item))
      : needs(from).every((name) => there.has(headingKey(name)))
  const { hxl: _, ...others } = knownTables
  return Object.entries(others).flatMap(([name, map]) =>
    partsOf(map).every((part) => Object.values(part).every(isThere)) ? [name] : []
  )
}

/** A map, the one of that name, or one that is like it but for what it says itself. Throws on a name that is none. */
export function mapOf(columns: ColumnMap<ClaimField> | string = {}): ColumnMap<ClaimField> {
  const own = typeof columns === 'string' ? { like: columns } : columns
  return own.like === undefined ? own : { ...knownMap(own.like), ...own }
}

function knownMap(name: string): ColumnMap<ClaimField> {
  const known = name.toLowerCase()
  if (Object.hasOwn(knownTables, known)) return knownTables[known as KnownTable]
  throw new Error(`unknown columns: "${name}"; ${hint(name, Object.keys(knownTables))}`)
}
