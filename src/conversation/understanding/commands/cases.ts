/**
 * What is wanted of matters on their way to a decision: cases, approved products, projects, proposals, remisser. Told by a deed and
 * what it is done to; a question about the rules stays one.
 */
import { entriesOf, lineOf, type Unit } from '../unit.ts'
import { matterOf } from '../matter.ts'

export type Matter = { intent: string; field?: string; matter?: string | null }

const words = {
  show: /\b(?:visa|se|lista|listan|oversikt|vilka|vilket|vilken|finns|hur manga|alla|show|list|which|see)\b/,
  how: /\b(?:hur (?:gar|gick|ligger|star|langt|har det gatt)|laget|lage|status\w*|vad hander|vad hande|vad har hant|what happened|var (?:ar|ligger|star)|nar (?:blir|kommer|far)|kommit|how (?:is|are|far)|what (?:is|s) (?:the status|happening))\b/,
  arende: /\b(?:arende|arendet|arenden|arendena|case|cases|inkopsarende\w*|upphandlingsarende\w*)\b/,
  start: /\b(?:starta\w*|oppna\w*|paborja\w*|skapa\w*|lagg(?:a|er)? upp|registrera\w*|initiera\w*|start|open|create)\b/,
  funds:
    /\b(?:centrala (?:medel|pengar|potten|anslag\w*|bidrag)|(?:pengar|medel|bidrag|finansiering) (?:ur|fran|av|from) (?:den |det |the )?central\w*|central finansiering|delfinansiering\w*|medfinansiering\w*|stimulansmedel|central (?:funds|funding|money))\b/,
  apply: /\b(?:sok(?:a|er)?|ansok(?:a|er|an)?|begar(?:a|an)?|fa|apply|applying|application)\b/,
  project: /\b(?:\w*projekt(?:et|en|ets|ens)?|projects?)\b/,
  plans:
    /\b(?:planerar|tanker|ska (?:snart |nu )?(?:starta|borja|bygga|utveckla|infora|dra igang)|haller pa att (?:planera|starta)|drar igang|startar|borjar med|are planning|plan to|are starting)\b/,
  remiss: /\b(?:remiss|remissen|remisser|remisserna|remissvar\w*|remissrunda\w*|samradsremiss)\b/,
  send: /\b(?:skicka\w*|sand(?:a|er)?|lagg(?:a|er)? ut|ga ut|remittera\w*|send|circulate)\b/,
  approved: /\b(?:godkan(?:d|t|da)|godkannas|approved)\b/,
  approve: /\b(?:godkan(?:d|t|da|na|ner)|godkannande\w*|approve|approval|approved)\b/,
  products:
    /\b(?:produkt(?:er|erna|lista\w*)?|program(?:men)?|hardvar(?:a|or)|mjukvar(?:a|or)|utrustning|programvar(?:a|or)|products|hardware|software|equipment)\b/,
  wants:
    /\b(?:vill|behover|onskar|skulle vilja|be|ber|kan (?:ni|it|du|jag|vi)|ansok(?:a|er)?|begar|anhaller|want|need|would like|can (?:you|we|i)|request|please)\b/,
  idea: /\b(?:spetsprojekt\w*|(?:en|min|ny|var) ide|iden)\b/,
  proposal:
    /\b(?:forslag(?:et)?|forbattringsforslag\w*|forbattringsonskemal|onskemal|synpunkt(?:er)?|suggestion|proposal|improvement)\b/,
}

/** Who, may, must, why: the rules tell. */
const ofRules =
  /^(?:och |men |hej |and )?(?:vem|vems|far|kan (?:vi|man|jag) (?:fa|soka)|maste|bor|behover (?:jag|vi|man)|do (?:i|we) (?:need|have)|ska (?:man|vi|alla)|behovs|kravs|varfor|hur ofta|who|may|must|should|why)\b|\b(?:enligt(?! plan)|policy\w*|riktlinj\w*|reglement\w*|reglerna|rules)\b|\bvad (?:ar|innebar|betyder|menas|sager|galler)\b|\bhur (?:soker|ansoker|far|gor|startar|fungerar|gar (?:det )?till|godkanns) \b|^what (?:is|are|does) (?:a|an|the rules)\b/
