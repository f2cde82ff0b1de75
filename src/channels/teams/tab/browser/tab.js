// Fills the page in Teams with the person's own start page. `microsoftTeams` is Microsoft's library, loaded before.
const home = document.querySelector('#home')

try {
  await within(8000, microsoftTeams.app.initialize())
} catch {
  // Opened in a browser, not in Teams.
  stop(home.dataset.outside)
  throw new Error('Not in Teams.')
}
try {
  const { app } = await microsoftTeams.app.getContext()
  const token = await microsoftTeams.authentication.getAuthToken()
  const answer = await fetch('/teams/tab/home', {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'accept-language': app.locale ?? 'sv' },
  })
  const { html, language, says } = await answer.json()
  if (html === undefined) stop(says)
  else {
    document.documentElement.lang = language
    home.innerHTML = html
    home.removeAttribute('aria-busy')
  }
  microsoftTeams.app.notifySuccess()
} catch {
  stop(home.dataset.failed)
  microsoftTeams.app.notifySuccess()
}

// A link to the chat is followed by Teams itself, which stays where it is.
home.addEventListener('click', (event) => {
  const link = event.target.closest('a[href^="https://teams.microsoft.com/l/"]')
  if (!link) return
  event.preventDefault()
  microsoftTeams.app.openLink(link.href)
})

function stop(sentence) {
  home.querySelector('[role=status]').textContent = sentence
  home.removeAttribute('aria-busy')
}

function within(milliseconds, promise) {
  return Promise.race([
    promise,
    new Promise((_resolve, reject) => {
      setTimeout(() => reject(new Error('No answer.')), milliseconds)
    }),
  ])
}
