import type { Unit } from './quantity.ts'

/** What each name stands for. */
const namesOf = (list: string) =>
  new Map(
    list.split('\n').flatMap((line) => {
      const [unit = '', names = ''] = line.trim().split(': ')
      return names.split(' ').map((name): [string, string] => [name, unit])
    })
  )

/** The names of units, as `unit: name name`, several words joined by "_"; what stands before the colon is the unit. */
const lists: [Unit['kind'], string][] = [
  [
    'percent',
    `%: % percent per_cent pct percentage
    percentage points: percentage_point percentage_points pp
    basis points: basis_point basis_points bps`
  ],
  [
    'duration',
    `seconds: second seconds sec secs
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
  ],
  [
    'measure',
    `km: km kms kilometer kilometers kilometre kilometres
    meters: m meter meters metre metres
    cm: cm centimeter centimeters centimetre centimetres
    mm: mm millimeter millimeters millimetre millimetres
    miles: mile miles
    nautical miles: nautical_mile nautical_miles
    yards: yard yards
    feet: foot feet ft
    inches: inch inches
    km²: km² km2 sq_km square_km square_kilometer square_kilometers square_kilometre square_kilometres
    square miles: sq_mi square_mile square_miles
    m²: m² m2 sq_m square_meter square_meters square_metre square_metres
    square feet: sq_ft square_foot square_feet
    m³: m³ m3 cubic_meter cubic_meters cubic_metre cubic_metres
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
    barrels: barrel barrels
    barrels per day: bpd
    km/h: kph kmh km/h km/hr kilometers_per_hour kilometres_per_hour km_per_hour
    mph: mph miles_per_hour
    knots: knot knots
    kilowatts: kw kilowatt kilowatts
    megawatts: mw megawatt megawatts
    gigawatts: gw gigawatt gigawatts
    megawatt-hours: mwh megawatt-hour megawatt-hours
    kilowatt-hours: kwh kilowatt-hour kilowatt-hours
    degrees Celsius: °c ℃ celsius degrees_celsius degree_celsius degrees_centigrade degrees_c c
    degrees Fahrenheit: °f fahrenheit degrees_fahrenheit degree_fahrenheit degrees_f f
    degrees: degree degrees °
    magnitude: magnitude
    stories: story stories storey storeys story-high
    times: times fold
    points: point points
    carats: carat carats
    megabytes: mb megabyte megabytes
    gigabytes: gb gigabyte gigabytes`
  ],
  [
    'money',
    `USD: dollar dollars usd us_dollar us_dollars u.s._dollar u.s._dollars american_dollars us$ $
    EUR: euro euros eur €
    GBP: gbp pounds_sterling pound_sterling sterling british_pounds £
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
  ]
]
const hundredths = 'USD: cent cents\nGBP: p pence'

const entries = (kind: Unit['kind'], list: string, factor: number) =>
  [...namesOf(list)].map(([name, unit]): [string, Unit] => [name.replaceAll('_', ' '), { unit, kind, factor }])

/** Every name of a unit, in small letters. */
export const unitNames = new Map<string, Unit>([
  ...lists.flatMap(([kind, list]) => entries(kind, list, 1)),
  ...entries('money', hundredths, 0.01)
])

/** Signs before a number, "$5", as they are written; `$` last within a sign. */
export const currencySigns = namesOf(
  `USD: $ US$ U.S.$
  GBP: £
  EUR: €
  JPY: ¥
  INR: ₹
  RUB: ₽
  TRY: ₺
  KRW: ₩
  NGN: ₦
  ILS: ₪
  PHP: ₱
  UAH: ₴
  THB: ฿
  GHS: ₵ GH¢ GH₵
  AUD: A$ AU$
  CAD: C$ CA$ Can$
  NZD: NZ$
  HKD: HK$
  SGD: S$
  TWD: NT$
  BRL: R$`
)
/** The same in letters: "Rs 400,000". Single letters are money only where a sum or a price shows it: see `money.ts`. */
export const currencyCodes = namesOf(
  `USD: USD US
  EUR: EUR
  GBP: GBP
  INR: Rs INR
  CHF: CHF
  CAD: CAD
  AUD: AUD
  AED: AED
  ILS: NIS
  CNY: RMB CNY
  JPY: JPY
  MYR: RM
  SAR: SAR
  PKR: PKR
  NGN: NGN N
  ZAR: ZAR R
  KES: KES KSh Ksh
  shillings: Sh Shs
  UGX: USh Ush
  TZS: TSh Tsh
  GHS: GHS
  MWK: MWK
  ZMW: ZMW
  BDT: Tk
  kwacha: K`
)
