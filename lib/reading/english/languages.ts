import { setOf } from '../../figures/pieces.ts'
import { nameParticles } from './roles.ts'

/** Words that tell a text's language, as within a sentence; those that English has too ("in", "no") are left out. */
export const english =
  setOf(`the of and to in a is that for it was on with as at by from are were be has have had an been
  but not or which this they their his her he she who will would there after before when while more than its into said
  says about over also up out if no one two three four five six seven eight nine ten all some people killed dead`)

const words: Readonly<Record<string, string>> = {
  German: `der das und ist nicht den dem des ein eine einen einem einer mit von zu zum zur auf für sich auch als
    sind wurde wurden haben nach bei aus wie über oder vor dass mehr noch sie er wir ihre seine wenn im ins waren
    sagte die Tote Toten Verletzte Verletzten Menschen`,
  Spanish: `el la los las de del que y en un una se por con para su al lo como más pero sus le ha o este sí porque
    esta entre cuando muy sin sobre también hasta hay donde fue fueron al han murieron otras otros según durante
    tras muertos heridos personas`,
  French: `le la les de des du et un une est en que qui dans pour pas au aux sur par ce avec il elle sont ne se
    plus ont été à cette ses mais ou où nous vous leur selon après était étaient dont morts blessés personnes tués`,
  Italian: `il lo la gli le di del della dei delle e che un una è per con non si da al alla nel nella dal sono più
    anche come ma ha hanno stati state dopo secondo tra questo morti feriti persone`,
  Portuguese: `o os de do da dos das e que um uma em na nos nas por para com não se ao mais foi foram é são como
    mas pelo pela também até segundo pessoas após mortos feridos`,
  Dutch: `de het een en van dat niet met zijn op te voor er aan ook naar bij om uit maar wordt werden zich hebben
    heeft werd meer dan nog wat deze volgens doden gewonden mensen`,
  'Swedish, Danish or Norwegian': `och att det som en på är av för med den till inte har om ett var og på af ikke
    til et var der ikkje blev ble også ved fra efter etter mer flere vid från döda skadade drept døde personer`,
  Polish: `i w na z się że nie do jest o jak to po od za przez są został zostało oraz było które przy ale osób
    zabitych rannych`,
  Turkish: `ve bir bu da de için ile olarak daha çok en olan kadar sonra gibi kişi ise göre oldu ancak öldü
    yaralandı`,
  'Indonesian or Malay': `yang dan di ke dari ini itu dengan untuk pada tidak adalah dalam akan telah orang oleh
    juga tewas`,
  'Czech or Slovak': `v na se si že je byl byla bylo byli jsou za podle při po od do další dalších uvedl uvedla
    sa bolo pri ľudí lidí osob osôb policie`,
  Hungarian: `az és egy is hogy nem meg szerint volt meghalt további ember embert közölte rendőrség`,
  Finnish: `ja on ei että oli olivat ovat mukaan myös noin sekä kuoli ihmistä loukkaantui poliisi kertoo`,
  Romanian: `și în la de cu pe din care este sunt au fost iar mai după potrivit oameni persoane`,
  Vietnamese: `và của là có người trong được cho đã khiến chết bị thương với`,
  Tagalog: `ang ng mga sa na ay ni si ito mula para kung nang may katao patay sugatan nasugatan pulisya namatay ayon`,
  Swahili: `na ya wa kwa katika ni za watu wengine hiyo huo baada kujeruhiwa wamefariki`,
  'Croatian, Serbian or Bosnian': `je i u na se su da od za sa osoba osobe ljudi nakon prema poginulo poginule
    ozlijeđeno povređeno`
}
export const others = new Map(Object.entries(words).map(([language, list]) => [language, setOf(list)]))

/** Between capitals they are a part of a name, whatever the language around it: "Santa Cruz de la Sierra". */
export const particles = new Set([...nameParticles, ...setOf('las los les das zu y i')])
