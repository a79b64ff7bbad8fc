#include "contexts/discovery/groups.h"

#include <algorithm>
#include <span>
#include <string_view>

#include "contexts/discovery/engine/tables.h"
#include "contexts/places/api.h"

namespace mashang::discovery {
namespace {

constexpr std::size_t kMostOfAKind = 3;
constexpr std::size_t kHanziBytes = 3;
constexpr std::size_t kMinOfficeWord = 3 * kHanziBytes;  // 医院 and 学校 name too much
constexpr std::size_t kMinBundlePart = 4 * kHanziBytes;

/// The parts of `text` between any of `separators`.
std::vector<std::string_view> parts_of(std::string_view text,
                                       std::span<const std::string_view> separators) {
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        std::size_t end = text.size();
        std::size_t skip = 0;
        for (const std::string_view separator : separators) {
            const std::size_t at = text.find(separator);
            if (at >= end) continue;
            end = at;
            skip = separator.size();
        }
        if (end > 0) parts.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + skip, text.size()));
    }
    return parts;
}

NamedText names_of(const catalogue::Bundle& bundle) {
    static constexpr std::string_view kBetween[]{"一件事", "（", "）", "“", "”", "及"};
    NamedText text{.names = {bundle.name}, .by_words = true};
    for (const std::string_view part : parts_of(bundle.name, kBetween)) {
        if (part.size() >= kMinBundlePart) text.names.emplace_back(part);
    }
    return text;
}

NamedText names_of(const LicenceNames& licence, const catalogue::Catalogue& catalogue) {
    NamedText text{.names = licence.also_called, .aside = true};
    const auto types = catalogue.licence_types();
    const auto type = std::ranges::find(types, licence.type, &catalogue::LicenceType::id);
    if (type != types.end()) text.names.push_back(type->name);
    return text;
}

class OfficeWords {
  public:
    void add(std::string_view word, bool is_part_of_name, const places::Organisation& body) {
        if (word.size() < kMinOfficeWord) return;
        // 公安局 is a part of names, and need not stand for 公安厅 as well.
        const auto at = std::ranges::find_if(words_, [&](const OfficeWord& known) {
            return known.word == word && known.is_part_of_name >= is_part_of_name;
        });
        if (at == words_.end()) {
            words_.push_back({std::string{word}, is_part_of_name, {&body}});
        } else if (at->bodies.back() != &body) {
            at->bodies.push_back(&body);
        }
    }
    std::vector<OfficeWord> take() { return std::move(words_); }

  private:
    std::vector<OfficeWord> words_;
};

void add_parts_of_names(const places::Organisation& body, OfficeWords& words) {
    static constexpr std::string_view kPlaces[]{"{c}", "{x}", "{t}", "{s}"};
    for (const std::string* pattern :
         {&body.city_name, &body.county_name, &body.district_name, &body.township_name}) {
        for (const std::string_view part : parts_of(*pattern, kPlaces)) {
            words.add(part, true, body);
        }
    }
    words.add(body.name, true, body);
}

/// 省人社厅 is 人社厅, and 人社局 in the cities and counties.
void add_short_names(const places::Organisation& body, OfficeWords& words) {
    static constexpr std::string_view kProvince = "省";
    static constexpr std::string_view kDepartment = "厅";
    std::string_view brief = body.short_name;
    if (brief.starts_with(kProvince)) brief.remove_prefix(kProvince.size());
    words.add(brief, false, body);
    if (!brief.ends_with(kDepartment)) return;
    brief.remove_suffix(kDepartment.size());
    words.add(std::string{brief} + "局", false, body);
}

bool is_named(const OfficeWord& word, const places::Office& office) {
    return std::ranges::find(word.bodies, office.organisation) != word.bodies.end() &&
           (!word.is_part_of_name || office.name.find(word.word) != std::string::npos);
}

