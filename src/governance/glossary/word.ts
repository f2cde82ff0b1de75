/** A row of the glossary. */
export type Word = {
  id: string
  /** `role`: a manifest's role may answer to it (`word:`). */
  kind: 'role' | 'noun'
  sv: { one: string; the: string; many: string }
  en: { one: string; many: string }
  said: readonly string[]
  means: string
}

type Forms = readonly [one: string, the: string, many: string]
type EnglishForms = readonly [one: string, many: string]

export function role(id: string, sv: Forms, en: EnglishForms, said: readonly string[], means: string): Word {
  return row(id, 'role', sv, en, said, means)
}

export function noun(id: string, sv: Forms, en: EnglishForms, said: readonly string[], means: string): Word {
  return row(id, 'noun', sv, en, said, means)
}

function row(
  id: string,
  kind: Word['kind'],
  sv: Forms,
  en: EnglishForms,
  said: readonly string[],
  means: string,
): Word {
  return { id, kind, sv: { one: sv[0], the: sv[1], many: sv[2] }, en: { one: en[0], many: en[1] }, said, means }
}
