// Whatever bytes come in: no reader of base reads past them, and what it takes it writes so that it
// reads the same again.

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/citizen_id.h"
#include "base/date.h"
#include "base/division_code.h"
#include "base/id.h"
#include "base/instant.h"
#include "base/licence_number.h"
#include "base/mobile_number.h"
#include "base/money.h"
#include "base/task_code.h"
#include "base/uscc.h"
#include "base/working_calendar.h"

namespace mashang {
namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

template <class T>
void round_trip(std::string_view text) {
    const auto value = T::parse(text);
    if (value) require(T::parse(value->text()) == value);
}

void look_into(std::string_view text) {
    if (const auto id = CitizenId::parse(text)) {
        require(Date::parse(id->birth_date().text()).has_value());
        require(id->masked().size() == id->text().size());
    }
    if (const auto id = CitizenId::from_15_digits(text))
        require(CitizenId::parse(id->text()) == *id);
    if (const auto code = Uscc::parse(text)) require(!code->category().category_zh.empty());
    if (const auto code = DivisionCode::parse(text)) {
        if (const auto parent = code->parent()) require(code->is_within(*parent));
    }
    if (const auto number = LicenceNumber::parse(text)) {
        const auto next = number->next_version();
        require(next.has_value() == (number->version() < 999));
        if (next) require(LicenceNumber::parse(next->text()) == next);
    }
    if (const auto calendar = WorkingCalendar::parse(text)) {
        const auto due = calendar->due_date(Date{}, {10, LimitUnit::working_day});
        require(due.date > Date{});
    }
}

}  // namespace
}  // namespace mashang

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace mashang;
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    round_trip<BasicCode>(text);
    round_trip<CitizenId>(text);
    round_trip<Date>(text);
    round_trip<DivisionCode>(text);
    round_trip<Instant>(text);
    round_trip<LicenceNumber>(text);
    round_trip<LicenceTypeCode>(text);
    round_trip<MobileNumber>(text);
    round_trip<Money>(text);
    round_trip<TaskCode>(text);
    round_trip<Uscc>(text);
    round_trip<Uuid>(text);
    look_into(text);
    return 0;
}
