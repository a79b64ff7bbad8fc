// A key that the browser makes, from the request to a signature that openssl verifies.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import * as certificates from '../fixture/certificates'
import { people } from '../fixture/people'
import * as seals from '../fixture/seals'
import * as signature from '../fixture/signature'
import { api, expect, expectAccessible, expectNoSidewaysScroll, give, picture, test } from '../support'

const folder = mkdtempSync(join(tmpdir(), 'mashang-'))
const file = (name: string, bytes: string | Buffer) => {
    writeFileSync(join(folder, name), bytes)
    return join(folder, name)
}
const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: ['ignore', 'pipe', 'pipe'] }).toString()

/// A platform and an authority that answer at the second look.
async function authority(page: Page) {
    const asked = { request: '', fingerprint: '', looks: 0 }
    await page.route(api('/me'), give({ ...people.person, assurance_level: 3 }))
    await page.route(api('/me/issued-certificates'), async (route) => {
        if (route.request().method() === 'POST') {
            asked.request = (route.request().postDataJSON() as { request: string }).request
            const pem = openssl('req', '-inform', 'DER', '-in', file('request.der', Buffer.from(asked.request, 'base64')), '-verify', '-noout', '-pubkey')
            file('key.pem', pem)
            const der = Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64')
            asked.fingerprint = openssl('dgst', '-sha256', '-r', file('key.der', der)).slice(0, 64)
            return give({ ...certificates.ordered, key_fingerprint: asked.fingerprint }, 202)(route)
        }
        if (!asked.request) return give(certificates.list())(route)
        const state = ++asked.looks < 3 ? certificates.ordered : { ...certificates.inForce, id: certificates.ordered.id }
        return give(certificates.list({ ...state, key_fingerprint: asked.fingerprint }))(route)
    })
    return asked
}

test('the device makes the key, waits for the certificate, and signs what openssl verifies', async ({ page, signedInAs }, info) => {
    await signedInAs('person')
    const asked = await authority(page)
    await page.goto('/me/certificates')
    await page.getByRole('button', { name: '在本机生成密钥并申办' }).click()
    await expect(page.getByText('等待签发机构签发')).toBeVisible()
    await expect(page.locator('[data-certificate]')).toHaveAttribute('data-state', 'in_force')
    await expect(page.getByText('密钥在这台设备上')).toBeVisible()
    expect(openssl('req', '-inform', 'DER', '-in', file('again.der', Buffer.from(asked.request, 'base64')), '-noout', '-subject', '-nameopt', 'utf8,sep_comma_plus')).toContain(certificates.subject.text)

    await page.getByText('试签一段文字').click()
    await page.getByLabel('要签名的文字').fill('同意')
    await page.getByRole('button', { name: '签名', exact: true }).click()
    const signature = await page.locator('[data-signature]').textContent()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await picture(page, 'certificates-signed', info.project.name)
    const verified = openssl('dgst', '-sha256', '-verify', join(folder, 'key.pem'), '-signature', file('signature', Buffer.from(signature!, 'base64')), file('text', '同意'))
    expect(verified).toContain('Verified OK')

    // It is still there after a reload, cannot be read, and belongs to this account alone.
    await page.reload()
    await expect(page.getByText('密钥在这台设备上')).toBeVisible()
    const exported = await page.evaluate(async () => {
        const opening = indexedDB.open('certificates')
        await new Promise((resolve) => (opening.onsuccess = resolve))
        const all = opening.result.transaction('keys').objectStore('keys').getAll()
        await new Promise((resolve) => (all.onsuccess = resolve))
        opening.result.close()
        const { pair } = all.result[0] as { pair: CryptoKeyPair }
        return crypto.subtle.exportKey('pkcs8', pair.privateKey).then(() => 'exported', () => 'kept')
    })
    expect(exported).toBe('kept')
})

test('a certificate that is revoked takes its key from the device', async ({ page, signedInAs }) => {
    await signedInAs('person')
    await authority(page)
    await page.goto('/me/certificates')
    await page.getByRole('button', { name: '在本机生成密钥并申办' }).click()
    await expect(page.getByText('密钥在这台设备上')).toBeVisible()
    await expect(page.locator('[data-certificate]')).toHaveAttribute('data-state', 'in_force')
    await page.getByRole('button', { name: '吊销' }).click()
    await page.getByLabel('原因').selectOption('key_compromise')
    const sent = page.waitForRequest(/revocation$/)
    await page.getByRole('button', { name: '确认吊销' }).click()
    expect((await sent).postDataJSON()).toEqual({ reason: 'key_compromise' })
    await expect(page.getByText('密钥不在这台设备上')).toBeVisible()
})

test('a key of this device is bound, and signs a case so that openssl verifies it', async ({ page, signedInAs }) => {
    await signedInAs('person')
    const bindings: object[] = []
    await authority(page)
    await page.route(api('/me/issued-certificates/[^/]+'), give({ ...certificates.inForce, chain_pem: 'PEM' }))
    await page.route(api('/me/certificate-bindings'), (route) => {
        if (route.request().method() === 'POST') bindings.push({ ...seals.own, fingerprint: certificates.inForce.fingerprint })
        return route.request().method() === 'POST' ? give(bindings[0], 201)(route) : give({ bindings })(route)
    })
    await page.goto('/me/certificates')
    await page.getByRole('button', { name: '在本机生成密钥并申办' }).click()
    await expect(page.locator('[data-certificate]')).toHaveAttribute('data-state', 'in_force')

    const verified = (body: { signature: string }, text: string) =>
        openssl('dgst', '-sha256', '-verify', join(folder, 'key.pem'), '-signature', file('signed', Buffer.from(body.signature, 'base64')), file('signed.txt', text))
    await page.getByRole('link', { name: '绑定已有证书' }).click()
    const bound = page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/certificate-bindings'))
    await page.getByRole('button', { name: '绑定：林晓燕' }).click()
    expect(verified((await bound).postDataJSON() as { signature: string }, seals.challenge.text.replace('sign_in', 'bind'))).toContain('Verified OK')
    await expect(page.locator('[data-binding]')).toHaveCount(1)

    await page.goto('/cases/13/signature')
    const sent = page.waitForRequest((request) => request.method() === 'PUT')
    await page.getByRole('button', { name: '签名：林晓燕' }).click()
    expect(verified((await sent).postDataJSON() as { signature: string }, signature.text)).toContain('Verified OK')
    expect((await sent).postDataJSON()).toMatchObject({ certificates: 'PEM' })
})
