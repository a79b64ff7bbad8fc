// Handing in an application: the same reads, checks and rows as Mashang's
// POST /api/v1/cases/{id}/submission with all that follows from it. Runs inside a transaction.

import { createHash } from 'node:crypto';
import Ajv from 'ajv';
import { Sealer } from './sealed.js';
import { caseNumber, dateText, isCitizenId, isDate, isMobile, textOfUuid, timeText, uuidV7 } from './values.js';

const ROUTE = 'POST /api/v1/cases/{id}/submission';
const DAY = 86_400_000;
const IDLE = 30 * 60_000;
const ABSOLUTE = 12 * 3600_000;

export class Refused extends Error {
  constructor(status, code) {
    super(code);
    this.status = status;
  }
}

const sha256 = (text) => createHash('sha256').update(text).digest('hex');

export class Submission {
  constructor(database, knowledge) {
    this.item = knowledge.item;
    this.offices = knowledge.offices;
    this.due = knowledge.due;
    this.fields = new Sealer(knowledge.keys.fields);
    this.orders = new Sealer(knowledge.keys.orders);
    this.answers = new Sealer(knowledge.keys.answers);
    const ajv = new Ajv({
      strict: false,
      formats: { 'citizen-id': isCitizenId, mobile: isMobile, date: isDate },
    });
    this.isComplete = ajv.compile(this.item.schema);
    this.properties = Object.entries(this.item.schema.properties);
    this.sql = prepared(database);
  }

  /** The answer's text. Throws Refused. */
  handIn({ session, key, target, body, caseId, version }) {
    const now = Date.now();
    const caller = this.#whoAsks(session, now);
    const claim = { scope: caller.account_id, key, hash: sha256(`${target}\n${body}`) };
    const kept = this.#claim(claim, now);
    if (kept) return kept;
    const answer = this.#submit(caller, caseId, version, now);
    this.#keep(claim, answer);
    return answer;
  }

