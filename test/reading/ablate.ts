/**
 * Takes each rule of reading out in turn and counts the claims that change by it, over all annotated texts: a rule that
 * changes none is looked at, and so is one that changes a single claim. `npx tsx test/reading/ablate.ts [LIST]`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rules as notFigures } from '../../lib/figures/around.ts'
import { readClaims } from '../../lib/reading/claims.ts'
import { rules as measure } from '../../lib/reading/measure.ts'
import { rules as otherEvents } from '../../lib/reading/otherEvents.ts'
import { partRules } from '../../lib/reading/partRules.ts'
import { bars as placeBars } from '../../lib/reading/placeBars.ts'
import { strangers as placeOwn } from '../../lib/reading/placeOwn.ts'
import { rules as placeRoles } from '../../lib/reading/placeRoles.ts'
import { rules as place } from '../../lib/reading/placeRules.ts'
import { doubts } from '../../lib/reading/stance.ts'
import { timeRules } from '../../lib/reading/timeRules.ts'

type Found = { name?: string; kind?: string; example?: string; find: unknown }
type Rule = Found | [role: string, example: string]
const lists = {
  notFigures,
  measure,
  otherEvents,
  place,
  placeBars,
  placeOwn,
  placeRoles,
  timeRules,
  partRules,
  doubts
}

const shared = process.env.HOWMANY_SHARED ?? '../shared'
const folders = [join(shared, 'cases', 'texts'), fileURLToPath(new URL('texts', import.meta.url))]
const events = join(shared, 'events')
if (existsSync(events)) {
  for (const entry of readdirSync(events, { withFileTypes: true })) {
    if (entry.isDirectory()) folders.push(join(events, entry.name))
  }
}
const kinds = readFileSync(new URL('kinds.tsv', import.meta.url), 'utf8').split('\n')
const sentences = kinds.map((line) => line.split('\t')[1] ?? '').filter((text) => text !== '')
const texts = folders.filter(existsSync).flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
)
texts.push(...sentences)

const read = () =>
  texts.flatMap((text, i) =>
    readClaims({ id: `t${i}`, published: '2018-11-13', publisher: 'Gazette', text }).map((claim) =>
      JSON.stringify(claim)
    )
  )
/** Takes a rule out, and gives what puts it back; those of figures are indexed once, so that there the rule finds nothing. */
function without(rules: Rule[], i: number): () => void {
  const rule = rules[i] as Rule
  if (Array.isArray(rule)) {
    rules.splice(i, 1)
    return () => rules.splice(i, 0, rule)
  }
  const { find } = rule
  rule.find = () => null
  return () => {
    rule.find = find
  }
}

const whole = new Set(read())
console.log(`${texts.length} texts, ${whole.size} claims; changed by each rule that is left out:`)
const wanted = process.argv[2]
for (const [list, all] of Object.entries(lists)) {
  // Only here is a list of rules changed, and put back
  const rules = all as unknown as Rule[]
  if (wanted && wanted !== list) continue
  for (let i = 0; i < rules.length; i++) {
    const rule = rules[i] as Rule
    const back = without(rules, i)
    const changed = read().filter((claim) => !whole.has(claim)).length
    back()
    const [name, example] = Array.isArray(rule) ? rule : [rule.name ?? rule.kind, rule.example]
    console.log(`${list.padEnd(12)} ${String(changed).padStart(5)}  ${name}: ${example ?? ''}`)
  }
}
