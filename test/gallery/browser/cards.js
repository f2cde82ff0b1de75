/* Draws every card where its JSON stands, as Teams would: the renderer is Microsoft's, the colours are those of the page. */
const dark = document.documentElement.dataset.theme === 'dark'
const ink = dark
  ? { default: '#ffffff', subtle: '#c8c8c8', accent: '#9ea2ff' }
  : { default: '#242424', subtle: '#5c5c5c', accent: '#4f52b2' }
const foreground = {
  default: { default: ink.default, subtle: ink.subtle },
  accent: { default: ink.accent, subtle: ink.accent },
}
const surface = (background) => ({ backgroundColor: background, foregroundColors: foreground })
const config = new AdaptiveCards.HostConfig({
  fontFamily: "'Source Sans 3', 'Segoe UI', system-ui, sans-serif",
  fontSizes: { small: 12, default: 14, medium: 16, large: 20, extraLarge: 24 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 24, large: 28, extraLarge: 32 },
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: dark ? '#4d4d4d' : '#d1d1d1' },
  containerStyles: {
    default: surface(dark ? '#292929' : '#ffffff'),
    emphasis: surface(dark ? '#333333' : '#f5f5f5'),
    warning: surface(dark ? '#463100' : '#fbf3dc'),
  },
  textBlock: { headingLevel: 4 },
  actions: {
    actionAlignment: 'left',
    actionsOrientation: 'horizontal',
    buttonSpacing: 8,
    maxActions: 6,
    spacing: 'default',
  },
  inputs: {
    label: {
      requiredInputs: { size: 'default', suffix: ' *' },
      optionalInputs: { size: 'default' },
      inputSpacing: 'small',
    },
    errorMessage: { color: 'accent' },
  },
})

for (const place of document.querySelectorAll('[data-card]')) {
  const card = new AdaptiveCards.AdaptiveCard()
  card.hostConfig = config
  card.parse(JSON.parse(place.dataset.card))
  const drawn = card.render()
  if (drawn) {
    // Teams' own cards say what they are; so do these.
    drawn.removeAttribute('role')
    drawn.tabIndex = -1
    place.append(drawn)
  }
}
document.documentElement.dataset.drawn = 'yes'
