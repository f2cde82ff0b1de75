/** Whom a platform's own directory means, in the words that the register knows people by. */
import type { NamePicked, Picked } from '../../conversation/identity.ts'
import type { Database } from '../../database/database.ts'
import { type Named, namedBehind } from './store.ts'

/** Looks within the municipality of whoever picked: as somebody whom the bot has met, by Entra id, then by the platform's addresses. */
export function pickedNamer({ database }: { database: Pick<Database, 'unit'> }): NamePicked {
  return async (picked) => {
    const { municipality } = picked
    const known = await database.unit(municipality, (unit) =>
      namedBehind(unit, picked, { entraObjectId: entraIn(picked), emails: [] }),
    )
    if (known) return inWriting(known)
    const profile = await asked(picked)
    if (profile === null) return null
    // A guest's address proves nothing.
    const emails = profile.isGuest ? [] : profile.emails
    const found = await database.unit(municipality, (unit) =>
      namedBehind(unit, picked, { entraObjectId: null, emails }),
    )
    return found ? inWriting(found) : profile.name || null
  }
}

const entraIn = ({ channel, user }: Picked): string | null => (channel === 'teams' ? user : null)

/** A platform that does not answer leaves it open who was meant, and the form says so. */
async function asked(picked: Picked) {
  try {
    return await picked.profile()
  } catch {
    return null
  }
}

/** Nothing is written of somebody whose details are protected. */
function inWriting({ name, email, isProtected }: Named): string | null {
  return isProtected ? null : (email ?? name)
}
