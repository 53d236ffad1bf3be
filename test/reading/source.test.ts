import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { readDocument } from '../../lib/reading/document.ts'
import { type Attribution, attribute } from '../../lib/reading/source.ts'

const test = suite('source')

/** Who asserts the figure in [brackets]. */
function who(marked: string, publisher: string | null = null): Attribution {
  const start = marked.indexOf('[')
  const end = marked.indexOf(']') - 1
  const text = marked.replace(/[[\]]/g, '')
  const article = { id: 'a', title: null, publisher, published: null, url: null, text }
  return attribute(readDocument(text), [{ start, end }], article)[0] as Attribution
}

const sources = (cases: [text: string, source: string | null][]) => () => {
  for (const [text, source] of cases) assert.is(who(text).source, source, text)
}

test(
  'the cue may stand before, behind or between, and turned round',
  sources([
    ['The attack, claimed by the Northern Front, killed [62] people.', null],
    [
      'Gunmen killed at least [19] people in attacks on a church and a police post in Keld, investigators said.',
      'investigators'
    ],
    ['The UN had, before Monday, verified [296] deaths.', 'UN'],
    ['Ada Orr, a mother of five, slept under a bridge. "They killed [2] men," she said.', 'Ada Orr, mother of five'],
    ['[9] people died, the fire agency said as of 8 p.m.', 'fire agency'],
    ['[9] people died, police said as they searched the rubble.', 'police'],
    ['[12] people died, the mayor said as crews found nine more bodies.', 'mayor'],
    ['12 people died, the mayor said as crews found [9] more bodies.', null],
    ['In Osk, police said as many as [9] had died.', 'police'],
    ['The UN said 12 died. A clinic of the charity Open Door was hit. The charity says [30] were hurt.', 'Open Door'],
    ['The WHO said 12 died. The charity says [30] were hurt.', 'charity'],
    ['Near the university Keld guards shot two. The university said [12] were hurt.', 'university'],
    ['Interview: "Of [28] pupils six are left"', null],
    ['Ostland this week said it would buy mines, of which it has [3 million].', 'Ostland'],
    ['The railways had on Monday evening put the number of deaths at [9].', 'railways'],
    ['Witnesses of the events of last week said [12] had died.', 'Witnesses of the events of last week'],
    ["An AFP tally of the dead of this year's fair, based on notices, rose to [92].", 'AFP'],
    ['The Keld tally of dead rose to [92].', null],
    ['Police chief Ada Orr said a bus had burned. According to her, [12] people died.', 'Ada Orr, Police chief'],
    ['Witnesses spoke of shells. According to them, [30] people died.', 'Witnesses'],
    ['State TV now gives [13] dead.', 'State TV'],
    ['[12] people were killed, Save the Children said, and 30 were hurt.', 'Save the Children'],
    ['The UN said 74 were held and the governor of Keld, Ana Roe, said [83] had died.', 'Ana Roe, governor of Keld'],
    ['The UN said 74 were held but the company said [83] had died.', 'company'],
    ['The Observatory put the toll at 57 but the group put it at [5].', 'group'],
    ['The Observatory put the toll at 57. The group put the wounded at [5].', 'Observatory'],
    ['The ministry gave [13] dead soldiers medals.', null],
    ['Police said nine were held at the rally, which drew [900] people, according to its organisers.', 'organisers'],
    ['The army said it killed nine in the raid, which left [40] dead according to residents.', 'residents'],
    ['Police said that [12] were held, according to first reports.', 'Police'],
    ['Police said [12] were held at the rally, which drew 900 people, according to its organisers.', 'Police'],
    ['The WHO in its last report on 21 February spoke of [12] dead.', 'WHO'],
    ['The ministry in its daily bulletin of 3 May said [12] had died.', 'ministry'],
    ['The agency in a report dated 12 May counted [12] deaths.', 'agency'],
    ['The union counts nine dead; the government in Keld gives [12] for its areas.', 'government in Keld'],
    ['A spokesman for the Hospital Authority said [12] had died.', 'spokesman for the Hospital Authority'],
    ['The report put the dead of Osk at nine, and those of Keld at [12].', 'report'],
    ['At least [45] died, according to an AFP tally based on figures from six hospitals.', 'AFP tally'],
    ["The agency's director-general Ana Roe said [12] died.", "Ana Roe, agency's director-general"],
    ['OKRA Commissioner-General Ana Roe said [12] died.', 'Ana Roe, OKRA Commissioner-General'],
    ["The hospital's head of surgery Ana Roe said [12] died.", "Ana Roe, hospital's head of surgery"],
    ['No witness told reporters that [nine] died.', null],
    ['None of the officials said how many of the [12] died.', null],
    ['The official version said [12] people died.', null],
    ['[12] people died, (XNN) Sen. Ann Dale said.', 'Sen. Ann Dale'],
    ['The Northern Front also claimed a bombing that killed [62] people.', null],
    ['Karl Brenn, a veteran who said he wanted revenge, launched a raid that killed [62] people.', null],
    ['The Northern Front claimed that a raid killed [62] people.', 'Northern Front'],
    ["'In all [68] people were killed,' said Musa Ader, a farmer.", 'Musa Ader, farmer'],
    ['The fire, reported by a neighbour, killed [three] people.', null],
    ['The strike, announced by the union in May, drew [900] men.', null],
    ['The toll, confirmed by the ministry, rose to [62] people.', 'ministry'],
    ['Some [five] laboratory confirmed cases of cholera were reported.', null],
    ['Nine died and [44] were hurt, and 19 houses fell, as reported by the flood agency.', 'flood agency'],
    ['Tarn recorded [31] deaths in 2019, 28 in 2020 and 33 in 2021, according to the ministry.', 'ministry'],
    ['As per the union, [nine] miners were killed.', 'union'],
    ["One clinic, St Ada's, admitted 50 people with burns; [five] died.", null],
    ['In a report published on Monday the agency said [14] men had died.', 'agency'],
    ['Rain fell in Osk. Osk has confirmed [12] deaths, the mayor said.', 'mayor'],
    ['The mayor said 12 died. The president flew to Osk, where he said [14] had been hurt.', 'president'],
    ['Asked about the raid in Osk, an officer said [two] men had died.', 'officer'],
    ['ONA adds: [Three] more bodies were found on Friday, an officer said.', 'officer'],
    ['Police said 12 of the dead were drivers and guards, of whom [nine] had been named.', 'Police'],
    [
      'The National Flood and Storm Council (NFSC) said 12 died. The NFSC said [two] were hurt.',
      'National Flood and Storm Council (NFSC)'
    ],
    ['Keld District: [two] dead.', null],
    ['According to Table 3 on page 214, [40] people died.', null],
    ['Section 4 of the report says [40] people were killed.', 'report'],
    ['Tarn has [21] cases of meningitis linked to shots made by the Ostland Compounding Centre.', null],
    ['The mayor declared a day of mourning for victims of a crash that killed [40] people.', null],
    ['Members of the Nur Front killed [12] people, Ann Dole said.', 'Ann Dole'],
    ['Norvia has recorded [18] deaths on its roads; that state has recorded ten.', null],
    ['The toll varied, with the Osk Gazette saying [19] people had died.', 'Osk Gazette'],
    ['The toll varied, with medics saying 19 had died and the army reporting [32] deaths.', 'army'],
    ['Initial reports spoke of 50 dead, but the mayor, Jan Roe, said [12] had died.', 'Jan Roe, mayor'],
    ['[Four] women had been taken to a clinic on Sunday a spokeswoman said.', 'spokeswoman'],
    ['Ann Dole said jets had hit clinics and Ostland forces had detained [30] nurses.', 'Ann Dole'],
    ['Ann Dole said three died and villagers buried [nine].', null],
    ['[Forty] people were hurt, according to a report his ministry issued on Sunday.', 'ministry'],
    ['According to data OSCA provided to the paper, [98] men died.', 'OSCA'],
    ['The toll rose to [13], according to the serious injuries.', null],
    ["Ann Dole said \"we were left adrift,'' and wept. The ship had sunk. [Six] men were hurt.", null],
    ["``We saw it,'' said Ann Dole. [Six] men were hurt.", null],
    ["``We saw it. [Six] men were hurt,'' said Ann Dole.", 'Ann Dole'],
    ['Ann Dole called for "more humane" life after a riot in a jail in which [118] men died.', null],
    ['Eight sheds burned overnight and a spokesman for Ann Dole said [12] men were hurt.', 'spokesman for Ann Dole'],
    ['[No] officers were hurt, and police said the arrests were the most made by the force in a day.', null],
    ['Two people died, police said 🚓. 🔴 [3] families fled Orvane.', null],
    ['Police said at least [12] people had died.', 'Police'],
    ['At least [12] people had died, police said on Friday.', 'police'],
    ['Overall, the ministry said on Monday, [12] people had died.', 'ministry'],
    [
      '"We counted [12] bodies," said Anna Roe, a spokeswoman for the rescue service.',
      'Anna Roe, spokeswoman for the rescue service'
    ],
    ['According to the interior ministry, [12] people died.', 'interior ministry'],
    ['[Twelve] people died, according to the Red Cross.', 'Red Cross'],
    ['In a statement the ministry said [12] people had died.', 'ministry'],
    ['09:42 Police now say [12] people have died.', 'Police'],
    ['09:42 The mayor speaks at noon. 09:30 Red Cross says [12] people have died.', 'Red Cross'],
    ['6.05pm GMT – Rescuers say [12] people have died.', 'Rescuers'],
    ['The ministry on Tuesday said [12] people had died.', 'ministry'],
    ['Some [57] deaths were confirmed by the health ministry.', 'health ministry'],
    // how it is known, and by nobody's word
    ['Some [57] cases were confirmed by laboratories in the capital.', null],
    ['Aid agencies appealed for $[12] million.', 'Aid agencies'],
    ['The government put the death toll at [57].', 'government'],
    ['Organisers spoke of [57] marchers.', 'Organisers'],
    ['Analysts expect growth of [3.5] percent.', 'Analysts'],
    ['A Reuters tally shows [12] people have died.', 'Reuters tally'],
    ['Mr Roe said [37] countries had none, and 5 countries said they had.', 'Mr Roe']
  ])
)

