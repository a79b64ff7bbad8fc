// A browser without script: keeps cookies, follows redirects, fills in and sends forms.
import { parse } from 'node-html-parser'
import { navigate } from './http.js'

const MOST_REDIRECTS = 20
const MOST_FORMS = 10
const REFUSING = /refuse|deny|reject|cancel|abort|拒绝|取消|不同意/i

class Cookies {
    kept = []

    take(url, headers) {
        for (const line of headers.getSetCookie()) {
            const [pair, ...attributes] = line.split(';').map((part) => part.trim())
            const [name, ...value] = pair.split('=')
            const said = Object.fromEntries(attributes.map((each) => [each.split('=')[0].toLowerCase(), each.split('=').slice(1).join('=')]))
            const path = said.path || '/'
            this.kept = this.kept.filter((cookie) => cookie.name !== name || cookie.path !== path || cookie.host !== url.hostname)
            const gone = said['max-age'] !== undefined ? Number(said['max-age']) <= 0 : said.expires && new Date(said.expires) < new Date()
            if (!gone) this.kept.push({ name, value: value.join('='), path, host: url.hostname })
        }
    }

    for(url) {
        const matches = ({ host, path }) =>
            host === url.hostname && (url.pathname === path || url.pathname.startsWith(path.endsWith('/') ? path : `${path}/`))
        const sent = this.kept.filter(matches).sort((one, other) => other.path.length - one.path.length)
        return sent.map(({ name, value }) => `${name}=${value}`).join('; ')
    }
}

/// A page that was shown; or, with `callback`, what the relying party at the redirect address would have been sent.
export class Page {
    constructor(url, answer) {
        Object.assign(this, { url, ...answer })
        this.root = parse(answer.text)
    }

    get words() {
        return this.root.textContent.replace(/\s+/g, ' ').trim().slice(0, 300)
    }

    forms() {
        return (this.root.querySelector('main') ?? this.root).querySelectorAll('form').filter(isPosted)
    }

    /// The form that a person would send: the one that asks for a password, else the first that is sent by POST.
    form() {
        const all = this.forms()
        return all.find((form) => passwordOf(form)) ?? all[0]
    }

    /// The form for a code that comes to the phone, or else the one that has it sent.
    messageForm() {
        const asks = (form) => inputsOf(form).some((input) => input.getAttribute('name') === 'code')
        return this.forms().find(asks) ?? this.forms().find((form) => buttonsOf(form).some(isSending))
    }
}

const isPosted = (form) => (form.getAttribute('method') ?? '').toLowerCase() === 'post' && !form.hasAttribute('hidden')
const inputsOf = (form) => form.querySelectorAll('input, select, textarea').filter((input) => input.getAttribute('name'))
const passwordOf = (form) => inputsOf(form).find((input) => input.getAttribute('type') === 'password')
const typeOf = (input) => (input.getAttribute('type') ?? 'text').toLowerCase()

function buttonsOf(form) {
    const kinds = 'button, input[type=submit], input[type=image]'
    const inside = form.querySelectorAll(kinds)
    const id = form.getAttribute('id')
    const outside = id ? form.parentNode.querySelectorAll(`[form=${id}]`) : []
    return [...inside, ...outside].filter((button) => !['button', 'reset'].includes(typeOf(button)))
}

const isRefusing = (button) =>
    REFUSING.test([button.getAttribute('value'), button.getAttribute('name'), button.textContent].join(' '))

const nameOf = (button) => `${button.getAttribute('name')} ${button.getAttribute('value')}`
const isSending = (button) => /send.*code/i.test(nameOf(button))

function filled(form, user) {
    const fields = new URLSearchParams()
    for (const input of inputsOf(form)) {
        const [name, type] = [input.getAttribute('name'), typeOf(input)]
        const purpose = input.getAttribute('autocomplete') ?? ''
        if (type === 'submit' || type === 'image' || input.hasAttribute('disabled')) continue
        if (['checkbox', 'radio'].includes(type) && !input.hasAttribute('checked') && !input.hasAttribute('required')) continue
        let value = input.getAttribute('value') ?? (['checkbox', 'radio'].includes(type) ? 'on' : '')
        if (type === 'password') value = user.password
        else if (name === 'code') value = user.code ?? value
        else if (/username|tel/.test(purpose) || ['mobile', 'username', 'login'].includes(name)) value = user.mobile
        fields.append(name, value)
    }
    return fields
}

