/** The doors from a text and from a page: figures, claims and articles. */
import fc from 'fast-check'
import * as assert from 'uvu/assert'
import { Article, Claim } from '../../lib/claim.ts'
import { readQuantities } from '../../lib/figures/quantities.ts'
import { unitNames } from '../../lib/figures/units.ts'
import { readArticle } from '../../lib/reading/article.ts'
import { readClaims } from '../../lib/reading/claims.ts'
import { verifyClaims } from '../../lib/reading/verify.ts'
import { generate } from '../figures/generate.ts'
import { judge } from '../figures/generated.ts'
import { holdsStory, type Story, story } from './stories.ts'
import { anyText, name } from './texts.ts'

type Generated = ReturnType<typeof generate>[number]
const units = new Set([...unitNames.values()].map(({ unit }) => unit))
const isUnit = (field: string) => /^(?:[A-Z]{3}|%)(?: |$)/.test(field) || units.has(field.split(' per ')[0] ?? '')
/** What a figure is of whose sentence does not name it. */
const ours = new Set(['people', 'number', 'not', 'stated', 'amount', 'share', 'per'])
export const articleOf = (text: string, id = 'a') => Article.parse({ id, published: '2018-11-15', text })

/** Words of a field that do not stand in the text, whatever their endings. */
function inventedIn(field: string, text: string): string[] {
  const there = text.toLowerCase()
  const words = isUnit(field) ? [] : (field.toLowerCase().match(/\p{L}{3,}/gu) ?? [])
  return words.filter((word) => !there.includes(word.slice(0, Math.max(1, word.length - 3))) && !ours.has(word))
}

/** A claim stands in the text at its place, and its numbers in its words. */
export function holdsClaims(text: string, claims: readonly Claim[]): void {
  assert.is(new Set(claims.map(({ id }) => id)).size, claims.length, 'each claim has an id of its own')
  for (const claim of claims) {
    Claim.parse(claim)
    for (const { words, start, end } of [{ ...claim }, ...claim.mentions])
      assert.is(text.slice(start ?? -1, end ?? -1), words, 'the words stand at their place')
    for (const field of ['source', 'population', 'unit', 'place', 'cue', 'event'] as const)
      for (const word of inventedIn(claim[field] ?? '', text))
        assert.unreachable(`${field}: "${word}" is not in the text`)
    if (claim.partOf !== null)
      assert.ok(
        claims.some(({ id }) => id === claim.partOf),
        'a part has a whole'
      )
  }
  for (const { problems } of verifyClaims(claims, articleOf(text)))
    assert.equal(
      problems.filter((problem) => !problem.includes('does not name the source')),
      []
    )
}

function holdsText(text: string): void {
  let end = 0
  for (const q of readQuantities(text)) {
    assert.ok(q.start >= end && q.end > q.start && q.end <= text.length, 'figures stand apart, in order')
    assert.is(q.words, text.slice(q.start, q.end))
    for (const n of [q.low, q.best, q.high]) assert.not.ok(Number.isNaN(n) || Object.is(n, -0), `${n}`)
    end = q.end
  }
  holdsClaims(text, readClaims(articleOf(text)))
}

/** Any text; and phrases and stories of which it is known what they say, of which none may be read wrong. */
export const text = {
  input: fc.oneof(
    { weight: 4, arbitrary: anyText },
    { weight: 1, arbitrary: fc.nat().map((seed) => generate(seed, 1)[0] as Generated) },
    { weight: 1, arbitrary: story }
  ),
  hold(input: string | Generated | Story) {
    if (typeof input === 'string') return holdsText(input)
    if ('told' in input) return holdsText(holdsStory(input))
    assert.is.not(judge(input).verdict, 'wrong', JSON.stringify(judge(input).found))
    holdsText(input.text)
  }
}

