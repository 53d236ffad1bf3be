/**
 * Prints how well `readClaims` reads the annotated cases of ../shared/cases, for both halves:
 * `npx tsx test/reading/score.ts [--errors] [--half=1|2]`. Needs Python 3.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Article } from '../../lib/claim.ts'
import { readClaims } from '../../lib/reading/claims.ts'
import type { ReadClaim } from '../../lib/reading/mentions.ts'

const cases = join(process.env.HOWMANY_SHARED ?? '../shared', 'cases')
const halves = { 'd01-d24': (n: number) => n <= 24, 'd25-d36': (n: number) => n > 24 }

/** The scorer's own conventions, and nowhere else: see the README of the cases. */
function prediction(doc: string, claim: ReadClaim, start: number, end: number) {
  const one = claim.best
  const bound = claim.bound === 'magnitude' ? 'vague' : claim.bound === 'interval' ? 'between' : claim.bound
  return {
    doc,
    start,
    end,
    low: claim.low ?? one,
    high: claim.high ?? one,
    bound: bound === 'nearly' ? 'about' : bound === 'about' && one === null ? 'between' : bound,
    unit: claim.unit,
    counted: claim.population,
    measure: claim.measure === 'crossing' ? 'other' : claim.measure,
    source: claim.source,
    place: claim.place
  }
}

function main() {
  if (!existsSync(cases)) return console.log(`skipped: no annotated cases in ${cases}`)
  const texts = readdirSync(join(cases, 'texts')).filter((file) => file.endsWith('.txt'))
  const gold = readFileSync(join(cases, 'gold.jsonl'), 'utf8').split('\n').filter(Boolean)
  const wanted = process.argv.find((a) => a.startsWith('--half='))?.slice(7)
  for (const [i, [name, inHalf]] of Object.entries(halves).entries()) {
    if (wanted && wanted !== String(i + 1)) continue
    const folder = mkdtempSync(join(tmpdir(), 'cases-'))
    const lines: string[] = []
    for (const file of texts) {
      const doc = file.slice(0, -4)
      if (!inHalf(Number(doc.slice(1)))) continue
      const text = readFileSync(join(cases, 'texts', file), 'utf8')
      writeFileSync(join(folder, file), text)
      for (const claim of readClaims(Article.parse({ id: doc, text }))) {
        for (const { start, end } of [claim, ...claim.mentions])
          lines.push(JSON.stringify(prediction(doc, claim, start ?? 0, end ?? 0)))
      }
    }
    writeFileSync(join(folder, 'gold'), gold.filter((l) => inHalf(Number(JSON.parse(l).doc.slice(1)))).join('\n'))
    writeFileSync(join(folder, 'predictions'), lines.join('\n'))
    const options = process.argv.slice(2).filter((a) => !a.startsWith('--half='))
    const args = [join(folder, 'predictions'), '--gold', join(folder, 'gold'), '--texts', folder, ...options]
    console.log(`\n${name}\n${execFileSync('python3', [join(cases, 'score.py'), ...args], { encoding: 'utf8' })}`)
    rmSync(folder, { recursive: true })
  }
}

main()
