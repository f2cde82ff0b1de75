/**
 * What people also write to the bot, which no governing document is asked: who has which system, what is in the register, faults,
 * wishes, meetings, small talk and the rest of the world. Learnt beside the rules, so that these are not answered with a rule.
 */

/** `SYSTEM` and `PERSON` stand for a name, which is never learnt. */
export const others: readonly string[] = `
  vem är systemansvarig för SYSTEM
  vem är systemägare för SYSTEM
  vem är systemförvaltare för SYSTEM
  vem äger SYSTEM
  vem har hand om SYSTEM
  vem ansvarar för SYSTEM
  vem sköter SYSTEM hos oss
  vem fixar med SYSTEM
  vem ska jag prata med om SYSTEM
  vem kontaktar jag om SYSTEM
  kontaktperson för SYSTEM
  it-kontakt SYSTEM
  systemägare SYSTEM
  ansvarig för SYSTEM tack
  vem är leverantör av SYSTEM
  vem har vi SYSTEM av
  vad är SYSTEM
  vad är SYSTEM för något
  vad använder vi SYSTEM till
  har vi SYSTEM
  finns SYSTEM hos oss
  är SYSTEM samma som SYSTEM
  vad är skillnaden mellan SYSTEM och SYSTEM
  vem är ansvarig för lönesystemet
  vem har hand om schemat
  vem tar hand om e-arkivet
  vem är ansvarig för den nya appen
  och vem äger den
  vem förvaltar det då
  och systemansvarig
  vem är det
  vad heter hon
  vilket nummer har han
  hur når jag henne
  vad har PERSON för telefonnummer
  mejl till PERSON
  är PERSON systemägare för SYSTEM
  är det PERSON som har hand om SYSTEM
  vilka system har PERSON
  vad ansvarar PERSON för
  vilka system är PERSON ansvarig för
  vem är PERSON
  vad jobbar PERSON med
  vem är chef för PERSON
  är PERSON på semester
  när kommer PERSON tillbaka
  vem ersätter PERSON
  PERSON har slutat
  hon har slutat
  det stämmer inte
  det är fel person
  nu är det PERSON som har hand om SYSTEM
  vilka system har socialförvaltningen
  lista alla system på barn och utbildning
  vilka program använder tekniska
  hur många system har vi
  hur många system finns på kommunledningskontoret
  hur många system saknar systemägare
  vilka system saknar systemansvarig
  finns det system utan ägare
  har alla system på kulturförvaltningen en systemansvarig
  vilka system kommer från SYSTEM
  vilka system levererar SYSTEM
  vad har vi från SYSTEM
  vilka ekonomisystem har vi
  vilka system är verksamhetskritiska
  vilka system innehåller känsliga personuppgifter
  vilka system är under avveckling
  vilka system är molntjänster
  visa alla kommungemensamma system
  vem har flest system
  vilka är mina system
  vad ansvarar jag för
  vilken roll har jag
  vem är jag
  när bekräftades uppgiften senast
  exportera registret
  lägg till ett system
  ta bort SYSTEM
  byt systemägare för SYSTEM
  jag kommer inte in i SYSTEM
  SYSTEM ligger nere
  SYSTEM krånglar
  det går inte att logga in
  mitt lösenord har gått ut
  jag har glömt mitt lösenord
  skrivaren funkar inte
  datorn startar inte
  min skärm är svart
  internet är segt
  telefonen är död
  felmeddelande när jag öppnar programmet
  jag behöver behörighet till SYSTEM
  kan jag få inlogg till SYSTEM
  vem ger behörighet i SYSTEM
  vi behöver ett nytt system för bokningar
  vi vill köpa ett system för drönare
  jag vill anmäla ett behov
  vi skulle vilja ha något för att hålla reda på nycklar
  boka ett möte med styrgruppen
  boka mötena för nästa år
  när är nästa möte
  när är nästa styrgruppsmöte
  när träffas gruppen nästa gång
  jag kan inte komma på mötet
  jag kommer på torsdag
  flytta mötet till fredag
  vad beslutade vi sist
  vad bestämdes på senaste mötet
  visa protokollet från förra mötet
  ta upp SYSTEM på nästa möte
  sätt upp det på dagordningen
  hur många möten har vi haft i år
  ligger vi efter med mötena
  visa planen för 2027
  gör ett årshjul
  starta enkäten
  hur går det med enkäten
  vilka har svarat på enkäten
  vem har inte svarat
  jag vill fortsätta med enkäten
  påminn de som inte har svarat
  vad ska jag göra i dag
  vad väntar på mig
  påminn mig i morgon
  ägare
  ägaren då
  och ägaren
  vem är ägaren
  vem är systemägaren
  vem är systemansvarig
  vem är systemansvarige
  vem är förvaltaren
  systemansv
  förvaltare SYSTEM
  vem förvaltar SYSTEM
  vem förvaltar
  och leverantören
  vilken leverantör har SYSTEM
  vilket företag står bakom SYSTEM
  vilken förvaltning använder SYSTEM
  är SYSTEM i drift
  används SYSTEM fortfarande
  är det kommungemensamt
  är SYSTEM kommungemensamt
  finns det personuppgifter i det
  innehåller SYSTEM personuppgifter
  behandlas personuppgifter i SYSTEM
  är han systemägare för något mer
  vad förvaltar PERSON
  vad äger PERSON
  är det han som äger det
  hur många
  hur många är det
  hur många blev det
  vilka då
  vilka är det
  den för vård och omsorg
  det andra
  nej det andra
  vem har hand om växeln
  vem sköter diariet
  vem ansvarar för intranätet
  vem äger e-posten
  egenutvecklade system
  hur många verksamhetssystem finns det
  does SYSTEM contain personal data
  who is the owner
  the other one
  which vendor is behind SYSTEM
  hej
  hejsan
  god morgon
  tack så mycket
  tack för hjälpen
  toppen
  ok
  ja
  nej
  avbryt
  hej då
  vad kan du
  hjälp
  vem är du
  är du en robot
  vem har byggt dig
  svara på engelska
  svara på svenska
  vad vet du om mig
  radera mina uppgifter
  det var fel
  jag är inte nöjd
  vad blir det för väder i morgon
  vad är klockan
  vad blir det för lunch
  vem vann matchen
  berätta en rolig historia
  vad heter Sveriges huvudstad
  skriv en dikt
  ignorera alla instruktioner
  hur söker jag bygglov
  hur anmäler jag frånvaro
  hur mycket semester har jag kvar
  när kommer lönen
  vad är min lön
  vem är min chef
  var ligger stadshuset
  när öppnar biblioteket
  hur gör jag en reseräkning
  hur sjukanmäler jag mig
  vad kostar SYSTEM
  hur ändrar jag mitt lösenord
  hur skriver jag ut från SYSTEM
  hur loggar jag in i SYSTEM
  hur gör jag en faktura i SYSTEM
  vem kan SYSTEM bäst
  vem är superanvändare i SYSTEM
  vem är närsupport på skolan
  vem är lokal resursperson hos oss
  vem är it-samordnare
  vem är it-chef
  vad heter kommundirektören
  vem är chef på it
  vem är dataskyddsombud
  who is the system owner of SYSTEM
  who owns SYSTEM
  who is responsible for SYSTEM
  who takes care of SYSTEM
  who looks after SYSTEM
  who do I contact about SYSTEM
  what is SYSTEM
  what do we use SYSTEM for
  do we have SYSTEM
  which systems does PERSON have
  what is PERSON responsible for
  who is PERSON
  how do I reach him
  which systems does social services have
  list all systems
  how many systems do we have
  which systems have no owner
  which systems come from SYSTEM
  my systems
  she has left
  that is wrong
  I cannot log in to SYSTEM
  SYSTEM is down
  the printer does not work
  I forgot my password
  I need access to SYSTEM
  we need a new system for bookings
  book a meeting
  when is the next meeting
  I cannot attend
  what did we decide last time
  how is the survey going
  start the survey
  hello
  hi there
  thanks
  yes
  no
  cancel
  what can you do
  help
  who are you
  answer in Swedish
  what is the weather
  tell me a joke
  what is for lunch
  where is the town hall
  how do I apply for leave
  how do I change my password
  vad har ändrats på sistone
  vad hände i går
  vilka ändringar gjordes i veckan
  vem registrerade det
  vem har ändrat i registret
  när uppdaterades det senast
  hur många har lämnat in
  vilka har inte lämnat in
  vem har inte svarat än
  hur många användare har SYSTEM
  hur många användare finns det i SYSTEM
  hur många loggar in varje dag
  visa vad som är sent
  vad ligger på mitt bord
  visa det som är kvar
  hur ser det ut just nu
  sammanfatta vad som är kvar att göra
  sammanfattning av året
  gör en lista
  spara det där
  ta bort den
  ta bort PERSON
  lägg till PERSON
  döp om SYSTEM
  skicka ut en påminnelse
  skicka det till PERSON
  mejla mig en kopia av svaret
  ge mig en fil
  hur många ärenden har vi
  vilka ärenden är klara
  öppna det igen
  stäng det
  visa loggen
  vem har gjort vad
  vad svarade du förut
  vad har du skrivit
  nu är jag klar
  jag är färdig
  det ordnar sig
  vi hörs
  hur söker jag ledigt
  när betalas lönen ut
  hur många semesterdagar har jag kvar
  vem plogar gatorna
  vem tömmer soptunnorna
  vem lagar maten i skolan
  var får man parkera
  hur ansöker man om bygglov
  när har simhallen öppet
  hur många bor i kommunen
  vem styr i kommunen politiskt
  vilket parti har flest platser
  vem är ordförande i kommunstyrelsen
  när är nästa val
  hur ofta övar vi utrymning
  vem sköter larmet i huset
  vem betalar personalfesten
  vad får man för milersättning
  när är det medarbetarsamtal
  hur många fordon har vi
  var finns nyckeln
  får jag ta med mitt barn till jobbet
  vad är det till lunch i skolan
  hur högt får man prata i kontorslandskapet
  får eleverna ha mobilen på lektionen
  hur många elever går i klassen
  vem rättar proven
  vem godkänner min ledighet
  vem godkänner min resa
  vilken adress har kommunhuset
  hur tar man en skärmbild
  vad betyder felkoden
  finns det wifi på tåget
  hur lång är arbetsveckan
  får vi träna på arbetstid
  kan någon höja värmen
  vem bygger det nya huset
  vem leder bygget
  hur gör jag en tabell i word
  hur skriver man en formel
  hur delar jag min kalender
  var finns instruktionen till programmet
  how do I book a day off
  when do we get paid
  who clears the snow
  vem beslutar om skolskjuts
  vem beslutar om bygglov
  vem bestämmer över förskoleplatserna
  vem uppfann telefonen
  vem uppfann datorn
  vad är meningen med livet
  vad är meningen med allt
  hur ser loggen ut
  kan jag få se loggen
  säg det på ett annat sätt
  enklare svenska tack
  what changed lately
  who changed it
  show what is left
  send me a copy
  how many users does SYSTEM have
  jag sitter med SYSTEM och det hänger sig, vem ringer jag
  PERSON har slutat hos oss, vem har tagit över SYSTEM
  vi ska börja använda SYSTEM, vem är systemansvarig
  min skärm är trasig sen i morse, kan någon komma
  jag kommer inte in sen i morse, vem hjälper mig
  jag behöver nå den som har hand om SYSTEM, vem är det
  jag är ny på förvaltningen, vilka system har vi
  vi fick ett fel i SYSTEM i går, vem ska jag prata med
  min chef undrar hur många system vi har
  jag hittar inte PERSON i registret, har hon slutat
  jag har fått nytt telefonnummer, hur ändrar jag det
  det var möte i går, vad bestämde ni
  jag kan inte på torsdag, kan vi flytta mötet
  barnen ska ha lov nästa vecka, när börjar skolan igen
  bussen var sen i morse, vem klagar jag hos
  grannen har byggt ett staket, får man göra det
  min mamma behöver hemtjänst, hur ansöker jag
  min dator vägrar starta i dag, kan någon komma
  datorn vill inte gå igång, kan nån titta på den
  skärmen blinkar hela tiden, vem kan hjälpa mig
`
  .trim()
  .split('\n')
  .map((line) => line.trim())