  #whoAsks(session, now) {
    const holder = session && this.sql.session.get(sha256(session));
    if (!holder || holder.kind !== 'person') throw new Refused(401, 'http.sign_in_first');
    const isOver = now - holder.last_seen_at > IDLE || now - holder.signed_in_at > ABSOLUTE;
    if (isOver) throw new Refused(401, 'http.sign_in_first');
    if (holder.level < 1) throw new Refused(403, 'http.level_too_low');
    return holder;
  }

  #claim({ scope, key, hash }, now) {
    if (this.sql.claim.run(scope, ROUTE, key, hash, now, hash, now, now - DAY).changes > 0) return null;
    const row = this.sql.kept.get(scope, ROUTE, key);
    if (row.body_hash !== hash) throw new Refused(422, 'http.key_reused');
    const text = this.answers.open(Buffer.from(row.answer, 'base64'), 'http.kept_answer');
    return text.slice(text.indexOf('\n') + 1);
  }

  #keep({ scope, key }, answer) {
    const head = { status: 200, location: '', cookies: [], content_type: 'application/json', file_name: '' };
    const text = `${JSON.stringify(head)}\n${answer}`;
    this.sql.keep.run(this.answers.seal(text, 'http.kept_answer').toString('base64'), scope, ROUTE, key);
  }

  #submit(caller, caseId, version, now) {
    const found = this.sql.find.get(caller.person_id, caseId);
    if (!found) throw new Refused(404, 'cases.no_such_case');
    if (found.state !== 'draft') throw new Refused(409, 'cases.not_in_this_state');
    if (found.version !== version) throw new Refused(409, 'cases.changed_meanwhile');
    const mobile = this.#mobileOf(caller);
    const known = this.#known(caller.person_id, mobile);
    const form = this.#completeForm(found, known);
    const materials = this.sql.materials.all(found.person_id, found.id);
    this.#demandMaterials(materials);

    const office = this.offices[found.office_id];
    const changed = { ...found, state: 'submitted', version: version + 1, changed_at: now, submitted_at: now };
    do {
      changed.number = caseNumber(office, dateText(now));
    } while (this.sql.takeNumber.run(changed.number, found.person_id, found.id).changes === 0);
    this.#save(changed, form, version);
    const facts = {
      item: found.item_id, office: found.office_id, organisation: office.organisation,
      division: office.division, number: changed.number, due: this.due.date, city: office.city,
    };
    const entry = this.#tell(caller, changed, facts, now);
    this.#notify(changed, facts, entry, mobile, now);
    this.#count(changed, office, now);
    return this.#view(changed, office, form, known, materials);
  }

  #mobileOf(caller) {
    const account = this.sql.account.get(caller.account_id);
    return this.fields.decrypt(account.mobile_sealed, `identity.account.mobile:${caller.account_id}`);
  }

  #known(personId, mobile) {
    const person = this.sql.person.get(personId);
    const open = (column) => this.fields.decrypt(person[`${column}_sealed`], `identity.person.${column}:${personId}`);
    const citizenId = open('citizen_id');
    const told = person.facts_sealed === null ? {} : JSON.parse(open('facts'));
    const facts = {
      ...told, mobile, name: open('name'), citizen_id: citizenId,
      birth_date: `${citizenId.slice(6, 10)}-${citizenId.slice(10, 12)}-${citizenId.slice(12, 14)}`,
      sex: Number(citizenId[16]) % 2 === 0 ? '女' : '男',
    };
    const known = {};
    for (const [field, rule] of this.properties) {
      const fact = facts[rule['x-known']];
      if (fact) known[field] = fact;
    }
    return known;
  }

  #completeForm(found, known) {
    const text = this.sql.form.get(found.person_id, found.id).form;
    const form = JSON.parse(this.fields.decrypt(text, `cases.case.form:${found.id}`));
    for (const [field, rule] of this.properties) {
      if (rule.readOnly && known[field]) form[field] = known[field];
    }
    if (!this.isComplete(form)) throw new Refused(422, 'cases.incomplete');
    return form;
  }

  #demandMaterials(given) {
    for (const material of this.item.materials) {
      if (material.necessity !== 'required') continue;
      const row = given.find((each) => each.seq === material.seq);
      const isThere = row && (row.state === 'uploaded' || row.state === 'from_register');
      if (!isThere) throw new Refused(422, 'cases.incomplete');
    }
  }

  #save(of, form, seen) {
    const sealed = this.fields.encrypt(JSON.stringify(form), `cases.case.form:${of.id}`);
    const saved = this.sql.save.run(
      of.number, of.state, of.version, of.changed_at, of.submitted_at, of.accepted_at, of.decided_at,
      this.due.date, this.due.provisional ? 1 : 0, this.due.date, this.due.warns_on, 1, of.outcome, of.remark, sealed,
      of.person_id, of.id, seen);
    if (saved.changes !== 1) throw new Refused(409, 'cases.changed_meanwhile');
    const event = uuidV7(of.changed_at);
    this.sql.event.run(of.person_id, of.id, event, of.changed_at, 'submit', 'applicant', '');
    this.#startClock(of, event);
  }

  #startClock(of, event) {
    const { days, warns_at: warnsAt } = this.due;
    const before = this.sql.clocks.all(of.person_id, of.id);
    this.sql.clock.run(of.person_id, of.id, before.length + 1, 'examination', 'start', of.changed_at, days, 'working_day',
      days, 'working_day', '行政许可法 32(4)', event);
    this.sql.timer.run('case.clock', of.id, warnsAt, warnsAt);
  }

  #tell(caller, of, facts, now) {
    const id = uuidV7(now);
    this.sql.tell.run(id, now, 'case.submitted', caller.account_id, of.person_id, 'self', `case:${of.id}`, '', JSON.stringify(facts));
    return id;
  }

  #notify(of, facts, entry, mobile, now) {
    this.sql.notice.run(of.person_id, entry, now, 'case.submitted', of.id, JSON.stringify(facts), 0);
    const key = `notice:${entry}`;
    const text = `【马上办】您的“${this.item.name}”申请已提交，办件编号 ${of.number}。`;
    const payload = this.orders.encrypt(JSON.stringify({ mobile, text }), `outbound_order.payload:sms:${key}`);
    const digest = createHash('sm3').update(`sms\0${key}`).digest().subarray(0, 16);
    digest[6] = 0x80 | (digest[6] & 0x0f);
    digest[8] = 0x80 | (digest[8] & 0x3f);
    this.sql.order.run('sms', key, textOfUuid(digest), `case:${of.id}`, payload, 8, now, now, now);
  }

  #count(of, office, now) {
    this.sql.count.run(of.id, of.item_id, of.office_id, office.organisation, office.city, office.division,
      'submitted', dateText(now), null, this.due.date, null);
  }

  #view(of, office, form, known, given) {
    const materials = this.item.materials.map((material) => {
      const row = given.find((each) => each.seq === material.seq);
      const view = { seq: material.seq, name: material.name, necessity: material.necessity, how: material.how, state: row?.state ?? 'missing' };
      return row ? { ...view, file_name: row.file_name, media_type: row.media_type, size: row.size } : view;
    });
    return JSON.stringify({
      id: of.id, number: of.number, item_id: of.item_id, item_name: this.item.name, office_id: of.office_id,
      office_name: office.name, division_name: office.division_name, state: of.state, due_date: this.due.date,
      due_provisional: this.due.provisional, opened_at: timeText(of.opened_at), submitted_at: timeText(of.submitted_at),
      next_step: `受理机构将在 ${this.due.date} 前审查材料`, version: of.version, form,
      materials, known, allowed: ['withdraw'],
    });
  }
}

