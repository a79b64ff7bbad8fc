#include "contexts/consultation/faq.h"

#include <algorithm>
#include <cstdint>

#include "base/utf8.h"

namespace mashang::consultation {
namespace {

constexpr double kSameWords = 0.6;  // of the pairs asked, the entry's question has
constexpr double kNearlyTheSame = 0.8;
constexpr std::size_t kMinPairs = 2;  // one pair alone says too little
constexpr double kSameAsk = 0.34;     // when it asks for the same thing by its cues

/// The pairs of neighbouring characters, blanks between none.
std::vector<std::string_view> pairs_of(std::string_view text) {
    std::vector<std::string_view> pairs;
    std::size_t last = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t size = std::max<std::size_t>(utf8_length(text.substr(at)), 1);
        if (text[at] == ' ') {
            last = 0;
        } else {
            if (last > 0) pairs.push_back(text.substr(at - last, last + size));
            last = size;
        }
        at += size;
    }
    return pairs;
}

class OwnWords {
  public:
    OwnWords(const catalogue::Item& item, const Normalise& normalise)
        : text_{normalise(item.name)} {
        for (const std::string& keyword : item.keywords) text_ += " " + normalise(keyword);
    }
    bool say(std::string_view pair) const { return text_.find(pair) != std::string::npos; }

  private:
    std::string text_;
};

struct Overlap {
    std::size_t asked = 0;
    std::size_t common = 0;
    double share() const {
        return asked == 0 ? 0 : static_cast<double>(common) / static_cast<double>(asked);
    }
};

/// Of the pairs of `text` that are not the item's own, how many `other` has.
Overlap overlap_of(const OwnWords& own, std::string_view text, std::string_view other) {
    Overlap overlap;
    for (const std::string_view pair : pairs_of(text)) {
        if (own.say(pair)) continue;
        ++overlap.asked;
        if (other.find(pair) != std::string_view::npos) ++overlap.common;
    }
    return overlap;
}

bool asks_for(const Question& question, Asked asks) {
    return std::ranges::find(question.asks, asks) != question.asks.end();
}

}  // namespace

FoundFaq find_faq(const catalogue::Item& item, const Cues& cues, const Normalise& normalise,
                  const std::string& text, std::optional<Asked> asks) {
    const OwnWords own{item, normalise};
    const std::string about = cues.read(text).about;
    FoundFaq best;
    double best_share = 0;
    for (const catalogue::FaqContent& faq : item.content->faq) {
        const std::string other = normalise(faq.question.text());
        const Overlap words = overlap_of(own, text, other);
        const Overlap rest = overlap_of(own, about, other);
        const bool same_words = words.common >= kMinPairs && words.share() >= kSameWords;
        const bool same_ask = asks && *asks != Asked::other && asks_for(cues.read(other), *asks) &&
                              (rest.asked == 0 || rest.share() >= kSameAsk);
        const double share = words.share() + (same_ask ? 1 : 0);
        if ((!same_words && !same_ask) || share <= best_share) continue;
        best = {&faq, words.common >= kMinPairs && words.share() >= kNearlyTheSame};
        best_share = share;
    }
    return best;
}

}  // namespace mashang::consultation
