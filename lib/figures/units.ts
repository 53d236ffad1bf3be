import { lowerAt, type Piece, type Pieces, pieces, textAt } from './pieces.ts'
import type { Around, Unit, UnitAt } from './quantity.ts'
import { isHyphen, scales, suffixes } from './spelled.ts'

/** What each name stands for: `unit: name name;`, words joined by "_"; of longer names the plural and "meter" too. */
function namesOf(list: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const entry of list.split(';')) {
    const [unit = '', names = ''] = entry.trim().split(': ')
    for (const name of names.split(/\s+/).map((one) => one.replaceAll('_', ' ')))
      for (const form of [name, name.replace(/tre(s?)\b/, 'ter$1')])
        for (const one of /[a-z]{3}[a-rt-z]$/.test(form) ? [form, `${form}s`] : [form]) found.set(one, unit)
  }
  return found
}

const lists: Record<Unit['kind'], string> = {
  percent: `%: % percent per_cent pct pc percentage; percentage points: percentage_point pp;
    basis points: basis_point bps`,
  duration: `seconds: second sec secs; minutes: minute min mins; hours: hour hr hrs; days: day days; nights: night;
    weeks: week; fortnights: fortnight; months: month; years: year yr yrs; decades: decade;
    centuries: century centuries; generations: generation`,
  measure: `km: km kms kilometre; meters: m metre; cm: cm centimetre; mm: mm millimetre; miles: mile;
    nautical miles: nautical_mile; yards: yard; feet: foot feet ft; inches: inch inches; km²: km² km2 square_km square_kms
    square_kilometre; square miles: square_mi square_mile; m²: m² m2 sqm square_m square_metre; square feet: square_ft
    square_foot square_feet; square yards: square_yard; m³: m³ m3 cubic_metre; cubic feet: cubic_foot cubic_feet; hectares: hectare ha; acres: acre;
    kilograms: kg kgs kilogram kilogramme kilo; grams: gram gramme; milligrams: mg milligram; micrograms: µg microgram; tons: ton tons tonne metric_ton metric_tons metric_tonne;
    pounds: pound lb lbs; ounces: ounce oz; liters: litre; gallons: gallon; barrels: barrel; barrels per day: bpd;
    km/h: kph kmh km/h km/hr kilometres_per_hour km_per_hour; mph: mph miles_per_hour; knots: knot; kilowatts: kw
    kilowatt; megawatts: mw megawatt; gigawatts: gw gigawatt; gigawatt-hours: gwh gigawatt-hour; megawatt-hours: mwh megawatt-hour; kilowatt-hours: kwh
    kilowatt-hour; degrees Celsius: °c ℃ celsius degrees_celsius degree_celsius degrees_centigrade degrees_c c;
    degrees Fahrenheit: °f fahrenheit degrees_fahrenheit degree_fahrenheit degrees_f f; degrees: degree °;
    magnitude: magnitude; stories: story stories storey story-high; times: times fold; points: point; carats: carat;
    megabytes: mb megabyte; gigabytes: gb gigabyte`,
  money: `USD: dollar us_dollar u.s._dollar american_dollar us$ $; EUR: euro €;
    GBP: pounds_sterling pound_sterling sterling british_pound £; JPY: yen japanese_yen; CNY: yuan renminbi rmb;
    INR: rupee indian_rupee; PKR: pakistani_rupee; MWK: malawian_kwacha; ZMW: zambian_kwacha; RUB: ruble rouble;
    CHF: swiss_franc; CAD: canadian_dollar; AUD: australian_dollar; NZD: new_zealand_dollar; HKD: hong_kong_dollar;
    SGD: singapore_dollar; TWD: taiwan_dollar; BRL: reais brazilian_reais; MXN: mexican_peso; ARS: argentine_peso;
    COP: colombian_peso; CLP: chilean_peso; PHP: philippine_peso; TRY: lira
    turkish_lira; SYP: syrian_pound;
    EGP: egyptian_pound; LBP: lebanese_pound; ILS: shekel nis; SAR: saudi_riyal; QAR: qatari_riyal; riyals: riyal; AED: emirati_dirham uae_dirham; MAD: moroccan_dirham;
    dirhams: dirham; CFA francs: cfa_franc;
    IQD: iraqi_dinar; KWD: kuwaiti_dinar; IRR: iranian_rial; rials: rial; ZAR: rand; GHS: cedi; kwacha: kwacha; GEL: lari;
    NGN: naira; KES: kenyan_shilling; UGX: ugandan_shilling; KRW: south_korean_won korean_won; IDR: rupiah;
    MYR: ringgit; THB: baht; VND: dong; BDT: taka; PLN: zloty; UAH: hryvnia; SEK: swedish_kronor swedish_crown kronor;
    NOK: norwegian_kroner norwegian_crown; DKK: danish_kroner danish_crown; ETB: birr; CZK: czech_crown; HUF: forint;
    pesos: peso; francs: franc; dinars: dinar; shillings: shilling; kroner: kroner; crowns: crown`
}
const hundredths = 'USD: cent; GBP: p pence'

