import { isAlone } from './draft.ts'
import { isPerson } from './lexicon.ts'
import type { Draft } from './quantity.ts'

const outcomes =
  /\b(?:killed|killing|died|dead|death|wounded|wounding|injured|injuring|injury|hurt|missing|arrested|detained|rescued|shot|fatally|critically|hospitali[sz]ed|survived|abducted|kidnapped|evacuated|destroyed|collapsed|burned|fatality|casualty|crashed|tested|confirmed)\b/i
const speaking =
  /^(?:said|says|told|tells|wrote|writes|asked|described|recalled|added|put|called|who|of|at|in|from|with|on|familiar|close|briefed|involved|and|or)$/
const oneThings =
  /^\s+(?:of|another|day|thing|point|stage|side|hand|reason|way|example|case|leading|more|side|moment|time|after|by|such|source|question|theory|to|who|that|which|in which|is|was|has|had|can|could|may|might|should|must|would|will|and only|or (?:another|other))\b/i
/** "one militant was killed" counts; "one of them", "no one", "one more time", "one leading economist" do not. */
export function isCounting(text: string, start: number, end: number, first: Draft): boolean {
  const { bound, unit } = first
  const before = text.slice(Math.max(0, start - 32), start)
  const after = text.slice(end, end + 60)
  if (/^\s+of\b/.test(after)) return false
  if (/^ (?:or more|at least)\b/.test(after)) return true
  if (isAlone(text, first.start, end)) return true
  if (bound !== 'exact' && bound !== 'about') return true
  if (/^[-](?:\p{L}+)/u.test(after))
    return !/^-(?:way|sided?|time|off|on-one|stop|man|woman|liner|third)/i.test(after) || unit !== null
  if (/^\s+(?:in|out of)\s+(?:\d|two|three|four|five|six|seven|eight|nine|ten)/i.test(after)) return true
  if (unit !== null) return !/^\s+day\b/i.test(after)
  if (/\bby $/i.test(before) && /^ (?:vote|point|goal|seat|run|percentage)\b/i.test(after)) return true
  const [, noun, next] = /^ (\p{Ll}+)(?: (\p{Ll}+))?/u.exec(after) ?? []
  // "saw one man being dragged away", not "one man said"
  if (noun && isPerson(noun) && next && !speaking.test(next) && !/(?:^|[."“] ?)$/.test(before)) return true
  const clause = /^[^.;:!?]*/.exec(after)?.[0] ?? ''
  if (
    /\b(?:no|any|every|some|each|this|that|the|which|only|not|another)\s$/i.test(before) &&
    !/\b(?:only|another)\s$/i.test(before)
  )
    return false
  if (
    /(?:killing|killed|wounding|wounded|injuring|injured|leaving|left|including|and|arrested|at least)\s$/i.test(
      before
    ) &&
    !oneThings.test(after)
  ) {
    if (!/\band\s$/i.test(before) || outcomes.test(clause)) return true
  }
  return !oneThings.test(after) && outcomes.test(clause)
}
