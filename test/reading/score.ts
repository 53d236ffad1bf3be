/**
 * Prints how well `readClaims` reads annotated texts: both halves of ../shared/cases, and twice 20 texts of our
 * own about invented events. `npx tsx test/reading/score.ts [--errors] [--set=1|2|3|4]`. Needs Python 3 and ../shared.
 * `--rules`: only how many figures of all texts each rule of what happened decides.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Claim } from '../../lib/claim.ts'
import { Article } from '../../lib/claim.ts'
import { articleQuantities } from '../../lib/figures/quantities.ts'
import { readClaims } from '../../lib/reading/claims.ts'
import { readDocument } from '../../lib/reading/document.ts'
import { rules } from '../../lib/reading/measure.ts'
import { readings } from '../../lib/reading/readings.ts'

const cases = join(process.env.HOWMANY_SHARED ?? '../shared', 'cases')
const own = fileURLToPath(new URL('texts', import.meta.url))
/** Which texts, and where they and what a reader made of them lie. */
const sets = [
  { name: 'd01-d24', texts: join(cases, 'texts'), gold: join(cases, 'gold.jsonl'), has: (doc: string) => doc <= 'd24' },
  { name: 'd25-d36', texts: join(cases, 'texts'), gold: join(cases, 'gold.jsonl'), has: (doc: string) => doc > 'd24' },
  { name: '20 texts of our own', texts: own, gold: join(own, 'gold.jsonl'), has: (doc: string) => doc < 'e' },
  { name: '20 of other kinds', texts: own, gold: join(own, 'gold-kinds.jsonl'), has: (doc: string) => doc > 'e' }
]

/** The scorer's own conventions, and nowhere else: see the README of the cases. */
function prediction(doc: string, claim: Claim, start: number, end: number) {
  const one = claim.best
  const bound = claim.vague !== null ? 'vague' : claim.bound === 'interval' ? 'between' : claim.bound
  return {
    doc,
    start,
    end,
    low: claim.low ?? one,
    high: claim.high ?? one,
    bound: bound === 'nearly' ? 'about' : bound === 'about' && one === null ? 'between' : bound,
    // there a rate has the unit of what is counted
    unit:
      claim.unit
        .replace(/ ?per (?!cent).*$/, '')
        .replace('²', '2')
        .replace('km/h', 'kmh') || 'people',
    counted: claim.population,
    measure: claim.measure === 'crossing' ? 'other' : claim.measure,
    source: claim.source,
    place: claim.place
  }
}

/** How many figures each rule of what happened decides, in the order of the rules. */
function countRules() {
  const counts = new Map(rules.map(({ name }) => [name, 0]))
  for (const { texts, has } of sets)
    for (const file of readdirSync(texts).filter((f) => f.endsWith('.txt') && has(f.slice(0, -4)))) {
      const text = readFileSync(join(texts, file), 'utf8')
      const quantities = articleQuantities(text)
      for (const { rule } of readings(readDocument(text), quantities))
        if (rule) counts.set(rule, (counts.get(rule) ?? 0) + 1)
    }
  for (const [rule, count] of counts) console.log(`${rule.padEnd(20)}${count}`)
}

function main() {
  if (process.argv.includes('--rules')) return countRules()
  const scorer = join(cases, 'score.py')
  if (!existsSync(scorer))
    throw new Error(
      `nothing is scored: ${scorer} is not here. The scorer and its annotated news are no part of the repository, as the news is others'; HOWMANY_SHARED names the folder that has them`
    )
  const wanted = process.argv.find((a) => a.startsWith('--set='))?.slice(6)
  for (const [i, { name, texts, gold, has }] of sets.entries()) {
    if (wanted && wanted !== String(i + 1)) continue
    const folder = mkdtempSync(join(tmpdir(), 'cases-'))
    const lines: string[] = []
    for (const file of readdirSync(texts).filter((f) => f.endsWith('.txt'))) {
      const doc = file.slice(0, -4)
      if (!has(doc)) continue
      const text = readFileSync(join(texts, file), 'utf8')
      writeFileSync(join(folder, file), text)
      for (const claim of readClaims(Article.parse({ id: doc, text }))) {
        for (const { start, end } of [claim, ...claim.mentions])
          lines.push(JSON.stringify(prediction(doc, claim, start ?? 0, end ?? 0)))
      }
    }
    const annotated = readFileSync(gold, 'utf8').split('\n').filter(Boolean)
    const ours = annotated.filter((line) => has(JSON.parse(line).doc))
    writeFileSync(join(folder, 'gold'), ours.join('\n'))
    writeFileSync(join(folder, 'predictions'), lines.join('\n'))
    const options = process.argv.slice(2).filter((a) => !a.startsWith('--set='))
    const args = [scorer, join(folder, 'predictions'), '--gold', join(folder, 'gold'), '--texts', folder, ...options]
    console.log(`\n${name}\n${execFileSync('python3', args, { encoding: 'utf8' })}`)
    rmSync(folder, { recursive: true })
  }
}

main()
