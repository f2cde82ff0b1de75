/** The projects that are asked about, by their words, by person or all. */
import { type Decision } from '../../../conversation/dialogue.ts'
import { saidIn, say } from '../../../conversation/forms.ts'
import { type Button, type Meaning } from '../../../conversation/message.ts'
import { buttons, list, messageOf, sentence } from '../../../conversation/say.ts'
import { pageButton } from '../../cases/index.ts'
import { type World } from '../../register/index.ts'
import { stem, wordsOf } from '../../rules/index.ts'
import { statusInWords, textsIn, unitName } from '../in-words.ts'
import { type WholeProject, isGoing, lastStatus, projectsOf } from '../project.ts'
import { action, type Here } from './here.ts'
import { tellButton } from './tell.ts'
import { card } from './card.ts'

export function answer(here: Here): Decision {
  const { turn, all, asker, world } = here
  const texts = textsIn(here.language)
  const wanted = wordsOf(saidIn(turn) ?? '')
    .filter((word) => word.length > 2 && !plain.test(word))
    .map(stem)
  const named = wanted.length === 0 ? [] : best(all, wanted)
  if (wanted.length > 0 && named.length === 0)
    return say(texts.list.noneAbout((turn.reading?.matter ?? '').replace(/[?!.\s]+$/u, '')))
  const mine =
    named.length > 0
      ? named
      : projectsOf(
          asker.id,
          all.filter(({ project }) => isGoing(project)),
          world,
        )
  const [only, ...others] = mine
  if (only && others.length === 0) return { replies: [card(only, here)] }
  return listed(here, mine.length > 0 ? mine : all)
}

const plain =
  /^(?:hur|gar|gick|ligger|star|det|med|for|vart|mitt|var|laget|status|till|projekt|projektet|projekten|om|vad|hander|ar|pa|gang|how|is|are|our|the|with|project|my|going|and|of|forsenat|klart|bra|i|fas|enligt|plan|har|fastnat|rapportera|nu)$/iu

function best(all: readonly WholeProject[], wanted: readonly string[]): readonly WholeProject[] {
  const scored = all.map((whole) => {
    const has = wordsOf(`${whole.project.name} ${whole.project.about}`).map(stem)
    const alike = (one: string) =>
      has.some(
        (each) => each === one || (one.length > 3 && each.length > 3 && (each.includes(one) || one.includes(each))),
      )
    return { whole, score: wanted.filter(alike).length }
  })
  const most = Math.max(0, ...scored.map(({ score }) => score))
  return most === 0 ? [] : scored.filter(({ score }) => score === most).map(({ whole }) => whole)
}

const mostListed = 10

export function listed(here: Here, of: readonly WholeProject[] = here.all): Decision {
  const { language, world } = here
  const { list: texts, state, open } = textsIn(language)
  const going = of.filter(({ project }) => isGoing(project))
  const add = tellButton(language, '', texts.add)
  if (going.length === 0) return { replies: [messageOf([sentence(texts.none), buttons([add])])] }
  const shown = going.slice(0, mostListed)
  return {
    replies: [
      messageOf([
        sentence(texts.title(going.length)),
        list(
          shown.map((whole) =>
            texts.line(
              whole.project.name,
              unitName(whole.project.unitId, world) ?? '',
              state[whole.project.state],
              lastStatus(whole) ? statusInWords(lastStatus(whole), here) : '',
            ),
          ),
        ),
        buttons([
          ...shown.slice(0, 3).map(({ project }): Button<Meaning> => ({
            label: `${open}: ${project.name}`.slice(0, 60),
            action: { name: action.show, payload: { projectId: project.id } },
          })),
          add,
          pageButton(texts.page, '/projekt'),
        ]),
      ]),
    ],
  }
}

/** Projects that concern whoever is asked how it goes, in words to begin from. */
export function projectsAskedAbout(
  personId: string,
  all: readonly WholeProject[],
  world: World,
): readonly WholeProject[] {
  return projectsOf(personId, all, world).filter(({ project }) => isGoing(project))
}
