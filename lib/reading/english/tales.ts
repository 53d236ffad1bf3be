import { setOf } from '../../figures/pieces.ts'

/** What is told of, and never was. Plain data. */
/** What is in these is made up. */
export const tales = setOf('film movie novel thriller scenario screenplay sitcom miniseries musical comedy videogame')
/** So it is in these where they say that they tell: "the play ends with". */
export const maybeTales = setOf(
  'play game show story book series drama episode opera comic poem satire chapter scene sequel drill exercise simulation rehearsal'
)
/** In a drill nobody is hurt, but people are hurt in drills: so it must say that they are played. */
export const drills = setOf('drill drills exercise exercises simulation simulations rehearsal rehearsals')
/** What a story does, in the tense of stories. */
export const telling =
  setOf(`begins starts opens ends closes tells follows depicts imagines shows features centres centers revolves involves
  assumes describes envisages lets`)
export const playing =
  setOf(`play plays played playing simulate simulates simulated simulating imagine imagined imagines imagining assume assumed
  assumes assuming envisioned envisions postulated postulates practise practised practising practice practiced practicing
  rehearse rehearsed rehearsing pretend pretended pretending posed posing acted acting mock dummy dummies`)
