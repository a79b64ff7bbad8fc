#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/division_code.h"
#include "base/uscc.h"
#include "contexts/places/division.h"

namespace mashang::places {

/// "GA-350102000000": an organisation at work in a division.
class OfficeId {
  public:
    OfficeId(std::string_view organisation, const DivisionCode& division);
    static std::optional<OfficeId> parse(std::string_view text);

    const std::string& text() const { return text_; }
    std::string_view organisation() const { return std::string_view{text_}.substr(0, 2); }
    DivisionCode division() const;

    friend auto operator<=>(const OfficeId&, const OfficeId&) = default;

  private:
    explicit OfficeId(std::string text) : text_{std::move(text)} {}
    std::string text_;
};

/// Open on `first` to `last` weekday (1 Monday … 7 Sunday) from `opens` to `closes`, minutes since
/// midnight.
struct OpeningHours {
    unsigned first;
    unsigned last;
    std::chrono::minutes opens;
    std::chrono::minutes closes;
};

struct Office {
    OfficeId id;
    std::string name;
    const Organisation* organisation;  ///< lives as long as the snapshot
    const Division* division;
    Uscc uscc;
};

/// When offices are open: Monday to Friday, morning and afternoon (docs/limits.md: one timetable
/// for all).
const std::vector<OpeningHours>& hours_of(const Office& office);

/// Where the office is found and under which number it answers: the service hall of its division,
/// and the province-wide line 12345 behind the city's area code.
std::string address_of(const Office& office);
std::string telephone_of(const Office& office);

}  // namespace mashang::places
