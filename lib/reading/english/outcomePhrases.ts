/** What two words together say happened, where neither does alone. Plain data; outcomes.ts looks up. */

/** Several words: one of the first, one of the second within the same clause, and what happened. "*": anything, "@": a disease, "+": right behind. */
export const phrases = `
  drive drives drove driving > homes > displaced
  send sends sent sending > fleeing > fled
  forced forcing driven chased > home homes flee leave evacuate out relocate vacate abandon quit > displaced
  forced take taking took taken seeking sought seek > shelter shelters refuge safety > displaced
  mobilize mobilized mobilise mobilised > protest protests demonstration demonstrations strike strikes march marches > attended
  evacuate evacuated evacuating > ferry ship boat vessel plane aircraft airliner jet train mine > rescued
  evacuate evacuated evacuating > homes > displaced
  flee fled fleeing left leave leaving abandon abandoned abandoning > homes > displaced
  lost losing lose > lives life > killed
  claimed claims claiming > victims victim > killed
  lost losing lose > home homes > displaced
  released freed discharged > bail charge charges hospital hospitals clinic clinics parents questioning caution > other
  allow allowed allowing allows let lets letting enabled enabling helped helping > escape flee > fled
  came come comes coming went > protest protests demonstration demonstrations march marches rally rallies vigil parade > attended
  on > run loose > fled
  broke broken breaking > out prison jail custody > fled
  at > large > other
  make making made > crossing crossings > crossing
  set setting > free > rescued
  abandon abandoned abandoning > village villages town > displaced
  fell fall fallen falling taken become became > ill sick infected > infected
  ill sick down hospitalised hospitalized > @ > infected
  fell fall fallen falling plunged leapt leaped jumped swept hurled > death deaths > killed
  fell fallen > battle combat > killed
  met meeting > death deaths > killed
  caught catch catching contracted contract contracting > @ > infected
  lost lose losing > soldiers sappers conscripts insurgents fighters troops servicemen militants peacekeepers marines own > killed
  lost losing > men > killed
  brought bringing > down > destroyed
  set setting > fire ablaze alight > affected
  lost losing > limb limbs leg legs arm eye eyes eyesight > injured
  left leaving had have has > injuries wounds burns scars fractures bruises concussion > injured
  broke broken breaking > leg legs arm arms rib ribs bone bones wrist ankle hip neck jaw > injured
  treated > exhaustion exposure hypothermia dehydration heatstroke poisoning > affected
  lost losing lose > fighters crew crewmen sailors comrades colleagues family relatives neighbours neighbors > killed
  survive survives survived surviving > +him +her +them +me > other
  referred > coroner police prosecutors court courts ombudsman tribunal > other
  eliminate eliminated eliminating > militants terrorists gunmen insurgents jihadists operatives > killed
  stuck > aboard onboard > present
  struck > +for +over > other
  lost losing > husband wife son sons daughter daughters child children brother brothers > killed
  lost losing > sister sisters father mother parents relatives > killed
  go went gone going > missing > missing
  taken took taking held holding > hostage hostages prisoner prisoners captive > detained
  held take took taken taking put placed hauled locked remain remained kept sent led thrown > custody detention arrest bars jail prison > detained
  taken took taking brought bringing hauled > questioning cells > detained
  turned turn turning > clinics clinic hospital hospitals > other
  taken took taking carried transported transferred rushed admitted > hospital hospitals clinic clinics injuries wounds burns inhalation > injured
  treated airlifted remain remained recovering in send sends sent sending flown > hospital hospitals injuries wounds burns inhalation > injured
  brought rushed conveyed shifted referred evacuated > hospital hospitals clinic clinics medical infirmary > injured
  brought sent taken moved deposited conveyed dispatched evacuated > morgue mortuary > killed
  treated > cuts bruises fractures sprains concussion shock > injured
  receiving undergoing responding > treatment > injured
  recuperating > hospital > injured
  fighting fights fight battling > life lives > injured
  in > critical serious grave intensive precarious coma comas > injured
  treated > hurt injured wounded > injured
  treated > breathing respiratory tear > affected
  ended landed > hospital > injured
  escaped escape escaping > death lives scratches without unhurt unharmed unscathed uninjured alive unaided themselves > other
  with escaped escape escaping > injuries wounds burns > injured
  escaped escape escaping > cuts bruises fractures concussion frostbite > injured
  grazed > bullet bullets > injured
  needed need needing required > inhalation injuries wounds burns cuts bruises shock hospital > injured
  buried > grave graves cemetery graveyard > killed
  pulled > alive rubble wreckage debris sea water safety > rescued
  pulled > staff personnel troops soldiers forces diplomats employees peacekeepers observers > other
  pulled dug plucked > out from alive > rescued
  brought bring bringing > surface > rescued
  brought bring bringing found > alive unharmed unhurt uninjured > rescued
  swam swim swum swimming > ashore safety > rescued
  brought bring bringing led guided carried helped taken flown ferried airlifted > safety safely ashore > rescued
  led > handcuffs away > detained
  cut cutting > wreck wreckage free > rescued
  shifted moved moving taken brought > safe safer safety higher evacuation relief path danger > displaced
  sent moved taken > shelter shelters > displaced
  sustained sustaining suffer suffered suffering nursing > injuries wounds burns inhalation cuts bruises fractures concussion broken fractured > injured
  sleeping living staying housed > shelters shelter camps tents > displaced
  made left leaving rendered > homeless > displaced
  without > home homes roof shelter > displaced
  packed packing thronged thronging filled filling flooded crowded > stadium arena square squares streets hall park > attended
  packed packing thronged thronging filled filling flooded crowded > grounds plaza avenue boulevard downtown heart > attended
  joined joining joins join staged > march marches rally rallies protest protests demonstration strike strikes walkout walkouts > attended
  joined joining joins join staged > demonstrations vigil vigils parade sit-in picket counter-protest > attended
  joined joining joins join staged > counter-protests counter-demonstration counter-rally > attended
  sent sending > home off running racing scrambling rushing > other
  lifted winched hoisted plucked picked airlifted > roof roofs rooftop rooftops boat boats ship ships vessel fishermen coastguard dinghy raft water sea off helicopter safety > rescued
  for > inhalation burns wounds fractures > injured
  swapped exchanged > * > other
  behind > bars > detained
  on > drip drips ventilator ventilators oxygen > injured
  in > ruins > destroyed
  in > custody captivity jail prison > detained
  in > shelters camps evacuation > displaced
  wiped wiping > out > destroyed
  reduced reducing turned > rubble ashes ash ruins cinders > destroyed
  tore torn tearing knocked pulled ripped > down > destroyed
  burned burnt burning charred > alive recognition > killed
  burned burnt burn burning > * > destroyed
  brought bringing arrived arriving arrive came come > injuries wounds burns cuts bruises fractures > injured
  tested testing test positive > alcohol drugs doping steroids steroid cocaine cannabis opioids substance substances > other
  tested testing test > positive > infected
  lab-confirmed laboratory-confirmed > @ > infected
  positive > for > infected
  without left lost losing lose > power electricity water heating > affected
  cut cutting > off > affected
  went gone going > flames smoke > destroyed
  under > arrest > detained
  under in > quarantine isolation > affected
  under beneath > rubble debris snow mud wreckage ruins > affected
  suffered suffering sustained came > poisoning hypothermia breathing respiratory exhaustion > affected
  suffered suffering sustained sustaining > damage > damaged
  left leaving > stranded > affected
  on > board duty scene campus > present
  keeping kept keep > order peace > present
  confirmed reported listed > surviving > rescued
  assigned > fire blaze wildfire search scene > present
  in > attendance > attended
  attend attends attending > school schools college university > other
  go goes went gone > polls > voted
  overcome > smoke fumes heat > affected
  aboard onboard underground > * > present
  live > in on under near along below outside there > present
  shot found recovered pulled discovered burned burnt crushed hacked stabbed left beaten brought > dead death > killed
  starved charred froze frozen bled choked trampled stoned knifed mauled gored bit bitten clubbed bludgeoned battered > death > killed
  shot wounded injured > fatally > killed
  fatally > shot wounded injured stabbed > killed
  shot shooting > down > destroyed
  gun guns > +down > killed
  run ran runs running > +over > affected
  knocked knocking mowed mowing mown > +down > affected
  passed pass passing > +away > killed
  burned burnt blown blew burning > down up > destroyed
  washed swept washing sweeping > away > destroyed
  washed swept > away > affected
  took take taking taken > streets part > attended
  turned turn pouring poured forming formed showed > streets out up chain > attended
  cast casting > ballot ballots vote votes > voted
`
