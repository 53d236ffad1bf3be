import { join } from 'node:path'
import { type Asked, chooseClaims, type Size, wantedOf } from '../archive/chooseClaims.ts'
import { claimFiles, isText, withDuckDB } from '../archive/claimFile.ts'
import { type Comparison, compare, withTables } from '../comparison/compare.ts'
import { claimsOf, type Question } from '../comparison/questions.ts'
import { count } from '../comparison/wording.ts'
import { loadArticles } from '../tables/load.ts'
import { findingText, headline } from './finding.ts'
import { asClaimFiles, type NameFlags, namesOf, rowsOf, type TableFlags, tableReading } from './tableOptions.ts'
import { checkOurs, checkOutput, UsageError } from './usage.ts'

export interface CompareFlags extends TableFlags, NameFlags, Asked {
  articles?: string
  top?: string
  output?: string
  json?: boolean
}

/** What is compared and drawn in memory. Of topics less, as each is held against each. */
const most: Size = { topics: 2_000, claims: 200_000 }

/** Without a question asked: so many, of the topics with the most sources. */
const listed = 20

/**
 * `howmany compare`: groups the claims of files too large for memory by topic, and compares those asked for as
 * `compare` does: on the terminal, as JSON, or as a page in the folder `output`. Throws a UsageError on wrong use, an
 * InputError on bad tables; rows that answer no question are told, and set exit code 1.
 */
export async function compareFiles(paths: readonly string[], flags: CompareFlags): Promise<void> {
  if (flags.output !== undefined) checkOutput(flags.output)
  if (flags.output !== undefined) checkOurs(join(flags.output, 'compare.html'))
  const { population, measure, place } = flags
  const asked: Asked = { population, measure, place }
  const asksAll = Object.values(asked).every((value) => value === undefined)
  const top = flags.top !== undefined ? Number(flags.top) : asksAll ? listed : null
  const { articles } = flags
  const options = { ...namesOf(flags), articles: articles === undefined ? [] : loadArticles(articles) }
  const files = claimFiles(paths)

  const reading = tableReading(flags, files)
  const isTheirs = Object.keys(reading.options).length > 0
  const { size, matching, unmeasured, leftOut, claims, ids } = await withDuckDB((database) =>
    chooseClaims(
      database,
      asClaimFiles(files, reading, database.folder, (path) => isTheirs || isText(path)),
      { asked, top, options, admit: withinLimits }
    )
  )
  for (const message of [...reading.finish(), ...leftOut]) console.error(`howmany: ${message}`)
  if (leftOut.length > 0) process.exitCode = 1

  const comparison = answersTo(wantedOf(asked, options), ids, compare(claims, options), top)
  const written = flags.output === undefined ? [] : await publishIn(flags.output, comparison)
  if (flags.json) {
    const counts = { all: size, matching, unmeasured, leftOut, convention: comparison.convention.name }
    console.log(JSON.stringify({ ...counts, ...rowsOf(comparison) }, null, 2))
    return
  }
  for (const question of comparison.rows.questions) {
    const told = findingText(question, comparison.rows).map((text) => `  ${text}`)
    console.log([headline(question), ...told, ''].join('\n'))
  }
  const shown = count(comparison.rows.questions.length, 'question')
  const found = count(matching.topics, 'topic')
  console.log(`${shown} of ${asksAll ? found : `${found} asked for`}; ${sizeText(size)} in all.`)
  const unknown = 'of no known measure, not compared until a person says what they are of.'
  if (unmeasured > 0) console.log(`${count(unmeasured, 'figure')} ${unknown}`)
  for (const path of written) console.log(path)
}

/** The page of a report, without the claims to check, of which there may be too many for a page. */
async function publishIn(out: string, comparison: Comparison): Promise<string[]> {
  const [{ rendered }, { reportCells, titleOf }, { writeOver }] = await Promise.all([
    import('../notebook/publish.ts'),
    import('./reportCells.ts'),
    import('./writeReport.ts')
  ])
  const own = [...new Set(comparison.rows.questions.map(({ scope }) => scope.event))]
  const events = { isTaken: false, own, mentioned: [] }
  const reported = { comparison, events, articles: [], claims: [], decisions: [], failures: [] }
  const page = { title: titleOf(reported), cells: reportCells(reported) }
  return writeOver(out, 'compare', page.cells, await rendered('compare', page))
}

const sizeText = ({ topics, claims }: Size) => `${count(topics, 'topic')} and ${count(claims, 'claim')}`

function withinLimits({ topics, claims }: Size) {
  if (topics <= most.topics && claims <= most.claims) return
  const cure = 'narrow it (--population, --measure, --place), or ask for the first so many with --top'
  const asked = sizeText({ topics, claims })
  throw new UsageError(`${asked} are asked for, at most ${sizeText(most)} are compared at once: ${cure}`)
}

/** The `top` questions asked for that rest on the claims `ids`, by sources, then claims, and what is said of them. */
function answersTo(
  wanted: ReturnType<typeof wantedOf>,
  ids: ReadonlySet<string>,
  comparison: Comparison,
  top: number | null
): Comparison {
  const { rows } = comparison
  const claims = new Map(rows.questions.map((question) => [question, claimsOf(question)]))
  const isAsked = (question: Question) => claims.get(question)?.some((id) => ids.has(id)) && answers(question, wanted)
  const size = (question: Question) => claims.get(question)?.length ?? 0
  const order = (a: Question, b: Question) => b.sources - a.sources || size(b) - size(a) || (a.id < b.id ? -1 : 1)
  const kept = rows.questions
    .filter(isAsked)
    .sort(order)
    .slice(0, top ?? undefined)
  const named = new Set(kept.map(({ id }) => id))
  const isKept = (question: string | null) => question !== null && named.has(question)
  const own = {
    ...rows,
    figures: rows.figures.filter(({ question }) => isKept(question)),
    questions: kept,
    estimates: rows.estimates.filter(({ question }) => isKept(question)),
    relations: rows.relations.filter(({ a, b }) => isKept(a.question) && isKept(b.question)),
    cautions: rows.cautions.filter(({ question }) => isKept(question))
  }
  return withTables(own, comparison.convention)
}

const answers = ({ scope }: Question, wanted: ReturnType<typeof wantedOf>) =>
  (['population', 'measure', 'place'] as const).every(
    (field) => wanted[field] === undefined || wanted[field] === (scope[field] ?? '').toLowerCase()
  )