test(
  'one of several is who is named beside them, and nobody where none is',
  sources([
    ['Police met the crew. One of them, a stoker from Hull, said [12] men had died.', 'stoker from Hull'],
    ['The army spoke. "There were [12] dead," said one of them, a driver.', 'driver'],
    ['A third, a sailor, said [12] men had died.', 'sailor'],
    ['One of the survivors said [12] men had died.', 'One of the survivors'],
    ['Police said two men got out. One of them said [12] men had died.', null],
    ['Doctors Beyond, an aid group, believes that [12] men died.', 'Doctors Beyond'],
    ['A diplomat said, citing burial records, that [12] men had died.', 'diplomat'],
    ["By the union's count [300] men came.", 'union'],
    ['Rescuers at first reported that [12] died.', 'Rescuers'],
    ['Police in turn said [12] people died.', 'Police'],
    ['Of the 40 patients admitted this week, [six] died.', null],
    ['The ministry put the dead at 12 and the opposition at [40].', 'opposition'],
    ['Rescuers by Monday had counted [12] dead.', 'Rescuers'],
    ['The army in a short statement said [12] people died.', 'army'],
    ['The judge, Vera Stamm, said so. "You ruined [12] men," the judge told Krohn.', 'Vera Stamm, judge']
  ])
)

test(
  'nobody speaks who is counted, or put at a figure, or stands behind a noun that may be a verb',
  sources([
    ['The army killed 28 militants in Orvane state, adding that [two] soldiers died.', 'army'],
    ['Troops killed rebels in Orvane state at the weekend, adding that [two] soldiers died.', 'Troops'],
    ['Crowds estimated at between [15,000] and 20,000 gathered, local media reported.', 'local media'],
    ['Losses put at [40] men were reported.', null],
    ['Did 3,000 people die? No. Authorities have confirmed [97] deaths.', 'Authorities'],
    ['It was a work of art. Police said [12] people died.', 'Police'],
    ['Twelve people died, the mayor said; city hall counted [fifteen].', null],
    ['Residents said twenty people died; the army counted [forty].', 'army']
  ])
)

test(
  'a speaker is known past what is told of them, in court, by what they look for, list, notify or object',
  sources([
    ['Dr. Roe, the office\'s director, said the estimate "may still rise by [20]".', "Dr. Roe, office's director"],
    ['Nordal, the rating agency, cut its rating and warned of losses of [12] million.', 'Nordal'],
    ['Militants killed [13] soldiers, the army said of the clash near Bosso.', 'army'],
    ['Al-Kadar claimed responsibility and said it had killed [20] officers.', 'Al-Kadar'],
    ['Unions said 110,000 had marched, while the prefecture counted [27,500].', 'prefecture'],
    ['A nurse, who was not named, says she alone has seen [40] bodies.', 'nurse'],
    ['Twelve tenants owed them [£900], a court has heard.', 'court'],
    ['Analysts polled by Nordal were looking for [$1.2] billion.', 'Analysts polled by Nordal'],
    ['Nordal Aid said 26 people died. Of the dead, [17] were women.', 'Nordal Aid'],
    ['According to the ministry [218] people died.', 'ministry'],
    ['Lantern, a rights group, lists [12] victims.', 'Lantern'],
    ['The ministry notified [94] cases.', 'ministry'],
    ['A union leader disagreed: "[Five] of our members are missing."', 'union leader'],
    ['Neighbouring Brellia reported [846] deaths.', 'Brellia'],
    ['Satellite images analysed by the firm Nordal show that [340] homes were razed.', 'Nordal'],
    [
      'A spokeswoman for the carrier, Ada Roe, wrote on X that [31] flights had been cancelled.',
      'Ada Roe, spokeswoman for the carrier'
    ],
    ['State media, citing the judiciary, reported that [22] people had been pardoned.', 'judiciary'],
    ['Some [340] birds died, food authority Nordal found.', 'Nordal'],
    ['Ostland has pledged aid for the town, where [40] people died, the UN said.', 'UN'],
    ['Ostland has pledged aid for the town, where [40] people died.', null],
    ['The union pledged €45m and Norway €[30]m for the victims.', 'Norway'],
    ['The union pledged €45m and Norway NOK [300] million.', 'Norway'],
    ['The union pledged €45m and Ostland [US$20m].', 'Ostland'],
    ['The union pledged 5 million euros; Norway alone will give [2] million, its minister said.', 'minister'],
    ['The inquiry has heard [90] witnesses.', null],
    ['Governor of the state, Jane Doe, said [42] had died.', 'Jane Doe, Governor of the state'],
    ['It has sickened 34 people in 13 states, including [33] who recovered, according to the agency.', 'agency'],
    ['Many countries pledged support as it recovers from the storm, claiming [390] lives.', null],
    ['In an interview with the Gazette, Antoine said: "[One] man was killed."', 'Antoine'],
    ['He is the man prosecutors say killed [nine] people.', 'prosecutors'],
    ['Seventeen states sued over the rule, which would cost $[3] billion.', null],
    ['There were [300] cases, the health ministry said in a report dated 12 May.', 'health ministry'],
    ['Mobs killed a further [98] gang members, Nordal added.', 'Nordal']
  ])
)

