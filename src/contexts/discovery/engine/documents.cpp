// What an engine elsewhere is told: the index's own terms, so that both read alike.

#include <fmt/format.h>

#include <set>
#include <span>

#include "contexts/discovery/engine/index.h"
#include "contexts/discovery/engine/ranking.h"
#include "contexts/discovery/engine/text.h"

namespace mashang::discovery {
namespace {

constexpr std::size_t kMostRunes = 400;

void append(std::string& field, std::span<const Term> terms) {
    std::set<TermKey> keys;
    for (const Term& term : terms) keys.insert(term.key);
    for (const TermKey key : keys) {
        if (!field.empty()) field += ' ';
        field += token_of(key);
    }
}

void append_written(std::string& field, const std::string& text, const Segmenter& segmenter) {
    std::vector<Term> terms;
    add_written_terms(fold(decode(text, kMostRunes)), segmenter, terms);
    append(field, terms);
}

/// The field in which a name of an item is found; its first one is its name.
std::string& field_of(Document& document, Voice voice) {
    if (voice == Voice::english) return document.english;
    if (voice == Voice::catalogue && document.name.empty()) return document.name;
    return document.said;
}

}  // namespace

std::string token_of(TermKey key) {
    return fmt::format("{:x}", key);
}

std::vector<Document> Index::documents() const {
    const IndexParts& parts = *parts_;
    std::vector<Document> documents(parts.items.size());
    for (std::size_t i = 0; i < parts.items.size(); ++i) {
        const ItemText& item = parts.items[i];
        Document& document = documents[i];
        document.id = item.id;
        document.popularity = item.popularity;
        std::string about = item.body_name;
        for (const auto& theme : item.theme_names) about += " " + theme;
        append_written(document.about, about, parts.segmenter);
        append_written(document.material, item.material_text, parts.segmenter);
    }
    for (const Surface& surface : parts.surfaces.all()) {
        const Voice voice = parts.surfaces.wording(surface).voice;
        append(field_of(documents[surface.item], voice), parts.terms.of(surface.wording));
    }
    return documents;
}

}  // namespace mashang::discovery
