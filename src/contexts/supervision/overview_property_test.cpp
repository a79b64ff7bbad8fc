// Random journals: what the page shows equals what a reader with pencil and paper makes of the
// entries.

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>

#include "contexts/supervision/testing/supervision_fixture.h"

namespace mashang::supervision {
namespace {

namespace json = boost::json;
using journal::Entry;
using testing::kFuzhou;
using testing::kProvince;
using testing::kXiamen;

const std::string kFrom = "2018-10-01";

struct Edge {
    const char* from;
    const char* what;
    const char* to;
};
constexpr Edge kEdges[] = {
    {"draft", "case.submitted", "submitted"},
    {"draft", "case.withdrawn", "withdrawn"},
    {"submitted", "case.supplement_requested", "supplement_requested"},
    {"submitted", "case.accepted", "accepted"},
    {"submitted", "case.refused", "not_accepted"},
    {"submitted", "case.withdrawn", "withdrawn"},
    {"supplement_requested", "case.supplemented", "submitted"},
    {"supplement_requested", "case.refused", "not_accepted"},
    {"supplement_requested", "case.withdrawn", "withdrawn"},
    {"accepted", "case.decided", "decided"},
    {"accepted", "case.withdrawn", "withdrawn"},
};

struct Walker {
    std::string state = "draft";
    std::string city;
    std::string organisation;
};

Date any_day() {
    return Instant::at(*Date::parse(kFrom), std::chrono::minutes{*rc::gen::inRange(0, 20) * 1440})
        .date();
}

json::object facts_of(const Walker& walker) {
    json::object facts{{"item", "GA003"},
                       {"office", walker.organisation + "-350102000000"},
                       {"organisation", walker.organisation},
                       {"division", "350102000000"}};
    if (!walker.city.empty()) facts["city"] = walker.city;
    return facts;
}

/// One more step of a case, as cases tell it; nothing for one that has ended.
std::optional<Entry> next_step(Walker& walker) {
    std::vector<Edge> open;
    std::ranges::copy_if(kEdges, std::back_inserter(open),
                         [&](const Edge& edge) { return walker.state == edge.from; });
    if (open.empty()) return std::nullopt;
    const Edge edge = open[*rc::gen::inRange<std::size_t>(0, open.size())];
    Entry entry;
    entry.what = edge.what;
    entry.facts = facts_of(walker);
    const bool is_offices_turn =
        std::string_view{edge.to} == "submitted" || std::string_view{edge.to} == "accepted";
    if (is_offices_turn) entry.facts["due"] = any_day().text();
    const bool had_a_clock = walker.state == "submitted" || walker.state == "accepted";
    if (had_a_clock && entry.what != "case.withdrawn") {
        entry.facts["on_time"] = *rc::gen::arbitrary<bool>();
    }
    walker.state = edge.to;
    return entry;
}

/// A few weeks of a few cases, in the order of time.
std::vector<Entry> any_journal() {
    std::vector<Walker> walkers(*rc::gen::inRange<std::size_t>(1, 9));
    for (Walker& walker : walkers) {
        walker.city = *rc::gen::elementOf(std::vector<std::string>{kFuzhou, kXiamen, ""});
        walker.organisation = *rc::gen::elementOf(std::vector<std::string>{"GA", "MZ", "ZZ"});
    }
    std::vector<Entry> entries;
    Instant now = *Instant::parse("2018-10-01T08:00:00+08:00");
    const int steps = *rc::gen::inRange(0, 40);
    for (int i = 0; i < steps; ++i) {
        const auto which = *rc::gen::inRange<std::size_t>(0, walkers.size());
        Walker& walker = walkers[which];
        auto entry = next_step(walker);
        if (!entry) {
            entry.emplace();
            entry->what = "rating.given";
            entry->facts = facts_of(walker);
            entry->facts["grade"] = *rc::gen::inRange(1, 6);
        }
        entry->subject =
            entry->what == "rating.given" ? "office:x" : "case:" + std::to_string(which);
        now = now + std::chrono::minutes{*rc::gen::inRange(0, 1500)};
        entry->at = now;
        entry->id = "entry " + std::to_string(i);
        entries.push_back(*std::move(entry));
    }
    return entries;
}

Range any_range() {
    Range range;
    if (*rc::gen::arbitrary<bool>()) range.from = any_day();
    if (*rc::gen::arbitrary<bool>()) range.to = any_day();
    if (range.from && range.to && *range.to < *range.from) std::swap(range.from, range.to);
    if (*rc::gen::inRange(0, 3) == 0) {
        range.city = *rc::gen::elementOf(std::vector<std::string>{kFuzhou, kXiamen, kProvince});
    }
    if (*rc::gen::inRange(0, 3) == 0) {
        range.organisation = *rc::gen::elementOf(std::vector<std::string>{"GA", "MZ", "RS"});
    }
    return range;
}

std::string text(const Entry& entry, const char* name) {
    const auto* value = entry.facts.if_contains(name);
    return value != nullptr ? std::string{value->as_string()} : "";
}

/// The page by pencil and paper: entry by entry, figure by figure.
class Paper {
  public:
    Paper(const Directory& directory, const Range& range, Date today)
        : range_{range}, today_{today}, province_{directory.province} {
        page_.items = directory.items;
        for (const auto& [id, name] : directory.cities) {
            if (!range.city || *range.city == id) cities_[id].name = name;
        }
        names_ = directory.organisations;
        province_name_ = directory.province_name;
    }

