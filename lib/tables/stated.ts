import type { Claim } from '../claim.ts'
import { readQuantities } from '../figures/quantities.ts'

export type Stated = Pick<Claim, 'low' | 'best' | 'high' | 'bound' | 'vague'>

/** The figures of a number phrase, where it is one and nothing else; null otherwise. */
export function stated(words: string): Stated | null {
  const [quantity, ...others] = readQuantities(words)
  if (!quantity || others.length > 0 || quantity.words.trim() !== words.trim()) return null
  const { low, best, high, bound, vague } = quantity
  return { low, best, high, bound, vague }
}

/** Whether a text says a number, or a vague one, anywhere. */
export const saysNumber = (text: string): boolean => /\d/.test(text) || readQuantities(text).length > 0
