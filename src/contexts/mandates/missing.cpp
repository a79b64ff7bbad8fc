#include "contexts/mandates/missing.h"

#include "contexts/mandates/checking.h"
#include "contexts/mandates/ending.h"
#include "contexts/mandates/store.h"

namespace mashang::mandates {
namespace {

constexpr const char* kMissing = "mandates.missing_alarms";
constexpr std::size_t kPiece = 200;
// Where the search is: a table and the last id of it that was looked at. "" comes before all.
constexpr std::string_view kMandates = "mandates:";
constexpr std::string_view kGuardianships = "guardianships:";

void go_on(sql::Tx& tx, const Parts& parts, std::string_view table, const std::string& after) {
    timers::set(tx, kMissing, std::string{table} + after, parts.clock.now());
}

void look_at_mandates(sql::Tx& tx, const Parts& parts, const std::string& after) {
    const auto piece = store::list_accepted_after(tx, after, kPiece);
    for (const Mandate& mandate : piece) set_missing_last_day(tx, mandate);
    if (piece.size() == kPiece) go_on(tx, parts, kMandates, piece.back().id.text());
}

void look_at_guardianships(sql::Tx& tx, const Parts& parts, const std::string& after) {
    const auto piece = store::list_confirmed_after(tx, after, kPiece);
    for (const Guardianship& row : piece) set_missing_check(tx, parts, row);
    if (piece.size() == kPiece) go_on(tx, parts, kGuardianships, piece.back().id.text());
}

}  // namespace

void look_for_missing_alarms(sql::Tx& tx, const Parts& parts) {
    go_on(tx, parts, kMandates, "");
    go_on(tx, parts, kGuardianships, "");
}

timers::Kind missing_alarms(const Parts& parts) {
    return {.name = kMissing, .ring = [&parts](sql::Tx& tx, const std::string& key, Instant) {
                if (key.starts_with(kMandates)) {
                    look_at_mandates(tx, parts, key.substr(kMandates.size()));
                } else if (key.starts_with(kGuardianships)) {
                    look_at_guardianships(tx, parts, key.substr(kGuardianships.size()));
                }
            }};
}

}  // namespace mashang::mandates
