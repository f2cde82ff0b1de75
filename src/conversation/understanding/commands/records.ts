import { any, type Command } from './command.ts'

/** Official documents and deletion, as those who look after them ask. What a rule says of them is a question about the rules. */
export const recordCommands: readonly Command[] = [
  {
    intent: 'official_documents',
    when: any(
      '^(?:visa |lista |se |show |list )?(?:mig |me )?(?:alla |mina |vara |the |all |our )?(?:allmanna )?(?:handlingar(?:na)?|official (?:documents|records))(?: tack| please)?$',
      '(?:vilka|hur manga|nagra|which|how many|any) (?:\\w+ )?(?:handlingar(?:na)?|protokoll|anteckningar(?:na)?|documents|records|minutes)(?: som)? (?:ar|inte ar|vantar|ska|saknar|behover|are|is|have|lack|need)(?: \\w+){0,3} (?:justera\\w*|upprattad\\w*|registrera\\w*|diarief\\w*|diarienummer|adjusted|established|registered|a reference number)',
      '(?:diariefor|diarieforing av|registrera i diariet|uppratta|justera) (?:\\w+ ){0,2}handling\\w*',
      '(?:handlingar|protokoll|anteckningar) (?:att|for att|som ska) (?:justeras?|registreras?|diarieforas?|lamnas ut)',
      '(?:sekretessprov\\w*|lamna ut) (?:\\w+ ){0,3}(?:handling\\w*|protokoll\\w*|anteckning\\w*)',
      '(?:handlingar|protokoll|anteckningar)(?: \\w+){0,3} (?:justerade|registrerade|diarieforda|upprattade)$',
      '(?:register|adjust|disclose) (?:the |a )?(?:documents?|records?)',
      'documents to (?:register|adjust|disclose)',
    ),
    unless: any(
      'vad (?:galler|sager|menas)',
      'vem',
      'maste',
      'hur (?:lange|ska)',
      'enligt',
      'enkat\\w*',
      'who',
      'must',
      'policy\\w*',
    ),
  },
  {
    intent: 'retention',
    when: any(
      '^(?:vad|vilket|vilka uppgifter|what) (?:gallras|gallrar (?:du|boten)|har gallrats|ar gallrat|gets deleted|is deleted|has been deleted|do you delete)(?: \\w+){0,2}$',
      '^(?:visa |se |show )?(?:gallring(?:en|sloggen|splanen|slogg|splan|sregler(?:na)?)?|retention(?: plan| rules| log)?|(?:the )?deletion (?:log|plan|rules))$',
      '(?:nar|when) (?:gallrar du|gallrar boten|gallras det du har|do you delete)(?: \\w+){0,3}',
      'hur lange (?:sparar|behaller) (?:du|boten)(?: (?:det|allt|saker|uppgifter\\w*|information\\w*|fragor\\w*|meddelanden\\w*))?(?: du har| om mig)?$',
      'how long do you keep (?:things|data|information|questions|messages|everything)',
    ),
    unless: any('system(?:et|en)?', 'mejl', 'loggar', 'policy\\w*'),
  },
]
