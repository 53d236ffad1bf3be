import type { Bound, Claim } from '../../claim.ts'
import { button, el } from './element.ts'
import {
  type Field,
  type FieldName,
  fields,
  figures,
  figuresOf,
  type Typed,
  typed,
  type Written,
  writtenIn
} from './typed.ts'

type Control = HTMLInputElement | HTMLSelectElement
type Controls = Record<FieldName, Control>

let forms = 0

/** The form of a claim; `close` gets it edited, or null: unchanged. What is wrong is said at its field. */
export function formOf(now: Claim, close: (edited: Claim | null) => void): HTMLFormElement {
  const form = el('form', { novalidate: '', 'aria-label': `Edit: ${now.words}`, autocomplete: 'off' })
  const controls = addControls(form, now)
  const check = () => {
    const written = Object.fromEntries(fields.map(({ field }) => [field, controls[field].value])) as Written
    const read = typed(now, written, (field) => controls[field].value === controls[field].dataset.was)
    tellErrors(controls, read)
    return read
  }
  form.addEventListener('input', check)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const { claim, changed, errors } = check()
    const wrong = fields.find(({ field }) => errors[field])
    if (wrong) controls[wrong.field].focus()
    else close(changed.length > 0 ? claim : null)
  })
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    close(null)
  })
  const cancel = button('Cancel', () => close(null))
  form.append(el('div', { class: 'acts' }, el('button', { type: 'submit' }, 'Apply'), cancel))
  check()
  return form
}

function addControls(form: HTMLFormElement, now: Claim): Controls {
  const key = `edit-${++forms}`
  const made = fields.map((field): [FieldName, Control] => {
    const id = `${key}-${field.field}`
    const control = controlOf(field, now)
    control.id = id
    // Not its default value, in which a line end would stand that a field does not show
    control.dataset.was = control.value
    control.setAttribute('aria-describedby', `${field.hint ? `${id}-hint ` : ''}${id}-error`)
    const hint = field.hint ? [el('p', { class: 'hint', id: `${id}-hint` }, field.hint)] : []
    const error = el('p', { class: 'error', id: `${id}-error` })
    form.append(el('div', { class: 'field' }, el('label', { for: id }, field.label), control, ...hint, error))
    return [field.field, control]
  })
  return Object.fromEntries(made) as Controls
}

function controlOf({ field, choices }: Field, now: Claim): Control {
  const value = writtenIn(now, field)
  if (!choices) return el('input', { type: 'text', value, inputmode: isFigure(field) ? 'decimal' : null })
  const options = choices.map(([choice, name]) =>
    el('option', { value: choice, selected: choice === value ? '' : null }, name)
  )
  return el('select', {}, ...options)
}

const isFigure = (field: FieldName) => figures.some((figure) => figure === field)

/** Shows the figures that there may be, and says at each field what is wrong with it. */
function tellErrors(controls: Controls, { errors }: Typed): void {
  const own = figuresOf(controls.bound.value as Bound, controls.vague.value)
  for (const field of figures) rowOf(controls[field]).hidden = !own.includes(field)
  for (const { field } of fields) {
    const control = controls[field]
    const error = errors[field]
    const told = rowOf(control).querySelector('.error')
    if (told) told.textContent = error ?? ''
    if (error) control.setAttribute('aria-invalid', 'true')
    else control.removeAttribute('aria-invalid')
  }
}

const rowOf = (control: Control) => control.parentElement as HTMLElement
