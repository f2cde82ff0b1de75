/** `npm run schema`: writes the JSON Schemas beside the manifests. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { jsonSchemas } from './json-schema.ts'

const folder = path.resolve(import.meta.dirname, '../../../manifests/governance')
for (const [name, content] of Object.entries(jsonSchemas())) {
  await writeFile(path.join(folder, name), content)
  process.stdout.write(`manifests/governance/${name}\n`)
}
