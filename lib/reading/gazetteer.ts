import { inLand, isKind, plain, where } from './english/places.ts'
import { isPossessive, lowerAt, type Words } from './tokens.ts'

/**
 * Countries with their adjectives, and a few hundred other names that stand in the news without a preposition or
 * a word such as "province". Only to recognise a place: what lies in what is data of the user (places.csv).
 */
const states = `Afghanistan:Afghan Albania:Albanian Algeria:Algerian Angola:Angolan Argentina:Argentine,Argentinian
Armenia:Armenian Australia:Australian Austria:Austrian Azerbaijan:Azerbaijani Bahamas:Bahamian Bahrain:Bahraini
Bangladesh:Bangladeshi Barbados:Barbadian Belarus:Belarusian Belgium:Belgian Belize Benin:Beninese Bhutan:Bhutanese
Bolivia:Bolivian Bosnia:Bosnian Botswana Brazil:Brazilian Britain:British Brunei Bulgaria:Bulgarian
Burkina_Faso:Burkinabe Burma:Burmese Burundi:Burundian Cambodia:Cambodian Cameroon:Cameroonian Canada:Canadian
Cape_Verde Central_African_Republic Chad:Chadian Chile:Chilean China:Chinese Colombia:Colombian Comoros Congo:Congolese
Costa_Rica:Costa_Rican Croatia:Croatian Cuba:Cuban Cyprus:Cypriot Czech_Republic:Czech Czechia Denmark:Danish Djibouti
Dominica Dominican_Republic:Dominican East_Timor:Timorese Ecuador:Ecuadorean,Ecuadorian Egypt:Egyptian
El_Salvador:Salvadoran England:English Eritrea:Eritrean Estonia:Estonian Eswatini Ethiopia:Ethiopian Fiji:Fijian
Finland:Finnish France:French Gabon:Gabonese Gambia:Gambian Georgia:Georgian Germany:German Ghana:Ghanaian Greece:Greek
Grenada Guatemala:Guatemalan Guinea:Guinean Guinea-Bissau Guyana:Guyanese Haiti:Haitian Honduras:Honduran Hungary:Hungarian
Iceland:Icelandic India:Indian Indonesia:Indonesian Iran:Iranian Iraq:Iraqi Ireland:Irish Israel:Israeli Italy:Italian
Ivory_Coast:Ivorian Jamaica:Jamaican Japan:Japanese Jordan:Jordanian Kazakhstan:Kazakh Kenya:Kenyan Kosovo:Kosovar
Kuwait:Kuwaiti Kyrgyzstan:Kyrgyz Laos:Laotian Latvia:Latvian Lebanon:Lebanese Lesotho Liberia:Liberian Libya:Libyan
Liechtenstein Lithuania:Lithuanian Luxembourg Madagascar:Malagasy Malawi:Malawian Malaysia:Malaysian Maldives:Maldivian
Mali:Malian Malta:Maltese Mauritania:Mauritanian Mauritius:Mauritian Mexico:Mexican Moldova:Moldovan Monaco
Mongolia:Mongolian Montenegro:Montenegrin Morocco:Moroccan Mozambique:Mozambican Myanmar Namibia:Namibian Nepal:Nepali,Nepalese
Netherlands:Dutch New_Zealand Nicaragua:Nicaraguan Niger:Nigerien Nigeria:Nigerian North_Korea:North_Korean
North_Macedonia:Macedonian Norway:Norwegian Oman:Omani Pakistan:Pakistani Palestine:Palestinian Panama:Panamanian
Papua_New_Guinea Paraguay:Paraguayan Peru:Peruvian Philippines:Philippine,Filipino Poland:Polish Portugal:Portuguese
Qatar:Qatari Romania:Romanian Russia:Russian Rwanda:Rwandan Samoa:Samoan Saudi_Arabia:Saudi Scotland:Scottish
Senegal:Senegalese Serbia:Serbian Seychelles Sierra_Leone:Sierra_Leonean Singapore:Singaporean Slovakia:Slovak
Slovenia:Slovenian Solomon_Islands Somalia:Somali Somaliland South_Africa:South_African South_Korea:South_Korean
South_Sudan:South_Sudanese Spain:Spanish Sri_Lanka:Sri_Lankan Sudan:Sudanese Suriname Sweden:Swedish Switzerland:Swiss
Syria:Syrian Taiwan:Taiwanese Tajikistan:Tajik Tanzania:Tanzanian Thailand:Thai Tibet:Tibetan Togo:Togolese Tonga:Tongan
Trinidad Tunisia:Tunisian Turkey:Turkish Turkmenistan:Turkmen Uganda:Ugandan Ukraine:Ukrainian UAE:Emirati
United_Arab_Emirates United_Kingdom UK U.K. United_States:American US U.S. USA Uruguay:Uruguayan Uzbekistan:Uzbek Vanuatu
Venezuela:Venezuelan Vietnam:Vietnamese Wales:Welsh Western_Sahara:Sahrawi Yemen:Yemeni Zambia:Zambian Zimbabwe:Zimbabwean`

