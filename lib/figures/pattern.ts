import { closed, isPerson, isPersons, isPlural } from './lexicon.ts'
import { hasSmall, lowerAt, type Pieces, textAt } from './pieces.ts'
import { hyphens } from './spelled.ts'
import { isUnitName } from './units.ts'

/** Whether a piece is of a class; or how many pieces from there on are, which may be none. */
export type Test = (ps: Pieces, at: number) => boolean | number
/** A question that only pieces with these words can answer, or none at all. */
type Optional = [words: ReadonlySet<string>, test: Test]
/** What stands in braces in a pattern: a form of the text as it is written, words, or a question. */
export type Classes = Readonly<Record<string, Test | RegExp | ReadonlySet<string> | Optional>>

const word =
  (is: (word: string) => boolean): Test =>
  (ps, at) =>
    ps[at]?.kind === 'word' && is(lowerAt(ps, at))
const common: Classes = {
  any: (ps, at) => ps[at] !== undefined,
  word: word(() => true),
  digits: (ps, at) => ps[at]?.kind === 'digits',
  capital: /^\p{Lu}/u,
  low: (ps, at) => hasSmall(textAt(ps, at)) && !closed.has(lowerAt(ps, at)),
  /** The sentence or its part is over. */
  end: new Set(['', ...'.,;:)!?]"”’—']),
  stop: new Set(['', ...'.;:)!?]"”’—']),
  person: word(isPerson),
  persons: word(isPersons),
  plural: word(isPlural),
  closed,
  unit: isUnitName
}

/** `words`: all that may stand there, in small letters, where they can be listed. */
type Known = { test: Test; words: readonly string[] | null; mayLack: boolean }
/** `glued`: written close to the piece before it. `many`: at most so often, and not at all where it is not there. */
type Atom = Known & { glued: boolean; not: boolean; many: number; end: boolean }

function oneOf(words: ReadonlySet<string>): Known {
  const low = [...words].map((one) => one.toLowerCase())
  const isLow = low.every((one) => words.has(one))
  const test: Test = isLow
    ? (ps, at) => words.has(lowerAt(ps, at))
    : (ps, at) => words.has(lowerAt(ps, at)) || words.has(textAt(ps, at))
  return { test, words: low, mayLack: false }
}

function classOf(name: string, classes: Classes): Known {
  const found = classes[name] ?? common[name]
  if (found === undefined) throw new Error(`unknown class: ${name}`)
  if (typeof found === 'function') return { test: found, words: null, mayLack: false }
  if (Array.isArray(found)) return { test: found[1], words: [...found[0]], mayLack: true }
  if (!(found instanceof RegExp)) return oneOf(found)
  return { test: (ps, at) => found.test(ps[at]?.text ?? '\n'), words: null, mayLack: false }
}

function atomOf(source: string, classes: Classes): Atom {
  const [, not = '', glued, body = '', many = ''] = /^(!?)(_?)(.+?)([?*]?)$/.exec(source) ?? []
  const named = body.split('|').filter((part) => part.startsWith('{'))
  const literal = body.split('|').filter((part) => !part.startsWith('{'))
  const parts = named.map((part) => classOf(part.slice(1, -1), classes))
  if (literal.length > 0) parts.unshift(oneOf(new Set(literal.flatMap((part) => (part === '-' ? hyphens : part)))))
  const tests = parts.map(({ test }) => test)
  const [test] = tests
  return {
    test: test && tests.length === 1 ? test : (ps, at) => tests.some((one) => one(ps, at) !== false),
    words: not === '' && parts.every(({ words }) => words) ? parts.flatMap(({ words }) => words ?? []) : null,
    mayLack: many !== '' || parts.some(({ mayLack }) => mayLack),
    glued: glued !== '',
    not: not !== '',
    many: many === '?' ? 1 : many === '*' ? 6 : 0,
    end: body === '>'
  }
}

/** Every word that may stand first where atoms fit; null: it may be any. */
function firstOf([atom, ...rest]: readonly Atom[]): ReadonlySet<string> | null {
  if (!atom || (!atom.end && atom.words === null)) return null
  if (!atom.end && !atom.mayLack) return new Set(atom.words)
  const next = firstOf(rest)
  return next && new Set([...((!atom.end && atom.words) || []), ...next])
}

type Atoms = { list: readonly Atom[]; step: 1 | -1 }

