export const sv = {
  title: 'Nåbarhet',
  nobody: 'Alla som jag har skrivit till har nåtts.',
  intro: 'Mitt senaste meddelande till de här personerna gick inte fram. När nästa går fram försvinner de härifrån.',
  columns: { name: 'Namn', since: 'Sedan', why: 'Varför', help: 'Vad som hjälper' },
  somebodyGone: 'Någon som inte finns i registret',
  teams: {
    title: 'Styrbot i Teams',
    intro:
      'För dig som är administratör för Teams. Räkna med en halvtimme, och upp till ett dygn innan en princip har slagit igenom.',
    notSet: 'Teams är inte inställt här ännu: TEAMS_APP_ID saknas.',
    facts: {
      endpoint: 'Adress för meddelanden',
      appId: 'App-id',
      tenants: 'Anslutna klientorganisationer',
      none: 'ingen ännu',
    },
    steps: [
      {
        heading: '1. Ladda upp paketet',
        text: 'Kör npm run manifests på servern. Den fyller i adress och app-id, kontrollerar paketet mot Microsofts schema och lägger styrbot-teams.zip i datamappen. Ladda upp filen i Teams administrationscenter: Teams-appar, Hantera appar, Ladda upp ny app.',
      },
      {
        heading: '2. Tillåt appen',
        text: 'Välj appen i Hantera appar och sätt den till tillåten. Har kommunen principer för appbehörighet, lägg till Styrbot i den princip som gäller dem som ska använda den. Att alla anställda får fråga gör ingen skada: var och en ser bara det som gäller kommunen, och gäster får inga uppgifter.',
      },
      {
        heading: '3. Installera i förväg för gruppernas ledamöter',
        text: 'Teams låter en bot skriva först bara till den som har appen. Skapa därför en installationsprincip (Teams-appar, Installationsprinciper) med Styrbot under Installerade appar, och tilldela den en grupp med alla som sitter i en styrgrupp, äger ett system eller ska svara på enkäten. Annars kan de inte kallas eller påminnas.',
      },
      {
        heading: '4. Släpp in klientorganisationen',
        text: 'Kör styrbot connect teams KLIENTORGANISATIONENS-ID --municipality NYCKEL på servern. Delar flera kommuner på en klientorganisation behöver var och en sin e-postdomän: --domain kommunen.se. Den som inte kan skiljas ut får inga uppgifter.',
      },
      {
        heading: '5. Prova',
        text: 'Skriv Start till Styrbot i Teams. Kör styrbot doctor på servern: den säger vad som saknas.',
      },
      {
        heading: '6. När någon inte nås',
        text: 'Sidan Nåbarhet visar vem, varför och vad som hjälper. Vanligast är att appen inte är installerad för personen: lägg personen i gruppen för installationsprincipen.',
      },
      {
        heading: 'När appen uppdateras',
        text: 'Ladda upp det nya paketet på samma app. Byt aldrig app-id: då blir det en ny bot, och allas samtal med den gamla är borta. Ingen välkomnas en andra gång.',
      },
    ],
    rights:
      'Boten begär inga behörigheter i Microsoft Graph för att svara och påminna. Den läser bara det som skrivs till den, och i grupper och kanaler bara det som nämner den.',
  },
}

export type ReachTexts = typeof sv
