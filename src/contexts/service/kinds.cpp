#include "contexts/service/kinds.h"

#include <algorithm>
#include <array>
#include <utility>

namespace mashang::service {
namespace {

using enum DocumentKind;

constexpr std::array<std::string_view, 2> kAccepts{"accept", "deem_accepted"};
constexpr std::array<std::string_view, 1> kAsks{"request_supplement"};
constexpr std::array<std::string_view, 1> kRefuses{"refuse"};
constexpr std::array<std::string_view, 4> kDecides{"decide", "decide_at_once", "grant_by_silence",
                                                   "contest_changed"};
constexpr std::array<std::string_view, 1> kEnds{"terminate"};
constexpr std::array<std::string_view, 1> kRevokes{"revoked"};

constexpr auto kKinds = std::to_array<KindFacts>({
    {acceptance, "受", kAccepts, false, false, false, "行政许可法 32(5)"},
    {supplement, "补", kAsks, false, false, true, "行政许可法 32(4)"},
    {not_accepted, "不受", kRefuses, true, true, true, "行政许可法 32(1)"},
    {granted, "决", kDecides, false, true, true, "行政许可法 38"},
    {granted_in_part, "决", kDecides, true, true, true, "行政许可法 38"},
    {denied, "决", kDecides, true, true, true, "行政许可法 38"},
    {terminated, "终", kEnds, true, true, true, "行政许可法 70"},
    {revoked, "撤", kRevokes, true, true, true, "行政许可法 69"},
});

DocumentKind kind_of_outcome(const boost::json::object& facts) {
    const auto* outcome = facts.if_contains("outcome");
    if (outcome != nullptr && *outcome == "refused") return denied;
    if (outcome != nullptr && *outcome == "granted_in_part") return granted_in_part;
    return granted;
}

}  // namespace

std::span<const KindFacts> kinds() {
    return kKinds;
}

const KindFacts& facts_of(DocumentKind kind) {
    return *std::ranges::find(kKinds, kind, &KindFacts::kind);
}

bool is_changed_decision(std::string_view what, const boost::json::object& facts) {
    if (what == "case.revoked") return true;
    const auto* ruling = facts.if_contains("ruling");
    return what == "case.contest_settled" && ruling != nullptr && *ruling == "changed";
}

std::optional<DocumentKind> kind_of(std::string_view what, const boost::json::object& facts) {
    if (what == "case.accepted") return acceptance;
    if (what == "case.supplement_requested") return supplement;
    if (what == "case.refused") return not_accepted;
    if (what == "case.decided") return kind_of_outcome(facts);
    if (what == "case.terminated") return terminated;
    if (what == "case.revoked") return revoked;
    if (is_changed_decision(what, facts)) return kind_of_outcome(facts);
    return std::nullopt;
}

std::vector<std::string> followed_steps() {
    return {"case.accepted",   "case.supplement_requested", "case.refused", "case.decided",
            "case.terminated", "case.contest_settled",      "case.revoked"};
}

}  // namespace mashang::service