    Overview reckon(const std::vector<Entry>& entries) {
        std::map<std::string, std::vector<Entry>> cases;
        for (const Entry& entry : entries) {
            if (!is_chosen(entry)) continue;
            if (entry.what == "rating.given") {
                count_rating(entry);
            } else {
                cases[entry.subject].push_back(entry);
            }
        }
        for (const auto& [subject, steps] : cases) count_case(steps);
        return finish();
    }

  private:
    bool is_chosen(const Entry& entry) const {
        const std::string city = text(entry, "city");
        if (range_.city && *range_.city != (city.empty() ? province_ : city)) return false;
        return !range_.organisation || *range_.organisation == text(entry, "organisation");
    }
    bool is_in(Date day) const {
        return (!range_.from || *range_.from <= day) && (!range_.to || day <= *range_.to);
    }
    template <class Change>
    void change(const Entry& of, Change change) {
        change(cities_[text(of, "city")]);
        change(organisations_[text(of, "organisation")]);
    }

    void count_rating(const Entry& entry) {
        if (!is_in(entry.at.date())) return;
        const auto grade = entry.facts.at("grade").to_number<int>();
        ++page_.ratings.count;
        ++page_.ratings.by_grade[std::to_string(grade)];
        satisfied_ += grade >= 3 ? 1 : 0;
        change(entry, [&](GroupFigures& row) {
            ++row.ratings;
            row.average_grade = row.average_grade.value_or(0) + grade;  // the sum, until the end
        });
    }

    void count_case(const std::vector<Entry>& steps) {
        const Entry& last = steps.back();
        const auto* const edge =
            std::ranges::find_if(kEdges, [&](const Edge& row) { return last.what == row.what; });
        const std::string state = edge->to;
        if (steps.front().what == "case.submitted" && is_in(steps.front().at.date())) {
            const bool late = (state == "submitted" || state == "accepted") &&
                              *Date::parse(text(last, "due")) < today_;
            count_submitted(steps.front(), state, late);
        }
        if ((state == "decided" || state == "not_accepted") && is_in(last.at.date())) {
            count_ended(last);
        }
    }
    void count_submitted(const Entry& first, const std::string& state, bool late) {
        ++page_.cases.submitted;
        ++page_.cases.by_state[state];
        page_.cases.open_late += late ? 1 : 0;
        ++day(first.at.date()).submitted;
        change(first, [&](GroupFigures& row) {
            ++row.submitted;
            row.open_late += late ? 1 : 0;
        });
    }
    void count_ended(const Entry& last) {
        const auto* flag = last.facts.if_contains("on_time");
        const int on_time = flag != nullptr && flag->as_bool() ? 1 : 0;
        const int late = flag != nullptr && !flag->as_bool() ? 1 : 0;
        ++page_.cases.decided;
        page_.cases.on_time += on_time;
        page_.cases.late += late;
        ++day(last.at.date()).decided;
        change(last, [&](GroupFigures& row) {
            ++row.decided;
            row.on_time += on_time;
            row.late += late;
        });
    }
    DayFigures& day(Date date) {
        return days_.try_emplace(date, DayFigures{date, 0, 0}).first->second;
    }

