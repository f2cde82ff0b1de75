import * as cues from './cues.ts'
import type { Read } from './draft.ts'
import { framedLater } from './frames.ts'
import { listed } from './lists.ts'
import { matterOf } from './matter.ts'
import type { Question } from './question-asked.ts'
import { tellsOfStranger } from './name-ends.ts'
import { describedTarget } from './register.ts'
import { isRule } from './rule.ts'
import { slotOf } from './slot.ts'
import { systemEnding } from './words.ts'

export function rulesAsked({ unit, words, line, role, asksWho, asksContact, filters }: Question): Read | null {
  if (role !== undefined && asksWho && works.test(line)) {
    const thing = describedTarget(unit, words, true)
    if (thing?.sure === true)
      return {
        rule: 'that something works',
        draft: { intent: 'role_lookup', role: role.role, systems: thing.systems, certainty: 0.9 },
      }
  }
  // "var kan man köpa mat" is of a shop.
  if (shopping.test(line) && !cues.governance.test(line)) return null
  // "förvaltare på budgetprogrammet": a system told by what it is for, whatever its words are about.
  if (role !== undefined && asksWho && unit.unread.some((at) => systemEnding.test(unit.tokens[at]!.fold))) return null
  // "vem äger Lex, som vi har avtal på", where Lex is not here
  if (asksWho && tellsOfStranger(unit, words)) return null
  if (isRule(unit, role, words))
    return {
      rule: 'a rule',
      draft: { intent: 'policy_question', matter: matterOf(unit.tokens), ...listed(filters), role: role?.role ?? null },
    }
  const later = role === undefined ? framedLater(unit) : null
  if (later !== null && !(asksWho && asksContact)) {
    return { rule: `about: ${later}`, draft: { intent: later, matter: matterOf(unit.tokens), ...listed(filters) } }
  }
  return null
}

const shopping =
  /^(?:\w+ )?(?:var|where) (?:kan|koper|handlar|far|can|do)\b.*\b(?:kop\w*|handla\w*|buy)\b|^(?:\w+ )?var (?:koper|handlar)\b/

/** "vem är ansvarig för att skolskjutsarna fungerar" asks of a thing; what is to be done with it is for the rules to say. */
const works =
  /\b(?:for att|that) (?:\w+ ){1,4}(?:fungerar|funkar|rullar|flyter|ar (?:uppe|igang|i drift|tillganglig\w*)|works?|is (?:up|running|working))(?: \w+){0,2}$/

export function faults({ unit, words, line, shape, role, asksWho, asksContact }: Question): Read | null {
  if (
    !whichOne.test(line) &&
    cues.support.test(shape) &&
    (itThing.test(line) ||
      unit.unread.every((at) => {
        const token = unit.tokens[at]!
        // "vem ringer jag om Unikum strular": a product that is not here, and no thing of the house, has failed
        const isProduct = fails.test(unit.tokens[at + 1]?.cue ?? '') && !words.dictionary.isWordOrCompound(token.fold)
        return words.likeness.knows('support', token) || whoeverUses.test(token.fold) || isProduct
      })) &&
    role === undefined &&
    !(asksWho && asksContact && slotOf(unit, words)?.ordinary === false)
  )
    return asksWho && ofOneSystem.test(line) && !deskThing.test(line)
      ? {
          rule: 'which system has failed',
          draft: { intent: 'role_lookup', outcome: 'ambiguous', choices: [], certainty: 0.7 },
        }
      : { rule: 'fault or access', draft: { intent: 'support' } }
  return null
}

const fails = /^(?:strular|kranglar|hanger|brakar|trasslar|bugger|kraschar|fryser|fails|crashes|freezes)$/

/** "systemet har hängt sig, vem kan hjälpa till", "vem fixar när det krånglar": something has failed, and who helps depends on what. */
const ofOneSystem =
  /\b(?:systemet|programmet|appen|verktyget|det)\b(?: \w+){0,3} (?:krangl\w+|strul\w+|krasch\w+|hang\w+|hangt|dott|nere|ner|lagt|funkar|fungerar|startar|svarar|last|trasigt|paj)\b/
const deskThing =
  /\b(?:\w*dator\w*|\w*skriva(?:re|ren)|natverk\w*|natet|wifi|\w*losenord\w*|losen|konto\w*|inlogg\w*|logga\w*|\w*telefon\w*|mobil\w*|skarm\w*|internet\w*|servicedesk\w*|\w*support\w*|helpdesk\w*|ring\w*)\b/

/** What a fault must be about to be one for the service desk. */
const itThing =
  /\b(?:\w*dator\w*|\w*skriva(?:re|ren)|natverk\w*|natet|wifi|\w*losenord\w*|losen|pinkod\w*|konto\w*|inlogg\w*|logga\w*|loggas|mejl\w*|mail\w*|e ?post\w*|\w*telefon\w*|mobil\w*|skarm\w*|program\w*|system\w*|app|appen|internet\w*|uppkoppling\w*|behorighet\w*|servicedesk\w*|\w*support\w*|helpdesk\w*|felanmal\w*|driftst\w*|password\w*|log ?in|logged|computer|laptop|printer|account|access|email|it|webbsida\w*|hemsida\w*|surfplatt\w*|ipad\w*|tangentbord\w*|mus|felkod|felmeddelande|bugg\w*|krasch\w*|konstig\w*|skum\w*|misstankt\w*|falsk\w*|lank(?:en)?|bilagan?|virus\w*|hacka(?:d|t)|bluff\w*|natfiske\w*|phishing\w*|link|attachment|strange|weird|suspicious|hacked|vpn|teams|excel|word)\b/

/** "vad heter systemet för felanmälan": a system is asked for, and nothing has failed. */
const whichOne = /^(?:\w+ )?(?:vad heter|what is (?:the name of )?the) (?:\w+ )?(?:system|program|app|tool)/

/** "en elev kommer inte in": somebody else's fault is the service desk's all the same. */
const whoeverUses =
  /^(?:\w*elev(?:en|er|erna)?|\w*vikarie(?:n|r|rna)?|vårdnadshavare|\w*förälde?r(?:n|ar)?|kolleg(?:a|an|or|orna)|brukare?n?|kund(?:en|er)?|anhörig\w*|chefen|personalen|medarbetare?n?|någon|nån|grupp(?:en)?|hel|hela|idag|pupils?|students?|colleagues?|parents?)$/

/** "vem ansvarar för flest system": nobody here counts by person. */
export function superlative({ line, noun, role, asksWho }: Question): Read | null {
  if (!/\b(?:flest|most|fewest|minst antal|mest)\b/.test(line) || !(noun || role !== undefined) || !asksWho) return null
  if (/\b(?:kan|vet) mest\b/.test(line)) return null
  return { rule: 'a superlative', draft: { intent: 'out_of_scope', outcome: 'out-of-scope', certainty: 0.85 } }
}
