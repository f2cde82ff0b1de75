/** Words that carry a question without naming anything. All folded. */
const list = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean))

/** Small words, question words and the verbs, fillers and politeness around a question. */
export const small = list(`
 och eller men for av i pa till hos med om vid fran ur under over efter innan inom mellan utan mot per samt plus respektive liksom
 det den de dem dom en ett detta denna dessa har dar hit dit sa som att vars vilkas man jag du ni vi hon han hen mig dig oss er sig min din sin mitt ditt sitt
 mina dina sina var vart vara varan varat eran erat ert era hans hennes deras nagon nagot nagra nan nat nara nagonstans ingen inget inga alla allt allting hela varje bada andra annan annat
 vem vems vad vilken vilket vilka hur nar varfor varifran vart
 brukar brukade bruka ar var vara varit blir blev bli har hade haft ha finns fanns finnas ska skulle skall kan kunde kunna vill ville vilja maste bor borde far fick fa ta tar tog tagit ge ger gav
 gor gjorde gora gjort gar gick ga kommer kom komma sager sa saga sag sager vet veta visste undrar undra undrade fundera funderar funderade tror tro hitta hittar hittade
 inte ej icke aldrig alltid ju val bara nu nyss just precis igen snabbt snalla tack ocksa aven istallet exakt egentligen faktiskt typ liksom kanske forresten ens da sen sedan redan fortfarande
 hej hejsan svejsan hallo halla tja tjena tjenare tjo tjabba morsning god goda morgon kvall middag dag morron idag imorgon
 ja jo jodå joda japp jepp nej nja naja na okej ok oki okay bra fint toppen kanon super fraga fragan fragor fragar svar svara behover behov behovs bra snabb kort liten lite
 namn namnet namnen person personen personer folk kollega kollegan kollegor kollegorna nagon gubbe tjej kille kvinna man manniska manniskan stackare stackaren stackarn chef chefen ansikte tips koll reda
 resp ang avs bl a ca dvs vardags vardagen dagligen dagligdags praktiskt osv mfl alltsa dels bade galler gallde handlar heter hette kallas kallad lagrar lagras innehaller innehalla behandlar behandlas hanteras sparas registreras registrerar rymmer contain contains store stores process processes typ form ett for oss kommunen kommun kommunens har hos dagarna lange numera nufortiden idag just
 ytterst ytterste framst huvudsakligen formellt rollen roll uppdraget posten tjansten uppgiften titel titeln namnge sager sagt tala beratta visa visar sok soka leta letar letat letade hjalp hjalpa hjalper
 samma detsamma likadant likasa
 eh eeh ehh ehm hm hmm mm mmm assa
 slut punkt fragetecken komma utropstecken
 the a an of for to in on at by with from about regarding concerning and or but is are was were be been being am do does did have has had having can could would should will shall may might must
 who whom whose what which when where why how that this these those it its he she they them his her their my your our we you i me us please just know tell show find give need want looking
 hello hi hey dear thanks thank there here any anyone anybody someone somebody person people name names one ones currently now then also too again still not no yes as if so get got let out up
 im ive id whats whos dont doesnt hos also around actually exactly basically
`)

/** Nouns for "a system" in general. */
export const systemNouns = list(`
 system systemet systemen systemets systemens program programmet programmen programmets app appen appar apparna applikation applikationen applikationer applikationerna verktyg verktyget verktygen
 tjanst tjansten tjanster tjansterna etjanst etjansten losning losningen losningar losningarna modul modulen moduler plattform plattformen plattformar mjukvara mjukvaran programvara programvaran programvaror
 itsystem itsystemet itsystemen verksamhetssystem verksamhetssystemet verksamhetssystemen grej grejen grejer grejerna grejs pryl prylen pryl prylar prylarna sak saken saker sakerna data databasen databas sajt sajten
 systems application applications apps software tool tools service services platform solution programs product products produkt produkten produkter produkterna
`)

/** What may follow a name in one word or after a hyphen without making it another name. */
export const neutralHeads =
  `systemet systemets system programmet program appen app modulen modul verktyget verktyg losningen applikationen anvandare anvandaren anvandarna fragor fragan fraga arenden arende
 ansvarig ansvarige ansvariga ansvaret agare agaren agarens forvaltare forvaltaren kontakt kontakten inloggning inloggningen konto kontot konton licens licensen licenser support supporten grejen grejer prylen radion databasen servern gruppen folket experten gurun system owner users user team
`
    .split(/\s+/)
    .filter(Boolean)

