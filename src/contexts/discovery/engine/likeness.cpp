#include "contexts/discovery/engine/likeness.h"

#include <algorithm>
#include <vector>

#include "contexts/discovery/engine/text.h"

namespace mashang::discovery {
namespace {

/// A text without the words that carry nothing, and which of its characters carry little: words of
/// doing in general something (申请), characters of grammar.
struct Asked {
    std::u32string text;  ///< with blanks for what carries nothing
    std::vector<bool> light;
};

Asked asked_of(const IndexParts& parts, std::u32string_view text) {
    Asked asked{.text = std::u32string{text}, .light = std::vector<bool>(text.size())};
    for (const auto& [span, phrase] : parts.lexicon->fillers.find(text)) {
        const bool is_nothing = parts.lexicon->fillers.weight(phrase) == 0;
        for (std::size_t i = span.from; i < span.from + span.size; ++i) {
            if (is_nothing) asked.text[i] = U' ';
            asked.light[i] = true;
        }
    }
    for (std::size_t i = 0; i < text.size(); ++i)
        if (is_grammar(text[i])) asked.light[i] = true;
    return asked;
}

/// Which characters of the text the name says.
std::vector<bool> said(std::u32string_view text, std::u32string_view name) {
    std::vector<bool> said(text.size());
    bool any = text.size() == 1;
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        if (text[i] == U' ' || text[i + 1] == U' ') continue;
        if (name.find(text.substr(i, 2)) == std::u32string_view::npos) continue;
        said[i] = said[i + 1] = any = true;
    }
    for (std::size_t i = 0; any && i < text.size(); ++i) {
        if (text[i] != U' ' && name.find(text[i]) != std::u32string_view::npos) said[i] = true;
    }
    return said;
}

Likeness likeness(const Asked& asked, std::u32string_view name) {
    const std::vector<bool> said_by_name = said(asked.text, name);
    Likeness likeness;
    for (std::size_t i = 0; i < asked.text.size(); ++i) {
        if (asked.text[i] == U' ') continue;
        likeness.asked += said_by_name[i] || !asked.light[i] ? 1 : 0;
        likeness.unsaid += !said_by_name[i] && !asked.light[i] ? 1 : 0;
    }
    const std::uint32_t common = likeness.asked - likeness.unsaid;
    if (common > 0)
        likeness.alike = 2.0 * common / static_cast<double>(likeness.asked + name.size());
    return likeness;
}

std::u32string tight(std::u32string_view text) {
    std::u32string out{text};
    std::erase(out, U' ');
    return out;
}

}  // namespace

Likeness likeness_of(const IndexParts& parts, std::u32string_view text, std::uint32_t item) {
    const Asked asked = asked_of(parts, text);
    const std::u32string whole = tight(asked.text);
    Likeness best = likeness(asked, {});
    for (const Surface& surface : parts.surfaces.of(item)) {
        const std::u32string name = tight(parts.surfaces.wording(surface).text);
        Likeness other = likeness(asked, name);
        other.is_name = name == whole;
        const bool is_better =
            other.is_name != best.is_name ? other.is_name : other.alike > best.alike;
        if (is_better) best = other;
    }
    return best;
}

}  // namespace mashang::discovery