const tags = 'p|div|article|section|h1|h2|ul|li|table|tr|td|span|b|a|aside|nav|figure|figcaption|blockquote|time|form'
const opened = fc
  .tuple(
    fc.constantFrom(...tags.split('|')),
    fc.constantFrom('', ' class="story"', ' id="x" class="sidebar', ' datetime=12')
  )
  .map(([tag, more]) => `<${tag}${more}>`)
const closed = fc.constantFrom(...tags.split('|')).map((tag) => `</${tag}>`)
const told = fc.oneof(
  fc.jsonValue().map((value) => JSON.stringify(value)),
  fc
    .record({ '@type': fc.constant('NewsArticle'), headline: name, datePublished: name, publisher: fc.jsonValue() })
    .map((o) => JSON.stringify(o)),
  fc.string()
)
const oddMarkup = fc.oneof(
  fc.constantFrom(
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '&nbsp;',
    '&#0;',
    '&#x110000;',
    '<',
    '>',
    '<p',
    '<br>',
    '<base href="//x">'
  ),
  fc.constantFrom(
    '<body>',
    '</body>',
    '<head>',
    '</head>',
    '<html>',
    '</html>',
    '<template>',
    '<svg>',
    '<math>',
    '<!doctype html>'
  ),
  told.map((json) => `<script type="application/ld+json">${json}</script>`),
  name.map((value) => `<meta property="article:published_time" content="${value}">`)
)
const prose =
  'Police said that 12 people were killed in Vellmar on Tuesday when a dam above the town gave way at night.'
const soup = fc
  .array(fc.oneof(opened, closed, oddMarkup, anyText, fc.constant(`<p>${prose}</p>`)), { maxLength: 40 })
  .map((parts) => parts.join(''))

/** Sentences no two of which are alike, in a page as sites make them: all of them are the story. */
const sentence = (n: number) => prose.replace('12', `${12 + n}`).replace('Vellmar', `Vellmar ${'abcdefgh'[n]}`)
const wellMade = fc.record({
  around: fc.constantFrom('article', 'main', 'div', 'section'),
  paragraph: fc.constantFrom('p', 'p class="text"', 'div'),
  count: fc.integer({ min: 3, max: 8 }),
  between: fc.constantFrom(
    '',
    '<figure><img src="a.jpg"></figure>',
    '<aside>Read more</aside>',
    '<div class="ad"></div>',
    '<h2>The dam</h2>'
  ),
  head: fc.constantFrom('', '<title>A dam gave way</title>', '<meta charset="utf-8">')
})
type WellMade = typeof wellMade extends fc.Arbitrary<infer T> ? T : never
function holdsPage({ around, paragraph, count, between, head }: WellMade): void {
  const all = Array.from({ length: count }, (_, n) => sentence(n))
  const [tag] = paragraph.split(' ')
  const body = all.map((one) => `<${paragraph}>${one}</${tag}>`).join(between)
  const nav = '<nav><a href="/">Home</a></nav>'
  const { text } = readArticle(`<html><head>${head}</head><body>${nav}<${around}>${body}</${around}></body></html>`)
  for (const one of all) assert.ok(text?.includes(one), `"${one}" is lost`)
}

const digitsOf = (text: string) => text.match(/\d+/g) ?? []
/** A page: an article with no number that the page has not, or a refusal that says why. */
export const page = {
  input: fc.oneof({ weight: 9, arbitrary: soup }, { weight: 1, arbitrary: wellMade }),
  hold(html: string | WellMade) {
    if (typeof html !== 'string') return holdsPage(html)
    let article: Article
    try {
      article = readArticle(html, { now: new Date('2026-11-26') })
    } catch (error) {
      assert.match((error as Error).message, /^invalid (article|published): /)
      return
    }
    assert.equal(Article.parse(article), article)
    const decoded = html.replace(/&#(x?)([0-9a-f]+);?/gi, (_, hex, n) => `${Number.parseInt(n, hex ? 16 : 10)}`)
    const there = html + decoded
    for (const digits of digitsOf(article.text ?? '')) assert.ok(there.includes(digits), `${digits} is not in the page`)
    holdsClaims(article.text ?? '', readClaims(article))
  }
}
