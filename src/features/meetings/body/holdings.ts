/** The groups that somebody calls or chairs because the municipality has said so, not because of a position. */
import type { Holdings } from '../../../conversation/holdings.ts'
import type { MeetingNeeds } from '../needs.ts'
import type { BodySetting } from '../setting.ts'
import { saveSetting, settingsOf } from '../store.ts'
import { bodyTexts } from './in-words.ts'

const seats = ['convener', 'chair', 'deputy'] as const
type Seat = (typeof seats)[number]

const seatsOf = (personId: string, setting: BodySetting): readonly Seat[] =>
  seats.filter((seat) => setting[seat] === `person:${personId}`)

export function leadingHoldings({ database, snapshots }: Pick<MeetingNeeds, 'database' | 'snapshots'>): Holdings {
  return {
    name: 'meetings.leads',
    async of({ municipality, personId, language }) {
      const { governance } = await snapshots.of(municipality)
      const settings = await database.unit(municipality, (unit) => settingsOf(unit, municipality))
      return settings.flatMap((setting) =>
        seatsOf(personId, setting).map((seat) => ({
          id: `${setting.body}/${seat}`,
          label: bodyTexts[language].held(governance.nameOf(`body:${setting.body}`, language), seat),
        })),
      )
    },
    async handOver(unit, { municipality, ids, from, to, by, at }) {
      const left: string[] = []
      for (const id of ids) {
        const settings = await settingsOf(unit, municipality)
        const setting = settings.find((one) => id.startsWith(`${one.body}/`))
        const seat = setting && seatsOf(from, setting).find((one) => id === `${setting.body}/${one}`)
        if (!setting || !seat) left.push(id)
        else await saveSetting(unit, municipality, { ...setting, [seat]: `person:${to}`, decidedBy: by, decidedAt: at })
      }
      return left
    },
  }
}
