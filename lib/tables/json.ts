import { fieldsOf, isObject } from '../grouped.ts'
import { isKept } from './cells.ts'
import type { Sheet } from './csv.ts'
import { InputError, problem, show } from './inputError.ts'

/** The rows of a JSON list of objects, of one object, or of JSON lines, each with its number and, of lines, its line. */
export function readJson(text: string, file: string | null): Sheet {
  const sheet: Sheet = { columns: [], headerLine: null, rows: [], problems: [], bad: [] }
  const entries = entriesOf(text, file)
  for (const [i, { line, raw }] of entries.entries()) {
    const place = { line, row: i + 1 }
    if (isObject(raw)) sheet.rows.push({ at: i + 1, ...place, raw })
    else {
      const message = `${show(raw)} is no object; each entry looks like {"measure": "killed", "best": 12, ...}`
      sheet.bad?.push(problem(file, message, { ...place, value: raw }))
    }
  }
  sheet.columns = fieldsOf(sheet.rows.map(({ raw }) => raw))
  return sheet
}

type Entry = { line: number | null; raw: unknown }

function entriesOf(text: string, file: string | null): Entry[] {
  const whole = parsed(text)
  const lines = text.split('\n')
  if ('value' in whole) {
    refuseLoss(text, file, 1)
    const value = listIn(whole.value)
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

/** The rows of an answer such as {"status": 200, "data": [{...}]}: the one list of objects that is no field of ours. */
function listIn(value: unknown): unknown {
  const fields = isObject(value) ? Object.entries(value) : []
  const [rows, other] = fields.filter(
    ([name, list]) => name !== 'mentions' && isObject((list as unknown[] | null)?.[0])
  )
  return rows && !other ? rows[1] : value
}

function parsed(text: string): { value: unknown } | { fault: SyntaxError } {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    return { fault: error as SyntaxError }
  }
}

function notJson(text: string, fault: SyntaxError, file: string | null, firstLine: number): InputError {
  const [, position] = /position (\d+)/.exec(fault.message) ?? []
  const line = text.trim().includes('\n') ? position && text.slice(0, Number(position)).split('\n').length : 1
  return new InputError([
    problem(file, `not valid JSON: ${fault.message.replace(/ is not valid JSON$/, '')}`, {
      line: line ? firstLine + line - 1 : null
    })
  ])
}

const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?|[[\]{}]|-?\d[\d.eE+-]{15,}/g

/** What `JSON.parse` loses in silence: the digits of a long number, the first of two equal names of one object. */
function refuseLoss(text: string, file: string | null, firstLine: number) {
  const names: Set<string>[] = []
  for (const { 0: token, 1: colon, index } of text.matchAll(tokens)) {
    const name = colon === undefined ? null : token.slice(0, -colon.length)
    const isTwice = name !== null && names.at(-1)?.has(name)
    if (name !== null) names.at(-1)?.add(name)
    else if (/^[[{]/.test(token)) names.push(new Set())
    else if (/^[\]}]/.test(token)) names.pop()
    const isLong = /^[-\d]/.test(token) && !isKept(token)
    // A claim has a list of objects in it, and what is deeper by far only stops whoever walks it
    if (!isTwice && !isLong && names.length <= 50) continue
    const line = firstLine + text.slice(0, index).split('\n').length - 1
    const lost = isTwice ? `${name} stands twice in one object; keep one` : 'more than 50 lists within each other'
    const message = isLong ? `${token} has more digits than a number can keep; write it rounded` : lost
    throw new InputError([problem(file, message, { line })])
  }
}
