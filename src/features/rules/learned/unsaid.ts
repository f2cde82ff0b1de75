/**
 * What people also ask of a governing document, and what hardly any of them says: who stands in, how many must be there, what it
 * costs, how long it takes, what follows if nobody does it. Learnt beside the rules, so that a rule about the same group, role
 * or thing is not given as an answer to it. A municipality whose document does say it has that in a rule of its own, with the
 * questions that it is asked, and those weigh as much.
 */

/** `GROUP`, `ROLE` and `THING` stand for whatever it is asked of, which is not learnt. */
export const unsaid: readonly string[] = `
  vem är vice ordförande i GROUP
  vem är andre vice ordförande i GROUP
  har GROUP någon vice ordförande
  vem är sekreterare i GROUP
  vem för anteckningar i GROUP
  vem är suppleant i GROUP
  vem är ersättare i GROUP
  vem är ersättare för ordföranden i GROUP
  vem går in när ROLE är borta
  vem är ställföreträdare för ROLE
  vem vikarierar för ROLE
  vem gör jobbet när ROLE är sjuk
  vem är ROLE under semestern
  vem är adjungerad till GROUP
  vem har rösträtt i GROUP
  vem får rösta i GROUP
  hur röstar GROUP
  har ordföranden i GROUP utslagsröst
  hur många röster krävs i GROUP
  krävs majoritet i GROUP
  är GROUP beslutsför utan ordförande
  hur många måste vara närvarande i GROUP
  hur många ledamöter ska GROUP ha
  hur många personer får vara med i GROUP
  hur många platser har GROUP
  hur stor får GROUP vara
  hur länge är man ledamot i GROUP
  hur länge sitter man i GROUP
  hur lång är mandatperioden i GROUP
  hur lång tid är man utsedd till ROLE
  hur länge gäller uppdraget som ROLE
  för hur många år utses ROLE
  när går mandatet ut för ROLE
  vem utser ledamöterna i GROUP
  vem väljer in nya i GROUP
  vem tillsätter GROUP
  vem avsätter ROLE
  hur sägs ROLE upp
  kan man bli av med uppdraget som ROLE
  får en politiker sitta i GROUP
  får facket vara med i GROUP
  får en konsult sitta i GROUP
  får en leverantör vara med på mötet i GROUP
  kan en konsult vara ROLE
  kan en inhyrd person vara ROLE
  kan samma person vara ROLE på flera förvaltningar
  kan två personer dela på att vara ROLE
  får man tacka nej till att vara ROLE
  vilken utbildning måste ROLE ha för att anställas
  vilken lön har ROLE
  får man mer betalt som ROLE
  vad får man i arvode i GROUP
  får ledamöterna i GROUP ersättning
  vilken tjänstegrad har ROLE
  vilket budgetansvar har ROLE
  hur stor budget har GROUP
  vilken budget har ROLE
  hur mycket pengar har GROUP
  hur mycket får GROUP besluta om
  vilken beloppsgräns gäller för GROUP
  vilken beloppsgräns har ROLE
  hur stort belopp får ROLE godkänna
  hur mycket pengar finns det
  hur mycket pengar kan vi få
  vad är budgeten för THING
  hur stor är budgeten för THING
  hur mycket har vi råd med
  vad kostar THING
  hur mycket kostar THING per år
  vad är priset på THING
  hur mycket får THING kosta
  hur mycket pengar går till THING
  hur många timmar tar THING
  hur lång tid tar THING
  hur lång tid får THING ta
  hur snabbt ska THING vara klart
  hur fort ska THING åtgärdas
  hur länge gäller THING
  hur många år gäller THING
  hur länge får THING pågå
  hur länge ska THING sparas
  när ska THING gallras
  hur gammal får THING vara
  när löper THING ut
  vilket datum ska THING vara klart
  vilken månad ska THING göras
  vilken vecka ska THING lämnas
  vilken veckodag är THING
  vilken tid på dagen är mötet
  på vilken dag träffas GROUP
  i vilken lokal träffas GROUP
  var har GROUP sina möten
  får GROUP träffas digitalt
  kan man vara med på distans i GROUP
  är mötena i GROUP offentliga
  hur långa är mötena i GROUP
  hur lång tid innan mötet ska handlingarna vara ute
  hur många dagar i förväg kallas GROUP
  när ska protokollet från GROUP vara klart
  vem justerar protokollet från GROUP
  var publiceras protokollen från GROUP
  måste GROUP föra protokoll
  vem får läsa protokollen från GROUP
  hur överklagar man ett beslut av GROUP
  kan man överklaga beslutet
  vilka påföljder finns det
  vilka konsekvenser får det
  kan man få böter
  kan man bli uppsagd
  får man ta med THING hem
  får jag spela spel på datorn
  får barnen låna min jobbdator
  hur mycket får jag spara
  hur mycket lagring har jag
  hur stora filer får man skicka
  hur anmäler vi en personuppgiftsincident
  hur hanteras en incident
  vem ringer man om vi blir hackade på natten
  har it jour
  vilka öppettider har it
  hur snabbt svarar it
  vilken svarstid har it
  vilken tillgänglighet ska systemet ha i procent
  hur många nior ska vi ha
  hur ofta startas servrarna om
  hur ofta uppdateras programmen
  när patchas datorerna
  hur många tecken ska ett lösenord ha
  ska man låsa skärmen
  får man dela inloggning med en kollega
  måste man ha legitimation
  hur många licenser har vi
  hur många datorer har vi
  hur många är vi i kommunen
  vem bestämmer lönen för ROLE
  vem är chef över ROLE
  vem beslutar om vilken THING jag får
  vem beslutar om vilken mobil jag får
  vem anställer ROLE
  vem rekryterar ROLE
  vilket nummer har ROLE
  hur bokar man tid med ROLE
  måste man ha ett möte om THING i vår
  måste vi ha ett möte i veckan
  vem leder arbetsutskottet i GROUP
  vem sitter i presidiet för GROUP
  vilka undergrupper har GROUP
  hur ofta ska planen uppdateras om det inte står
  vem attesterar fakturan
  vem skriver under avtalet
  hur lång är uppsägningstiden
  vilken bindningstid får vi ha
  hur länge får ett avtal gälla
  vilken upphandlingsform ska vi använda
  vad är gränsen för direktupphandling
  måste vi ta in tre anbud
  vad får ROLE i ersättning
  vilken ersättning ger uppdraget som ROLE
  hur länge ska ROLE vara på sin post
  när måste THING vara färdig
  när ska THING vara klar
  senast när ska THING lämnas in
  hur gammal får THING vara
  hur gamla datorer får vi ha
  måste chefen vara med på mötet
  måste vd:n vara med
  måste ROLE vara chef
  måste ROLE vara anställd
  måste ROLE ha en viss utbildning
  får besökare skriva ut
  får gäster använda skrivaren
  vilken tid ska supporten svara inom
  inom vilken tid ska THING vara löst
  hur lång är svarstiden
  vem betalar om THING blir dyrare
  hur gör man om man inte vill vara med
  får man slippa THING
  kan man vägra THING
  vilken lag styr THING
  vilket lagrum gäller
  vem får man inte prata med
  vilka frågor får GROUP inte ta upp
  får GROUP bestämma över ROLE
  hur ofta får man byta THING
  hur ofta ska THING bytas ut
  när byts THING ut
  vem tar över om ROLE försvinner
  vad är minimikravet på THING
  vilka krav ställs på THING
  vilken version av THING ska vi ha
  hur kraftig ska THING vara
  var i huset står THING
  var fysiskt finns THING
  i vilken byggnad står THING
  vad får THING högst kosta
  finns det ett maxpris på THING
  hur många THING får man ha
  hur många gånger får man byta THING
  hur stor får GROUP bli
  hur mycket ström drar THING
  hur mycket väger THING
  vem städar THING
  vem lånar ut THING
  får jag ha THING hemma
  får jag låna THING
  kan vi få mer personal
  kan vi få fler händer
  vem är chef för ROLE
  vem är närmaste chef till ROLE
  vad tjänar ROLE
  vilken bakgrund har ROLE
  vem har sagt upp ROLE
  när slutar ROLE
  vem beslutar om vilken THING jag får
  vem beslutar om vilken mobil jag får
  vem anställer ROLE
  vem utser ersättare för ROLE
  hur många jobbar på GROUP
  hur många är anställda på GROUP
  hur många är ni på GROUP
  hur många har vi av THING
  hur många THING får man ha
  hur många THING går det på varje
  vilken modell av THING får jag
  vilken THING får jag när jag börjar
  vilken THING får nyanställda
  vilken sort är THING
  vem äger upphovsrätten till THING
  vem äger det jag har gjort på jobbet
  var ligger THING
  var hämtar jag ut THING
  var lämnar jag in en trasig THING
  how many people work at GROUP
  how many THING do we have
  which model of THING do I get
  where do I pick up THING
  är det lag på det
  vilken lag är det
  hur länge får en gäst vara med
  hur många deltar på mötet
  var står THING någonstans
  what are the minimum requirements for THING
  where is THING located
  what is the highest price for THING
  who is the manager of ROLE
  does ROLE have to be a manager
  how old may THING be
  when must THING be finished
  who is the vice chair of GROUP
  who is the secretary of GROUP
  who stands in for ROLE
  who replaces ROLE when on leave
  who may vote in GROUP
  how many members must be present in GROUP
  what is the quorum of GROUP
  how long is the term in GROUP
  how long does ROLE serve
  how much money does GROUP have
  what is the budget for THING
  how much does THING cost
  what may THING cost
  how long does THING take
  how long is THING valid
  how long must THING be kept
  which month must THING be done
  what is the deadline for THING
  what is the penalty
  can a decision of GROUP be appealed
  how many days before the meeting is the notice sent
  where does GROUP meet
  may GROUP meet online
  who takes minutes in GROUP
  may a consultant be ROLE
  may I take THING home
  who pays the members of GROUP
  how big may GROUP be
  jag tappade THING i sjön, får jag betala den själv
  min THING gick sönder på resan, blir det löneavdrag
  vi ska byta THING, vilken sort ska det vara
  vi har fått flera anbud på THING, hur många måste det vara
  jag ringde i morse och ingen svarade, när har ni öppet
  vi satt i GROUP och blev oense, vem avgör
  det var för få på mötet i GROUP, gäller besluten ändå
  jag missade mötet i GROUP, vem skriver protokoll
  jag har suttit länge i GROUP, hur länge får man sitta
  vi ska ha möte i GROUP, vilket rum är det
  ROLE är sjuk i flera veckor, vem går in i stället
  ROLE har semester hela juli, vem tar över då
  ROLE slutar snart, hur lång är uppsägningstiden
  jag blev tillfrågad om att bli ROLE, får man mer i lön
  jag vill bli ROLE, vilken utbildning krävs
  vi har skrivit avtal om THING, hur lång får avtalstiden vara
  en kollega gör privata saker på THING, får man det
  min kollega spelar spel på jobbet, vad kan hon få för straff
  någon klickade på en konstig länk, inom vilken tid ska det anmälas
  det var avbrott hela dagen, hur länge får det vara nere
  jag ska sluta på fredag, får jag behålla THING
  min THING är gammal, när får jag en ny
  jag har en gammal THING hemma, får jag köpa loss den
  jag vill ta hem THING, får jag det
  min chef vill ha fler THING, hur många får man ha
  jag ska byta lösenord igen, hur ofta måste man det
  vi behöver skriva ut mycket, hur många sidor får man
  jag vill spara mycket filer, hur mycket plats har jag
  det är bara några få som jobbar på it, hur många borde de vara
  vi talade om vad it kostar, hur mycket är det i kronor
  jag har ont i ögonen av skärmen, vem betalar en ny
  kan jag få en dyrare THING om jag betalar mellanskillnaden
`
  .trim()
  .split('\n')
  .map((line) => line.trim())
