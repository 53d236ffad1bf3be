import type { ArticleInput } from '../claim.ts'
import { hasCapital } from '../figures/pieces.ts'
import { english, others, particles } from './english/languages.ts'

const known = new Set([...others.values()].flatMap((list) => [...list]))

/** One word of another language is a name or a slip. */
const fewest = 2
/** The beginning tells the language; the rest of a long text costs time. */
const looked = 4_000

/**
 * Why a text is not read, in a few words; null where it is English, or too short to tell. The article's `lang` decides
 * ("de", "en-GB"), and where there is none, whether another language's function words outnumber the English ones.
 */
export function notEnglish(article: ArticleInput): string | null {
  const { lang } = article
  if (typeof lang === 'string' && /^[a-z]{2,3}\b/i.test(lang))
    return /^(?:en|eng)\b/i.test(lang) ? null : `its language is given as "${lang}", and only English is read`
  const text = (article.text ?? '').slice(0, looked)
  // The "u" of "\u003c" is no Croatian
  const words = text.match(/(?<![\d\\])\p{L}+(?!\d)/gu) ?? []
  // only beyond the Latin blocks is it worth asking
  const foreign = words.filter((w) => w.charCodeAt(0) > 0x24f && !/^\p{Script=Latin}/u.test(w))
  if (words.length > 3 && foreign.length > words.length / 2)
    return 'it is not written in Latin letters, and only English is read'
  let ours = 0
  const theirs = new Map<string, number>()
  words.forEach((word, i) => {
    // no other list has a word of the English one
    if (english.has(word.toLowerCase())) ours++
    else if (known.has(word) && !(particles.has(word) && isInName(words, i)))
      for (const [language, list] of others) if (list.has(word)) theirs.set(language, (theirs.get(language) ?? 0) + 1)
  })
  const [language, count] = [...theirs].reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0])
  if (count < fewest || count <= ours) return null
  return `it has more ${language} words than English ones, and only English is read`
}

const isCapital = (word: string | undefined) => word !== undefined && hasCapital(word)
/** Whether capitals stand on both sides, one small word between at most: "Rio de la Plata". */
const isInName = (words: readonly string[], i: number) =>
  (isCapital(words[i - 1]) || isCapital(words[i - 2])) && (isCapital(words[i + 1]) || isCapital(words[i + 2]))
