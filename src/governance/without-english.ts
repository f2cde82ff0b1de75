/** What of a manifest an answer in English would have to say in Swedish. */
import type { Manifest } from './manifest/schema.ts'

/**
 * Each such text by where it stands, as `governance check` tells it. What rests on a rule is told by the rule, where that stands
 * in English. Names of units are names, and are left as they are.
 */
export function withoutEnglish(manifest: Manifest): readonly string[] {
  const told = new Set(manifest.clauses.flatMap(({ source, ruleEn }) => (ruleEn === undefined ? [] : [source])))
  const untold = ({ sources }: { sources: readonly string[] }) => !told.has(sources[0] ?? '')
  const missing: string[] = []
  const hold = (where: string, english: unknown) => void (english === undefined && missing.push(where))

  for (const { id, decidedBy, decidedByEn, mustHold, mustHoldEn } of manifest.documents) {
    if (decidedBy !== undefined) hold(`documents.${id}.decidedByEn`, decidedByEn)
    if (mustHold.length > 0) hold(`documents.${id}.mustHoldEn`, mustHoldEn)
  }
  for (const { source, ruleEn, modern, modernEn } of manifest.clauses) {
    hold(`clauses.${source}.ruleEn`, ruleEn)
    if (modern !== undefined) hold(`clauses.${source}.modernEn`, modernEn)
  }
  for (const { id, titleEn } of manifest.positions) hold(`positions.${id}.titleEn`, titleEn)
  for (const { id, dutyEn } of manifest.roles) hold(`roles.${id}.dutyEn`, dutyEn)
  for (const { id, nameEn, purposeEn, composition, frequency, agenda, decides, informs } of manifest.bodies) {
    const at = `bodies.${id}`
    hold(`${at}.nameEn`, nameEn)
    hold(`${at}.purposeEn`, purposeEn)
    if (frequency?.rule === 'as-needed') hold(`${at}.frequency.statedEn`, frequency.statedEn)
    composition.forEach(({ described, describedEn }, index) => {
      if (described !== undefined) hold(`${at}.composition[${index}].describedEn`, describedEn)
    })
    agenda.forEach(({ itemEn }, index) => hold(`${at}.agenda[${index}].itemEn`, itemEn))
    decides.forEach(({ matterEn }, index) => hold(`${at}.decides[${index}].matterEn`, matterEn))
    informs.forEach(({ whatEn }, index) => hold(`${at}.informs[${index}].whatEn`, whatEn))
  }
  for (const duty of manifest.duties) {
    const { id, nameEn, whatEn, when } = duty
    hold(`duties.${id}.nameEn`, nameEn)
    if (untold(duty)) hold(`duties.${id}.whatEn`, whatEn)
    if (when.rule === 'on') hold(`duties.${id}.when.eventEn`, when.eventEn)
    if (when.rule === 'frequency' && when.frequency.rule === 'as-needed')
      hold(`duties.${id}.when.frequency.statedEn`, when.frequency.statedEn)
  }
  for (const { id, nameEn, steps } of manifest.decisionPaths) {
    hold(`decisionPaths.${id}.nameEn`, nameEn)
    for (const step of steps) {
      if (untold(step)) hold(`decisionPaths.${id}.${step.id}.whatEn`, step.whatEn)
      if (step.items.length > 0) hold(`decisionPaths.${id}.${step.id}.itemsEn`, step.itemsEn)
    }
  }
  for (const { id, whatEn, items, itemsEn } of manifest.gates) {
    hold(`gates.${id}.whatEn`, whatEn)
    if (items.length > 0) hold(`gates.${id}.itemsEn`, itemsEn)
  }
  for (const { id, how, howEn } of manifest.responsibilities)
    if (how !== undefined) hold(`responsibilities.${id}.howEn`, howEn)
  for (const { id, nameEn, describes, describesEn, kinds } of manifest.categories) {
    hold(`categories.${id}.nameEn`, nameEn)
    if (describes !== undefined) hold(`categories.${id}.describesEn`, describesEn)
    kinds.forEach((kind, index) => hold(`categories.${id}.kinds[${index}].nameEn`, kind.nameEn))
  }
  for (const { id, nameEn } of manifest.surveys) hold(`surveys.${id}.nameEn`, nameEn)
  for (const { id, whatEn } of manifest.acknowledgements) hold(`acknowledgements.${id}.whatEn`, whatEn)
  manifest.notStated.forEach(({ matterEn }, index) => hold(`notStated[${index}].matterEn`, matterEn))
  return missing
}
