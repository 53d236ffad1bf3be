import { gap } from './numerals.ts'

/** What a number measures. `factor`: cents are hundredths of a dollar. */
export type Unit = { unit: string; kind: 'money' | 'percent' | 'measure' | 'duration'; factor: number }
const table = new Map<string, Unit>()
const add = (kind: Unit['kind'], lines: string, factor = 1) => {
  for (const line of lines.trim().split('\n')) {
    const [unit = '', names = ''] = line.trim().split(': ')
    for (const name of names.split(' ')) table.set(name.replaceAll('_', ' '), { unit, kind, factor })
  }
}

add(
  'percent',
  `
  %: % percent per_cent pct percentage
  percentage points: percentage_point percentage_points
  basis points: basis_point basis_points bps`
)
add(
  'duration',
  `
  seconds: second seconds sec secs
  minutes: minute minutes min mins
  hours: hour hours hr hrs
  days: day days
  nights: night nights
  weeks: week weeks
  fortnights: fortnight fortnights
  months: month months
  years: year years yr yrs
  decades: decade decades
  centuries: century centuries
  generations: generation generations`
)
add(
  'measure',
  `
  km: km kms kilometer kilometers kilometre kilometres
  meters: m meter meters metre metres
  cm: cm centimeter centimeters centimetre centimetres
  mm: mm millimeter millimeters millimetre millimetres
  miles: mile miles
  nautical miles: nautical_mile nautical_miles
  yards: yard yards
  feet: foot feet ft
  inches: inch inches
  square kilometers: sq_km square_km square_kilometer square_kilometers square_kilometre square_kilometres
  square miles: sq_mi square_mile square_miles
  square meters: sq_m square_meter square_meters square_metre square_metres
  square feet: sq_ft square_foot square_feet
  cubic meters: cubic_meter cubic_meters cubic_metre cubic_metres
  cubic feet: cubic_foot cubic_feet
  hectares: hectare hectares ha
  acres: acre acres
  kilograms: kg kgs kilogram kilograms kilogramme kilogrammes kilo kilos
  grams: gram grams gramme grammes
  tons: ton tons tonne tonnes metric_ton metric_tons metric_tonne metric_tonnes
  pounds: pound pounds lb lbs
  ounces: ounce ounces oz
  liters: liter liters litre litres
  gallons: gallon gallons
  barrels: barrel barrels bpd barrels_per_day
  km/h: kph km/h kmh kilometers_per_hour kilometres_per_hour kilometers_an_hour kilometres_an_hour
  mph: mph miles_per_hour miles_an_hour
  knots: knot knots
  kilowatts: kw kilowatt kilowatts
  megawatts: mw megawatt megawatts
  gigawatts: gw gigawatt gigawatts
  megawatt-hours: mwh megawatt-hour megawatt-hours
  kilowatt-hours: kwh kilowatt-hour kilowatt-hours
  degrees Celsius: °c ℃ celsius degrees_celsius degree_celsius degrees_centigrade degrees_c c
  degrees Fahrenheit: °f fahrenheit degrees_fahrenheit degree_fahrenheit degrees_f f
  degrees: degree degrees
  magnitude: magnitude
  stories: story stories storey storeys story-high
  times: times fold
  points: point points
  carats: carat carats
  megabytes: mb megabyte megabytes
  gigabytes: gb gigabyte gigabytes`
)
add(
  'money',
  `
  USD: dollar dollars usd us_dollar us_dollars u.s._dollars american_dollars us$
  EUR: euro euros eur
  GBP: gbp pounds_sterling pound_sterling sterling british_pounds
  JPY: yen jpy japanese_yen
  CNY: yuan renminbi rmb cny
  INR: rupee rupees inr indian_rupees
  PKR: pkr pakistani_rupees
  MWK: mwk malawian_kwacha
  ZMW: zmw zambian_kwacha
  RUB: ruble rubles rouble roubles rub
  CHF: chf swiss_francs swiss_franc
  CAD: cad canadian_dollars
  AUD: aud australian_dollars
  NZD: nzd new_zealand_dollars
  HKD: hkd hong_kong_dollars
  SGD: sgd singapore_dollars
  TWD: twd taiwan_dollars
  BRL: reais brl brazilian_reais
  MXN: mxn mexican_pesos
  ARS: ars argentine_pesos
  COP: colombian_pesos
  CLP: chilean_pesos
  PHP: philippine_pesos
  TRY: lira turkish_lira turkish_liras
  SYP: syrian_pounds
  EGP: egyptian_pounds
  LBP: lebanese_pounds
  ILS: shekel shekels nis
  SAR: riyals saudi_riyals sar
  AED: dirhams aed
  IQD: iraqi_dinars
  KWD: kuwaiti_dinars
  IRR: rials iranian_rials
  ZAR: rand zar
  GHS: cedi cedis ghs
  kwacha: kwacha
  GEL: lari gel
  NGN: naira ngn
  KES: kenyan_shillings
  UGX: ugandan_shillings
  KRW: krw south_korean_won korean_won
  IDR: rupiah
  MYR: ringgit
  THB: baht
  VND: dong
  BDT: taka
  PLN: zloty zlotys
  UAH: hryvnia hryvnias
  SEK: swedish_kronor swedish_crowns kronor
  NOK: norwegian_kroner norwegian_crowns
  DKK: danish_kroner danish_crowns
  CZK: czech_crowns
  HUF: forints
  pesos: peso pesos
  francs: franc francs
  dinars: dinar dinars
  shillings: shilling shillings
  kroner: kroner
  crowns: crowns`
)
add(
  'money',
  `
  USD: cent cents
  GBP: p pence`,
  0.01
)

