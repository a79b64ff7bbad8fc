#include "contexts/one_code/predicates.h"

namespace mashang::one_code {
namespace {

constexpr int kAdultYears = 18;
constexpr int kSeniorYears = 60;

}  // namespace

std::uint16_t predicates_of(int years, std::optional<bool> is_resident) {
    std::uint16_t bits = 0;
    if (years >= kAdultYears) bits |= kAdult;
    if (years >= kSeniorYears) bits |= kSenior;
    if (is_resident.value_or(false)) bits |= kResident;
    return bits;
}

std::vector<std::string> names_of_predicates(std::uint16_t bits) {
    std::vector<std::string> names;
    if ((bits & kAdult) != 0) names.emplace_back("adult");
    if ((bits & kSenior) != 0) names.emplace_back("senior");
    if ((bits & kResident) != 0) names.emplace_back("resident");
    return names;
}

}  // namespace mashang::one_code
