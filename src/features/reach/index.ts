/** The pages of whom the bot does not reach, and of how it comes to everybody in Teams. */
import type { Feature } from '../../feature.ts'
import { type ReachNeeds, reachPages } from './pages.ts'

export function reach(needs: ReachNeeds): Feature {
  return { name: 'reach', pages: reachPages(needs) }
}
