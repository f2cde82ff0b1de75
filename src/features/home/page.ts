import type { HomeSection, Visitor } from '../../conversation/home.ts'
import type { Draft } from '../../conversation/message.ts'
import { saying } from '../../conversation/say-button.ts'
import { type Part, buttons, divider, heading, messageOf, note, sentence } from '../../conversation/say.ts'
import type { Log } from '../../lib/log.ts'
import { en } from './texts/en.ts'
import { sv } from './texts/sv.ts'

export type PageNeeds = { sections: readonly HomeSection[]; log: Log }

/** The person's page: every section that has something to show, in order, and what can be done next. */
export async function pageFor(
  { sections, log }: PageNeeds,
  visitor: Visitor,
  who: { name: string | null; municipality: string },
): Promise<Draft> {
  const texts = { sv, en }[visitor.language]
  const inOrder = sections.toSorted((a, b) => a.place - b.place)
  const shown = await Promise.all(inOrder.map((section) => partsOf(section, visitor, log)))
  const failed = shown.some((parts) => parts === null)
  const filled = shown.filter((parts) => parts !== null && parts.length > 0) as (readonly Part[])[]
  return messageOf([
    heading(texts.hello(who.name)),
    ...(filled.length === 0 ? [sentence(texts.nothing(who.municipality))] : []),
    ...filled.flatMap((parts, at) => (at === 0 ? parts : [divider, ...parts])),
    ...(failed ? [note(texts.incomplete)] : []),
    divider,
    buttons([
      saying(texts.whatCanYouDo),
      ...(visitor.personId === null ? [] : [saying(texts.openPages), saying(texts.otherLanguage)]),
    ]),
  ])
}

/** Null when the section failed. */
export async function partsOf(section: HomeSection, visitor: Visitor, log: Log): Promise<readonly Part[] | null> {
  try {
    return await section.show(visitor)
  } catch (error) {
    log.error({ err: error, section: section.name, municipality: visitor.municipality }, 'a section of home failed')
    return null
  }
}
