import { unzipped } from './unzipped.ts'
import type { World } from './world.ts'

type Paper = { title: string; finished: boolean; text: string | null }

/** The official documents of a kind, each with the words of its Word file; null while it has none. */
export async function papersOf(app: World, municipality: string, kind: string): Promise<readonly Paper[]> {
  const { governance, register } = await app.snapshots.of(municipality)
  const asked = { world: { governance, register, today: app.clock.today() }, language: 'sv' as const }
  const sources = app.features.flatMap(({ records }) => records ?? []).filter((source) => source.kind === kind)
  return app.database.unit(municipality, async (unit) => {
    const found: Paper[] = []
    for (const { list, paper } of sources)
      for (const { title, subjectId, finishedAt } of await list(unit, asked)) {
        const file = await paper(unit, subjectId, asked)
        const xml = file && unzipped(Buffer.from(file.bytes))['word/document.xml']
        found.push({ title, finished: finishedAt !== null, text: xml?.replace(/<[^>]+>/g, ' ') ?? null })
      }
    return found
  })
}
