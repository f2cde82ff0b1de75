/** Words that say nothing or little of the matter, as data. */
import { ways } from './ways.ts'

/** "Policyn", "reglementet": the document itself, unless nothing else is asked about. */
export const documentWords: readonly string[] = ways(`
  policyn, policy, policyns, reglementet, reglemente, reglementets, riktlinjen, riktlinje, riktlinjens,
  strategin, strategi, strategins, dokumentet, dokument, styrdokumentet, styrdokument, regelverket, document,
  strategy, guideline, itpolicyn, itpolicy, itreglementet, itstrategin, itstrategi, regulation, regulations,
  itriktlinjen, dokumenten, styrdokumenten, reglementena
`)

/** Words that say nothing about the matter: small words, politeness, the talk around a question. */
export const emptyWords: readonly string[] = `
  och eller men att som om en ett den det de dem dess denna detta dessa där här då nu när vad vem vems vilka vilken vilket
  vilkas hur varför var vart varifrån är var vara varit blir bli blev blivit har ha hade haft ska skall skulle kan kunna
  kunde får fick fått få må måste vill ville vilja bör borde behöver behöva behövs behövde krävs gör göra gjort görs gjorde
  gäller gälla gällde finns finnas fanns i på av för från till med utan under över mot mellan hos vid åt ur genom efter
  innan inför inom utom kring runt enligt trots per via samt så också även bara endast ju väl nog kanske egentligen
  typ liksom alltså faktiskt inte ej icke aldrig alltid ofta ibland något någon några nån nåt nåra ingen inget inga alla
  allt all varje var vår vårt våra vara min mitt mina din ditt dina sin sitt sina er ert era hans hennes deras man jag mig
  du dig han hon vi oss ni dom sig själv själva egen eget egna ny nya nytt annan annat andra mer mest mycket många flera
  fler stor stort stora större liten litet små mindre hej hejsan hallå tja tjena god morgon dag tack snälla vänligen
  undrar undrade fråga frågor fundera funderar veta vet vetat kolla säger säg säga sagt sägs står stå stod skriver skrivet
  gällande angående rörande beträffande avseende avser hjälpa berätta visa förklara jobbar arbetar kommer komma kom går
  gå gått ger ge ges tar ta tas tagit blivit låt lär ens ens nej ja jo ok okej okay den där det här just precis exakt
  rätt helt ganska lite grej sak saker saken fall fallet del delar sätt sen sedan redan än ännu igen in ut upp ner ned
  fram bort hem hit dit hemma borta ute inne tro tror tycker känner ser se sett ses ihop iväg via vars vilkens it
  kommunen kommunens kommun vår hos oss organisation ansvarar ansvarar ansvarig ansvariga ansvarige ansvar ansvaret
  svarar svara svarat sköter sköta sköts hand håller hålla ser till har hand om gång gånger hur själv regi lov
  tillåtet tillåten tillåtna förbjudet bestämmelse kräver uppfylla uppfyller ange anger angett
  respektive ordna ordnar fixa fixar dra dras drar känt känd kända befintlig befintligt befintliga like such
  example e.g anlita ringa lägga lägger läggs sätta sätter hamna hamnar ligga ligger bli lyda lyder menar mena funka funkar
  fungerar fungera snabbt enkelt enkel vanlig vanligt normalt generellt whole entire every each uttryckligen specifikt
  paragraf paragrafen punkt punkten instans organet organ funktion funktionen
  the a an and or but of for from to with without in on at by as is are was were be been being do does did done has have
  had will would shall should can could may might must i me my we us our you your he she they them their it its this that
  these those there here what who whom whose which when where why how any some no not only also about please hi hello
  thanks tell know want need needs get gets got allowed permitted say says said state states regarding according
  municipality municipal responsible responsibility responsibilities charge if then than so just new other more most
  person personen folk någonting nånting ngn ngt nga vårat vårt kmn sa va vaför hurdå ska se till såhär vare
  inblandad berörd berör rör röra händer hända hände verkar handlar blanda tillfälle
  bedriva bedriver bedrivs stämmer stämma hålls hållas chefen rest resten övrig övriga times time lista listar list visa show hen formellt särskilt särskild särskilda egentlig regelbundet overall regularly happen happens grant grants låna lånar
  köra kör använd stund lördag söndag måndag fredag vecka veckan idag imorgon bra dåligt dålig dåliga hör hörs tillhör
  tillhöra prata pratar snacka snackar snackat babbla först främst sist därefter duktig lärare rektor chef jobb jobbet arbete kollega kollegor kollegan
  hjälp vardag vardagen troligen säkert kul viktigaste viktigt viktig nödvändigt nödvändig önskar hoppas letar söker hitta
  hittar finna läst läste läsa hört sett nämner nämns beskriver beskrivs framgår formulerat formuleras stadgar reglerar
  regleras omnämns avsnitt kapitel sida nåt några vare sen väldigt riktigt lagom samtidigt tillsammans direkt åt
  tidigt tidig sent plats platsen ute exempelvis bland annat m fl dvs ca cirka skulle kunde vilja gärna
  really actually usually generally still yet ever never always often mean means meant work works working please
  someone anyone everybody nobody something anything things thing way ways happen take takes make makes made give given
  gives find found look looking help today year years every
  honom henne
  sånt sådant sådan sådana såna sån dylikt liknande
  ställs ställer
  nuvarande aktuellt tidigare senare framtida nytillträdd
`
  .trim()
  .split(/\s+/)

/** After these the words tell where or in what, and weigh less than what is asked about. */
export const adjuncts: readonly string[] = ways(`
  i, på, hos, vid, inom, kring, under, mot, in, at, within
`)

/** Words that nearly every rule holds, so that they tell little. */
export const paleWords: readonly string[] = ways(`
  system, verksamhet, verksamheten, kommunal, kommunala, itstöd, stöd, fråga, användning, använda, utveckling, utveckla,
  gemensam, övergripande, nämnd, förvaltning, arbete, arbeta, olika, finnas, regel, regler, krav, träffas, möts,
  sammanträder, meet, meets, möte, program, programvara, app, applikation, software, tjänst, produkt, samma, tillgång, använder, anställd, anställda, personal, kommun
`)
