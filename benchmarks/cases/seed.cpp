#include "benchmarks/cases/seed.h"

#include <fmt/format.h>

#include <array>
#include <boost/json.hpp>
#include <optional>

#include "contexts/cases/section_store.h"
#include "contexts/cases/task_store.h"

namespace mashang::bench {
namespace {

using cases::Case;
using cases::CaseState;

constexpr std::size_t kCasesOfEach = 50;
constexpr std::size_t kOfTheProlific = 200;
constexpr std::size_t kPeopleAtOnce = 200;
constexpr std::size_t kAskers = 500;
constexpr std::size_t kDeciders = 4;
constexpr std::string_view kBody = "GA";
constexpr std::string_view kBusy = "GA-350102000000";
constexpr std::size_t kStride = 7919;  // a prime: spreads items and offices evenly
constexpr std::chrono::hours kDay{24};

/// What a case's number in the row tells of it.
struct Kind {
    CaseState state;
    std::chrono::hours age;
};
Kind kind_of(std::size_t number) {
    constexpr std::size_t kStates = 50;
    const auto part = number % kStates;
    const auto spread = static_cast<int>(number / kStates);
    if (part == 0) return {CaseState::submitted, kDay * (spread % 3)};
    if (part < 10) return {CaseState::accepted, kDay * (4 + spread % 25)};
    return {CaseState::served, kDay * (40 + spread % 600)};
}

class Maker {
  public:
    explicit Maker(Inside& inside)
        : inside_{inside},
          store_{inside.fields()},
          tasks_{store_},
          now_{inside.ground().clock.now()} {
        const auto catalogue = inside.snapshots().catalogue().get();
        for (const auto& item : catalogue->items()) {
            if (item.organisation->id == kBody) items_.push_back(item.id);
        }
        for (const auto& office : catalogue->places().offices()) {
            if (office.id.organisation() != kBody || office.id.text() == kBusy) continue;
            if (office.division->level == DivisionLevel::county) offices_.push_back(office.id);
        }
        for (std::size_t i = 0; i < kDeciders; ++i) {
            inside_.database().write([&](sql::Tx& tx) {
                province_.deciders.push_back(make_officer(inside_, tx, std::string{kBusy}, i));
            });
        }
    }

    Province make(std::size_t cases) {
        const std::size_t people = cases / kCasesOfEach;
        for (std::size_t from = 0; from < people; from += kPeopleAtOnce) {
            inside_.database().write([&](sql::Tx& tx) {
                for (std::size_t i = from; i < std::min(from + kPeopleAtOnce, people); ++i) {
                    add_person(tx, i);
                }
            });
        }
        inside_.database().write([&](sql::Tx& tx) { divide(tx); });
        province_.office = kBusy;
        province_.items = items_;
        return std::move(province_);
    }

  private:
    void add_person(sql::Tx& tx, std::size_t number) {
        // Behind those whom ./bench submit's drafts belong to.
        constexpr std::size_t kFirst = 100'000;
        const auto person = inside_.create_citizen(tx, kFirst + number);
        const bool is_prolific = number == 0;
        Asker asker{};
        if (number <= kAskers) asker.session = inside_.sign_in(tx, person.account);
        for (std::size_t i = 0; i < (is_prolific ? kOfTheProlific : kCasesOfEach); ++i) {
            asker.case_ids.push_back(add_case(tx, person.person));
        }
        if (is_prolific) {
            province_.prolific = std::move(asker);
        } else if (number <= kAskers) {
            province_.applicants.push_back(std::move(asker));
        }
    }

    /// The busy office's sections: one item, 500 items, all others.
    void divide(sql::Tx& tx) {
        constexpr std::size_t kMany = 500;
        const std::string office{kBusy};
        province_.of_all = make_officer(inside_, tx, office, kDeciders);
        province_.of_one = make_officer(inside_, tx, office, kDeciders + 1);
        province_.of_many = make_officer(inside_, tx, office, kDeciders + 2);
        cases::section_store::save_plan(tx, {office, 1, now_, province_.of_all.account});
        const std::array sections{add_section(tx, "一件", 0, province_.of_one),
                                  add_section(tx, "五百件", 1, province_.of_many),
                                  add_section(tx, "其余", 2, std::nullopt)};
        for (std::size_t i = 0; i < items_.size(); ++i) {
            const auto& section = sections.at(i == 0 ? 0 : i <= kMany ? 1 : 2);
            cases::section_store::save_item(tx, {office, items_[i], section});
            cases::section_store::move_tasks(tx, office, items_[i], section);
        }
    }

    cases::SectionId add_section(sql::Tx& tx, const std::string& name, std::int64_t place,
                                 const std::optional<Asker>& officer) {
        const std::string office{kBusy};
        const cases::SectionId id{inside_.ground().ids.next(now_)};
        cases::section_store::save_section(tx, {office, id, name, place});
        if (officer) cases::section_store::add_officer(tx, {office, officer->account, id});
        return id;
    }

