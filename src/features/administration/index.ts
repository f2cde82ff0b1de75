/** What the bot's keepers need: who may do what, and the way into the pages. */
import type { Feature } from '../../feature.ts'
import { type SignInNeeds, signIn } from './dialogues/sign-in.ts'
import { type PermissionNeeds, permissionsPage, tellPermissions } from './tell-permissions.ts'
import { type UnreachableNeeds, tellUnreachable, unreachableSection } from './unreachable.ts'

export { hindranceIn } from './unreachable.ts'
export { permissionRules } from './permissions-in-words.ts'
export { may, partIn, peopleOf, peopleWho } from './permissions.ts'

export function administration(needs: SignInNeeds & UnreachableNeeds & PermissionNeeds): Feature {
  return {
    name: 'administration',
    dialogues: [signIn(needs), tellPermissions(needs), tellUnreachable(needs)],
    home: [unreachableSection(needs)],
    pages: [permissionsPage(needs)],
  }
}
