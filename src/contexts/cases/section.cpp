#include "contexts/cases/section.h"

#include <fmt/format.h>

#include <map>

#include "contexts/cases/section_refusals.h"
#include "contexts/cases/task_refusals.h"

namespace mashang::cases {
namespace {

class Check {
  public:
    Check(const std::vector<Section>& sections, const OfficeFacts& office)
        : sections_{sections}, office_{office} {}

    std::vector<Fault> run() {
        if (sections_.size() > kMostSections) {
            fault("/sections", refusals::kTooManySections,
                  {{"most", std::to_string(kMostSections)}});
            return std::move(faults_);
        }
        for (std::size_t i = 0; i < sections_.size(); ++i) {
            const std::string at = fmt::format("/sections/{}", i);
            check_name(at, sections_[i]);
            check_items(at, sections_[i]);
            check_officers(at, sections_[i]);
        }
        return std::move(faults_);
    }

  private:
    void fault(std::string pointer, const Refusal& refusal, Facts facts = {}) {
        faults_.push_back({std::move(pointer), &refusal, std::move(facts)});
    }

    void check_name(const std::string& at, const Section& section) {
        const bool is_there = !section.id || (office_.sections.contains(*section.id) &&
                                              ids_.insert(*section.id).second);
        if (!is_there) fault(at + "/id", refusals::kNoSuchSection);
        if (section.name.empty()) {
            fault(at + "/name", refusals::kSectionWithoutName);
        } else if (!names_.insert(section.name).second) {
            fault(at + "/name", refusals::kSectionNameTwice, {{"name", section.name}});
        }
    }

    void check_items(const std::string& at, const Section& section) {
        for (std::size_t i = 0; i < section.items.size(); ++i) {
            const std::string& item = section.items[i];
            const Refusal* refusal = fault_of_item(item);
            if (refusal != nullptr)
                fault(fmt::format("{}/items/{}", at, i), *refusal, {{"item", item}});
        }
    }
    const Refusal* fault_of_item(const std::string& item) {
        if (!items_.insert(item).second) return &refusals::kItemOfTwoSections;
        if (office_.placed_items.contains(item)) return nullptr;
        if (!office_.is_item(item)) return &refusals::kUnknownItemOfSection;
        return office_.carries_out(item) ? nullptr : &refusals::kItemNotOfThisOffice;
    }

    void check_officers(const std::string& at, const Section& section) {
        std::set<std::string> here;
        for (std::size_t i = 0; i < section.officers.size(); ++i) {
            const std::string& officer = section.officers[i];
            const std::string pointer = fmt::format("{}/officers/{}", at, i);
            if (!office_.officers.contains(officer)) {
                fault(pointer, refusals::kNotOfThisOffice);
            } else if (!here.insert(officer).second) {
                fault(pointer, refusals::kOfficerTwice);
            } else if (++sections_of_[officer] == kMostSectionsOfAnOfficer + 1) {
                fault(pointer, refusals::kTooManySectionsOfOfficer,
                      {{"most", std::to_string(kMostSectionsOfAnOfficer)}});
            }
        }
    }

    const std::vector<Section>& sections_;
    const OfficeFacts& office_;
    std::vector<Fault> faults_;
    std::set<SectionId> ids_;
    std::set<std::string> names_, items_;
    std::map<std::string, std::size_t> sections_of_;  // by officer
};

}  // namespace

std::vector<Fault> check(const std::vector<Section>& sections, const OfficeFacts& office) {
    return Check{sections, office}.run();
}

}  // namespace mashang::cases
