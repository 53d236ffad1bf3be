/** What has a number for a name, by the noun before it: "Flight 17", "page 3", "Gate 4". */
import { setOf } from './pieces.ts'

/** Where one may be: "Hill 937" is a place. Some of them in any case, others with a capital alone. */
const anySpots =
  'exit route room gate highway unit block sector zone junction ward dock line kilometre kilometer checkpoint'
const capitalSpots = `camp hill area region precinct district road street quarter site pit mine pier terminal shaft tower
  point platform`
export const numberedSpots = setOf(`${anySpots} ${capitalSpots}`)

export const designators = setOf(
  `${anySpots} number victim suspect patient page chapter article section paragraph figure table phase stage floor type
  grade level category class flight interstate channel tier title resolution version volume season episode platform
  protocol amendment proposal day week round reactor photo slide building rule part lot group annex item isbn size bay apt
  apartment coach carriage flat mile marker milepost waypoint berth locker cell booth reference ref log crime incident inmate`
)
/** With a capital. */
export const titles = setOf(
  `${capitalSpots} bus truck car tram metro runway courtroom hangar warehouse house villa hut tent bill law decree directive
  order act regulation convention form count exhibit psalm studio box radio team squad company well tunnel formula local km
  station pump hall dormitory barrack barracks`
)
