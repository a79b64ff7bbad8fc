// The exchange of cases on the desk: how it stands, and rejected rows.
import * as exchange from '../fixture/exchange'
import { problem } from '../fixture/api'
import { fails, FAILED, LOADING, says, waits, type PageState } from './kit'

const PATH = '/desk/exchange'
const LIST = '/desk/exchange/rejects'
const gone = problem(404, 'exchange.no_such_reject', '没有这条退回记录，可能已经处理').data

export const EXCHANGE: PageState[] = [
    { name: 'desk-exchange', path: PATH, who: 'operator', sees: '该部门尚未在上级平台登记' },
    { name: 'desk-exchange-kind', path: PATH, who: 'operator', act: (page) => page.getByRole('button', { name: /^查看：办理人/ }).click(), sees: '只看：办理人' },
    { name: 'desk-exchange-empty', path: PATH, who: 'operator', prepare: async (page) => { await says(PATH, exchange.quiet)(page); await says(LIST, { rejects: [] })(page) }, sees: '没有退回记录' },
    { name: 'desk-exchange-down', path: PATH, who: 'operator', prepare: says(PATH, exchange.down), sees: '数据不会丢失' },
    { name: 'desk-exchange-off', path: PATH, who: 'operator', prepare: async (page) => { await says(PATH, exchange.off)(page); await says(LIST, { rejects: [] })(page) }, sees: '还没有配置接收方' },
    { name: 'desk-exchange-loading', path: PATH, who: 'operator', prepare: waits(LIST), sees: LOADING },
    { name: 'desk-exchange-error', path: PATH, who: 'operator', prepare: fails(LIST), sees: FAILED },
    { name: 'desk-exchange-retried', path: PATH, who: 'operator', prepare: says(`${LIST}/${exchange.rejects[0]!.key}/retrying`, gone, 404), act: (page) => page.getByRole('button', { name: /^重试：/ }).first().click(), sees: '没有这条退回记录' },
    { name: 'desk-exchange-give-up', path: PATH, who: 'operator', act: (page) => page.getByRole('button', { name: /^放弃：/ }).first().click(), sees: '放弃后不再报送这一行' },
    { name: 'desk-exchange-give-up-faults', path: PATH, who: 'operator', act: async (page) => { await page.getByRole('button', { name: /^放弃：/ }).first().click(); await page.getByRole('dialog').getByRole('button', { name: '放弃', exact: true }).click() }, sees: '请填写放弃的理由' },
]