function prepared(database) {
  const of = (text) => database.prepare(text);
  return {
    session: of(`SELECT s.id, s.account_id, s.kind, s.signed_in_at, s.last_seen_at, a.person_id, p.level, f.office_id, f.roles
      FROM session s LEFT JOIN account a ON a.id = s.account_id LEFT JOIN person p ON p.id = a.person_id
      LEFT JOIN staff f ON f.id = s.account_id WHERE s.reference_hash = ?`),
    claim: of(`INSERT INTO http_idempotency (scope, route, key, body_hash, answer, at) VALUES (?, ?, ?, ?, '', ?)
      ON CONFLICT (scope, route, key) DO UPDATE SET body_hash = ?, answer = '', at = ? WHERE http_idempotency.at < ?`),
    kept: of('SELECT body_hash, answer FROM http_idempotency WHERE scope = ? AND route = ? AND key = ?'),
    keep: of('UPDATE http_idempotency SET answer = ? WHERE scope = ? AND route = ? AND key = ?'),
    find: of(`SELECT person_id, id, number, item_id, office_id, division, state, version, opened_at, changed_at, submitted_at,
      accepted_at, decided_at, due_date, due_provisional, outcome, remark FROM cases_case WHERE person_id = ? AND id = ?`),
    form: of('SELECT form FROM cases_case WHERE person_id = ? AND id = ?'),
    account: of('SELECT mobile_sealed FROM account WHERE id = ?'),
    person: of('SELECT name_sealed, citizen_id_sealed, facts_sealed FROM person WHERE id = ?'),
    materials: of(`SELECT seq, state, file_name, media_type, size FROM cases_material
      WHERE person_id = ? AND case_id = ? ORDER BY seq`),
    takeNumber: of('INSERT INTO cases_number (number, person_id, case_id) VALUES (?, ?, ?) ON CONFLICT (number) DO NOTHING'),
    save: of(`UPDATE cases_case SET number = ?, state = ?, version = ?, changed_at = ?, submitted_at = ?, accepted_at = ?,
      decided_at = ?, due_date = ?, due_provisional = ?, statutory_due = ?, warns_on = ?, item_edition = ?, outcome = ?, remark = ?,
      form = ?
      WHERE person_id = ? AND id = ? AND version = ?`),
    event: of('INSERT INTO cases_event (person_id, case_id, id, at, what, by_whom, note) VALUES (?, ?, ?, ?, ?, ?, ?)'),
    clocks: of('SELECT seq, clock, deed, at FROM cases_clock WHERE person_id = ? AND case_id = ? ORDER BY seq'),
    clock: of(`INSERT INTO cases_clock (person_id, case_id, seq, clock, deed, at, promised_count, promised_unit,
      statutory_count, statutory_unit, clause, event_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`),
    timer: of(`INSERT INTO timer (kind, key, due, ring_at, tries, error) VALUES (?, ?, ?, ?, 0, '')
      ON CONFLICT (kind, key) DO UPDATE SET due = excluded.due, ring_at = excluded.ring_at, tries = 0, error = ''`),
    tell: of(`INSERT INTO journal_entry (position, id, at, what, actor, on_behalf, authority, subject, matter, facts)
      VALUES ((SELECT COALESCE(MAX(position), 0) + 1 FROM journal_entry), ?, ?, ?, ?, ?, ?, ?, ?, ?)`),
    notice: of('INSERT INTO notices_notice (person_id, id, at, what, case_id, facts, read) VALUES (?, ?, ?, ?, ?, ?, ?)'),
    order: of(`INSERT INTO outbound_order (channel, idempotency_key, id, subject, payload, state, attempts, max_attempts,
      next_at, claim, claimed_until, last_error, placed_at, changed_at)
      VALUES (?, ?, ?, ?, ?, 'waiting', 0, ?, ?, '', 0, '', ?, ?) ON CONFLICT (channel, idempotency_key) DO NOTHING`),
    count: of(`INSERT INTO supervision_case (case_id, item_id, office_id, organisation, city, division, state, submitted_on,
      ended_on, due_date, on_time) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (case_id) DO UPDATE SET state = EXCLUDED.state`),
  };
}
