#include "contexts/catalogue/questions.h"

#include <algorithm>
#include <map>
#include <string_view>

namespace mashang::catalogue {
namespace {

constexpr std::size_t kMostQuestions = 5;
constexpr std::string_view kColon = "：";
constexpr std::string_view kSemicolon = "；";

using Left = std::vector<int>;  ///< positions of variants

/// Of each question, what each variant answers; empty: it does not say.
struct Asked {
    std::string question;
    std::vector<std::string> answers;  ///< by variant
};

std::vector<std::string_view> parts_of(std::string_view text, std::string_view separator) {
    std::vector<std::string_view> parts;
    for (std::size_t end = text.find(separator); end != text.npos; end = text.find(separator)) {
        parts.push_back(text.substr(0, end));
        text.remove_prefix(end + separator.size());
    }
    parts.push_back(text);
    return parts;
}

class Conditions {
  public:
    Conditions(const std::vector<VariantContent>& variants, std::string_view which)
        : count_{variants.size()} {
        for (std::size_t i = 0; i < count_; ++i) {
            for (const std::string_view part : parts_of(variants[i].when.text(), kSemicolon)) {
                const std::size_t colon = part.find(kColon);
                if (colon == part.npos) {
                    add(which, i, part);
                } else {
                    add(part.substr(0, colon), i, part.substr(colon + kColon.size()));
                }
            }
        }
        if (asked_.size() > kMostQuestions) asked_.resize(kMostQuestions);
    }
    const std::vector<Asked>& asked() const { return asked_; }

  private:
    void add(std::string_view question, std::size_t variant, std::string_view answer) {
        auto at = std::ranges::find(asked_, question, &Asked::question);
        if (at == asked_.end()) {
            asked_.push_back({std::string{question}, std::vector<std::string>(count_)});
            at = asked_.end() - 1;
        }
        at->answers[variant] = answer;
    }

    std::size_t count_;
    std::vector<Asked> asked_;
};

/// What is left by each answer to a question, in the order in which the variants answer.
std::vector<AnswerOption> options_of(const Asked& asked, const Left& left) {
    std::vector<AnswerOption> options;
    for (const int variant : left) {
        const std::string& answer = asked.answers[static_cast<std::size_t>(variant)];
        const bool is_new =
            std::ranges::find(options, answer, &AnswerOption::answer) == options.end();
        if (!answer.empty() && is_new) options.push_back({answer, {}, {}});
    }
    for (AnswerOption& option : options) {
        for (const int variant : left) {
            const std::string& answer = asked.answers[static_cast<std::size_t>(variant)];
            if (answer.empty() || answer == option.answer) option.variants.push_back(variant);
        }
    }
    return options;
}

/// Finds the best question for each set of variants that may be left.
class Tree {
  public:
    explicit Tree(const std::vector<Asked>& asked) : asked_{asked} {}

    /// Writes the steps from `left` on; the number of the first, or nothing when none is needed.
    std::optional<int> write(const Left& left, std::vector<QuestionStep>& steps) {
        const Best best = best_of(left);
        if (best.question < 0) return std::nullopt;
        const Asked& asked = asked_[static_cast<std::size_t>(best.question)];
        const std::size_t number = steps.size();
        steps.push_back({asked.question, options_of(asked, left)});
        for (std::size_t i = 0; i < steps[number].options.size(); ++i) {
            const auto next = write(Left{steps[number].options[i].variants}, steps);
            steps[number].options[i].next = next;
        }
        return static_cast<int>(number);
    }

  private:
    struct Best {
        double cost = 0;          ///< questions asked on average
        int question = -1;        ///< none tells anything apart
        std::size_t unsplit = 0;  ///< variants that stay together with another
    };

    /// A question helps when every answer leaves fewer variants.
    static bool helps(const std::vector<AnswerOption>& options, const Left& left) {
        return options.size() > 1 && std::ranges::all_of(options, [&](const AnswerOption& option) {
                   return option.variants.size() < left.size();
               });
    }

    Best cost_of(const std::vector<AnswerOption>& options, int question) {
        Best best{.cost = 1, .question = question};
        std::size_t all = 0;
        double further = 0;
        for (const AnswerOption& option : options) {
            const Best rest = best_of(option.variants);
            all += option.variants.size();
            further += rest.cost * static_cast<double>(option.variants.size());
            best.unsplit += rest.unsplit;
        }
        best.cost += further / static_cast<double>(all);
        return best;
    }

    Best best_of(const Left& left) {
        if (const auto known = known_.find(left); known != known_.end()) return known->second;
        Best best{.unsplit = left.size() > 1 ? left.size() : 0};
        for (std::size_t i = 0; i < asked_.size(); ++i) {
            const auto options = options_of(asked_[i], left);
            if (!helps(options, left)) continue;
            const Best with = cost_of(options, static_cast<int>(i));
            const bool is_better =
                with.unsplit != best.unsplit ? with.unsplit < best.unsplit : with.cost < best.cost;
            if (best.question < 0 || is_better) best = with;
        }
        return known_[left] = best;
    }

    const std::vector<Asked>& asked_;
    std::map<Left, Best> known_;
};

}  // namespace

std::vector<QuestionStep> questions_of(const std::vector<VariantContent>& variants,
                                       std::string_view which) {
    const Conditions conditions{variants, which};
    Left all(variants.size());
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = static_cast<int>(i);
    std::vector<QuestionStep> steps;
    Tree{conditions.asked()}.write(all, steps);
    return steps;
}

}  // namespace mashang::catalogue
