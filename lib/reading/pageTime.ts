import { setOf } from '../figures/pieces.ts'
import { once } from '../grouped.ts'
import { readDocument } from './document.ts'
import { type Line, length, linesOf } from './pageLines.ts'
import { dayOf, pageDayAt, publicationDay } from './publicationDay.ts'

const marked = '[itemprop~=datePublished], time[pubdate], time.published, time.entry-date, abbr.published'

/** The article's day as the page shows it; null: none, or several. Times of comments and posts stand in a row. */
export function pageTime(document: Document): string | null {
  const all = [...document.querySelectorAll(`time, ${marked}`)]
  const isListed = listed(all)
  const isLong = once((element: Element) => length(element) > 120)
  // "On <time>15 April 1912</time> the Titanic sank."
  const inSentence = ({ parentElement: around }: Element) => {
    const paragraph = around?.closest('p')
    return paragraph ? isLong(paragraph) : false
  }
  const own = all.filter((time) => !isListed(time) && !inSentence(time) && !isUpdate(time))
  for (const times of [own.filter((time) => time.matches(marked)), own]) {
    const texts = times.map(written).filter((text) => dayOf(text) !== null)
    if (new Set(texts.map(dayOf)).size === 1) return texts[0] ?? null
  }
  return null
}

/** So many lines may stand between a headline and its story: a summary, the authors, a caption. */
const between = 8
/** In characters. What is longer and a sentence is a summary, and after one of these the story itself. */
const long = 100
const others = 'last|updated?|modified|edited|corrected|printed|accessed|retrieved|copyright|photo|picture|event|next'
const ofOthers = new RegExp(`^(?:${others})`, 'i')
const ofChange = /^(?:updated?|modified)\b/i
const labels = new RegExp(`(?=\\b(?:${others}|first|originally|published|posted|submitted)\\b)`, 'i')
/** What may stand beside the day in its line, names apart: any other word makes it a sentence, or another day. */
const beside =
  setOf(`first originally published posted submitted released created on at by and for in of from am pm hrs noon
  staff writer reporter correspondent editor min mins minute minutes read ago`)

/**
 * The day that stands in words below the headline, "By Jo Rahm | Published Aug. 4, 2021", as YYYY-MM-DD; null where
 * there is none, or several. `titles`: what the page calls its article. Not the day of an update, nor today's, which
 * stands in the head of a page, nor one that is a heading in the story.
 */
export function shownDay(document: Document, titles: readonly (string | null)[]): string | null {
  const lines = document.body ? linesOf(document.body, 1) : []
  const isTitle = ({ text, block }: Line) =>
    (block === 'H1' || text.length >= 20) && titles.some((title) => title?.includes(text))
  // The name of the paper may be a headline, and a part of the title too
  const title = lines.filter(isTitle).sort((a, b) => b.text.length - a.text.length)[0]
  const days = title ? daysAbove(lines.slice(lines.indexOf(title) + 1)) : []
  return new Set(days).size === 1 ? (days[0] ?? null) : null
}

/**
 * The day of publication of a plain text, as YYYY-MM-DD: it stands alone in one of the first lines ("Published: 21 July
 * 2025"), or with its year in the dateline; else its last change does ("Updated 21 July 2025"), which is when its figures
 * were said. null where none does, or where there are several. `told`: the one that it tells, also where it is not taken.
 */
export function textDay(text: string, latest: string): { published: string | null; told: string | null } {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const dateline = readDocument(text).dateline?.date ?? null
  const all = lines.map((line) => ({ text: line, linked: 0, block: 'P' }))
  const own = [...daysAbove(all), ...(dayOf(dateline) === null ? [] : [dateline])]
  const days = own.length > 0 ? own : daysAbove(all, true)
  const [told = null, ...others] = new Set(days.map(dayOf))
  return others.length > 0 ? { published: null, told: null } : { published: publicationDay([told], null, latest), told }
}

/** The days that stand in the lines above a story: neither in links, nor as its headings, nor between its paragraphs. */
function daysAbove(lines: readonly Line[], ofChanges = false): string[] {
  const own = lines.filter(({ text, linked }) => linked < text.length)
  const [, second] = own.filter(({ text }) => text.length >= long && /[.!?”"]$/.test(text))
  const above = own.slice(0, Math.min(between, second ? own.indexOf(second) : between))
  return above.flatMap(({ text, block }) => (/^(?:H[2-6]|DT)$/.test(block) ? [] : daysOf(text, ofChanges)))
}

/** The days of publication that a line tells, and nothing else but who wrote and who read; or those of its changes. */
export function daysOf(line: string, ofChanges = false): string[] {
  const parts = line.length < 120 ? line.split(labels) : []
  const own = parts.filter((part) => (ofChanges ? ofChange : ofOthers).test(part) === ofChanges)
  return own.flatMap((part) => dayIn(part.replace(ofChange, '')) ?? [])
}

/** "Date:", "Release date:", "By jrahm on": what stands before a day of publication, a name that is written small too. */
const unsaid = /^\W*(?:(?:(?:press )?release |publication |issue )?date\b:?|(?:\w+ )?by [\w.-]+(?= on\b))/i

function dayIn(part: string): string | null {
  for (const { index } of part.matchAll(/\p{L}+|\d+/gu)) {
    const found = pageDayAt(part.slice(index))
    if (!found) continue
    const rest = (part.slice(0, index) + part.slice(index + found.length)).replace(unsaid, '')
    const words = rest.match(/\b\p{Ll}[\p{L}.]*/gu) ?? []
    return words.every((word) => beside.has(word.replaceAll('.', ''))) ? found.day : null
  }
  return null
}

const written = (time: Element) =>
  time.getAttribute('datetime') ?? time.getAttribute('content') ?? time.getAttribute('title') ?? time.textContent

/** "Updated <time>", also beside "Published <time>". */
function isUpdate(time: Element): boolean {
  const label = time.previousSibling?.textContent?.trim() || time.parentElement?.getAttribute('class')
  return /updat|modif|edit/i.test(`${time.getAttribute('class')} ${time.getAttribute('itemprop')} ${label}`)
}

/** Whether a time, or an element around it that holds more than it, has a like with a time beside it. */
function listed(times: readonly Element[]): (time: Element) => boolean {
  // than "Published 19 November 2019, 07:09 GMT"
  const holdsMore = once(
    (element: Element) => element.querySelector('a, p, h2, h3, h4') !== null || length(element) > 80
  )
  const likes = new Map<Element, Map<string, Set<Element>>>()
  const kinds = (time: Element) => {
    const found: { parent: Element; kind: string; entry: Element }[] = []
    for (let entry = time.parentElement; entry?.parentElement; entry = entry.parentElement) {
      const kind = `${entry.nodeName} ${entry.getAttribute('class')}`
      if (holdsMore(entry)) found.push({ parent: entry.parentElement, kind, entry })
    }
    return found
  }
  for (const time of times)
    for (const { parent, kind, entry } of kinds(time)) {
      const row = likes.get(parent) ?? new Map<string, Set<Element>>()
      likes.set(parent, row.set(kind, (row.get(kind) ?? new Set()).add(entry)))
    }
  return (time) => kinds(time).some(({ parent, kind }) => (likes.get(parent)?.get(kind)?.size ?? 0) > 1)
}
