import * as cues from './cues.ts'
import { any } from './cues/any.ts'
import type { Read } from './draft.ts'
import { deedIn, soonAsked, timesLeft } from './deeds.ts'
import { listed } from './lists.ts'
import { matterOf } from './matter.ts'
import type { Question } from './question-asked.ts'
import { describedTarget } from './register.ts'

/**
 * What must, may or can be, why it is so and what happens otherwise: a question about the rules, whatever else its words could
 * start. "Får politiker vara med i styrgruppen" takes nobody to a meeting.
 */
export function rulesFirst({ unit, words, line, shape, role, bodies, target, filters, people }: Question): Read | null {
  // "vem bestämmer om vi ska byta elevregister": whoever decides, whatever system there is now.
  if (people.length === 0 && role === undefined && whoDecides.test(line))
    return { rule: 'who decides whether', draft: { intent: 'policy_question', matter: matterOf(unit.tokens) } }
  if (people.length > 0 || toUs.test(line) || wish.test(line)) return null
  const systems = target.kind === 'systems' ? target.systems : []
  if (target.kind !== 'none' && !(systems.length > 0 && neededBy.test(shape))) return null
  if (timesLeft.test(line) || (bodies.length > 0 && soonAsked.test(line) && !byDocument.test(line))) return null
  const must = modals.some((modal) => modal.test(line))
  if (bodies.length > 0) {
    // "varför har vi en styrgrupp", "får jag vara med i it-gruppen", "när ska de träffas": about the body itself.
    if (doing.test(line) || (reason.test(line) && unit.unread.length === 0))
      return { rule: 'why a body', draft: { intent: 'group_info', bodies } }
    if (oneself.test(line) || whoMay.test(line) || next.test(line) || cues.howOften.test(line)) return null
    if (unit.unread.length === 0 && !must) return null
  }
  if (/\b\w*enkat\w*|\bsurvey\b/.test(line) && !ofSurvey.test(line)) return null
  // "kan mötet flyttas till eftermiddagen" is a wish.
  if (/^(?:\w+ )?(?:kan|can|could)\b/.test(line) && deedIn(unit) !== null) return null
  const ours = bodies.length > 0 || role !== undefined || matters.test(line)
  const asked =
    whatGoes.test(line) ||
    (must && outsiders.test(line)) ||
    (must && (ours || cues.governance.test(line) || /\b(?:behov(?:et|en|s\w+)?|need)\b/.test(line))) ||
    (reason.test(line) && ours) ||
    (whoMay.test(line) && matters.test(line)) ||
    (how.test(line) && matters.test(line)) ||
    roleNames.test(line) ||
    (seenTo.test(line) && describedTarget(unit, words, true)?.sure !== true) ||
    askedFirst.test(line)
  if (!asked && !laws.test(line) && !(role !== undefined && entitled.test(line))) return null
  return {
    rule: 'what must or may be',
    draft: {
      intent: 'policy_question',
      matter: matterOf(unit.tokens),
      ...listed(filters),
      bodies,
      systems,
      role: role?.role ?? null,
    },
  }
}

const whoDecides =
  /^(?:(?:och|men|hej|sa|and|but) )*(?:vem|vilka|who) (?:ar det som |is it that )?(?:bestammer|beslutar|avgor|decides) (?:om|ifall|nar|att|if|whether|when|that) (?:vi|man|jag|de|skolan|we|i|they)\b/

const byDocument = /\b(?:\w*policy\w*|riktlinj\w*|enligt|\w*dokument\w*|reglement\w*)\b/

const begins = String.raw`^(?:(?:och|men|hej|hejsan|du|sa|and|but|so|hello|hi) )*`

const infinitive = String.raw`(?!alla\b|samma\b|nagra\b)\w+a\b`
const left = String.raw`forhinder|aterbud|tyvarr|dessvarre|nog|bara|inte|ej|fa|ga|ta|ha|sta|hjalp|nu|idag|imorgon`
/** Not of oneself: "kan jag komma på mötet" is no question about the rules; what one must or may is. */
const modals = [
  `(?:far|maste|bor|behover|racker|kravs) (?!(?:${left})\\b|${infinitive})`,
  `(?:must|may|need|is it enough|do (?:i|we|all|the)|does (?:the|a|an|every)) `,
  `(?:kan|ska|can|should|shall) (?!(?:jag|vi|du|ni|det|nagon|inte|ej|icke|tyvarr|idag|imorgon|man fa|i|we|you|not)\\b|${infinitive})`,
  `(?:kan|ska|can|should) (?:jag|vi|i|we) (?:lata|beratta|informera|anlita|dela|delega\\w+|overlata|tell|inform|let|hire|delegate|send a|skicka (?:en )?ersattare)\\b`,
].map((source) => new RegExp(begins + source))
const reason = new RegExp(begins + String.raw`(?:varfor|why|vad hander (?:om|nar)|what happens (?:if|when))\b`)
const whoMay = new RegExp(
  begins +
    String.raw`(?:vem|vilka|who) (?:far|ska|maste|kan|bor|skriver|tar|godkanner|bestammer|svarar pa|anmaler|bekraftar|gor|fyller|laser|kallar|decides|approves|confirms|takes|writes|may|must|can|should|answers|has to)\b`,
)
const how = new RegExp(
  begins +
    String.raw`(?:hur (?:ofta|lang|lange|langt(?! (?:har|ar))|ska|maste|anmaler|gar(?! det (?:med|for))|manga ar|visar|lagger man)|vad (?:(?:ska|maste) (?!vi\b|jag\b)|innehaller|ar (?:en|ett)|raknas|betyder|innebar|kostar)|nar (?:(?:ska|maste) (?!vi\b|jag\b)|senast)|how (?:long|often|must|should|do we buy)|what (?:is a|is an|must|should|counts))\b`,
)
/** "vem ser till att uppgifterna stämmer": a duty; that something works is asked of whoever has the thing. */
const seenTo = new RegExp(
  begins +
    String.raw`(?:vem|vilka|who) (?:ser till att|ska se till att|bevakar att|makes sure|ensures|sees to it)\b(?!.*\b(?:fungerar|funkar|rullar|flyter|ar uppe|works?|is up)\b)`,
)
/** "vad gäller för gratisverktyg" */
const whatGoes = new RegExp(`${begins}vad galler (?:egentligen |nu |da )?(?:for|kring|vid|nar)\\b`)
/** "får en underleverantör logga in": who is no colleague. */
const outsiders =
  /\b(?:\w*leverantor(?:er|en|erna)?|\w*konsult(?:er|en|erna)?|extern\w*|utomstaende|besokare|praktikant\w*|suppliers?|contractors?|outsiders?)\b/
