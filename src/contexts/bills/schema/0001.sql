-- Bills of cases (非税缴款), what was paid, and the book of it.

CREATE TABLE bills_bill (
    person_id TEXT NOT NULL,            -- the applicant's id
    id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    office_id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    charges TEXT NOT NULL,              -- JSON: what for, how much, on what ground
    amount_fen BIGINT NOT NULL,
    payer TEXT NOT NULL,                -- sealed: the name on the bill
    state TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    due_on TEXT NOT NULL,
    pay_code TEXT,                      -- 缴款识别码
    paid_at BIGINT,
    paid_by TEXT,                       -- the channel
    receipt_code TEXT,                  -- 票据代码
    receipt_number TEXT,                -- 票据号码
    receipt_check TEXT,                 -- 校验码
    remark TEXT NOT NULL,               -- the office's words: why it is paid back
    nudges BIGINT NOT NULL,             -- how often the non-tax platform was asked anew
    PRIMARY KEY (person_id, id)
);
CREATE UNIQUE INDEX bills_bill_by_id ON bills_bill (id);
CREATE INDEX bills_bill_by_case ON bills_bill (case_id, id);
CREATE UNIQUE INDEX bills_bill_by_pay_code ON bills_bill (pay_code) WHERE pay_code IS NOT NULL;
CREATE INDEX bills_bill_waiting ON bills_bill (state, changed_at)
    WHERE state IN ('issuing', 'paid', 'refund_asked');

-- One order with a payment channel. At most one of a bill is open, others close.
CREATE TABLE bills_attempt (
    person_id TEXT NOT NULL,
    bill_id TEXT NOT NULL,
    trade_no TEXT NOT NULL,             -- ours at the channel: 32 characters
    way TEXT NOT NULL,                  -- native, h5
    state TEXT NOT NULL,
    url TEXT NOT NULL,                  -- where she pays; empty: not known yet
    made_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    questions BIGINT NOT NULL,          -- how often the channel was asked
    PRIMARY KEY (person_id, bill_id, trade_no)
);
CREATE UNIQUE INDEX bills_attempt_by_trade_no ON bills_attempt (trade_no);

-- Every payment that a channel told of, also those that settle nothing.
CREATE TABLE bills_payment (
    person_id TEXT NOT NULL,
    bill_id TEXT NOT NULL,
    channel TEXT NOT NULL,
    channel_txn TEXT NOT NULL,
    trade_no TEXT NOT NULL,             -- empty: not by an attempt of ours
    amount_fen BIGINT NOT NULL,
    paid_at BIGINT NOT NULL,
    noted_at BIGINT NOT NULL,
    outcome TEXT NOT NULL,              -- settles, surplus, after_end, differs
    returned_at BIGINT,                 -- surplus, differs: it went back to the payer
    PRIMARY KEY (person_id, bill_id, channel, channel_txn)
);
CREATE INDEX bills_payment_by_bill ON bills_payment (bill_id);
CREATE INDEX bills_payment_amiss ON bills_payment (bill_id)
    WHERE outcome IN ('surplus', 'differs') AND returned_at IS NULL;

-- The double-entry book: lines of one posting balance, and are never changed.
CREATE TABLE bills_entry (
    person_id TEXT NOT NULL,
    bill_id TEXT NOT NULL,
    cause TEXT NOT NULL,                -- issued, cancelled, paid:<channel>:<txn>, refund_asked, …
    line BIGINT NOT NULL,
    account TEXT NOT NULL,
    side TEXT NOT NULL,                 -- debit, credit
    amount_fen BIGINT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (person_id, bill_id, cause, line)
);
CREATE INDEX bills_entry_by_bill ON bills_entry (bill_id);
