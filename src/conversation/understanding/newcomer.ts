/**
 * The first line of somebody new, and of whoever says what they are before they ask for help: "hej, jag är ny ekonom på omsorgen",
 * "jag börjar på måndag som assistent", "vilka system ska jag kunna", "jag är sekreterare i nämnden, vad kan du hjälpa mig med".
 */
import { ids, type Read } from './draft.ts'
import { entriesOf, type Unit } from './unit.ts'

/** `field`: "new"; "role" of whoever says it and asks for help; "place" of whoever only says where they work. Null: something else. */
export function newcomer(unit: Unit): Read | null {
  const { line, tokens, roles } = unit
  if (tokens.length > 18 || entriesOf(unit, 'system').length > 0) return null
  const said = line.replace(greeting, '')
  const field =
    isNew(said) || systemsToLearn.test(said) || systemsForMe.test(said) || needsSystems.test(said)
      ? 'new'
      : tellsRole(said)
        ? 'role'
        : tellsPlace(unit, said)
          ? 'place'
          : null
  if (field === null) return null
  return {
    rule: field === 'new' ? 'somebody new' : 'says what they are, and asks for help',
    draft: {
      intent: 'help',
      field,
      role: roles.length === 1 ? roles[0]!.role : null,
      units: entriesOf(unit, 'unit').flatMap(({ entries }) => ids(entries)),
      workplaces: entriesOf(unit, 'workplace').flatMap(({ entries }) => ids(entries)),
      bodies: [...new Set(entriesOf(unit, 'body').flatMap(({ entries }) => ids(entries)))],
    },
  }
}

const greeting =
  /^(?:(?:hej(?:san)?|hejhej|hallo|halla|tja(?:na)?|tjena|god(?:morgon|dag|kvall)?|good (?:morning|afternoon|evening|day)|morgon|dag|kvall|formiddag|eftermiddag|hi|hello|pa dig|alla) )*(?:(?:jag heter|mitt namn ar|my name is) \w+(?: \w+)? )?(?:(?:och|and|men|sa) )*/

/** What is asked for by whoever is new, or asks what there is to ask. */
const help =
  '(?:vad kan du(?: \\w+){0,5}|vad gor du|hur fungerar du|vad (?:behover|ska|bor|maste) jag (?:veta|kunna|gora|tanka pa|borja med|lara mig)(?: \\w+){0,3}|var borjar jag|hur kommer jag igang|vilka system (?:ska|bor|behover|maste) jag (?:\\w+ ?){1,4}|(?:kan|vill) du hjalpa mig(?: \\w+){0,3}|behover hjalp|hjalp|what can you(?: \\w+){0,5}|what do i need to know|where do i start)'
const isNew = (said: string): boolean => news.test(said)
const news = new RegExp(
  `^(?:(?:jag ar|i am|im|i m) (?:(?:helt|den|the|a|an|en|ganska|alldeles|er|var|quite) )?(?:ny|nya|nyanstalld\\w*|nytilltradd\\w*|nyborjare|new)|(?:ar )?(?:helt )?ny (?:har|pa jobbet|i kommunen)|(?:jag )?(?:borjar|borjade|har (?:just |precis |nyss )?borjat|tilltrader|tilltradde|ska borja|fick jobb)(?: (?:jobba|arbeta|idag|i dag|igar|imorgon|nu|just|precis|pa \\w+dag|i \\w+dags|nasta \\w+|den \\w+|i \\w+|snart))* (?:som|har|pa|hos|i|at)|(?:nyanstalld|ny har)|(?:i )?(?:just |recently |only )?start(?:ed)?(?: \\w+){0,2} (?:as|at|in))(?: (?!vem |vilken |nar |who |which )\\w+){0,9}?(?: (?:och (?:undrar )?)?${help})?$`,
)

const systemsToLearn =
  /^(?:(?:vilka|vad for|which|what) (?:\w+ )?(?:system|program|appar|verktyg|it system|systems|programs) (?:ska|bor|behover|maste|kommer|kan|should|do|must|will) (?:jag|i) (?:\w+ )?(?:att )?(?:ha|kunna|lara mig|anvanda|jobba i|jobba med|arbeta i|arbeta med|behova|behover|need|learn|use|have|know|fa tillgang till|ha tillgang till|logga in i|fa)(?: (?:i mitt jobb|som ny|for jobbet|tillgang till|inloggning till|pa jobbet|forst|da|till))*)$/

