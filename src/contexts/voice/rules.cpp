#include "contexts/voice/rules.h"

#include <algorithm>
#include <set>

#include "contexts/voice/options.h"
#include "contexts/voice/refusals.h"

namespace mashang::voice {

std::vector<Fault> check_rating(int grade, const std::vector<std::string>& options) {
    std::vector<Fault> faults;
    if (std::ranges::find(grades(), grade, &Grade::grade) == grades().end()) {
        faults.push_back({"/grade", &refusals::kNoSuchGrade});
    }
    std::set<std::string_view> seen;
    for (std::size_t i = 0; i < options.size(); ++i) {
        const bool is_of_grade =
            find_option(options[i]) != nullptr && options[i].front() - '0' == grade;
        if (is_of_grade && seen.insert(options[i]).second) continue;
        faults.push_back(
            {"/options/" + std::to_string(i), &refusals::kNoSuchOption, {{"code", options[i]}}});
    }
    return faults;
}

}  // namespace mashang::voice
