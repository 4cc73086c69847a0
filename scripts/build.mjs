/** Builds dist/: the compiled rooms, the lexicon's data files and the desk's static files. */
import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const bin = (name) => `${root}node_modules/.bin/${name}`
const run = (command, args) => execFileSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })

rmSync(`${root}dist`, { recursive: true, force: true })
run(bin('tsc'), ['-p', 'tsconfig.build.json'])
cpSync(`${root}src/lexicon/data`, `${root}dist/lexicon/data`, { recursive: true })
if (existsSync(`${root}src/web/vite.config.ts`)) {
  run(bin('vite'), ['build', '--config', 'src/web/vite.config.ts', '--logLevel', 'warn'])
}
chmodSync(`${root}dist/cli/main.js`, 0o755)
