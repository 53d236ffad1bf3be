/** The doors of tables: CSV, TSV, JSON and NDJSON. Rows in are claims out, or are told. */
import fc from 'fast-check'
import Papa from 'papaparse'
import * as assert from 'uvu/assert'
import { Bound, Claim, Measure, Stance } from '../../lib/claim.ts'
import { formatClaims, formats } from '../../lib/tables/format.ts'
import { InputError, type Problem } from '../../lib/tables/inputError.ts'
import type { KnownTable } from '../../lib/tables/knownTables.ts'
import { parseClaims } from '../../lib/tables/parse.ts'
import { samples } from '../tables/samples.ts'
import { anySign, name } from './texts.ts'

const words = fc.constantFrom(
  ...['', 'NA', 'n/a', '-', '12', '2,000', '2.000', '-0', 'hundreds', 'up to 30', 'killed', 'men', 'Total', 'A; B'],
  ...['4/11/2018', '2018-11-04', 'May 18, 2018', '0', '-99', '"', "'", '=1+1', '#adm1', '#adm1+name', 'sep=;', '\ufeff']
)
const cell = fc.oneof({ weight: 4, arbitrary: words }, { weight: 1, arbitrary: name })
const names = Object.keys(samples) as KnownTable[]
const plain =
  'source,population,measure,place,from,low,best,high,words\nUN,men,killed,Orlo,2031-01-21,,12,,12\n,men,injured,,,3,,9,\nMayor,men,missing,,,,"2,000",,'

/** A sample with some cells changed and some columns taken out. */
const changed = fc.record({
  map: fc.option(fc.constantFrom(...names), { freq: 2 }),
  changes: fc.array(fc.record({ row: fc.nat(5), column: fc.nat(20), to: cell }), { maxLength: 4 }),
  without: fc.array(fc.nat(60), { maxLength: 2 }),
  where: fc.constantFrom(undefined, 'best > 3', 'fatalities >= 1', 'Country = Trevia')
})

/** Without the columns that are no field: those a CSV keeps as text. */
const fieldsOf = (claim: Claim) => Object.fromEntries(Object.entries(claim).filter(([field]) => field in Claim.shape))

const isNested = (value: unknown) => typeof value === 'object' && value !== null

/** What is read can be written and read again; no number is none. */
function holdsRead(claims: readonly Claim[]): void {
  for (const { low, best, high } of claims)
    for (const n of [low, best, high]) assert.not.ok(Number.isNaN(n) || Object.is(n, -0), `${n}`)
  const isFlat = claims.every(
    (claim) => !Object.keys(claim).some((key) => !(key in Claim.shape) && isNested(claim[key]))
  )
  // Each input in one of the formats: there are enough of them
  const json = formatClaims(claims, 'json')
  const format = (isFlat && formats[json.length % formats.length]) || 'json'
  const again = parseClaims(formatClaims(claims, format), { format })
  assert.equal(again.map(fieldsOf), claims.map(fieldsOf))
  assert.is(formatClaims(again, format), formatClaims(claims, format))
}

const delimited = (delimiters: readonly string[], format: 'csv' | 'tsv') => ({
  input: fc.record({ table: changed, delimiter: fc.constantFrom(...delimiters) }),
  hold({ table: { map, changes, without, where }, delimiter }: { table: Changed; delimiter: string }) {
    const cells = Papa.parse<string[]>(map === null ? plain : samples[map].text.trim()).data
    for (const { row, column, to } of changes) {
      const there = cells[row]
      if (there && column < there.length) there[column] = to
    }
    const rows = cells.map((row) => row.filter((_, i) => !without.includes(i)))
    const text = Papa.unparse(rows, { delimiter })
    const told = new Set<number | null>()
    const tell = (problems: readonly Problem[]) => {
      for (const { line } of problems) told.add(line)
    }
    const claims = refusedOr(() => {
      const columns = map === null ? {} : { columns: map }
      return parseClaims(text, { ...columns, format, where, skipEmpty: tell, errors: tell })
    }, rows.flat().join('\n'))
    const filled = rows.slice(1).filter((row) => row.some((cell) => cell.trim() !== ''))
    if (claims !== null && map === null && where === undefined)
      assert.is(claims.length + told.size, filled.length, 'no row is lost')
    return claims
  }
})
type Changed = typeof changed extends fc.Arbitrary<infer T> ? T : never

