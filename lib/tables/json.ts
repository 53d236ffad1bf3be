import { isKept } from './cells.ts'
import type { Sheet } from './csv.ts'
import { InputError, problem, show } from './inputError.ts'

/** The rows of a JSON list of objects, of one object, or of JSON lines, each with its number and, of lines, its line. */
export function readJson(text: string, file: string | null): Sheet {
  const sheet: Sheet = { columns: [], headerLine: null, rows: [], problems: [], bad: [] }
  const entries = entriesOf(text, file)
  for (const [i, { line, raw }] of entries.entries()) {
    const place = { line, row: i + 1 }
    if (typeof raw === 'object' && raw !== null && !Array.isArray(raw))
      sheet.rows.push({ at: i + 1, ...place, raw: raw as Record<string, unknown> })
    else {
      const message = `${show(raw)} is no object; each entry looks like {"measure": "killed", "best": 12, ...}`
      sheet.bad?.push(problem(file, message, { ...place, value: raw }))
    }
  }
  const columns = new Set<string>()
  for (const { raw } of sheet.rows) for (const name of Object.keys(raw)) columns.add(name)
  sheet.columns = [...columns]
  return sheet
}

type Entry = { line: number | null; raw: unknown }

function entriesOf(text: string, file: string | null): Entry[] {
  const whole = parsed(text)
  const lines = text.split('\n')
  if ('value' in whole) {
    refuseLoss(text, file, 1)
    const value = unwrapped(whole.value)
    return Array.isArray(value) ? value.map((raw) => ({ line: null, raw })) : [{ line: 1, raw: value }]
  }
  const filled = lines.flatMap((body, i) => (body.trim() === '' ? [] : [{ body, line: i + 1 }]))
  const isLines = /^\s*\{.*\}\s*$/.test(filled[0]?.body ?? '') && filled.length > 1
  if (!isLines) throw notJson(text, whole.fault, file, 1)
  return filled.map(({ body, line }) => {
    const one = parsed(body)
    if (!('value' in one)) throw notJson(body, one.fault, file, line)
    refuseLoss(body, file, line)
    return { line, raw: one.value }
  })
}

/** `{"claims": [...]}`: a list by its only name is how programs and language models answer. */
function unwrapped(value: unknown): unknown {
  const [only, ...others] = typeof value === 'object' && value !== null ? Object.values(value) : []
  const isList = others.length === 0 && Array.isArray(only) && only.length > 0 && !Array.isArray(value)
  return isList && only.every((item) => typeof item === 'object' && item !== null) ? only : value
}

function parsed(text: string): { value: unknown } | { fault: SyntaxError } {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    return { fault: error as SyntaxError }
  }
}

function notJson(text: string, fault: SyntaxError, file: string | null, firstLine: number): InputError {
  const { line, message } = faultOfJson(text, fault)
  return new InputError([problem(file, message, { line: line === null ? null : firstLine + line - 1 })])
}

/**
 * What stops a text from being JSON, in our words, which are not those of the engine, as these are others in each
 * version; `line`, from 1, is null where the engine tells no place.
 */
export function faultOfJson(text: string, { message }: SyntaxError): { line: number | null; message: string } {
  const body = text.trimEnd()
  const position = /position (\d+)/.exec(message)?.[1]
  const token = /^Unexpected token '?(.)'?/u.exec(message)?.[1]
  if (position === undefined && token !== undefined)
    return { line: body.includes('\n') ? null : 1, message: `not valid JSON: ${show(token)} is not expected` }
  const at = position === undefined ? body.length : Number(position)
  const before = text.slice(0, at).split('\n')
  const found = at < body.length ? show(text.slice(at, at + 12).split(/[\r\n]/, 1)[0]) : 'the end of the text'
  const character = (before.at(-1)?.length ?? 0) + 1
  return { line: before.length, message: `not valid JSON at character ${character}: ${found} is not expected` }
}

const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?|[[\]{}]|-?\d[\d.eE+-]*/g
/** A claim has a list of objects in it, and what is deeper by far only stops whoever walks it. */
const deepest = 50

/** What `JSON.parse` loses in silence: the digits of a long number, the first of two equal names of one object. */
function refuseLoss(text: string, file: string | null, firstLine: number) {
  const names: Set<string>[] = []
  for (const { 0: token, 1: colon, index } of text.matchAll(tokens)) {
    if (token === '{' || token === '[') names.push(new Set())
    else if (token === '}' || token === ']') names.pop()
    const message = names.length > deepest ? tooDeep : lossOf(token, colon !== undefined, names.at(-1))
    if (message === null) continue
    const line = firstLine + text.slice(0, index).split('\n').length - 1
    throw new InputError([problem(file, message, { line })])
  }
}

const tooDeep = `more than ${deepest} lists or objects within each other`

function lossOf(token: string, isName: boolean, names?: Set<string>): string | null {
  if (isName) {
    const name = JSON.parse(token.slice(0, token.lastIndexOf('"') + 1)) as string
    if (names?.has(name)) return `${show(name)} stands twice in one object; keep one`
    names?.add(name)
  } else if (/^[-\d]/.test(token) && token.length > 15 && !isKept(token))
    return `${token} has more digits than a number can keep; write it rounded`
  return null
}
