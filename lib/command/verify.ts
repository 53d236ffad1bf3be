import { basename, extname } from 'node:path'
import type { Article, Claim } from '../claim.ts'
import { count } from '../comparison/wording.ts'
import { writeFiles } from '../notebook/files.ts'
import { type Verified, verifyClaims } from '../reading/verify.ts'
import { formatClaims } from '../tables/format.ts'
import { inFew } from '../tables/inputError.ts'
import { loadNames } from '../tables/load.ts'
import { gather } from './gather.ts'
import { checkApart, UsageError } from './usage.ts'

export interface VerifyOptions {
  names?: readonly string[]
  json?: boolean
  output?: string
}

/** Holds a table's claims (but struck ones) to their articles, and prints problems; returns the exit code. */
export async function verify(table: string, inputs: readonly string[], options: VerifyOptions): Promise<number> {
  const { names: files = [], json = false, output } = options
  // The claims may be mended where they are
  checkApart('--output', output, inputs)
  const stated = await gather([table])
  if (stated.articles.length > 0) throw new UsageError(`${table} holds no claims; the table of claims comes first`)
  for (const { message } of stated.failures) throw new Error(message)
  const names = files.flatMap((path) => loadNames(path))
  const { articles, aliases, failures, foreign, warnings } = await gather(inputs)
  const articleOf = ({ article }: Claim): Article | undefined => {
    const id = aliases.get(article)
    // a table without the column has the name of its file there
    const unnamed = article === basename(table, extname(table)) || article === 'stdin'
    return articles.find((a) => a.id === id) ?? (unnamed && articles.length === 1 ? articles[0] : undefined)
  }
  const ids = articles.map(({ id }) => `"${id}"`)
  const there = `there are ${inFew(ids, 5).join(', ') || 'none'}`
  const found = new Map(stated.claims.map((claim) => [claim, articleOf(claim)]))
  const grounded = new Map<Claim, Verified>()
  for (const article of articles) {
    const own = stated.claims.filter((claim) => found.get(claim) === article)
    for (const [i, result] of verifyClaims(own, article, { names }).entries()) grounded.set(own[i] as Claim, result)
  }
  const verified = stated.claims.map((claim): Verified => {
    const article = found.get(claim)
    if (claim.decision === 'struck') return { claim, problems: [] }
    if (!article) return { claim, problems: [`its article "${claim.article}" is not among the files; ${there}`] }
    if (article.text === null) return { claim, problems: [`its article "${claim.article}" has no text here`] }
    return grounded.get(claim) as Verified
  })
  const mended = verified.map(({ claim }) => claim)
  if (output !== undefined) writeFiles(new Map([[output, formatClaims(mended)]]))
  const wrong = verified.filter(({ problems }) => problems.length > 0)
  const messages = [...warnings, ...[...foreign, ...failures].map((failure) => failure.message)]
  for (const message of messages) console.error(`howmany: ${message}`)
  console.log(json ? asJson(verified.length, wrong, failures) : asText(verified.length, wrong))
  return wrong.length + failures.length > 0 ? 1 : 0
}

function asJson(claims: number, wrong: readonly Verified[], failures: readonly object[]): string {
  const problems = wrong.map(({ claim: { id, article, words }, problems }) => ({ claim: id, article, words, problems }))
  return JSON.stringify({ claims, problems, failures }, null, 2)
}

function asText(claims: number, wrong: readonly Verified[]): string {
  const width = Math.max(...wrong.map(({ claim }) => claim.id.length))
  const lines = wrong.flatMap(({ claim, problems }) =>
    problems.map((problem, i) => `${(i === 0 ? claim.id : '').padEnd(width)}  ${problem}`)
  )
  const all = count(claims, 'claim')
  const sum = `${wrong.length} of ${all} ${wrong.length === 1 ? 'has' : 'have'} problems`
  return [...lines, wrong.length === 0 ? `${all}, no problems` : sum].join('\n')
}
