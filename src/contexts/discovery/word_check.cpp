#include "contexts/discovery/word_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "contexts/discovery/engine/text.h"
#include "contexts/discovery/word_refusals.h"

namespace mashang::discovery {
namespace {

constexpr std::size_t kLongestRound = 6;

/// One reading of the changes of a proposal, change by change.
class Check {
  public:
    Check(const std::vector<WordChange>& changes, const Searchable& now)
        : changes_{changes}, now_{now}, after_{*now.words} {
        for (const WordChange& change : changes) after_.apply(change);
    }

    std::vector<Fault> run() {
        if (changes_.empty()) fault("/changes", refusals::kNoChanges);
        if (changes_.size() > kMostChanges) {
            fault("/changes", refusals::kTooManyChanges, {{"most", std::to_string(kMostChanges)}});
            return std::move(faults_);
        }
        for (at_ = 0; at_ < changes_.size(); ++at_) check(changes_[at_]);
        return std::move(faults_);
    }

  private:
    void fault(std::string pointer, const Refusal& refusal, Facts facts = {}) {
        faults_.push_back({std::move(pointer), &refusal, std::move(facts)});
    }
    std::string here(std::string_view member) const {
        return fmt::format("/changes/{}/{}", at_, member);
    }

    void check(const WordChange& change) {
        const auto same = [&](const WordChange& other) { return other.word == change.word; };
        const auto before = changes_.begin() + static_cast<std::ptrdiff_t>(at_);
        if (std::any_of(changes_.begin(), before, same)) fault(here("say"), refusals::kWordTwice);
        if (change.deed == WordDeed::withdraw) {
            if (!now_.words->has(change.word)) fault(here("say"), refusals::kWordNotThere);
            return;
        }
        if (now_.words->has(change.word)) {
            fault(here("say"), refusals::kWordThere);
            return;
        }
        const bool says_well = check_text("say", change.word.say);
        const bool means_well = check_text("means", change.word.means);
        if (!says_well || !means_well) return;
        if (change.word.kind == WordKind::phrase) {
            check_phrase(change.word);
        } else {
            check_synonym(change.word);
        }
    }

    /// Letters, digits and hanzi that the engine reads, no signs of the list's own format.
    bool check_text(std::string_view member, const std::string& text) {
        const std::size_t length = decode(text, kLongestWord + 1).size();
        const bool has_length = length >= kShortestWord && length <= kLongestWord;
        if (!has_length) {
            fault(here(member), refusals::kWordLength,
                  {{"min", std::to_string(kShortestWord)}, {"max", std::to_string(kLongestWord)}});
        }
        const bool has_signs = std::ranges::any_of(text, [](char c) {
            const auto byte = static_cast<unsigned char>(c);
            return byte < 0x20 || byte == 0x7f || c == '|' || c == ',' || c == '"';
        });
        const bool says_nothing = now_.index->normalised(text).empty();
        if (has_signs || says_nothing) fault(here(member), refusals::kWordSigns);
        return has_length && !has_signs && !says_nothing;
    }

    void check_phrase(const Word& word) {
        if (now_.catalogue->find_item(word.means) == nullptr) {
            fault(here("means"), refusals::kWordOfNoItem, {{"item", word.means}});
        }
        check_names(word);
        for (const std::string& item : after_.meanings(WordKind::phrase, word.say)) {
            if (item != word.means) {
                fault(here("say"), refusals::kWordOfOther, {{"item", item}});
                return;
            }
        }
    }

    /// What is a name or keyword needs no word; of another item it would be a lie.
    void check_names(const Word& word) {
        const std::string said = now_.index->normalised(word.say);
        for (const catalogue::Item& item : now_.catalogue->items()) {
            const auto is_said = [&](const std::string& name) {
                return now_.index->normalised(name) == said;
            };
            if (!is_said(item.name) && std::ranges::none_of(item.keywords, is_said)) continue;
            if (word.kind == WordKind::phrase && item.id == word.means) {
                fault(here("say"), refusals::kWordIsItsName);
            } else {
                fault(here("say"), refusals::kWordIsNameOfOther, {{"item", item.id}});
            }
            return;
        }
    }

    void check_synonym(const Word& word) {
        if (now_.index->normalised(word.say) == now_.index->normalised(word.means)) {
            fault(here("means"), refusals::kMeansItself);
            return;
        }
        check_names(word);
        const bool is_known =
            !now_.index->search({.text = word.means, .literal = true, .limit = 1}).hits.empty();
        if (!is_known) fault(here("means"), refusals::kMeansNothing, {{"means", word.means}});
        if (after_.meanings(WordKind::synonym, word.say).size() > kMostMeanings) {
            fault(here("say"), refusals::kMeansTooMuch, {{"most", std::to_string(kMostMeanings)}});
        }
        if (goes_round(word)) fault(here("means"), refusals::kGoesRound);
    }

    /// Two words may mean each other; more that go round are a slip.
    bool goes_round(const Word& word) const {
        const std::function<bool(const std::string&, std::size_t)> leads_back =
            [&](const std::string& from, std::size_t steps) {
                if (steps > kLongestRound) return false;
                return std::ranges::any_of(after_.meanings(WordKind::synonym, from),
                                           [&](const std::string& next) {
                                               if (next == word.say) return steps > 1;
                                               return leads_back(next, steps + 1);
                                           });
            };
        return leads_back(word.means, 1);
    }

    const std::vector<WordChange>& changes_;
    const Searchable& now_;
    Words after_;
    std::size_t at_ = 0;
    std::vector<Fault> faults_;
};

}  // namespace

std::vector<Fault> check_changes(const std::vector<WordChange>& changes, const Searchable& now) {
    return Check{changes, now}.run();
}

}  // namespace mashang::discovery
