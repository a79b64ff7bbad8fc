#pragma once

// Blank-separated lists, as OAuth writes scopes, acr values and the like (RFC 6749 section 3.3).

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace mashang::openid {

using Words = std::vector<std::string>;

/// In order, each once.
inline Words words_of(std::string_view text) {
    Words words;
    while (!text.empty()) {
        const auto end = std::min(text.find(' '), text.size());
        const std::string_view word = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (!word.empty() && std::ranges::find(words, word) == words.end()) {
            words.emplace_back(word);
        }
    }
    return words;
}

inline std::string text_of(const Words& words) {
    std::string text;
    for (const std::string& word : words) {
        if (!text.empty()) text += ' ';
        text += word;
    }
    return text;
}

inline bool has(const Words& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

/// Whether all of `some` are among `words`.
inline bool has_all(const Words& words, const Words& some) {
    return std::ranges::all_of(some, [&](const std::string& word) { return has(words, word); });
}

/// Those of `words` that are among `allowed`, in their order.
inline Words common(const Words& words, const Words& allowed) {
    Words kept;
    std::ranges::copy_if(words, std::back_inserter(kept),
                         [&](const std::string& word) { return has(allowed, word); });
    return kept;
}

}  // namespace mashang::openid