const meets =
  /\b(?:\w*mote\w*|dagordning\w*|agenda\w*|protokoll\w*|minutes|meeting\w*|kallelse\w*|\w*enkat\w*|survey|aret|arets|20\d\d)\b/
/** Without one of these nothing below can match. */
const anyOf =
  /arende|case|medel|centrala|finansiering|fund|projekt|project|planera|planning|tanker|remiss|remitter|circulat|godkan|approv|delegation|delegering|delegated decision|ide\b|iden\b|idea|opinion|consultation|forslag|onskemal|avsla|neka|underkann|reject|refuse|synpunkt|suggest|proposal|improvement|byta|byter|ersatt|replace|uppgrader|upgrade|upphandl|procure|andring|change|kopa|skaffa|behov|inkop/

const handedIn =
  /^(?:\w+ )?(?:vem|vilka|hur manga|har nagon|who|which|how many|has anyone)\b.{0,25}\b(?:lamnat|lamnats|lamnade|skickat|skickats|kommit|gett|foreslagit|handed|sent|made|come)\b.{0,15}\b(?:forslag|proposals?|suggestions?)\b|^(?:\w+ )?(?:vilka|hur manga|which|how many) (?:\w+ )?(?:forslag|proposals|suggestions)\b.{0,20}\b(?:lamnats|skickats|kommit|finns|vantar|come|sent|made)\b/

const needsKept =
  /^(?:(?:och|men|hej) )*(?:vem|vilka|hur manga|nagon|who|how many)(?: \w+){0,4} (?:har|have|has) (?:\w+ )?(?:anmalt|lamnat in|rapporterat|skickat in|reported|registered)(?: \w+){0,2} (?:behov(?:en)?|needs?)(?: \w+){0,2}$|^(?:(?:och|men|hej) )*(?:har|hade|has|have) (?:nagon|nan|det|andra|folk|anyone|anybody|somebody)\b(?: \w+){0,2} (?:anmalt|kommit in|lamnat|rapporterat|skickat in|reported|registered)\b(?: \w+){0,2} (?:behov(?:en)?|behovsanmalning\w*|needs?)\b(?: \w+){0,3}$|^(?:\w+ )?(?:vilka|visa|lista|se|finns det|har vi|har det kommit in|hur manga|which|show|list|are there) (?:mig )?(?:\w+ ){0,2}(?:behov(?:en)?|behovsanmalningar(?:na)?|needs)(?: (?:som|that|ar|are|is|har|have))*(?: (?:vantar|vantande|anmalda|inkomna|kommit in|inkommit|inne|oppna|kvar|obehandlade|obesvarade|olosta|waiting|open|reported|pending))(?: \w+){0,3}$|^(?:visa|lista|show|list) (?:alla |all )?(?:anmalda |oppna |vantande |inkomna |reported |open )*(?:behov(?:en)?|behovsanmalningar(?:na)?|needs)$/

