import type { ArticleInput } from '../claim.ts'

/** What the articles of an event say of two places, in so many words: "Orvane, Brellia", "Orvane in Brellia". */
export function within(articles: readonly ArticleInput[]) {
  const texts = new Map<string, string>()
  for (const { event = null, text } of articles) {
    if (event !== null && text)
      texts.set(event, `${texts.get(event) ?? ''}\n${text.toLowerCase().replaceAll('’', "'")}`)
  }
  const says = (text: string, narrower: string, wider: string) =>
    [`${narrower}, ${wider}`, `${narrower} in ${wider}`, `${narrower}, in ${wider}`, `${wider}'s ${narrower}`].some(
      (phrase) => text.includes(phrase.toLowerCase())
    )
  return (event: string | null, a: string, b: string) => {
    const text = event === null ? '' : (texts.get(event) ?? '')
    if (says(text, a, b)) return { narrower: a, wider: b }
    return says(text, b, a) ? { narrower: b, wider: a } : null
  }
}
