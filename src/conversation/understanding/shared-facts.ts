import * as cues from './cues.ts'

/** A fact that the systems of a list have in common. */
export type Fact = { field: string; matter: string | null }

/** "vilka system har personuppgifter", "… inga känsliga uppgifter" */
export function personalData(line: string, shape: string, counts: boolean): Fact | null {
  const { when } = cues.fields.find((candidate) => candidate.field === 'personal_data')!
  if (!when.test(shape) || !(counts || /\bvilka|which|lista|list|what\b/.test(shape))) return null
  const sensitive = /\b(?:kanslig\w*|sensitive|skyddsvard\w*)\b/.test(line)
  const without = /\b(?:utan|inga|inte|ej|no|without|not)\b/.test(line) || lacksThem.test(line)
  return {
    field: 'personal_data',
    matter: sensitive ? (without ? 'not-sensitive' : 'sensitive') : without ? 'none' : null,
  }
}

/** "vilka har inga personuppgifter": of what, goes without saying. */
export const whichHave =
  /^(?:(?:och|men) )?(?:vilka|hur manga|which|how many) (?:av (?:dem|dom|de|dessa|systemen) |of (?:them|those|these|the systems) )?(?:har|innehaller|saknar|hanterar|behandlar|ar utan|have|contain|lack|hold) (?:\w+ ){0,2}(?:personuppgift\w*|kansliga (?:uppgifter|personuppgifter)|(?:sensitive )?personal (?:data|information)|sensitive (?:data|information))(?: i sig)?$/

const lacksThem =
  /\b(?:saknar|lack|lacks|lacking|fria? fran|free (?:of|from)|slipper|hanterar aldrig) (?:\w+ ){0,2}(?:person|kanslig|sekretess|gdpr|sensitive)\w*/

/** "vilka system är kritiska", "vilka program är inte godkända" */
export function factShared(line: string, shape: string, noun: boolean, counts = false): Fact | null {
  if (!noun) return null
  const personal = personalData(line, shape, counts)
  if (personal) return personal
  const running = whereRun(line)
  if (running !== null) return { field: 'run_by', matter: running }
  const not = /\b(?:inte|ej|icke|not|isnt|arent)\b/.test(line)
  // The most important are the critical ones and those beside them.
  if (/\b(?:mest (?:\w*kritisk\w*|viktiga?)|most (?:critical|important)|viktigast\w*)\b/.test(line) && !not)
    return { field: 'criticality', matter: 'most' }
  if (/\b(?:\w*kritiskt?a?|samhallsviktiga?|critical)\b/.test(line) && !not)
    return { field: 'criticality', matter: 'critical' }
  if (/\b(?:viktiga|important)\b/.test(line) && !not) return { field: 'criticality', matter: 'important' }
  if (/\b(?:godkanda|approved)\b/.test(line)) return { field: 'approved', matter: not ? 'no' : 'yes' }
  if (/\b(?:ogodkanda|unapproved)\b/.test(line)) return { field: 'approved', matter: 'no' }
  return null
}

/** "som körs i molnet", "i egen drift", "hos leverantören": by whom systems are run, as the register's condition; null when nothing is said of it. */
export function whereRun(line: string): 'own' | 'elsewhere' | 'cloud' | null {
  if (!runs.test(line)) return null
  if (/\b(?:moln\w*|cloud|saas)\b/.test(line)) return 'cloud'
  const not = /\b(?:inte|ej|not)\b/.test(line)
  if (byOthers.test(line)) return not ? 'own' : 'elsewhere'
  if (byOurselves.test(line)) return not ? 'elsewhere' : 'own'
  return null
}
const runs =
  /\b(?:moln\w*|cloud|saas|drift\w*|driva|driver|drivs|drivas|kor|kors|koras|hosta\w*|ligger|finns|star|egendrift\w*|utlagda?|run|runs|host|hosted|located|kept)\b/
const byOthers =
  /\b(?:utanfor (?:kommunen|huset|organisationen|vara|var)|externt?|extern drift|utlagda?|utlokaliserade?|outsourcade?|(?:hos|av) (?:en |nagon |sina? |vara? |externa? |andra )*(?:leverantor\w*|andra|annan kommun|externa?|utomstaende|bolag\w*)|at (?:a|the|our) (?:vendors?|suppliers?)|by (?:a |the |our )?(?:vendors?|suppliers?|others)|outside (?:the )?(?:municipality|organisation|house)|externally)\b/
const byOurselves =
  /\b(?:egen drift|egendrift\w*|i egen regi|(?:egna|vara|kommunens(?: egna)?) servr\w*|(?:egen|var|kommunens) (?:egen )?serverhall\w*|serverhallen|(?:kor|driftar|driver|hostar|drifta|driva|kora) (?:vi|ni|kommunen) (?:\w+ )?sjalva?|drivs (?:\w+ )?lokalt|kors lokalt|(?:av|hos) oss(?: sjalva)?|on ?prem\w*|in ?house|internally|we (?:run|host) (?:\w+ )?ourselves|run (?:\w+ )?ourselves|our own servers)\b/
