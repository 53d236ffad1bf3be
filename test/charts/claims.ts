import { type Claim, type ClaimInput, Claim as schema } from '../../lib/claim.ts'

type Given = Partial<ClaimInput> & Pick<ClaimInput, 'bound' | 'words'>

let made = 0
/** A claim that says only what a case is about. */
export function claim(given: Given): Claim {
  made += 1
  return schema.parse({
    id: `claim ${made}`,
    article: 'Gazette',
    measure: 'killed',
    population: 'miners',
    place: 'Vellmar',
    from: '2021-03-04',
    to: '2021-03-04',
    ...given
  })
}

/** A number as one source said it. */
export const number = (source: string, best: number, more: Partial<ClaimInput> = {}) =>
  claim({ source, best, bound: 'exact', words: best.toLocaleString('en-US'), ...more })
