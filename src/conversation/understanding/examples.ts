/**
 * How people put what is not about the register, in both languages. Cue rules come first; what none of them took is compared
 * with these by word statistics, and only a clear likeness counts. Every intent has examples in both languages: a test looks.
 */
export const examples: Readonly<Record<string, readonly string[]>> = {
  meeting_next: rows(`
    när är nästa möte | när träffas gruppen nästa gång | vilken dag ses vi | har vi något möte inplanerat | vilket datum är mötet
    när har styrgruppen sitt kommande sammanträde | vilken tid börjar mötet | var ska vi sitta på nästa möte | dags för möte snart
    finns något möte bokat i höst | hur dags är mötet på torsdag | vilka mötestider gäller i vår | när sammanträder de härnäst | ses vi den här veckan
    when is the next meeting | what date do we meet | is there a meeting planned | where is the upcoming meeting | what time does the meeting start
    when will the group get together again | are we meeting this week | show me the meeting dates`),
  group_info: rows(`
    vilka sitter i gruppen | vem är ordförande | vad gör gruppen | hur ofta ska gruppen träffas | vem sammankallar gruppen | vilka ingår i gruppen
    vad är gruppens uppdrag | vilken uppgift har gruppen | vem leder arbetet i gruppen | vilka grupper finns | vad har gruppen för mandat
    who is in the group | who chairs the group | what does the group do | how often does the group meet | who are the members | what is the purpose of the group`),
  meeting_accept: rows(`
    jag kommer | jag deltar | ja tack jag är med | räkna med mig | anmäl mig | jag kan komma på torsdag | det går bra jag kommer | tackar ja till inbjudan | jag är där
    bekräftar att jag är med | jag närvarar | skriv upp mig | jag dyker upp | självklart kommer jag | det funkar för mig | tiden passar mig | jag hänger på | onsdag blir bra
    jag medverkar på distans | låter bra vi ses på mötet | ja till mötet | jag kan då
    i will attend | count me in | i am coming | yes i can make it | sign me up for the meeting | i will join | works for me see you there | i accept the invitation | that time suits me`),
  meeting_decline: rows(`
    jag kan inte komma | jag har förhinder | jag hinner inte | tackar nej till mötet | jag är bortrest då | kan tyvärr inte delta | jag måste avboka | jag är sjuk den dagen
    anmäler förhinder | avanmäl mig | det går inte för mig | tiden passar inte | jag är upptagen då | jag uteblir | jag avstår | jag hoppar över mötet | det krockar med annat
    räkna bort mig | jag får stå över den här gången | något har kommit emellan | jag är på semester då | jag avböjer | funkar inte för mig på måndag | jag missar mötet | jag kommer att vara frånvarande
    i cannot come | i have to decline | not able to attend | i am busy that day | i will miss the meeting | can't make it | something came up | i won't be there | that time does not suit me`),
  meeting_agenda_add: rows(`
    lägg till en punkt på dagordningen | ta upp frågan på mötet | jag vill ha med en sak på agendan | ny punkt till mötet | sätt upp det på dagordningen | jag har ett ärende till mötet
    kan vi diskutera detta på nästa möte | lyft frågan i gruppen | jag vill föreslå en punkt | skriv in det på föredragningslistan | för upp ett ärende | ny punkt skrivare | punkt till dagordningen
    anmäl en fråga till gruppen | vi borde prata om kostnaderna på mötet | komplettera dagordningen | övrig fråga till mötet
    add an item to the agenda | put this on the agenda | i want to raise a question at the meeting | can we discuss this at the next meeting | new agenda item | bring up the budget at the meeting`),
  need_report: rows(`
    vi behöver ett nytt system | jag vill anmäla ett behov | vi saknar ett program för detta | förslag på ny e-tjänst | jag har en idé | hur anmäler man behov | vi vill byta system
    vi skulle vilja ha ett digitalt stöd | kan vi få en app för detta | önskemål om nytt verktyg | behov av systemstöd | vårt system är för gammalt och måste ersättas | vi vill digitalisera blanketterna
    vi gör allt på papper och vill ha ett system | finns möjlighet att skaffa ett program | vi vill köpa ett system | beställa nytt verksamhetssystem | någonstans att lämna in it-behov | vi önskar funktionalitet | det borde finnas en e-tjänst för det här
    vi har vuxit ur vårt verktyg | verksamheten efterfrågar ett planeringsstöd
    we need a new system | i want to report a need | suggestion for a new service | request new software | we lack a tool for this | we would like an app | idea for a digital service | our current tool must be replaced`),
  policy_question: rows(`
    vad säger policyn om privata telefoner | får man installera program själv | vem beslutar om inköp av system | vad gäller för lösenord | är det tillåtet att använda usb | vem utser systemansvarig
    vad ingår i rollen som systemägare | hur beställer man en dator | vem betalar för licenserna | hur fördelas kostnaderna | vad krävs vid upphandling | hur länge sparas loggar | måste man göra riskanalys
    vilka regler finns för distansarbete | vad menas med verksamhetssystem | vilket ansvar har chefen för it | hur går ett inköp till | vem har rätt att besluta | får elever ta med egna datorer | enligt styrdokumentet
    hur hanteras personuppgifter i molnet | vem godkänner nya system | vad är skillnaden mellan rollerna | hur ska backup hanteras | vilka krav ställs på leverantörer | när måste jag byta lösenord | hur tas beslut om avveckling
    what does the policy say | am i allowed to install software | who approves purchases | what are the rules for passwords | what are the duties of the owner | how are costs shared | who decides about new systems | is it allowed to use private devices | how long must logs be kept`),
  survey_start: rows(`
    starta enkäten | jag vill svara på enkäten | börja enkäten | öppna undersökningen | fyll i enkäten | kör igång frågorna | jag är redo att svara | ge mig första frågan | påbörja självskattningen | nu svarar jag på enkäten | ta mig till enkäten
    start the survey | begin the questionnaire | i want to answer the survey | open the survey | i am ready for the questions | take me to the survey`),
  survey_pause: rows(`
    pausa enkäten | vi tar paus | jag fortsätter senare | spara svaren | stopp för idag | jag gör klart imorgon | jag måste gå nu fortsätter sen | ta en paus | vi avbryter för stunden | jag svarar på resten en annan dag | behöver en rast | det räcker för idag | parkera enkäten
    pause the survey | save my answers | i will continue later | let us take a break | enough for today | finish it tomorrow`),
  survey_resume: rows(`
    fortsätt enkäten | återuppta undersökningen | fortsätt där jag slutade | nu kör vi vidare | ta vid där vi var | tillbaka till enkäten | jag vill fortsätta svara | nästa fråga | jag är tillbaka nu | vi kan gå vidare med frågorna | var var vi någonstans
    resume the survey | continue the questionnaire | pick up where we left off | next question | back to the survey | i am back let us go on`),
  survey_status: rows(`
    hur många frågor är kvar | hur långt har jag kommit | när ska enkäten vara klar | vad återstår | har alla svarat | sista svarsdag | status för enkäten | vilka har inte svarat än | är jag klar snart | hur stor del är gjord | svarsfrekvensen
    how many questions are left | when is the survey due | survey status | has everyone answered | how far have i come | what remains | what is the deadline`),
  help: rows(`
    hjälp | vad kan du göra | hur fungerar du | vad kan jag fråga om | visa exempel | vilka kommandon finns | vem är du | kan du hjälpa mig | jag fattar inte hur man gör | vad är du till för | hur använder man boten | instruktioner | jag vet inte vad jag ska skriva | vad är detta för bot
    help | what can you do | how do i use this | show me the options | what can i ask | who are you | instructions | i do not understand how this works | give me examples`),
  greeting: rows(`
    hej | hejsan | god morgon | hallå där | tjena | hej på dig | god kväll | tjo | hur är läget | hur mår du | trevligt att träffas | hi | hello | good morning | hey there | good evening | how are you`),
  thanks: rows(`
    tack | tack så mycket | tusen tack | toppen tack | tackar | jättebra tack för hjälpen | perfekt | du är bäst | snyggt jobbat | vad snäll du är | du är en klippa | du är en pärla | det var bra hjälp | supersnällt | vilken service | det löste sig tack vare dig | uppskattar det | väldigt hjälpsamt | du räddade min dag | grymt bra
    thanks | thank you so much | great thanks | much appreciated | you are the best | awesome | good job | very helpful | you saved my day`),
  cancel: rows(`
    avbryt | glöm det | strunta i det | nej tack | sluta | jag ångrade mig | hoppa över det | det var inget | lägg av | bryt | backa | nej stopp | låt bli | vi skiter i det | inte nu | ta inte med det | jag vill inte fortsätta
    cancel | never mind | forget it | stop | no thanks | abort | i changed my mind | quit | leave it`),
  out_of_scope: rows(`
    vad är klockan | vad blir det för väder | berätta en rolig historia | vem vann matchen | vad är det för lunch | hur mycket är två plus två | vem är statsminister | skriv en dikt | boka en taxi | när går bussen | vad heter huvudstaden i frankrike | jag är hungrig | gillar du mig | översätt ett ord
    sjung en sång | vad äter en igelkott | hur långt är det till månen | kan jag få högre lön | vilken film ska jag se | min katt är sjuk | spela musik | vad kostar mjölk | när öppnar badhuset | hur blir man rik | när är det påsk | vem är kung | vad ska jag äta till middag | hur gammal är du | har du en flickvän | vem skrev boken | hur många invånare har sverige
    beställ en pizza | ge mig ett recept på pannkakor | hur stavas rabarber | vem uppfann hjulet | jag är trött | vad tycker du om politik | var ligger paris | hur lagar man punktering | kan du köpa bullar | när har jag semester | vem är snyggast | hur mår kungen | är det sant att jorden är rund
    what time is it | what is the weather | tell me a joke | who won the game | order a pizza | sing a song | recommend a movie | what is the capital of france | who is the president | i am hungry | write a poem | how old are you | what is two plus two | play some music | do you love me | who invented the wheel`),
}

function rows(text: string): string[] {
  return text
    .split(/[|\n]/)
    .map((row) => row.trim())
    .filter(Boolean)
}