/** Heads that mean the same, so that "lönesystemet" is "löneprogrammet". */
export const likeHeads = [
  'systemets',
  'systemet',
  'system',
  'programmet',
  'program',
  'appen',
  'app',
  'verktyget',
  'verktyg',
  'losningen',
  'applikationen',
]

/** A word of these endings is a system, whatever stands before: "spårvagnssystemet". */
export const systemEnding =
  /.{2,}(system|systemet|systemen|systemets|programmet|program|appen|app|portal|portalen|plattform|plattformen|registret|modulen|databasen|verktyget|webben|applikationen|tjansten|losningen)$/

/** Endings of product names that say nothing alone. */
export const emptyProductWords = list(
  `online plus web webb portal portalen cloud pro office mobile mobil mobilt app desktop server client klient system systemet service services suite enterprise basic standard premium light lite home live one core data digital digitalt digitala nya gamla version sverige sweden ab group nordic`,
)

/** English words that Swedish word lists lack, so that they are never corrected into a name. */
export const english = list(`
 able access account accounts action active add address after against agenda all allowed already although always another answer answers anything approve approved approves are area ask asking assigned attend available away
 back bad because become before begin behind belong belongs below best better between big board book both bottom bought boss bring broken build built business buy buying call called came cancel care case category categories change charge chair chairs check city clear
 click close code come comes coming committee common company complete computer contact contacts continue contract cost costs count create customer date day days deal decide decided decides decision decline default delete department departments describe description
 did different does doing done down each early easy email employee employees end enough enter error even ever every everyone everything example excuse exist expert explain fact far fault few field file fill finance find fine first fix fixed fixes follow forget forgot forward found free friend full
 general getting give given going gone good great group guy handle handles handled handling happen hard hardware head hear held help helpful helping helps high hold home hour hours idea important include info information inside issue issues join keep kind know known language last late later latest least leave left less level lets license like line list little live local location log login long look looked looking looks lost love low
 made mail main maintain maintained maintainer maintains make makes manage managed manager manages managing many matter maybe mean means meet meeting meetings member members menu message might mine minute missing moment money month monthly more morning most move movie much municipality name named near necessary need needed needs never new news next nice night none nothing notice number office often old once only open option options order other others own owned owner owners ownership owns
 paper part participate pass password past pause pay paying pays phone place plan please point policies policy possible postpone present president price print printer privacy probably problem problems procure process product project purchase put question questions quick quit quite rather read ready really reason recommend record regular remain remind remove repeat report reports request require required reschedule responsibility responsible responsibilities rest resume review right role roles room rules run running runs said same save say see seem seen send sent server set several short show shut sick sign simple since skip small software some something soon sorry speak staff stand start started state status stay steering step stop store storage stored subject submit such suggest supplier suppliers supplied supplies support supposed sure survey system systems table take taken taking talk team technical tell than thing things think though through time times today together told tomorrow tonight took top topic total touch toward town try turn two type under understand unit until unused upcoming update use used useful user users uses using usually vacancies vacant vendor vendors version very visit wait waiting want wants war watch way weather week weekly weeks well went whatever where whether while whole why wife within without won word work working works world worry would write wrong year yearly years yet yourself
 booking future combine vision planning compass insight insights atlas focus origin horizon pulse connect connected express flow spark bridge core edge mind beacon link links map maps mapping school schools child children care health home housing rent repair report room rooms road roads water waste energy heat power grid library libraries archive archives diary case cases citizen citizens resident residents patient patients student students pupil pupils teacher teachers nurse nurses social media site website sites page pages portal form forms invoice invoices payment payments order ordering payroll salaries time schedule schedules calendar absence attendance grade grades document documents record records contract contracts customer staff shift shifts absence holiday sick travel expense expenses train training learn learning job jobs recruit recruitment hire hiring survey backup network server servers database email mails chat video phone phones telephony switch card cards key keys lock locks alarm alarms camera parking park car cars vehicle vehicles fleet fuel bus garbage garden tree sport sports hall swimming pool museum music culture
 football capital song poem joke joke story recipe dinner lunch pizza restaurant train bus flight ticket salary vacation holiday birthday president minister king queen country river ocean moon sun stars planet animal dog cat horse
`)
