/** What those who speak are called. Plain data. */

import { setOf } from '../../figures/pieces.ts'

export const persons =
  setOf(`official spokesman spokeswoman spokesperson minister president premier chancellor governor mayor
  officer commander chief head director manager analyst economist doctor physician medic nurse surgeon resident witness
  eyewitness activist judge magistrate prosecutor lawyer attorney investigator researcher scientist professor lecturer
  expert envoy ambassador diplomat secretary senator congressman congresswoman lawmaker legislator deputy councillor
  councilor councilman adviser advisor aide superintendent sheriff king queen prince princess sultan emir pope
  archbishop bishop priest pastor imam cleric sheikh ayatollah rabbi leader founder co-founder chairman chairwoman
  chairperson chair ceo executive owner boss farmer fisherman teacher student worker survivor relative father mother
  guerrilla brother sister son daughter husband wife uncle neighbour neighbor villager driver soldier fighter rebel militant
  general colonel major captain lieutenant sergeant brigadier admiral marshal inspector detective constable examiner
  coroner pathologist geologist seismologist meteorologist forecaster strategist trader investor source insider
  reporter correspondent journalist author historian negotiator mediator coordinator co-ordinator representative
  rapporteur commissioner administrator clerk treasurer candidate politician mp organizer organiser campaigner
  volunteer rescuer firefighter paramedic elder refugee migrant patient man woman veteran counsel ombudsman speaker
  undersecretary policeman epidemiologist virologist biologist ecologist engineer critic supporter opponent passenger
  protester protestor demonstrator striker observer prisoner hostage dentist geographer statistician demographer
  secretary-general inspector-general vice-president delegate pensioner grandmother widow tourist cyclist motorist bystander onlooker tenant landlord
  homeowner shepherd vendor technician midwife sociologist psychologist accountant barrister solicitor undersecretary-general controller principal member nun monk consultant scholar fellow specialist
  defendant policymaker regulator separatist shopkeeper pilot sailor trustee whistleblower banker broker dealer auditor`)
export const groups = setOf(`authorities police people military army navy government troops forces fighters media press
  witnesses eyewitnesses wives staff personnel crew crews teams families parents locals islamists insurgents jihadists
  allies countries governments states attorneys companies agencies groups organizations organisations banks unions
  charities hospitals newspapers policemen spokesmen parties ministries universities prosecution defence defense
  defenders advocates kurds firefighters medics ngos partners sides`)
export const orgs =
  setOf(`jury inquest tribunal judiciary agency ministry department office bureau service services council commission committee court parliament coastguard
  union federation association organization organisation group company firm bank fund foundation institute institution
  university college school hospital clinic chamber centre center network observatory monitor coalition alliance party movement
  mission embassy consulate church charity force command corps guard brigade militia airline airport operator retailer
  manufacturer maker carmaker automaker giant startup tank watchdog regulator authority board team panel newspaper paper
  magazine broadcaster channel station television tv radio website outlet daily kremlin pentagon ngo administration
  cabinet senate congress house lender developer utility exchange body regime republic programme program initiative
  prefecture governorate diocese archdiocese collective brewer registry railway regiment battalion squadron delegation caucus
  think-tank thinktank front faction wing unit division directorate inspectorate secretariat presidency municipality city county state
  province taskforce treasury inc corp co ltd plc llc corporation society project campaign
  studio club league museum insurer lobby cooperative syndicate guild district lab laboratory junta unicef unhcr iom nato who un eu fbi cdc noaa usgs icrc msf ocha wfp sohr fema osce nhs ecdc paho idf sdf hamas hezbollah taliban pkk isis opposition prosecution ltd. inc. corp. co.`)
export const documents =
  setOf(`report study survey register log dashboard poll polls data figures statistics statement statements documents document
  records record census index estimate estimates analysis review audit investigation inquiry assessment tally count
  research findings bulletin letter email e-mail memo memorandum filing filings forecast forecasts results papers indictment
  complaint lawsuit database calculations projections projection paper reports studies surveys numbers accounts
  account update release tweet post message dispatch article transcript ledger breakdown dataset model models evidence
  pictures images imagery footage photographs photos videos
  affidavit notice communique communiqué testimony exit toll website page`)
/** Some of those who were named: "one of the survivors". */
export const picks = setOf('one another some several many most two three four both others other third second')
/** What ministers are of, in one word or two, so that "Minister of Interior Jean Dorval" is cut before the name. */
export const portfolios =
  setOf(`interior health defence defense finance foreign affairs agriculture education justice transport energy
  environment information labour labor home trade industry culture sports sport water planning tourism housing economy
  communications security commerce science technology youth women children welfare mines mining fisheries forestry lands
  immigration aviation railways development infrastructure emergency emergencies situations state public works social
  religious internal external relations rural urban local government climate disaster management relief and the`)
