/** Words of rising, falling and standing at a level. Plain data. */
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** What a new count does to a toll: "two bodies were found, bringing the toll to seven". */
export const raising = set('bringing raising taking pushing lifting')

/** Verbs and words between what is measured and its level: "the rate fell to 6.5 percent". */
export const levelVerbs =
  set(`rise rose risen rising rises fall fell fallen falling falls grew grow grows grown increased increase increases
  increasing decreased decrease decreases decreasing declined decline declines declining dropped drops dropping
  drop raised raise raises raising lowered lowers lowering lower jumped jumps jumping jump surged surge surges
  surging slipped slips slipping slip climbed climbs climbing climb soared soars soaring soar slumped slumps
  slumping slump plunged plunge plunges plunging reduced reduce reduces reducing shrank shrunk reached reaches
  reaching reach hit hits stood stands stand totalled totaled totals totalling totaling total cost costs spiked
  spikes spiking edged edges edging gained gains gaining gain lost lose slid tumbled tumbles tumbling expanded
  expands expanding expand averaged averages averaging measured measure measures measuring recovered recovers
  recovering recover remained remains remain scaled back cut revised estimated expected forecast projected sets
  set put valued priced worth accounted accounts accounting account made makes make making comprised comprise
  comprises comprising ranged ranges range ranging doubled doubles doubling comes come coming came went goes
  rebounded advanced added won received got earned earns earn fetch fetches pay pays paid represents represented representing
  represent exceeded exceeds exceed contracted weighs weighed weighing weigh see saw accelerated slowed eased
  dipped shed topped tops passed passes surpassed retreated narrowed widened narrow widen tripled burned burnt burning covered covers covering cover
  dumped dumping spanned spanning stretched stretches stretching estimates estimate amounted amounts amounting`)

/** Verbs and words of change before "by" or "to". */
export const changeVerbs =
  set(`rise rose risen rising rises fall fell fallen falling grew grown increased increase increasing decreased
  decrease declined decline dropped jumped climbed up down went doubled tripled quadrupled halved jumped slipped soared surged shrank narrowed slowed`)

/** What may stand right before the number of a toll: "rose to 57", "stands at 57". */
export const levelWords =
  set(`to at of as than lies lie reached reaching reaches hit hits hitting was is were are now stands stood stand passed passes pass
  passing crossed crosses exceeded exceeds exceed topped tops top surpassed surpasses includes include included totalled
  totaled total totals numbered numbers number : toll`)
/** What is counted in a tally, before "of": "the number of homes destroyed". */
export const tallies = set('number numbers total count tally figure figures estimate estimates')

/** Nouns of change: "a 9-percent rise in deaths". */
export const changeNouns =
  set(`increase increases rise rises drop drops decline declines jump jumps gain gains growth growths fall falls
  decrease decreases cut cuts hike hikes reduction reductions surge surges slump slumps raise raises improvement
  improvements shortfall shortfalls spike spikes change changes slide slides plunge plunges swing swings`)
