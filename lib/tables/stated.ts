import type { Claim } from '../claim.ts'
import { numberPhrases } from '../figures/alone.ts'

export type Stated = Pick<Claim, 'low' | 'best' | 'high' | 'bound' | 'vague'>

/** The figures of a number phrase, where it is one and nothing else; null otherwise. */
export function stated(words: string): Stated | null {
  const [said, ...others] = numberPhrases(words)
  if (!said?.isAll || others.length > 0) return null
  const { low, best, high, bound, vague } = said
  return { low, best, high, bound, vague }
}

/** Whether a text says a number, or a vague one, anywhere. */
export const saysNumber = (text: string): boolean => /\d/.test(text) || numberPhrases(text).length > 0