/** "är det någon vi ska prata med innan vi köper" */
const askedFirst =
  /\b(?:vem|vilka|nagon|nan|nagra|who|anyone|anybody) (?:som )?(?:vi|jag|man|we|i) (?:ska|maste|bor|behover|should|must|need to|have to) (?:\w+ ){0,2}(?:med|fraga|kontakta|radfraga|informera|to|ask|contact|inform|consult) (?:forst )?(?:innan|fore|before)\b/

/** "vem har rätt att utse systemägare": who may, whatever is named. */
const entitled = new RegExp(
  begins +
    String.raw`(?:vem|vilka|vilken \w+|who) (?:som )?(?:har (?:ratt(?:en)?|befogenhet(?:en)?|behorighet(?:en)?|mandat(?:et)?|makten?) (?:att|till)|far lov att|ar behorig att|has the (?:right|power|authority) to|is (?:allowed|entitled) to)\b`,
)
/** "vilka lagar styr personuppgifter i systemen": no list of systems. */
const laws = new RegExp(
  begins +
    String.raw`(?:vilk(?:a|en|et)|vad for|vad finns det for|finns det|what|which) (?:\w+ )?(?:lag(?:ar|en|rum)?|regler(?:na)?|krav(?:en)?|bestammelser(?:na)?|lagstiftning(?:en)?|forordning(?:ar|en)?|foreskrifter|laws?|rules|requirements|regulations)\b(?! (?:\w+ )?(?:vi|de|jag|we) )(?=.*\b(?:personuppgift\w*|gdpr|\w*system(?:en|et)?|uppgifter(?:na)?|data|personal data|systems)\b)`,
)
const oneself =
  /^(?:\w+ )?(?:far|kan|maste|ska|can|may|must|should) (?:jag|vi|i|we) (?:\w+ )?(?:vara med|delta|komma|attend|join|come)\b/
/** What the rules say of a survey; all else about it is how it goes. */
const ofSurvey = new RegExp(`${begins}(?:maste|far|varfor|vem|must|why|who|do|hur ofta|how often)\\b`)
const doing = new RegExp(`${begins}(?:vad gor|what does|what do)\\b`)
const next = /\b(?:nasta|snart|next)\b/
const roleNames =
  /\bvad heter (?:de )?(?:olika )?rollerna\b|\bvilka roller finns\b|\bwhat (?:are the|roles are)\b.*\broles?\b/
/** Said to the bot, or wished for oneself. */
const toUs = /\b(?:kan|skulle|vill|could|can|would) (?:du|ni|you)\b|\bsnalla\b|\bplease\b|\bmig\b|\bat mig\b/
const wish =
  /\b(?:onska|begara|foresla|efterfraga)(?: mig| oss| sig)? (?:ett|en|nagot|nagon) (?:\w+ )?(?:system\w*|program\w*|app\w*|verktyg\w*|\w+system)\b|\b(?:vill|onskar|skulle (?:behova|vilja)|want|would like)\b|\b(?:vi|jag) (?:\w+ )?(?:behover|saknar|need)\b(?! (?:godkannande|tillstand|lov|anmala|fraga|to |approval|permission))|\b(?:kopa in|skaffa)\b.*\binget\b|\b(?:har|fatt) (?:\w+ )?(?:ett|en) (?:ny\w* )?\w*behov\b/
const neededBy = /^(?:\w+ )?(?:behover|maste|ska|bor|far|must|does|should|may) S\b/
/** What the documents are about besides systems. */
const matters = any(String.raw`
  protokoll\w*; minnesanteckning\w*; dagordning\w*; kallelse\w*; ersattare; suppleant\w*; \w*mote(?:t|n|na)?; \w*remiss\w*;
  delegations?beslut\w*; delegering\w*; \w*enkat\w*; produkt(?:er|en|erna)?; \w*projekt(?:et|en)?; \w*klassning\w*; riskanalys\w*;
  \w*incident\w*; registret; register; systemregist\w*; intyg\w*; forvaltningsplan\w*; \w*plan(?:en|er)?; ledningsgrupp\w*; styrgrupp\w*;
  gallring\w*; arkiv\w*; \w*policy\w*; riktlinje\w*; styrdokument\w*; upphandling\w*; inkop\w*; licens\w*; avtal\w*; behovsanalys\w*; behov(?:et|en|s\w+)?; politiker\w*;
  konsult\w*; \w*namnd(?:en|er|erna)?; bolag(?:et|en)?; minutes; notice; referral; agenda; survey; projects?; products?;
  incidents?; steering; substitute; politicians?; consultants?; committees?; (?:ett|en|nytt|nya|a|new) (?:\w+ )?system
`)
