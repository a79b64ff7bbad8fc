#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "contexts/discovery/engine/phrases.h"

namespace mashang::discovery {

/// Some of the actions of the table, one bit each.
using ActionSet = std::uint32_t;

/// What is done about a thing: replace what was lost, renew, change, cancel, query, pay, book …
/// Items that are about the same thing differ by it, and people tell it in other words than names
/// do. Refers to the pinyin it was made with.
class Actions {
  public:
    /// Rows `action,say,name`: who says one of the first wants the action, and an item that has one
    /// of the second in its name does it. A row without names takes words away that look like a
    /// wish and are none. An empty text is an empty table. Throws std::invalid_argument when it is
    /// not like that, or has more than 32 actions.
    Actions(std::string_view csv, const Pinyin& pinyin);

    /// What a query asks for, by the longest phrases from the left.
    ActionSet asked_in(std::u32string_view text) const;
    /// The same of what is typed in full syllables of pinyin.
    ActionSet asked_in(const std::vector<Sound>& sounds) const;
    /// What an item does that is called this.
    ActionSet done_by(std::u32string_view name) const;

  private:
    struct Piece {
        std::u32string text;
        ActionSet action;
    };
    const Pinyin& pinyin_;
    Phrases said_;
    SoundedPhrases by_sound_;
    std::vector<ActionSet> meant_;  ///< by phrase
    std::vector<Piece> pieces_;
};

/// How much better or worse an item answers when an action is asked for: bounded, so that the thing
/// that is asked about always counts more.
float fit_of_action(ActionSet asked, ActionSet main, ActionSet also);

}  // namespace mashang::discovery
