/** What records are made of, as data: types, the check at run time, JSON Schema and the columns of tables follow from it. */

import { isObject, once } from './grouped.ts'

/** As JSON Schema (draft 2020-12) has it; of `type` the first is the field's own. */
export interface JsonSchema {
  type: string | [string, 'null']
  description?: string
  enum?: readonly string[]
  default?: unknown
  [keyword: string]: unknown
}

/** What a value may be. `wanted`: in words, after "expected". */
export interface Type<T> {
  wanted: string
  json: JsonSchema
  /** A copy of a value that is one of these; undefined where it is none. */
  read(value: unknown): T | undefined
}
/** A field of a record. `isOptional`: it may be left out, and then holds `otherwise`. */
export interface Field<T, Optional extends boolean = boolean> extends Type<T> {
  isOptional: Optional
  otherwise: T | undefined
}
export type Fields = Readonly<Record<string, Field<unknown>>>

type Others = { [column: string]: unknown }
type Held<F extends Fields> = { [Name in keyof F]: F[Name] extends Field<infer T> ? T : never }
type OptionalOf<F extends Fields> = { [Name in keyof F]: F[Name] extends Field<unknown, true> ? Name : never }[keyof F]
export type RecordOf<F extends Fields> = Held<F> & Others
/** What a caller may write: fields that may be left out are. */
export type InputOf<F extends Fields> = Omit<Held<F>, OptionalOf<F>> & Partial<Pick<Held<F>, OptionalOf<F>>> & Others

/** One thing wrong with a record; `path`: the field, or nothing where the whole is meant. */
export interface Issue {
  path: string[]
  message: string
}
export type Parsed<T> =
  | { success: true; data: T; error?: undefined }
  | { success: false; data?: undefined; error: { issues: Issue[] } }

export interface Schema<F extends Fields = Fields> {
  shape: F
  /** The record, with what was left out filled in and all that is no field kept; or everything that is wrong. */
  safeParse(value: unknown): Parsed<RecordOf<F>>
  /** The same; throws `invalid ...` with everything that is wrong. */
  parse(value: unknown): RecordOf<F>
}
export interface Choice<T extends string> extends Type<T> {
  options: readonly T[]
}

const typeOf = <T>(wanted: string, json: JsonSchema, isOne: (value: unknown) => boolean): Type<T> => ({
  wanted,
  json,
  read: (value) => (isOne(value) ? (value as T) : undefined)
})

export const anyText = typeOf<string>('a text', { type: 'string' }, (value) => typeof value === 'string')
export const filledText = (wanted: string) =>
  typeOf<string>(wanted, { type: 'string', minLength: 1 }, (value) => typeof value === 'string' && value.trim() !== '')
export const number = typeOf<number>('a number', { type: 'number' }, Number.isFinite)
export const whole = (minimum: number) =>
  typeOf<number>(
    'a whole number',
    { type: 'integer', minimum, maximum: Number.MAX_SAFE_INTEGER },
    (value) => Number.isSafeInteger(value) && (value as number) >= minimum
  )
/** A text that holds something of its own, such as a date. */
export const textThat = (wanted: string, isOne: (text: string) => boolean) =>
  typeOf<string>(wanted, { type: 'string' }, (value) => typeof value === 'string' && isOne(value))

export type Words<Text extends string> = Text extends `${infer Word} ${infer Rest}` ? Word | Words<Rest> : Text

/** One of some words, with blanks between. */
export function choice<const Text extends string>(words: Text): Choice<Words<Text>> {
  const options = words.split(' ') as Words<Text>[]
  const json = { type: 'string', enum: options }
  return { ...typeOf(`one of ${options.join(', ')}`, json, (value) => options.includes(value as Words<Text>)), options }
}

