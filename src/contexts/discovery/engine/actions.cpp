#include "contexts/discovery/engine/actions.h"

#include <algorithm>
#include <stdexcept>

#include "contexts/discovery/engine/tables.h"
#include "contexts/discovery/engine/text.h"

namespace mashang::discovery {
namespace {

constexpr std::size_t kMaxActions = 32;
constexpr std::size_t kMaxTableRunes = 64;
constexpr std::size_t kMaxSaidSyllables = 4;
constexpr float kAsked = 1.2F;     // an item that does what is asked for
constexpr float kAnother = 0.85F;  // an item that does something else

}  // namespace

Actions::Actions(std::string_view csv, const Pinyin& pinyin) : pinyin_(pinyin) {
    if (csv.empty()) return;
    ActionSet action = 1;
    const auto rows = read_csv(csv, {"action", "say", "name"});
    if (rows.size() > kMaxActions) throw std::invalid_argument("actions: more than 32");
    for (const auto& row : rows) {
        const bool wish = !row[2].empty();
        for (const auto& said : split(row[1], '|')) {
            const std::u32string say = fold(decode(said, kMaxTableRunes));
            if (say.empty()) throw std::invalid_argument("actions: nothing is said: " + said);
            const std::uint32_t phrase = said_.add(say);
            meant_.resize(said_.size());
            meant_[phrase] |= wish ? action : 0;
            by_sound_.add(say, phrase, pinyin);
        }
        for (const auto& named : split(row[2], '|')) {
            std::u32string piece = fold(decode(named, kMaxTableRunes));
            if (piece.empty()) throw std::invalid_argument("actions: nothing is named: " + named);
            pieces_.push_back({std::move(piece), action});
        }
        if (wish) action <<= 1U;
    }
}

ActionSet Actions::asked_in(std::u32string_view text) const {
    ActionSet asked = 0;
    for (const auto& [span, phrase] : said_.find(text)) asked |= meant_[phrase];
    return asked;
}

ActionSet Actions::asked_in(const std::vector<Sound>& sounds) const {
    ActionSet asked = 0;
    for (std::size_t i = 0; i < sounds.size(); ++i) {
        for (std::size_t count = std::min(kMaxSaidSyllables, sounds.size() - i); count >= 2;
             --count) {
            const auto* phrases = by_sound_.find(sounds, i, count, pinyin_);
            if (phrases == nullptr) continue;
            for (const std::uint32_t phrase : *phrases) asked |= meant_[phrase];
            i += count - 1;
            break;
        }
    }
    return asked;
}

ActionSet Actions::done_by(std::u32string_view name) const {
    ActionSet done = 0;
    for (const Piece& piece : pieces_) {
        if (name.contains(piece.text)) done |= piece.action;
    }
    return done;
}

float fit_of_action(ActionSet asked, ActionSet main, ActionSet also) {
    if (asked == 0 || (main | also) == 0) return 1;
    if ((asked & (main | also)) != 0) return kAsked;
    return main != 0 ? kAnother : 1;
}

}  // namespace mashang::discovery
