import { type ClaimsInput, type Comparison, compare } from '../comparison/compare.ts'
import type { Scope } from '../comparison/estimates.ts'
import { english, type Locale } from '../comparison/locale.ts'
import { type CompareOptions, optionNames } from '../comparison/options.ts'
import type { Question } from '../comparison/questions.ts'
import { grouped } from '../grouped.ts'
import { show } from '../tables/inputError.ts'
import { checkNames, oneOf } from '../tables/options.ts'
import { type Theme, themes } from './palette.ts'
import type { ScaleType } from './scale.ts'

/** By what the rows of a chart are ordered. */
export type Order = 'value' | 'source' | 'date'

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
  /** So many sources are drawn (or named, over time), what stands out first. Default: as the chart has room. */
  limit?: number
  /** "light", "dark", or colours and font of one's own over the light ones. */
  theme?: 'light' | 'dark' | Partial<Theme>
  /** How numbers, days and the words of the chart are written. Default: English. */
  locale?: { [part in keyof Locale]?: Partial<Locale[part]> }
  /** Which questions are shown, by their scope. Default: all. */
  where?: (scope: Scope) => boolean
}

/** Options with their defaults filled in. `right`: pixels inside the white; `narrow`: names stand over their marks. */
export type Settings = ReturnType<typeof settings>

/** White around the picture, which counts to its width. */
export const padding = 12

const shared = 'title subtitle caption width order scale highlight limit theme locale where'.split(' ')

/** Checks the options of a chart and fills in their defaults. Throws `unknown option ...` and `invalid ...`. */
export function settings(options: ChartOptions, own: readonly string[] = []) {
  checkNames('option', options, [...shared, ...optionNames, ...own])
  const { width = 680, order = 'value', limit, highlight = [], theme = 'light', locale = {} } = options
  const isWidth = typeof width === 'number' && width >= 240 && width <= 4000
  const sources = [highlight].flat()
  const isNames = sources.every((source) => typeof source === 'string')
  const isLimit = limit === undefined || (Number.isInteger(limit) && limit > 0)
  check('width', width, isWidth, 'pixels, 240 to 4000')
  check('limit', limit, isLimit, 'a whole number of sources, from 1')
  check('where', options.where, ['undefined', 'function'].includes(typeof options.where), 'a function of a scope')
  check('highlight', highlight, isNames, 'the name of a source, or a list of names')
  for (const name of ['title', 'subtitle', 'caption'] as const)
    check(name, options[name], typeof (options[name] ?? '') === 'string', 'a text, or null for none')
  oneOf('order', order, ['value', 'source', 'date'])
  if (options.scale !== undefined) oneOf('scale', options.scale, ['linear', 'log', 'symlog'])
  const names = new Set(sources.map((source) => source.toLowerCase()))
  const look = { theme: themeOf(theme), locale: localeOf(locale), highlight: names }
  return { ...options, width, right: width - 2 * padding, narrow: width < 600, order, limit, ...look }
}

/** Throws `invalid width: 4 (pixels, ...)`. */
export function check(name: string, value: unknown, isValid: boolean, cure: string): asserts isValid {
  if (!isValid) throw new Error(`invalid ${name}: ${show(value)} (${cure})`)
}

function themeOf(theme: NonNullable<ChartOptions['theme']>): Theme {
  if (typeof theme !== 'object') {
    oneOf('theme', theme, ['light', 'dark'])
    return themes[theme]
  }
  checkNames('colour of the theme', theme, Object.keys(themes.light))
  return { ...themes.light, ...theme }
}

function localeOf(locale: NonNullable<ChartOptions['locale']>): Locale {
  if (typeof locale !== 'object')
    throw new Error(`invalid locale: ${show(locale)} (an object such as { number: { ... } })`)
  checkNames('part of the locale', locale, Object.keys(english))
  checkNames('word of the locale', locale.words ?? {}, Object.keys(english.words))
  if (Object.keys(locale).length === 0) return english
  return {
    number: locale.number ? { ...english.number, ...locale.number } : english.number,
    time: { ...english.time, ...locale.time },
    measures: { ...english.measures, ...locale.measures },
    words: { ...english.words, ...locale.words }
  }
}

/** What a chart takes: what `compare` returns, an arquero table of claims, or claims. */
export type ChartInput = Comparison | ClaimsInput

export interface Chosen {
  comparison: Comparison
  questions: Question[]
  /** Questions in other units than that of most sources: not drawn. */
  leftOut: Question[]
}

/** A comparison, or claims to compare; and of its questions those that are asked for. Throws on anything else. */
export function chosen(input: ChartInput, options: ChartOptions): Chosen {
  const comparison = comparisonOf(input, options)
  const asked = comparison.rows.questions.filter(({ scope }) => options.where?.(scope) ?? true)
  // People, dollars and kilometres have no axis in common: drawn is the unit that most sources give
  const units = [...grouped(asked, ({ scope }) => scope.unit.toLowerCase()).values()]
  const drawn = units.reduce((most, unit) => (sourcesOf(unit).size > sourcesOf(most).size ? unit : most), [])
  return { comparison, questions: drawn, leftOut: asked.filter((question) => !drawn.includes(question)) }
}

export const sourcesOf = (questions: readonly Question[]) =>
  new Set(questions.flatMap(({ estimates }) => estimates.map(({ source }) => source)))

function comparisonOf(input: ChartInput, options: ChartOptions): Comparison {
  const isObject = typeof input === 'object' && input !== null
  if (isObject && 'rows' in input && 'convention' in input) return input
  const isClaims = isObject && ('columnNames' in input || Array.isArray(input))
  check('input', input, isClaims, 'pass what compare() returns, a table of claims, or a list of claims')
  // A chart's own limit is of sources, not of pairs
  const names = optionNames.filter((name) => name !== 'limit')
  return compare(input as ClaimsInput, Object.fromEntries(names.map((name) => [name, options[name]])))
}

/** What an axis of these figures says beside its numbers; null: people, which need no word. */
export const unitOf = ({ scope }: Question) => (scope.unit === 'people' ? null : scope.unit)