const unitsOf = (kind: Unit['kind'], list: string, factor: number) =>
  [...namesOf(list)].map(([name, unit]): [string, Unit] => [name, { unit, kind, factor }])

/** Every name of a unit, in small letters. */
export const unitNames = new Map<string, Unit>([
  ...Object.entries(lists).flatMap(([kind, list]) => unitsOf(kind as Unit['kind'], list, 1)),
  ...unitsOf('money', hundredths, 0.01)
])

/** Signs and codes as written before a number; single letters are money only where a sum shows it (`money.ts`). */
const currencySigns = namesOf(
  `USD: $ US$ U.S.$ USD$; JMD: J$; TTD: TT$; BBD: Bds$; GYD: G$ GY$; FJD: F$ FJ$; NAD: N$; XCD: EC$; GBP: £; EUR: €; JPY: ¥; INR: ₹ Rs; RUB: ₽; TRY: ₺; KRW: ₩; NGN: ₦ N; ILS: ₪ NIS; PHP: ₱ Php PhP P;
  UAH: ₴; THB: ฿; GHS: ₵ GH¢ GH₵; AUD: A$ AU$; CAD: C$ CA$ Can$; NZD: NZ$; HKD: HK$; SGD: S$; TWD: NT$; BRL: R$; CNY: RMB;
  MYR: RM; ZAR: R; KES: KSh Ksh; UGX: USh Ush; TZS: TZS TSh Tsh; shillings: Sh Shs; BDT: Tk; kwacha: K; IDR: Rp`
)
// "NOK 300 million", "300 nok"; but "TRY 3", "COP 28"
for (const [code] of lists.money.matchAll(/\b(?!TRY|COP)[A-Z]{3}(?=:)/g)) {
  currencySigns.set(code, code)
  unitNames.set(code.toLowerCase(), { unit: code, kind: 'money', factor: 1 })
}

/** The first words of the names that have several: "square" of "square miles". */
const openers = new Set([...unitNames.keys()].filter((n) => /[ -]/.test(n)).map((n) => n.split(/[ -]/)[0] ?? n))
/** What a name begins with, "km" of "km/h". */
const firsts = new Set([...unitNames.keys()].flatMap((n) => [n, textAt(pieces(n), 0)]))
const longest = 4

function named(ps: Pieces, at: number): { unit: Unit; name: string; to: number } | null {
  // "sq miles"
  const first = lowerAt(ps, at).replace(/^sq$/, 'square')
  let name = first
  if (!firsts.has(name)) return null
  const single = unitNames.get(name)
  let found = single ? { unit: single, name, to: at + 1 } : null
  for (let to = at + 1; to < at + longest; to++) {
    const next = ps[to]
    if (!next || !(next.glued || ps[to - 1]?.text === '.' || openers.has(first))) break
    // "sq. km"
    if (next.text === '.' && first === 'square') continue
    if (isHyphen(next)) {
      name += /^(?:giga|mega|kilo)watt$/.test(name) ? '-' : ' '
      continue
    }
    name += next.glued || /[ -]$/.test(name) ? next.lower : `${/watt$/.test(name) ? '-' : ' '}${next.lower}`
    const unit = unitNames.get(name)
    if (unit) found = { unit, name, to: to + 1 }
  }
  return found
}