test(
  'whose figures they are is told beside them',
  sources([
    // where something happened has counted none of it
    ['Tarn recorded [812] measles cases last week, health ministry data showed.', 'health ministry'],
    ['The province has registered [16] deaths, according to the health office.', 'health office'],
    ['Casualty estimates vary from [12 to 40] dead.', null],
    ['Crowd estimates ranged from [3,000 to 8,000].', null],
    ['The union says eight were hurt, the company only [two].', 'company'],
    ['The agency says 900 homes burned, the governor no more than [300].', 'governor'],
    ['A crowd of [8,000 to 10,000] by police reckoning filled the square.', 'police'],
    ['The crowd was estimated by police at [4,000] and by organisers at 20,000.', 'police'],
    ['The crowd was estimated by police at 4,000 and by organisers at [20,000].', 'organisers'],
    ['The toll was given by the hospital as [17] and by the rebels as 60.', 'hospital'],
    ['Wastewater data suggest [400] people were infected.', 'Wastewater data'],
    ['Internal documents obtained by the Gazette show that [29] died.', 'Internal documents'],
    ['The minister spoke of 4,100, a number that charities put at [10,000].', 'charities'],
    ['The minister spoke of 4,100, a figure aid groups put at [10,000].', 'aid groups'],
    ["Ostmar put the damage at $30 million. Norsk Re's estimate is [$45] million.", 'Norsk Re'],
    ['[Some 20] people (60 according to organisers) took part, police said.', 'police'],
    ['Police said 12 people were killed and the mayor that [40] were missing.', 'mayor'],
    ['The mayor said 12 had died, as in the flood of 1987, when [112] were killed.', null],
    ['The army showed what it said were the bodies of [20] rebels.', 'army'],
    ['The office measured gusts of [140] km/h.', 'office'],
    ['Ana Roe denied the cut, saying spending had risen by [6]%.', 'Ana Roe'],
    ["The ministry did not respond to the rebels' claim that [12] had died.", 'rebels'],
    ["The opposition welcomed the commission's finding that [12] had died.", 'commission'],
    ['Ana Roe said 8 had died; the ministry later revised that to [6].', 'ministry'],
    ['The strike cost $[8] million, its head, Per Roe, told investors.', 'Per Roe, head'],
    ['The pilot reported smoke before the crash, which killed [46], investigators said.', 'investigators'],
    ["The UN's Ana Roe said [12] had died.", 'Ana Roe, UN'],
    ["The disaster agency's Ana Roe said [12] had died.", 'Ana Roe, disaster agency'],
    ['One official said 12 had died. Another put the toll at [15].', null],
    ['One official said 12 had died. A third said [20] had.', null],
    ['An army report leaked to the Gazette says [12] died.', 'army report leaked to the Gazette'],
    ['A letter sent by the ministry to the Gazette says [12] died.', 'ministry'],
    ['A study by the Gazette and the charity Reef found that [12] had died.', 'Gazette and the charity Reef'],
    ['Contrary to police claims, [no one] was injured, the mayor said.', 'mayor'],
    ['The mayor said fewer than the [60] people reported by the radio had died.', 'radio'],
    ["A post on the ministry's Facebook page said [12] had died.", 'ministry'],
    ["The group's Telegram channel said [12] had died.", 'group']
  ])
)

test(
  'whoever stands between commas speaks behind "but" and a day too',
  sources([
    ['Police confirmed 12 deaths but the mayor, Ana Roe, thinks [30] died.', 'Ana Roe, mayor'],
    ['On Monday the mayor, Ana Roe, said [30] had died.', 'Ana Roe, mayor'],
    ['Police confirmed 12 deaths but the club, SOS Orvane, has a list of [30].', null],
    ['The union and the company both said [12] had died.', 'union and the company'],
    ['The latter said [30] had died.', null],
    ['"We tried," lead author Ina Holm said. She estimates that [40] died.', 'Ina Holm, lead author']
  ])
)

test(
  'a body is known by its trade, and one of the United Nations by its name',
  sources([
    ['The World Food Council said 3 had fled. The UN agency said [40] had died.', 'World Food Council'],
    ['UNHCR said 3 had fled. The government said 4 had. The UN agency said [40] had died.', 'UNHCR'],
    ['Harlan Airlines said 3 had fled. The airline said [40] had died.', 'Harlan Airlines'],
    ['Doctors Without Coasts said 3 had fled. The group said [40] had died.', 'Doctors Without Coasts'],
    ['Donors pledged $3 million. The agency said [40] had died.', 'agency'],
    ['The Tarn Daily said 15 died, quoting the bureau. The newspaper said [3] were hurt.', 'Tarn Daily'],
    ['The Tarn Daily said 15 died, quoting the bureau. It said [3] were hurt.', 'Tarn Daily'],
    // nor is a body what is only told beside it
    ['The Gazette, citing the ministry, said [15] had died.', 'ministry'],
    ['MedAid, unlike the ministry, said 15 died. The ministry said [3] were hurt.', 'ministry'],
    ['Two of 12 patients admitted with burns and [three] others died.', null],
    ['The march drew 5,000 by police count, [20,000] by that of the organisers.', 'organisers'],
    ['Fewer than half of the [220] residents had left when the dam gave way.', null],
    ['MedAid, on behalf of the ministry, said 15 died. The ministry said [3] were hurt.', 'ministry'],
    ['Aid group Doctors Beyond said [12] had died.', 'Doctors Beyond'],
    ['Pemar Chief Executive Jan Roe spoke. Pemar said [12] had died.', 'Pemar'],
    ['Dozens of Nordal Lines (NOR) crews struck. Nordal said [12] were hurt.', 'Nordal Lines (NOR)'],
    ['He echoed comments from residents who said [12] had died.', 'residents'],
    ['The UN Security Council met. According to figures from the UN, [12] had died.', 'UN'],
    ['[Two] doctors who are married were seized on Saturday, Kell said. Kell, 40, left.', 'Kell'],
    ['[12] fires burn, according to the government fire tracking website Fireweb.', 'Fireweb'],
    ['[12] people died, according to latest government tallies.', 'government'],
    ['Ana Roe, who is a former mayor, tweeted in French: "[12] have died."', 'Ana Roe'],
    ['Dr. Ana Roe, the head of the clinic told reporters [12] had died.', 'Dr. Ana Roe, head of the clinic'],
    ['Sheriff Paul Bell said 12 died. He named two.\n"It shook." "[40] were hurt," she said.', null],
    ['A count by the firm Occurra, commissioned by newspapers, came to [84,000].', 'Occurra'],
    ['A poll by the institute Demos for broadcaster NRV showed [68]% oppose it.', 'Demos']
  ])
)

test(
  '"it" is the body that the sentence before is about',
  sources([
    [
      'Nordal Aid said 12 died. The government raised its own count from two to six. It said [40] were hurt.',
      'government'
    ],
    ['Nordal Aid said 12 died. On Monday the army shelled the town. It said [40] were hurt.', 'army'],
    [
      "The army of Osk said 12 died. Keld's general staff said two had. It said [40] were hurt.",
      "Keld's general staff"
    ],
    ['Ana Doe, a doctor with the aid group Reef, said 12 died. The group believes [40] were hurt.', 'Reef'],
    ['The army said 12 died. "It is bad," a doctor said. The group believes [40] were hurt.', 'group'],
    ['Nordal Aid said 12 died. The fire broke out on Monday. It said [40] were hurt.', 'Nordal Aid'],
    ['Nordal Aid said 12 died. When the army came, people fled. It said [40] were hurt.', 'Nordal Aid']
  ])
)

test(
  'a source has one name, whatever opens the sentence',
  sources([
    ['On Monday the Quarry Union said [12] people had died.', 'Quarry Union'],
    ['But on Monday the Quarry Union said [12] people had died.', 'Quarry Union'],
    ['Late on Tuesday the Quarry Union said [12] people had died.', 'Quarry Union'],
    ['On 4 March the Quarry Union said [12] people had died.', 'Quarry Union'],
    ['On March 4, 2021 the Quarry Union said [12] people had died.', 'Quarry Union'],
    ['By Friday Quarry Union leaders had reported [12] deaths.', 'Quarry Union leaders'],
    ['In Ostvale the Quarry Union said [12] people had died.', 'Quarry Union'],
    ['Two days later the Quarry Union said [12] people had died.', 'Quarry Union'],
    ['At 9 a.m. the Quarry Union said [12] people had died.', 'Quarry Union'],
    ['After the storm the Quarry Union said [12] people had died.', 'Quarry Union'],
    ['Despite the rain Tessaly said [12] people had died.', 'Tessaly'],
    ['In a statement on Monday Tessaly said [12] people had died.', 'Tessaly'],
    ['Researchers studying the dam said [12] people had died.', 'Researchers studying the dam'],
    ['Soon the Quarry Union said [12] people had died.', 'Quarry Union'],
    ['Yet the Quarry Union said [12] people had died.', 'Quarry Union'],
    ['Although the Quarry Union said [12] people had died, the owner disagreed.', 'Quarry Union'],
    ['But the Red Cross said [12] people had died.', 'Red Cross'],
    ['Still Tessaly said [12] people had died.', 'Tessaly'],
    ['Later Tessaly said [12] people had died.', 'Tessaly'],
    ['The Sunday Herald reported [12] deaths.', 'Sunday Herald'],
    ['Sunday Herald reported [12] deaths.', 'Sunday Herald'],
    ['The March Foundation said [12] people had died.', 'March Foundation'],
    ['But Save the Children said [12] people had died.', 'Save the Children'],
    ['First Bank said [12] people had died.', 'First Bank']
  ])
)

