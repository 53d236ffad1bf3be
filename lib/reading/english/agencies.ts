/** News agencies as datelines write them, each with the one name that it goes by. */
export const agencies = new Map<string, string>([
  ['Associated Press', 'AP'],
  ['The Associated Press', 'AP'],
  ['Agence France-Presse', 'AFP'],
  ['Press Association', 'PA'],
  ['DPA', 'dpa'],
  ...(
    'AP|AFP|PA|dpa|Reuters|CNN|BBC|UPI|IANS|PTI|ANI|Xinhua|TASS|Bloomberg|Thomson Reuters Foundation|VOA|' +
    'RFE/RL|IRIN|Al Jazeera|EFE|ANSA|Kyodo|Anadolu|Yonhap|Interfax|SANA|MENA|CNA|WAM|KCNA|Efe|Lusa|Belga|APA|NTB|AAP|CP'
  )
    .split('|')
    .map((name): [string, string] => [name, name])
])
