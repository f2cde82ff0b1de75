/** "Vi har frågat Tibro", "jag har pratat med upphandlingscentret": which step of which case that is, asked and never guessed. */
import type { Decision, Dialogue, Turn } from '../../../conversation/dialogue.ts'
import { saidIn, say } from '../../../conversation/forms.ts'
import type { Button, Meaning } from '../../../conversation/message.ts'
import { buttons, messageOf, sentence } from '../../../conversation/say.ts'
import { partyOf } from '../../../governance/manifest/schema.ts'
import { type Person, type World } from '../../register/index.ts'
import { caseAction, isCriterion } from '../card.ts'
import type { WholeCase } from '../case.ts'
import { type StepOf, bodyFor, standingsOf } from '../gates.ts'
import { bare, partyWords, textsIn } from '../in-words.ts'
import { type CaseNeeds, askerIn, loadAll, worldOf } from '../needs.ts'
import { mayMark } from '../people.ts'
import { casesOf } from '../store.ts'
import { startButton } from './start-case.ts'

const longest = 200
const most = 4

export function tellStep(needs: CaseNeeds): Dialogue {
  return {
    name: 'cases.tell-step',
    takes: (turn) => !turn.action && turn.reading?.intent === 'case_step',
    async decide(turn) {
      const world = await worldOf(turn, needs)
      const texts = textsIn(turn.language)
      const asker = askerIn(turn, world)
      if (!asker) return say(texts.unknownPerson)
      const { municipality } = turn.inbound
      const open = await needs.database.unit(municipality, async (unit) =>
        loadAll(unit, await casesOf(unit, municipality, ['open']), world),
      )
      const meant = stepsMeant(open, turn, asker, world, needs)
      return meant.length === 0 ? none(turn) : choose(meant, turn)
    },
  }
}

type Meant = { whole: WholeCase; step: StepOf; named: boolean }

/** Steps that ask or tell somebody and are left; those whose somebody was named, else those that name nobody in particular. */
function stepsMeant(
  open: readonly WholeCase[],
  turn: Turn,
  asker: Person,
  world: World,
  { membersOf }: CaseNeeds,
): readonly Meant[] {
  const said = plain(saidIn(turn) ?? '')
  const units = turn.reading?.units ?? []
  const all = open.flatMap((whole) =>
    standingsOf(whole, world.governance)
      .filter(({ step, state }) => state === 'left' && !isCriterion(step) && ['consult', 'notify'].includes(step.kind))
      .filter(({ step }) => bodyFor(step) === null && mayMark(asker.id, step, whole.case, world, membersOf))
      .map(({ step }): Meant => ({ whole, step, named: isNamed(step, said, units, turn, world) })),
  )
  const named = all.filter((one) => one.named)
  return named.length > 0 ? named : all.filter(({ step }) => step.with === undefined)
}

function isNamed({ with: asked }: StepOf, said: string, units: readonly string[], turn: Turn, world: World): boolean {
  if (asked === undefined) return false
  const party = partyOf(asked)
  if (party.kind === 'unit' && units.includes(party.id)) return true
  const stem = plain(partyWords(asked, { language: turn.language, world })).replace(/(?:en|et|n|t)$/u, '')
  return stem.length > 3 && said.includes(stem)
}

const plain = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\d ]/gu, ' ')

function none(turn: Turn): Decision {
  const texts = textsIn(turn.language)
  return {
    replies: [
      messageOf([
        sentence(texts.saidStep.none),
        buttons([startButton('system', '', null, { language: turn.language })]),
      ]),
    ],
  }
}

function choose(meant: readonly Meant[], turn: Turn): Decision {
  const { saidStep: texts } = textsIn(turn.language)
  const evidence = (saidIn(turn) ?? '').trim().slice(0, longest)
  const offered = meant.slice(0, most).map(({ whole, step }): Button<Meaning> => ({
    label: meant.length === 1 ? texts.yes : short(texts.which(whole.case.number, bare(step.what))),
    action: { name: caseAction.said, payload: { caseId: whole.case.id, step: step.id, evidence } },
    ...(meant.length === 1 ? { style: 'primary' as const } : {}),
  }))
  const [first] = meant
  const other = { label: texts.other, action: { name: caseAction.mark, payload: { caseId: first!.whole.case.id } } }
  const asks =
    meant.length === 1
      ? texts.isIt(first!.whole.case.number, bare(first!.whole.case.title), bare(first!.step.what))
      : texts.whichStep
  return { replies: [messageOf([sentence(asks), buttons([...offered, { ...other, opens: 'form' as const }])])] }
}

const short = (label: string): string => (label.length <= 60 ? label : `${label.slice(0, 59)}…`)
