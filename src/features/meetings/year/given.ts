/** Everything that a year is planned from, read once. */
import type { World } from '../../register/index.ts'
import type { BusyTime } from '../busy-time.ts'
import type { Meeting } from '../meeting.ts'
import type { MunicipalDay } from '../municipal-day.ts'
import type { BodySetting } from '../setting.ts'
import type { SharedSeat } from '../shared-body.ts'
import type { Wish } from './wish.ts'

export type YearGiven = {
  year: number
  world: World
  settings: readonly BodySetting[]
  /** The municipality's own meetings of the year, cancelled ones left out. */
  meetings: readonly Meeting[]
  /** The year's meetings of shared bodies that another municipality hosts: its own people are taken then. */
  elsewhere: readonly Meeting[]
  busy: readonly BusyTime[]
  days: readonly MunicipalDay[]
  /** Who sits in the shared bodies that it hosts, of all their municipalities; by body. */
  shared: Readonly<Record<string, readonly SharedSeat[]>>
  wishes: readonly Wish[]
}