const wide = `Africa:African Asia:Asian Europe:European Latin_America:Latin_American North_America South_America Central_America
Middle_East Southeast_Asia West_Africa East_Africa Horn_of_Africa Sahel Caribbean Balkans Scandinavia Mediterranean
Gaza:Gazan Gaza_Strip West_Bank Golan_Heights East_Jerusalem Crimea:Crimean Donbas Kashmir:Kashmiri Kurdistan
Chechnya:Chechen Dagestan Darfur Tigray:Tigrayan Amhara Oromia Punjab Balochistan Sindh Xinjiang Hong_Kong
Catalonia:Catalan Puerto_Rico:Puerto_Rican Greenland Northern_Ireland Eurozone eurozone European_Union EU Rakhine
Mindanao Luzon Java Sumatra Sulawesi Sicily Sardinia Crete Lesbos Lampedusa Bavaria Siberia Kurdish_region Anbar
Nineveh Helmand Gujarat Kerala Assam Bihar Uttar_Pradesh Maharashtra Manipur Guangdong Sichuan Hubei Hunan Yunnan
Queensland New_South_Wales North_Kivu Borno Guerrero Sinaloa Michoacan Amazon Ontario Alberta British_Columbia
Manitoba Nagorno-Karabakh Alabama Alaska Arizona Arkansas California Southern_California Northern_California Colorado
Connecticut Delaware Florida Hawaii Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts
Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada New_Hampshire New_Jersey New_Mexico North_Carolina
North_Dakota Ohio Oklahoma Oregon Pennsylvania Rhode_Island South_Carolina South_Dakota Tennessee Texas Utah Vermont
Virginia West_Virginia Wisconsin Wyoming`

