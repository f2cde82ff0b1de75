/** "Kontaktperson för Energibolaget är Anna Ek, anna@energi.example", said by the strategist. */
import type { Dialogue } from '../../../../conversation/dialogue.ts'
import { isStrategist, type MeetingNeeds, saidIn, worldOf } from '../../needs.ts'
import { contactSaid } from '../contact.ts'
import { saveContact } from '../store.ts'
import { en } from '../texts/en.ts'
import { sv } from '../texts/sv.ts'

export function saveCompanyContact(needs: MeetingNeeds): Dialogue {
  return {
    name: 'meetings.save-contact',
    takes: (turn) => saysContact.test(saidIn(turn) ?? ''),
    async decide(turn) {
      const texts = { sv, en }[turn.language]
      const { municipality, person } = turn.inbound
      const world = await worldOf(turn, needs)
      if (!isStrategist(turn, world, needs)) return { replies: [{ text: texts.notYours }] }
      const said = (saidIn(turn) ?? '').toLowerCase()
      const companies = world.governance.manifest.units.filter(({ kind }) => kind === 'company')
      const [company, ...others] = companies.filter(({ name, aliases }) =>
        [name, ...aliases, name.replace(/ AB$/u, '')].some((each) => said.includes(each.toLowerCase())),
      )
      if (!company || others.length > 0) return { replies: [{ text: texts.which }] }
      const contact = contactSaid(saidIn(turn) ?? '')
      if (!contact) return { replies: [{ text: texts.noName }] }
      return {
        replies: [{ text: texts.saved(company.name, contact.name, contact.email) }],
        change: {
          audit: { action: 'meetings.save-contact', subject: { kind: 'unit', id: company.id } },
          run: (unit) =>
            saveContact(
              unit,
              municipality,
              { unit: company.id, ...contact },
              { savedBy: person?.personId ?? null, savedAt: turn.now },
            ),
        },
      }
    },
  }
}

const saysContact =
  /^\s*(?:kontakt(?:person)?(?:en)?|the contact|contact) (?:för|hos|på|of|for|at) .+(?<!\p{L})(?:är|heter|blir|is|will be)(?!\p{L})/iu
