export const sv = {
  stop: 'Här tar det stopp',
  signInTitle: 'Logga in',
  signInIntro: 'Länken gäller en gång. Tryck på knappen för att logga in i den här webbläsaren.',
  signIn: 'Logga in',
  signOut: 'Logga ut',
  linkSpent: 'Länken gäller inte längre. Skriv ”logga in” till mig i chatten, så får du en ny.',
  signInFirst: 'Du behöver logga in. Skriv ”logga in” till mig i chatten, så får du en länk.',
  notAllowed: 'Du har inte rätt att se den här sidan.',
  notYourForm: 'Formuläret är för gammalt. Gå tillbaka, ladda om sidan och försök igen.',
  signedOutTitle: 'Du är utloggad',
  signedOut: 'Du kan stänga fönstret.',
  startTitle: 'Start',
  welcome: (name: string, municipality: string) => `Du är inloggad som ${name} i ${municipality}.`,
  nothingHere: 'Just nu finns inga sidor för dig. Fråga mig i chatten i stället.',
  notFound: 'Sidan finns inte.',
  fault: (reference: string) => `Något gick fel. Försök igen, och nämn ${reference} för IT om det händer igen.`,
}
export type WebTexts = typeof sv
