// Matters of several items: read, begun, handed in, as they stand.
import { problem } from '../fixture/api'
import * as bundles from '../fixture/bundles'
import { FAILED, fails, LOADING, press, says, waits, type PageState } from './kit'

const incomplete = problem(422, 'bundles.incomplete', '还有内容没有填写完整，请按提示补齐', {
    faults: [{ pointer: '/materials/2-3', code: 'bundles.material_missing', detail: '请上传“分娩信息登记表”' }],
}).data
const over = problem(409, 'bundles.part_over', '这一项已经办结，不能撤回').data

export const BUNDLES: PageState[] = [
    { name: 'bundle', path: '/bundles/B08', sees: '3 路同时办理' },
    { name: 'bundle-nowhere', path: '/bundles/B08', prepare: says('/bundles/B08/plan', bundles.nowhere), sees: '本地区暂不办理' },
    { name: 'bundle-missing', path: '/bundles/B99', prepare: says('/bundles/B99/plan', problem(404, 'catalogue.no_such_bundle', '没有编号为 B99 的“一件事”').data, 404), sees: '没有找到' },
    { name: 'bundle-loading', path: '/bundles/B08', prepare: waits('/bundles/B08/plan'), sees: LOADING },
    { name: 'bundle-error', path: '/bundles/B08', prepare: fails('/bundles/B08/plan'), sees: FAILED },
    { name: 'matters', path: '/matters', who: 'person', sees: '企业开办一件事' },
    { name: 'matters-empty', path: '/matters', who: 'person', prepare: says('/bundle-runs', { runs: [] }), sees: '还没有一起办理的事' },
    { name: 'matters-loading', path: '/matters', who: 'person', prepare: waits('/bundle-runs'), sees: LOADING },
    { name: 'matters-error', path: '/matters', who: 'person', prepare: fails('/bundle-runs'), sees: FAILED },
    { name: 'matter-start', path: '/matters/new?bundle=B08&division=350102000000', who: 'person', sees: '填写一张表' },
    { name: 'matter-start-error', path: '/matters/new?bundle=B08&division=350102000000', who: 'person', prepare: fails('/bundle-runs'), sees: FAILED },
    { name: 'matter-draft', path: '/matters/r1', who: 'person', sees: '填写一张表' },
    { name: 'matter-refused', path: '/matters/r1', who: 'person', prepare: says('/bundle-runs/r1/submission', incomplete, 422), act: press('全部提交'), sees: '请上传“分娩信息登记表”' },
    { name: 'matter-discard', path: '/matters/r1', who: 'person', act: press('放弃办理'), sees: '已填写的内容和上传的材料将被删除' },
    { name: 'matter-under-way', path: '/matters/r2', who: 'person', sees: '2018年10月22日前全部办结' },
    { name: 'matter-needs-you', path: '/matters/r6', who: 'person', sees: '去补充' },
    { name: 'matter-broken', path: '/matters/r5', who: 'person', sees: '因为“出生登记”没有办成' },
    { name: 'matter-withdraw', path: '/matters/r2', who: 'person', prepare: says('/bundle-runs/r2/parts/4/withdrawal', over, 409), act: async (page) => { await press('撤回这一项 出生登记')(page); await page.getByRole('dialog').getByRole('button', { name: '撤回这一项' }).click() }, sees: '这一项已经办结，不能撤回' },
    { name: 'matter-loading', path: '/matters/r2', who: 'person', prepare: waits('/bundle-runs/r2'), sees: LOADING },
    { name: 'matter-error', path: '/matters/r2', who: 'person', prepare: fails('/bundle-runs/r2'), sees: FAILED },
]
