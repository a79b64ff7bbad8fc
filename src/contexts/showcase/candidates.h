#pragma once

// What can be admitted, and which office answers for it: pure functions of the catalogue.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contexts/catalogue/api.h"

namespace mashang::showcase {

/// The body that runs the platform (平台运营单位): it assesses and decides.
inline constexpr std::string_view kPlatformBody = "JX";

/// "app:A01".
std::string subject_of_app(std::string_view app_id);
/// The flagship app with this id, or null.
const catalogue::FlagshipApp* find_app(const catalogue::Catalogue& catalogue, std::string_view id);
/// Refuses: kNoSuchApp.
const catalogue::FlagshipApp& get_app(const catalogue::Catalogue& catalogue, std::string_view id);

/// An item or a flagship app by its reference, "item:GA003" or "app:A01".
struct Candidate {
    std::string subject;
    std::string app_id;  ///< empty for an item
    std::string name;
    std::string body;                           ///< organisation that leads it
    std::vector<const catalogue::Item*> items;  ///< the item, or those of the app
};
std::optional<Candidate> find_candidate(const catalogue::Catalogue& catalogue,
                                        const std::string& subject);
/// Refuses: kNoSuchCandidate.
Candidate get_candidate(const catalogue::Catalogue& catalogue, const std::string& subject);
/// The name by a reference that was good once; the reference itself for what is no more.
std::string name_of_candidate(const catalogue::Catalogue& catalogue, const std::string& subject);

/// Whether the office answers for a body's services: its provincial office; the platform's for a
/// body that has none in the province.
bool answers_for(const catalogue::Catalogue& catalogue, std::string_view office_id,
                 std::string_view body);
/// Whether the office runs the platform.
bool is_platform(const catalogue::Catalogue& catalogue, std::string_view office_id);

}  // namespace mashang::showcase
