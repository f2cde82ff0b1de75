import type { HomeSection } from '../../conversation/home.ts'
import { saying } from '../../conversation/say-button.ts'
import { buttons, heading, sentence } from '../../conversation/say.ts'
import { may } from '../administration/index.ts'
import { type UnknownNeeds, waitingGroups, worldOf } from './needs.ts'
import { textsIn } from './texts-in.ts'

/** How many questions wait, on the page of those who keep the register. */
export function unansweredSection(needs: UnknownNeeds): HomeSection {
  return {
    name: 'unknown-questions.waiting',
    place: 46,
    async show({ municipality, personId, language, now }) {
      if (!may(personId, 'registerKeeper', await worldOf(municipality, now, needs))) return []
      const groups = await waitingGroups(municipality, needs)
      if (groups.length === 0) return []
      const { home: texts } = textsIn(language)
      const questions = groups.reduce((sum, { ids }) => sum + ids.length, 0)
      return [heading(texts.title), sentence(texts.count(questions)), buttons([saying(texts.show)])]
    },
  }
}
