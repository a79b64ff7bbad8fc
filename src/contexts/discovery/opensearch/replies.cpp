#include "contexts/discovery/opensearch/replies.h"

#include <fmt/format.h>

#include <cmath>

#include "contexts/discovery/opensearch/requests.h"
#include "platform/json/json.h"

namespace mashang::discovery::opensearch {
namespace {

using boost::json::object;
using boost::json::value;

constexpr int kOk = 200;
constexpr int kCreated = 201;
constexpr int kMissing = 404;
constexpr std::size_t kMostBytes = std::size_t{1} << 20U;
constexpr std::size_t kMostIdBytes = 512;
constexpr std::size_t kMostReasonBytes = 64;

std::unexpected<Failure> failed(std::string why) {
    return std::unexpected{Failure{std::move(why)}};
}

const value* member(const value* of, std::string_view name) {
    const object* const members = of == nullptr ? nullptr : of->if_object();
    return members == nullptr ? nullptr : members->if_contains(name);
}
std::string text_in(const value* of) {
    return of != nullptr && of->is_string() ? std::string{of->as_string()} : "";
}
bool is_true(const value* of) {
    return of != nullptr && of->is_bool() && of->as_bool();
}
std::optional<double> number_in(const value* of) {
    if (of == nullptr || !of->is_number()) return std::nullopt;
    const double number = of->to_number<double>();
    return std::isfinite(number) ? std::optional{number} : std::nullopt;
}

std::optional<value> document_in(const outbound::Answer& answer) {
    try {
        return json::parse(answer.body, {.max_bytes = kMostBytes});
    } catch (const Refused&) {
        return std::nullopt;
    }
}

/// Of what says no: its status and the kind of its error, which names nothing of a query.
std::string reason_of(const outbound::Answer& answer) {
    if (answer.status == 0) return answer.error.empty() ? "no answer" : answer.error;
    const auto document = document_in(answer);
    const value* const error = document ? member(&*document, "error") : nullptr;
    const std::string type = text_in(member(error, "type")).substr(0, kMostReasonBytes);
    return fmt::format("{} {}", answer.status, type.empty() ? "without a reason" : type);
}

Reply<value> take(const outbound::Answer& answer) {
    if (answer.status != kOk && answer.status != kCreated) return failed(reason_of(answer));
    auto document = document_in(answer);
    if (!document || !document->is_object()) return failed("no JSON object");
    return *std::move(document);
}

bool is_whole(const value& document) {
    const auto lost = number_in(member(member(&document, "_shards"), "failed"));
    const value* const timed_out = member(&document, "timed_out");
    return lost && *lost == 0 && timed_out != nullptr && timed_out->is_bool() &&
           !timed_out->as_bool();
}

/// What a bulk says of its first document that was not taken.
std::string first_error(const value& document) {
    const value* const items = member(&document, "items");
    if (items == nullptr || !items->is_array()) return "unknown";
    for (const value& item : items->as_array()) {
        const std::string type = text_in(member(member(member(&item, "index"), "error"), "type"));
        if (!type.empty()) return type.substr(0, kMostReasonBytes);
    }
    return "unknown";
}

}  // namespace

Reply<std::vector<Ranked>> read_ranking(const outbound::Answer& answer) {
    const auto document = take(answer);
    if (!document) return std::unexpected{document.error()};
    if (!is_whole(*document)) return failed("a part of the index did not answer");
    const value* const hits = member(member(&*document, "hits"), "hits");
    if (hits == nullptr || !hits->is_array()) return failed("no hits");
    std::vector<Ranked> ranked;
    for (const value& hit : hits->as_array()) {
        if (ranked.size() == kMostRanked) break;
        std::string id = text_in(member(&hit, "_id"));
        const auto score = number_in(member(&hit, "_score"));
        if (id.empty() || id.size() > kMostIdBytes || !score || *score < 0) {
            return failed("a hit without id and score");
        }
        ranked.push_back({std::move(id), *score});
    }
    return ranked;
}

Reply<std::size_t> read_filling(const outbound::Answer& answer) {
    const auto document = take(answer);
    if (!document) return std::unexpected{document.error()};
    const value* const errors = member(&*document, "errors");
    const value* const items = member(&*document, "items");
    if (errors == nullptr || !errors->is_bool() || items == nullptr || !items->is_array()) {
        return failed("no list of documents");
    }
    if (is_true(errors)) return failed("a document was not taken: " + first_error(*document));
    return items->as_array().size();
}

Reply<std::vector<std::string>> read_alias(const outbound::Answer& answer) {
    if (answer.status == kMissing) return std::vector<std::string>{};
    const auto document = take(answer);
    if (!document) return std::unexpected{document.error()};
    std::vector<std::string> indices;
    for (const auto& [name, about] : document->as_object()) indices.emplace_back(name);
    return indices;
}

Reply<bool> read_presence(const outbound::Answer& answer) {
    if (answer.status == kMissing) return false;
    const auto document = take(answer);
    if (!document) return std::unexpected{document.error()};
    return true;
}

Reply<bool> read_done(const outbound::Answer& answer) {
    const auto document = take(answer);
    if (!document) return std::unexpected{document.error()};
    return true;
}

}  // namespace mashang::discovery::opensearch