test(
  'what a name is called besides stands between it and its verb, and a place is no name',
  sources([
    ['Tessaly, the company, denied that [12] of its miners had died.', 'Tessaly'],
    ['Tessaly, the largest quarry firm in the country, said [12] had died.', 'Tessaly'],
    ['Nine were hurt, but Tessaly, the company that runs the pit, said [12] had died.', 'Tessaly'],
    ['Tessaly, based in Ostvale, said [12] had died.', 'Tessaly'],
    ['The Quarry Union, or QU, said [12] had died.', 'Quarry Union'],
    ['In Ostvale, the company, which owns the pit, said [12] had died.', 'company'],
    ['When the flood hit Ostvale, the army, the largest force there, said [12] had died.', 'army']
  ])
)

test(
  'a second verb has the subject of the first, and a clause is nobody',
  sources([
    [
      'Anna Roe, a minister, said two had shut. She put the bill at 3 million and said [12] schools would close.',
      'Anna Roe, minister'
    ],
    ['The mayor visited the site and said [12] people had died.', 'mayor'],
    ['The fire service said it had two calls and believed between [five] and six were trapped.', 'fire service'],
    ['Two died and police said [12] were hurt.', 'police']
  ])
)

test(
  'what a speaker did, or is, stands between the name and the verb',
  sources([
    ['A nurse who reached the camp at around 9 a.m. counted [12] graves.', 'nurse'],
    ['A nurse who ran for cover, and who asked not to be named, said [12] died.', 'nurse'],
    ['Harbour 12, a charity that feeds sailors, said it had [40] calls.', 'Harbour 12'],
    ['The union, however, claimed that [12] had died.', 'union'],
    ['The driver has left. The pilot, Ana Roe, told a meeting at 9 p.m. that [12] died.', 'Ana Roe, pilot']
  ])
)

test(
  'documents speak for whoever made them',
  sources([
    [
      '[Nine] bridges are unsafe, a joint study by the roads ministry and the union found.',
      'roads ministry and the union'
    ],
    ['[Nine] bridges are unsafe, polls show.', 'polls'],
    ['Figures published on Monday show [40] thefts.', 'Figures'],
    ['A survey carried out in May found that [40] people had left.', 'survey'],
    ['Figures released on Monday by the bank show a loss of [3] million.', 'bank'],
    ['Documents seen by this newspaper show [40] people died.', 'Documents'],
    ['The mayor hid 40 cases, leaked documents show that [two] died.', 'leaked documents'],
    ['Roe had [900] votes, tallies from the Election Office showed.', 'Election Office'],
    ['Department of Roads data shows that [nine] bridges are unsafe.', 'Department of Roads'],
    ['According to the Met office, [30] mm fell.', 'Met office'],
    ["The rebels rejected the army's figure of [90] as a dream.", 'army'],
    ['The coast service said two had died. It added that [four] boats were out.', 'coast service']
  ])
)

test(
  'a person comes with role and organisation, wherever they stand',
  sources([
    ['Rescue service spokeswoman Anna Roe said [12] people had died.', 'Anna Roe, Rescue service spokeswoman'],
    [
      'The head of the rescue service, Anna Roe, later said [12] people had died.',
      'Anna Roe, head of the rescue service'
    ],
    ['Tom Bray, 54, a local councillor, said [12] houses had burned.', 'Tom Bray, local councillor'],
    ['Anna Roe, head of the rescue service said [12] people had died.', 'Anna Roe, head of the rescue service'],
    ['Mayor Anna Roe left early. [12] people died, Roe said.', 'Anna Roe, Mayor'],
    ['The minister, who visited the site on Monday, said [12] people had died.', 'minister'],
    ['A security official who asked not to be named said [12] people had died.', 'security official']
  ])
)

test('short names, pronouns and "the agency" become the fullest form in the text', () => {
  assert.is(
    who('The World Food Programme (WFP) has no trucks. WFP said [12] people had died.').source,
    'World Food Programme (WFP)'
  )
  const it = who('The Red Cross said roads were cut. It said [12] people had died.')
  assert.is(it.source, 'Red Cross')
  assert.equal(it.notes, ['"It" taken to be Red Cross'])
  // of another entry of a live page nobody is meant
  assert.is(who('10:42\nMayor Ann Vale said roads were cut.\n\n10:15\nShe said [12] people had died.').source, null)
  assert.is(
    who('The Lake Fire Agency said roads were cut. The fire agency said [12] homes had burned.').source,
    'Lake Fire Agency'
  )
  assert.is(who('The Red Cross said roads were cut. The organisation said [12] people had died.').source, 'Red Cross')
  assert.is(who('It said [12] people had died.').source, null, 'nobody that "it" could be')
})

test('who alone is told of before questions answers them', () => {
  const intro = 'Ida Vale, 41, teaches in Keld. We asked her of her pupils.\n\nHow many have left you? - About 60. '
  const next = 'The mayor says it is 30.\n\nWho is to blame? - I do not know. We buried [14] people.'
  assert.is(who(`${intro}${next}`).source, 'Ida Vale')
  assert.is(who(`${intro}The mayor says it is [30].\n\nWho is to blame? - I do not know.`).source, 'mayor')
  assert.is(
    who(`${intro}The town lost [12] people. What did you see?\n\nWho is to blame? - I do not know.`).source,
    null
  )
  assert.is(who(`Jan Orr came to Keld. ${intro}${next}`).source, null)
  assert.is(who('Ida Vale, 41, came to Keld.\n\nWhat happened?\n\nA dam broke.\n\nWhere?\n\n[14] died.').source, null)
})

test('a pronoun may be the officer whom a sentence began with', () => {
  assert.is(who('Mayor Dan Orr visited the camp. "We buried [12] people," he said.').source, 'Dan Orr, Mayor')
  assert.is(who('Police chief Ann Poe said 3 died. Mayor Dan Orr came. "[12] died," he said.').source, 'Dan Orr, Mayor')
  assert.is(who('Dan Orr, 34, was hurt. "I saw [12] bodies," he said.').source, 'Dan Orr')
  assert.is(who('Ann Poe said 3 died. South Keld was dark. "It was [12]," he said.').source, 'Ann Poe')
  assert.is(
    who('Mayor Dan Orr came. Ann Poe said 3 died. Orr has left and says he expects [12].').source,
    'Dan Orr, Mayor'
  )
  assert.is(who('Ann Poe said 3 died. Dan Orr shook his head. "It was [12]," he said.').source, 'Dan Orr')
  assert.is(who('Ann Poe said 3 died. The mayor, Dan Orr, came. He said [12] died.').source, 'Dan Orr, mayor')
})

test(
  'a relative clause has its speaker before it',
  sources([
    ['The ministry, which reported [12] deaths on Monday, gave no names.', 'ministry'],
    ['Open Hands, which said [200] children were missing, raised the figure to 260.', 'Open Hands'],
    ['Police held a man, who said [12] people had died.', 'man'],
    ['Open Hands, which said last week it was closing, fed [200] children.', null]
  ])
)

test('a public body is no company', () => {
  assert.is(
    who('The coast guard spoke first, the coast guard said. The operator said [12] people had died.').source,
    'operator'
  )
  assert.is(who('Blue Line spoke first, Blue Line said. The operator said [12] people had died.').source, 'Blue Line')
})

