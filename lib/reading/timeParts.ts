/** Times that are told of another figure: of the whole that it is a part of, or of a part, or of the level before. */
import { oneOf } from '../figures/pieces.ts'
import type { Time } from './calendar.ts'
import { auxiliaries, clauseOf, indexAt, isVerbal } from './clauses.ts'
import { cueVerbs } from './cues.ts'
import type { Span } from './sentences.ts'
import { isMain } from './timePair.ts'
import { compared, levelBefore } from './timeWords.ts'
import { lastBefore, type Words } from './tokens.ts'

const counts = oneOf('people dead deaths killed injured lost reported given announced counted recorded')
const itsTime = new RegExp(`^(?: ${counts})?(?: ${oneOf('on in at for of a the late early')}){0,2} ?$`)
/** "27 are missing, down from 46 on Sunday", "of the 63 hurt 41 had left by Sunday": the day is of the second alone. */
export function isOfAnother(text: string, words: Words, span: Span, time: Time, spans: readonly Span[]): boolean {
  if (isOfAside(words, span, time, spans) || isOfPart(text, words, span, time, spans)) return true
  const isFramed = /\bOf (?:the |those )?$/.test(lastBefore(text, span.start, 10))
  // "31 percent, up from a fifth in 2019"
  if (/, (?:up|down) from [^,;\d]*$/.test(text.slice(span.end, time.start))) return true
  const { id } = clauseOf(words, time)
  // "executed 65 people, but in March it beheaded | 81": March is of the 81
  const isNext = (second: Span) => second.start >= time.end && clauseOf(words, second).id === id
  const turn = /, (?:but|while|whereas|and) [^;]*$/.test(text.slice(span.end, Math.max(span.end, time.start)))
  if (turn && clauseOf(words, span).id !== id && spans.some(isNext)) return true
  // "12 died - 30 were hurt on Monday"; but "12 died - four of them children - and 30 were hurt on Monday"
  const isDashed = ({ start }: Span) =>
    dash.test(text.slice(span.end, start)) && text.slice(words[0]?.start ?? start, start).split(dash).length % 2 === 0
  return spans.some((second) => {
    // "fell from 6.1% the month before, leaving 412 out of work"
    // "The toll, put at 120 on Sunday, has risen to 141"
    if (second.end <= time.start && time.end <= span.start) {
      const lead = lastBefore(text, second.start, 60)
      // "Having put the dead at 26 on Monday, police gave a figure of 31"
      const isBefore = levelBefore.test(lead) || /\b(?:Having|After \w+ing)\b[^,.;]*$/.test(lead)
      return isBefore && itsTime.test(text.slice(second.end, time.start))
    }
    if (second.start <= span.end || second.end > time.start) return false
    const [between, behind] = [text.slice(span.end, second.start), text.slice(second.end, time.start)]
    return (
      isFramed ||
      ((turned.test(between) || isDashed(second)) && !dash.test(behind)) ||
      (compared.test(between) && /^[^,;]*$/.test(behind)) ||
      // "On 3 May 28 bodies came in, 25 on 4 May"
      (/, (?:and |then )?$/.test(between) && /^ (?:on|in) (?:the )?$/.test(behind)) ||
      (levelBefore.test(between) && itsTime.test(behind)) ||
      // "900 pups, or about half of those born last year, died"
      (/, or (?:about |some |nearly )?$/.test(between) && /^[^,;]+$/.test(behind)) ||
      // "81 were saved off Orr, and three drowned off Keld on Friday"
      (isApart(between, behind) && [between, behind].every((words) => somewhere.test(words))) ||
      // "stands at 55, with 2 more added within a day"
      (/,? with (?:another )?$/.test(between) && /^ (?:more|new|further|additional|others)\b/.test(behind)) ||
      (/^[^.;]{0,60}, /.test(between) && partOfIt.test(behind)) ||
      (/, (?:including|among them) $/.test(between) && itsTime.test(behind.replace(/^ \p{L}+/u, '')))
    )
  })
}
/** "held 40, with officials saying 12 died on Monday"; but "12 died - nine men and three women - on Monday". */
const turned = /, (?:but|whereas) |, with (?:[\p{L}'’]+ ){1,4}(?:saying|reporting|adding)\b/u
const dash = / [-–—] /
/** Or "nine died in Orr and 20 were hurt when a wall fell in Keld". */
const isApart = (between: string, behind: string) =>
  /, (?:and|while) $/.test(between) || (between.endsWith(' and ') && / (?:when|as|after) /.test(behind))
const somewhere = / (?:in|at|off|near|outside) (?:the )?\p{Lu}/u
/** "they sent 40 tanks to Tarn, where 860 people have died since May": the time is of the figure beside it. */
function isOfAside(words: Words, span: Span, time: Time, spans: readonly Span[]): boolean {
  const { id, kind } = clauseOf(words, time)
  const isIn = (s: Span) => clauseOf(words, s).id === id
  return kind === 'relative' && !isIn(span) && spans.some((s) => s.start > span.end && s.end <= time.start && isIn(s))
}
const partOfIt = /^ of (?:them|whom|which)\b[^,.;]{0,40}$/

const ones = 'its their his her our'
const of = new RegExp(
  `^(?:(?: \\p{L}+)? of (?:${oneOf(`the these those some about nearly almost ${ones}`)} )?| ${oneOf(ones)} )$`,
  'u'
)
/** "the last of the 21 bodies" */
const ofWhole = new RegExp(
  `\\b${oneOf('last first rest most many some few half all none one another')} of ${oneOf('the those its their')} $`
)
const ofThose = /^ of (?:the|these|those|its|their) \S+/
/** "On Sunday they freed 14 of the 30 girls seized in May": what is told of the whole is not the part's. */
function isOfPart(text: string, words: Words, span: Span, time: Time, spans: readonly Span[]): boolean {
  // "900 are homeless, including 60 who have been so | since May"
  if (time.start > span.end && included.test(text.slice(span.end, time.start))) return true
  const isPart = (part: Span, whole: Span) => of.test(text.slice(part.end, whole.start))
  const part = spans.find((s) => isPart(s, span)) ?? (ofWhole.test(lastBefore(text, span.start, 30)) ? span : null)
  if (part && !isTold(words, part, span, time)) return true
  const [those = ''] = ofThose.exec(text.slice(span.end, span.end + 40)) ?? []
  const named = those ? { start: span.end, end: span.end + those.length } : undefined
  const whole = spans.find((s) => isPart(span, s)) ?? named
  return whole !== undefined && isTold(words, span, whole, time)
}
const included = /\b(?:including|among (?:them|whom))\b[^;]*\b(?:who|that|which)\b[^,;]*$/
/** Whether a time stands with what only says which the whole is: "seized in May", "that it seized in May". */
function isTold(words: Words, part: Span, whole: Span, time: Time): boolean {
  if (time.start < whole.end) return false
  const between = words.filter((t) => t.start >= whole.end && t.end <= time.start)
  const verb = between.findIndex(isVerbal)
  const opener = between[verb - 1]?.lower ?? ''
  // "died on Tuesday, | bringing the toll to five"
  const next = words.slice(indexAt(words, time.end)).slice(0, words[indexAt(words, time.end)]?.text === ',' ? 0 : 2)
  // "100 of the deaths this year came in March"
  if (verb < 0) return next[0] !== undefined && isMain(next[0])
  if (/^(?:it|they|he|she|we|who|that|which|whom|had)$/.test(opener)) return true
  if (auxiliaries.has(between[verb]?.lower ?? '')) return false
  const governor = words
    .filter((t) => t.end <= part.start)
    .slice(-6)
    .findLast(isVerbal)
  return (governor !== undefined && cueVerbs.get(governor.lower)?.kind !== 'say') || next.some(isVerbal)
}
