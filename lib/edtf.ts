import { onceFor } from './grouped.ts'

const date = /^(\d{4}|\d{3}X|\d\dXX|XXXX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?([?~%]?)$/
const moment = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(?:Z|([+−-])(\d\d):?([0-5]\d)?)?$/

/**
 * First and last millisecond (UTC) that an EDTF date may mean ("2018-08": all of August); null where the text is no
 * EDTF date (ISO 8601-2) of levels 0 and 1, or names a day that there is not. Intervals are two dates for us; seasons
 * are refused because the standard does not say on which half of the globe, and years before 0 and beyond 9999 because
 * no figure here is of them. A time without a zone is taken as UTC: that of whoever runs this must not count.
 */
export const dateRange = onceFor((text): readonly [first: number, last: number] | null => {
  const [, year = '', month, day, mark] = date.exec(text) ?? []
  if (year === '') return momentOf(text)
  // Of what is not known nothing that is smaller can be: "201X-05", "2018-XX-04", and "201X?" would doubt what is open
  const vague = [year, month, day].findIndex((part) => part?.includes('X'))
  const rest = [year, month, day].slice(vague).filter((part) => part !== undefined)
  if (vague >= 0 && (mark || rest.slice(1).some((part) => part !== 'XX'))) return null
  if (rest.length > 1 && vague === 0 && year !== 'XXXX') return null
  const [from, to] = [Number(year.replaceAll('X', '0')), Number(year.replaceAll('X', '9'))]
  if (month === undefined || month === 'XX') return [dayOf(from, 1, 1), dayOf(to + 1, 1, 1) - 1]
  const m = Number(month)
  if (m < 1 || m > 12) return null
  if (day === undefined || day === 'XX') return [dayOf(from, m, 1), dayOf(from, m + 1, 1) - 1]
  const first = dayOf(from, m, Number(day))
  return new Date(first).getUTCDate() === Number(day) ? [first, dayOf(from, m, Number(day) + 1) - 1] : null
})

/** "2018-11-04T10:30Z": one moment. */
function momentOf(text: string): readonly [number, number] | null {
  const [, day = '', time = '', sign, hours = '00', minutes = '00'] = moment.exec(text) ?? []
  const zone = 60 * Number(hours) + Number(minutes)
  // From 12 hours behind to 14 before; there is no "-00:00"
  const isZone = sign === '+' ? zone <= 840 : sign === undefined || (zone > 0 && zone <= 720)
  if (day === '' || dateRange(day) === null || !isZone) return null
  const at = Date.parse(`${day}${time}Z`) - 60_000 * (sign === '+' ? zone : -zone)
  return Number.isNaN(at) ? null : [at, at]
}

/** A day in milliseconds; Date.UTC would take the year 99 for 1999. */
const dayOf = (year: number, month: number, day: number) => new Date(0).setUTCFullYear(year, month - 1, day)
