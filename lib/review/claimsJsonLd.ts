import type { Article, Claim, Mention } from '../claim.ts'
import { phrase } from '../comparison/phrase.ts'
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
  const source = sourceOf(claim, article)
  const places = placesOf(claim, article)
  const targets = places.map((selector) => ({ type: 'SpecificResource', source, selector }))
  const [only = { type: 'SpecificResource', source }, ...others] = targets
  return {
    id: `#${encodeURIComponent(claim.id)}`,
    type: 'Annotation',
    motivation: 'describing',
    body: [
      { type: 'TextualBody', value: inWords(claim), format: 'text/plain', language: 'en', purpose: 'describing' },
      { type: 'TextualBody', value: JSON.stringify(claim), format: 'application/json', purpose: 'classifying' }
    ],
    target: others.length > 0 ? [only, ...others] : only
  }
}

/** The article's address, or a name for it inside of this file. */
function sourceOf({ article: id }: Claim, article: Article | null): string {
  const url = article?.url ?? ''
  return /^https?:\/\//i.test(url) && URL.canParse(url) ? url : `#article-${encodeURIComponent(id)}`
}

/** "SOHR: at least 34 people killed, Hajin": who says what, where. */
function inWords(claim: Claim): string {
  const { source, population, measure, place } = claim
  return `${source ?? 'The article'}: ${[`${phrase(claim)} (${population}, ${measure})`, ...(place ? [place] : [])].join(', ')}`
}

function placesOf(claim: Claim, article: Article | null): object[][] {
  const { words, start, end, mentions } = claim
  const first = start === null || end === null ? [] : [{ words, start, end }]
  const text = article?.text ?? null
  return [...first, ...mentions].flatMap((mention, i) => {
    const around = text === null ? (i === 0 ? saved(claim) : null) : aroundIn(text, mention)
    return around === null ? [] : [selectors(mention, around)]
  })
}

interface Around {
  before: string | null
  after: string | null
}

/** What stands around the words in the text; null where they are not there. */
function aroundIn(text: string, { words, start, end }: Mention): Around | null {
  return text.slice(start, end) === words ? context(text, { start, end }) : null
}

/** What an earlier run kept of the surroundings. */
function saved({ before, after }: Claim): Around {
  const textOr = (value: unknown) => (typeof value === 'string' ? value : null)
  return { before: textOr(before), after: textOr(after) }
}

function selectors({ words, start, end }: Mention, { before, after }: Around): object[] {
  const quote = {
    type: 'TextQuoteSelector',
    exact: words,
    ...(before === null ? {} : { prefix: before }),
    ...(after === null ? {} : { suffix: after })
  }
  return [quote, { type: 'TextPositionSelector', start, end }]
}
