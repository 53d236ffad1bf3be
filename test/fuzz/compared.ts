/** The doors behind the reading: comparison, charts, page. */
import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import * as assert from 'uvu/assert'
import { estimatesBySource, outcomesBySource } from '../../lib/charts/bySource.ts'
import { disagreement } from '../../lib/charts/disagreement.ts'
import { estimatesOverTime } from '../../lib/charts/estimatesOverTime.ts'
import { Article, Claim, type Decided, Measure, type Name, type Place } from '../../lib/claim.ts'
import { type Comparison, compare } from '../../lib/comparison/compare.ts'
import type { Figure, Scope } from '../../lib/comparison/estimates.ts'
import { fold, tidy } from '../../lib/comparison/names.ts'
import type { Relation } from '../../lib/comparison/relation.ts'
import { phrase } from '../../lib/comparison/wording.ts'
import { readQuantities } from '../../lib/figures/quantities.ts'
import { decide, passage, prose, review, table } from '../../lib/notebook/cells.ts'
import { rendered } from '../../lib/notebook/publish.ts'
import { readClaims } from '../../lib/reading/claims.ts'
import { InputError } from '../../lib/tables/inputError.ts'
import { warnings } from '../charts/warnings.ts'
import { name } from './texts.ts'

const whole = fc.oneof(fc.nat(99), fc.nat(9_999), fc.nat(40_000_000), fc.constantFrom(0.5, 1e15, 2.25))
const figure = fc.oneof(
  whole.map((best) => ({ best, bound: 'exact' as const, words: best.toLocaleString('en-US') })),
  whole.map((best) => ({ best, bound: 'about' as const, words: `about ${best}` })),
  whole.map((best) => ({ best, bound: 'nearly' as const, words: `nearly ${best}` })),
  whole.map((low) => ({ low, bound: 'atLeast' as const, words: `at least ${low}` })),
  whole.map((low) => ({ low, bound: 'moreThan' as const, words: `over ${low}` })),
  whole.map((high) => ({ high, bound: 'atMost' as const, words: `up to ${high}` })),
  whole.map((high) => ({ high, bound: 'lessThan' as const, words: `under ${high}` })),
  fc.tuple(whole, whole, whole, fc.boolean()).map(([a, b, c, hasBest]) => {
    const [low = 0, best = 0, high = 0] = [a, b, c].sort((x, y) => x - y)
    return { low, best: hasBest ? best : null, high, bound: 'interval' as const, words: `${low} to ${high}` }
  }),
  fc
    .constantFrom('dozens', 'hundreds', 'a few', 'zillions')
    .map((vague) => ({ vague, bound: 'exact' as const, words: vague })),
  fc.constant({ high: 0, bound: 'atMost' as const, words: 'nobody', stance: 'denies' as const }),
  whole.map((best) => ({ best, bound: 'exact' as const, words: `${best}`, stance: 'denies' as const }))
)
const day = fc.constantFrom(
  null,
  '2021-03-04',
  '2021-03-05',
  '2021-03-11',
  '2021-03',
  '2021',
  '2021-03-XX',
  '2021-03-04?',
  '0044-03-15'
)
/** Where no blank will do. */
const stated = name.filter((text) => text.trim() !== '')
const some = <T>(arbitrary: fc.Arbitrary<T>, maxLength: number) => fc.array(arbitrary, { maxLength })
const claim = fc
  .record({
    figure,
    more: fc.record({
      article: fc.constantFrom('a', 'b', 'c', 'elsewhere'),
      event: fc.option(fc.constantFrom('flood', 'quake', 'constructor')),
      source: fc.option(name),
      via: some(name, 2),
      measure: fc.oneof(fc.constantFrom('killed' as const, 'injured' as const), fc.constantFrom(...Measure.options)),
      population: stated,
      unit: fc.oneof({ weight: 8, arbitrary: fc.constant('people') }, fc.constantFrom('USD', 'EUR', 'km', '%'), stated),
      place: fc.option(name),
      saidOn: day,
      decision: fc.constantFrom(null, null, null, 'accepted' as const, 'struck' as const),
      partOf: fc.option(fc.constantFrom('c0', 'c1', 'nothing')),
      inferred: some(fc.constantFrom('place', 'population', 'from', 'source', 'measure'), 2)
    }),
    from: day,
    to: day
  })
  .map(({ figure, more, from, to }) => (id: string) => {
    const timed = Claim.safeParse({ ...more, ...figure, id, from, to })
    return timed.success ? timed.data : Claim.parse({ ...more, ...figure, id })
  })
