#pragma once

// What comes after a matter, and at which events somebody is told of one: data/next-matters.csv and
// data/life-events.csv.

#include <boost/describe.hpp>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/citizen_id.h"
#include "base/date.h"
#include "base/refused.h"
#include "contexts/catalogue/catalogue.h"

namespace mashang::proactive {

/// Why, as people read it.
struct Words {
    std::string zh;
    std::string en;

    const std::string& in(Language language) const { return language == Language::zh ? zh : en; }
    bool operator==(const Words&) const = default;
};

/// From `after_days` to `until_days` after `item` was granted, `next` is of use.
struct NextMatter {
    std::string item;
    std::string next;
    int after_days = 0;
    int until_days = 0;
    Words words;
};

/// Of whom an event tells. everyone: of no person at all.
enum class Subject { self, child, legal_person, everyone };
BOOST_DESCRIBE_ENUM(Subject, self, child, legal_person, everyone)

/// Days of each year, both included; never over New Year.
struct Season {
    unsigned from_month = 1;
    unsigned from_day = 1;
    unsigned to_month = 1;
    unsigned to_day = 1;

    bool holds(Date day) const;
    Date begin_in(int year) const;
    Date end_in(int year) const;
};

/// An age that is reached, or a season.
struct LifeEvent {
    std::string id;  ///< "E03"
    Subject subject = Subject::everyone;
    std::optional<int> years = {};      ///< of age; nothing: a season
    std::optional<Season> season = {};  ///< nothing: an age
    std::optional<Sex> sex = {};        ///< only of these
    int lead_days = 0;                  ///< before the birthday
    int days = 0;                       ///< after it
    std::string item;
    bool is_pushed = false;  ///< whether it is told, and not only shown
    Words words;
};

struct Rules {
    std::vector<NextMatter> next_matters;
    std::vector<LifeEvent> life_events;
};

/// Throws std::invalid_argument naming file, line and column of what is not as it should be.
Rules read_rules(std::string_view next_matters_csv, std::string_view life_events_csv);
/// From the two files in `folder`. Throws std::runtime_error when one cannot be read.
Rules load_rules(const std::filesystem::path& folder);

/// Items that the rules name and the catalogue does not have: such rules are passed over.
std::vector<std::string> unknown_items(const Rules& rules, const catalogue::Catalogue& catalogue);

/// The day on which somebody reaches an age; of 29 February in other years 1 March, as
/// CitizenId::age_on counts. Nothing beyond the calendar.
std::optional<Date> birthday(Date born, int years);

}  // namespace mashang::proactive
