export const sv = {
  set: (when: string, about: string | null, assumed: boolean) =>
    `Jag påminner dig ${when}${about === null ? '' : ` om ”${about}”`}.${assumed ? ' Vill du ha en annan dag, skriv till exempel ”påminn mig på torsdag”.' : ''}`,
  takeBack: 'Ta bort påminnelsen',
  takenBack: 'Påminnelsen är borttagen.',
  gone: 'Påminnelsen finns inte kvar.',
  past: 'Den tiden har varit. Skriv en som kommer, till exempel ”påminn mig i morgon”.',
  tooFar: 'Så långt fram påminner jag inte. Skriv en dag inom ett år.',
  unknown: 'Du finns inte i kommunens register hos mig, så jag kan inte påminna dig.',
  message: (about: string | null) =>
    about === null ? 'Du bad mig påminna dig i dag.' : `Du bad mig påminna dig: ${about}`,
  why: 'Du får det här för att du bad om det.',
  days: 'Jag kan inte välja veckodagar åt dig. Det som inte är bråttom samlar jag till ett meddelande, på morgonen en arbetsdag, och jag skriver bara när något gäller ett uppdrag som du har. Är du borta, skriv till exempel ”jag är borta på fredag”.',
}
export type ReminderTexts = typeof sv
