import { english, type Locale } from '../comparison/locale.ts'
import type { CompareOptions } from '../comparison/options.ts'
import type { Scope } from '../comparison/scope.ts'
import { type Theme, themes } from './palette.ts'
import type { ScaleType } from './scale.ts'

/** By what the rows of a chart are ordered. */
export type Order = 'value' | 'source' | 'date' | 'precision'

/** What every chart takes; the options of `compare`, but for its limit, count where claims are given. */
export interface ChartOptions extends Omit<CompareOptions, 'limit'> {
  /** Own words, or null for none. Default: the finding. */
  title?: string | null
  /** Own words, or null for none. Default: what, where, when, how many sources. */
  subtitle?: string | null
  /** Own words, or null for none. Default: what not to compare, how vague words were read, the outlets. */
  caption?: string | null
  /** Width of the whole picture in pixels, 240 to 4,000; under 600 names stand over their marks. Default: 680. */
  width?: number
  /** Which source comes first. Default: "value", the highest. */
  order?: Order
  /** Default: linear, log or symlog, by how far the figures are apart. */
  scale?: ScaleType
  /** Sources that stand out; the others are drawn pale. Default: none does. */
  highlight?: string | readonly string[]
  /** So many sources are drawn (or named, over time), and the rest is counted. Default: as the chart has room. */
  limit?: number
  /** "light", "dark", or colours and font of one's own over the light ones. */
  theme?: 'light' | 'dark' | Partial<Theme>
  /** How numbers, days and the words of the chart are written. Default: English. */
  locale?: { [part in keyof Locale]?: Partial<Locale[part]> }
  /** Which questions are shown, by their scope. Default: all. */
  where?: (scope: Scope) => boolean
}

/** Options with their defaults filled in. */
export interface Settings {
  title: string | null | undefined
  subtitle: string | null | undefined
  caption: string | null | undefined
  width: number
  /** Names stand over their marks. */
  narrow: boolean
  order: Order
  scale: ScaleType | undefined
  highlight: ReadonlySet<string>
  limit: number | undefined
  theme: Theme
  locale: Locale
}

const orders = ['value', 'source', 'date', 'precision'] as const
const scales = ['linear', 'log', 'symlog'] as const
const shared = ['title', 'subtitle', 'caption', 'width', 'order', 'scale', 'highlight', 'limit', 'theme', 'locale']
const compared = ['where', 'articles', 'names', 'places', 'convention', 'same', 'within', 'decisions']

/** Checks the options of a chart and fills in their defaults. Throws `unknown option ...` and `invalid ...`. */
export function settings(options: ChartOptions, own: readonly string[] = []): Settings {
  const known = [...shared, ...compared, ...own]
  for (const name of Object.keys(options)) {
    if (known.includes(name)) continue
    throw new Error(`unknown option: "${name}" (did you mean ${nearest(name, known)}? There are ${known.join(', ')})`)
  }
  const { width = 680, limit, highlight = [] } = options
  if (!(typeof width === 'number' && width >= 240 && width <= 4000)) {
    const cure = 'pixels of the picture, from 240 to 4000; for a page of any width make one chart for each'
    throw new Error(`invalid width: ${JSON.stringify(width)} (${cure})`)
  }
  if (limit !== undefined && !(Number.isInteger(limit) && limit > 0)) {
    throw new Error(`invalid limit: ${limit} (a whole number of sources, from 1)`)
  }
  return {
    title: options.title,
    subtitle: options.subtitle,
    caption: options.caption,
    width,
    narrow: width < 600,
    order: oneOf('order', options.order ?? 'value', orders),
    scale: options.scale === undefined ? undefined : oneOf('scale', options.scale, scales),
    highlight: new Set([highlight].flat().map((source) => source.toLowerCase())),
    limit,
    theme: themeOf(options.theme ?? 'light'),
    locale: localeOf(options.locale ?? {})
  }
}

function themeOf(theme: NonNullable<ChartOptions['theme']>): Theme {
  if (typeof theme === 'string') return themes[oneOf('theme', theme, ['light', 'dark'])]
  for (const name of Object.keys(theme)) oneOf('colour of the theme', name, Object.keys(themes.light))
  return { ...themes.light, ...theme }
}

function localeOf(locale: NonNullable<ChartOptions['locale']>): Locale {
  for (const name of Object.keys(locale)) oneOf('part of the locale', name, ['number', 'time', 'measures', 'words'])
  for (const name of Object.keys(locale.words ?? {})) oneOf('word of the locale', name, Object.keys(english.words))
  if (Object.keys(locale).length === 0) return english
  return {
    number: locale.number ? { ...english.number, ...locale.number } : english.number,
    time: { ...english.time, ...locale.time },
    measures: { ...english.measures, ...locale.measures },
    words: { ...english.words, ...locale.words }
  }
}

/** One out of a closed list. Throws `invalid order: "size" ...`. */
export function oneOf<T extends string>(what: string, value: string, valid: readonly T[]): T {
  const found = valid.find((v) => v === value)
  if (!found) throw new Error(`invalid ${what}: "${value}" (one of ${valid.join(', ')})`)
  return found
}

/** The known name that takes the fewest changes of a letter. */
function nearest(name: string, known: readonly string[]): string {
  return known.reduce((best, other) => (edits(name, other) < edits(name, best) ? other : best))
}

/** Letters to add, take away or change (Levenshtein). */
function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (const [i, char] of [...a.toLowerCase()].entries()) {
    const next = [i + 1]
    for (let j = 1; j <= b.length; j++) {
      const same = char === b[j - 1]?.toLowerCase() ? 0 : 1
      next.push(Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + same))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
