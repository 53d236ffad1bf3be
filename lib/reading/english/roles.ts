/** What ministers are of, in one word or two, so that "Minister of Interior Jean Dorval" is cut before the name. */
export const portfolios = `interior health defence defense finance foreign affairs agriculture education justice transport energy
  environment information labour labor home trade industry culture sports sport water planning tourism housing economy
  communications security commerce science technology youth women children welfare mines mining fisheries forestry lands
  immigration aviation railways development infrastructure emergency emergencies situations state public works social
  religious internal external relations rural urban local government climate disaster management relief and the`
