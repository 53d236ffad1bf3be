import type { Unit } from './quantity.ts'

/**
 * What each name of a list stands for: `unit: name name;`, several words joined by "_". Of longer names the plural counts
 * too, and "meter" beside "metre".
 */
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
    nautical miles: nautical_mile; yards: yard; feet: foot feet ft; inches: inch inches; km²: km² km2 sq_km square_km
    square_kilometre; square miles: sq_mi square_mile; m²: m² m2 sq_m square_metre; square feet: sq_ft square_foot
    square_feet; m³: m³ m3 cubic_metre; cubic feet: cubic_foot cubic_feet; hectares: hectare ha; acres: acre;
    kilograms: kg kgs kilogram kilogramme kilo; grams: gram gramme; tons: ton tons tonne metric_ton metric_tonne;
    pounds: pound lb lbs; ounces: ounce oz; liters: litre; gallons: gallon; barrels: barrel; barrels per day: bpd;
    km/h: kph kmh km/h km/hr kilometres_per_hour km_per_hour; mph: mph miles_per_hour; knots: knot; kilowatts: kw
    kilowatt; megawatts: mw megawatt; gigawatts: gw gigawatt; megawatt-hours: mwh megawatt-hour; kilowatt-hours: kwh
    kilowatt-hour; degrees Celsius: °c ℃ celsius degrees_celsius degree_celsius degrees_centigrade degrees_c c;
    degrees Fahrenheit: °f fahrenheit degrees_fahrenheit degree_fahrenheit degrees_f f; degrees: degree °;
    magnitude: magnitude; stories: story stories storey story-high; times: times fold; points: point; carats: carat;
    megabytes: mb megabyte; gigabytes: gb gigabyte`,
  money: `USD: dollar usd us_dollar u.s._dollar american_dollar us$ $; EUR: euro eur €; GBP: gbp pounds_sterling
    pound_sterling sterling british_pound £; JPY: yen jpy japanese_yen; CNY: yuan renminbi rmb cny; INR: rupee inr
    indian_rupee; PKR: pkr pakistani_rupee; MWK: mwk malawian_kwacha; ZMW: zmw zambian_kwacha; RUB: ruble rouble rub;
    CHF: chf swiss_franc; CAD: cad canadian_dollar; AUD: aud australian_dollar; NZD: nzd new_zealand_dollar; HKD: hkd
    hong_kong_dollar; SGD: sgd singapore_dollar; TWD: twd taiwan_dollar; BRL: reais brl brazilian_reais; MXN: mxn
    mexican_peso; ARS: ars argentine_peso; COP: colombian_peso; CLP: chilean_peso; PHP: philippine_peso; TRY: lira
    turkish_lira; SYP: syrian_pound; EGP: egyptian_pound; LBP: lebanese_pound; ILS: shekel nis; SAR: riyals saudi_riyal
    sar; AED: dirhams aed; IQD: iraqi_dinar; KWD: kuwaiti_dinar; IRR: rials iranian_rial; ZAR: rand zar; GHS: cedi ghs;
    kwacha: kwacha; GEL: lari gel; NGN: naira ngn; KES: kenyan_shilling; UGX: ugandan_shilling; KRW: krw
    south_korean_won korean_won; IDR: rupiah; MYR: ringgit; THB: baht; VND: dong; BDT: taka; PLN: zloty; UAH: hryvnia;
    SEK: swedish_kronor swedish_crown kronor; NOK: norwegian_kroner norwegian_crown; DKK: danish_kroner danish_crown;
    CZK: czech_crown; HUF: forint; pesos: peso; francs: franc; dinars: dinar; shillings: shilling; kroner: kroner;
    crowns: crown`
}
const hundredths = 'USD: cent; GBP: p pence'

const unitsOf = (kind: Unit['kind'], list: string, factor: number) =>
  [...namesOf(list)].map(([name, unit]): [string, Unit] => [name, { unit, kind, factor }])

/** Every name of a unit, in small letters. */
export const unitNames = new Map<string, Unit>([
  ...Object.entries(lists).flatMap(([kind, list]) => unitsOf(kind as Unit['kind'], list, 1)),
  ...unitsOf('money', hundredths, 0.01)
])

/**
 * Signs and codes before a number, "$5", "Rs 400,000", as they are written; `$` last within a sign. Single letters are
 * money only where a sum or a price shows it: see `money.ts`.
 */
export const currencySigns = namesOf(
  `USD: $ US$ USD; GBP: £ GBP; EUR: € EUR; JPY: ¥ JPY; INR: ₹ Rs INR; RUB: ₽; TRY: ₺; KRW: ₩; NGN: ₦ NGN N; ILS: ₪ NIS;
  PHP: ₱; UAH: ₴; THB: ฿; GHS: ₵ GH¢ GH₵ GHS; AUD: A$ AU$ AUD; CAD: C$ CA$ CAD; NZD: NZ$; HKD: HK$; SGD: S$; TWD: NT$;
  BRL: R$; CHF: CHF; AED: AED; CNY: RMB CNY; MYR: RM; SAR: SAR; PKR: PKR; ZAR: ZAR R; KES: KES KSh Ksh; UGX: USh Ush;
  TZS: TSh Tsh; shillings: Sh Shs; MWK: MWK; ZMW: ZMW; BDT: Tk; kwacha: K`
)
  .set('U.S.$', 'USD')
  .set('Can$', 'CAD')
