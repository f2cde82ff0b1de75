/** The few parts of Adaptive Cards 1.5 that we use. */
export type AdaptiveCard = {
  type: 'AdaptiveCard'
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json'
  version: '1.5'
  fallbackText: string
  body: Element[]
}

type Placed = { separator?: boolean; spacing?: 'None' | 'Small' | 'Medium' | 'Large'; id?: string; isVisible?: boolean }

export type Element = Placed &
  (
    | { type: 'TextBlock'; text: string; wrap: true; size?: Size; weight?: 'Bolder'; style?: 'heading' }
    | { type: 'RichTextBlock'; inlines: TextRun[] }
    | { type: 'Container'; items: Element[]; style?: 'warning' | 'emphasis' }
    | {
        type: 'Table'
        columns: { width: number }[]
        firstRowAsHeader: boolean
        showGridLines: boolean
        rows: TableRow[]
      }
    | { type: 'ActionSet'; actions: Action[] }
    | { type: 'Image'; url: string; altText: string; size?: 'Stretch' }
    | InputElement
  )

export type InputElement = { id: string; label: string; isRequired: boolean; errorMessage?: string; value?: string } & (
  | { type: 'Input.Text'; isMultiline: boolean; maxLength: number; placeholder?: string }
  | {
      type: 'Input.ChoiceSet'
      choices: { title: string; value: string }[]
      isMultiSelect: boolean
      style: 'compact'
      placeholder: string
    }
  /** A choice among the people of the organisation, whom the client looks up. */
  | {
      type: 'Input.ChoiceSet'
      choices: []
      'choices.data': { type: 'Data.Query'; dataset: 'graph.microsoft.com/users' }
      isMultiSelect: false
      style: 'filtered'
      placeholder: string
    }
  | { type: 'Input.Date' }
)

type Size = 'Small' | 'Default' | 'Medium' | 'Large'
export type TextRun = { type: 'TextRun'; text: string; weight?: 'Bolder'; size?: Size; isSubtle?: boolean }
export type TableRow = { type: 'TableRow'; cells: { type: 'TableCell'; items: Element[] }[] }
type OpenUrl = { type: 'Action.OpenUrl'; title: string; url: string }

export type Action =
  | {
      type: 'Action.Execute'
      title: string
      verb: string
      data: ActionData
      style?: 'positive' | 'destructive'
      fallback: { type: 'Action.Submit'; title: string; data: ActionData }
    }
  | { type: 'Action.Submit'; title: string; data: FormData | DialogData; style?: 'positive' | 'destructive' }
  | { type: 'Action.ToggleVisibility'; title: string; targetElements: string[]; style?: 'positive' | 'destructive' }
  | OpenUrl

/** What a click brings back: the opaque action, or which form was sent. */
type ActionData = { styrbot: 'action'; action: string }
/** A click that Teams opens a dialog for, and asks us what to show in it. */
type DialogData = ActionData & { msteams: { type: 'task/fetch' } }
/** `many`: the inputs that may have several answers, which Teams hands back as one string with commas. */
export type FormData = { styrbot: 'form'; form: string; many: string[] }
