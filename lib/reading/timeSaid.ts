/** Which times of a sentence tell when its words were said, and which when a thing was. */
import { indexAt, isVerbal } from './clauses.ts'
import { participles } from './cues.ts'
import type { Document } from './document.ts'
import { telling, utterances } from './english/saying.ts'
import { nounKind } from './people.ts'
import type { Span } from './sentences.ts'
import type { Cue } from './subjects.ts'
import type { Time } from './times.ts'
import { vague } from './timeWords.ts'
import type { Token } from './tokens.ts'

/** Parts when it happened from when it was said: "said on Tuesday", "In August a report said". */
export function split(
  times: readonly Time[],
  sentence: Span,
  cues: readonly Cue[],
  doc: Document,
  words: readonly Token[]
) {
  const read: { events: Time[]; said: Time[] } = { events: [], said: [] }
  for (const time of times) {
    const lead = doc.text.slice(sentence.start, time.start)
    const within = cues.some((c) => c.start <= time.start && time.end <= c.end && !isAside(words, time, c))
    const opens = opening.test(lead.slice(lead.lastIndexOf(';') + 1))
    const told = cues.find((c) => c.start >= time.end && openSubject.test(doc.text.slice(time.end, c.start)))
    // "Last week police said", but "Between 1 and 9 May the ministry said", "In April the ministry recorded"
    const isStretch = time.from !== time.to && !vague.test(doc.text.slice(time.start, time.end))
    const isCounted = isStretch || (time.from.length < 10 && counting.test(told?.words ?? ''))
    // "said Monday's blast killed 12"
    const owns = /^['’]s?$/.test(words[indexAt(words, time.end)]?.text ?? '')
    read[(within && !owns) || (opens && told && !isCounted) || isOfWords(words, time) ? 'said' : 'events'].push(time)
  }
  return read
}
/** "Police, who arrested 12 people on Monday, said": the day is that of the arrests. */
function isAside(words: readonly Token[], time: Time, { start, verb }: Cue): boolean {
  const before = words.filter((t) => t.start >= start && t.end <= time.start)
  const own = before.slice(before.findLastIndex((t) => t.text === ',') + 1)
  return (
    words.some((t) => t.text === ',' && t.start >= time.end && t.start < verb) &&
    own.some((t) => /^(?:who|which|whose)$|(?:ed|ing)$/.test(t.lower))
  )
}
const counting = /^(?:record|count|regist|document|log|notif|verif|tall)/
const openSubject = /^,?\s(?:the |an? )?$/

/** "Tuesday's statement", "its 3 May update", "figures released on Tuesday", "speaking on Tuesday": when words were. */
function isOfWords(words: readonly Token[], time: Time): boolean {
  const behind = words.slice(indexAt(words, time.end)).filter((t) => !/^['’]s?$/.test(t.text))
  if (behind.slice(0, 2).some((t) => utterances.has(t.lower))) return true
  const before = words.slice(Math.max(0, indexAt(words, time.start) - 9), indexAt(words, time.start))
  const verb = before.findLast((t) => isVerbal(t) || telling.has(t.lower) || t.text === ',')
  if (!verb) return false
  const noun = before.slice(0, before.indexOf(verb)).findLast((t) => t.text !== ',')
  return telling.has(verb.lower) || (participles.has(verb.lower) && nounKind(noun?.lower ?? '') === 'document')
}
const opening = /^\W*(?:(?:On|In|By|Late|Early|Earlier|Last|This)\s)?(?:(?:late|early)\s)?$/i