const cities = `Idlib Aleppo Homs Hama Raqqa Deir_al-Zor Deir_Ezzor Mosul Baghdad Basra Kirkuk Fallujah Damascus Beirut Tripoli
Benghazi Misrata Cairo Tehran Riyadh Jeddah Mecca Sanaa Aden Hodeidah Taiz Marib Doha Dubai Abu_Dhabi Amman Jerusalem
Tel_Aviv Haifa Ramallah Nablus Jenin Hebron Khan_Younis Rafah Ankara Istanbul Izmir Diyarbakir Kabul Kandahar Herat
Kunduz Islamabad Lahore Karachi Peshawar Quetta Delhi New_Delhi Mumbai Kolkata Chennai Bangalore Bengaluru Hyderabad
Dhaka Kathmandu Colombo Yangon Naypyidaw Bangkok Hanoi Jakarta Manila Kuala_Lumpur Beijing Shanghai Wuhan Taipei Tokyo
Osaka Fukushima Hiroshima Seoul Pyongyang Sydney Melbourne Victoria Canberra Wellington Auckland Moscow St._Petersburg
Kyiv Kiev Kharkiv Mariupol Odesa Odessa Donetsk Luhansk Kherson Zaporizhzhia Bucha Minsk Warsaw Prague Budapest Vienna
Berlin Hamburg Munich Frankfurt Cologne Paris Marseille Nice Lyon London Manchester Birmingham Glasgow Edinburgh
Belfast Dublin Brussels Amsterdam The_Hague Geneva Zurich Rome Milan Naples Venice Athens Thessaloniki Madrid
Barcelona Valencia Lisbon Oslo Stockholm Copenhagen Helsinki Sofia Bucharest Belgrade Sarajevo Srebrenica Zagreb
Skopje Pristina Tirana Tbilisi Yerevan Baku Nairobi Mogadishu Addis_Ababa Khartoum Juba Kampala Kigali Bujumbura
Kinshasa Goma Bangui Lagos Abuja Maiduguri Kano Accra Abidjan Dakar Bamako Ouagadougou Niamey Conakry Freetown
Monrovia Johannesburg Cape_Town Durban Pretoria Harare Maputo Luanda Lusaka Lilongwe Antananarivo Tunis Algiers Rabat
Casablanca Mexico_City Veracruz Tijuana Ciudad_Juarez Guatemala_City Tegucigalpa San_Salvador Managua Havana
Port-au-Prince Santo_Domingo Bogota Medellin Caracas Quito Guayaquil Lima La_Paz Santiago Buenos_Aires Montevideo
Asuncion Brasilia Rio_de_Janeiro Sao_Paulo Ottawa Toronto Montreal Vancouver Quebec Washington Washington_D.C.
New_York New_York_City Los_Angeles Chicago Houston Dallas San_Francisco San_Diego Boston Philadelphia Miami Atlanta
Seattle Detroit Denver Phoenix Las_Vegas New_Orleans Baltimore Minneapolis Orlando`

/** Of countries whose capital nobody disputes, and none moved in a lifetime: "the Afghan capital". */
const seats = `Afghanistan:Kabul Albania:Tirana Algeria:Algiers Angola:Luanda Argentina:Buenos_Aires Armenia:Yerevan Austria:Vienna
Azerbaijan:Baku Bangladesh:Dhaka Belarus:Minsk Belgium:Brussels Bosnia:Sarajevo Britain:London Bulgaria:Sofia Burkina_Faso:Ouagadougou
Cambodia:Phnom_Penh Cameroon:Yaounde Chad:N'Djamena Chile:Santiago China:Beijing Colombia:Bogota Croatia:Zagreb Cuba:Havana
Cyprus:Nicosia Czech_Republic:Prague Denmark:Copenhagen Ecuador:Quito Egypt:Cairo England:London Eritrea:Asmara Estonia:Tallinn
Ethiopia:Addis_Ababa Finland:Helsinki France:Paris Gabon:Libreville Georgia:Tbilisi Ghana:Accra Greece:Athens Guatemala:Guatemala_City
Guinea:Conakry Haiti:Port-au-Prince Honduras:Tegucigalpa Hungary:Budapest Iceland:Reykjavik India:New_Delhi Iran:Tehran Iraq:Baghdad
Ireland:Dublin Italy:Rome Jamaica:Kingston Japan:Tokyo Jordan:Amman Kenya:Nairobi Kosovo:Pristina Latvia:Riga Lebanon:Beirut
Liberia:Monrovia Libya:Tripoli Lithuania:Vilnius Madagascar:Antananarivo Mali:Bamako Mauritania:Nouakchott Mexico:Mexico_City
Moldova:Chisinau Mongolia:Ulaanbaatar Morocco:Rabat Mozambique:Maputo Nepal:Kathmandu Nicaragua:Managua Niger:Niamey
North_Korea:Pyongyang Norway:Oslo Pakistan:Islamabad Panama:Panama_City Paraguay:Asuncion Peru:Lima Philippines:Manila Poland:Warsaw
Portugal:Lisbon Qatar:Doha Romania:Bucharest Russia:Moscow Rwanda:Kigali Saudi_Arabia:Riyadh Scotland:Edinburgh Senegal:Dakar
Serbia:Belgrade Sierra_Leone:Freetown Slovakia:Bratislava Slovenia:Ljubljana Somalia:Mogadishu South_Korea:Seoul South_Sudan:Juba
Spain:Madrid Sudan:Khartoum Sweden:Stockholm Switzerland:Bern Syria:Damascus Taiwan:Taipei Tajikistan:Dushanbe Thailand:Bangkok
Tunisia:Tunis Turkey:Ankara Uganda:Kampala Ukraine:Kyiv Uruguay:Montevideo Venezuela:Caracas Vietnam:Hanoi Wales:Cardiff
Yemen:Sanaa Zambia:Lusaka Zimbabwe:Harare`
export const capitals: ReadonlyMap<string, string> = new Map(
  seats.split(/\s+/).map((entry) => entry.replaceAll('_', ' ').split(':') as [string, string])
)

