-- The days off and the days made up for, as the State Council publishes them (holidays.csv).
CREATE TABLE places_calendar_day (
    date TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL
);
