/** What those who speak are called. Plain data. */

import { tellers } from '../../figures/lexicon.ts'
import { setOf } from '../../figures/pieces.ts'

/** Who is sent to a hospital to work there. */
export const carers = /^(?:doctor|nurse|medic|surgeon|midwive|clinician|specialist|expert)s$/
export const persons = new Set([
  ...tellers,
  ...setOf(`spokesman spokeswoman spokesperson chancellor investigator secretary councilman adviser advisor superintendent
  pope archbishop ayatollah founder co-founder chairman chairwoman chairperson chair ceo major examiner coroner
  pathologist geologist seismologist meteorologist forecaster strategist source insider correspondent historian
  negotiator mediator coordinator co-ordinator rapporteur commissioner administrator treasurer politician mp organizer
  organiser elder counsel ombudsman speaker undersecretary epidemiologist virologist biologist ecologist geographer
  statistician demographer sociologist psychologist controller principal consultant scholar fellow specialist
  policymaker regulator trustee whistleblower broker auditor prefect subprefect sub-prefect`)
])
/** Small words within a name: "Ana de la Roe", "Rio de Tarn". */
export const nameParticles = setOf(
  'al el es de da do di del della der den van von bin ibn ben abu la le du dos ter ten e'
)
export const groups = setOf(`authorities police people military army navy government troops forces fighters media press
  witnesses eyewitnesses wives staff personnel crew crews teams families parents locals islamists insurgents jihadists
  allies countries governments states attorneys companies agencies groups organizations organisations banks unions
  charities hospitals newspapers policemen spokesmen parties ministries universities prosecution defence defense
  defenders advocates kurds firefighters medics ngos partners sides`)
export const orgs = setOf(`
  jury inquest tribunal judiciary agency ministry department office bureau service services council commission committee court parliament
  coastguard union federation association organization organisation group company firm bank fund foundation institute institution
  university college school hospital clinic protection chamber centre center network observatory monitor coalition alliance party movement
  mission embassy consulate church charity force command corps guard brigade militia airline airport operator retailer manufacturer
  maker carmaker automaker giant startup tank watchdog regulator authority board team panel newspaper paper magazine broadcaster
  channel station television tv radio website outlet daily kremlin pentagon ngo administration cabinet senate congress house
  lender developer utility exchange body regime republic programme program initiative prefecture governorate diocese archdiocese
  collective brewer registry railway regiment battalion squadron delegation caucus think-tank thinktank front faction wing unit
  division directorate inspectorate secretariat presidency municipality city county state province taskforce treasury inc corp co
  ltd plc llc corporation society project campaign studio club league museum insurer lobby cooperative syndicate guild district
  lab laboratory junta unicef unhcr iom nato who un eu fbi cdc noaa usgs icrc msf ocha wfp sohr fema osce nhs ecdc paho idf sdf
  hamas hezbollah taliban pkk isis opposition prosecution ltd. inc. corp. co.`)
export const documents =
  setOf(`report study survey register log dashboard poll data information figures statistics statement document record census index
  estimate analysis review audit investigation inquiry assessment tally count research findings bulletin letter
  email e-mail memo memorandum filing forecast results indictment complaint lawsuit database calculations
  projection paper numbers account update release tweet post message dispatch article transcript ledger breakdown
  dataset model modeling modelling comments remarks evidence pictures images imagery footage photographs photos
  videos affidavit notice communique communiqué testimony exit toll website page`)
/** "Table 4 of the report": where in it; "Article 19" and "Channel 4" are bodies. */
export const documentParts = setOf(
  'table figure chart graph section chapter page paragraph annex appendix part box panel exhibit clause footnote'
)
/** Some of those who were named: "one of the survivors". */
export const picks = setOf('one another some several many most two three four both others other third second')
/** What ministers are of, in one word or two, so that "Minister of Interior Jean Dorval" is cut before the name. */
export const portfolios =
  setOf(`interior health defence defense finance foreign affairs agriculture education justice transport energy
  environment information labour labor home trade industry culture sports sport water planning tourism housing economy
  communications security commerce science technology youth women children welfare mines mining fisheries forestry lands
  immigration aviation railways development infrastructure emergency emergencies situations state public works social
  religious internal external relations rural urban local government climate disaster management relief and the`)
/** They capture nobody. */
export const cameras =
  /^(?:videos?|footage|cameras?|cctv|clips?|images?|photos?|photographs?|photographers?|film|webcam|recording)$/
/** They bury people, and no hillside. */
export const mourners = /^(?:we|they|he|she|i|families|town|village|city|community|nation|country)$/
/** Each saves some of all that were saved. */
export const vessels = setOf('boat ship vessel tanker trawler ferry freighter yacht helicopter frigate tugboat tug')
/** Who is let go, and not saved. */
export const convicts = /^(?:prisoner|inmate|convict|detainee|patient)s?$/
/** Evacuated from what carried them, and not from their homes. */
export const aboard = /^(?:survivor|passenger|crew|crewmen|sailor|seafarer|miner|hiker|climber|skier)s?$/
/** Who fights, by name; what a force is, and how it is told what it has. */
export const armed = '(?:fighter|combatant|militant|insurgent|guerrilla|jihadi(?:st)?|rebel)s'
export const fighters = new RegExp(`^(?:${armed}|militiamen|gunmen)$`)
export const men = /^(?:men|soldiers|troops|members)$/
export const having = /^(?:has|have|had|commands?|commanded|fields?|fielded|boasts?|boasted|musters?|mustered)$/
export const forces = setOf(
  'army armies militia militias brigade brigades rebels insurgents insurgency guerrillas jihadists'
)
/** "The strength of the front is put at", "its ranks have swelled to", but not "the number of rebels killed". */
export const size = new RegExp(`\\b(?:(?:strength|ranks)\\b|number of (?:\\S+ ){0,2}${armed}\\b)([^,;:.]*)$`)
export const isMore = /\b(?:who|that|which|killed|wounded|lost|missing|captured|detained|surrender\w*)\b/
export const troops = /^(?:soldiers|troops|servicemen|servicewomen|policemen|police|sailors)$/
