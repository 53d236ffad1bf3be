import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { Article, Claim } from '../../lib/claim.ts'
import { claimsJsonLd } from '../../lib/review/claimsJsonLd.ts'

const text = 'At Vellmar 😀12 died, the owner said. Twelve it was. "12" again.'
const article = Article.parse({ id: 'a b', url: 'https://example.org/x?y=1', text })
const place = (words: string, from = 0) => ({
  words,
  start: text.indexOf(words, from),
  end: text.indexOf(words, from) + words.length
})
const claim = Claim.parse({
  ...{ id: 'a b:13', article: 'a b', source: 'owner', measure: 'killed', population: 'people', best: 12 },
  ...{ bound: 'exact', ...place('12'), mentions: [place('Twelve')] }
})

type Node = Record<string, unknown>
const graphOf = (...input: Parameters<typeof claimsJsonLd>) =>
  (claimsJsonLd(...input) as { '@context': string; '@graph': Node[] })['@graph']

/** The terms of the Web Annotation vocabulary that stand here: class, and which properties it may have. */
const vocabulary: Record<string, string[]> = {
  Annotation: ['id', 'type', 'motivation', 'body', 'target'],
  TextualBody: ['type', 'value', 'format', 'language', 'purpose'],
  SpecificResource: ['type', 'source', 'selector'],
  TextQuoteSelector: ['type', 'exact', 'prefix', 'suffix'],
  TextPositionSelector: ['type', 'start', 'end']
}
const motivations = ['describing', 'classifying']

function checkTerms(node: unknown): void {
  if (Array.isArray(node)) for (const item of node) checkTerms(item)
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return
  const { type, ...rest } = node as Node
  const own = vocabulary[String(type)]
  assert.ok(own, `no class ${type}`)
  for (const [key, value] of Object.entries(rest)) {
    assert.ok(own?.includes(key), `${type} has no ${key}`)
    if (key === 'motivation' || key === 'purpose') assert.ok(motivations.includes(String(value)))
    checkTerms(value)
  }
}

test('a claim is an annotation of every place where its article says it', () => {
  const [annotation] = graphOf([claim], [article])
  assert.is((claimsJsonLd([]) as Node)['@context'], 'http://www.w3.org/ns/anno.jsonld')
  checkTerms(annotation)
  assert.is(annotation?.id, '#a%20b%3A13')
  const source = 'https://example.org/x?y=1'
  assert.equal(annotation?.target, [
    {
      ...{ type: 'SpecificResource', source },
      selector: [
        { type: 'TextQuoteSelector', exact: '12', prefix: 'At Vellmar 😀', suffix: ' died, the owner said. Twelve it' },
        { type: 'TextPositionSelector', start: 13, end: 15 }
      ]
    },
    {
      ...{ type: 'SpecificResource', source },
      selector: [
        { type: 'TextQuoteSelector', exact: 'Twelve', prefix: text.slice(6, 38), suffix: ' it was. "12" again.' },
        { type: 'TextPositionSelector', start: 38, end: 44 }
      ]
    }
  ])
  const [words, data] = (annotation?.body ?? []) as { value: string }[]
  assert.is(words?.value, 'owner: 12 (people, killed)')
  assert.equal(JSON.parse(data?.value ?? ''), claim)
})

test('no place is given that the text does not have, and no address that is none', () => {
  const moved = { ...claim, start: 3, end: 5, mentions: [] }
  const cases: [Claim, Article, string][] = [
    [moved, { ...article, url: 'javascript:alert(1)' }, '#article-a%20b'],
    [{ ...claim, start: null, end: null, mentions: [] }, article, 'https://example.org/x?y=1']
  ]
  for (const [input, known, source] of cases) {
    const [annotation] = graphOf([input], [known])
    assert.equal(annotation?.target, { type: 'SpecificResource', source })
  }
})

test('what a person has struck is no claim', () => {
  assert.equal(graphOf([{ ...claim, decision: 'struck' }], [article]), [])
})

test.run()
