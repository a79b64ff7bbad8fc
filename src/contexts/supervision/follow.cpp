#include "contexts/supervision/follow.h"

#include <optional>

namespace mashang::supervision {
namespace {

std::string text(const journal::Entry& entry, std::string_view name) {
    const auto* value = entry.facts.if_contains(name);
    return value != nullptr && value->is_string() ? std::string{value->as_string()} : "";
}

std::optional<std::string> text_if(const journal::Entry& entry, std::string_view name) {
    auto found = text(entry, name);
    if (found.empty()) return std::nullopt;
    return found;
}

std::optional<bool> flag_if(const journal::Entry& entry, std::string_view name) {
    const auto* value = entry.facts.if_contains(name);
    if (value == nullptr || !value->is_bool()) return std::nullopt;
    return value->as_bool();
}

/// The state in which an entry leaves a case.
std::string_view state_after(std::string_view what) {
    if (what == "case.submitted" || what == "case.supplemented") return "submitted";
    if (what == "case.supplement_requested") return "supplement_requested";
    if (what == "case.pre_checked") return "pre_checked";
    if (what == "case.accepted" || what == "case.extended") return "accepted";
    if (what == "case.review_begun" || what == "case.resumed") return "under_review";
    if (what == "case.suspended") return "suspended";
    if (what == "case.terminated") return "terminated";
    if (what == "case.decided") return "decided";
    if (what == "case.refused") return "not_accepted";
    return "withdrawn";
}

bool has_ended(std::string_view state) {
    return state == "decided" || state == "not_accepted" || state == "withdrawn" ||
           state == "terminated";
}

void take_case(sql::Tx& tx, const journal::Entry& entry) {
    const std::string_view state = state_after(entry.what);
    const bool is_ended_by_office = state == "decided" || state == "not_accepted";
    const Date day = entry.at.date();
    tx.execute(
        "INSERT INTO supervision_case (case_id, item_id, office_id, organisation, city, division, "
        "state, submitted_on, ended_on, due_date, on_time) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) "
        "ON CONFLICT (case_id) DO UPDATE SET state = EXCLUDED.state, "
        "submitted_on = COALESCE(supervision_case.submitted_on, EXCLUDED.submitted_on), "
        "ended_on = EXCLUDED.ended_on, due_date = EXCLUDED.due_date, on_time = EXCLUDED.on_time",
        entry.subject.substr(entry.subject.find(':') + 1), text(entry, "item"),
        text(entry, "office"), text(entry, "organisation"), text(entry, "city"),
        text(entry, "division"), state,
        entry.what == "case.submitted" ? std::optional{day} : std::nullopt,
        has_ended(state) ? std::optional{day} : std::nullopt, text_if(entry, "due"),
        is_ended_by_office ? flag_if(entry, "on_time") : std::nullopt);
}

/// The holidays of a year were published, and a date moved.
void take_due(sql::Tx& tx, const journal::Entry& entry) {
    tx.execute("UPDATE supervision_case SET due_date = $1 WHERE case_id = $2",
               text_if(entry, "due"), entry.subject.substr(entry.subject.find(':') + 1));
}

void take_rating(sql::Tx& tx, const journal::Entry& entry) {
    tx.execute(
        "INSERT INTO supervision_rating (entry_id, organisation, city, division, given_on, grade) "
        "VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (entry_id) DO NOTHING",
        entry.id, text(entry, "organisation"), text(entry, "city"), text(entry, "division"),
        entry.at.date(), entry.facts.at("grade").to_number<int>());
}

}  // namespace

journal::Follower follower() {
    return {.name = "supervision",
            .whats = {"case.submitted", "case.pre_checked", "case.supplement_requested",
                      "case.supplemented", "case.accepted", "case.review_begun", "case.suspended",
                      "case.resumed", "case.extended", "case.due_changed", "case.refused",
                      "case.decided", "case.terminated", "case.withdrawn", "rating.given"},
            .effect = [](sql::Tx& tx, const journal::Entry& entry) {
                if (entry.what == "rating.given") return take_rating(tx, entry);
                if (entry.what == "case.due_changed") return take_due(tx, entry);
                take_case(tx, entry);
            }};
}

}  // namespace mashang::supervision
