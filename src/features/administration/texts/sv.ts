export const sv = {
  signInLink: 'Här är din länk till mina sidor. Den gäller en gång, i en kvart, och bara för dig.',
  signInLabel: 'Logga in',
  onlyInPrivate: 'Skriv ”logga in” till mig i ett eget samtal, så får du länken där.',
  notInRegister:
    'Du finns inte i kommunens register hos mig, så du kan inte logga in än. Den som sköter registret kan lägga till dig.',
}
export type AdministrationTexts = typeof sv
