/**
 * How number phrases that are known are read: right, refused or wrong.
 * `npx tsx test/figures/generated.ts [how many, 10000] [seed]`; without a seed one is drawn, and printed.
 */
import { fileURLToPath } from 'node:url'
import { readQuantities } from '../../lib/figures/quantities.ts'
import type { Quantity } from '../../lib/figures/quantity.ts'
import { generate } from './generate.ts'
import type { Generated } from './phrase.ts'

export type Verdict = 'right' | 'refused' | 'wrong'

const same = (a: number | null, b: number | null) =>
  a === null || b === null ? a === b : Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))

/** Whether a quantity is the one that was put there. */
const holds = (one: Quantity, { want, start, end }: Pick<Generated, 'want' | 'start' | 'end'>) =>
  want !== null &&
  same(one.low, want.low) &&
  same(one.best, want.best) &&
  same(one.high, want.high) &&
  one.bound === want.bound &&
  one.unit === want.unit &&
  (one.vague?.toLowerCase() ?? undefined) === want.vague &&
  one.start < end &&
  one.end > start

/** Right: the figures that the sentence holds, and no other. Refused: some of them, and no other. */
export function judge(phrase: Generated): { verdict: Verdict; found: Quantity[] } {
  const { text, start, end, want, second } = phrase
  const found = readQuantities(text)
  if (want === null) return { verdict: found.length === 0 || isBeside(found, start, end) ? 'right' : 'wrong', found }
  const wanted = second ? [phrase, second] : [phrase]
  if (!found.every((one) => wanted.some((w) => holds(one, w)))) return { verdict: 'wrong', found }
  return { verdict: found.length === wanted.length ? 'right' : 'refused', found }
}

/** "His two sons, 4 and 6": the sons are counted, their ages are not. */
const isBeside = (found: readonly Quantity[], start: number, end: number) =>
  found.every((q) => q.end <= start || q.start >= end)

const show = ({ words, low, best, high, bound, unit, vague }: Quantity) =>
  `"${words}" ${bound} ${vague ?? [low, best, high].filter((n) => n !== null).join('..')} ${unit ?? ''}`.trim()

function main(n: number, seed: number) {
  const refused = new Map<string, number>()
  const counts = { right: 0, refused: 0, wrong: 0 }
  for (const one of generate(seed, n)) {
    const { verdict, found } = judge(one)
    counts[verdict]++
    if (verdict === 'refused') refused.set(one.form, (refused.get(one.form) ?? 0) + 1)
    if (verdict === 'wrong')
      console.log(
        `wrong (${one.form}): ${one.text}\n  wanted ${JSON.stringify(one.want)}\n  got ${found.map(show).join('; ')}`
      )
  }
  console.log(`${n} phrases, seed ${seed}: ${JSON.stringify(counts)}`)
  for (const [form, times] of [...refused].sort((a, b) => b[1] - a[1])) console.log(`  refused ${times}: ${form}`)
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  main(Number(process.argv[2] ?? 10_000), Number(process.argv[3] ?? Math.floor(Math.random() * 2 ** 31)))
