/** The words by which a figure is told to be a part of another: those right before it, and those that go on behind. */
import { oneOf } from '../../figures/pieces.ts'

/** Those to whom something happened, as a text calls them. */
const anyState = `(${oneOf(`dead died deceased killed slain fatalities deaths dead_people death_toll toll injured wounded hurt
  injuries hospitali[sz]ed missing arrested arrests detained detainees rescued survivors displaced evacuees evacuated infected
  infections cases victims casualties drowned`)})`

export const pronoun = /^(?: (?:\p{L}+ ){1,3}among (?:them|whom)| of (?:them|whom|which|these|those))\b/u
/** Who mourns them is none of them: "12 families of the dead". */
const kin =
  oneOf(`famil(?:y|ies) relatives? friends? parents? child(?:ren)? mothers? fathers? widows? sons? daughters? brothers?
  sisters? colleagues? names photos portraits homes`)
export const ofState = new RegExp(
  // not "80 members of the public died"
  `^ (?:(?!${kin} of)\\p{Ll}+ of (?:the|those|all|its|their)|of (?:the|those|all|its|their)(?: \\p{L}+)??) ${anyState}\\b`,
  'u'
)
export const ofFigure =
  /^ of (?:(?:the|its|his|their|all|about|some|at least|roughly|(?:\p{L}+ ){0,2}\p{L}+['’]s?) ?)*$/u
/** "including |", "among them the bridegroom and |"; what comes behind "a cook and a guard, and |" is on top. */
const listed = `(?!.* and [^,]*, and $)(?:(?:an?|the|one|his|her|its|their) [\\p{L} '’-]{2,40}(?:,|,? and) ){0,3}(?:his |her |their )?$`
export const including = new RegExp(
  `(?:\\b(?:(?<!not )including|(?:mostly|mainly) [\\p{L} -]{2,30} but also|among (?:them|whom)|of (?:whom|which|them),?)|` +
    `^Of (?:these|those),?)(?: w?[ae]re| was)? ${listed}`,
  'iu'
)
export const goesOn = /^(?! of (?:them|whom|which) .*, and $)(?: \p{L}[\p{L}-]*){1,3}(?:,| and|, and) $/u
export const framed = /^\W*Of (?:the |its |his |their |all |some |about |at least )*$/
/** "Of the injured, 57 are in hospital", "Of those who died, 12" */
export const ofStateFirst = new RegExp(
  `^\\W*Of (?:the|those)(?: \\p{L}+| who (?:were|had been))? (?:who )?${anyState}[^,]{0,30}, (?:only |just )?$`,
  'u'
)
/** "the dead included three guards", "two Danes were among the dead" */
export const included = new RegExp(
  `\\b${anyState} (?:also )?(?:(?:includ|compris)(?:e|es|ed|ing)|consist(?:s|ed) of) $`,
  'i'
)
export const among = new RegExp(`^[^.;:]{0,60}\\b(?:is|are|was|were|be) among (?:the|those) ${anyState}\\b`, 'i')
/** "Among the dead were | seven children" */
export const amongState = new RegExp(
  `\\bamong (?:the|those) ${anyState} (?:also )?(?:are|were|was|is) (?:also |at least |about )?$`,
  'i'
)
/** ", with seven#children among the dead" */
export const withAmong = new RegExp(
  `\\bwith (?:at least |about )?#(?: [\\p{L}-]+){1,3} among (?:the|those) ${anyState}\\b`,
  'u'
)
/** "Seven were children", "seven victims were soldiers": who some of those were that were told of. */
export const wereWho =
  /^ (?:(?:of the )?(?:dead|victims|people) )?(?:are|were) ((?:\p{Ll}+ )?\p{Ll}+)(?=[.,;]| and\b|$)/u
/** "They included | seven children" */
export const theyInclude = /^\W*(?:They|These|Those) (?:also )?include[ds]? $/
/** "40 people | (7 children)" */
export const inBrackets = /^(?: [\p{L}-]+){0,2} \($/u
export const closesBracket = /^(?: [\p{L}-]+)? ([\p{L}-]+)(?: and [^()]*)?\)/u
/** "40 were killed, 7 | in Keld alone" */
export const thereAlone = /^(?: \p{Ll}+)? (?:in|on|at) (?:the )?\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)* alone\b/u
export const amongFirst = /^\W*Among (?:the|those|about|some|at least|its)? ?$/
export const wereAmong = /^[^,;.]{0,40}\b(?:are|were|was|is) (?:at least )?$/
export const rising =
  /\b(?:rose|risen|rises|rising|climb\w*|grew|grown|increas\w+|jump\w*|went up|up) to(?: \p{L}+){0,3} $/u
/** "After 11 bodies were found | , the toll rose to | 57" */
export const thenRose =
  /^[^.;\d]*, (?:the|its|their) (?:\p{Ll}+ ){0,3}(?:toll|count|tally|dead|killed) (?:has |had )?(?:rose|risen|climbed|jumped|increased|grew|grown|went up) to (?:at least |about )?$/u
export const afterwards = /^[^.;]{0,80}\b(?:after|when|as|with|following)\b [^.;]{0,30}$/
export const fatally =
  /^(?: of (?:them|whom))?(?: were| was)?(?: shot| stabbed)? (?:fatally|fatal|mortally|to death)\b(?! ill)/
const badness = `(${oneOf('seriously critically gravely severely badly slightly lightly mildly')})`
export const gravely = new RegExp(
  `^ (?:of them )?(?:with (?:light|minor|slight|serious|severe) (?:wounds|injuries)|${badness}|fatally|critical|serious)\\s*(?:[.,;)]|and\\b|$)`
)
/** Where it goes on with somebody else: "three were shot and a fourth is in hospital" */
export const somebodyElse = new RegExp(
  ` (?:and|but|while|whereas) (?:${oneOf('a an another the one two three four five six his her their its')}|\\d+)\\b`
)
export const lying = new RegExp(
  `^[^.;,]{0,50}\\b(?:in|remain\\p{L}*|still|under|being)\\b[^.;,]{0,25}\\b(${oneOf('hospitals? hospitali[sz]ed intensive_care condition')})\\b`,
  'u'
)
export const stays =
  /\b(?:still|being treated|remain(?:s|ed)?|(?:critical|serious|grave|stable) condition|intensive care)\b/
const house = `(?:at|in) (?:the|this|that|his|her|its|their|one|an?|another) (?:\\p{Ll}+ ){0,2}${oneOf(
  'hospitals? clinics? morgue mortuary ward infirmary'
)}`
export const ownVerb = /^(?: \p{Ll}+){1,3} (?:ha[ds]|have|was|were|are|is)\b/u
const took = oneOf('received admitted treated recorded registered took_in taken_in registry_of')
const some = oneOf('at_least about some more_than the_bodies_of')
/** "| deaths at the clinic" */
export const atHouse = new RegExp(`^[^.;,]{0,30} ${house}\\b`)
/** "the number of deaths at her hospital to |", "a hospital received 29 bodies and |" */
export const ofHouse = new RegExp(
  `\\b${anyState} ${house}(?: [^.;,]{0,20})? (?:to|at|as) $|` +
    `\\b(?:[Hh]ospital|clinic|morgue|Medical Cent(?:er|re))\\b[^.;]{0,60}\\b${took}(?: [^.;]{0,60}(?: and|,|with))?(?: ${some})? $`,
  'u'
)
const upTo = '^[^.,;]{0,40}?\\b'
/** "| died at the scene", "| in hospital": where some of the dead died, and where the others did. */
export const diedThere = new RegExp(
  `${upTo}(?:${oneOf('instantly outright at_once inside')}|(?:on|at) the (?:spot|scene|site)|in the \\p{Ll}+(?=[,.]))\\b`,
  'u'
)
export const diedLater = new RegExp(
  `${upTo}(?:${oneOf('later outside')}|(?:in|at|to) (?:the |an? |their )?(?:\\p{Lu}\\S* ){0,5}(?:[Hh]ospitals?|[Cc]linic|Medical Cent(?:er|re)))\\b`,
  'u'
)
/** Not "each day", which is a rate. */
export const apiece = /^(?: \p{Ll}+){0,2} (?:each|apiece)(?=[.,;]|$| (?:and|in|at|for)\b)/u
export const added = /^ (?:\p{L}+ )?(?:others?|more)\b|^[^.,;]{0,30}\bdied later\b/u
/** Of whom not all are counted, and those told of before. */
export const notAll = /\b(?:most|majority|many|some|few|half|several|none) of (?:the |its |their )?$|(?<!of )\bthe $/i
export const thereIs = /\bThere \p{L}+ (?:\p{L}+ )?$/u
const extra = oneOf('another further additional')
const counts = `(?:\\p{L}[\\p{L}-]* ){0,3}${oneOf('cases deaths infections fatalities bodies victims')}\\b`
/** "three#new cases", "an additional #three cases": those since the last count, and no total. Not "the three new cases". */
export const newOnes = new RegExp(
  `(?<!\\bthe )# (?:\\p{L}+ )?${oneOf('new additional further fresh more')} ${counts}` +
    `|\\b${extra}(?: \\p{L}+)? # ${counts}`,
  'iu'
)
export const another = new RegExp(`\\b${extra}(?: \\p{L}+)? $`, 'iu')
const bad = oneOf('life-threatening serious severe critical grave')
/** "| were seriously injured", "| were flown out with life-threatening injuries", "seriously injured |" */
export const badly = new RegExp(
  `^[^.;,\\d]{0,40}\\b(?:${badness} (?:injured|wounded|hurt)|with ${bad} (?:injuries|wounds|burns))\\b`
)
export const badlyBefore = new RegExp(
  `\\b${badness} (?:injur|wound|hurt)\\w*(?: ${oneOf('at_least about some another')})?\\s$`
)
/** "injured | nine people seriously" */
export const badlyBehind = new RegExp(
  `\\b(?:injur|wound|hurt)\\w*(?: ${oneOf('at_least about some another')})? \\|(?: \\p{L}+)? ${badness}(?=[.,;]|$| ${oneOf('on in at and when after last during')}\\b)`,
  'u'
)
/** "| were brought to Tarn General Hospital": of those in one house. */
export const toHouse = new RegExp(
  `^[^.;,\\d]{0,40}\\b${oneOf('brought taken rushed admitted transferred transported treated')} (?:to|at|in) (?:the )?` +
    `(?:\\p{Lu}[\\p{L}'’.-]+ ){1,5}${oneOf('Hospital Clinic Infirmary Medical_Cent(?:er|re)')}\\b`,
  'u'
)
/** A hospital by its name, or who speaks for it. */
export const oneHouse =
  /\p{Lu}\S+ (?:Hospital|Medical Cent(?:er|re)|Clinic|Infirmary)\b|\b(?:in|at) (?:an?|one|the|his|her) (?:\p{Ll}+ )*(?:hospital|clinic)\b/u
/** Those it received; without such words it may tell of all. */
export const received = /\b(?:brought|taken|admitted|received|treat(?:ed|ing|s)|arrived|c[ao]me in)\b/
/** "She knew | seven people who had been killed" */
export const knowing = /\b(?:know|knows|knew|known)(?: of)?(?: at least| about| some)? $/
/** "| people were arrested for assault", "| are in custody": of all that were arrested. */
export const charged =
  /^(?: \p{Ll}+){0,5} (?:(?:arrested|detained|held) (?:for|on (?:suspicion|charges))|in (?:police )?custody)\b/u
/** The next of a list: "four children, | two nurses and", but not "two nurses were hurt". */
export const item = new RegExp(
  `^(?:(?: (?!${oneOf('was were is are had has have')} )[\\p{L}'’-]+){1,4}| for [^.;,]{1,40})(?:[,.;]| and\\b|$)`,
  'u'
)
