/** `npm run schema`: writes the JSON Schemas beside the manifests, and the glossary as a page. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { glossaryPage } from '../glossary-page.ts'
import { jsonSchemas } from './json-schema.ts'

const manifests = path.resolve(import.meta.dirname, '../../../manifests')
const schemas = Object.entries(jsonSchemas()).map(([name, content]) => [`governance/${name}`, content] as const)
for (const [name, content] of [...schemas, ['ordlista.md', glossaryPage()] as const]) {
  await writeFile(path.join(manifests, name), content)
  process.stdout.write(`manifests/${name}\n`)
}