    std::string add_case(sql::Tx& tx, const identity::PersonId& person) {
        const std::size_t number = made_++;
        const Kind kind = kind_of(number);
        const Instant submitted = now_ - kind.age;
        const places::OfficeId office = office_of(number);
        const bool is_accepted = kind.state != CaseState::submitted;
        const bool is_over = kind.state == CaseState::served;
        Case made{.person_id = person,
                  .id = cases::CaseId{inside_.ground().ids.next(submitted)},
                  .number = cases::CaseNumber::make(office, submitted.date(),
                                                    static_cast<std::uint32_t>(number * kStride)),
                  .item_id = items_[number * kStride % items_.size()],
                  .item_edition = 0,
                  .office_id = office,
                  .division = office.division(),
                  .state = kind.state,
                  .version = 1,
                  .opened_at = submitted,
                  .changed_at = submitted,
                  .submitted_at = submitted,
                  .accepted_at = is_accepted ? std::optional{submitted + kDay} : std::nullopt,
                  .decided_at = is_over ? std::optional{submitted + kDay * 9} : std::nullopt,
                  .due_date = submitted.date().plus_days(is_accepted ? 30 : 7),
                  .due_provisional = false,
                  .outcome = is_over ? std::optional{cases::Outcome::granted} : std::nullopt,
                  .remark = is_over ? "准予办理。" : ""};
        store_.add(tx, made, form_);
        store_.take_number(tx, *made.number, made);
        add_history(tx, made);
        if (kind.state == CaseState::accepted) add_task(tx, made);
        return made.id.text();
    }

    places::OfficeId office_of(std::size_t number) const {
        if (number / 50 % 10 < 3) return *places::OfficeId::parse(kBusy);
        return offices_[number * kStride % offices_.size()];
    }

    void add_history(sql::Tx& tx, const Case& made) {
        const auto tell = [&](const char* what, const char* whose, Instant at) {
            store_.add_event(tx, {.person_id = made.person_id,
                                  .case_id = made.id,
                                  .id = inside_.ground().ids.next(at).text(),
                                  .at = at,
                                  .what = what,
                                  .by_whom = whose,
                                  .note = ""});
        };
        cases::Ledger ledger{{}};
        const auto turn = [&](cases::ClockKind clock, cases::ClockDeed deed, Instant at, int days) {
            cases::ClockNote note{.clause = "行政许可法 32"};
            if (days > 0) note.limits = cases::Limits{{days, LimitUnit::working_day}, std::nullopt};
            store_.add_clock_row(tx, ledger.add(made, clock, deed, at, note));
        };
        tell("submit", "applicant", *made.submitted_at);
        turn(cases::ClockKind::examination, cases::ClockDeed::start, *made.submitted_at, 5);
        if (!made.accepted_at) return;
        tell("accept", "office", *made.accepted_at);
        turn(cases::ClockKind::examination, cases::ClockDeed::stop, *made.accepted_at, 0);
        turn(cases::ClockKind::decision, cases::ClockDeed::start, *made.accepted_at, 20);
        if (!made.decided_at) return;
        tell("decide", "office", *made.decided_at);
        turn(cases::ClockKind::decision, cases::ClockDeed::stop, *made.decided_at, 0);
        tell("serve", "applicant", *made.decided_at);
    }

    void add_task(sql::Tx& tx, const Case& made) {
        tasks_.add(tx, {.person_id = made.person_id,
                        .case_id = made.id,
                        .id = cases::TaskId{inside_.ground().ids.next(*made.accepted_at)},
                        .step = "decide",
                        .role = cases::process::StepRole::handler,
                        .office_id = made.office_id,
                        .opened_at = *made.accepted_at,
                        .due_on = *made.due_date,
                        .item_id = made.item_id});
        if (made.office_id.text() == kBusy) {
            province_.deciders[accepted_++ % kDeciders].case_ids.push_back(made.id.text());
        }
    }

    Inside& inside_;
    cases::Store store_;
    cases::TaskStore tasks_;
    Instant now_;
    std::vector<std::string> items_;
    std::vector<places::OfficeId> offices_;
    boost::json::object form_{{"name", "陈建国"}, {"reason", "证件丢失"}, {"remark", "无"}};
    Province province_;
    std::size_t made_ = 0;
    std::size_t accepted_ = 0;
};

}  // namespace

Asker make_officer(Inside& inside, sql::Tx& tx, const std::string& office, std::size_t number) {
    const auto account = inside.services().identity().create_staff(
        tx, {.user_name = *identity::UserName::parse(fmt::format("officer-{}", number)),
             .name = *identity::PersonName::parse("李明"),
             .office_id = office,
             .roles = {identity::Role::officer},
             .password_hash = "none",
             .totp_secret = "none"});
    return {.session = inside.sign_in(tx, account, identity::AccountKind::staff),
            .account = account.text()};
}

Province make_province(Inside& inside, std::size_t cases) {
    return Maker{inside}.make(cases);
}

}  // namespace mashang::bench