export function matterIn(unit: Unit, named: boolean): Matter | null {
  const line = wishIn(lineOf(unit.tokens))
  if (!anyOf.test(line)) return null
  const has = (name: keyof typeof words): boolean => words[name].test(line)
  const about = () => matterOf(unit.tokens)

  if (/\b(?:delegations?beslut\w*|delegeringsbeslut\w*|delegated decisions|decisions by delegation)\b/.test(line)) {
    const asks = has('show') || /\b(?:anmal\w*|redovisa\w*|report\w*|lista\w*)\b/.test(line) || unit.tokens.length <= 3
    return asks && !/\bvad (?:ar|innebar|betyder)\b|^(?:\w+ )?(?:vem|who|varfor|hur|maste|far|ska)\b/.test(line)
      ? { intent: 'delegation_list' }
      : null
  }
  const remiss = ofRemiss(line, unit, has)
  if (remiss) return remiss
  if (
    /\b(?:arende|arendet|case)\b (?:nr |nummer |number )?\d+\b/.test(line) &&
    !meets.test(line) &&
    !ofRules.test(line)
  )
    return { intent: 'case_status', matter: about() }
  if (has('arende') && starts.test(line) && !meets.test(line))
    return { intent: 'case_start', field: kindOf(line), matter: about() }
  // "Vad är status på ärendet" asks how it goes, not what the word means.
  if (/\b(?:arendet|arende|case)\b/.test(line) && /\b(?:status\w*|laget)\b/.test(line) && !meets.test(line))
    return { intent: 'case_status', matter: about() }
  // "Vem har lämnat förslag": those that have come.
  if (handedIn.test(line)) return { intent: 'proposal_status', matter: about() }
  // "finns det några behov som väntar": those that were reported, nothing new.
  if (needsKept.test(line) && !meets.test(line)) return { intent: 'case_list', matter: null }
  if (ofRules.test(line)) return null
  if (has('funds') && has('apply')) return { intent: 'case_start', field: 'funding', matter: about() }
  if (has('funds') && has('start')) return { intent: 'case_start', field: 'funding', matter: about() }
  if (!meets.test(line)) {
    if (
      /\b(?:arendet|arende|case|behovet|behovsanmalan|upphandlingen|inkopet|ansokan)\b/.test(line) &&
      has('how') &&
      !named
    )
      return { intent: 'case_status', matter: about() }
    if (/\b(?:arendet|arende|case)\b/.test(line) && has('how')) return { intent: 'case_status', matter: about() }
    if (/\b(?:arenden|arendena|cases)\b/.test(line) && (has('show') || has('how') || unit.tokens.length <= 2))
      return { intent: /\b(?:mina|vara|my|our)\b/.test(line) ? 'case_status' : 'case_list', matter: null }
    const product = ofProducts(line, unit, named, has)
    if (product) return product
    const project = ofProjects(line, unit, has)
    if (project) return project
  }
  return ofProposals(line, unit, named, has) ?? ofChanges(line, named)
}

/** "Vi vill byta ut systemet, hur gör man": a wish, and not a question about how one does. */
function wishIn(line: string): string {
  const wish = line.replace(
    / (?:och )?(?:hur (?:gor|gar|borjar) (?:man|vi|jag|det(?: till)?)(?: da)?|vad (?:gor|ska) (?:man|vi|jag)(?: gora)?(?: da)?)$/,
    '',
  )
  return wish !== line && wantsChange.test(wish) ? wish : line
}

/** A system that there is, to be replaced or changed a great deal; one that there is not is a need like any other. */
function ofChanges(line: string, named: boolean): Matter | null {
  if (notTheSystem.test(line) || /^(?:\w+ )?(?:hur|nar|varfor|vad|vilka|how|when|why|what)\b/.test(line)) return null
  const wanted = (named || /\b\w*system\w*/.test(line)) && wantsChange.test(line)
  const great =
    /\b(?:storre|stora?|stor|omfattande|major|large) (?:and?ring|forandring|andringar|forandringar|ombyggnad|uppgradering|changes?|upgrade)\w*\b/.test(
      line,
    )
  const andSystem = named || /\bsystem\w*/.test(line)
  return wanted || (great && andSystem) ? { intent: 'need_report', field: 'system', matter: null } : null
}
const wantsChange =
  /^(?:\w+ ){0,4}(?:vi|jag|\w*kontoret|\w*forvaltningen|\w*enheten|\w*avdelningen|\w*skolan|we|i|school|department)\b (?:\w+ ){0,3}(?:vill|behover|maste|ska|tanker|onskar|skulle vilja|wants?|needs?|ha(?:ve|s)|would like)\b (?:\w+ ){0,3}(?:byta(?: ut)?|ersatta|uppgradera|upphandla|kopa(?: in)?|skaffa|replace|upgrade|procure|buy)\b/
const notTheSystem =
  /\b(?:losenord\w*|password\w*|behorighet\w*|konto\w*|anvandar\w*|inlogg\w*|roll(?:en)?|\w*ansvarig\w*|agare\w*|kontakt\w*|namn\w*|dator\w*|skarm\w*|telefon\w*|licens(?:en|er|erna)?|kod(?:en)?|mote\w*|dag|tid|prata|fraga)\b/

