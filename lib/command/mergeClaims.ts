import { Claim } from '../claim.ts'
import { laterDecision } from '../review/decisions.ts'

const fields = Object.keys(Claim.shape).filter((field) => field !== 'decision') as (keyof Claim)[]

/**
 * The claims of several tables under ids of their own, in their order. The same claim in two tables is one: that with
 * a decision of a person stays, of two decisions the later. Another claim under a taken id is renamed to "id-2", and so
 * are the parts of its table that name it.
 */
export function mergeClaims(tables: readonly (readonly Claim[])[]): Claim[] {
  const merged = new Map<string, Claim>()
  for (const claims of tables) {
    const renamed = new Map<string, string>()
    const added: string[] = []
    for (const claim of claims) {
      const twin = merged.get(claim.id)
      if (twin && isSame(twin, claim)) {
        if (claim.decision !== null) merged.set(claim.id, laterDecision(twin, claim))
        continue
      }
      const id = freeId(claim.id, merged)
      if (id !== claim.id) renamed.set(claim.id, id)
      merged.set(id, { ...claim, id })
      added.push(id)
    }
    for (const id of added) {
      const claim = merged.get(id) as Claim
      merged.set(id, { ...claim, partOf: renamed.get(claim.partOf ?? '') ?? claim.partOf })
    }
  }
  return [...merged.values()]
}

function isSame(a: Claim, b: Claim): boolean {
  // an edited claim differs, and is still the one that was read from these words
  const edited = a.decision === 'edited' || b.decision === 'edited'
  if (edited && a.start !== null) return a.article === b.article && a.start === b.start
  return fields.every((field) => JSON.stringify(a[field]) === JSON.stringify(b[field]))
}

/** The id, or the id with "-2", "-3", where it is taken. */
export function freeId(id: string, taken: { has(id: string): boolean }): string {
  let free = id
  for (let n = 2; taken.has(free); n++) free = `${id}-${n}`
  return free
}
