#include "contexts/service/kinds.h"

#include <algorithm>
#include <array>
#include <utility>

namespace mashang::service {
namespace {

using enum DocumentKind;

constexpr auto kKinds = std::to_array<KindFacts>({
    {acceptance, "受", "accept", false, false, false, "行政许可法 32(5)"},
    {supplement, "补", "request_supplement", false, false, true, "行政许可法 32(4)"},
    {not_accepted, "不受", "refuse", true, true, true, "行政许可法 32(1)"},
    {granted, "决", "decide", false, true, true, "行政许可法 38"},
    {granted_in_part, "决", "decide", true, true, true, "行政许可法 38"},
    {denied, "决", "decide", true, true, true, "行政许可法 38"},
    {terminated, "终", "terminate", true, true, true, "行政许可法 70"},
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

std::optional<DocumentKind> kind_of(std::string_view what, const boost::json::object& facts) {
    if (what == "case.accepted") return acceptance;
    if (what == "case.supplement_requested") return supplement;
    if (what == "case.refused") return not_accepted;
    if (what == "case.decided") return kind_of_outcome(facts);
    if (what == "case.terminated") return terminated;
    return std::nullopt;
}

std::vector<std::string> followed_steps() {
    return {"case.accepted", "case.supplement_requested", "case.refused", "case.decided",
            "case.terminated"};
}

}  // namespace mashang::service
