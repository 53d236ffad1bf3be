// How many in Hajin? One article's figures, beside what else was said of the same attack.
// Its claims, and those of the coverage around it, are in data/; where each was read is in data/README.md.

import {
  type ChartOptions,
  chart,
  compare,
  estimatesBySource,
  explain,
  loadFolder,
  outcomesBySource,
  prose,
  publish,
  table
} from '../lib/notebook.ts'

const shipped = loadFolder(new URL('../data/', import.meta.url))
const article = 'national-2018-11-13'

// 1. The claims: who said each figure, of whom, where, when, and in which words.
const own = shipped.claims.filter((claim) => claim.article === article)
const claimsShown = ['source', 'words', 'population', 'measure', 'place', 'from', 'bound']
console.table(own, claimsShown)

// 2. Which of them may be compared at all: those on one question, and parts with their wholes.
const fighters = compare(
  own.filter((claim) => ['present', 'crossing'].includes(claim.measure)),
  shipped
)
const attacks = shipped.claims.filter(
  (claim) => /^(SDF|US-backed) fighters$/.test(claim.population) && (claim.from ?? '') >= '2018-10'
)
const attack = compare(
  attacks.filter((claim) => (claim.from ?? '') >= '2018-11'),
  shipped
)
const october = compare(
  attacks.filter((claim) => (claim.from ?? '') < '2018-11'),
  shipped
)
const findings = [fighters, attack, october].flatMap(({ rows }) =>
  rows.relations.filter(({ kind, a, b }) => kind !== 'not comparable' && a.source !== b.source)
)
const cautions = [fighters, attack, october].flatMap(({ rows }) => rows.cautions)
console.table(attack.estimates.objects(), ['source', 'words', 'measure', 'place', 'from', 'outlets'])
for (const relation of findings) console.log(`- ${explain(relation)}`)
for (const { text } of cautions) console.log(`! ${text}`)

// 3. The charts say no more than the sources did.
const hajin: ChartOptions = { title: 'ISIS fighters and members: who says how many' }
const outcomes: ChartOptions = { title: 'The attack near Hajin, early November 2018: what each source says' }
const earlier: ChartOptions = { title: 'SDF fighters killed in Hajin, 26 to 27 October 2018: who says how many' }

const estimates = ['source', 'words', 'low', 'best', 'high', 'place', 'from', 'to', 'outlets', 'claims']
const { files } = await publish('hajin', {
  title: 'How many in Hajin? Depends who you ask',
  cells: [
    prose`
      # How many in Hajin? Depends who you ask

      In November 2018 The National gave two figures for ISIS in one article: 2,000 and as many as 30,000.
      They do not contradict each other. The first counts fighters in one pocket, the second members in two
      countries, three months earlier; and the second is a ceiling, not a count.

      ## Fighters in the pocket, members in two countries`,
    chart((width) => estimatesBySource(fighters, { ...hajin, width }), {
      name: 'fighters',
      table: fighters.estimates.select(estimates)
    }),
    prose`
      ## Twelve killed and twenty wounded, or none

      The Syrian Observatory for Human Rights counted the dead and the wounded of an attack in early November.
      The Syrian Democratic Forces, whose fighters they were, denied that there were any dead. An empty cell
      means that a source gave no figure, not that there was none.`,
    chart((width) => outcomesBySource(attack, { ...outcomes, width }), {
      name: 'attack',
      table: attack.estimates.select(estimates)
    }),
    prose`
      ## A week earlier

      The Observatory's first count of another attack was revised on the same day; the later figure counts, and
      the earlier one is drawn faint.`,
    chart((width) => estimatesBySource(october, { ...earlier, width }), {
      name: 'october',
      table: october.estimates.select(estimates)
    }),
    prose`
      ## What follows, and what to mind`,
    table(
      findings.map((relation) => ({ verdict: relation.verdict, 'in words': explain(relation) })),
      { caption: 'Each related pair of different sources' }
    ),
    table(cautions, { columns: { text: '' }, caption: 'What to look at twice' }),
    prose`
      ## Every claim of the article

      The figures of the article, with the words as written. "Hundreds" has no number here: it is read as a band
      only where it is compared, by the convention that the caption names. One more figure, three dead in Mosul,
      stands in the article as the headline of another story, and is a claim of that story.`,
    table(
      own.map((claim) => ({ ...claim, claim: claim.id })),
      { columns: ['source', 'cue', 'words', 'population', 'measure', 'place', 'from', 'to', 'bound'] }
    )
  ]
})
console.log(`\nWritten:\n${files.map((file) => `  ${file}`).join('\n')}`)