/** All numbers that stand in a text, with their thousands set apart or not. */
function numbersIn(text: string): Set<number> {
  const found = text.matchAll(/\d+(?:[,' ]\d{3})*(?:\.\d+)?(?:e[+-]?\d+)?/gi)
  return new Set([...found].map(([digits]) => Number(digits.replace(/[,' ]/g, ''))))
}

/** Reads; an InputError that names what is wrong is as good. `from`: where its numbers stand. */
function refusedOr(read: () => Claim[], from: string): Claim[] | null {
  let claims: Claim[]
  try {
    claims = read()
  } catch (error) {
    assert.instance(error, InputError, (error as Error).stack)
    assert.ok((error as InputError).problems.every(({ message }) => message !== ''))
    return null
  }
  holdsRead(claims)
  const numbers = numbersIn(from)
  for (const n of claims.flatMap(({ low, best, high }) => [low, best, high]))
    assert.ok(n === null || numbers.has(Math.abs(n)) || numbers.has(Math.abs(n) / 1000), `${n} stands in no cell`)
  return claims
}

/** Commas and semicolons. */
export const csv = delimited([',', ';'], 'csv')
export const tsv = delimited(['\t'], 'tsv')

const number = fc.oneof(fc.nat(99_999), fc.constantFrom(0, -0, -3, 0.5, 1e21, 1e300, '12', '2,000', 'many', null))
const anyValue = fc.oneof({ weight: 3, arbitrary: name }, { weight: 1, arbitrary: fc.jsonValue() })
const day = fc.constantFrom('2031-01-21', '2031-01', '2031', '2031-02-30', '', null, '21/1/2031', '2031-01-21?')
/** What a program may write in a field, right or wrong. */
const oddFields = {
  population: name,
  measure: name,
  best: number,
  low: number,
  high: number,
  bound: fc.constantFrom(...Bound.options, null),
  stance: fc.constantFrom(...Stance.options),
  source: anyValue,
  place: anyValue,
  unit: name,
  from: day,
  to: day,
  saidOn: day,
  words: anyValue,
  via: fc.oneof(fc.array(name), anyValue),
  mentions: anyValue,
  notes: fc.oneof(fc.array(name), anyValue),
  id: fc.oneof(fc.constantFrom('a', 'b'), anyValue),
  extra: anyValue
}
const right = { population: name, measure: fc.constantFrom(...Measure.options), best: fc.nat(99_999), source: name }
/** A claim as another program writes it: mostly right. */
const entry = fc
  .record({
    right: fc.record(right),
    odd: fc.record(oddFields),
    fields: fc.subarray(Object.keys(oddFields) as (keyof typeof oddFields)[], { maxLength: 3 })
  })
  .map(({ right, odd, fields }) => ({ ...right, ...Object.fromEntries(fields.map((field) => [field, odd[field]])) }))
/** Each entry of a list is a claim or a problem with its row. */
function holdsEntries(text: string, count: number | null): Claim[] | null {
  const told = new Set<unknown>()
  const errors = (problems: readonly Problem[]) => {
    for (const { row, line } of problems) told.add(row ?? line)
  }
  const claims = refusedOr(() => parseClaims(text, { format: 'json', errors }), text)
  if (claims !== null && count !== null) assert.is(claims.length + told.size, count, 'no row is lost')
  return claims
}
/** A column of such a name is refused, and all of its table with it. */
const refused = entry.map((one) => ({ ...one, constructor: 1 }))
const entries = fc.array(fc.oneof({ weight: 20, arbitrary: entry }, refused, fc.jsonValue()), {
  minLength: 1,
  maxLength: 4
})
const odd = fc.oneof(fc.json(), fc.string({ unit: anySign }))
type Entries = { list: readonly unknown[] } | { odd: string }
const either = fc.oneof(
  { weight: 6, arbitrary: entries.map((list): Entries => ({ list })) },
  { weight: 1, arbitrary: odd.map((text): Entries => ({ odd: text })) }
)

export const json = {
  input: either,
  hold: (input: Entries) =>
    'odd' in input ? holdsEntries(input.odd, null) : holdsEntries(JSON.stringify(input.list), input.list.length)
}
export const ndjson = {
  input: either,
  hold: (input: Entries) =>
    'odd' in input
      ? holdsEntries(`{"measure":"killed"}\n${input.odd}`, null)
      : holdsEntries(input.list.map((one) => JSON.stringify(one)).join('\n'), null)
}
