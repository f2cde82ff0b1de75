/** Products that are approved before they are bought or installed, where a governing document demands it. */
import type { Feature } from '../../feature.ts'
import { productEvidence } from './evidence.ts'
import { en } from './texts/en.ts'
import { sv } from './texts/sv.ts'
import { productsAbout } from './store.ts'
import { sayingExample } from '../ask/index.ts'
import type { CaseNeeds } from '../cases/index.ts'
import { approveProducts } from './dialogues/approve-products.ts'
import { productPages } from './pages.ts'

export { productTable } from './pages.ts'

export function products(needs: CaseNeeds): Feature {
  return {
    name: 'products',
    evidence: [productEvidence],
    about: [
      {
        name: 'products.products',
        title: { sv: sv.about, en: en.about },
        of: (unit, { municipality, personId }) => productsAbout(unit, municipality, personId),
      },
    ],
    dialogues: [sayingExample(approveProducts(needs), needs)],
    pages: productPages(needs),
  }
}
