// The door for Node alone: saved pages, and all of the other doors.
export * from './notebook.ts'
export { type ArticleOptions, readArticle } from './reading/article.ts'
export * from './reading.ts'
