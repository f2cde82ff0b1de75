/** Whom the bot does not reach, and what to do about it. */
import type { HomeSection } from '../../conversation/home.ts'
import { buttons, heading, sentence } from '../../conversation/say.ts'
import { saying } from '../../conversation/say-button.ts'
import type { Feature } from '../../feature.ts'
import { dayOf } from '../../lib/day.ts'
import { may } from '../administration/index.ts'
import { type ReachNeeds, reachPages, textsIn } from './pages.ts'
import { fatesOf } from './store.ts'
import { unreached } from './unreached.ts'

export function reach(needs: ReachNeeds): Feature {
  return { name: 'reach', pages: reachPages(needs), home: [howMany(needs)] }
}

/** For whoever keeps an eye on it, and only when there is somebody. */
function howMany({ database, snapshots }: ReachNeeds): HomeSection {
  return {
    name: 'reach.how-many',
    place: 45,
    async show({ municipality, personId, language, now }) {
      const { governance, register } = await snapshots.of(municipality)
      if (!may(personId, 'strategist', { governance, register, today: dayOf(now) })) return []
      const people = unreached(await database.unit(municipality, (unit) => fatesOf(unit, municipality)))
      if (people.length === 0) return []
      const texts = textsIn(language)
      const signIn = language === 'sv' ? saying('Logga in', 'logga in') : saying('Sign in', 'sign in')
      return [heading(texts.home), sentence(`${texts.homeCount(people.length)} ${texts.homeHow}`), buttons([signIn])]
    },
  }
}
