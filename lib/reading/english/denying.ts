import { setOf } from '../../figures/pieces.ts'
import { tallies } from './change.ts'
import { negations as verbNegations } from './chunks.ts'

/** The words by which English says that a figure is not so, is not said, or is told of and never was. Plain data. */

/** What can be true or false: "reports that 12 were killed". */
export const reports: ReadonlySet<string> = new Set([
  ...tallies,
  ...setOf(`report reports claim claims rumor rumors rumour rumours allegation allegations post posts story stories
  statement statements account accounts theory theories suggestion suggestions insinuation insinuations news video videos tweet tweets message messages
  accusation accusations assertion assertions article articles notion idea information image images
  photo photos clip clips talk headline headlines narrative remark remarks comment comments`)
])
export const falsities =
  setOf(`false untrue fake incorrect wrong baseless unfounded groundless inaccurate fabricated fictitious
  misleading hoax lie lies fiction propaganda bogus invented doctored nonsense mistaken erroneous
  exaggerated overstated inflated disproved disproven debunked refuted speculation fabrication fabrications exaggeration invention myth`)
/** Verbs of whoever will not have it so. */
export const rejections = setOf(
  'dismiss throw/threw/thrown reject refute rebut debunk rubbish trash discredit quash dispel deny dispute contradict'
)
/** Nor is what is told so vouched for by who does this: "played down reports of 20 dead". */
export const belittling = setOf(
  'played plays playing brushed brushes shrugged shrugs laughed laughs waved pushed pushes scoffed scoffs downplayed downplays'
)
/** "called reports of 20 dead false". */
export const namings = setOf('call label brand describe dub rate deem judge')
/** "wrongly stated that 12 had died", "12 deaths were mistakenly attributed to it". */
export const mistakenly = setOf('wrongly mistakenly erroneously incorrectly')
/** What opens a condition or a question that is told: "if 12 were killed", "whether 12 died". */
export const conditions = setOf('if unless whether suppose supposing lest')
/** A word before a colon by which a fact-check marks what is not so. */
export const marks = setOf('false fake hoax myth misleading rumour rumor untrue claim fiction incorrect')
/** Verbs of whoever takes back what he said. */
export const retractions = setOf('retract recant backtrack rescind disavow')
/** What has become of a claim or a report that stands no more: "has since dropped the claim", "was withdrawn". */
export const withdrawn = 'dropped withdrawn abandoned'
/** What a report leads to, true or not: "rumours of a coup sent thousands into the streets". */
export const stirrings = setOf('led sent drew brought drove caused sparked prompted triggered forced spread set scared')
/** What is not done where nobody vouches for a figure: "could not confirm that", "nor denied that". */
export const tellings =
  setOf(`say said says saying confirm confirmed confirms report reported claim claimed verify verified deny denied
  corroborate corroborated know knew known believe believed believes think thought aware accept accepted rule ruled`)
export const negations: ReadonlySet<string> = new Set([
  ...verbNegations,
  ...setOf('nobody none yet decline declined declines refuse refused refuses unable unwilling unaware')
])
/** What is denied of a loss is then not that there was one, but why: "nobody died because of its neglect". */
export const causes = 'because_of due_to owing_to as_a_result_of'
/** "denied that the leak had caused any deaths": nor is it so where one of these stands before the loss. */
export const causing = 'caused led contributed resulted responsible blame behind'
/** "no truth in reports that", "no evidence that". */
export const grounds = setOf('truth evidence proof basis foundation')
/** What nothing does where there is no ground: "nothing supports the claim that", "the photo does not show". */
export const showings =
  setOf(`support supports supported back backs backed prove proves proved show shows showed suggest suggests suggested
  indicate indicates indicated depict depicts depicted demonstrate demonstrates demonstrated portray portrays portrayed`)
/** Who has none of these does not say so, nor that it is not so: "no information that". */
export const knowledge =
  setOf(`sign signs indication indications information knowledge record records report reports word idea
  confirmation details`)
/** Who does this says nothing: "doubted that 70 had died", "videos purport to show 70 dead". */
export const doubting =
  setOf(`doubt doubts doubted doubting purport purports purported purporting dreamt dreamed dreams dreaming imagines imagined
  fantasised fantasized faked feigned faking feigning`)
/** Nor does whoever finds it so: "it is unrealistic to think that only 12 died". */
export const incredible = setOf('unrealistic implausible inconceivable unthinkable improbable unlikely absurd')
/** What does not happen where a report is not so: "That never happened." */
export const happening = setOf('happen happened take took occur occurred exist existed')
/** Verbs by which a count is changed by whoever made it: "later cut it to 12". */
export const revisions =
  setOf(`cut cuts cutting lowered lowering raised raising revised revising corrected correcting updated updating upgraded
  upgrading downgraded downgrading reduced reducing trimmed amended amending adjusted adjusting`)
/** Of two counts the one that went before: "its earlier figure of 20". */
export const former = setOf('earlier previous prior original initial')
/** Who says these is nobody in particular: "A post claims". */
export const hearsay =
  setOf(`post posts video videos clip clips message messages tweet tweets rumour rumours rumor rumors image images photo
  photos meme memes caption captions users`)
/** Nor need it be who says these. */
export const rumours = new Set([
  ...hearsay,
  ...setOf('reports claims story stories article articles media users bloggers blogs accounts websites')
])
/** Whoever takes back what he said does one of these. */
export const withdrawing =
  setOf(`took take taken walked backed withdrew withdraw withdrawing withdrawn corrected dropped abandoned deleted pulled
  retracted apologised apologized`)
/** A count is wrong by so many where one of these is said of them. */
export const miscounting =
  setOf(`twice double once error mistake never turned removed deleted subtracted missing thought believed feared presumed
  misclassified misidentified misreported misattributed misrecorded mislabelled`)

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
/** "12 villagers asked to be evacuated". */
export const wishing =
  /^(?:ask|want|hop(?:e|ing)|beg|plead|wait|demand|refus|prefer|request|appl(?:y|ied)|claim|pretend|wish)/