test(
  '"the group" is the last body that is called one',
  sources([
    ['The Tern group said 9 died. The prison service said 3 had. The group said [12] were hurt.', 'Tern group'],
    ['The water agency said 9 died. The Lake Fire Agency spoke. The agency said [12] died.', 'Lake Fire Agency'],
    ['Tern Bay, the rights group, said 9 died. Osk Hall said 3 did. The group said [12] were hurt.', 'Tern Bay'],
    ['The charity Open Wells has two camps. Osk Hall said 3 died. The charity said [12] had.', 'Open Wells'],
    ['The agency said 9 died. Idris, 24, said he saw three. The agency said [12] were hurt.', 'agency'],
    ['Altos will close two mills and cut [650] jobs, the company said.', 'company'],
    ['Nordal Steel will close two mills and cut [650] jobs, the company said.', 'Nordal Steel'],
    ['The clinic said 9 died. Analysts at Tarn Bank saw losses. The bank said it lost [12] million.', 'Tarn Bank'],
    ['The mill said 9 died. Analysts saw no end of it. Its shares fell by [5] percent.', null]
  ])
)

test('who is named so for thousands of sentences is looked for in the last fifty', () => {
  assert.is(who(`${'The group said so. '.repeat(4000)}The group said [12] people died.`).source, 'group')
})

test(
  'what is told of a speaker, or on another day, is not what he said',
  sources([
    ['"It was dark," said Ann Poe, one of some [250] guests, who had slept.', null],
    ['"It was dark," said Ann Poe, head of a union with [9,000] members.', null],
    ['"We buried 12," said Ann Poe, adding that [9] were hurt.', 'Ann Poe'],
    ['Rescuers said on Sunday that 9 were missing. By Monday [seven] of them were found.', null],
    ['The bank sees growth of 2.1 percent. The central bank, more careful, sees [1.4].', null],
    ['The mayor said 9 died.\nThe rain, a "one-in-[30]-years event", went on.', null],
    ['A nurse is among nine people confirmed to have caught it, police said; [27] cases are suspected.', 'police'],
    [
      'The bulletin of the ministry lists 40 cases, [12] of them confirmed by a laboratory.',
      'bulletin of the ministry'
    ],
    ['The general was quoted by Radio Osk as saying that [90] men had died.', 'general']
  ])
)

test(
  'who issues what shows a figure gives it',
  sources([
    ['The Keld Health Board posted updated figures to its site on Monday showing [101] deaths.', 'Keld Health Board'],
    ['The ministry has published data that show [101] people died.', 'ministry'],
    ['Police released a statement saying [101] people had died.', 'Police'],
    ['Oxfam published a study finding that [101] people died.', 'Oxfam'],
    ['A report published on Monday showed that [101] people died.', 'report'],
    ["On the ministry's figures, [101] people have died.", 'ministry'],
    ["In the army's estimate, [101] people have died.", 'army'],
    ['Death toll: [101] (source: Flood Office)', 'Flood Office'],
    ['Police have not released figures that show [101] people died.', null],
    ['Ostland said 12 had died. Brellia said nine of its people had. Another [40] were hurt.', null]
  ])
)

test(
  'who is named with a figure of the own gives it',
  sources([
    ['Officials in Varn reported 9 new cases and officials in Esk [four].', 'officials in Esk'],
    ['The grain union expects 50 million tonnes, the farm ministry [46] million.', 'farm ministry'],
    ['The ministry said the army lost 12 men, the police [three].', null],
    ['The ministry reported 40 cases, women [12] and children 9.', null],
    ['The army reported to the UN that [12] men had died.', 'army'],
    ['The attack, the worst since [31] men died in March, was claimed by the Front.', null],
    ['The Interior Ministry said in a statement: "[Fourteen] men fell. Three live."', 'Interior Ministry'],
    ['Forecasters said 200 millimetres could fall. In the last such storm, in 1999, [78] people died.', null],
    ['Shares of Delmar Oil fell. Osk Hall said 3 died. The company denied this. It said [80] lived.', 'Delmar Oil']
  ])
)

test('a quotation stays with its speaker over sentences and paragraphs', () => {
  const before = who('"The road is gone," Anna Roe said. "We have [12] dead."')
  assert.is(before.source, 'Anna Roe')
  assert.equal(before.notes, ['source from the previous sentence'])
  assert.is(who('"We have [12] dead. The road is gone," Anna Roe said.').source, 'Anna Roe')
  assert.is(who('"The road is gone," Anna Roe said.\n\n"We have [12] dead."').source, 'Anna Roe')
})

test(
  "a sentence tied to the one before goes on with its speaker; others are the outlet's",
  sources([
    ['The ministry said 20 people had died. Most of those, [12], were children.', 'ministry'],
    ['The ministry said 20 people had died. The bridge cost $[12] million.', null],
    ['The ministry said 20 people had died. Doctors are treating [40] others.', null],
    ['The ministry said 20 people had died.\n\nOf those, [12] were children.', null]
  ])
)

test(
  'a speaker does not speak for others that act behind, nor of the own life or the hearers',
  sources([
    ['Police said 3 people died; villagers buried [9].', null],
    ['Police said 3 people died; [9] were missing.', 'Police'],
    ['The ministry said 12 were killed, while hospitals treated [30] wounded.', null],
    ['The army says 12 people died, the rebels [40].', null],
    ['The agency speaks of 340 dead, the Red Lantern of [500].', 'Red Lantern'],
    ['Police put the crowd at 4,000, organisers at [20,000].', 'organisers'],
    ['Nine left, said Omar Tall, chief of Benko, who fled with his [three] sons.', null],
    ['"It was a massacre," Pell told a crowd of [3,000] in Velm.', null],
    ['Sales of [4] million beat the 3 million expected by analysts.', null],
    ['It beat the [3 million] forecast by analysts, with sales of 4 million.', 'analysts'],
    ['Sales were 4 million, above the [3 million] analysts had expected.', 'analysts'],
    ['Police seek two men after a $[2] million theft', null],
    ['Talking points: [12] seats lost', null],
    ['The tailor cut [40] suits.', null],
    ['Norvik cut its earnings target to [40] million.', 'Norvik'],
    ['The ministry has so far confirmed [12] deaths.', 'ministry'],
    ['Pell told [300] supporters that 12 people had died.', null],
    ['The union said it would fight. The regulator fined it $[2] million.', null],
    ['The mayor said 12 had died. There were [57] of those in 2003.', null]
  ])
)

test(
  'what is counted, who is contradicted and a mark between two clauses make nobody a speaker',
  sources([
    ['Lake search: 3 bodies found, [8] missing', null],
    ['Two hikers found, [3] missing', null],
    ['Houses: [1,120] destroyed', null],
    ['Miners: [30] trapped after collapse', null],
    ['Rebels: [40] troops killed in ambush', 'Rebels'],
    ['Firefighters: [12] homes lost', 'Firefighters'],
    ['Contrary to what the minister said, [340] people died, the hospital said.', 'hospital'],
    ['The toll was put at 40 by the army; [300] families have fled.', null],
    ['Nine people died, doctors said; the blaze destroyed [40] shops.', null],
    ['There was no toll, but a medic, reached by telephone, said [15] died.', 'medic'],
    ['We checked court files and news reports. [Twelve] cases are new.', null]
  ])
)

