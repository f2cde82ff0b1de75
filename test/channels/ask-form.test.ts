import { describe, expect, it } from 'vitest'
import { askForm } from '../../src/channels/terminal/ask-form.ts'
import type { Form } from '../../src/conversation/message.ts'

const form: Form = {
  id: 'f1',
  title: 'Nytt system',
  submit: 'Skicka',
  inputs: [
    { kind: 'text', name: 'what', label: 'Vad gäller det', required: true },
    {
      kind: 'choice',
      name: 'kind',
      label: 'Vilket slag',
      options: [
        { value: 'common', label: 'Gemensamt' },
        { value: 'own', label: 'Verksamhetens eget' },
      ],
    },
    { kind: 'text', name: 'why', label: 'Varför', initial: 'Det gamla tar slut' },
  ],
}

const answering = (...answers: string[]) => {
  const asked: string[] = []
  const ask = async (question: string) => {
    asked.push(question)
    return answers.shift() ?? null
  }
  return { asked, ask }
}

describe('a form in the terminal', () => {
  it('is asked line by line, options by number or by their first letters', async () => {
    const { ask, asked } = answering('Bokning', '2', '')
    expect(await askForm({ kind: 'form', form }, ask)).toEqual({
      what: 'Bokning',
      kind: 'own',
      why: 'Det gamla tar slut',
    })
    expect(asked[1]).toContain('2. Verksamhetens eget')
    expect(await askForm({ kind: 'form', form }, answering('Bokning', 'gem', 'Nytt').ask)).toMatchObject({
      kind: 'common',
      why: 'Nytt',
    })
  })

  it('is left by saying so, and when nothing more is written', async () => {
    expect(await askForm({ kind: 'form', form }, answering('avbryt').ask)).toBeNull()
    expect(await askForm({ kind: 'form', form }, answering('Bokning').ask)).toBeNull()
  })

  it('takes nothing that is not among the options, and goes back to the line before', async () => {
    const { ask, asked } = answering('Bokning', 'kanske båda', 'tillbaka', 'Bokning av bilar', '1', '')
    expect(await askForm({ kind: 'form', form }, ask)).toMatchObject({ what: 'Bokning av bilar', kind: 'common' })
    expect(asked[2]).toContain('Det finns inte bland alternativen.')
    expect(asked[2]).toContain('2. Verksamhetens eget')
  })

  it('is left for whoever goes on asking something else', async () => {
    expect(await askForm({ kind: 'form', form }, answering('vem äger Raindance').ask)).toBe('vem äger Raindance')
    expect(await askForm({ kind: 'form', form }, answering('Bokning', 'får jag det?', '1').ask)).toBe('får jag det?')
    const { ask, asked } = answering('Bokning', 'båda två', '1', '')
    expect(await askForm({ kind: 'form', form }, ask)).toMatchObject({ kind: 'common' })
    expect(asked[2]).toContain('Skriv ”avbryt” om du vill lämna formuläret.')
  })

  it.each(['avbryt', 'lägg ner det', 'hejdå', 'Stäng.', 'glöm det', 'cancel'])('is left by “%s”', async (word) => {
    expect(await askForm({ kind: 'form', form }, answering('Bokning', word).ask)).toBeNull()
  })

  it('says what is wrong before it asks again', async () => {
    const { ask, asked } = answering('Bokning', '1')
    const values = await askForm({ kind: 'faults', form, faults: { what: 'Skriv vad det gäller.' } }, ask)
    expect(asked[0]).toContain('Skriv vad det gäller.')
    expect(values).toMatchObject({ what: 'Bokning', why: 'Det gamla tar slut' })
  })
})
