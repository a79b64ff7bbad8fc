-- The least that handing in could cost in PostgreSQL: one function that writes the rows of ./bench submit, as they
-- are when they are done, and checks, encrypts and reads nothing. Drafts must lie there before.

CREATE SEQUENCE bench_draft;

CREATE FUNCTION bench_id(kind TEXT, number BIGINT) RETURNS TEXT LANGUAGE sql IMMUTABLE AS
    $$ SELECT kind || lpad(number::TEXT, 35, '0') $$;

INSERT INTO cases_case (person_id, id, item_id, office_id, division, state, version, opened_at, changed_at,
        due_provisional, remark, form, applicant, item_edition, process_number)
    SELECT bench_id('p', n), bench_id('c', n), 'GA003', 'GA-350102000000', '350102001001', 'draft', 2, 0, 0, 0, '',
        repeat('x', 900), 'person', 0, 0
    FROM generate_series(1, :drafts) AS n;

CREATE FUNCTION bench_submit() RETURNS VOID LANGUAGE plpgsql AS $$
DECLARE
    n BIGINT := nextval('bench_draft');
    person TEXT := bench_id('p', n);
    draft TEXT := bench_id('c', n);
    entry TEXT := bench_id('e', n);
    at BIGINT := extract(epoch FROM clock_timestamp()) * 1000;
    facts TEXT := repeat('f', 300);
BEGIN
    INSERT INTO http_idempotency (scope, route, key, body_hash, answer, at)
        VALUES (person, 'POST /api/v1/cases/{id}/submission', draft, repeat('h', 64), repeat('a', 3000), at);
    UPDATE cases_case SET number = 'GA350102-20261201-' || n, state = 'submitted', version = 3, changed_at = at,
            submitted_at = at, due_date = '2026-12-08', statutory_due = '2026-12-08', warns_on = '2026-12-07',
            item_edition = 1, form = repeat('y', 900)
        WHERE person_id = person AND id = draft AND version = 2;
    INSERT INTO cases_number (number, person_id, case_id) VALUES ('GA350102-20261201-' || n, person, draft);
    INSERT INTO cases_event (person_id, case_id, id, at, what, by_whom, note)
        VALUES (person, draft, entry, at, 'submit', 'applicant', '');
    INSERT INTO cases_clock (person_id, case_id, seq, clock, deed, at, promised_count, promised_unit, statutory_count,
            statutory_unit, clause, event_id)
        VALUES (person, draft, 1, 'examination', 'start', at, 5, 'working_day', 5, 'working_day', '行政许可法 32(4)', entry);
    INSERT INTO timer (kind, key, due, ring_at, tries, error) VALUES ('case.clock', draft, at, at, 0, '');
    INSERT INTO journal_entry (position, id, at, what, actor, on_behalf, authority, subject, matter, facts)
        VALUES (1000000000 + n, entry, at, 'case.submitted', person, person, 'self', 'case:' || draft, '', facts);
    INSERT INTO notices_notice (person_id, id, at, what, case_id, facts, read)
        VALUES (person, entry, at, 'case.submitted', draft, facts, 0);
    INSERT INTO outbound_order (channel, idempotency_key, id, subject, payload, state, attempts, max_attempts, next_at,
            claim, claimed_until, last_error, placed_at, changed_at)
        VALUES ('sms', 'notice:' || entry, bench_id('o', n), 'case:' || draft, repeat('p', 300), 'waiting', 0, 8, at,
            '', 0, '', at, at);
    INSERT INTO supervision_case (case_id, item_id, office_id, organisation, city, division, state, submitted_on, due_date)
        VALUES (draft, 'GA003', 'GA-350102000000', 'GA', '350100', '350102', 'submitted', '2026-12-01', '2026-12-08');
END
$$;
