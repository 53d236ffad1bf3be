// The door for notebooks of tables, for Node alone: files, cells, pages, pictures, review; all of `howmany` besides.
// It loads no reading of articles, which takes longer than all else that such a notebook needs.
export * from './index.ts'
export {
  type Cell,
  type ChartCell,
  type ChartCellOptions,
  chart,
  decide,
  type Notebook,
  type PassageCell,
  type ProseCell,
  passage,
  prose,
  type Rows,
  review,
  type TableCell,
  type TableColumn,
  type TableOptions,
  type TableRow,
  table
} from './notebook/cells.ts'
export { publish } from './notebook/publish.ts'
export { renderSvg } from './notebook/render.ts'
export type { ReviewCell } from './review/cards.ts'
export { claimsJsonLd } from './review/claimsJsonLd.ts'
export { keepDecisions, reviewable } from './review/decisions.ts'
export type { DecideCell, Undecided } from './review/questions.ts'
export {
  type Folder,
  loadArticles,
  loadClaims,
  loadDecisions,
  loadFolder,
  loadNames,
  loadPlaces
} from './tables/load.ts'