/** Whether atoms fit the pieces from one on, forward or backward; `found` gets the end that stands among them. */
function fits(ps: Pieces, atoms: Atoms, k: number, at: number, found: { to: number }, times = 0): boolean {
  const { list, step } = atoms
  const atom = list[k]
  if (!atom) return true
  if (atom.end) {
    if (!fits(ps, atoms, k + 1, at, found)) return false
    found.to = at
    return true
  }
  const taken = (!atom.glued || ps[at]?.glued === true) && atom.test(ps, at)
  if (atom.not) return taken === false && fits(ps, atoms, k + 1, at, found)
  if (taken !== false) {
    const again = times + 1 < atom.many
    if (fits(ps, atoms, again ? k : k + 1, at + step * Number(taken), found, again ? times + 1 : 0)) return true
  }
  return atom.many > 0 && fits(ps, atoms, k + 1, at, found)
}

/** Where what is found ends. `bounded`: words before the number bound it. `before`, `after`: the words that may stand beside it, null: any. */
export type Pattern = {
  find: (ps: Pieces, from: number, to: number, bounded?: boolean) => number | null
  before: ReadonlySet<string> | null
  after: ReadonlySet<string> | null
}
/** One way in which a number, the pieces `from` to `to`, is something. */
export type Rule<Kind extends string = string> = Pattern & { kind: Kind; example: string }

/**
 * What stands around a number, piece by piece: `#` is the number, `#{hour}` one of a class, `a|b` one of these words (in
 * small letters, or as it is written where it has capitals), `{person}` one of a class, `_x` written close to what is
 * before it, `x?` there or not, `x*` any times, `!x` not there. `>` is where it ends, else with the number.
 */
export function pattern(source: string, classes: Classes = {}): Pattern {
  const all = source.split(' ')
  const middle = all.findIndex((part) => /^_?#/.test(part))
  const atoms = all.map((part) =>
    atomOf(part.replace('#', '') === '_' ? '_{any}' : part.replace('#', '') || '{any}', classes)
  )
  const own = atoms[middle] as Atom
  const left: Atoms = { list: atoms.slice(0, middle).reverse(), step: -1 }
  const right: Atoms = { list: atoms.slice(middle + 1), step: 1 }
  return {
    before: firstOf(left.list),
    after: firstOf(right.list),
    find(ps, from, to) {
      if (own.test(ps, from) === false || (own.glued && !ps[from]?.glued)) return null
      const found = { to }
      return fits(ps, left, 0, from - 1, found) && fits(ps, right, 0, to, found) ? found.to : null
    }
  }
}

/** Rules in the order of their lines: the kind, an example, and a pattern, or a question and what has to follow. */
export const rulesOf = <Kind extends string>(
  lines: readonly (readonly [
    kind: Kind,
    example: string,
    source: string | Pattern['find'],
    after?: ReadonlySet<string>
  ])[],
  classes: Classes = {}
): Rule<Kind>[] =>
  lines.map(([kind, example, source, after = null]) => ({
    kind,
    example,
    ...(typeof source === 'string' ? pattern(source, classes) : { find: source, before: null, after })
  }))

export const noFigures = (
  lines: readonly (readonly [example: string, source: string | Pattern['find'], after?: ReadonlySet<string>])[],
  classes: Classes = {}
): Rule[] =>
  rulesOf(
    lines.map((line) => ['none', ...line] as const),
    classes
  )

const unknown = '\n'
/** Asks the first of the rules that fits; only those are tried that the words beside the number leave. */
export function asks<Kind extends string>(rules: readonly Rule<Kind>[]) {
  const known = { before: new Set<string>(), after: new Set<string>() }
  for (const side of ['before', 'after'] as const)
    for (const rule of rules) for (const word of rule[side] ?? []) known[side].add(word)
  const lists = new Map<string, Map<string, Rule<Kind>[]>>()
  return (ps: Pieces, from: number, to: number, bounded = false): { kind: Kind; to: number } | null => {
    const [last, next] = [lowerAt(ps, from - 1), lowerAt(ps, to)]
    const [before, after] = [known.before.has(last) ? last : unknown, known.after.has(next) ? next : unknown]
    const near = lists.get(before) ?? new Map<string, Rule<Kind>[]>()
    let list = near.get(after)
    if (list === undefined) {
      list = rules.filter((rule) => (rule.before?.has(before) ?? true) && (rule.after?.has(after) ?? true))
      lists.set(before, near.set(after, list))
    }
    for (const { kind, find } of list) {
      const found = find(ps, from, to, bounded)
      if (found !== null) return { kind, to: found }
    }
    return null
  }
}
