/** The smallest whole manifest, for tests that change one thing in it. */
export const aManifest = `municipality:
  key: ekby
  name: Ekby kommun
  dataController: Kommunstyrelsen
  decidesWhenSilent: unit:ks
  servicedesk: { name: Servicedesk }
permissions:
  strategist: [role:it-strategist]
  administrator: [role:it-strategist]
  registerKeeper: [role:it-strategist]
documents:
  - { id: policy, title: IT-policy }
clauses:
  - { id: a, document: policy, section: 1 §, source: X1-1, rule: Systemägaren beslutar. }
units:
  - { id: kf, name: Kommunfullmäktige, kind: council }
  - { id: ks, name: Kommunstyrelsen, kind: board, parent: kf }
roles:
  - id: it-strategist
    label: { sv: IT-strateg, en: IT strategist }
    word: it-strategist
    scope: municipality
    duty: Samordnar.
    sources: [X1-1]
bodies:
  - id: it-grupp
    kind: it-group
    name: IT-gruppen
    purpose: Samordnar.
    frequency: { rule: between, least: 2, most: 4, sources: [X1-1] }
    sources: [X1-1]
`
