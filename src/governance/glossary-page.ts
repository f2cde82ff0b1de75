import { glossary, type Word } from './glossary.ts'

/** The glossary as a page for people, `manifests/ordlista.md`. */
export function glossaryPage(): string {
  const of = (kind: Word['kind']) => glossary.filter((word) => word.kind === kind).map(row)
  return `# Ordlista

Orden som Styrbot använder, vad de heter på engelska och vad som också förstås. Sidan skrivs av \`npm run schema\`.

## Roller

Vad en roll heter hos er står i kommunens manifest; \`word\` där är id:t här.

| ord | betyder | engelska | förstås också | id |
|---|---|---|---|---|
${of('role').join('\n')}

## Övriga ord

| ord | betyder | engelska | förstås också | id |
|---|---|---|---|---|
${of('noun').join('\n')}
`
}

function row({ id, sv, en, said, means }: Word): string {
  return `| ${sv.one} | ${means} | ${en.one} | ${said.join(', ')} | \`${id}\` |`
}
