import { any, type Command } from './command.ts'

const bot = '(?:boten|botten|styrbot|dig|dej|the bot|you|here|har)'

/** Who may do what in the bot: of the municipality's systems it is the documents that are asked. */
export const permissionCommands: readonly Command[] = [
  {
    intent: 'permissions',
    when: any(
      `(?:vem|vilka|who) (?:far|kan|may|can|is allowed to) (?:gora |do )?(?:vad|what)(?: (?:i|med|hos|in|with))? ?${bot}`,
      '(?:vilka|mina|my|har jag (?:nagra|vilka)|what are my|what|visa(?: mig)?(?: mina)?|lista|show(?: me)?(?: my)?)(?: (?:behorighet(?:er|erna)?|rattighet(?:er|erna)?|permissions?|rights)) ?(?:har jag|do i have|finns)?(?: (?:i|hos|pa|med|here|in) ?(?:boten|botten|styrbot|dig|dej|the bot|you)?)?$',
      `(?:vilka|vem har|who has)(?: \\w+)? (?:behorigheter|permissions)(?: har (?:jag|alla))? (?:i|hos|in|with)? ?${bot}`,
      `vad (?:far|har) jag (?:ratt att )?(?:gora )(?:i |hos |med )?${bot}`,
      '^(?:behorigheter|permissions)$',
    ),
    unless: any('system(?:et|en)?', 'slutar', 'radera', 'gdpr'),
  },
]
