/** "Hur anmäler jag det?", "vad är nästa steg?", "vem säger man till?" after a path was told: of that path. */
import type { Reading } from '../../conversation/understanding/reading.ts'
import type { DecisionPath } from '../../governance/manifest/schema.ts'
import type { RuleAnswer } from './answer.ts'
import { answered, notStated } from './say.ts'
import { documentNames } from './statements/bodies.ts'
import { stepInWords } from './statements/matters.ts'
import { type From, sourcesIn } from './statements/statement.ts'
import { fold } from './stem.ts'
import { en } from './texts/en.ts'
import { sv } from './texts/sv.ts'

/** Null when it has a subject of its own, or the path is no longer here. */
export function followPath(pathId: string, text: string, reading: Reading, from: From): RuleAnswer | null {
  const asked = askedOf(text)
  const path = from.governance.manifest.decisionPaths.find(({ id }) => id === pathId)
  if (asked === null || !path) return null
  const t = from.language === 'en' ? en : sv
  if (asked === 'time') {
    const ask = from.governance.manifest.municipality.decidesWhenSilent
    return {
      ...notStated({ answer: t.follow.time(documentNames(from.governance)) }, ask, reading, t, from),
      path: pathId,
    }
  }
  const steps = stepsFor(asked, path)
  const lines = [...new Set(steps.map((step) => stepInWords(step, t, from)))]
  const [only, ...others] = lines
  if (only === undefined) return null
  const starts = path.appliesTo.starts !== undefined && asked === 'how'
  const said =
    others.length === 0 ? { answer: only, starts } : { answer: t.follow[asked], lines, ordered: true, starts }
  return { ...answered([], said, sourcesIn(...steps.map(({ sources }) => sources)), reading, t, from), path: pathId }
}

type Asked = 'all' | 'how' | 'next' | 'whom' | 'decides' | 'time'

function stepsFor(asked: Exclude<Asked, 'time'>, { steps }: DecisionPath): DecisionPath['steps'] {
  const told = steps.filter(({ kind }) => kind === 'notify' || kind === 'consult')
  switch (asked) {
    case 'all':
      return steps
    case 'how':
      return steps.slice(0, 1)
    case 'next':
      return steps.slice(1)
    case 'whom':
      return told.length > 0 ? told : steps.slice(0, 1)
    case 'decides':
      return steps.filter(({ kind }) => kind === 'decide' || kind === 'approve')
  }
}

/** It stands for what was talked about before, and nothing of the rules by itself. */
export const isOnlyFollowing = (text: string): boolean => askedOf(text) !== null

function askedOf(text: string): Asked | null {
  const said = fold(text)
    .replace(/[^a-z ]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:ok(?:ej)?|och|men|jaha|and|but|so) /, '')
  return ways.find(([, way]) => way.test(said))?.[0] ?? null
}

const then = '(?: (?:da|sen|sedan|nu|then))?'
const it = '(?: (?:det|den|detta|det har|behovet|saken|it|this|that))?'
const whole = (...said: string[]) => new RegExp(`^(?:${said.join('|')})${then}$`)

const ways: readonly (readonly [Asked, RegExp])[] = [
  [
    'all',
    whole(
      `vad galler`,
      `(?:vilka|vad) (?:ar|blir) (?:de )?(?:stegen|steg)`,
      `(?:vilka steg ar det|visa stegen|hur gar det till)`,
      `what applies`,
      `(?:show|what are) the steps`,
    ),
  ],
  [
    'how',
    whole(
      `hur (?:anmaler|gor|startar|borjar|satter|drar) (?:jag|man|vi)(?: igang)?${it}`,
      `hur (?:anmals|gors|startas|borjar) ?(?:det)?`,
      `hur kommer (?:jag|man|vi) igang`,
      `var borjar (?:jag|man|vi)`,
      `vad gor (?:jag|man|vi) (?:forst|nu)`,
      `vad ar forsta steget`,
      `(?:var|vart) anmaler (?:jag|man|vi)${it}`,
      `how do (?:i|we) (?:report|do|start|begin|notify)${it}`,
      `where do (?:i|we) (?:start|begin)`,
      `what is the first step`,
    ),
  ],
  [
    'next',
    whole(
      `(?:vad ar |vad blir )?nasta steg(?:et)?`,
      `vad (?:hander|kommer|gor (?:jag|man|vi)) (?:sen|sedan|efter det|darefter|nast)`,
      `(?:sen|sedan|darefter)`,
      `vad hander nu`,
      `what is next`,
      `what s next`,
      `what happens (?:next|after that|then)`,
      `what is the next step`,
      `next step`,
    ),
  ],
  [
    'whom',
    whole(
      `vem (?:sager|pratar|talar|kontaktar|hor|fragar|vander|anmaler|meddelar|mejlar) (?:jag|man|vi)(?: (?:till|med|av|sig|mig|oss))*${it}(?: till)?`,
      `vem ska (?:jag|man|vi) (?:saga till|prata med|tala med|kontakta|fraga|meddela|vanda (?:mig|sig|oss) till|anmala det till)`,
      `vart vander (?:jag|man|vi) (?:mig|sig|oss)`,
      `till vem`,
      `who do (?:i|we) (?:tell|talk to|contact|ask)`,
      `who should (?:i|we) (?:tell|talk to|contact|ask)`,
    ),
  ],
  [
    'decides',
    whole(
      `vem (?:maste |ska |far |kan )?(?:bestammer|beslutar|avgor|godkanner|bestamma|besluta|avgora|godkanna)(?: om| over)?${it}`,
      `vem tar beslutet`,
      `who (?:decides|approves)(?: on)?${it}`,
    ),
  ],
  [
    'time',
    whole(
      `hur lang tid (?:tar|brukar) (?:det|den)(?: ta)?`,
      `hur lange (?:drojer|tar) det`,
      `nar (?:blir|ar) det klart`,
      `hur snabbt gar det`,
      `how long does (?:it|that|this) take`,
    ),
  ],
]
