/** What happens to people and places: the nouns and verbs by which English news names an event. */

import { withS } from '../../figures/lexicon.ts'
import { list } from '../../figures/pieces.ts'

/** Nouns in the singular; the plural counts too. */
const nouns =
  list(`attack raid quake earthquake tremor aftershock shooting bombing blast explosion fire wildfire blaze inferno
  flood flooding deluge storm hurricane cyclone typhoon tornado twister landslide mudslide rockslide rockfall slide avalanche
  eruption tsunami crash
  collision derailment accident disaster massacre assault crackdown siege airstrike ambush clash battle offensive war conflict
  uprising riot coup outbreak epidemic pandemic famine drought heatwave stampede crush collapse sinking shipwreck tragedy
  catastrophe killing murder slaughter genocide incident rampage invasion hijacking kidnapping incursion shelling
  bombardment spill leak meltdown monsoon blizzard capsizing pileup pile-up atrocity strike plague demonstration protest
  rally`)

/** An event by a noun, in small letters: singular as key and as value, plural as key only. */
export const eventNouns = new Map(nouns.flatMap((noun) => [noun, withS(noun)].map((form) => [form, noun])))

/** Verbs that say that something happened, in all the forms that news uses. */
export const happened = new Set(
  list(`struck strikes striking hit hits hitting happened happens occurred occurs erupted erupts broke breaks began begins
    started starts swept sweeps sweeping tore tears tearing ripped rips rocked rocks shook shakes shaking jolted collapsed
    collapses collided collides crashed crashes derailed derails exploded explodes detonated attacked attacks attacking raided
    raids bombed shelled ambushed stormed storms sank sinks capsized overturned plowed ploughed rammed landed lands
    flooded burst triggered sparked unleashed ignited blew blasted fired invaded rolled drove pummeled pounded
    battered lashed inundated caused devastated hurled went took slammed barreled erupting exploding
    shattered wrecked toppled ravaged crippled flattened plunged plunges plunging veered skidded crumbled`)
)
