import { Bound, Claim, shape } from '../../claim.ts'
import { dateRange } from '../../edtf.ts'
import { CellError, readNumber } from '../../tables/cells.ts'
import { dates, type FieldName, figures, texts } from './fields.ts'

/** What stands in the form, by field. */
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
  figures.filter((field) => vague.trim() === '' && shape[bound].some(([, may]) => may.split(' ').includes(field)))

/**
 * The claim that a form says. `isKept`: nobody touched the field, so its value stays as it was, blanks and all. What
 * is changed is no longer inferred, and the claim is an edited one.
 */
export function typed(now: Claim, written: Written, isKept: (field: FieldName) => boolean): Typed {
  const errors: Typed['errors'] = {}
  const values: Record<string, unknown> = { measure: written.measure, bound: written.bound }
  const textOf = (field: FieldName) => written[field].replaceAll('\0', '').trim()
  for (const field of texts) values[field] = isKept(field) ? now[field] : textOf(field) || null
  if (values.population === null) errors.population = 'Write who or what is counted'
  for (const field of dates) {
    values[field] = isKept(field) ? now[field] : textOf(field) || null
    if (values[field] !== null && dateRange(String(values[field])) === null)
      errors[field] = 'Not a date: write 2018, 2018-11 or 2018-11-04, with ? behind it where it is uncertain'
  }
  const bound = Bound.parse(written.bound)
  const own = figuresOf(bound, written.vague)
  for (const field of figures) {
    values[field] = own.includes(field) && isKept(field) ? now[field] : null
    if (!own.includes(field) || isKept(field) || textOf(field) === '') continue
    const read = readTyped(textOf(field))
    if (typeof read === 'string') errors[field] = read
    else values[field] = read
  }
  if (own.length > 0)
    Object.assign(
      errors,
      missing(
        bound,
        own.filter((field) => textOf(field) !== '')
      )
    )
  const changed = (Object.keys(written) as FieldName[]).filter((field) => values[field] !== now[field])
  const inferred = now.inferred.filter((field) => !changed.includes(field as FieldName))
  const { success, data, error } = Claim.safeParse({ ...now, ...values, inferred, decision: 'edited' })
  // What the fields by themselves say is wrong is said first, and in plainer words
  if (Object.keys(errors).length === 0 && error)
    for (const { path, message } of error.issues) errors[path[0] as FieldName] ??= message
  return { claim: success ? data : now, changed, errors }
}

function readTyped(text: string): number | string {
  try {
    return readNumber(text)
  } catch (error) {
    if (error instanceof CellError) return error.message
    throw error
  }
}

/** What else a bound needs, beside the figures that are given. */
function missing(bound: Bound, given: readonly string[]): Typed['errors'] {
  const fits = shape[bound].find(([, may]) => given.every((field) => may.split(' ').includes(field)))
  if (!fits) return { best: 'Either one number, or a lowest and a highest' }
  const needed = fits[0].split(' ').filter((field) => !given.includes(field))
  return Object.fromEntries(needed.map((field) => [field, 'Write a number']))
}
