// Licences that somebody holds: her page, the one box, the home page.
import type { Page } from '@playwright/test'
import { problem } from '../fixture/api'
import * as licences from '../fixture/licences'
import * as proactive from '../fixture/proactive'
import { fails, FAILED, LOADING, press, says, waits, type PageState } from './kit'

const OWN = '/me/licences'
const state = (name: string, data: object, sees: string, more: Partial<PageState> = {}): PageState => ({ name, path: OWN, who: 'person', prepare: says(OWN, data), sees, ...more })
const refused = problem(409, 'licences.asked_today', '每天只能查询一次，请明天再查').data
const isRefused = (page: Page) =>
    page.route(/\/api\/v1\/me\/licences$/, (route) =>
        route.request().method() === 'POST' ? route.fulfill({ status: 409, contentType: 'application/problem+json', body: JSON.stringify(refused) }) : route.fallback(),
    )
const search = (name: string, q: string, data: object, sees: string): PageState => ({ name, path: `/search?q=${q}`, who: 'person', prepare: says(OWN, data), sees })

export const LICENCES: PageState[] = [
    state('licences-never', licences.never, '还没有查询过'),
    state('licences-asking', licences.asking, '还有 19 种证照没有答复'),
    state('licences-none-held', licences.noneHeld, '证照库中没有您的常用证照'),
    state('licences', licences.some, '350************234'),
    state('licences-expiring', licences.expiring, '去办理：居住证签注'),
    state('licences-expired', licences.expired, '已过期'),
    state('licences-failed', licences.failed, '证照库没有答复：普通护照、结婚证'),
    state('licences-forget', licences.some, '证照本身不受影响', { act: press('删除保存的证照信息') }),
    { name: 'licences-asked-today', path: OWN, who: 'person', prepare: isRefused, act: press('查询我的证照'), sees: '每天只能查询一次' },
    { name: 'licences-loading', path: OWN, who: 'person', prepare: waits(OWN), sees: LOADING },
    { name: 'licences-error', path: OWN, who: 'person', prepare: fails(OWN), sees: FAILED },
    search('search-licence', '身份证', licences.some, '出示'),
    search('search-licence-pinyin', 'shenfenzheng', licences.some, '350************234'),
    search('search-licence-held', '身份证', licences.some, '您已有：居民身份证，有效期至'),
    { name: 'home-licence', path: '/', who: 'person', prepare: says('/home', { ...proactive.quiet, upcoming: [{ kind: 'licence', id: 'GA028', name: '居住证', day: '2018-12-01' }] }), sees: '2018-12-01 到期' },
]