/** Signs and codes before the number: "$5", "Rs 400,000". */
const signs: Record<string, string> = {
  $: 'USD',
  '£': 'GBP',
  '€': 'EUR',
  '¥': 'JPY',
  '₹': 'INR',
  '₽': 'RUB',
  '₺': 'TRY',
  '₩': 'KRW',
  '₦': 'NGN',
  '₪': 'ILS',
  '₱': 'PHP',
  '₴': 'UAH',
  '฿': 'THB',
  us$: 'USD',
  'u.s.$': 'USD',
  a$: 'AUD',
  au$: 'AUD',
  c$: 'CAD',
  ca$: 'CAD',
  can$: 'CAD',
  nz$: 'NZD',
  hk$: 'HKD',
  s$: 'SGD',
  nt$: 'TWD',
  r$: 'BRL',
  rs: 'INR',
  'rs.': 'INR',
  usd: 'USD',
  eur: 'EUR',
  gbp: 'GBP',
  inr: 'INR',
  chf: 'CHF',
  cad: 'CAD',
  aud: 'AUD',
  aed: 'AED',
  nis: 'ILS',
  rmb: 'CNY',
  cny: 'CNY',
  jpy: 'JPY',
  rm: 'MYR',
  sar: 'SAR',
  pkr: 'PKR',
  ngn: 'NGN',
  zar: 'ZAR',
  kes: 'KES',
  ksh: 'KES',
  sh: 'shillings',
  shs: 'shillings',
  ush: 'UGX',
  tsh: 'TZS',
  'gh¢': 'GHS',
  'gh₵': 'GHS',
  ghs: 'GHS',
  '₵': 'GHS',
  mwk: 'MWK',
  zmw: 'ZMW',
  tk: 'BDT',
  r: 'ZAR',
  n: 'NGN',
  k: 'kwacha'
}
const sign =
  /(?<=(?:^|[^\p{L}])((?:US|U\.S\.|AU|CA|Can|NZ|HK|NT|[ACSR])?\$|(?:GH)?[£€¥₹₽₺₩₦₪₱₴฿₵]|GH¢|(?:Rs\.?|USD|EUR|GBP|INR|CHF|CAD|AUD|AED|NIS|RMB|CNY|JPY|RM|SAR|PKR|NGN|ZAR|KES|[KUT]?Shs?|GHS|MWK|ZMW|Tk)(?=[ \d\u00a0])|[RNK](?=\d))[ \u00a0]?)/uy

/** The currency before a number and where it starts. */
export function currencyLeft(text: string, start: number): { unit: string; start: number } | null {
  sign.lastIndex = start
  const found = sign.exec(text)?.[1]
  if (!found) return null
  const unit = signs[found.toLowerCase()]
  if (/^[rnk]$/i.test(found) && !isLetterMoney(text, start, found)) return null
  return unit ? { unit, start: text.lastIndexOf(found, start - 1) } : null
}

const sums =
  /\d{1,3}(?:,\d{3})+|\d[\d.]*(?:[ -]?(?:thousand|million|billion|trillion)|[mb]n?)\b|\d[\d.]*\d (?:an?|per|each)\b/uy
const payment =
  /\b(?:by|paid|pays?|paying|costs?|fined?|fines of|worth|fetch(?:es|ed)?|earn(?:s|ed)?|price of|sum of) [RNK]$/
/** "R1.2 billion", "rice fell by K120", but not "the R21", "N95 masks" or "K2". */
function isLetterMoney(text: string, start: number, letter: string): boolean {
  if (letter !== letter.toUpperCase()) return false
  sums.lastIndex = start
  // the words alone, as a claim quotes them
  const alone =
    start < 24 &&
    /^(?:(?:at least|about|around|some|over|more than|nearly|almost|up to|under|less than) )?\p{L}[\d.,]+$/iu.test(text)
  return alone || sums.test(text) || payment.test(text.slice(Math.max(0, start - 16), start))
}

const names = [...table.keys()].filter((n) => n.includes(' ')).sort((a, b) => b.length - a.length)
/** The first words of the names that have several: "square" of "square miles". */
const openers = new Set(names.map((n) => n.split(/[ .]/)[0] ?? n))
const several = new RegExp(`(${names.join('|').replaceAll('.', '\\.').replaceAll(' ', '[ -]')})(?![\\p{L}\\d])`, 'iuy')
const single = /[%]|°[CF]?|℃|\p{L}+(?:\/h\b|-hours?\b)?/uy
const lead = new RegExp(`(?:-|${gap})(?:of )?`, 'y')
const leadOf = new RegExp(`${gap}of${gap}`, 'y')

/** The unit written after a number that ends at `from`; `of`: also after "of" ("millions of dollars"). */
export function unitRight(text: string, from: number, of: boolean): (Unit & { end: number }) | null {
  let pattern = lead
  if (!of) {
    leadOf.lastIndex = from
    if (leadOf.test(text)) return null
    pattern = lead
  }
  pattern.lastIndex = from
  const at = from + (pattern.exec(text)?.[0].length ?? 0)
  several.lastIndex = at
  single.lastIndex = at
  const first = single.exec(text)?.[0]
  const name = first && openers.has(first.toLowerCase()) ? (several.exec(text)?.[0] ?? first) : first
  if (!name) return null
  const unit = table.get(name.toLowerCase().replaceAll('-', ' ')) ?? table.get(name.toLowerCase())
  return unit ? { ...unit, end: at + name.length } : null
}
