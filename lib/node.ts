// The door for Node alone: files, saved pages, notebooks, review; all of the other two doors besides.
export * from './index.ts'
export { chart, decide, type NoWords, passage, prose, review, type TableOptions, table } from './notebook/cells.ts'
export { type PngOptions, renderPng } from './notebook/png.ts'
export { publish } from './notebook/publish.ts'
export { renderSvg } from './notebook/render.ts'
export { type ArticleOptions, readArticle } from './reading/article.ts'
export * from './reading.ts'
export { claimsJsonLd } from './review/claimsJsonLd.ts'
export { keepDecisions, reviewable } from './review/decisions.ts'
export type { Undecided } from './review/questions.ts'
export {
  type Folder,
  loadArticles,
  loadClaims,
  loadDecisions,
  loadFolder,
  loadNames,
  loadPlaces
} from './tables/load.ts'
