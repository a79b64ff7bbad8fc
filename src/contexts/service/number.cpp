#include "contexts/service/number.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.h"

namespace mashang::service {
namespace {

using Word = std::pair<std::string_view, std::string_view>;

/// What places are called in numbers, by the short name of the division.
constexpr auto kPlaces = std::to_array<Word>({
    {"福建", "闽"},
    {"福州", "榕"},
    {"厦门", "厦"},
    {"莆田", "莆"},
    {"三明", "明"},
    {"泉州", "泉"},
    {"漳州", "漳"},
    {"南平", "南"},
    {"龙岩", "龙"},
    {"宁德", "宁"},
    {"平潭", "岚"},
});

/// What bodies are called, by their id; others by the first character of their domain.
constexpr auto kBodies = std::to_array<Word>({
    {"BD", "不登"}, {"CL", "残联"}, {"FG", "发改"}, {"FL", "妇联"}, {"GA", "公"},
    {"GJ", "房金"}, {"GX", "工信"}, {"GZ", "证"},   {"JT", "交"},   {"JY", "教"},
    {"MZ", "民"},   {"RS", "人社"}, {"SC", "市监"}, {"SF", "司"},   {"ST", "环"},
    {"SW", "税"},   {"TJ", "退役"}, {"WJ", "卫"},   {"WL", "文旅"}, {"XG", "乡"},
    {"XZ", "政服"}, {"YB", "医保"}, {"YJ", "药监"}, {"ZJ", "建"},   {"ZR", "自然"},
});

template <class Words>
const Word* find(const Words& words, std::string_view key) {
    const auto* found = std::ranges::find(words, key, &Word::first);
    return found == words.end() ? nullptr : found;
}

std::string word_of(const places::Division& division) {
    const Word* word = find(kPlaces, division.short_name);
    return word != nullptr ? std::string{word->second} : division.short_name;
}

std::string word_of_body(const places::Places& places, std::string_view id) {
    const Word* word = find(kBodies, id);
    if (word != nullptr) return std::string{word->second};
    const places::Organisation* body = places.find_organisation(id);
    if (body == nullptr || body->domain.empty()) return std::string{id};
    return body->domain.substr(0, utf8_length(body->domain));
}

/// From the city down; of a province's own body the province.
std::string word_of_place(const places::Places& places, const DivisionCode& code) {
    const places::Division* division = places.find_ever(code);
    if (division == nullptr) return code.text();
    std::string word;
    for (const places::Division* at : places.chain(*division)) {
        const bool is_above = at->level == DivisionLevel::province && !word.empty();
        if (!is_above) word.insert(0, word_of(*at));
    }
    return word;
}

}  // namespace

std::string number_text(std::string_view office_word, std::string_view series, int year,
                        std::int64_t running) {
    return fmt::format("{}{}〔{}〕{}号", office_word, series, year, running);
}

std::string office_word(const places::Places& places, const places::OfficeId& office) {
    return word_of_place(places, office.division()) + word_of_body(places, office.organisation());
}

}  // namespace mashang::service