/** "jag jobbar som vaktmästare, vad finns det för system för mig" */
const systemsForMe =
  /^(?:jag (?:ar|jobbar som|arbetar som)(?: \w+){1,6} )?(?:och undrar )?(?:vad finns det for|vilka|vad har ni for|what) (?:system|program|appar|systems|apps) (?:(?:finns|har ni|ar|are there) )?(?:det )?(?:for|at|som passar) (?:mig|mej|en som mig|me)$/

/** "vilka program behöver jag", "vad ska jag kunna då" */
const needsSystems =
  /^(?:vilka|vad for|which|what) (?:system|program|appar|verktyg|systems|apps) (?:behover|ska|maste|need|do) (?:jag|i)(?: (?:need|ha))?(?: (?:da|nu|i mitt jobb))*$|^vad (?:ska|behover|bor|maste) jag (?:kunna|lara mig|veta)(?: (?:da|nu|forst|till att borja med))*$/

/** "hej, jag är chef på hemtjänsten", "jag sitter på kansliet", "hej! enhetschef i hemtjänsten här": told, and nothing asked. */
function tellsPlace(unit: Unit, said: string): boolean {
  const { line, tokens, roles } = unit
  if (line !== said && tokens.length <= 10 && tellsTitle.test(said) && entriesOf(unit, 'body').length === 0) return true
  if (
    tokens.length > 10 ||
    /\b(?:inte|ej|vem|vad|vilk\w+|hur|nar|borta|sjuk|ledig|systemansvarig\w*|systemagare|forvaltare)\b/.test(line)
  )
    return false
  const byName = line !== said && nameIsHere.test(said)
  if (roles.length > 0 || entriesOf(unit, 'body').length > 0) return false
  if (entriesOf(unit, 'person').length > 0 && !byName) return false
  const atUnit = entriesOf(unit, 'unit').length + entriesOf(unit, 'workplace').length > 0
  return atUnit && (byName || worksAt.test(said) || (line !== said && isHere.test(said)))
}
/** "hej, rektor här på en av skolorna", "good morning, I'm a substitute teacher": greets, says what they are, and asks nothing. */
const tellsTitle =
  /^(?:(?:jag ar |det ar |har ar )?(?:en )?\w*(?:chef|rektor|direktor|strateg|samordnare|sekreterare|lärare|larare|ombud|handlaggare|assistent|ekonom|upphandlare|utvecklare|ledare|controller|pedagog|bibliotekarie|administrator|registrator|tekniker|konsult|jurist|sjukskoterska|vikarie)(?:en|n|et|t)?(?: har)?(?: (?:pa|i|inom|for|hos|vid)(?: \w+){1,4})?|(?:i am|im|i m) (?:a|an|the) (?:\w+ ){0,2}(?:teacher|principal|head|manager|officer|clerk|nurse|librarian|secretary|director|administrator|assistant|engineer|coordinator)(?: (?:at|in|of|here)(?: \w+){0,4})?)$/
/** "hej, NAMN här, enhetschef i hemtjänsten" */
const nameIsHere = /^\w+(?: \w+)? (?:har|here)(?: \w+){0,3} (?:pa|i|inom|hos|for|vid|fran|at|from)(?: \w+){1,4}$/
const worksAt =
  /^(?:jag|vi) (?:ar|jobbar|arbetar|sitter|hor till|tillhor|kommer fran)(?: \w+){0,3} (?:pa|i|inom|hos|for|vid|fran|till|over)(?: \w+){1,4}$|^(?:jag|vi) tillhor(?: \w+){1,4}$/
const isHere = /^\w+(?: \w+)? (?:pa|i|inom|hos|for|vid|fran)(?: \w+){1,4} har$/

/** "jag är sekreterare i nämnden, vad kan du göra för mig" */
const tellsRole = (said: string): boolean => role.test(said)
const role =
  /^(?:jag (?:ar|jobbar som|arbetar som)|i am|im|i work as)(?: \w+){1,8} (?:och undrar )?(?:vad kan du (?:hjalpa|gora|svara|bidra|ge|sta till)(?: \w+){0,4}|vad (?:gor|har) du for (?:mig|nytta)|vad har jag for nytta av dig|hur kan du hjalpa mig|kan du hjalpa mig|vad kan jag (?:fraga|anvanda)(?: \w+){0,4}|what can you (?:do|help)(?: \w+){0,4}|how can you help me)$/
