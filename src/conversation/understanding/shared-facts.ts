import * as cues from './cues.ts'

/** A fact that the systems of a list have in common. */
type Fact = { field: string; matter: string | null }

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
  const not = /\b(?:inte|ej|icke|not|isnt|arent)\b/.test(line)
  if (/\b(?:\w*kritiskt?a?|samhallsviktiga?|critical)\b/.test(line) && !not)
    return { field: 'criticality', matter: 'critical' }
  if (/\b(?:viktiga|viktigast\w*|important)\b/.test(line) && !not) return { field: 'criticality', matter: 'important' }
  if (/\b(?:godkanda|approved)\b/.test(line)) return { field: 'approved', matter: not ? 'no' : 'yes' }
  if (/\b(?:ogodkanda|unapproved)\b/.test(line)) return { field: 'approved', matter: 'no' }
  return null
}
