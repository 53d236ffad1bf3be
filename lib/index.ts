// The door to the library, for browsers and Node: claims, tables, comparison, charts, in the order of the pipeline.

// biome-ignore-start assist/source/organizeImports: the order is that of the pipeline
export {
  Article,
  type ArticleInput,
  Bound,
  Claim,
  type ClaimInput,
  claimsJsonSchema,
  Decided,
  Decision,
  Measure,
  type Mention,
  Name,
  Place,
  Stance
} from './claim.ts'
export type { ClaimField, ColumnMap, From, RawRow, Rules, Taken } from './tables/columnMap.ts'
export {
  type Format,
  formatArticles,
  formatClaims,
  formatDecisions,
  formatNames,
  formatPlaces
} from './tables/format.ts'
export { InputError, type Problem } from './tables/inputError.ts'
export { knownTables, type KnownTable } from './tables/knownTables.ts'
export {
  type ClaimOptions,
  type ParseOptions,
  parseArticles,
  parseClaims,
  parseDecisions,
  parseNames,
  parsePlaces
} from './tables/parse.ts'
export { claimsTable, tableClaims } from './tables/table.ts'
export { type ClaimsInput, type Comparison, compare } from './comparison/compare.ts'
export { type Convention, type ConventionName, conventions } from './comparison/convention.ts'
export type { Caution } from './comparison/cautions.ts'
export type { Estimate, Figure, Scope } from './comparison/estimates.ts'
export type { Locale, Words } from './comparison/locale.ts'
export { formatInterval, formatNumber, formatPeriod, phrase } from './comparison/wording.ts'
export type { CompareOptions } from './comparison/options.ts'
export { median, type Question, type QuestionVerdict } from './comparison/questions.ts'
export { type Decide, explain, type Kind, type Relation, type Side, type Verdict } from './comparison/relation.ts'
export type { Reading } from './comparison/convention.ts'
export type { Days } from './comparison/period.ts'
export type { Interval } from './figures/interval.ts'
export { disagreement } from './charts/disagreement.ts'
export { type EstimatesBySourceOptions, estimatesBySource, outcomesBySource } from './charts/bySource.ts'
export { type EstimatesOverTimeOptions, estimatesOverTime } from './charts/estimatesOverTime.ts'
export type { ChartInput, ChartOptions, Order } from './charts/options.ts'
export type { Theme } from './charts/palette.ts'
export type { ScaleType } from './charts/scale.ts'
export type { ChartSpec } from './charts/spec.ts'
// biome-ignore-end assist/source/organizeImports: the order is that of the pipeline