export const listOf = <T>({ wanted, json, read }: Type<T>): Type<T[]> => ({
  wanted: `a list, each of it ${wanted}`,
  json: { type: 'array', items: json },
  read(value) {
    const items = Array.isArray(value) ? value.map(read) : [undefined]
    return items.includes(undefined) ? undefined : (items as T[])
  }
})

/** A record within a record: it has these fields and no others. */
export function part<F extends Fields>(fields: F): Type<Held<F>> {
  const read = (value: unknown) => {
    const { data } = parseFields(fields, value)
    return data && (Object.fromEntries(Object.keys(fields).map((name) => [name, data[name]])) as Held<F>)
  }
  return { wanted: `an object with ${Object.keys(fields).join(', ')}`, json: jsonOf(fields), read }
}

export const needed = <T>(type: Type<T>, description?: string): Field<T, false> => ({
  ...type,
  json: { ...type.json, ...(description === undefined ? {} : { description }) },
  isOptional: false,
  otherwise: undefined
})
export const optional = <T>(type: Type<T>, otherwise: T, description?: string): Field<T, true> => ({
  ...needed(type, description),
  json: { ...needed(type, description).json, default: otherwise },
  isOptional: true,
  otherwise
})
const isBlank = (value: unknown) => value === null || (typeof value === 'string' && value.trim() === '')
/** A field that is null where nothing is known; blanks are nothing, unless the type takes them. */
export function maybe<T>(type: Type<T>, description?: string): Field<T | null, true> {
  const json = { ...type.json, type: [type.json.type as string, 'null'] as [string, 'null'] }
  return optional<T | null>(
    { ...type, json, read: (value) => type.read(value) ?? (isBlank(value) ? null : undefined) },
    null,
    description
  )
}

function parseFields<F extends Fields>(fields: F, value: unknown): Parsed<RecordOf<F>> {
  if (!isObject(value)) return { success: false, error: { issues: [{ path: [], message: 'expected an object' }] } }
  const issues: Issue[] = []
  const names = Object.keys(value)
  // A copy is made in a fraction of the time that names added to one take
  const data: Others = Object.keys(fields).every((name, i) => name === names[i]) ? { ...value } : {}
  for (const [name, { read, wanted, isOptional, otherwise }] of entriesOf(fields)) {
    const given = Object.hasOwn(value, name) ? (value as Others)[name] : undefined
    const held = read(given === undefined && isOptional ? otherwise : given)
    if (held === undefined) issues.push({ path: [name], message: `expected ${wanted}` })
    data[name] = held
  }
  if (issues.length > 0) return { success: false, error: { issues } }
  for (const name of names) if (!Object.hasOwn(fields, name)) data[name] = value[name]
  return { success: true, data: data as RecordOf<F> }
}

const entriesOf = once((fields: Fields) => Object.entries(fields))

/** `contradictions`: what fields that are each right say against one another. */
export function schema<F extends Fields>(
  shape: F,
  contradictions: (record: RecordOf<F>) => [field: string, message: string][] = () => []
): Schema<F> {
  const safeParse = (value: unknown): Parsed<RecordOf<F>> => {
    const found = parseFields(shape, value)
    const issues = found.data ? contradictions(found.data).map(([field, message]) => ({ path: [field], message })) : []
    return issues.length > 0 ? { success: false, error: { issues } } : found
  }
  return {
    shape,
    safeParse,
    parse(value) {
      const { data, error } = safeParse(value)
      if (data) return data
      const told = error?.issues.map(({ path: [field], message }) =>
        field === undefined ? message : `${field}: ${JSON.stringify((value as Others)[field])}; ${message}`
      )
      throw new Error(`invalid ${told?.join('\ninvalid ')}`)
    }
  }
}

export function jsonOf(fields: Fields): JsonSchema {
  const entries = Object.entries(fields)
  return {
    type: 'object',
    properties: Object.fromEntries(entries.map(([name, { json }]) => [name, json])),
    required: entries.filter(([, { isOptional }]) => !isOptional).map(([name]) => name)
  }
}
