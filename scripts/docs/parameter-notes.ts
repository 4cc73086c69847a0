/** Parameters that mean the same on every route and that the OpenAPI document leaves to their names. */
export const PARAMETER_NOTES: Readonly<Record<string, string>> = {
  id: 'The id, as lists give it.',
  by: 'Who takes it back; on other routes a party or a person, as the route says.',
  isRead: '`true`: only reports that were read. `false`: only those kept unread.',
  reason: 'Why.',
  position: 'The position of the decision in the ledger.',
  publisher: 'The whole name of a publisher, in small or capital letters.',
  rule: 'The counting rule of the figures.',
  since: 'Nothing before this: a day, or for changes a position of the ledger, itself left out.',
  text: 'Words that must all occur.',
  types: 'Kinds of incident with commas: `air-strike,bombing`.',
  until: 'Nothing after this day.',
}
