#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "contexts/consultation/asked.h"

namespace mashang::consultation {

/// A question as its cues tell it.
struct Question {
    std::vector<Asked> asks;  ///< each once, in the order in which they are asked
    std::string about;        ///< the text without its cues, single blanks in their place
};

/// The phrases by which people ask. Never changes; shared between threads.
class Cues {
  public:
    Cues() = default;
    /// Rows `say,asks`: phrases separated by |, and what they ask for; "nothing" for phrases that
    /// carry nothing. An empty text is an empty table. Throws std::invalid_argument when it is not
    /// like that.
    explicit Cues(std::string_view csv);

    /// `text` as the engine normalises it. The longest cue at each place counts; one of Latin
    /// letters only as whole words.
    Question read(std::string_view text) const;

  private:
    struct Cue {
        std::string phrase;
        bool is_nothing;
        Asked asks;
    };
    const Cue* longest_at(std::string_view text, std::size_t at) const;

    std::vector<Cue> cues_;  // longest first
};

}  // namespace mashang::consultation
