/** By which words a figure is a part of another. */
import type { Claim } from '../claim.ts'
import { numberOf } from '../figures/interval.ts'
import { areHuman } from '../figures/lexicon.ts'
import type { Context, Found, Part } from './breakdown.ts'
import { between, brokenDown, diedElsewhere, fits, listed, startOf, stopsIn, total } from './breakdown.ts'
import { uncounted } from './elided.ts'
import { bringing } from './english/change.ts'
import { property } from './english/outcomes.ts'
import * as says from './english/parts.ts'
import { known } from './mentions.ts'
import { measureOf } from './outcomes.ts'
import { firstIn, lastBefore } from './tokens.ts'

const stateOf = (word: string): Claim['measure'] | null => {
  const measure = measureOf(word) ?? (/^d/.test(word) ? 'killed' : null)
  return measure === 'affected' ? null : measure
}

/** Whether a figure may be a part of another that counts the same sort of thing. */
const isAlike = ({ all }: Context, part: number, whole: number) =>
  (all[part] as Claim).unit === (all[whole] as Claim).unit && fits(all[part] as Claim, all[whole] as Claim)

/** What goes on with a figure's own, and with nobody else. */
export const ownRest = ({ rest }: Pick<Context, 'rest'>) => rest.split(says.somebodyElse)[0] ?? ''

const wrecked = /^(?:damag|destroy)ed$/
/** The nearest figure of the sentence before this one that it may be a part of. */
function before({ at, here, all, lead, claim: part }: Context): number | null {
  const left = here.filter((i) => i < at && fits(part, all[i] as Claim))
  // "62 structures, including 28 homes"
  const isLike = ({ measure, unit }: Claim) => unit === part.unit || (wrecked.test(measure) && property.has(part.unit))
  const alike = left.filter((i) => isLike(all[i] as Claim))
  const isNext = wrecked.test(part.measure) && /, of which,? $/.test(lead)
  return alike.findLast((i) => isNext || (all[i] as Claim).measure === part.measure) ?? alike.at(-1) ?? null
}

/** "19 bodies and 44 wounded, eight of whom": the figure right before, whatever befell it. */
function beside(c: Context): number | null {
  const isLike = c.all[c.last]?.unit === c.claim.unit
  return isLike && /^(?: \S+){1,2}, $/.test(between(c, c.last, c.at)) ? c.last : null
}

const noVictims = /^(?:suspect|survivor|witness|arsonist|culprit|perpetrator|rescuer|volunteer)/
/** "40 were killed and 30 hurt. | Seven were children": of which, nobody knows. */
function isOfTwo(c: Context, whole: number): boolean {
  const [other, told] = [c.all[whole - 1], c.all[whole]]
  return (
    other !== undefined &&
    other.measure !== 'other' &&
    other.unit === told?.unit &&
    stopsIn(between(c, whole - 1, whole)) === 0
  )
}

/** By its words; `parts`: what has been found of the figures before. */
type Find = (c: Context, parts: (Part | null)[]) => Found | null
const rule = (name: string, example: string, find: Find) => ({ name, example, find })

