#include "contexts/consultation/cues.h"

#include <algorithm>
#include <stdexcept>

#include "base/enum_names.h"
#include "base/split.h"
#include "platform/csv/csv.h"

namespace mashang::consultation {
namespace {

constexpr std::string_view kNothing = "nothing";

bool is_latin(char letter) {
    return letter >= 'a' && letter <= 'z';
}

/// Whether the cue would cut a word of Latin letters in two.
bool cuts_a_word(std::string_view text, std::size_t at, std::size_t size) {
    const bool before = at > 0 && is_latin(text[at - 1]) && is_latin(text[at]);
    const std::size_t end = at + size;
    return before || (end < text.size() && is_latin(text[end - 1]) && is_latin(text[end]));
}

void add_blank(std::string& text) {
    if (!text.empty() && text.back() != ' ') text += ' ';
}

}  // namespace

Cues::Cues(std::string_view csv) {
    if (csv.empty()) return;
    csv::Problems problems;
    const csv::Table table = csv::parse("consultation-cues.csv", csv, problems);
    if (!problems.empty() || table.header != std::vector<std::string>{"say", "asks"})
        throw std::invalid_argument("consultation-cues.csv: rows of say,asks expected");
    for (const auto& record : table.records) {
        const std::string& word = record.fields[1];
        const auto asks = enumerator_of<Asked>(word);
        if (!asks && word != kNothing)
            throw std::invalid_argument("consultation-cues.csv: nobody asks for " + word);
        for (const std::string_view phrase : split(record.fields[0], '|'))
            cues_.push_back({std::string{phrase}, !asks, asks.value_or(Asked::other)});
    }
    std::ranges::sort(cues_, std::greater{}, [](const Cue& cue) { return cue.phrase.size(); });
}

const Cues::Cue* Cues::longest_at(std::string_view text, std::size_t at) const {
    for (const Cue& cue : cues_) {
        if (text.substr(at).starts_with(cue.phrase) && !cuts_a_word(text, at, cue.phrase.size()))
            return &cue;
    }
    return nullptr;
}

Question Cues::read(std::string_view text) const {
    Question question;
    for (std::size_t at = 0; at < text.size();) {
        const Cue* const cue = longest_at(text, at);
        if (cue == nullptr) {
            if (text[at] == ' ') {
                add_blank(question.about);
            } else {
                question.about += text[at];
            }
            ++at;
            continue;
        }
        at += cue->phrase.size();
        add_blank(question.about);
        if (cue->is_nothing || std::ranges::find(question.asks, cue->asks) != question.asks.end())
            continue;
        question.asks.push_back(cue->asks);
    }
    while (question.about.ends_with(' ')) question.about.pop_back();
    return question;
}

}  // namespace mashang::consultation
