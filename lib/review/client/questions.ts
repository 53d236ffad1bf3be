import type { Decided } from '../../claim.ts'
import { type Answer, answerOf, answersTo, isOf, rowOf, type Undecided } from '../questions.ts'
import { all, button, el } from './element.ts'

/** One question: as it was answered when the page came, as it is now, and as it was saved last. */
export interface Asked {
  card: HTMLElement
  question: Undecided
  now: Answer | null
  saved: Answer | null
}

/** The questions in the page, each with its buttons, the answers of an earlier run pressed. */
export function questionCards(questions: readonly Undecided[], decided: readonly Decided[], tell: () => void): Asked[] {
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
export function decisionRows(asked: readonly Asked[], decided: readonly Decided[], today: string): Decided[] {
  const changed = asked.filter(({ question, now }) => answerOf(question, decided) !== now)
  const kept = decided.filter((row) => !changed.some(({ question }) => isOf(question, row)))
  const rows = changed.flatMap(({ question, now }) => (now === null ? [] : [rowOf(question, now, today)]))
  return [...kept, ...rows]
}
