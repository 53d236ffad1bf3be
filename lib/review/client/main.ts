/**
 * What runs in a page with claims to review or names to decide on: shows what was read beside each sentence, takes
 * the decisions, and saves them as claims.csv and decisions.csv. All texts are set as text, never as HTML.
 */
import { Claim, type ClaimInput, type Decided } from '../../claim.ts'
import type { Undecided } from '../questions.ts'
import { goByArrows } from './arrows.ts'
import { type Item, reviewCards } from './cards.ts'
import { button, carried, el } from './element.ts'
import { type Asked, decisionRows, questionCards } from './questions.ts'
import { saveClaims, saveDecisions, today } from './saving.ts'

const claims = carried<{ claims: ClaimInput[] }>('review-data')?.claims.map((claim) => Claim.parse(claim)) ?? []
const { questions, decided } = carried<{ questions: Undecided[]; decided: Decided[] }>('decide-data') ?? {
  questions: [],
  decided: []
}
const items: Item[] = reviewCards(claims, () => tell())
const asked: Asked[] = questionCards(questions, decided, () => tell())
const status = el('p', { role: 'status' })

const isDirty = () => [...items, ...asked].some(({ now, saved }) => now !== saved)

function tell(first = ''): void {
  const told = [claimsTold(), questionsTold()].filter((text) => text !== '').join('; ')
  status.textContent = `${first}${told}${isDirty() ? '. Not saved yet.' : '.'}`
}

function claimsTold(): string {
  if (items.length === 0) return ''
  const of = (decision: Claim['decision']) => items.filter(({ now }) => now.decision === decision).length
  const counts = ([['accepted'], ['edited'], ['struck'], [null, 'not looked at']] as const)
    .map(([decision, name = decision]) => [of(decision), name] as const)
    .filter(([n]) => n > 0)
    .map(([n, name]) => `${n} ${name}`)
  return `${items.length === 1 ? '1 claim' : `${items.length} claims`}: ${counts.join(', ')}`
}

function questionsTold(): string {
  if (asked.length === 0) return ''
  const answered = asked.filter(({ now }) => now !== null).length
  return `${answered} of ${asked.length === 1 ? '1 question' : `${asked.length} questions`} decided`
}

/** Saves, and says so; what no table holds is said too, and nothing counts as saved then. */
function save(parts: readonly (Item | Asked)[], name: string, run: () => void): void {
  try {
    run()
  } catch (error) {
    tell(`Could not be saved: ${(error as Error).message} `)
    return
  }
  for (const part of parts) part.saved = part.now
  tell(`Saved as ${name}. `)
}

const bar = el('section', { class: 'bar', 'aria-label': 'Review' }, status)
const isToCheck = ({ now }: Item) => now.decision === null && now.notes.length > 0
if (items.some(isToCheck)) {
  const toCheck = el('input', { type: 'checkbox', id: 'to-check' })
  // What is decided while it is on stays in sight until it is set again: nothing jumps away under the hand
  toCheck.addEventListener('change', () => {
    for (const item of items) item.card.hidden = toCheck.checked && !isToCheck(item)
  })
  bar.append(el('label', { for: 'to-check' }, toCheck, ' only what to check first'))
}
if (items.length > 0) {
  const run = () => saveClaims(items.map(({ now }) => now))
  bar.append(button('Save claims', () => save(items, 'claims.csv', run), { class: 'save' }))
}
if (asked.length > 0) {
  const run = () => saveDecisions(decisionRows(asked, decided, today()))
  bar.append(button('Save decisions', () => save(asked, 'decisions.csv', run), { class: 'save' }))
}
if (items.length + asked.length > 0) document.querySelector('.deciding')?.append(bar)

const how =
  'Accept, edit or strike each claim beside its sentence; the up and down arrows go from one to the next. ' +
  'Nothing leaves this page until you save. The charts here show the claims as they were read: to draw them anew, ' +
  'run howmany again with the saved file, as in '
document
  .querySelector('.claims')
  ?.before(el('p', { class: 'how' }, how, el('code', {}, 'howmany report <the same files> claims.csv'), '.'))
const howToDecide =
  'Say how the two stand to each other; a button pressed again takes the answer back. Figures are joined when ' +
  'howmany runs again with the saved file, as in '
document
  .querySelector('.questions')
  ?.before(el('p', { class: 'how' }, howToDecide, el('code', {}, 'howmany report <the same files> decisions.csv'), '.'))

tell()
document.addEventListener('keydown', goByArrows)
addEventListener('beforeunload', (event) => {
  if (isDirty()) event.preventDefault()
})
