// node main.js CONFIG RESULTS SECRETS [WORD…]: runs the tests whose names contain a word, or all, against the provider of CONFIG.
// SECRETS becomes a list of what must stand in no log.
import { readFileSync, writeFileSync } from 'node:fs'
import { Place } from './harness/relying.js'
import { Runner } from './harness/runner.js'

const MODULES = ['plans/basic', 'plans/config', 'plans/logout', 'plans/fapi2', 'plans/dpop', 'plans/ekyc', 'plans/asvs', 'plans/promises',
    'foreign/openid_client', 'foreign/passport', 'foreign/apache', 'foreign/in_browser', 'foreign/passkey', 'foreign/examples', 'foreign/developers', 'foreign/upstream', 'foreign/races', 'foreign/killing']

const [file, out, secrets, ...words] = process.argv.slice(2)
const place = await Place.find(JSON.parse(readFileSync(file, 'utf8')))
const known = place.is_stand_in ? JSON.parse(readFileSync(new URL('stand_in.json', import.meta.url), 'utf8')) : {}
const runner = new Runner(words, known)
for (const name of MODULES) (await import(`./${name}.js`)).default(runner, place)
const results = await runner.run()
const of = (outcomes) => results.filter((each) => outcomes.includes(each.outcome))
writeFileSync(out, JSON.stringify({
    passed: of(['passed', 'warning']).map(({ plan, id }) => `${plan}/${id}`),
    failed: of(['failed']).map(({ plan, id }) => `${plan}/${id}`),
    results,
}, null, 1))
writeFileSync(secrets, JSON.stringify(place.secrets))
const differing = of(['differs']).length
console.log(`${of(['passed', 'warning']).length} passed, ${of(['failed']).length} failed, ${of(['not applicable']).length} not applicable${differing ? `, ${differing} known to differ` : ''}`)
process.exit(of(['failed']).length ? 1 : 0)