    static GroupFigures named(GroupFigures row, const std::string& id, const std::string& name) {
        row.id = id;
        row.name = name;
        if (row.average_grade) *row.average_grade /= static_cast<double>(row.ratings);
        return row;
    }
    Overview finish() {
        for (const auto& [id, row] : cities_) {
            page_.by_city.push_back(
                named(row, id.empty() ? province_ : id, id.empty() ? province_name_ : row.name));
        }
        for (const auto& [id, row] : organisations_) {
            const auto name = names_.find(id);
            page_.by_organisation.push_back(
                named(row, id, name != names_.end() ? name->second : id));
        }
        if (page_.ratings.count > 0) {
            page_.ratings.satisfied_share = satisfied_ / static_cast<double>(page_.ratings.count);
        }
        for (const auto& [date, figures] : days_) page_.by_day.push_back(figures);
        return page_;
    }

    Range range_;
    Date today_;
    std::string province_, province_name_;
    std::map<std::string, std::string> names_;
    std::map<std::string, GroupFigures> cities_, organisations_;
    std::map<Date, DayFigures> days_;
    double satisfied_ = 0;
    Overview page_{};
};

class OverviewProperty : public testing::SupervisionTest {
  protected:
    void forget() {
        write([](sql::Tx& tx) {
            tx.execute("DELETE FROM supervision_case");
            tx.execute("DELETE FROM supervision_rating");
        });
    }
    void take(const std::vector<Entry>& entries) {
        const auto effect = follower().effect;
        write([&](sql::Tx& tx) {
            for (const Entry& entry : entries) effect(tx, entry);
        });
    }
    std::string page(const Range& range, Date today) {
        return mashang::json::text_of(look(range, today.text().c_str()));
    }
    static std::string on_paper(const std::vector<Entry>& entries, const Range& range, Date today) {
        return mashang::json::text_of(Paper{directory(), range, today}.reckon(entries));
    }
};

TEST_P(OverviewProperty, EveryFigureIsWhatTheEntriesSay) {
    EXPECT_TRUE(rc::check([&] {
        const auto entries = any_journal();
        forget();
        take(entries);
        for (int i = 0; i < 4; ++i) {
            const Range range = any_range();
            const Date today = any_day();
            RC_ASSERT(page(range, today) == on_paper(entries, range, today));
        }
    }));
}

TEST_P(OverviewProperty, EntriesThatAreTakenAgainChangeNothing) {
    EXPECT_TRUE(rc::check([&] {
        const auto entries = any_journal();
        const Date today = any_day();
        forget();
        take(entries);
        const std::string once = page({}, today);
        take(entries);
        RC_ASSERT(page({}, today) == once);
    }));
}

TEST_P(OverviewProperty, RowsThatWereThrownAwayComeBackTheSameFromTheJournal) {
    std::vector<Entry> entries;
    EXPECT_TRUE(rc::check([&] {
        const auto more = any_journal();
        entries.insert(entries.end(), more.begin(), more.end());
    }));
    write([&](sql::Tx& tx) {
        for (const Entry& entry : entries) journal_.tell(tx, entry.at, entry);
    });
    follow();
    const Date today = *Date::parse("2018-10-20");
    const std::string before = page({}, today);
    forget();
    write([](sql::Tx& tx) { tx.execute("DELETE FROM journal_cursor"); });
    EXPECT_NE(page({}, today), before);
    follow();
    EXPECT_EQ(page({}, today), before);
}

MASHANG_ON_EACH_ENGINE(OverviewProperty);

}  // namespace
}  // namespace mashang::supervision
