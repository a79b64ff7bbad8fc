#pragma once

// What somebody is told unasked, and when. Pure.

#include <boost/describe.hpp>
#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "contexts/proactive/attribute.h"
#include "contexts/proactive/outlook.h"
#include "contexts/proactive/rules.h"

namespace mashang::proactive {

/// Each can be switched off for itself. life_event rests on her attributes and so on her consent;
/// deadline on her own unfinished things; subscription on what she asked for.
enum class ReminderKind { life_event, deadline, subscription };
BOOST_DESCRIBE_ENUM(ReminderKind, life_event, deadline, subscription)

/// Something that is told once: the same event on the same occasion never again.
struct Reminder {
    ReminderKind kind = ReminderKind::life_event;
    std::string event;     ///< "E03", "mandate", "supplement", "edition"
    std::string occasion;  ///< "child:<id>:16", "2019", "<mandate's id>:2019-03-01"
    std::string item_id = {};
    std::optional<Date> day = {};  ///< told along; of an age never: it would give a birth date away
    Words words;
    Date from;  ///< the first day on which it is told
    Date to;    ///< and the last one

    bool operator==(const Reminder&) const = default;
};

/// All that is to be told, today or some day, in order of days; what is over by `today` is not
/// among it.
std::vector<Reminder> reminders_of(const Profile& profile, const Outlook& outlook,
                                   const Rules& rules, Date today);

/// Nothing is told in these hours of the day; they may hold midnight. Equal: there are none.
struct QuietHours {
    std::chrono::hours from{21};
    std::chrono::hours until{8};

    bool holds(Instant moment) const;
};

/// The moment itself, or the end of the quiet hours that it falls into.
Instant after_quiet(Instant moment, const QuietHours& quiet);

}  // namespace mashang::proactive
