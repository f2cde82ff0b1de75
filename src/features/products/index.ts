/** Products that are approved before they are bought or installed, where a governing document demands it. */
import type { Feature } from '../../feature.ts'
import { sayingExample } from '../ask/index.ts'
import type { CaseNeeds } from '../cases/index.ts'
import { approveProducts } from './dialogue.ts'
import { productPages } from './pages.ts'

export function products(needs: CaseNeeds): Feature {
  return {
    name: 'products',
    dialogues: [sayingExample(approveProducts(needs), needs)],
    pages: productPages(needs),
  }
}