const decision = fc.record({
  event: fc.constantFrom(null, 'flood', 'quake'),
  field: fc.constantFrom('place' as const, 'population' as const, 'source' as const, 'event' as const),
  one: stated,
  other: stated,
  answer: fc.constantFrom('same' as const, 'part' as const, 'apart' as const),
  decidedOn: fc.constant(null)
})
/** Tables of names and places, and decisions that may contradict each other. */
const tables = fc.record({
  decisions: some(decision, 3) as fc.Arbitrary<Decided[]>,
  names: some(
    fc.record({
      name: stated,
      kind: fc.constantFrom('source', 'population'),
      means: fc.option(name),
      within: fc.option(name)
    }),
    2
  ) as fc.Arbitrary<Name[]>,
  places: some(fc.record({ place: stated, means: fc.option(name), within: fc.option(name) }), 2) as fc.Arbitrary<
    Place[]
  >
})
/** Some say again, otherwise or of another day, what one before them is of, and others say it. */
function allOf(drafts: readonly { make: (id: string) => Claim; again: number | null }[]): Claim[] {
  const made: Claim[] = []
  for (const { make, again } of drafts) {
    const own = make(`c${made.length}`)
    const { id, low, best, high, bound, vague, words, stance, saidOn } = own
    const first = again === null ? undefined : made[again % made.length]
    const figure = { id, low, best, high, bound, vague, words, stance, saidOn }
    made.push(first ? { ...first, ...figure, source: made.length % 2 ? first.source : own.source } : own)
  }
  return made
}
const noTables = { decisions: [], names: [], places: [] }
/** Claims of two events and of none; every other time what is stated alone counts. */
export const compared = fc
  .record({
    claims: some(fc.record({ make: claim, again: fc.option(fc.nat(11), { freq: 2 }) }), 12).map(allOf),
    tables: fc.oneof(fc.constant(noTables), tables),
    convention: fc.constantFrom('acled' as const, 'ccc' as const, 'survey' as const)
  })
  .map(({ tables, ...rest }) => ({ ...rest, ...tables, articles }))
const articles = ['a', 'b', 'c'].map((id) =>
  Article.parse({ id, event: id === 'c' ? 'quake' : 'flood', publisher: `Paper ${id}` })
)
type Compared = typeof compared extends fc.Arbitrary<infer T> ? T : never
const comparisonOf = ({ claims, ...options }: Compared): Comparison | null => {
  try {
    return compare(claims, options)
  } catch (error) {
    // Tables that say two things of one name are refused
    assert.match((error as Error).message, /^invalid /, (error as Error).stack)
    return null
  }
}

