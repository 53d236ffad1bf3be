import { isKept } from './cells.ts'
import type { Sheet } from './csv.ts'
import { InputError, problem, show } from './inputError.ts'

const scalar = /"[^"\\]*(?:\\.[^"\\]*)*"|[-+.\w]+/suy

/**
 * The rows of a JSON list of objects, or of JSON lines, each with the line on which it starts.
 * Not by `JSON.parse` alone: of two equal keys it drops the first in silence, it rounds long numbers, and
 * it tells the place of a fault differently in each engine.
 */
export function readJson(text: string, file: string | null): Sheet {
  const sheet: Sheet = { columns: [], headerLine: null, rows: [], problems: [] }
  let at = 0
  let line = 1
  let lineStart = 0
  let row = 0

  function fail(wanted: string, message = `expected ${wanted}, found ${found()}`): never {
    const place = { line, value: text.slice(at, at + 60) }
    throw new InputError([problem(file, `not valid JSON at character ${at - lineStart + 1}: ${message}`, place)])
  }
  function found(): string {
    return at < text.length ? show(text.slice(at, at + 12).split(/[\r\n]/, 1)[0]) : 'the end of the text'
  }
  function skip(): string {
    for (; ' \t\r\n'.includes(text[at] ?? 'end'); at++) {
      if (text[at] !== '\n') continue
      line++
      lineStart = at + 1
    }
    return text[at] ?? ''
  }
  function take(signs: string, wanted: string): string {
    const sign = skip()
    if (sign === '' || !signs.includes(sign)) fail(wanted)
    at++
    return sign
  }
  function items(close: ']' | '}', each: () => void) {
    at++
    if (skip() === close) at++
    else
      do each()
      while (take(`,${close}`, `"," or "${close}"`) === ',')
  }
  function value(depth: number): unknown {
    const sign = skip()
    if (depth > 50) fail('', 'more than 50 lists or objects within each other')
    if (sign === '[') {
      const values: unknown[] = []
      items(']', () => values.push(value(depth + 1)))
      return values
    }
    if (sign === '{') {
      const entries = new Map<string, unknown>()
      items('}', () => {
        if (skip() !== '"') fail('a name in double quotes')
        const start = at
        const key = scalarValue() as string
        if (entries.has(key)) {
          at = start
          fail('', `${show(key)} stands twice in one object; keep one`)
        }
        take(':', '":"')
        entries.set(key, value(depth + 1))
      })
      return Object.fromEntries(entries)
    }
    return scalarValue()
  }
  function scalarValue(): unknown {
    scalar.lastIndex = at
    const token = scalar.exec(text)?.[0] ?? ''
    let read: unknown
    try {
      read = JSON.parse(token)
    } catch {
      fail(text[at] === '"' ? 'a text that is closed on its line' : 'a value (texts stand in double quotes)')
    }
    if (typeof read === 'number' && !isKept(token))
      fail('', `${token} has more digits than a number can keep; write it rounded`)
    at += token.length
    return read
  }
  function entry() {
    skip()
    const start = { line, row: ++row }
    const raw = value(0)
    if (typeof raw === 'object' && raw !== null && !Array.isArray(raw))
      sheet.rows.push({ at: row, ...start, raw: raw as Record<string, unknown> })
    else {
      const message = `${show(raw)} is no object; each entry looks like {"measure": "killed", "best": 12, ...}`
      sheet.problems.push(problem(file, message, { ...start, value: raw }))
    }
  }

  if (skip() === '[') {
    items(']', entry)
    if (skip() !== '') fail('the end of the text after the list')
  } else while (skip() !== '') entry()
  sheet.columns = [...new Set(sheet.rows.flatMap(({ raw }) => Object.keys(raw)))]
  return sheet
}