const namesOf = (list: string): ReadonlySet<string> =>
  new Set(list.split(/\s+/).map((entry) => (entry.split(':')[0] ?? '').replaceAll('_', ' ')))
/** Countries, and continents, provinces and the like, by all the names above. */
export const countries = namesOf(states)
export const regions = namesOf(wide)
/** "the Keld Republic", "the Kingdom of Keld": a country, whatever Keld is. */
export const realm = /\b(?:Republic|Kingdom|Emirate)(?: of |$)/
export const isState = (name: string) => countries.has(name) || realm.test(name)
const withCapital = (word: string) => word.charAt(0) + word.slice(1).toLowerCase()
/** "UNITED STATES": as it is written elsewhere. */
export const titled = (caps: string) => caps.replace(/\p{Lu}+/gu, withCapital)
export const places = new Set<string>()
/** "Syrian" → "Syria". */
export const demonyms = new Map<string, string>()
for (const entry of `${states} ${wide} ${cities}`.split(/\s+/)) {
  const [name = '', adjectives = ''] = entry.replaceAll('_', ' ').split(':')
  places.add(name)
  for (const adjective of adjectives.split(',')) if (adjective !== '') demonyms.set(adjective, name)
}
/** "Brellian", "Brellians"; not "Cyclades". */
export const demonym = (text: string) =>
  places.has(text)
    ? undefined
    : (demonyms.get(text) ?? (text.endsWith('s') ? demonyms.get(text.slice(0, -1)) : undefined))

/** Whether a word that opens a sentence has its capital elsewhere in the text too. */
export const isNamed = ({ text }: { text: string }, word: string) =>
  /^\p{Lu}{2}/u.test(word) ||
  text
    .split(` ${word}`)
    .slice(0, -1)
    .some((before) => /[\p{Ll}\d,]$/u.test(before))

/** "KELD PROVINCE": as it is written elsewhere. */
export const cased = (caps: string) =>
  caps.replace(/\p{Lu}+/gu, (word, at) =>
    at > 0 && isKind(word.toLowerCase()) ? word.toLowerCase() : withCapital(word)
  )

/** "in Brellia's | Keld": a name behind that of its country. */
export function isInState(words: Words, at: number): boolean {
  const [first, last] = [words[at - 3]?.text ?? '', words[at - 2]?.text ?? '']
  const isOfTwo = isState(`${first} ${last}`)
  const from = at - (isOfTwo ? 3 : 2)
  const isThere = [from - 1, from - 2].some((k) => where.has(lowerAt(words, k)))
  return isPossessive(words[at - 1]) && (isOfTwo || isState(last)) && isThere
}
/** "a Brellia mosque": some mosque there; but "Keld mosque" is one. */
export const liesIn = (name: string, kind: string) => plain.has(kind) || (isState(name) && inLand.has(kind))