/** Most telling first. */
export const partRules = [
  rule('each', 'Two counties reported one death each', ({ rest }) =>
    says.apiece.test(rest) ? { whole: null, of: 'each' } : null
  ),
  rule('of the dead', 'Ten of the dead lived in one tower', (c, parts) => {
    const fromLead = [says.ofStateFirst, says.included, says.amongState].map((pattern) => pattern.exec(c.lead))
    const around = says.withAmong.exec(`${c.lead}#${c.rest}`)
    const told = [says.ofState.exec(c.rest), ...fromLead, says.among.exec(c.rest), around]
    // "those held included 20 for theft, 17 for arson": the next of them too
    const isOn = c.all[c.last]?.unit === c.claim.unit && listed.test(between(c, c.last, c.at))
    const before = isOn && says.item.test(c.rest) ? parts[c.last]?.of : null
    const word = told.find((found) => found !== null)?.[1] ?? before
    if (!word) return null
    const state = stateOf(word)
    const whole = total(c, state, 0, parts)
    // "Two of the cases": of whom, where nobody fell ill?
    const isNone = /^case/.test(word) && !c.all.some(({ measure }) => measure === 'infected')
    return { whole, of: word, state: isNone ? undefined : (state ?? undefined) }
  }),
  rule('of so many', 'Ten of the 18 clerks', (c) => {
    const next = c.here.find((i) => i > c.at)
    const link = next === undefined ? '' : between(c, c.at, next)
    // "Seven children among 19 wounded": a headline
    if (next !== undefined && /^(?!.*\bwhose\b).* among (?:the )?$/.test(link) && isAlike(c, c.at, next))
      return { whole: next }
    return next !== undefined && says.ofFigure.test(link) ? { whole: next, frames: true } : null
  }),
  rule('how badly', 'A man stabbed six people, one fatally', (c, parts) => {
    const isFatal = says.fatally.test(c.rest)
    if (!/[,;(]\s?$|\band $/.test(c.lead) || (!isFatal && !says.gravely.test(c.rest))) return null
    // "12 seriously and eight slightly": both of the one whole
    const last = before(c)
    return { whole: parts[last ?? -1]?.whole ?? last, own: isFatal ? 'killed' : undefined }
  }),
  rule('raised', 'The toll rose to 31 after nine people died in hospital', (c) => {
    // "rose to 22 from nine the day before, as 13 bodies were recovered": past the level before
    const last = c.here.findLast((i) => i < c.at && c.all[i]?.measure !== 'other') ?? c.at
    // "Forty more died, a day after a fight killed 15, bringing the total to 55": past another of that place
    // "three died, taking the toll from 12 to 15": past the level before
    const brings = (from: number, i: number) => bringing.test(between(c, from, i))
    // "After 11 bodies were found, the toll rose to 57"
    const raises = (i: number) =>
      i === c.at + 1 && /^\W*(?:After|With|As|When|Once) /.test(c.lead) && says.thenRose.test(between(c, c.at, i))
    const sum = c.here.find((i) => i > c.at && (brings(i - 1, i) || raises(i) || (i < c.at + 3 && brings(c.at, i))))
    const risen = lastBefore(c.text, startOf(c.all[last]), 60)
    const isRisen = says.rising.test(risen) && says.afterwards.test(between(c, last, c.at))
    const [whole, { measure, place }] = [sum ?? (isRisen ? last : c.at), c.claim]
    const isApart = c.all.slice(c.at + 1, sum ?? c.at).some((o) => o.measure === measure && o.place !== place)
    const isSame = measure !== 'other' && c.all[whole]?.measure === measure && isAlike(c, c.at, whole) && !isApart
    return whole !== c.at && isSame ? { whole } : null
  }),
  rule('sum', 'Twelve fans died. Eight died at the scene and four in hospital', (c, parts) => {
    const a = c.claim
    // "Three died on Thursday. On Friday 49 bodies were found": of large numbers also in the next sentence
    const two = firstIn(c.all, c.at + 1, c.at + 4, (b) => b.measure === a.measure && b.place === a.place)
    const b = c.all[two]
    // "the army said 22; the governor told of 18 and said the army had counted four": two voices make no sum
    if (!b || b.source !== a.source || a.measure === 'other' || parts[c.at]) return null
    if (a.best === null || b.best === null) return null
    const isHere = c.here.length === 2 && c.here[0] === c.at && c.here[1] === two
    if (!isHere && (a.best + b.best < 20 || stopsIn(between(c, c.at, two)) > 1)) return null
    const whole = total(c, a.measure, a.best + b.best, parts)
    const told = c.all[whole ?? -1]
    const isTheirs = (!told?.source || !a.source || told.source === a.source) && told?.place === a.place
    return whole !== null && isTheirs && told && numberOf(told) === a.best + b.best ? { whole, also: two } : null
  }),
  rule('where they died', 'Ten died at the scene and two in hospital', (c, parts) => {
    const other = says.pronoun.test(c.rest) ? -1 : diedElsewhere(c)
    const sum = (numberOf(c.claim) ?? 0) + (numberOf(c.all[other] ?? c.claim) ?? 0)
    return other < 0
      ? null
      : { whole: total(c, 'killed', sum, parts), of: says.diedLater.test(c.rest) ? 'later' : 'there' }
  }),
  rule('of so many, first', 'Of 40 miners, 12 died', (c) => {
    const [first] = c.here
    if (first === undefined || first === c.at) return null
    const opening = c.lead.slice(0, startOf(c.all[first]) - startOf(c.all[c.at]))
    if (says.amongFirst.test(opening) && says.wereAmong.test(between(c, first, c.at))) return { whole: first }
    // "Of 90 samples, six failed, for a rate of 7 percent": that is of no samples
    return says.framed.test(opening) &&
      /^[^,;]{0,60}, (?!.*\b(?:of|for|to|at|by|from|in) $)/.test(between(c, first, c.at))
      ? { whole: first, frames: true }
      : null
  }),
  rule('of them', 'Five people died, three of them children', (c, parts) => {
    if (!says.pronoun.test(c.rest)) return null
    const last = c.claim.notes.includes(uncounted) ? null : (beside(c) ?? before(c) ?? justBefore(c))
    // "of whom nine went home. Two of those brought in died": a part of a part is one of the whole too
    const whole = parts[last ?? -1]?.whole ?? last
    // "About 90 came to our hospital. Five of them were dead", a doctor there said
    return { whole, of: whole === null && says.oneHouse.test(c.claim.source ?? '') ? 'one house' : undefined }
  }),
  rule('who some were', 'Forty were killed. Seven were children', (c, parts) => {
    const near = before(c) ?? justBefore(c)
    const all = parts[near ?? -1]?.whole ?? near
    if (all === null) return null
    const { measure, population, unit } = c.all[all] as Claim
    if (measure === 'other' || unit !== c.claim.unit || isOfTwo(c, all)) return null
    const isThere = says.thereAlone.test(c.rest) && c.claim.measure === measure
    if (says.theyInclude.test(c.lead) || isThere) return { whole: all }
    const isBracket = all === c.last && says.inBrackets.test(between(c, c.last, c.at))
    const who = (isBracket ? says.closesBracket : says.wereWho).exec(c.rest)?.[1]?.split(' ').at(-1) ?? ''
    const isWho = areHuman(who) && !noVictims.test(who) && measureOf(who) === undefined && who !== population
    return isWho && /^(?:other|killed)$/.test(c.claim.measure) ? { whole: all } : null
  }),
  rule('broken down', '19 people: 12 in Bekva, five in Drenje and two in Lipa', (c) => {
    const whole = brokenDown(c)
    return whole === null ? null : { whole, listed: true }
  }),
  rule('including', '31 people, including nine children', (c, parts) => {
    // "900 died. Of these, | 120 were cyclists"
    const all = before(c) ?? (/^\W*(?:Among|Of (?:them|these|those)\b)/.test(c.lead) ? justBefore(c) : null)
    // "killing 18 of the 47 on board, including four children": of the 18
    const some = c.here.findLast((i) => all !== null && i < all && parts[i]?.whole === all)
    if (says.including.test(c.lead)) return { whole: some ?? all }
    // "including three women and two children"
    const whole = parts[c.last]?.whole ?? Infinity
    const [one, two] = [c.all[c.last], c.claim]
    const isWreck = [one, two].every((claim) => wrecked.test(claim?.measure ?? ''))
    const isLike = isWreck || [one?.measure, c.all[whole]?.measure, 'other'].includes(two.measure)
    const isAlike = one?.unit === two.unit && isLike
    return whole < c.last && isAlike && says.goesOn.test(between(c, c.last, c.at)) ? { whole } : null
  }),
  rule('in hospital', 'Twelve are still in hospital', (c, parts) => {
    const { measure, unit } = c.claim
    // "two of the five were in serious condition": the two; who was rescued is one of all that were
    const isHurt = unit === 'people' && !/^(?:rescued|killed|missing)$/.test(measure) && parts[c.at - 1]?.whole !== c.at
    // "most of the 53 hurt are in critical condition": those are not counted
    const isBad =
      measure === 'injured' &&
      (says.badly.test(ownRest(c)) || says.badlyBefore.test(c.lead) || says.badlyBehind.test(`${c.lead}|${c.rest}`))
    const isLying =
      isHurt && !says.notAll.test(c.lead) && (isBad || says.stays.test(says.lying.exec(ownRest(c))?.[0] ?? ''))
    return isLying ? { whole: total(c, 'injured', 0, parts), of: 'in hospital' } : null
  }),
  rule('of one house', 'The storm killed 22, and deaths at her hospital rose to three', (c, parts) => {
    const { measure, unit, population, source } = c.claim
    if (unit !== 'people' || !/^(?:killed|injured)$/.test(measure)) return null
    const isBrought = /\b(?:wounded|injured)\b/.test(population) && says.toHouse.test(c.rest)
    // "a clinic received 29 bodies, and 40 had been recovered from the river"
    const isListed = [says.ofHouse, says.atHouse].some((of) => of.test(c.lead)) && !says.ownVerb.test(c.rest)
    const isIn = (isBrought || isListed || says.atHouse.test(c.rest)) && !says.another.test(c.lead)
    const isOne = isIn || (says.oneHouse.test(source ?? '') && [c.lead, c.rest].some((w) => says.received.test(w)))
    return isOne ? { whole: total(c, measure, 0, parts), of: 'one house' } : null
  }),
  rule('on one charge', 'Police arrested 60 people. Twelve people were arrested for assault', (c, parts) => {
    const { claim: part } = c
    if (part.measure !== 'detained') return null
    // "203 people arrested for theft, 17 for arson"
    const last = parts[c.last]?.whole ?? null
    if (last !== null && /^ for /.test(c.rest)) return { whole: last }
    const whole = says.charged.test(c.rest) ? total(c, 'detained', 0, parts) : null
    const told = c.all[whole ?? -1]
    const isFewer = told && numberOf(told) !== numberOf(part) && known(told.place, part.place)
    return isFewer && known(told.source, part.source) ? { whole } : null
  }),
  rule('of those somebody knew', 'She knew seven people who had been killed', (c, parts) => {
    const { measure, unit } = c.claim
    const isKnown = unit === 'people' && measure !== 'other' && says.knowing.test(c.lead)
    return isKnown ? { whole: total(c, measure, 0, parts), of: 'known' } : null
  }),
  // Those of a day or a week are told apart by their time
  rule(
    'new ones',
    'The ministry reported 12 new cases; 90 people have fallen ill since May',
    ({ claim: { measure, from }, lead, rest }) =>
      measure !== 'other' && from === null && says.newOnes.test(`${lead}#${rest}`) ? { whole: null, of: 'more' } : null
  ),
  rule('so many others', '65 people died: 59 bodies were found, and six others died later', (c, parts) => {
    const part = c.claim
    const isMore = says.another.test(c.lead) || /^ (?:\p{L}+ )?more\b(?! than\b)/u.test(c.rest)
    if (part.measure === 'other' || part.unit !== 'people' || !(isMore || says.added.test(c.rest))) return null
    const first = c.here.findLast((i) => i < c.at && (c.all[i] as Claim).measure === part.measure)
    // "There was one more death": on top of those that a sentence before told of
    if (first === undefined && isMore && says.thereIs.test(c.lead)) return { whole: null, of: 'others' }
    // "12 died and a further 30 were hurt": on top of the dead, and all that were hurt
    const isFirst = c.here.every((i) => i >= c.at || c.all[i]?.measure === 'other')
    const isAdded = ({ measure, event, place }: Claim) =>
      measure === part.measure && event === part.event && known(place, part.place)
    const isOnTop = isMore && isFirst && c.all.slice(0, c.at).some(isAdded)
    if (first === undefined) return isOnTop ? { whole: null, of: 'more' } : null
    const sum = (numberOf(part) ?? 0) + (numberOf(c.all[first] as Claim) ?? 0)
    const whole = total(c, part.measure, sum, parts)
    const told = c.all[whole ?? -1]
    const addsUp = told !== undefined && numberOf(told) === sum && told.place === part.place
    // "17 more", "a further eight" come on top of what was told before, as do those of another place
    const isPart = addsUp || (!isMore && told?.place === part.place)
    return { whole: isPart ? whole : null, of: 'others', beside: first, also: addsUp ? first : undefined }
  })
]

/** The last figure of the sentence before, in the same paragraph: "Five people died. Three of them were children." */
function justBefore(c: Context): number | null {
  const last = (c.here[0] ?? c.at) - 1
  const figure = c.all[last]
  if (!figure || !fits(c.claim, figure) || figure.unit !== c.claim.unit) return null
  return stopsIn(between(c, last, c.at)) === 1 ? last : null
}
