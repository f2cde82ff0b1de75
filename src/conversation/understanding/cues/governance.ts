import { any } from './any.ts'

/** Something of the municipality's IT and governance, so that a question with none of it is not our business. */
export const governance = any(String.raw`
  it; \w*system\w*; \w*dator\w*; install\w*; \w*kostnad\w*; roll(?:er|en|erna)?; projekt\w*; projects?;
  process\w*; \w*avdelning\w*; bolag\w*; hela bolaget; mobil\w*; manager\w*; roles?; equipment; plattform\w*;
  \w*losenord\w*; e ?post\w*; beslutet; digital\w*; \w*program(?:met|men|vara|varor|varan)?;
  logg(?:ar|en|arna|filer)?; fil(?:er|en|erna)?; konto(?:t|n|na)?; avtal(?:et|en)?; leverantor\w*;
  \w*telefon\w*; \w*mobil(?:en|er|erna)?; app(?:en|ar|arna)?; skrivare(?:n)?; usb\w*; dropbox; google; onedrive; icloud; facebook; teknik(?:en)?;
  lagra(?:s|r)?; dokument\w*; information(?:en)?; anvandare(?:n|s)?; inloggning\w*; robot\w*; algoritm\w*;
  skarm(?:ar)?; sticka; minne(?:n)?; files?; logs?; accounts?; vendors?; usb; dator(?:er|n)?;
  inkop(?:et|en)?; upphandl\w*; licens\w*; informationssaker\w*; it ?saker\w*; dataskydd\w*; gdpr;
  programvar\w*; hardvar\w*; natverk\w*; router; usb; mobil(?:telefon)?(?:er|en)?; surfplatt\w*; e ?post;
  mejl\w*; mail\w*; losenord\w*; behorighet\w*; molntjanst\w*; molnet; backup\w*; sakerhetskopi\w*; arkiv\w*;
  gallr\w*; budget\w*; kostnad\w*; finansier\w*; investering\w*; projekt\w*; forvaltning\w*; namnd\w*;
  kommunstyrelse\w*; kommun\w*; styrgrupp\w*; riskanalys\w*; personuppgift\w*; e ?tjanst\w*; webb\w*;
  hemsida\w*; sociala medier; distans\w*; internet\w*; wifi; tradlos\w*; kabl\w*; server\w*; utrustning\w*;
  utbildning\w*; incident\w*; ai; chatgpt; privat\w*; hardware; software; computers?; purchas\w*; procure\w*;
  buy(?:ing)?; licen[sc]es?; security; data; emails?; passwords?; cloud; network\w*; phones?; devices?;
  budget; owner\w*; agare\w*; ansvarig\w*; forvaltare\w*
`)

/** "which groups are there", "list the governance groups": every group at once, and nothing that narrows them. */
export const everyGroup =
  /^(?:(?:hi|hello|so|and|please|can you|could you|tell me|i want to know) )*(?:(?:show|list|name|give|which|what|how many|are there|is there|do we have|have we|what are|who are)(?: me)?)(?: (?:all|any|different|the|of|our|it|governance|governing|coordination|cooperation|management|decision|making|steering|meetings?))* (?:groups|committees|bodies|forums)(?: (?:are|there|exist|do|does|have|has|we|you|the|municipality|here|called|names?|for|of|in|it|questions|matters|issues|us|today|now|please))*$/
