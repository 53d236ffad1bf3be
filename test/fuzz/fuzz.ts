/**
 * Puts generated input through every door: `npm run fuzz [door, all] [n, 100000] [seed]`. Without a seed one is drawn,
 * and printed. Prints the shortest input that shows a fault, and ends with 1. `npm run fuzz time [characters, 20000]`:
 * which pieces, over and over, take longest beside plain text.
 */
import fc from 'fast-check'
import { type Door, doors } from './doors.ts'
import { slowness, tooSlow, ways } from './time.ts'

/** How long a shorter input is looked for, in ms: what breaks may be slow, and have many parts. */
const patience = 20_000

const check = async ({ input, hold }: Door, numRuns: number, seed: number) => {
  let failedAt = Infinity
  const property = fc.asyncProperty(input, async (one) => {
    if (performance.now() > failedAt + patience) return
    try {
      await hold(one as never)
    } catch (error) {
      failedAt = Math.min(failedAt, performance.now())
      throw error
    }
  })
  return await fc.check(property, { numRuns, seed })
}

/** What is wrong, by the shortest input; null: nothing is. */
export async function faultOf(door: Door, n: number, seed: number): Promise<string | null> {
  const { failed, counterexample, errorInstance } = await check(door, n, seed)
  if (!failed) return null
  return `${JSON.stringify(counterexample?.[0])}\n${(errorInstance as Error | null)?.stack}`
}

function tellTimes(length: number): void {
  for (const [name, way] of Object.entries(ways)) {
    const found = way.pieces.map((piece) => ({ piece, ...slowness(way, piece, length) }))
    for (const { piece, plain, eighth } of found.sort((a, b) => b.plain - a.plain).slice(0, 6)) {
      const times = `${plain.toFixed(1)} times plain, ${eighth.toFixed(1)} times an eighth of it`
      console.log(`${name}: ${JSON.stringify(piece)} takes ${times}, by the character`)
    }
    const slow = tooSlow(way, length)
    if (slow.length > 0) process.exitCode = 1
    for (const piece of slow) console.log(`${name}: too slow on ${JSON.stringify(piece)}`)
  }
}

async function main([door = 'all', n = '100000', given]: string[]): Promise<void> {
  if (door === 'time') return tellTimes(n === '100000' ? 20_000 : Number(n))
  const seed = given === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(given)
  const asked = Object.entries(doors).filter(([name]) => door === 'all' || name === door)
  if (asked.length === 0)
    throw new Error(`invalid door: "${door}" (one of all, time, ${Object.keys(doors).join(', ')})`)
  for (const [name, one] of asked) {
    const start = performance.now()
    const fault = await faultOf(one, Number(n), seed)
    const seconds = ((performance.now() - start) / 1000).toFixed(0)
    console.log(`${name}, ${n} inputs, seed ${seed}, ${seconds} s: ${fault === null ? 'nothing' : `a fault\n${fault}`}`)
    if (fault !== null) process.exitCode = 1
  }
}

if (import.meta.filename === process.argv[1]) await main(process.argv.slice(2))
