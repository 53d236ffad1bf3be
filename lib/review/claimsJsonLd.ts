import type { Article, Claim } from '../claim.ts'
import { phrase } from '../comparison/wording.ts'
import { context } from './decisions.ts'

/**
 * The claims that nobody has struck as W3C Web Annotations (JSON-LD), one each: the body says who claims what, in words and as the claim's own
 * JSON, and the target is where the article says it, with every place where it says it again. A place is selected by
 * its words with what stands around them, and by its offsets in the article's text as it was read (UTF-16 code units).
 * Places that are not in the text given are left out; an article without an address is named by its id.
 */
export function claimsJsonLd(claims: readonly Claim[], articles: readonly Article[] = []): object {
  const byId = new Map(articles.map((article) => [article.id, article]))
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    '@graph': claims
      .filter(({ decision }) => decision !== 'struck')
      .map((claim) => annotation(claim, byId.get(claim.article) ?? null))
  }
}

function annotation(claim: Claim, article: Article | null): object {
  const { url = null } = article ?? {}
  const isAddress = url !== null && /^https?:\/\//i.test(url) && URL.canParse(url)
  const source = isAddress ? url : `#article-${encodeURIComponent(claim.article)}`
  const [only = { type: 'SpecificResource', source }, ...others] = selectorsOf(claim, article?.text ?? '').map(
    (selector) => ({ type: 'SpecificResource', source, selector })
  )
  const body = { type: 'TextualBody', value: inWords(claim), format: 'text/plain', language: 'en' }
  const data = { type: 'TextualBody', value: JSON.stringify(claim), format: 'application/json' }
  return {
    id: `#${encodeURIComponent(claim.id)}`,
    type: 'Annotation',
    motivation: 'describing',
    body: [
      { ...body, purpose: 'describing' },
      { ...data, purpose: 'classifying' }
    ],
    target: others.length > 0 ? [only, ...others] : only
  }
}

/** "SOHR: at least 34 (people, killed), Hajin": who says what, where. */
function inWords(claim: Claim): string {
  const { source, population, measure, place } = claim
  return `${source ?? 'The article'}: ${phrase(claim)} (${population}, ${measure})${place ? `, ${place}` : ''}`
}

/** By what stands around the words in the text. */
function selectorsOf({ words, start, end, mentions }: Claim, text: string): object[][] {
  const own = start === null || end === null ? [] : [{ words, start, end }]
  const places = [...own, ...mentions].filter((one) => text.slice(one.start, one.end) === one.words)
  return places.map((place) => {
    const { before, after } = context(text, place)
    const sides = { ...(before !== null && { prefix: before }), ...(after !== null && { suffix: after }) }
    const quote = { type: 'TextQuoteSelector', exact: place.words, ...sides }
    return [quote, { type: 'TextPositionSelector', start: place.start, end: place.end }]
  })
}
