/** The words that a numeric expression can begin with. */
export const starters =
  'zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|' +
  'dozens|hundreds|thousands|millions|billions|trillions|lakhs|crores|scores|tens|several|few|half|' +
  'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth'
export const counted =
  'hundred|thousand|million|billion|trillion|dozen|lakh|crore|half|quarter|third|fifth|tenth|few|couple'
export const spells = 'days|weeks|months|years|hours|minutes|decades'
export const period = 'day|week|month|year|hour|minute|decade|century|fortnight'

/** Where a numeric expression can begin. A web address is taken whole, and left. */
export const candidate = () =>
  new RegExp(
    `https?:\\/\\/\\S*|www\\.\\S*|\\d|[½¼¾⅓⅔]|\\b(?:${starters}|an? (?:${counted}|${period})|(?:${spells})(?: of|$)|couple of)\\b`,
    'gi'
  )