void add_offices(const places::Places& places, const OfficeWord& word,
                 const places::Division& division, std::vector<OfficeFound>& found) {
    for (const places::Office& office : places.offices_in(division)) {
        if (found.size() >= kMostOfAKind) return;
        if (!is_named(word, office)) continue;
        // One hall may be the office of many bodies under one name.
        if (std::ranges::find(found, office.name, &OfficeFound::name) != found.end()) continue;
        found.push_back({office.id.text(), office.name, division.code.text(), division.name});
    }
}

/// On the way up from the place; where none is, in the places directly below.
void add_nearest(const places::Places& places, const OfficeWord& word,
                 const places::Division& place, std::vector<OfficeFound>& found) {
    const std::size_t before = found.size();
    for (const places::Division* division : places.chain(place)) {
        add_offices(places, word, *division, found);
    }
    if (found.size() > before) return;
    for (const places::Division* below : places.children(place.code)) {
        add_offices(places, word, *below, found);
    }
}

bool is_in_use(const catalogue::Item& item) {
    return item.status != catalogue::ItemStatus::abolished;
}

void add(const catalogue::Bundle& bundle, const std::optional<catalogue::Audience>& audience,
         std::vector<BundleFound>& found) {
    if (found.size() >= kMostOfAKind || (audience && *audience != bundle.audience)) return;
    const auto lives = [](const catalogue::BundleItem& part) { return is_in_use(*part.item); };
    if (std::ranges::none_of(bundle.items, lives)) return;
    found.push_back({bundle.id, bundle.name, bundle.audience, bundle.note});
}

void add(const catalogue::FlagshipApp& app, std::vector<AppFound>& found) {
    const auto lives = [](const catalogue::Item* item) { return is_in_use(*item); };
    if (found.size() >= kMostOfAKind || std::ranges::none_of(app.items, lives)) return;
    found.push_back({app.id, app.name, app.lead->name, app.summary});
}

}  // namespace

BundleWords read_bundle_words(std::string_view csv) {
    BundleWords words;
    if (csv.empty()) return words;
    for (const auto& row : read_csv(csv, {"bundle", "say"})) words[row[0]] = split(row[1], '|');
    return words;
}

std::vector<OfficeWord> office_words_of(const places::Places& places) {
    OfficeWords words;
    for (const places::Organisation& body : places.organisations()) {
        add_parts_of_names(body, words);
        add_short_names(body, words);
    }
    return words.take();
}

std::vector<NamedText> named_texts_of(const catalogue::Catalogue& catalogue,
                                      const std::vector<OfficeWord>& words,
                                      const std::vector<LicenceNames>& licences,
                                      const BundleWords& bundle_words) {
    std::vector<NamedText> texts;
    for (const catalogue::Bundle& bundle : catalogue.bundles()) {
        texts.push_back(names_of(bundle));
        const auto said = bundle_words.find(bundle.id);
        if (said != bundle_words.end()) texts.back().also_called = said->second;
    }
    for (const catalogue::FlagshipApp& app : catalogue.flagship_apps()) {
        texts.push_back({.names = {app.name}});
    }
    for (const OfficeWord& word : words) texts.push_back({.names = {word.word}});
    for (const LicenceNames& licence : licences) texts.push_back(names_of(licence, catalogue));
    return texts;
}

Groups groups_of(const NamedThings& things, const std::vector<std::uint32_t>& named,
                 const places::Division& place,
                 const std::optional<catalogue::Audience>& audience) {
    const auto bundles = things.catalogue.bundles();
    const auto apps = things.catalogue.flagship_apps();
    Groups groups;
    for (std::size_t position : named) {
        if (position < bundles.size()) {
            add(bundles[position], audience, groups.bundles);
            continue;
        }
        position -= bundles.size();
        if (position < apps.size()) {
            add(apps[position], groups.apps);
            continue;
        }
        position -= apps.size();
        if (position < things.words.size()) {
            add_nearest(things.catalogue.places(), things.words[position], place, groups.offices);
        } else {
            groups.licence_types.push_back(things.licences[position - things.words.size()].type);
        }
    }
    return groups;
}

}  // namespace mashang::discovery
