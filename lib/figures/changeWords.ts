import { lowerAt, type Piece } from './pieces.ts'

const stems = (words: string) => words.split(' ')
/** Verbs and nouns of change, in all their forms. */
const forms = stems(
  `rise rises rose risen rising fall falls fell fallen falling grow grows grew grown growing growth increase increases
  increased increasing decrease decreases decreased decreasing decline declines declined declining drop drops dropped
  dropping cut cuts cutting raise raises raised raising lower lowers lowered lowering jump jumps jumped jumping surge
  surges surged surging slip slips slipped slipping climb climbs climbed climbing go goes went gone going up down soar soars
  soared soaring slump slumps slumped slumping plunge plunges plunged plunging reduce reduces reduced reducing reduction
  shrink shrinks shrank shrunk shrinking change changes changed changing revise revises revised revising revision move moves
  moved moving swell swells swelled swollen swelling expand expands expanded expanding upgrade upgraded downgrade downgraded
  hike hikes hiked slash slashes slashed slashing scaled scale tumble tumbles tumbled edge edges edged gain gains gained
  lost slide slides slid sliding double doubles doubled doubling triple triples tripled tripling quadruple quadrupled
  update updates updated updating adjust adjusted adjusts correct corrected corrects amend amended balloon ballooned
  mount mounts mounted mounting dip dips dipped dwindle dwindled ease eased halve halved boost boosts boosted bring brought
  ticked rocketed skyrocketed leap leaps leapt leaped sink sank sunk rebound rebounded recover recovered spike spiked
  improve improved worsen worsened accelerate accelerated slow slowed narrow narrowed widen widened creep crept`.replace(
    /\s+/g,
    ' '
  )
)
const change = new Set(forms)
export const isChange = (word: string) => change.has(word)

/** Those that may have a range as their object: "cut 300 to 500 jobs". */
export const transitive = new Set(
  stems('cut cuts cutting raise raises raised raising lost gain gains gained double doubles bring brought')
)

/** Right before "from A to B" these make it a range. */
export const opening = new Set(
  stems(
    `ranging range ranges ranged varying vary varies varied anywhere somewhere of with in at by for about and or but
    between including than`.replace(/\s+/g, ' ')
  )
)
/** So do these, where no word of change stands before them: "killed from 12 to 15", "raised the cost from 12 to 15". */
export const still = new Set(
  stems(
    `estimate estimates estimated estimating forecasts projections is are was were be been being costs cost costing pay
    pays paid weigh weighs weighed weighing measure measures measured measuring last lasts lasted take takes took kill
    kills killed killing injure injures injured injuring wound wounded wounding displace displaced displacing employ
    employs employed hold holds held contain contains contained have has had house houses housed number numbers numbered
    numbering need needs needed spend spends spent earn earns earned charge charges charged fetch fetched`.replace(
      /\s+/g,
      ' '
    )
  )
)

/** Whether a word of change stands before a piece, within its clause. */
export function changedBefore(ps: readonly Piece[], from: number): boolean {
  for (let i = from; i >= 0 && i > from - 12; i--) {
    const word = lowerAt(ps, i)
    if (/^[.;:]$/.test(word)) return false
    if (change.has(word)) return true
  }
  return false
}
