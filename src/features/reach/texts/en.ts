import type { ReachTexts } from './sv.ts'

export const en: ReachTexts = {
  title: 'Reach',
  nobody: 'Everybody I have written to has been reached.',
  intro: 'My latest message to these people did not get through. When the next one does, they go from this list.',
  columns: { name: 'Name', since: 'Since', why: 'Why', help: 'What helps' },
  somebodyGone: 'Somebody who is not in the register',
  teams: {
    title: 'Styrbot in Teams',
    intro: 'For you who administer Teams. It takes half an hour, and up to a day before a policy has taken effect.',
    notSet: 'Teams is not set up here yet: TEAMS_APP_ID is missing.',
    facts: { endpoint: 'Messaging endpoint', appId: 'App id', tenants: 'Connected tenants', none: 'none yet' },
    steps: [
      {
        heading: '1. Upload the package',
        text: 'Run npm run manifests on the server. It fills in the address and the app id, checks the package against Microsoft’s schema and puts styrbot-teams.zip in the data folder. Upload the file in the Teams admin center: Teams apps, Manage apps, Upload new app.',
      },
      {
        heading: '2. Allow the app',
        text: 'Choose the app under Manage apps and allow it. If the municipality has app permission policies, add Styrbot to the policy of those who are to use it. Letting all employees ask does no harm: everybody sees only what concerns the municipality, and guests get no data.',
      },
      {
        heading: '3. Install it beforehand for the members of the groups',
        text: 'Teams lets a bot write first only to those who have the app. So make a setup policy (Teams apps, Setup policies) with Styrbot under Installed apps, and assign it to a group of everybody who sits in a steering group, owns a system or is to answer the survey. Otherwise they cannot be called or reminded.',
      },
      {
        heading: '4. Let the tenant in',
        text: 'Run styrbot connect teams TENANT-ID --municipality KEY on the server. When several municipalities share a tenant, each needs its e-mail domain: --domain municipality.se. Whoever cannot be told apart gets no data.',
      },
      {
        heading: '5. Try it',
        text: 'Write Start to Styrbot in Teams. Run styrbot doctor on the server: it says what is missing.',
      },
      {
        heading: '6. When somebody is not reached',
        text: 'The page Reach shows who, why and what helps. Most often the app is not installed for the person: put them in the group of the setup policy.',
      },
      {
        heading: 'When the app is updated',
        text: 'Upload the new package to the same app. Never change the app id: that makes a new bot, and everybody’s talks with the old one are gone. Nobody is welcomed a second time.',
      },
    ],
    rights:
      'The bot asks for no permissions in Microsoft Graph to answer and remind. It reads only what is written to it, and in groups and channels only what mentions it.',
  },
}
