#include "contexts/showcase/criteria.h"

#include <algorithm>
#include <set>

#include "base/enum_names.h"
#include "contexts/showcase/refusals.h"

namespace mashang::showcase {

std::vector<Fault> faults_of(const std::vector<Assessment>& assessments) {
    std::vector<Fault> faults;
    std::set<Criterion> seen;
    for (std::size_t i = 0; i < assessments.size(); ++i) {
        if (seen.insert(assessments[i].criterion).second) continue;
        faults.push_back(
            {"/assessments/" + std::to_string(i) + "/criterion", &refusals::kCriterionTwice});
    }
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Criterion>>([&](auto each) {
        if (seen.contains(each.value)) return;
        faults.push_back({"/assessments",
                          &refusals::kCriterionMissing,
                          {{"criterion", std::string{each.name}}}});
    });
    return faults;
}

AdmissionResult result_of(const std::vector<Assessment>& assessments) {
    const auto has = [&](Verdict verdict) {
        return std::ranges::find(assessments, verdict, &Assessment::verdict) != assessments.end();
    };
    if (has(Verdict::not_met)) return AdmissionResult::refused;
    return has(Verdict::partly) ? AdmissionResult::conditional : AdmissionResult::admitted;
}

}  // namespace mashang::showcase
