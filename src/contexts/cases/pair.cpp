#include "contexts/cases/pair.h"

#include <algorithm>

#include "base/citizen_id.h"
#include "base/enum_names.h"
#include "base/uscc.h"
#include "contexts/cases/refusals.h"
#include "contexts/catalogue/api.h"
#include "platform/json/text.h"

namespace mashang::cases {

namespace json = boost::json;

namespace {

std::string_view number_field(PairKind kind) {
    return kind == PairKind::person ? "citizen_id" : "uscc";
}

bool is_number(PairKind kind, const std::string& text) {
    return kind == PairKind::person ? CitizenId::parse(text).has_value()
                                    : Uscc::parse(text).has_value();
}

/// Narrow brackets are the same as wide ones.
std::string plain_name(std::string text) {
    const auto widen = [&](std::string_view narrow, std::string_view wide) {
        for (auto at = text.find(narrow); at != text.npos; at = text.find(narrow, at)) {
            text.replace(at, narrow.size(), wide);
        }
    };
    widen("(", "（");
    widen(")", "）");
    return text;
}

/// What the values of a group, or of a row, name; nothing where that is not whole.
std::optional<Pair> pair_in(const json::object& values, PairKind kind, std::string part,
                            std::string list) {
    using mashang::json::tidied;
    Pair pair{.part = std::move(part),
              .kind = kind,
              .name = tidied(catalogue::text_in(values, "name")),
              .number = tidied(catalogue::text_in(values, number_field(kind))),
              .list = std::move(list)};
    const bool has_name = kind == PairKind::enterprise || !pair.name.empty();
    if (!has_name || !is_number(kind, pair.number)) return std::nullopt;
    return pair;
}

std::optional<PairKind> kind_named(const json::object& group) {
    return enumerator_of<PairKind>(catalogue::text_in(group, "x-widget"));
}

void add_rows(const json::array& rows, PairKind kind, const std::string& list,
              std::vector<Pair>& pairs) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!rows[i].is_object()) continue;
        auto pair = pair_in(rows[i].get_object(), kind, list + "/" + std::to_string(i), list);
        if (pair) pairs.push_back(*std::move(pair));
    }
}

bool is_about(const PairRow& row, const Pair& pair, const std::string& question) {
    const bool is_its_place =
        pair.list.empty() ? row.part == pair.part : row.part.starts_with(pair.list + "/");
    return is_its_place && row.pair == question;
}

PairState state_of(const Pair& pair, const PairRow& row) {
    const bool is_known = row.state == PairState::match && pair.kind == PairKind::enterprise;
    if (!is_known || plain_name(pair.name) == plain_name(row.told)) return row.state;
    return PairState::mismatch;
}

}  // namespace

json::object Pair::question() const {
    if (kind == PairKind::enterprise) return {{"uscc", number}};
    return {{"name", name}, {"citizen_id", number}};
}

std::vector<Pair> pairs_in(const json::object& schema, const json::object& form) {
    std::vector<Pair> pairs;
    const catalogue::Shaped shaped = catalogue::shape(schema, form);
    for (const auto& [key, part] : catalogue::properties_of(schema)) {
        const std::string pointer = "/" + std::string{key};
        if (!part.is_object() || shaped.is_hidden(pointer)) continue;
        const json::object& group = part.get_object();
        if (const auto kind = kind_named(catalogue::object_in(group, "items"))) {
            add_rows(catalogue::array_in(shaped.form, key), *kind, pointer, pairs);
        } else if (const auto of_one = kind_named(group)) {
            auto pair = pair_in(catalogue::object_in(shaped.form, key), *of_one, pointer, "");
            if (pair) pairs.push_back(*std::move(pair));
        }
    }
    return pairs;
}

const PairRow* find_pair(std::span<const PairRow> rows, const Pair& pair) {
    const std::string question = json::serialize(pair.question());
    const auto place = std::ranges::find_if(
        rows, [&](const PairRow& row) { return is_about(row, pair, question); });
    return place != rows.end() ? &*place : nullptr;
}

std::string place_of(const Pair& pair, std::span<const PairRow> rows, std::span<const Pair> pairs) {
    if (const PairRow* const known = find_pair(rows, pair)) return known->part;
    if (pair.list.empty()) return pair.part;
    const auto is_taken = [&](const std::string& place) {
        const auto row = std::ranges::find(rows, place, &PairRow::part);
        return row != rows.end() && std::ranges::any_of(pairs, [&](const Pair& other) {
                   return find_pair({&*row, 1}, other) != nullptr;
               });
    };
    std::string place;
    for (std::size_t i = 0; place.empty() || is_taken(place); ++i) {
        place = pair.list + "/" + std::to_string(i);
    }
    return place;
}

bool is_to_ask(const PairRow* row, Instant now) {
    if (row == nullptr) return true;
    const bool is_answered = row->state == PairState::match || row->state == PairState::mismatch;
    return !is_answered && now - row->asked_at >= kPairRest;
}

std::vector<PairView> pair_views(const json::object& schema, const json::object& form,
                                 std::span<const PairRow> rows) {
    std::vector<PairView> views;
    for (const Pair& pair : pairs_in(schema, form)) {
        const PairRow* const row = find_pair(rows, pair);
        if (row == nullptr) continue;
        views.push_back({.part = pair.part,
                         .kind = pair.kind,
                         .state = state_of(pair, *row),
                         .name = row->told.empty() ? std::nullopt : std::optional{row->told}});
    }
    return views;
}

std::vector<Fault> check_pairs(const json::object& schema, const json::object& form,
                               std::span<const PairRow> rows, std::string_view at) {
    std::vector<Fault> faults;
    for (const Pair& pair : pairs_in(schema, form)) {
        const PairRow* const row = find_pair(rows, pair);
        if (row == nullptr || state_of(pair, *row) != PairState::mismatch) continue;
        const std::string here = std::string{at} + pair.part + "/";
        if (pair.kind == PairKind::person) {
            faults.push_back({here + "citizen_id", &refusals::kPersonMismatch});
        } else if (row->told.empty()) {
            faults.push_back({here + "uscc", &refusals::kEnterpriseUnknown});
        } else if (!pair.name.empty()) {
            faults.push_back({here + "name", &refusals::kEnterpriseName, {{"name", row->told}}});
        }
    }
    return faults;
}

}  // namespace mashang::cases