const starts =
  /^(?:\w+ ){0,4}(?:starta|oppna|paborja|skapa|lagga? upp|registrera|initiera|start|open|create) (?:\w+ ){0,2}(?:ett|nytt|a|new|an)\b/

/** Of rules, of a choice of product, of money; otherwise of a system. */
function kindOf(line: string): string {
  if (/\b(?:regler|regel|riktlinj\w*|rules|guidelines?)\b/.test(line)) return 'rules'
  if (/\bproduktval\w*|\bval av (?:dator|utrustning|telefon)\w*|\bchoice of product/.test(line)) return 'product-choice'
  if (words.funds.test(line)) return 'funding'
  return /\bspetsprojekt\w*/.test(line) ? 'idea' : 'system'
}

type Has = (name: keyof typeof words) => boolean

function ofRemiss(line: string, unit: Unit, has: Has): Matter | null {
  if (!has('remiss') && !/\bremittera\w*|\bsend .* (?:for|out for) (?:opinion|consultation)\b/.test(line)) return null
  if (
    /\bvad (?:ar|innebar|betyder)\b|^(?:\w+ )?(?:vem|who|maste|far|ska (?:man|det|alla)|hur ofta|varfor|nar ska)\b/.test(
      line,
    )
  )
    return null
  if (has('show') || has('how') || /\b(?:svar(?:en|at|ade)?|sammanstall\w*|inkommit|replies|answers)\b/.test(line))
    return { intent: 'consultation_list', matter: matterOf(unit.tokens) }
  if (has('send') || /\b(?:ny|en) remiss\b|\bpa remiss\b|\bremittera\w*/.test(line))
    return { intent: 'consultation_send', matter: matterOf(unit.tokens) }
  return unit.tokens.length <= 3 ? { intent: 'consultation_list', matter: null } : null
}

/** What is approved by others than those who approve products, and people. */
const notProducts =
  /\b(?:jag|du|hon|han|vi|mitt|min|mina|forslaget|plan(?:en)?|budgeten|beslutet|mote\w*|systemagar\w*|semester\w*|ledighet\w*|protokoll\w*|faktura\w*|anteckning\w*|enkat\w*|ansokan|policy\w*|reglement\w*|dokumentet|avtal\w*)\b/

/** "Godkänn Zoom", "avslå Miro": the deed first, and then a name. */
const decides =
  /^(?:(?:ok|okej|ja|jag|vi|du kan|kan du|nu) )*(?:godkann(?:er)?|avsla(?:r)?|neka(?:r)?|underkann(?:er)?|approve|reject|refuse) (?:inkopet av |anvandning av |inte )?[\p{L}\d]/u
/** What else is approved, and what stands for something else. */
const notNamed =
  /\b(?:alla?|allt|inte|\w*plan(?:en)?|det|den|dem|dom|detta|denna|dessa|arets?|aret|schemat|forslag\w*|planering\w*|planen|sammanstallning\w*|svar\w*|resultat\w*|tider\w*|motet|raden|texten|utkast\w*|andring\w*|rattelse\w*|anmalan|it|this|that|them|all|the (?:plan|year|draft|proposal|minutes))\b/

function ofProducts(line: string, unit: Unit, named: boolean, has: Has): Matter | null {
  const { bodies, system } = { bodies: entriesOf(unit, 'body').length > 0, system: /\bsystem(?:en|et)?\b/.test(line) }
  if (bodies) return null
  if (has('products') && has('approved') && (has('show') || /^(?:\w+ )?godkanda\b/.test(line)) && !system)
    return { intent: 'product_list' }
  if (
    decides.test(line) &&
    !notNamed.test(line) &&
    !notProducts.test(line.replace(/^(?:(?:ok|ja|nu|jag|vi) )+/, '')) &&
    unit.tokens.length <= 7
  )
    return { intent: 'product_decide', matter: matterOf(unit.tokens) }
  if (named || system) return null
  if (/^(?:\w+ )?(?:ar|is|are) .+ (?:godkan(?:d|t|da)|approved)\b/.test(line) && !notProducts.test(line))
    return { intent: 'product_ask', matter: matterOf(unit.tokens) }
  if (
    has('approve') &&
    (has('wants') || /^(?:ansok\w*|be om|begar\w*|godkannande)\b/.test(line)) &&
    !/\b(?:protokoll\w*|anteckning\w*|plan(?:en)?|forslaget|budget\w*|system\w*)\b/.test(line)
  )
    return { intent: 'product_request', matter: matterOf(unit.tokens) }
  return null
}

