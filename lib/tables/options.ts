import { isObject } from '../grouped.ts'
import { show } from './inputError.ts'

/** What an option takes: one of a list of words, or a kind of value. */
export type OptionType = keyof typeof kinds | readonly string[]

export const leavingTypes = {
  where: 'a condition such as "country = Syria", a list of these, or a function',
  skipEmpty: 'true, false or a function',
  errors: 'a function',
  doubts: 'a function'
} as const

const rowsWith =
  (...fields: readonly string[]) =>
  (value: unknown) =>
    Array.isArray(value) && value.every((row) => fields.every((field) => typeof row?.[field] === 'string'))

const kinds = {
  'a text': (value: unknown) => typeof value === 'string',
  'a list of rows': rowsWith(),
  'a list of rows, each with its id': rowsWith('id'),
  'a list of rows, each with a name': rowsWith('name'),
  'a list of rows, each with a place': rowsWith('place'),
  'a list of rows, each with one and other': rowsWith('one', 'other'),
  'a number from 0 up': (value: unknown) => typeof value === 'number' && value >= 0,
  'an object': isObject,
  'an object or a name': (value: unknown) => typeof value === 'object' || typeof value === 'string',
  'a function': (value: unknown) => typeof value === 'function',
  'true, false or a function': (value: unknown) => typeof value === 'boolean' || typeof value === 'function',
  'a condition such as "country = Syria", a list of these, or a function': (value: unknown) =>
    typeof value === 'function' ||
    (Array.isArray(value) ? value : [value]).every((condition) => typeof condition === 'string')
}

/** Throws `unknown option ...` or `invalid ...`, with the cure, for what plain JavaScript would let pass in silence. */
export function checkOptions(options: unknown, types: Readonly<Record<string, OptionType>>): void {
  if (!kinds['an object'](options)) throw new Error(`invalid options: ${show(options)}; write them as { name: value }`)
  const names = Object.keys(types)
  for (const [name, value] of Object.entries(options as object)) {
    const type = types[name]
    if (type === undefined) throw new Error(`unknown option ${show(name)}; ${hint(name, names)}`)
    if (value === undefined) continue
    if (typeof type !== 'string') oneOf(name, value, type)
    else if (!kinds[type](value)) throw new Error(`invalid ${name}: ${show(value)}; write ${type}`)
  }
}

/** Throws `unknown option ...`, or what else a name stands for, where an object has a name that is not among these. */
export function checkNames(what: string, given: object, names: readonly string[]): void {
  const unknown = Object.keys(given).find((name) => !names.includes(name))
  if (unknown !== undefined) throw new Error(`unknown ${what} ${show(unknown)}; ${hint(unknown, names)}`)
}

/** Throws where a value is not one of a closed list. */
export function oneOf(name: string, value: unknown, choices: readonly string[]): void {
  if (choices.includes(value as string)) return
  throw new Error(`invalid ${name}: ${show(value)}; ${hint(typeof value === 'string' ? value : '', choices)}`)
}

/** "did you mean columns?", where one name is so like it, or the list. */
export function hint(name: string, choices: readonly string[]): string {
  const apart = (choice: string) => distance(name.toLowerCase(), choice.toLowerCase())
  const [near = ''] = choices.toSorted((a, b) => apart(a) - apart(b))
  return apart(near) <= Math.max(1, name.length / 3) ? `did you mean ${near}?` : `it is one of ${choices.join(', ')}`
}

/** How many letters are put in, taken out, changed or swapped with their neighbour to make one word of the other. */
export function distance(a: string, b: string): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const swapped = isSwapped ? (before[j - 2] ?? 0) + 1 : changed
      next.push(Math.min(changed, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    before = row
    row = next
  }
  return row[b.length] ?? 0
}
