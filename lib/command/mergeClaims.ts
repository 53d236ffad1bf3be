import { Claim } from '../claim.ts'
import { laterDecision } from '../review/decisions.ts'

const fields = Object.keys(Claim.shape).filter((field) => field !== 'decision') as (keyof Claim)[]

/**
 * The claims of several tables under ids of their own, in their order. The same claim in two tables is one: that with
 * a decision of a person stays, of two decisions the later. Another claim under a taken id is renamed to "id-2".
 */
export function mergeClaims(claims: readonly Claim[]): Claim[] {
  const merged = new Map<string, Claim>()
  for (const claim of claims) {
    const twin = merged.get(claim.id)
    if (twin && isSame(twin, claim)) {
      if (claim.decision !== null) merged.set(claim.id, laterDecision(twin, claim))
      continue
    }
    const id = freeId(claim.id, merged)
    merged.set(id, id === claim.id ? claim : { ...claim, id })
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
