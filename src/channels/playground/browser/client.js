// Shows the talk, sends what is written and pressed, follows the server's events. Plain browser JavaScript, no build.
const root = document.querySelector('.playground')
const words = JSON.parse(root.dataset.words)
const language = root.dataset.language
const at = (id) => document.getElementById(id)
const [lines, welcome, composer, text, person, municipality] = [
  'lines',
  'welcome',
  'composer',
  'text',
  'person',
  'municipality',
].map(at)

const nobodyElse = at('others').firstElementChild
let people = new Map([...person.options].map((option) => [option.value, option.textContent]))
let all = []
let events = null

const day = new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', {
  dateStyle: 'full',
  timeZone: 'Europe/Stockholm',
})
const time = new Intl.DateTimeFormat('sv-SE', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Stockholm' })
// Swedish writes a date as yyyy-mm-dd.
const isoDay = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Stockholm' })

function element(tag, className, content) {
  const made = document.createElement(tag)
  if (className) made.className = className
  if (content) made.textContent = content
  return made
}

function status(message) {
  at('status').textContent = message ?? ''
}

async function call(path, body) {
  const response = await fetch(`/playground/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const answer = await response.json()
  if (!response.ok) throw new Error(words[answer.problem] ?? words.tooFast)
  return answer
}

function show(line) {
  const place = all.findIndex(({ id }) => id === line.id)
  if (place >= 0) all[place] = line
  else all.push(line)
  draw(line, place >= 0)
}

function draw(line, changed) {
  if (line.personId === person.value) {
    const article = element('article', `line line-${line.from}`)
    article.dataset.id = line.id
    article.append(
      element('p', 'line-meta', `${line.from === 'bot' ? words.name : words.you} · ${time.format(new Date(line.at))}`),
    )
    article.insertAdjacentHTML('beforeend', line.html)
    const before = changed && lines.querySelector(`[data-id="${CSS.escape(line.id)}"]`)
    if (before) before.replaceWith(article)
    else lines.append(article)
    welcome.hidden = true
    status('')
    lines.scrollTo({ top: lines.scrollHeight })
  } else if (line.from === 'bot') {
    const others = at('others')
    if (!others.querySelector('.other')) others.replaceChildren()
    const card = element('article', 'other')
    card.dataset.id = line.id
    card.append(
      element(
        'p',
        'line-meta',
        `${words.to} ${people.get(line.personId) ?? line.personId} · ${time.format(new Date(line.at))}`,
      ),
    )
    card.insertAdjacentHTML('beforeend', line.html)
    for (const button of card.querySelectorAll('button')) button.setAttribute('aria-disabled', 'true')
    const become = element('button', 'button step', words.become)
    become.type = 'button'
    become.addEventListener('click', () => {
      person.value = line.personId
      redraw()
      person.focus()
    })
    card.append(become)
    const before = changed && others.querySelector(`[data-id="${CSS.escape(line.id)}"]`)
    if (before) before.replaceWith(card)
    else others.prepend(card)
  }
}

function redraw() {
  lines.replaceChildren(welcome)
  welcome.hidden = false
  at('others').replaceChildren(nobodyElse)
  for (const line of all) draw(line, false)
}

/** Milliseconds. */
const lostAfter = 4000

function follow() {
  events?.close()
  // What was said before is there at once: nobody has it read out line by line.
  lines.ariaBusy = 'true'
  all = []
  redraw()
  void showWaiting()
  events = new EventSource(`/playground/${municipality.value}/events`)
  let broken = null
  let told = false
  events.onmessage = ({ data }) => show(JSON.parse(data))
  // A browser opens it again by itself, mostly at once: only what lasts is worth a word.
  events.onerror = () => {
    broken ??= setTimeout(() => {
      told = true
      status(words.lost)
    }, lostAfter)
  }
  events.addEventListener('ready', () => {
    lines.ariaBusy = 'false'
    clearTimeout(broken)
    if (told) status(words.back)
    broken = null
    told = false
  })
}

async function send(content) {
  status(words.writing)
  try {
    const answer = await call(`${municipality.value}/say`, { person: person.value, language, content })
    if (answer.understood) explain(answer.understood)
    if (answer.form) openForm(answer.form)
    if (answer.faults) showFaults(answer.faults)
    void showWaiting()
    return answer
  } catch (problem) {
    status(problem.message)
    return null
  }
}

// Each question of a message by itself, as label and value.
function explain(questions) {
  const lists = questions.map((pairs) => {
    const list = element('dl')
    for (const [label, value] of pairs) list.append(element('dt', '', label), element('dd', '', value))
    return list
  })
  at('understood').replaceChildren(...lists)
}

// What the bot has decided to say, and to whom, when people may be told.
async function showWaiting() {
  const response = await fetch(`/playground/${municipality.value}/waiting`)
  if (!response.ok) return
  const { waiting } = await response.json()
  // The same to many is told once.
  const groups = new Map()
  for (const each of waiting) {
    const [title = ''] = each.text.split('\n')
    const group = groups.get(`${each.until} ${title}`) ?? []
    groups.set(`${each.until} ${title}`, [...group, each])
  }
  const cards = [...groups.values()].map(([first, ...others]) => {
    const card = element('article', 'held')
    const { personId, text: said, until } = first
    const who = `${people.get(personId) ?? words.somebody}${others.length > 0 ? ` + ${others.length}` : ''}`
    const when = until === null ? '' : ` · ${day.format(new Date(until))}, ${time.format(new Date(until))}`
    card.append(element('p', 'line-meta', `${words.to} ${who}${when}`))
    const [title, ...rest] = said.split('\n').filter(Boolean)
    card.append(element('p', 'waiting', rest.length > 0 ? `${title} …` : title))
    return card
  })
  at('waiting').replaceChildren(...(cards.length > 0 ? cards : [element('p', 'soft', words.nothingWaiting)]))
}

function openForm(formHtml) {
  const dialog = at('form')
  dialog.innerHTML = formHtml
  dialog.showModal()
}

function showFaults(faults) {
  for (const [name, problem] of Object.entries(faults)) {
    const place = at(`input-${name}-fault`)
    if (!place) continue
    place.hidden = false
    place.textContent = problem
  }
}

composer.addEventListener('submit', (event) => {
  event.preventDefault()
  const said = text.value
  if (said.trim() === '') return
  text.value = ''
  text.focus()
  void send({ kind: 'text', text: said })
})
text.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
  event.preventDefault()
  composer.requestSubmit()
})
lines.addEventListener('click', (event) => {
  const button = event.target.closest('button')
  if (!button) return
  if (button.dataset.says) {
    person.value = button.dataset.person
    redraw()
    return void send({ kind: 'text', text: button.dataset.says })
  }
  if (button.classList.contains('example')) return void send({ kind: 'text', text: button.textContent.trim() })
  if (!button.dataset.action) return
  if (button.dataset.confirm && !window.confirm(button.dataset.confirm)) return
  void send({ kind: 'action', action: button.dataset.action, label: button.textContent.trim() })
  text.focus()
})
at('form').addEventListener('submit', (event) => void submitForm(event))
async function submitForm(event) {
  const form = event.target
  if (event.submitter?.value !== 'send') return
  event.preventDefault()
  const data = new FormData(form)
  const values = Object.fromEntries(
    [...new Set(data.keys())].map((name) => [name, data.getAll(name).length > 1 ? data.getAll(name) : data.get(name)]),
  )
  const answer = await send({ kind: 'form', form: form.dataset.form, values })
  if (answer && !answer.faults) at('form').close()
}

person.addEventListener('change', redraw)
municipality.addEventListener('change', () => void changeMunicipality())
async function changeMunicipality() {
  const response = await fetch(`/playground/${municipality.value}/people?lang=${language}`)
  const answer = await response.json()
  person.replaceChildren(
    ...answer.people.map(({ id, name, title }) => new Option(title ? `${name}, ${title}` : name, id)),
  )
  people = new Map([...person.options].map((option) => [option.value, option.textContent]))
  at('examples').replaceChildren(
    ...answer.examples.map((example) => {
      const button = element('button', 'button example', example)
      button.type = 'button'
      return button
    }),
  )
  at('deeds').replaceChildren(
    ...answer.deeds.map(({ personId, who, says }) => {
      const button = element('button', 'button example')
      button.type = 'button'
      button.dataset.person = personId
      button.dataset.says = says
      const whole = element('span')
      whole.append(element('span', 'soft', `${who}:`), ` ${says}`)
      button.append(whole)
      return button
    }),
  )
  const address = new URL(location.href)
  address.searchParams.set('kommun', municipality.value)
  history.replaceState(null, '', address)
  follow()
}
for (const step of document.querySelectorAll('.step'))
  step.addEventListener('click', () => void moveDate(step.dataset.by))
async function moveDate(by) {
  status(words.moving)
  try {
    setDate((await call('clock', { by })).now)
    void showWaiting()
    status('')
  } catch (problem) {
    status(problem.message)
  }
}

function setDate(instant) {
  at('date').textContent = day.format(new Date(instant))
  at('date').dateTime = isoDay.format(new Date(instant))
}

setDate(root.dataset.now)
follow()
text.focus({ preventScroll: true })
