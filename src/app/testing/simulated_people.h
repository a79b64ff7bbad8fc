#pragma once

// Who lives and works in a simulated province (simulated_year.h).

#include <fmt/format.h>

#include <array>
#include <map>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

#include "contexts/identity/api.h"
#include "contexts/places/api.h"
#include "platform/http/caller.h"
#include "platform/sql/sql.h"

namespace mashang::app::testing {

/// Numbers that follow from a seed, the same on every machine.
class Chance {
  public:
    explicit Chance(std::uint64_t seed) : engine_{seed} {}

    std::size_t below(std::size_t end) { return static_cast<std::size_t>(engine_() % end); }
    /// From `first` to `last`, both with it.
    int between(int first, int last) {
        return first + static_cast<int>(below(static_cast<std::size_t>(last - first) + 1));
    }
    void fill(std::uint8_t* bytes, std::size_t count) {
        for (std::size_t i = 0; i < count; ++i) bytes[i] = static_cast<std::uint8_t>(engine_());
    }

  private:
    std::mt19937_64 engine_;
};

/// The n-th of the citizens' numbers: another birthday each, then another sequence.
inline CitizenId nth_citizen_id(std::size_t number) {
    constexpr std::size_t kDays = 20'000;
    const Date born = Date::from_ymd(1945, 1, 1)->plus_days(static_cast<int>(number % kDays));
    const std::string body = fmt::format("350102{:04}{:02}{:02}{:03}", born.year(), born.month(),
                                         born.day(), 100 + number / kDays);
    for (const char check : std::string_view{"0123456789X"}) {
        if (const auto made = CitizenId::parse(body + check)) return *made;
    }
    throw std::logic_error("no citizen id");
}

/// The people of the province, each made when she first applies.
class People {
  public:
    People(const identity::Identity& identity, std::size_t most)
        : identity_{identity}, callers_(most) {}

    const http::Caller& get(sql::Tx& tx, std::size_t number) {
        http::Caller& caller = callers_.at(number);
        if (caller.person_id.empty()) {
            const auto made = identity_.create_person(
                tx, {.mobile = *MobileNumber::parse(fmt::format("139{:08}", number)),
                     .password_hash = "none",
                     .claim = identity::Claim{*identity::PersonName::parse("陈建国"),
                                              nth_citizen_id(number)},
                     .facts = {.ethnicity = "汉族", .address = "福建省福州市鼓楼区东街1号"}});
            caller = {.kind = http::CallerKind::person,
                      .account_id = made.account.text(),
                      .person_id = made.person.text(),
                      .assurance_level = identity::kLevelMatched};
        }
        return caller;
    }
    std::size_t count() const { return callers_.size(); }

  private:
    const identity::Identity& identity_;
    std::vector<http::Caller> callers_;
};

/// Two officers of each office that has anything to do.
class Officers {
  public:
    using Two = std::array<http::Caller, 2>;
    explicit Officers(const identity::Identity& identity) : identity_{identity} {}

    const Two& of(sql::Tx& tx, const places::OfficeId& office) {
        const auto [row, is_new] = two_.try_emplace(office.text());
        if (is_new) {
            for (http::Caller& caller : row->second) caller = hire(tx, office.text());
        }
        return row->second;
    }

  private:
    http::Caller hire(sql::Tx& tx, const std::string& office) {
        const auto account = identity_.create_staff(
            tx, {.user_name = *identity::UserName::parse(fmt::format("officer-{}", hired_++)),
                 .name = *identity::PersonName::parse("李明"),
                 .office_id = office,
                 .roles = {identity::Role::officer},
                 .password_hash = "none",
                 .totp_secret = "none"});
        return {.kind = http::CallerKind::staff,
                .account_id = account.text(),
                .roles = {"officer"},
                .office_id = office};
    }

    const identity::Identity& identity_;
    std::map<std::string, Two> two_;
    std::size_t hired_ = 0;
};

}  // namespace mashang::app::testing
