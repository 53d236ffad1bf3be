// The door from a text to its claims, for browsers and Node.
export type { Article, ArticleInput, Claim } from './claim.ts'
export { readQuantities } from './figures/quantities.ts'
export type { Quantity } from './figures/quantity.ts'
export { type ReadOptions, readClaims } from './reading/claims.ts'
export { notEnglish } from './reading/notEnglish.ts'
export { type Verified, type VerifyOptions, verifyClaims } from './reading/verify.ts'
