import type { ArticleInput } from '../claim.ts'
import { kinds } from './english.ts'

/** What may stand between a place and the wider one: "Orvane, in the western province of Brellia". */
const between = new Set(['in', 'of', 'the', 'city', 'town', 'village', ...kinds.flatMap(([, words]) => [...words])])

/** What the articles of an event say of two places, in so many words: "Orvane, Brellia", "Brellia's district of Orvane". */
export function within(articles: readonly ArticleInput[]) {
  const texts = new Map<string, string>()
  for (const { event = null, text } of articles) {
    if (event !== null && text)
      texts.set(event, `${texts.get(event) ?? ''}\n${text.toLowerCase().replaceAll('’', "'")}`)
  }
  return (event: string | null, a: string, b: string) => {
    const text = event === null ? '' : (texts.get(event) ?? '')
    if (says(text, a.toLowerCase(), b.toLowerCase())) return { narrower: a, wider: b }
    return says(text, b.toLowerCase(), a.toLowerCase()) ? { narrower: b, wider: a } : null
  }
}

/** How far a name is looked for behind another. */
const reach = 40

function says(text: string, narrower: string, wider: string): boolean {
  return follows(text, narrower, wider, /^(?:,|,? (?:in|of) )/) || follows(text, `${wider}'s`, narrower, /^ /)
}

/** `behind` stands behind `before`, with nothing between but what joins a place to a wider one. */
function follows(text: string, before: string, behind: string, opening: RegExp): boolean {
  for (let at = text.indexOf(before); at >= 0; at = text.indexOf(before, at + 1)) {
    const rest = text.slice(at + before.length, at + before.length + reach + behind.length)
    const end = rest.indexOf(behind)
    const words = rest.slice(0, Math.max(0, end)).match(/\p{L}+/gu) ?? []
    if (
      end >= 0 &&
      opening.test(rest.replace(/^ (?:city|town|district|province|state|county)(?=[ ,])/, '')) &&
      words.every((word) => between.has(word))
    )
      return true
  }
  return false
}
