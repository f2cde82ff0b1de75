/** "Hos oss heter systemansvarig systemförvaltare": when a role is asked for by a name that is not used here. */
import { waysToSay } from '../../governance/glossary.ts'
import { fold, stem, wordsOf } from './stem.ts'
import type { From, Statement } from './statements/statement.ts'
import { en } from './texts/en.ts'
import { sv } from './texts/sv.ts'

export function roleStatement({ id }: Statement, text: string, { governance, language }: From): string | null {
  const role = id.startsWith('role:') ? governance.role(id.slice(5).split('.')[0] ?? '') : null
  if (!role) return null
  const here = new Set([role.label.sv, role.label.en, ...role.aliases].map((name) => wordsOf(name).map(stem).join(' ')))
  const asked = wordsOf(text).map(stem).join(' ')
  if ([...here].some((name) => asked.includes(name))) return null
  const other = ['system-manager', 'system-maintainer', 'system-owner']
    .flatMap((word) => waysToSay(word).slice(0, 1))
    .find((name) => asked.includes(wordsOf(name).map(stem).join(' ')) && fold(name) !== fold(role.label.sv))
  if (other === undefined) return null
  return language === 'en' ? en.role.named(other, role.label.en) : sv.role.named(other, role.label.sv)
}
