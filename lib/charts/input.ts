import type { Claim } from '../claim.ts'
import { type Comparison, compare } from '../comparison/compare.ts'
import type { CompareOptions } from '../comparison/options.ts'
import type { Question } from '../comparison/questions.ts'
import type { Scope } from '../comparison/scope.ts'

/** What every chart takes beside its own options; those of `compare` count where claims are given. */
export interface ChartOptions extends CompareOptions {
  /** The question that the chart asks. Default: made from what its figures have in common. */
  title?: string
  subtitle?: string
  /** Which questions are shown, by their scope. Default: all. */
  where?: (scope: Scope) => boolean
  /** Width of the plot in pixels, without the text at its sides. Default: 460. */
  width?: number
}

/** A comparison, or claims to compare; and of its questions those that are asked for. Throws on anything else. */
export function chosen(input: Comparison | readonly Claim[], options: ChartOptions) {
  if (!isComparison(input) && !Array.isArray(input)) {
    throw new Error(`invalid input: ${describe(input)} (pass what compare() returns, or a list of claims)`)
  }
  const { width = 460 } = options
  if (!(width >= 120 && width <= 4000)) {
    throw new Error(`invalid width: ${width} (pixels of the plot, from 120 to 4000)`)
  }
  const comparison = isComparison(input) ? input : compare(input as readonly Claim[], options)
  const asked = comparison.rows.questions.filter((question) => options.where?.(question.scope) ?? true)
  return { comparison, ...ofOneUnit(asked), width }
}

/**
 * People, dollars and kilometres have no axis in common: the unit that most questions have is drawn, and
 * `leftOut` says what is not (null: nothing).
 */
function ofOneUnit(questions: readonly Question[]): { questions: Question[]; leftOut: string | null } {
  const units = new Map<string, number>()
  const unitOf = (question: Question) => question.scope.unit.toLowerCase()
  for (const question of questions) units.set(unitOf(question), (units.get(unitOf(question)) ?? 0) + 1)
  const most = Math.max(0, ...units.values())
  const drawn = [...units].find(([, n]) => n === most)?.[0]
  const others = [...units.keys()].filter((unit) => unit !== drawn)
  return {
    questions: questions.filter((question) => unitOf(question) === drawn),
    leftOut: others.length > 0 ? `Not drawn, being in other units: figures in ${others.join(', ')}.` : null
  }
}

const isComparison = (input: unknown): input is Comparison =>
  typeof input === 'object' && input !== null && 'rows' in input && 'convention' in input

const describe = (input: unknown) => (input === null ? 'null' : typeof input === 'object' ? 'an object' : typeof input)

/** One option out of a closed list. Throws `invalid order: "size" ...`. */
export function oneOf<T extends string>(what: string, value: string, valid: readonly T[]): T {
  const found = valid.find((v) => v === value)
  if (!found) throw new Error(`invalid ${what}: "${value}" (one of ${valid.join(', ')})`)
  return found
}

/** In which respects the scopes are not all the same. */
export function varying(questions: readonly Question[]): (keyof Omit<Scope, 'period' | 'unit'> | 'time')[] {
  const differ = (pick: (scope: Scope) => string | null) => new Set(questions.map((q) => pick(q.scope))).size > 1
  const found: ReturnType<typeof varying> = []
  if (differ((s) => `${s.population} ${s.unit}`)) found.push('population')
  if (differ((s) => s.measure)) found.push('measure')
  if (differ((s) => s.place)) found.push('place')
  if (differ((s) => `${s.from} ${s.to}`)) found.push('time')
  return found
}
