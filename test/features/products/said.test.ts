import { expect, it } from 'vitest'
import { productSaid } from '../../../src/features/products/product.ts'
import { projectSaid } from '../../../src/features/projects/project.ts'
import { textSaid } from '../../../src/features/proposals/proposal.ts'
import { titleIn } from '../../../src/features/cases/start.ts'

it.each([
  ['är Logitech MX Keys godkänd?', 'Logitech MX Keys'],
  ['vi vill få Trello godkänt', 'Trello'],
  ['ansökan om godkännande av Miro', 'Miro'],
  ['be IT godkänna Notion', 'Notion'],
  ['kan ni godkänna Canva', 'Canva'],
  ['is Trello approved?', 'Trello'],
  ['är den godkänd?', ''],
])('finds the product in “%s”', (said, product) => expect(productSaid(said)).toBe(product))

it.each([
  ['vi behöver ett nytt system för bokning av lokaler', 'System för bokning av lokaler'],
  ['får vi köpa in ett eget bokningssystem?', 'Bokningssystem'],
  ['vi vill byta ekonomisystem', ''],
  ['we need a new system for bookings', 'System for bookings'],
])('finds what a case is about in “%s”', (said, title) => expect(titleIn(said)).toBe(title))

it.each([
  ['vi planerar en e-tjänst för bygglov', 'E-tjänst för bygglov'],
  ['nytt projekt: Digitala nycklar', 'Digitala nycklar'],
  ['anmäl ett projekt', ''],
])('finds the project in “%s”', (said, name) => expect(projectSaid(said)).toBe(name))

it.each([
  ['förslag om Raindance: sök på fakturanummer', 'Sök på fakturanummer'],
  ['jag har ett förslag om Raindance', ''],
])('finds what is proposed in “%s”', (said, text) => expect(textSaid(said)).toBe(text))
