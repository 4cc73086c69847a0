import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCli } from '../../test/run-cli.ts'
import { makeTempFolder, writeReports } from '../../test/sample-workspace.ts'

const folder = makeTempFolder()
const ledger = `${folder.path}/ledger`
const ask = (...args: string[]) => runCli(['--ledger', ledger, ...args])
const ada = ['--because', 'the reader missed it', '--by', 'Ada']
let report = ''
let incident = ''

beforeAll(async () => {
  const text = 'An air strike hit a house in Mosul, Iraq, on November 1. Five people were killed, police said.'
  const board = 'The mayor wrote the number 9 on a board. A nurse wrote the number 9 too.'
  const facts = { title: 'Strike in Mosul', publisher: 'Plain Gazette', publishedOn: '2023-11-02' }
  writeReports(`${folder.path}/in`, [{ ...facts, name: 'a.md', text: `${text}\n\n${board}` }])
  expect((await ask('open', `${folder.path}/in`)).code).toBe(0)
  const { items } = JSON.parse((await ask('incidents', '--json')).out)
  incident = items[0].id
  report = JSON.parse((await ask('show', incident, '--json')).out).accounts[0].report
}, 60_000)
afterAll(() => folder.remove())

test('a claim is added from exact words, counted, and taken back', async () => {
  const words = ['--from', 'wrote the number 9 on', '--value', '9', '--speaker', 'The mayor', '--incident', incident]
  const added = await ask('claim', 'add', report, ...words, ...ada, '--json')
  expect(added.code).toBe(0)
  const view = JSON.parse(added.out)
  expect(view).toMatchObject({ incident, by: 'Ada', claim: { text: '9 killed', speakerText: 'The mayor' } })
  expect(JSON.parse((await ask('show', incident, '--json')).out).figures[0].text).toBe('5–9')
  const back = await ask('claim', 'undo', view.claim.claim.id, '--because', 'a house number', '--by', 'Ada')
  expect(back.out).toContain('taken back by Ada: a house number')
  expect(JSON.parse((await ask('show', incident, '--json')).out).figures[0].text).toBe('5')
}, 60_000)

test('words that do not stand there, or stand there twice, are refused; which of them can be said', async () => {
  const add = (...args: string[]) => ask('claim', 'add', report, '--value', '9', ...ada, ...args)
  const missing = await add('--from', 'number  9')
  expect(missing.code).not.toBe(0)
  expect(missing.err).toContain('does not stand in the report, letter by letter')
  const twice = await add('--from', 'number 9')
  expect(twice.err).toContain('stands 2 times in the report')
  expect((await add('--from', 'number 9', '--nth', '3')).err).toContain('nth 3')
  const second = await add('--from', 'number 9', '--nth', '2', '--json')
  expect(JSON.parse(second.out).claim.sentence).toContain('A nurse wrote')
  const nobody = await ask('claim', 'add', report, '--from', 'number 9', '--value', '9')
  expect(nobody.err).toContain('nobody is named')
}, 60_000)
