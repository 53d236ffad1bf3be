import { isUtf8 } from 'node:buffer'
import { existsSync, readFileSync, type Stats, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Article, Claim, Decided, Name, Place } from '../claim.ts'
import { InputError, problem, show } from './inputError.ts'
import { parseArticles, parseClaims, parseDecisions, parseNames, parsePlaces } from './parse.ts'

const loader =
  <Options extends object, Row>(parse: (text: string, options?: Options) => Row[]) =>
  (path: string, options: Omit<Options, 'file'> = {} as Options): Row[] =>
    parse(readUtf8(readStill(path), path), { ...options, file: path } as unknown as Options)

/** The claims of a CSV, TSV or JSON file in UTF-8, as `parseClaims` reads them. Throws an InputError. */
export const loadClaims = loader(parseClaims)
/** The articles of a file, as `parseArticles` reads them. */
export const loadArticles = loader(parseArticles)
/** The names of a file, as `parseNames` reads them. */
export const loadNames = loader(parseNames)
/** The places of a file, as `parsePlaces` reads them. */
export const loadPlaces = loader(parsePlaces)
/** The decisions of a file, as `parseDecisions` reads them. */
export const loadDecisions = loader(parseDecisions)

/** A folder of tables, ready for `compare(claims, folder)`. */
export interface Folder {
  claims: Claim[]
  articles: Article[]
  names: Name[]
  places: Place[]
  decisions: Decided[]
}

/** Reads claims.csv of a folder, and articles, names, places and decisions where there are such files. Throws an InputError. */
export function loadFolder(folder: string | URL): Folder {
  const path = typeof folder === 'string' ? folder : fileURLToPath(folder)
  const optional = <Row>(name: string, load: (file: string) => Row[]) => {
    const file = join(path, name)
    return existsSync(file) ? load(file) : []
  }
  return {
    claims: loadClaims(join(path, 'claims.csv')),
    articles: optional('articles.csv', loadArticles),
    names: optional('names.csv', loadNames),
    places: optional('places.csv', loadPlaces),
    decisions: optional('decisions.csv', loadDecisions)
  }
}

export function readStill(path: string): Buffer {
  const before = statSync(path)
  const bytes = readFileSync(path)
  checkStill(path, before)
  return bytes
}

/** Throws where a file is no longer what it was `before` it was read: of half a row the figure may be half too. */
export function checkStill(path: string, before: Stats): void {
  const { mtimeMs, size } = statSync(path)
  if (before.isFile() && (mtimeMs !== before.mtimeMs || size !== before.size))
    throw new InputError([problem(path, 'it changed while it was read; run again when nothing writes to it')])
}

/** The text of a table in UTF-8, or in UTF-16 with its mark, as Excel's "Unicode Text" is; `file`: its name, for messages. Throws an InputError on what is neither. */
export function readUtf8(bytes: Buffer, file: string): string {
  // "PK" and the mark of OLE: what Excel and LibreOffice write, whatever the name
  if (/^(?:504b0304|d0cf11e0)/.test(bytes.toString('hex', 0, 4))) throw spreadsheet(file)
  if (bytes.toString('latin1', 0, 5) === '%PDF-')
    throw new InputError([
      problem(file, 'this is a PDF, and no table; copy its rows into a spreadsheet, save it as CSV')
    ])
  const [, mark] = /^(fffe|feff)/.exec(bytes.toString('hex', 0, 2)) ?? []
  if (mark) return new TextDecoder(mark === 'fffe' ? 'utf-16le' : 'utf-16be').decode(bytes)
  // NUL bytes tell of a file that is no text: the parser has the better message
  if (bytes.includes(0) || isUtf8(bytes)) return bytes.toString('utf8')
  const lines = bytes.toString('latin1').split('\n')
  const bad = lines.findIndex((line) => !isUtf8(Buffer.from(line, 'latin1')))
  const seen = show(new TextDecoder('windows-1252').decode(Buffer.from(lines[bad]?.trim() ?? '', 'latin1')))
  const cure = 'save the table as "CSV UTF-8", or turn it: iconv -f windows-1252 -t utf-8'
  throw new InputError([
    problem(file, `it is not in UTF-8, but perhaps in that of Windows: ${seen}; ${cure}`, { line: bad + 1 })
  ])
}

export const isSpreadsheet = (name: string) => /\.(?:xlsx?|ods)$/i.test(name)

/** What an .xlsx, .xls or .ods needs: no reader of these is small, well kept and without a wait. */
export function spreadsheet(file: string): InputError {
  const cure =
    'save its sheet as CSV: Excel: File > Save As > "CSV UTF-8"; LibreOffice: File > Save As > "Text CSV", ' +
    'character set UTF-8; Google Sheets: File > Download > "Comma-separated values"'
  return new InputError([problem(file, `this is a spreadsheet file; ${cure}`)])
}
