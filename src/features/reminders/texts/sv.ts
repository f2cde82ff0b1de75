const listed = new Intl.ListFormat('sv')

export const sv = {
  set: (when: string, about: string | null, assumed: boolean) =>
    `Jag påminner dig ${when}${about === null ? '' : ` om ”${about}”`}.${assumed ? ' Vill du ha en annan dag, skriv till exempel ”påminn mig på torsdag”.' : ''}`,
  what: 'Vad vill du bli påmind om? Skriv till exempel ”påminn mig på fredag om avtalet”.',
  takeBack: 'Ta bort påminnelsen',
  takenBack: 'Påminnelsen är borttagen.',
  gone: 'Påminnelsen finns inte kvar.',
  past: 'Den tiden har varit. Skriv en som kommer, till exempel ”påminn mig i morgon”.',
  tooFar: 'Så långt fram påminner jag inte. Skriv en dag inom ett år.',
  unknown: 'Du finns inte i kommunens register hos mig, så jag kan inte påminna dig.',
  message: (about: string | null) =>
    about === null ? 'Du bad mig påminna dig i dag.' : `Du bad mig påminna dig: ${about}`,
  why: 'Du får det här för att du bad om det.',
  days: 'Det som inte är bråttom samlar jag till ett meddelande, på morgonen en arbetsdag, och jag skriver bara när något gäller ett uppdrag som du har. Vill du ha vissa veckodagar fria, skriv till exempel ”skicka inget på fredagar”. Är du borta, skriv till exempel ”jag är borta på fredag”.',
  quiet: {
    days: { monday: 'måndagar', tuesday: 'tisdagar', wednesday: 'onsdagar', thursday: 'torsdagar', friday: 'fredagar' },
    set: (days: readonly string[]) =>
      days.length === 0
        ? 'Klart. Jag skriver när något gäller dig, på morgonen vilken arbetsdag som helst.'
        : `Klart. På ${listed.format(days)} skickar jag inget som kan vänta. Det kommer nästa arbetsdag i stället. Det som inte kan vänta, som att ett möte ställs in, kommer ändå.`,
    now: (days: readonly string[]) =>
      days.length === 0
        ? 'Det som kan vänta får du i ett meddelande, på morgonen vilken arbetsdag som helst. Du kan välja dagar då jag inte skickar något.'
        : `På ${listed.format(days)} skickar jag inget som kan vänta. Andra arbetsdagar får du det på morgonen.`,
    notAll: 'Någon dag behöver jag kunna skriva till dig. Lämna minst en arbetsdag.',
    unknown: 'Du finns inte i kommunens register hos mig, så jag skickar dig inget utan att du frågar.',
    choose: 'Välj dagar',
    title: 'När jag får skriva',
    intro: 'Det som kan vänta samlar jag till nästa dag som passar. Svar på det du skriver får du alltid direkt.',
    label: 'Skicka inget på',
    save: 'Spara',
  },
}
export type ReminderTexts = typeof sv
