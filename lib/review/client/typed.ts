import { Bound, Claim, Measure, type Stance, shape } from '../../claim.ts'
import { CellError, readNumber } from '../../tables/cells.ts'

export interface Field {
  field: FieldName
  label: string
  hint?: string
  /** A closed list, as value and name. */
  choices?: readonly (readonly [value: string, name: string])[]
}

export const figures = ['low', 'best', 'high'] as const
export const texts = ['source', 'population', 'unit', 'event', 'partOf', 'place', 'vague'] as const
export const dates = ['from', 'to', 'saidOn'] as const
export type FieldName = (typeof figures | typeof texts | typeof dates)[number] | 'stance' | 'measure' | 'bound'

const stances: Record<Stance, string> = { asserts: 'says so', denies: 'denies it' }

/** What of a claim a person can edit, in the order of the form. */
export const fields: readonly Field[] = [
  { field: 'source', label: 'Source', hint: 'blank: the article itself' },
  { field: 'stance', label: 'What it says of the figure', choices: Object.entries(stances) },
  { field: 'population', label: 'Who or what is counted' },
  { field: 'unit', label: 'Unit', hint: 'people, USD, %, km, or what is counted in the plural' },
  { field: 'measure', label: 'What happened', choices: Measure.options.map((name) => [name, name]) },
  { field: 'event', label: 'Event', hint: "blank: its article's" },
  { field: 'partOf', label: 'Part of', hint: 'the id in claims.csv of its whole; blank: no part' },
  { field: 'place', label: 'Place', hint: 'blank: not stated' },
  { field: 'from', label: 'First day', hint: '2018, 2018-11 or 2018-11-04' },
  { field: 'to', label: 'Last day', hint: 'the same for one day' },
  { field: 'saidOn', label: 'Said on', hint: 'blank: not known' },
  { field: 'bound', label: 'The figure is', choices: Bound.options.map((bound) => [bound, nameOf(bound)]) },
  { field: 'vague', label: 'Vague word', hint: '"hundreds": no number then; blank: a number' },
  { field: 'low', label: 'Lowest' },
  { field: 'best', label: 'Number' },
  { field: 'high', label: 'Highest' }
]

/** "atLeast": at least. */
function nameOf(bound: Bound): string {
  if (bound === 'exact') return 'exactly'
  return bound === 'interval' ? 'confidence interval' : bound.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}

export const writtenIn = (claim: Claim, field: FieldName): string => String(claim[field] ?? '')

export type Written = Readonly<Record<FieldName, string>>

export interface Typed {
  /** The claim as the form has it; as it was where something is wrong. */
  claim: Claim
  /** The fields whose value is another now. */
  changed: FieldName[]
  /** What is wrong, by field, in words for the person who typed it. */
  errors: Partial<Record<FieldName, string>>
}

/** Which figures a bound has: a vague word has none. */
export const figuresOf = (bound: Bound, vague: string): (typeof figures)[number][] =>
  figures.filter((field) => vague.trim() === '' && shape[bound].some((may) => may.split(' ').includes(field)))

/** The edited claim of a form, no longer inferred where changed. `isKept`: the field was not touched. */
export function typed(now: Claim, written: Written, isKept: (field: FieldName) => boolean): Typed {
  const bound = written.bound as Bound
  const own: readonly FieldName[] = figuresOf(bound, written.vague)
  const given = own.filter((field) => textOf(written, field) !== '')
  const errors: Typed['errors'] = {}
  const values: Record<string, unknown> = { stance: written.stance, measure: written.measure, bound }
  for (const field of [...texts, ...dates]) values[field] = isKept(field) ? now[field] : textOf(written, field) || null
  for (const field of figures) {
    const read = !own.includes(field) || isKept(field) || !given.includes(field) ? null : readTyped(written[field])
    values[field] = own.includes(field) && isKept(field) ? now[field] : (read?.value ?? null)
    if (read?.error) errors[field] = read.error
  }
  const changed = (Object.keys(written) as FieldName[]).filter((field) => values[field] !== now[field])
  const inferred = now.inferred.filter((field) => !changed.includes(field as FieldName))
  const { success, data, error } = Claim.safeParse({ ...now, ...values, inferred, decision: 'edited' })
  for (const { path, message } of error?.issues ?? []) errors[path[0] as FieldName] ??= message
  return { claim: success ? data : now, changed, errors }
}

const textOf = (written: Written, field: FieldName) => written[field].replaceAll('\0', '').trim()

function readTyped(text: string): { value?: number; error?: string } {
  try {
    return { value: readNumber(text.trim()) }
  } catch (error) {
    if (error instanceof CellError) return { error: error.message }
    throw error
  }
}