test(
  'who is meant may stand in the same sentence, or as a short name of its own',
  sources([
    ['The navy rescued [60] people, it said in a statement.', 'navy'],
    ['Residents of Keld who fled on Monday said [12] people had died.', 'Residents of Keld'],
    ['[Two] people died, the agency said in a notice, and 28 were hurt.', 'agency'],
    ['[Four] fans died when a man opened fire, police chief Will Roe said.', 'Will Roe, police chief'],
    ["The minister called the union's figure of [70] dead nonsense.", 'union'],
    [
      'The guard said 23 died. The union disputes that figure: its chair, Oda Brenn, said at least [40] had.',
      'Oda Brenn, chair'
    ],
    ["Rebels dismissed the army's claim: their spokesman said [5] had died.", 'spokesman'],
    ['Officials in Orvane first reported [15] dead, then 11.', 'Officials in Orvane'],
    ['A man not authorised to speak said [12] people had died.', 'man'],
    ['The toll from Cyclone Irma climbed to [41], officials said.', 'officials'],
    ['The union withdrew its claim that 450 workers fell ill, saying the number was [45].', null],
    ['The union withdrew its claim that workers fell ill, saying [12] had died.', null],
    ['The army attacked Tarn, claiming [12] lives.', null],
    ["According to Monday's figures, [12] people died.", "Monday's figures"],
    ['Cholera claims [90]; cases rise to 5,462.', null],
    ['In northern Indian states severe flooding left at least [60] dead.', null],
    ['The report states that [12] people died.', 'report'],
    [
      'According to Tarn police, bodies of 3 victims were recovered on Monday while the bodies of the remaining [five] dead were recovered on Tuesday.',
      'Tarn police'
    ],
    ['Osk Air said [12] people died. An Osk Air Aurora A330 had crashed.', 'Osk Air'],
    [
      'A ferry carrying 173 passengers and [16] crew members capsized in Central Osk Thursday, CDA News reported.',
      'CDA News'
    ],
    ['As officials said the dam was safe, [12] people drowned.', null],
    ['As a state official says residents knew of the risk, crews recovered [2] bodies.', null],
    ['As the ministry said, [12] people drowned.', 'ministry'],
    ['As police confirmed that [nine] were dead, crews left.', 'police'],
    ['The rebels claimed [12] people died and won victory.', 'rebels'],
    ['Osk Water said 9 died. The authority said [12] were hurt.', 'Osk Water'],
    ['Inspector-General Ann Poe said [12] people died.', 'Ann Poe, Inspector-General'],
    ['What officials said was an accident killed [6].', null],
    [
      "The operator of four of the area's seven refineries said output fell by [40]%.",
      "operator of four of the area's seven refineries"
    ],
    ['Tarn has reported 412 cases; in the capital there were [188].', null],
    [
      'The state says 9 went; an economist at the school, Olga Rell, estimates that [12] did.',
      'Olga Rell, economist at the school'
    ],
    ['Mali reported 12 deaths, Chad [9] and Peru 4.', 'Chad'],
    ['The tax ministry said 9 had paid. The labour ministry said [26] had not.', 'labour ministry'],
    ['The civil defence agency said 9 died. The company said [26] were hurt.', 'company'],
    [
      "A doctor at the town's only hospital told the Post that he had counted [27] bodies.",
      "doctor at the town's only hospital"
    ],
    ['The Unity party called on minister Karl Dahm to go. Dahm said [34] men were held.', 'Karl Dahm, minister'],
    ['The firm Occurra, which counts voters with cameras for a group of papers, put it at [91,000].', 'Occurra'],
    ['Nordal Steel will cut [400] jobs, it said on Monday.', 'Nordal Steel'],
    ['Shares fell 12% after it said it would cut [400] jobs.', null],
    ['Rebels published a video in which they claim to have captured [60] soldiers.', 'Rebels'],
    ['The Reef Network counts boats, the network said. It said [12] were lost.', 'Reef Network'],
    ['The toll is 30, far below the [90] that aid groups report.', 'aid groups'],
    ['Some [200] people fled, by army estimates.', 'army'],
    ["The march drew [4,000], by the organisers' reckoning.", 'organisers'],
    ['The march drew [4,000], by official count.', null],
    ['Repairs are valued at [6] million by the port authority.', 'port authority'],
    ['A poll by Nordal of 1,000 voters found that [61]% oppose the plan.', 'Nordal'],
    ['City officials told us the figure is [212], and that none had left.', 'City officials'],
    ['Growth forecasts for Tarn were cut to [2]%. The outlook for Keld is 1%, the bank said.', 'bank'],
    ['The bank said its projection for Keld was 3%. The forecast for Tarn is [4]%.', 'bank'],
    ['Forecasts of [30] centimetres of snow kept people home. Police said 12 cars crashed.', null],
    ['"None go free," said Lise Roe, a lawyer who has studied the data for [20] years.', null],
    ['The hospital reports 64 treated, incl. [20] for burns.', 'hospital'],
    ['UPDATE 17:10 Rescue services now say [31] people are safe.', 'Rescue services']
  ])
)

test('each speaker covers the own clause only', () => {
  const text = 'Protests drew 20,000 people, organisers said, but police put the number at [4,000].'
  assert.is(who(text).source, 'police')
  assert.is(
    who('Protests drew [20,000] people, organisers said, but police put the number at 4,000.').source,
    'organisers'
  )
  assert.is(who('The army said [3] soldiers died, while the rebels put the figure at 40.').source, 'army')
  assert.is(who('The army said 3 soldiers died, while the rebels put the figure at [40].').source, 'rebels')
})

test('the chain runs from the source to the outlet that was told', () => {
  const chains: [text: string, source: string, via: string[]][] = [
    ['The monitor told AFP on Monday that [12] fighters had died.', 'monitor', ['AFP']],
    ['[Twelve] people died, a police officer told reporters.', 'police officer', []],
    ['The union told Reuters of [40] deaths.', 'union', ['Reuters']],
    ['Mr. Dorval told Reuters: "We have [24] dead."', 'Mr. Dorval', ['Reuters']],
    ['[Twelve] people died, the officer told Ilse Brandt.', 'officer', []],
    ['[Twelve] people died, the officer told the Guardian.', 'officer', ['Guardian']],
    ['State media, citing a military source, reported that [12] soldiers died.', 'military source', ['State media']],
    ['The Lake Post, citing hospital sources, said [12] people died.', 'hospital sources', ['Lake Post']],
    ['According to the daily Dagen, which quoted a ministry source, [14] left.', 'ministry source', ['daily Dagen']],
    ['The broadcaster quoted a military source as saying that [12] soldiers died.', 'military source', ['broadcaster']],
    ['State television reported that the ministry had confirmed [12] deaths.', 'ministry', ['State television']]
  ]
  const passing: typeof chains = [
    [
      '[Six] died at protests, where Roe was named the winner by the council, according to the Red Cross.',
      'Red Cross',
      []
    ],
    ['According to the Gazette, the fire chief said [12] people had died.', 'fire chief', ['Gazette']],
    [
      'In a statement carried by the SNA news agency, the ministry said [12] had died.',
      'ministry',
      ['SNA news agency']
    ],
    ['[Twelve] people died, the mayor confirmed to Radio Tarn, while 30 were injured.', 'mayor', ['Radio Tarn']],
    ['Ostland says Karsa killed [60] people, an allegation Karsa denies.', 'Ostland', []],
    ['Witnesses cited by the Gazette said [12] had died.', 'Witnesses', ['Gazette']],
    ['A resident reached by phone said [12] had died.', 'resident', []],
    ['Pictures reviewed by the Gazette show [340] new graves.', 'Pictures', ['Gazette']],
    ['Ana Roe and Jan Ek gave different figures: Roe spoke of [40] dead.', 'Ana Roe', []],
    ['The ministry, quoted by Reuters, said [12] had died.', 'ministry', ['Reuters']],
    ['[12] people died, the fire chief was quoted as saying by the Gazette.', 'fire chief', ['Gazette']],
    ['Organisers said 600 came, three times the police estimate of [200].', 'police', []],
    ['Some 20 people ([60] according to organisers) took part, police said.', 'organisers', []]
  ]
  for (const [text, source, via] of [...chains, ...passing]) {
    const found = who(text)
    assert.equal([found.source, found.via], [source, via], text)
  }
  assert.equal(who('The monitor told AFP on Monday that [12] fighters had died.', 'AFP').via, [])
})

test(
  'data speak through their authors, unless they have none',
  sources([
    ['A survey by the University of Leeds found that [40] percent of nurses had left.', 'University of Leeds'],
    ['Data compiled by Lake University shows [12,000] people have died.', 'Lake University'],
    [
      'A study published in the Lake Review found that [40] percent of nurses had left.',
      'study published in the Lake Review'
    ],
    ['Government figures show [40,000] jobs were lost.', 'Government']
  ])
)

