/** "Vem får göra vad i boten?", in the chat and as a page. */
import type { Dialogue } from '../../conversation/dialogue.ts'
import { heading, list, messageOf, sentence } from '../../conversation/say.ts'
import type { Clock } from '../../lib/clock.ts'
import { dayOf } from '../../lib/day.ts'
import { html } from '../../web/html.ts'
import type { Page } from '../../web/pages.ts'
import { type Snapshot, worldAt } from '../register/index.ts'
import { permissionRules } from './permissions-in-words.ts'
import { en } from './texts/en.ts'
import { sv } from './texts/sv.ts'

export type PermissionNeeds = {
  snapshots: { of(municipality: string, version?: number): Promise<Snapshot> }
  clock: Clock
}

export function tellPermissions({ snapshots }: PermissionNeeds): Dialogue {
  return {
    name: 'administration.tell-permissions',
    takes: ({ reading }) => reading?.intent === 'permissions',
    async decide({ inbound, language, now }) {
      const { permissions: texts } = { sv, en }[language]
      const { governance, register } = await snapshots.of(inbound.municipality, 0)
      const world = { governance, register, today: dayOf(now) }
      const rules = permissionRules(inbound.person?.personId ?? null, world, language)
      const mine = rules.filter((rule) => rule.mine).map(({ name }) => name.toLowerCase())
      return {
        replies: [
          messageOf([
            sentence(texts.intro(governance.name)),
            sentence(mine.length > 0 ? texts.mine(mine) : texts.mineNone),
            ...rules.flatMap((rule) => [heading(rule.name), sentence(rule.heldBy), list(rule.may)]),
          ]),
        ],
      }
    },
  }
}

export function permissionsPage(needs: PermissionNeeds): Page {
  return {
    path: '/behorigheter',
    allows: 'everyone',
    title: (language) => ({ sv, en })[language].permissions.name,
    async show({ session, language }) {
      const { permissions: texts } = { sv, en }[language]
      const world = await worldAt(session.municipality, needs)
      const rules = permissionRules(session.personId, world, language)
      const mine = rules.filter((rule) => rule.mine).map(({ name }) => name.toLowerCase())
      return html`<h1>${texts.name}</h1>
        <p>${texts.intro(world.governance.name)}</p>
        <p><strong>${mine.length > 0 ? texts.mine(mine) : texts.mineNone}</strong></p>
        <div class="scroll" role="region" aria-label="${texts.name}" tabindex="0">
          <table>
            <thead>
              <tr>
                ${texts.columns.map((column) => html`<th scope="col">${column}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${rules.map(
                (rule) =>
                  html`<tr>
                    <th scope="row">${rule.name}</th>
                    <td>${rule.heldBy}</td>
                    <td>
                      <ul class="plain">
                        ${rule.may.map((each) => html`<li>${each}</li>`)}
                      </ul>
                    </td>
                  </tr>`,
              )}
            </tbody>
          </table>
        </div>`
    },
  }
}
