#pragma once

// From the cases of an item to a few plain questions that lead to one of them [P 3.2.1]. Pure.

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "contexts/catalogue/content.h"

namespace mashang::catalogue {

/// One answer to a question, and what is left when it is given.
struct AnswerOption {
    std::string answer;
    std::vector<int> variants;  ///< positions of the cases that are left, from 0
    std::optional<int> next;    ///< the step that asks on; nothing: no question tells them apart
};
BOOST_DESCRIBE_STRUCT(AnswerOption, (), (answer, variants, next))

struct QuestionStep {
    std::string question;
    std::vector<AnswerOption> options;
};
BOOST_DESCRIBE_STRUCT(QuestionStep, (), (question, options))

/// The questions that lead to one of `variants`: the first step is asked first; none when there is
/// nothing to choose. A variant's `when` is "question：answer；question：answer"; without a colon
/// it is an answer to `which`. A variant that does not say a question's answer stays whatever is
/// answered. As few questions as possible are asked, on average over the variants; of orders as
/// good the one in which the variants ask. At most five different questions are looked at, in that
/// order. Who is not sure of an answer sees the variants that are left beside each other.
std::vector<QuestionStep> questions_of(const std::vector<VariantContent>& variants,
                                       std::string_view which);

}  // namespace mashang::catalogue