test(
  'what only looks like saying leaves the outlet as the source',
  sources([
    ['The bomb killed [12] people.', null],
    ['The storm claimed [12] lives.', null],
    ['The rebels claimed responsibility for the blast that killed [12] people.', null],
    ['The economy added [200,000] jobs in May.', null],
    ['The company added [200] jobs in May.', null],
    ['The company is said to owe $[12] million.', null],
    ['Police put [12] men in a cell.', null],
    ['Police have pegged the number of protesters at around [900].', 'Police'],
    ['Officials did not say that [12] men were armed.', null],
    ['[Twelve] cases were reported in the north.', null],
    ['Officials did not say whether the [12] men were armed.', null],
    ['Officials could not confirm reports of [12] deaths.', null],
    ['There have been reports that [12] people had died.', null]
  ])
)

test(
  'a document is said by whose it is, and a toll that stands by whose count it is',
  sources([
    ["The UN's latest figures show [3,000] displaced.", 'UN'],
    ['Police figures put the dead at [12].', 'Police'],
    ['Draft health ministry figures say [12] died.', 'health ministry'],
    ['A UN report says [12] died.', 'UN report'],
    ['Preliminary figures show [12] dead.', 'Preliminary figures'],
    ["The interior ministry's latest toll, issued late on Friday, stands at [187] dead.", 'interior ministry'],
    ["The union's count was [5,000] marchers.", 'union'],
    // of these it is the toll, and not by them
    ["The city's death toll rose to [57].", null],
    ["The army's death toll rose to [12].", null],
    ["The company's number of workers rose to [5,000].", null]
  ])
)

test(
  'those of a speaker tell for it, and any verb before a clause with "that" tells',
  sources([
    ['The charity said its teams had recorded [88] deaths.', 'charity'],
    ['The defence ministry repeated that [no] civilians had been killed.', 'defence ministry'],
    ['Medics reasoned that [12] people died.', 'Medics'],
    ['The blast was so strong it ensured that [12] people died.', null]
  ])
)

test(
  'what an organisation is stands before its name and is no part of it',
  sources([
    ['The aid group MedAid said [12] died.', 'MedAid'],
    ['The state broadcaster Acme said [12] died.', 'Acme'],
    ['The ruling party said [12] died.', 'ruling party']
  ])
)

test(
  'behind a contrast a second speaker speaks',
  sources([
    ['Organisers had expected [50,000], but only 8,000 came, police said.', 'Organisers'],
    ['Organisers had expected 50,000, but only [8,000] came, police said.', 'police']
  ])
)

test('a denial is the stance of its source', () => {
  const denied = who('The group denied that [12] of its fighters had been killed.')
  assert.equal([denied.source, denied.stance, denied.cue], ['group', 'denies', 'denied'])
  assert.is(who('The group said [12] of its fighters had been killed.').stance, 'asserts')
})

test(
  'a headline names its speaker before or behind a colon or a dash, and a place is none',
  sources([
    ['Bus fire kills [13] people: officials', 'officials'],
    ['Explosion at mill leaves [12] dead - police', 'police'],
    ['Official: [5] soldiers killed in Orvane', 'Official'],
    ['WHO: [12] cases of cholera in Orvane', 'WHO'],
    ['UNION: We lost [12] miners.', 'UNION'],
    ['Mayor Ana Roe: [12] dead', 'Ana Roe, Mayor'],
    ['Orvane: [12] killed', null],
    ['ALERT: [12] killed', null],
    ['[12] killed in Orvane: a village mourns', null],
    ['[12] killed in Orvane: what we know', null]
  ])
)

test(
  'names that spell words or hold a preposition are names',
  sources([
    ['The WHO said [40] people attended.', 'WHO'],
    ['IT workers said [12] people fell.', 'IT workers'],
    ['Reporters Without Borders says [12] journalists were detained.', 'Reporters Without Borders'],
    ['Nurses Beyond Rivers said [40] people died.', 'Nurses Beyond Rivers'],
    ['(XNN) Sen. Ann Dale said [12] people died.', 'Sen. Ann Dale'],
    ['Gov. Ann Dale, killing [14] people, said it was war.', null],
    ['One witness, Sam Orr, 34, said he saw [12] bodies.', 'Sam Orr, witness']
  ])
)

test(
  'more verbs and turns say something',
  sources([
    ['The union pointed out that [12] miners had died.', 'union'],
    ['The union charged that [12] miners had died.', 'union'],
    ['The mill charged [12] miners for the ride.', null],
    ['Data from the ministry show [12] deaths.', 'ministry'],
    ['The Red Cross said help was near. She said [12] had died.', null],
    ['The Reverend Ann Doe said help was near. She said [12] had died.', 'Reverend Ann Doe'],
    [
      'The coastguard was there. They told the UN refugee agency so. The agency said [12] had died.',
      'UN refugee agency'
    ],
    ['Data from Brazil show [12] deaths.', 'Brazil'],
    ['Footage from Gaza showed [12] bodies.', 'Footage from Gaza'],
    ['Per the ministry, [12] people were killed.', 'ministry'],
    ['Per capita, [12] people were killed.', null],
    ['The union made the following statement: "[12] miners have died."', 'union'],
    ['The union made [12] offers.', null],
    ['Senator Ida Vale, Democrat of Borland, said [12] miners had died.', 'Ida Vale, Senator'],
    ['The bureau said a storm hit the coast. More than [430] people are missing.', null],
    ['"I would," Vera said. "We lost [14] people," Harlan said.', 'Harlan']
  ])
)

test(
  'more subjects and turns of saying',
  sources([
    ['Observers from the Vale Forum speak of [nine] stations.', 'Observers from the Vale Forum'],
    ['Volunteers have reached the school and say [17] people live.', 'Volunteers'],
    ['Shares fell after the brewer warned that it lost $[40] million.', 'brewer'],
    ['A rights group accused the guards of beating [20] inmates.', 'rights group'],
    ['Aid worker Jan Pell described seeing [70] graves.', 'Jan Pell, Aid worker'],
    [
      'The rebels’ spokesman, Idris Mahal, said by satellite phone that [70] troops died.',
      'Idris Mahal, rebels’ spokesman'
    ],
    ['The hospital has admitted [23] patients, said its director, Dr. Ulla Ek.', 'Dr. Ulla Ek, director'],
    ['President Ida Roe, touring the ruins, said [40] had died.', 'Ida Roe, President'],
    ['One charity, Open Hands, said [40] had died.', 'Open Hands'],
    ['The dead were put at [12] by the ministry and 19 by the union.', 'ministry'],
    ['The dead were put at 12 by the ministry and [19] by the union.', 'union'],
    ['Unlike the mayor, who had spoken of [50] injured, the hospital named none.', 'mayor'],
    ['Residents spoke of a raid; one, a tailor, said he had carried [22] bodies.', 'tailor'],
    ['The toll stood at 8, officials said. By Saturday it had reached [21].', null],
    ['16:20 – UPDATE Mayor Rita Orr: "It is now [six] dead."', 'Rita Orr, Mayor'],
    ['Jonas Bek said it was dark. The rail operator said [231] tickets were sold.', 'rail operator'],
    ['The airline said it was safe. The manufacturer said [12] jets had crashed.', 'manufacturer'],
    ['Two officials spoke. One said 12 were dead, the other said [15].', null],
    ['Burglars took [16] paintings, its owner told detectives, who came late.', 'owner'],
    ['Officials had feared 100 dead; in the end there were [11].', null],
    ['The plant’s operator admitted that [five] workers were burned.', 'plant’s operator'],
    ['The strike was joined by [8,000] teachers, by the union’s count.', 'union'],
    ['A count by the crowd lab came to [38,400].', 'crowd lab'],
    ['14:10 – Jonas Bek, who sat in coach 7: "We were [40] in the dark."', 'Jonas Bek']
  ])
)