function ofProjects(line: string, unit: Unit, has: Has): Matter | null {
  const people = entriesOf(unit, 'person').length > 0
  if (
    /^(?:\w+ ){0,3}(?:vi|jag|skolan|enheten|avdelningen|forvaltningen|kontoret|\w+kontoret|\w+forvaltningen|we|i)\b/.test(
      line,
    ) &&
    has('plans') &&
    !/\b(?:kopa|skaffa|upphandla|byta|ersatta|buy|procure|inte|ej|not|semester|ledig|sluta|flytta|rapportera)\b/.test(
      line,
    )
  )
    return { intent: 'project_report', matter: matterOf(unit.tokens) }
  if (!has('project') || people) return null
  if (
    /\b(?:anmal(?:a|er)?|lagg(?:a|er)? till|registrera\w*|rapportera in|add|register)\b/.test(line) ||
    /^(?:vi har )?(?:ett )?nytt \w*projekt\b/.test(line)
  )
    return { intent: 'project_report', matter: matterOf(unit.tokens) }
  if (
    /\b(?:\w*projektet|project)\b/.test(line) &&
    (has('how') ||
      /\b(?:forsenat|klart|fardigt|i fas|gar projektet|gar (?:bra|daligt|enligt)|pausat|delayed|done)\b/.test(line))
  )
    return { intent: 'project_status', matter: matterOf(unit.tokens) }
  if (/\b(?:\w*projekt|projekten|projects)\b/.test(line) && (has('show') || has('how') || unit.tokens.length <= 2))
    return { intent: 'project_list', matter: matterOf(unit.tokens) }
  return null
}

function ofProposals(line: string, unit: Unit, named: boolean, has: Has): Matter | null {
  const mine = /\b(?:mitt|mina|vart|vara|my|our)\b/.test(line)
  if (
    (has('proposal') || has('idea')) &&
    has('how') &&
    (mine || /^(?:\w+ )?(?:hur|laget|status|vad ha|how|what)/.test(line))
  )
    return { intent: 'proposal_status', matter: matterOf(unit.tokens) }
  if (
    /\bforslag(?:en|et)?\b|\bproposals?\b|\bsuggestions\b/.test(line) &&
    has('show') &&
    (mine || /\b(?:alla|inkomna|obesvarade|vilka|nya|all)\b/.test(line))
  )
    return { intent: 'proposal_status', matter: matterOf(unit.tokens) }
  if (
    /^(?:\w+ )?(?:hur|vart|var|till vem|how|where|to whom)\b.{0,20}\b(?:lamna\w*|skicka\w*|ge|ger|framfor\w*|send|give|make)\b/.test(
      line,
    ) &&
    has('proposal')
  )
    return { intent: 'need_report', field: 'proposal', matter: matterOf(unit.tokens) }
  if (/\?\s*$/.test(line) || /^(?:\w+ )?(?:hur|vart|var|kan|how|where)\b/.test(line)) return null
  if (
    /\bspetsprojekt\w*|\b(?:jag har|vi har|har|here s|i have|we have) (?:en|an|a) (?:\w+ )?ide(?:a)?\b|^(?:en )?ide(?:a)?\b/.test(
      line,
    ) &&
    !named &&
    !has('show')
  )
    return { intent: 'need_report', field: 'idea', matter: matterOf(unit.tokens) }
  if (named && has('proposal') && !/^(?:\w+ )?(?:visa|lista|vilka|show|list|which)\b/.test(line))
    return { intent: 'need_report', field: 'proposal', matter: matterOf(unit.tokens) }
  return null
}
