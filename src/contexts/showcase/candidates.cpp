#include "contexts/showcase/candidates.h"

#include <algorithm>

#include "contexts/places/api.h"
#include "contexts/showcase/refusals.h"

namespace mashang::showcase {
namespace {

constexpr std::string_view kApp = "app:";
constexpr std::string_view kItem = "item:";

}  // namespace

std::string subject_of_app(std::string_view app_id) {
    return std::string{kApp}.append(app_id);
}

const catalogue::FlagshipApp* find_app(const catalogue::Catalogue& catalogue, std::string_view id) {
    const auto apps = catalogue.flagship_apps();
    const auto found = std::ranges::find(apps, id, &catalogue::FlagshipApp::id);
    return found == apps.end() ? nullptr : &*found;
}

const catalogue::FlagshipApp& get_app(const catalogue::Catalogue& catalogue, std::string_view id) {
    const auto* app = find_app(catalogue, id);
    if (app == nullptr) throw Refused{refusals::kNoSuchApp};
    return *app;
}

std::optional<Candidate> find_candidate(const catalogue::Catalogue& catalogue,
                                        const std::string& subject) {
    if (subject.starts_with(kApp)) {
        const auto* app = find_app(catalogue, std::string_view{subject}.substr(kApp.size()));
        if (app == nullptr) return std::nullopt;
        return Candidate{subject, app->id, app->name, app->lead->id, app->items};
    }
    if (!subject.starts_with(kItem)) return std::nullopt;
    const auto* item = catalogue.find_item(std::string_view{subject}.substr(kItem.size()));
    if (item == nullptr) return std::nullopt;
    return Candidate{subject, "", item->name, item->organisation->id, {item}};
}

Candidate get_candidate(const catalogue::Catalogue& catalogue, const std::string& subject) {
    auto candidate = find_candidate(catalogue, subject);
    if (!candidate) throw Refused{refusals::kNoSuchCandidate};
    return *std::move(candidate);
}

std::string name_of_candidate(const catalogue::Catalogue& catalogue, const std::string& subject) {
    const auto candidate = find_candidate(catalogue, subject);
    return candidate ? candidate->name : subject;
}

bool answers_for(const catalogue::Catalogue& catalogue, std::string_view office_id,
                 std::string_view body) {
    const places::Places& places = catalogue.places();
    const places::Division* const province = places.province();
    if (province == nullptr) return false;
    const places::Office* office = places.office_of(body, *province);
    if (office == nullptr) office = places.office_of(kPlatformBody, *province);
    return office != nullptr && office->id.text() == office_id;
}

bool is_platform(const catalogue::Catalogue& catalogue, std::string_view office_id) {
    return answers_for(catalogue, office_id, kPlatformBody);
}

}  // namespace mashang::showcase
