import { command } from '../command/howmany.ts'

/** The package as its users have it: in the sources as tsx runs them each function is named anew when it is made. */
export async function built(): Promise<typeof import('../../lib/node.ts')> {
  command()
  return await import(new URL('../../dist/node.js', import.meta.url).href)
}

/** What is measured: a thing of ours, what it is held against, and both times. */
export interface Row {
  what: string
  beside: string
  ours: string
  theirs: string
  ratio: number
}

/** The best of some runs, in milliseconds: others may be at work on the machine. */
export async function best(run: () => unknown, runs = 5): Promise<number> {
  let least = Infinity
  for (let i = 0; i < runs; i++) {
    const start = performance.now()
    await run()
    least = Math.min(least, performance.now() - start)
  }
  return least
}

const digits = (n: number) => Number(n.toPrecision(2)).toLocaleString('en-US', { maximumFractionDigits: 4 })
/** How many times as long (or as large) as the other. */
export const row = (what: string, beside: string, ours: number, theirs: number, unit: string): Row => ({
  ...{ what, beside, ratio: ours / theirs },
  ...{ ours: `${digits(ours)} ${unit}`, theirs: `${digits(theirs)} ${unit}` }
})

export function markdown(rows: readonly Row[]): string {
  const lines = rows.map(({ what, beside, ours, theirs, ratio }) =>
    [what, ours, beside, theirs, digits(ratio)].join(' | ')
  )
  const head = '| what | takes | beside | takes | times as much |\n|---|--:|---|--:|--:|'
  return [head, ...lines.map((line) => `| ${line} |`)].join('\n')
}
