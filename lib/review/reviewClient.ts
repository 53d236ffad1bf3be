/**
 * What runs in a page with a review, as text: shows what was read beside each sentence, takes the decisions and saves
 * them as claims.csv, as `formatClaims` would write it. All texts are set as text, never as HTML.
 */
import { ambiguous, grouped, plain } from '../tables/cells.ts'

export const reviewClient = `
(() => {
'use strict'
const { columns, claims, measures, bounds, ranges } = JSON.parse(document.getElementById('review-data').textContent)
const all = (selector, root = document) => [...root.querySelectorAll(selector)]
const el = (name, attributes = {}, ...children) => {
  const node = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) if (value !== null) node.setAttribute(key, value)
  node.append(...children)
  return node
}
const button = (text, act, attributes = {}) => {
  const node = el('button', { type: 'button', ...attributes }, text)
  node.addEventListener('click', act)
  return node
}
const boundOf = (name) => bounds.find(({ bound }) => bound === name)
const places = (bound) => ['low', 'best', 'high'].filter((field) => boundOf(bound).takes.some(([, may]) => may.split(' ').includes(field)))
const states = { accepted: ['✓', 'Accepted'], edited: ['✎', 'Edited'], struck: ['✗', 'Struck'] }

// One claim each: as the page came, as it is now, and as it was saved last
const items = all('.claim').map((card, i) => ({ card, came: claims[i], now: claims[i], saved: claims[i] }))

/* What was read */
const number = (value) => value.toLocaleString('en-US', { maximumFractionDigits: 6 })
function figure({ low, best, high, bound, vague }) {
  const range = [low, high].filter((end) => end !== null).map(number).join(' to ')
  const stated = best === null ? range : range === '' ? number(best) : range + ', most likely ' + number(best)
  const name = ['exact', 'between'].includes(bound) ? '' : boundOf(bound).name
  if (vague !== null) return [name, vague, '(a vague word, no number)'].filter(Boolean).join(' ')
  return [name, stated].filter(Boolean).join(' ')
}
const period = ({ from, to }) => from === to ? from : [from && 'from ' + from, to && 'to ' + to].filter(Boolean).join(' ')
const facts = (claim) => [
  ['Source', (claim.source ?? 'the article itself') + (claim.stance === 'denies' ? ' (denies it)' : '') +
    (claim.via.length > 0 ? ', via ' + claim.via.join(', ') : '')],
  ['Figure', figure(claim) + (['people', ''].includes(claim.unit) ? '' : ' ' + claim.unit)],
  ['Counted', claim.population],
  ['What', claim.measure],
  ['Where', claim.place],
  ['When', period(claim)]
]

function show(item, focus) {
  const { card, now } = item
  const [sign, state] = states[now.decision] ?? ['', 'Not looked at']
  const list = el('dl', {}, ...facts(now).map(([name, value]) =>
    el('div', {}, el('dt', {}, name), value ? el('dd', {}, value) : el('dd', { class: 'none' }, 'not stated'))))
  const act = (text, run, pressed = null) =>
    button(text, run, { 'aria-label': text + ': ' + now.words, 'aria-pressed': pressed, 'data-act': text })
  const acts = [
    act('Accept', () => decide(item, { ...now, decision: 'accepted' }, 'Accept'), String(now.decision === 'accepted')),
    act('Edit', () => edit(item)),
    act('Strike', () => decide(item, { ...now, decision: 'struck' }, 'Strike'), String(now.decision === 'struck'))
  ]
  if (now !== item.came || now.decision !== null) acts.push(act('Undo', () => undo(item)))
  const told = el('p', { class: 'state' })
  if (sign) told.append(el('span', { 'aria-hidden': 'true' }, sign + ' '))
  told.append(state)
  for (const node of all(':scope > :not(.sentence)', card)) node.remove()
  card.append(list)
  if (now.notes.length > 0) card.append(el('p', { class: 'check' }, el('b', {}, 'Check: '), now.notes.join('; ')))
  card.append(el('div', { class: 'acts' }, told, ...acts))
  card.dataset.decision = now.decision ?? ''
  card.classList.remove('editing')
  if (focus) all('[data-act]', card).find((node) => node.dataset.act === focus)?.focus()
}

function decide(item, now, focus) {
  item.now = now
  show(item, focus)
  tell()
}
// First what was done here, then what an earlier run was told
const undo = (item) => decide(item, item.now === item.came ? { ...item.now, decision: null } : item.came, 'Accept')

/* Editing */
const fields = [
  ['source', 'Source', 'blank: the article itself'],
  ['population', 'Who or what is counted'],
  ['measure', 'What happened', null, measures.map((name) => [name, name])],
  ['place', 'Place', 'blank: not stated'],
  ['from', 'First day', '2018, 2018-11 or 2018-11-04'],
  ['to', 'Last day', 'the same for one day'],
  ['bound', 'The figure is', null, bounds.map(({ bound, name }) => [bound, name])],
  ['low', 'Lowest'],
  ['best', 'Number'],
  ['high', 'Highest']
]
const figures = ['low', 'best', 'high']
let forms = 0

function edit(item) {
  const { card, now } = item
  const key = 'edit-' + ++forms
  const form = el('form', { novalidate: '', 'aria-label': 'Edit: ' + now.words, autocomplete: 'off' })
  const inputs = {}
  for (const [field, label, hint = null, choices = null] of fields) {
    const id = key + '-' + field
    const input = choices
      ? el('select', {}, ...choices.map(([value, text]) => el('option', { value, ...(value === now[field] && { selected: '' }) }, text)))
      : el('input', { type: 'text', value: now[field] ?? '', inputmode: figures.includes(field) ? 'decimal' : null })
    input.id = id
    // Not its default value, in which a line end would stand that a field does not show
    input.dataset.was = input.value
    input.setAttribute('aria-describedby', (hint ? id + '-hint ' : '') + id + '-error')
    inputs[field] = input
    form.append(el('div', { class: 'field' }, el('label', { for: id }, label), input,
      ...(hint ? [el('p', { class: 'hint', id: id + '-hint' }, hint)] : []),
      el('p', { class: 'error', id: id + '-error' })))
  }
  const check = () => {
    for (const field of figures) inputs[field].parentElement.hidden = !places(inputs.bound.value).includes(field)
    const { values, errors } = typed(now, inputs)
    for (const [field, input] of Object.entries(inputs)) {
      document.getElementById(input.id + '-error').textContent = errors[field] ?? ''
      if (errors[field]) input.setAttribute('aria-invalid', 'true')
      else input.removeAttribute('aria-invalid')
    }
    return { values, wrong: fields.map(([field]) => field).find((field) => errors[field]) }
  }
  const close = (next) => { if (next) decide(item, next, 'Edit'); else show(item, 'Edit') }
  form.addEventListener('input', (event) => {
    // A number that is typed as one kind of figure goes along when the kind is changed
    const typed = figures.filter((field) => inputs[field].value.trim() !== '')
    const [needed] = boundOf(inputs.bound.value).takes[0][0].split(' ')
    if (event.target === inputs.bound && needed !== '' && typed.length === 1 && typed[0] !== needed) {
      inputs[needed].value = inputs[typed[0]].value
      inputs[typed[0]].value = ''
    }
    check()
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const { values, wrong } = check()
    if (wrong) return inputs[wrong].focus()
    const changed = Object.keys(values).filter((field) => values[field] !== now[field])
    // What a person has set was not inferred
    const inferred = now.inferred.filter((field) => !changed.includes(field))
    close(changed.length > 0 ? { ...now, ...values, inferred, decision: 'edited' } : null)
  })
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    close(null)
  })
  form.append(el('div', { class: 'acts' }, el('button', { type: 'submit' }, 'Apply'), button('Cancel', () => close(null))))
  // What was read is hidden, not removed: it is printed
  card.classList.add('editing')
  card.append(form)
  check()
  inputs.source.focus()
}

/** What a form says, and what is wrong with it, by field. */
function typed(now, inputs) {
  const values = {}
  const errors = {}
  const textOf = (field) => inputs[field].value.replaceAll('\\0', '').trim()
  // A value that nobody touched stays as it was, blanks and all
  const isKept = (field) => inputs[field].value === inputs[field].dataset.was
  for (const field of ['source', 'population', 'place']) values[field] = isKept(field) ? now[field] : textOf(field) || null
  if (values.population === null) errors.population = 'Write who or what is counted'
  values.measure = inputs.measure.value
  values.bound = inputs.bound.value
  values.vague = figures.every((field) => textOf(field) === '') ? now.vague : null
  for (const field of ['from', 'to']) {
    values[field] = isKept(field) ? now[field] : textOf(field) || null
    if (values[field] !== null && !spanOf(values[field]))
      errors[field] = 'Not a date: write 2018, 2018-11 or 2018-11-04, with ? behind it where it is uncertain'
  }
  if (!errors.from && !errors.to && values.from !== null && values.to !== null && spanOf(values.from)[0] > spanOf(values.to)[1])
    errors.to = 'The last day is before the first'
  const { bound, takes } = boundOf(values.bound)
  for (const field of figures) {
    values[field] = null
    const text = textOf(field)
    if (!places(bound).includes(field) || text === '') continue
    if (isKept(field)) { values[field] = now[field]; continue }
    const read = numberOf(text)
    if (typeof read === 'string') errors[field] = read
    else values[field] = read
  }
  const given = figures.filter((field) => places(bound).includes(field) && textOf(field) !== '')
  const option = takes.find(([, may]) => given.every((field) => may.split(' ').includes(field)))
  if (values.vague !== null) return { values, errors }
  if (!option) errors.best ??= 'Either one number, or a lowest and a highest'
  else for (const field of figures)
    if (option[0].split(' ').includes(field) && !given.includes(field)) errors[field] = 'Write a number'
  const order = figures.filter((field) => values[field] !== null && !errors[field])
  order.forEach((field, i) => {
    const before = order[i - 1]
    if (before && values[before] > values[field]) errors[field] = 'Less than the ' + (before === 'low' ? 'lowest' : 'number')
  })
  return { values, errors }
}

function spanOf(date) {
  if (Object.hasOwn(ranges, date)) return ranges[date]
  const [, year, month, day] = /^(\\d{4})(?:-(\\d\\d)(?:-(\\d\\d))?)?[?~%]?$/.exec(date) ?? []
  if (year === undefined) return null
  const start = year + '-' + (month ?? '01') + '-' + (day ?? '01')
  const first = new Date(start + 'T00:00:00Z')
  // There is no 30 February, though some browsers read it as a day in March
  if (Number.isNaN(first.getTime()) || first.toISOString().slice(0, 10) !== start) return null
  const end = new Date(first)
  if (day) end.setUTCDate(end.getUTCDate() + 1)
  else if (month) end.setUTCMonth(end.getUTCMonth() + 1)
  else end.setUTCFullYear(end.getUTCFullYear() + 1)
  return [first.getTime(), end.getTime() - 1]
}

/** The number that is typed, or what is wrong with it. */
function numberOf(text) {
  const signs = text.replace('\\u2212', '-')
  if (${ambiguous}.test(signs)) return 'Thousands or decimals? Write ' + signs.replace('.', '') + ' or ' + signs + '0'
  if (!${plain}.test(signs) && !${grouped}.test(signs)) return 'Not a number: write 2000 or 2,000, decimals after a point'
  const value = Number(signs.replace(/[, \\u00a0\\u2009\\u202f]/g, ''))
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : 'More digits than can be kept'
}

/* Saving */
function cell(value, column) {
  if (column === 'via') return value.join(' > ')
  if (column === 'inferred' || column === 'notes') return value.join('; ')
  if (column === 'mentions') return value.map(({ words, start, end }) => words + '@' + start + '-' + end).join(' | ')
  const text = String(value ?? '')
  return typeof value === 'number' && ${ambiguous}.test(text) ? text + '0' : text
}
const quoted = (text) => /[",\\r\\n\\ufeff]|^ | $/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text
const csv = () => [columns, ...items.map(({ now }) => columns.map((column) => cell(now[column], column)))]
  .map((line) => line.map(quoted).join(',') + '\\n').join('')

const isDirty = () => items.some(({ now, saved }) => now !== saved)

function save() {
  const link = el('a', { href: URL.createObjectURL(new Blob([csv()], { type: 'text/csv' })), download: 'claims.csv' })
  link.click()
  // Not at once: the download has yet to begin
  setTimeout(() => URL.revokeObjectURL(link.href), 60000)
  for (const item of items) item.saved = item.now
  tell('Saved as claims.csv. ')
}

const status = el('p', { role: 'status' })
function tell(first = '') {
  const of = (decision) => items.filter(({ now }) => now.decision === decision).length
  const parts = [['accepted', 'accepted'], ['edited', 'edited'], ['struck', 'struck'], [null, 'not looked at']]
    .map(([decision, what]) => [of(decision), what]).filter(([n]) => n > 0).map(([n, what]) => n + ' ' + what)
  status.textContent = first + items.length + (items.length === 1 ? ' claim' : ' claims') + ': ' + parts.join(', ') +
    (isDirty() ? '. Not saved yet.' : '.')
}

const toCheck = el('input', { type: 'checkbox', id: 'to-check' })
const isToCheck = ({ now }) => now.decision === null && now.notes.length > 0
// What is decided while it is on stays in sight until it is set again: nothing jumps away under the hand
toCheck.addEventListener('change', () => {
  for (const item of items) item.card.hidden = toCheck.checked && !isToCheck(item)
})

const bar = el('section', { class: 'bar', 'aria-label': 'Review' }, status)
if (items.some(isToCheck)) bar.append(el('label', { for: 'to-check' }, toCheck, ' only what to check first'))
bar.append(button('Save claims', save, { class: 'save' }))
if (items.length > 0) document.querySelector('main').append(bar)

document.querySelector('.claims')?.before(el('p', { class: 'how' },
  'Accept, edit or strike each claim beside its sentence; the up and down arrows go from one to the next. ' +
  'Nothing leaves this page until you save. The charts here show the claims as they were read: to draw them anew, ' +
  'run howmany again with the saved file, as in ', el('code', {}, 'howmany report <the same files> claims.csv'), '.'))
for (const item of items) show(item)
tell()

// Up and down: the same button of the next claim
document.addEventListener('keydown', (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  const act = event.target.dataset?.act
  if (!step || !act) return
  const shown = items.map(({ card }) => card).filter((card) => !card.hidden)
  const next = shown[shown.indexOf(event.target.closest('.claim')) + step]
  const to = next && (next.querySelector('form input') ??
    all('[data-act]', next).find((node) => node.dataset.act === act) ?? next.querySelector('[data-act]'))
  if (!to) return
  event.preventDefault()
  to.focus()
})
addEventListener('beforeunload', (event) => {
  if (!isDirty()) return
  event.preventDefault()
  // What older browsers ask for
  event.returnValue = true
})
})()
`