/** Nothing is lost or counted twice, and no verdict says more than the figures do. */
export const comparison = {
  input: compared,
  hold(input: Compared) {
    const found = comparisonOf(input)
    if (found === null) return
    const { questions, figures, relations } = found.rows
    const ids = figures.map(({ claim }) => claim.id)
    assert.is(new Set(ids).size, ids.length, 'a figure stands once')
    for (const claim of input.claims) {
      const isAsked = claim.decision !== 'struck' && !(claim.measure === 'other' && claim.inferred.includes('measure'))
      assert.is(ids.includes(claim.id), isAsked, `${claim.id} is compared, or is not to be`)
    }
    const held = questions.flatMap(({ estimates }) => estimates.flatMap((e) => [...e.figures, ...e.superseded]))
    assert.is(held.length, figures.length, 'each figure is of one question')
    for (const { low, high, estimates } of questions) {
      for (const { figures } of estimates) holdsHistory(figures)
      const asserted = estimates.filter(({ stance }) => stance === 'asserts')
      const told = asserted.length > 0 ? asserted : estimates
      const ends = told.flatMap((e) => e.figures.flatMap(({ reading }) => [reading.low, reading.high]))
      for (const end of [low, high]) if (end !== null) assert.ok(ends.includes(end), `${end} was said by nobody`)
    }
    for (const { kind, verdict, factor, sentence, a, b } of relations) {
      assert.ok(factor === null || factor >= 1, `${factor}`)
      assert.ok(sentence.length > 0)
      assert.not.match(sentence, /undefined|NaN|\[object/)
      if (kind === 'rivals' || kind === 'grew') holdsPair({ verdict, factor, a, b })
    }
    const isBare = [input.names, input.places, input.decisions].every(({ length }) => length === 0)
    const scopes = new Map(questions.map(({ id, scope }) => [id, scope]))
    for (const figure of isBare ? figures : []) holdsScope(figure, scopes.get(figure.question) as Scope)
    for (const { claim, reading } of figures) {
      // Half a person is rounded away
      const ends = [claim.best ?? claim.low, claim.best ?? claim.high].filter(Number.isInteger) as number[]
      for (const n of ends)
        assert.ok((reading.low ?? n) <= n && n <= (reading.high ?? n), `${n} is within what is read`)
    }
    for (const one of input.claims.filter(
      ({ stance, low, high }) => stance === 'asserts' && (low === null || high === null)
    )) {
      const [said] = readQuantities(`${phrase(one)} people`)
      if (said?.kind === 'count') assert.is(said.bound, one.bound, `"${phrase(one)}" says the bound`)
    }
  }
}

const isDay = (date: string | null): date is string => /^\d{4}-\d\d-\d\d$/.test(date ?? '')
/** What a source said of a day stands no more once it has said otherwise of that day. */
function holdsHistory(figures: readonly Figure[]): void {
  const last = new Map<string, Figure>()
  const told = figures.filter(({ asOf, claim, jumps }) => asOf !== null && isDay(claim.saidOn) && !jumps)
  for (const figure of told.sort((a, b) => ((a.claim.saidOn as string) < (b.claim.saidOn as string) ? 1 : -1))) {
    const later = last.get(figure.asOf as string) ?? figure
    const isSame = phrase(later.claim) === phrase(figure.claim) || later.claim.saidOn === figure.claim.saidOn
    assert.ok(isSame, `${phrase(figure.claim)} stands, and ${phrase(later.claim)} was said of that day since`)
    last.set(figure.asOf as string, later)
  }
}

/** What is stated of a figure is what its question is of. */
function holdsScope({ claim }: Figure, scope: Scope): void {
  assert.is(scope.measure, claim.measure)
  if (claim.event !== null) assert.is(scope.event?.toLowerCase(), claim.event)
  if (claim.place?.trim() && !claim.inferred.includes('place'))
    assert.is(fold(scope.place ?? ''), fold(claim.place), 'a place that is stated is its own')
  if (scope.unit !== 'people') assert.is(scope.unit.toLowerCase(), tidy(claim.unit).toLowerCase())
  assert.ok(scope.unit !== 'people' || !['usd', 'eur', 'km', '%'].includes(claim.unit), 'money is no people')
}

/** Two sources on one question: what the verdict says follows from their ends. */
function holdsPair({ verdict, factor, a, b }: Pick<Relation, 'verdict' | 'factor' | 'a' | 'b'>): void {
  assert.is(a.question, b.question)
  assert.is.not(a.source, b.source)
  const [low, high] = [
    Math.max(a.low ?? -Infinity, b.low ?? -Infinity),
    Math.min(a.high ?? Infinity, b.high ?? Infinity)
  ]
  if (verdict === 'disagree') assert.ok(low >= high, 'who disagrees has nothing in common')
  if (verdict === 'agree' || verdict === 'overlap') assert.ok(low <= high, 'who agrees has something in common')
  if (factor !== null)
    assert.ok(factor <= ((a.low as number) / (b.high as number)) * (1 + 1e-9), `${factor} times is certain`)
}

const charts = { estimatesBySource, estimatesOverTime, outcomesBySource, disagreement }

/** Every chart compiles at any of three widths, without a warning. */
export const chart = {
  input: fc.record({
    compared,
    kind: fc.constantFrom(...(Object.keys(charts) as (keyof typeof charts)[])),
    width: fc.constantFrom(343, 680, 1280)
  }),
  hold({ compared, kind, width }: { compared: Compared; kind: keyof typeof charts; width: number }) {
    const found = comparisonOf(compared)
    if (found === null) return
    const spec = charts[kind](found, { width })
    assert.equal(warnings(spec), [])
    assert.not.match(JSON.stringify(spec), /"NaN|NaN"|undefined/)
  }
}

/** A cell; none where a table could not hold what is in it, as `formatClaims` says. */
function unlessRefused<T>(cell: () => T): T[] {
  try {
    return [cell()]
  } catch (error) {
    assert.instance(error, InputError, (error as Error).stack)
    return []
  }
}

/** The page holds every text as text: none becomes an element, an attribute or an address that runs. */
export const publish = {
  input: fc.record({ compared, title: name, text: name }),
  async hold({ compared, title, text }: { compared: Compared; title: string; text: string }) {
    const found = comparisonOf(compared)
    if (found === null) return
    const article = Article.parse({ id: 'a', title: text, publisher: text, url: text, text: `${text} 12 ${text}` })
    const read = readClaims(article)
    const cells = [
      prose`# ${title}`,
      passage(article, [...compared.claims, ...read]),
      table(found.estimates),
      ...unlessRefused(() => review(article, compared.claims)),
      ...unlessRefused(() => decide(compare([]), { decided: compared.decisions }))
    ]
    const files = await rendered('x', { title, cells })
    const { document } = parseHTML(String(files.get('x.html')))
    assert.equal(
      [...document.querySelectorAll('script')].filter((s) => /alert/.test(s.textContent ?? '') && !/json/.test(s.type)),
      []
    )
    for (const { id, words } of read) {
      const marks = [...document.querySelectorAll('mark')].filter((mark) => mark.getAttribute('data-claim') === id)
      assert.ok(
        marks.some((mark) => mark.textContent === words),
        `"${words}" is marked`
      )
    }
    assert.is(
      document.querySelectorAll('img, iframe, object, embed, base, [onerror], [onmouseover], [srcdoc]').length,
      0
    )
    for (const node of document.querySelectorAll('[href], [src], [action]'))
      assert.match(node.getAttribute('href') ?? node.getAttribute('src') ?? '#', /^(https?:|#|x[-.]|data:|$)/i)
    for (const data of document.querySelectorAll('script[type="application/json"]')) JSON.parse(data.textContent ?? '')
    JSON.parse(String(files.get('x.ipynb')))
  }
}
