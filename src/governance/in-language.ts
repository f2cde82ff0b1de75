/**
 * A text of a manifest, or a list of them, in the language that is asked for, where it stands in both beside each other (`duty`
 * and `dutyEn`); in Swedish where it stands in no other.
 */
export function inLanguage<Part extends object, Field extends keyof Part & string>(
  part: Part,
  field: Field & (`${Field}En` extends keyof Part ? unknown : never),
  language: 'sv' | 'en',
): Part[Field] {
  const inOther = part as Readonly<Record<string, unknown>>
  return ((language === 'en' ? inOther[`${field}En`] : undefined) ?? part[field]) as Part[Field]
}