export class Browser {
    cookies = new Cookies()
    trail = [] // every answer that came: {url, status, location, headers}

    /// `stops`: addresses of relying parties; what is sent there is a callback and is not fetched.
    constructor(stops = []) {
        this.stops = stops
    }

    isStop(url) {
        return this.stops.some((stop) => String(url).split(/[?#]/)[0] === stop)
    }

    /// `from`: the page with the link or the form.
    async open(target, { method = 'GET', body, headers = {}, from } = {}) {
        let url = new URL(target)
        for (let count = 0; count < MOST_REDIRECTS; ++count) {
            if (this.isStop(url)) return { callback: { url, method, body } }
            const cookie = this.cookies.for(url)
            const answer = await navigate(url, { method, body, from, headers: { ...headers, ...(cookie && { cookie }) } })
            this.cookies.take(url, answer.headers)
            const location = answer.headers.get('location')
            this.trail.push({ url, method, status: answer.status, location, headers: answer.headers })
            if (answer.status < 300 || answer.status >= 400 || !location) return this.shown(new Page(url, answer))
            from ??= url
            url = new URL(location, url)
            if (answer.status !== 307 && answer.status !== 308) [method, body] = ['GET', undefined]
        }
        throw new Error(`more than ${MOST_REDIRECTS} redirects, at last to ${url}`)
    }

    /// A page whose form goes to a relying party sends itself there (OAuth 2.0 Form Post Response Mode).
    shown(page) {
        const form = page.form()
        const target = form && new URL(form.getAttribute('action') ?? '', page.url)
        return target && this.isStop(target) ? { callback: { url: target, method: 'POST', body: filled(form, {}), page } } : page
    }

    /// Presses the button that agrees (or the one that refuses) after filling in the form.
    async send(page, user, { refuse = false, form = page.form(), press } = {}) {
        const buttons = buttonsOf(form)
        const button = buttons.find((each) => press?.test(nameOf(each))) ?? buttons.find((each) => isRefusing(each) === refuse) ?? (refuse ? undefined : buttons[0])
        if (refuse && !button) throw new Error(`nothing refuses on the page “${page.words}”`)
        const fields = filled(form, user)
        if (button?.getAttribute('name')) fields.append(button.getAttribute('name'), button.getAttribute('value') ?? '')
        const action = button?.getAttribute('formaction') ?? form.getAttribute('action') ?? ''
        return this.open(new URL(action, page.url), { method: 'POST', body: fields, from: page.url })
    }

    /// Does what the pages ask for until the relying party is reached or no form is left. The answer has `asked`: what kinds
    /// of pages there were ("login", "consent"). `message`: reads what came to the phone, where a code is taken for a password.
    /// `press`: the button that is pressed, where a page without password has it.
    async walk(page, user, { refuse = false, until = () => false, message, press } = {}) {
        const asked = []
        for (let count = 0; count < MOST_FORMS; ++count) {
            if (page.callback) break
            const form = page.form()
            if (!form || page.status >= 400 || until(page)) break
            const second = message && page.messageForm()
            if (second) {
                const code = inputsOf(second).some((input) => input.getAttribute('name') === 'code') ? await message() : undefined
                page = await this.send(page, { ...user, code }, { form: second })
                asked.push('message')
                continue
            }
            const kind = passwordOf(form) ? 'login' : 'consent'
            if (kind === 'login' && asked.includes('login')) break // the first answer was refused
            asked.push(kind)
            const pressed = kind === 'consent' && press && page.forms().find((each) => buttonsOf(each).some((button) => press.test(nameOf(button))))
            page = await this.send(page, user, { refuse: refuse && kind === 'consent', ...(pressed && { form: pressed, press }) })
        }
        page.asked = asked
        return page
    }
}
