-- What an office offers for visits: one plan in force, as JSON; `revision` rises with each.
CREATE TABLE bookings_plan (
    office_id TEXT PRIMARY KEY,
    revision BIGINT NOT NULL,
    content TEXT NOT NULL,
    changed_by TEXT NOT NULL,           -- account id
    changed_at BIGINT NOT NULL
);

-- A day on which the office takes nobody, beside the calendar's.
CREATE TABLE bookings_closed_day (
    office_id TEXT NOT NULL,
    day TEXT NOT NULL,
    reason TEXT NOT NULL,
    closed_by TEXT NOT NULL,            -- account id
    closed_at BIGINT NOT NULL,
    PRIMARY KEY (office_id, day)
);

-- One visit that was booked. Who left her account is in it no more.
CREATE TABLE bookings_booking (
    office_id TEXT NOT NULL,
    id TEXT NOT NULL,
    person_id TEXT,
    item_id TEXT NOT NULL,
    day TEXT NOT NULL,
    starts TEXT NOT NULL,               -- "09:30"
    ends TEXT NOT NULL,
    seat BIGINT NOT NULL,               -- from 1, of the slot's places
    state TEXT NOT NULL,
    booked_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (office_id, id)
);
-- A place of a slot is held once, and a person holds one open booking of an item.
CREATE UNIQUE INDEX bookings_place ON bookings_booking (office_id, day, starts, seat)
    WHERE state NOT IN ('moved', 'cancelled', 'called_off');
CREATE UNIQUE INDEX bookings_open ON bookings_booking (office_id, person_id, item_id)
    WHERE state = 'booked';
CREATE INDEX bookings_by_person ON bookings_booking (person_id, day);