test(
  'a person stands before the role as the text puts it, and has one form in it',
  sources([
    ['Brellian Minister of Interior Jean Dorval said [12] people died.', 'Jean Dorval, Brellian Minister of Interior'],
    ['Interior Minister Jean Dorval said [12] people died.', 'Jean Dorval, Interior Minister'],
    ['Jean Dorval, the minister of interior, said [12] people died.', 'Jean Dorval, minister of interior'],
    ['Urban Development Minister Ana Roe said [12] people died.', 'Ana Roe, Urban Development Minister'],
    ['Mayor Ana Roe said two died. Ana Roe, a doctor, said [14] were hurt.', 'Ana Roe, doctor'],
    ['Holt County Sheriff Dan Orr spoke. The sheriff said [12] people died.', 'Dan Orr, Holt County Sheriff'],
    ['Holt Sheriff Dan Orr and Vale Sheriff Ana Roe met. The sheriff said [12] people died.', 'sheriff'],
    ['The World Health Organization met. The WHO said [14] people died.', 'World Health Organization'],
    ['The Vale Watch Federation met. The Federation of Vale said [12] people died.', 'Federation of Vale']
  ])
)

test(
  'a figure that another is held against is not of who holds it so',
  sources([
    ['The Tern reported a plan.\n\nShares in Nordal rose. It also reported that it had cut [44] jobs.', null],
    ['"We tried it all," Ida Brandt told a meeting of about [700] workers.', null],
    ['"It was bad," Ida Brandt told reporters, adding that [12] had died.', 'Ida Brandt'],
    ['Petra Vo said 120 people died, nearly three times the official toll of [44].', null],
    ['Villagers said 90 people were killed, against an official count of [31].', null],
    ['Miners said 90 died, more than double the police figure of [31].', 'police'],
    ['The union said 90 died, far above the ministry’s tally of [31].', 'ministry'],
    ['The union said 90 died, twice its earlier estimate of [45].', 'union'],
    ['The army said 12 people were killed, far fewer than the [40] reported by medics.', 'medics'],
    ['Activists said 75 had died, more than double the [30] the government has acknowledged.', 'government'],
    ['The union said 90 workers died, three times the ministry’s [30].', 'ministry'],
    ['The union said more than [90] reported dead by police had been freed.', 'union'],
    ['The union said 90 workers died, not the [31] the company reported.', 'company'],
    ['Residents buried 61 people, they said, twice the official number of [30].', null],
    ['Activists said the official toll of [20] was too low.', null],
    ['The opposition says 300 people died, while the official toll is [70].', null],
    ['The opposition says 300 people died; the official death toll stands at [70].', null],
    ['The official toll of [70] is final, the ministry said.', 'ministry'],
    ['A first count had put the dead at [31].', null],
    ['Another body was found on Tuesday, raising the number of dead to [31].', null]
  ])
)

test(
  'a quotation is of who is named behind it, whatever they are called, and else of nobody',
  sources([
    ['The ministry said 24 died.\n\n"[Nobody] died of it," the contractor, Hallbygg, said in a statement.', 'Hallbygg'],
    ['The ministry said 24 died.\n\n"[Nobody] died of it," the contractor told Vale Radio.', 'contractor'],
    ['The ministry said 24 died.\n\n"[Nobody] died of it," a bystander in a red coat that night said.', null],
    ['The ministry said 24 died.\n\n"[Nobody] died of it."', 'ministry'],
    ['The owner, Selan Lines, said the manifest listed [142] passengers and 11 crew.', 'Selan Lines, owner'],
    ['At least [12] were hurt, the builder, Orva Works, said.', 'Orva Works']
  ])
)

test('figures by one person in one article have one source', () => {
  const text = 'Mayor Ana Roe said 12 people died. Ana Roe, a doctor, said 14 were hurt.'
  const spans = [text.indexOf('12'), text.indexOf('14')].map((start) => ({ start, end: start + 2 }))
  const found = attribute(readDocument(text), spans, { id: 'a', text })
  assert.equal(
    found.map((f) => f.source),
    ['Ana Roe, Mayor', 'Ana Roe, Mayor']
  )
})

test(
  'who did a thing is who tells of it, and a sum is the outlet’s',
  sources([
    ['The skiers who reported the avalanche said [two] people died.', 'skiers'],
    ['Two died in Tarn, the mayor said. In total, at least [31] people have died.', null],
    ['Several districts reported spread. These include Farn, with [8] cases of flu.', null],
    ['Two died in Tarn, the mayor said. Another [three] were hurt.', 'mayor']
  ])
)

test(
  'where it was counted, how it is known and what is to be looked into says nothing',
  sources([
    ['New Halvern has recorded [18] deaths. Rain fell in New Halvern.', null],
    ['That state has recorded [18] deaths since May.', null],
    ['Of the patients 67 were laboratory confirmed, leaving [14] possible cases.', null],
    ['Cases rose to [704], according to information presented by the Vale Health Centre.', 'Vale Health Centre'],
    ['UNICEF estimates based on official sources say [71] women were abducted.', 'UNICEF'],
    ['Data from the Tarn council based on hospital records show [90] deaths.', 'Tarn council'],
    ['The mayor promised an inquiry into how [two] children were killed.', null],
    ['The mayor vowed revenge for the [12] soldiers killed in Osk.', null],
    ['The mayor called for an inquiry into the deaths of [12] soldiers.', null],
    ['Key figures: [12] people killed', null],
    ['With [20] fatalities, including five reconciled by Keld, the death count has increased.', null],
    ['MATCH REPORT: [12] fans hurt', null],
    ['Ministry figures: [12] people killed', 'Ministry figures'],
    ['The prefect, reached by phone, spoke of [nine] deaths.', 'prefect'],
    ['A hunter said four bandits and a guard were killed by [12] men.', 'hunter'],
    ['Initial reports spoke of [50] people, but the mayor later said four were hurt.', 'Initial reports']
  ])
)

test(
  'a name is not made longer by what stands beside it',
  sources([
    ['Joss Ferlin, Director of Health, Tarn, said [23] people died.', 'Joss Ferlin, Director of Health'],
    ['An Ostland Air Aurora 700 crashed. Ostland Air said [241] people died.', 'Ostland Air'],
    ['UN coordinator in Sudan Clem Ferris said [90] died.', 'Clem Ferris, UN coordinator in Sudan'],
    ['The UN envoy in Chad Lea Monte spoke. [Forty] had died, Monte said.', 'Lea Monte, UN envoy in Chad'],
    ['[Eight] hens died, the ministry said. The Dutch Ministry of Farming ordered a cull.', 'ministry']
  ])
)

test(
  'what takes lives, is accused or made a ruling told of in passing says nothing',
  sources([
    ['Avalanches claim [21] lives a year in Tarn, according to the institute.', 'institute'],
    ['Rebels claimed [21] lives were lost in Tarn.', 'Rebels'],
    ['Divers said the barge had carried 83 people, suggesting that [20] are missing, said Ana Roe.', 'Ana Roe'],
    ['Divers said the barge had carried 83 people, meaning [20] are missing.', null],
    ['Forty died, police said, with the union putting the toll at [90].', 'union'],
    ['Forty died, police said, with one doctor speaking of [90] dead.', 'doctor'],
    ['Three men accused of a fire were freed. The other [12] were sentenced.', null],
    ['Two men walked free after the judge ruled that the case was weak. The other [12] were sentenced.', null]
  ])
)

test(
  'an answer is who gives it, where another name asks',
  sources([
    ['Tern: How many died?\nIda Vale: We buried [63] people.', 'Ida Vale'],
    ['Dr Ida Vale was there.\nTern: How many died?\nVale: It was dark. We buried [63].', 'Dr Ida Vale'],
    ['Tern: How many died?\nVale: It was dark. The ministry says [63] died.', 'ministry'],
    ['Tern: How many died?\nUpdate: [63] people died.', null],
    ['Tern: Who will win?\nWorld News: [63] people died.', null],
    ['Ida Vale: We buried them.\nOrr: [63] people died.', null]
  ])
)

test.run()
