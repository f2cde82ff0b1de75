import { any, type Command } from './command.ts'

/** Who is away, and what waits for the one who asks. */
export const todayCommands: readonly Command[] = [
  {
    intent: 'away_today',
    when: any(
      '(?:vem|vilka(?: (?:personer|kollegor|medarbetare|chefer))?|nagon|who|anyone|anybody) (?:i kommunen |hos oss )?(?:som )?(?:ar|is) (?:\\w+ )?(?:borta|ledig(?:a)?|franvarande|pa semester|sjuk(?:a)?|away|on leave|on holiday|off)(?: (?:idag|i dag|nu|just nu|den har veckan|i veckan|today|now|this week|hos oss|i kommunen))*$',
      '(?:ar|is) (?:nagon|anyone|anybody|somebody) (?:\\w+ )?(?:borta|ledig|franvarande|pa semester|away|on leave)(?: (?:idag|i dag|nu|just nu|today|now|hos oss))*$',
      '(?:vilka|who) (?:har semester|ar inte (?:har|pa plats|pa jobbet))(?: (?:idag|i dag|nu|just nu))*$',
    ),
    unless: any('mote\\w*', 'styrgrupp\\w*', 'gruppen', 'enkat\\w*', 'meeting'),
  },
  {
    intent: 'my_day',
    when: any(
      '^(?:hej |och |men |sa )*vad (?:ar|har jag) pa gang(?: (?:for mig|idag|i dag|just nu))+$',
      '^(?:vad hander|vad star pa) (?:idag|i dag|pa agendan idag|for mig idag)$',
      '^what is going on(?: (?:today|for me))+$',
    ),
    unless: any('om', 'nar', 'enligt', 'regler\\w*', 'policy\\w*', 'system\\w*', 'mote\\w*'),
  },
]
