/**
 * What runs in a page with claims to review or names to decide on: shows what was read beside each sentence, takes
 * the decisions, and saves them as claims.csv and decisions.csv. All texts are set as text, never as HTML.
 */
import { Claim, type ClaimInput, type Decided } from '../../claim.ts'
import { count } from '../../comparison/wording.ts'
import { formatClaims, formatDecisions } from '../../tables/format.ts'
import { type Answer, answerOf, answersTo, isOf, rowOf, type Undecided } from '../questions.ts'
import { type Item, reviewCards } from './cards.ts'
import { all, button, carried, el } from './element.ts'

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
  const done = items.filter(({ now }) => now.decision !== null).length
  const answered = asked.filter(({ now }) => now !== null).length
  const told = [
    ...(items.length > 0 ? [`${done} of ${count(items.length, 'claim')} decided`] : []),
    ...(asked.length > 0 ? [`${answered} of ${count(asked.length, 'question')} decided`] : [])
  ]
  status.textContent = `${first}${told.join('; ')}${isDirty() ? '. Not saved yet.' : '.'}`
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

function download(name: string, text: string): void {
  const link = el('a', { href: URL.createObjectURL(new Blob([text], { type: 'text/csv' })), download: name })
  link.click()
  // Not at once: the download has yet to begin
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

const bar = el('section', { class: 'bar', 'aria-label': 'Review' }, status)
if (items.length > 0) {
  const run = () => download('claims.csv', formatClaims(items.map(({ now }) => now)))
  bar.append(button('Save claims', () => save(items, 'claims.csv', run), { class: 'save' }))
}
if (asked.length > 0) {
  // By the clock of whoever decides; Swedes write 2021-03-05
  const rows = () => decisionRows(asked, decided, new Date().toLocaleDateString('sv'))
  const run = () => download('decisions.csv', formatDecisions(rows()))
  bar.append(button('Save decisions', () => save(asked, 'decisions.csv', run), { class: 'save' }))
}
document.querySelector('.deciding')?.append(bar)

/** Above the first list of its kind; the command that takes the saved file closes it. */
const explain = (list: string, file: string, how: string) =>
  document
    .querySelector(list)
    ?.before(
      el('p', { class: 'how' }, `${how}, as in `, el('code', {}, `howmany report <the same files> ${file}`), '.')
    )
explain(
  '.claims',
  'claims.csv',
  'Accept, edit or strike each claim beside its sentence. Nothing leaves this page until you save. The charts here show the claims as they were read: to draw them anew, ' +
    'run howmany again with the saved file'
)
explain(
  '.questions',
  'decisions.csv',
  'Say how the two stand to each other; a button pressed again takes the answer back. Figures are joined when ' +
    'howmany runs again with the saved file'
)

tell()
addEventListener('beforeunload', (event) => {
  if (isDirty()) event.preventDefault()
})

/** One question: as it was answered when the page came, as it is now, and as it was saved last. */
interface Asked {
  card: HTMLElement
  question: Undecided
  now: Answer | null
  saved: Answer | null
}

/** The questions in the page, each with its buttons, the answers of an earlier run pressed. */
function questionCards(questions: readonly Undecided[], decided: readonly Decided[], tell: () => void): Asked[] {
  return all('.question').flatMap((card, i): Asked[] => {
    const question = questions[i]
    if (!question) return []
    const came = answerOf(question, decided)
    const one: Asked = { card, question, now: came, saved: came }
    // Pressed again, an answer is taken back
    const press = (answer: Answer) => {
      one.now = one.now === answer ? null : answer
      show(one)
      tell()
    }
    const buttons = answersTo(question).map(({ answer, text }) => {
      const label = `${text}: ${question.one} / ${question.other}`
      return button(text, () => press(answer), { 'data-act': answer, 'aria-label': label })
    })
    card.append(el('div', { class: 'acts' }, ...buttons))
    show(one)
    return [one]
  })
}

function show({ card, now }: Asked): void {
  card.dataset.answer = now ?? ''
  for (const node of all('[data-act]', card)) node.setAttribute('aria-pressed', String(node.dataset.act === now))
}

/** The rows of decisions.csv: earlier ones, as far as nobody changed them here, then those of this day. */
function decisionRows(asked: readonly Asked[], decided: readonly Decided[], today: string): Decided[] {
  const changed = asked.filter(({ question, now }) => answerOf(question, decided) !== now)
  const kept = decided.filter((row) => !changed.some(({ question }) => isOf(question, row)))
  const rows = changed.flatMap(({ question, now }) => (now === null ? [] : [rowOf(question, now, today)]))
  return [...kept, ...rows]
}
