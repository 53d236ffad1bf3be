import { count } from '../comparison/wording.ts'
import { undecided } from '../review/undecided.ts'
import { apartLines, eventName, inEnglish, takenLine } from './events.ts'
import { findingText, headline } from './finding.ts'
import { groupsOf, isTold, type Reported } from './reportCells.ts'
import type { Group } from './sections.ts'

/** So many of each are told on a terminal; the page has the rest. */
const most = { events: 10, cautions: 5, decide: 3 }

/**
 * A report in a few lines: what the articles were taken as, the finding of each event, what a person has to decide,
 * what to mind, and what could not be read. Who says what, and what to check first, is in the page.
 */
export function summary(reported: Reported): string {
  const { comparison, articles, claims, failures } = reported
  const { cautions, questions } = comparison.rows
  const unless = reported.events.isTaken && inEnglish(articles).length > 1 ? '; --several if not' : ''
  const undone = claims.filter(({ decision }) => decision === null).length
  const all = groupsOf(reported)
  const groups = all.length > most.events ? all.sort((a, b) => Number(isTold(b)) - Number(isTold(a))) : all
  return [
    ...(articles.length > 0 ? [`${takenLine(articles, reported.events, comparison)}${unless}`] : []),
    ...(articles.length > 0 ? apartLines(articles, reported.events) : []),
    `${count(claims.length, 'claim')} (${undone} not looked at), ${count(questions.length, 'question')}`,
    ...groups.slice(0, most.events).flatMap((group) => findingLines(group, groups.length === 1)),
    ...(groups.length > most.events ? ['', `… and ${groups.length - most.events} more events on the page`] : []),
    ...decideLines(reported),
    ...section(
      'What to mind',
      cautions.map(({ text }) => `  ${text}`),
      most.cautions
    ),
    ...section(
      'Not read or drawn',
      failures.map(({ message }) => `  ${message.replaceAll('\n', '\n  ')}`),
      failures.length
    )
  ].join('\n')
}

function findingLines(group: Group, isOnly: boolean): string[] {
  const { main } = group
  const name = eventName(group.event)
  if (!main) return ['', `${name}: no figures to compare`]
  const head = `${isOnly ? '' : `${name}: `}${headline(main)}`
  return ['', head, ...findingText(main, group).map((text) => `  ${text}`)]
}

function decideLines({ comparison }: Reported): string[] {
  const asked = undecided(comparison.rows).map(
    ({ one, other, joins }) => `  ${one} and ${other} (joins ${count(joins, 'figure')})`
  )
  return section('To decide on the page: the same, one a part of the other, or apart', asked, most.decide)
}

function section(title: string, lines: readonly string[], limit: number): string[] {
  if (lines.length === 0) return []
  const rest = lines.length > limit ? [`  … and ${lines.length - limit} more`] : []
  return ['', title, ...lines.slice(0, limit), ...rest]
}
