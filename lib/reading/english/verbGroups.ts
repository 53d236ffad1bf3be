/** Function words that a sentence is cut into chunks by. Plain data. */
const set = (words: string): ReadonlySet<string> =>
  // "didn't" is written with either mark
  new Set(`${words} ${words.replaceAll("'", '’')}`.trim().split(/\s+/))

export const be = set(`is are was were be been being am get gets got getting isn't aren't wasn't weren't remain remains
  remained stay stayed lie lay`)
export const have = set(`has have had having hasn't haven't hadn't`)
export const modals =
  set(`do does did will would can could may might shall should must cannot don't doesn't didn't won't
  wouldn't can't couldn't`)
export const negations =
  set(`not never no neither nor cannot isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't
  won't wouldn't can't couldn't`)
/** Between the parts of a verb: "were later also killed". */
export const adverbs =
  set(`also still now already later then soon since just only even again too yet never not ever once earlier
  today yesterday apparently reportedly allegedly all both together alone almost either instead more so far overnight each`)
/** Before a verb: what it tells did not come about. */
export const barely = set('nearly almost narrowly')
/** Who says a thing holds it at arm's length: "were feared dead", "are reported to have been killed". */
export const hedges =
  set(`feared believed thought reported confirmed presumed said known declared pronounced listed found considered
  estimated officially continue continues continued`)
/** Between such a verb and what it holds: "are thought | to have been | killed". */
export const hedged = new Set([...be, ...have, ...adverbs, ...set('to as listed')])
/** A clause of its own that describes the noun before it. */
export const relatives = set('who which that whom whose where')
/** Somebody is told something: "told 300 supporters that". */
export const hearing =
  set(`tell tells told telling inform informs informed informing assure assures assured assuring warn warns
  warned warning remind reminds reminded notify notified convince convinced persuade persuaded promised advise advised`)
/** A clause of its own. */
export const openers = set(`when while after before because since although though but whereas until if as unless so than
  whether how what why once said says saying`)
export const prepositions =
  set(`of in on at by for from to with without within into onto over under above below between among
  amid across along around near off out up down during despite through throughout against toward towards per via like
  except upon beyond behind inside outside alongside following including aboard onboard about besides unlike according`)
/** Before a number, and a part of it: "another 12", "the 12". */
export const quantifiers =
  set(`another a an some the about only just still also other most additional further estimated total
  roughly approximately almost exactly maybe perhaps all these those its their his her our`)
/** Behind these stands a noun and no verb; behind the others it may: "the raid that killed 12". */
export const articles = set('the a an his her its their our my your this these those some any no every each')
export const determiners: ReadonlySet<string> = new Set([...articles, 'that', 'all', 'both', 'another'])
/** "a total of 12", "a group of 12 migrants": of these the number is what counts. */
export const groups =
  set(`total family group groups contingent detachment average crowd team teams band convoy batch maximum minimum record number
  estimated combined list`)
/** Behind a noun these name a thing: "lead poisoning", "temporary housing". */
export const naming = set('poisoning housing')
/** How sure a count is, before its noun: "suspected cases". */
export const sureness = set('confirmed suspected reported recorded registered probable')
/** What a verb may begin with beside itself. */
export const beforeVerb = new Set([...negations, ...be, ...have, ...modals, ...hedges])
/** What a noun group does not reach across. */
export const afterNoun = new Set([
  ...relatives,
  ...openers,
  ...prepositions,
  ...be,
  ...have,
  ...modals,
  ...set('the a an he she they')
])
/** Behind "no dead", "no injured": nobody was. */
export const noMore = /^(?:[.,;:)]|and|or|nor|among|in|on|at|so|yet|from|after|were|was)?$/