export const isUnitName = (ps: Pieces, at: number) => named(ps, at) !== null

/** The unit after a number that ends before `at`; `of`: also after "of" ("millions of dollars"). */
export function unitRight(ps: Pieces, at: number, of: boolean): UnitAt | null {
  let from = at
  const hyphen = isHyphen(ps[from]) && ps[from]?.glued === true
  if (hyphen) from++
  if (of && ps[from]?.lower === 'of') from++
  const found = named(ps, from)
  if (!found || !isMeant(ps, at, from, found.name, hyphen)) return null
  // a sign of money that another number follows is that one's: "12 $5"
  if (/^[$€£]$/.test(found.name) && ps[found.to]?.kind === 'digits' && ps[found.to]?.glued) return null
  const { unit, kind, factor } = found.unit
  return { unit, kind, factor, from, to: found.to }
}

/** Short names are units only in the one way that they are written. */
function isMeant(ps: Pieces, at: number, from: number, name: string, hyphen: boolean): boolean {
  const piece = ps[from]
  const glued = from === at && piece?.glued === true
  const isSmall = piece?.text === name
  if (name === 'm' || name === 'pc') return isSmall
  if (name === 'p') return (glued || hyphen) && isSmall
  // "5 C", "5C"; in "200 F-16 jets" and "5 C. diff" it is none
  if (name === 'c' || name === 'f')
    return !isSmall && from === at && !(ps[from + 1]?.glued && !/^[.,;:)]$/.test(textAt(ps, from + 1)))
  if (name === 'story' || name === 'stories') return hyphen
  // "two second homes"
  return name !== 'second' || hyphen || ps[at - 1]?.lower === 'one'
}

/** "Rs" of "Rs 400,000": no name. */
export const isCurrencySign = (text: string) => currencySigns.has(text)

export type Currency = { unit: string; from: number }

/** The currency before a number and where it starts: "$5", "US$5", "$US5", "Rs. 500"; null where there is none. */
export function currencyLeft(ps: Pieces, at: number, around: Around): Currency | null {
  const last = ps[at - 1]
  if (!last || !ps[at]) return null
  return last.kind === 'mark' ? signLeft(ps, at, last) : last.kind === 'word' ? codeLeft(ps, at, last, around) : null
}

/** "$", "US$", "GH¢", "Rs." */
function signLeft(ps: Pieces, at: number, sign: Piece): Currency | null {
  const before = sign.glued ? ps[at - 2] : undefined
  if (sign.text === '.') return before?.text === 'Rs' ? { unit: 'INR', from: at - 2 } : null
  const word = before?.kind === 'word' ? before.text : ''
  const unit = currencySigns.get(word + sign.text)
  return unit ? { unit, from: word === '' ? at - 1 : at - 2 } : null
}

/** "USD 5", "Rs 500", "K120"; "$US113 million" and "$A82,615" with the sign first. */
function codeLeft(ps: Pieces, at: number, code: Piece, around: Around): Currency | null {
  const glued = ps[at]?.glued === true
  if (code.glued && glued && ps[at - 2]?.text === '$') {
    const swapped = currencySigns.get(`${code.text}$`)
    return swapped ? { unit: swapped, from: at - 2 } : null
  }
  const unit = currencySigns.get(code.text)
  if (!unit) return null
  return code.text.length > 1 || (glued && isLetterMoney(ps, at, around)) ? { unit, from: at - 1 } : null
}

/** "R1.2 billion", "rice fell by K120", but not "the R21", "N95 masks" or "K2". */
function isLetterMoney(ps: Pieces, at: number, around: Around): boolean {
  if (/,\d{3}/.test(textAt(ps, at))) return true
  const next = ps[at + 1]
  const size = next?.text === '-' && next.glued ? ps[at + 2] : next
  if (size && (scales.has(size.lower) || (size.glued && suffixes.has(size.lower) && size.lower !== 'k'))) return true
  if (/\d\d$/.test(textAt(ps, at)) && /^(?:an?|per|each)$/.test(next?.lower ?? '')) return true
  // the words alone, as a claim quotes them
  return (ps.length === at + 1 && at <= 4) || around.isSum(ps, at)
}
