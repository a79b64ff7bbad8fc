#include "contexts/voice/routes.h"

#include "base/split.h"
#include "contexts/voice/flows.h"
#include "contexts/voice/options.h"
#include "contexts/voice/refusals.h"
#include "platform/http/typed_route.h"
#include "platform/json/text.h"

namespace mashang::voice {
namespace {

using http::Access;
using http::Caller;
using http::Method;
using http::Nothing;
using http::Over;
using http::Who;

/// The applicant, or who acts for her; an officer who assisted her does not rate himself.
const Access kOwn{.who = Who::person, .over = Over::own, .for_another = http::ForAnother::persons};

struct RateInput {
    cases::CaseId id;
    int grade;
    std::optional<std::vector<std::string>> options;
    std::optional<json::Text<500>> comment;
};
BOOST_DESCRIBE_STRUCT(RateInput, (), (id, grade, options, comment))

struct OneCase {
    cases::CaseId id;
};
BOOST_DESCRIBE_STRUCT(OneCase, (), (id))

struct GivenRating {
    int grade;
    std::vector<std::string> options;
    std::string comment;
    Instant at;
};
BOOST_DESCRIBE_STRUCT(GivenRating, (), (grade, options, comment, at))

struct RatingState {
    bool may_rate;
    std::optional<GivenRating> rating;
};
BOOST_DESCRIBE_STRUCT(RatingState, (), (may_rate, rating))

struct OptionView {
    std::string code;
    std::string text;
};
BOOST_DESCRIBE_STRUCT(OptionView, (), (code, text))

struct GradeView {
    int grade;
    std::string name;
    bool bad;
    std::vector<OptionView> options;
};
BOOST_DESCRIBE_STRUCT(GradeView, (), (grade, name, bad, options))

struct GradeList {
    std::vector<GradeView> grades;
};
BOOST_DESCRIBE_STRUCT(GradeList, (), (grades))

GivenRating view_of(const Rating& rating) {
    GivenRating view{rating.grade, {}, rating.comment, rating.at};
    for (const auto code : split(rating.options, ',')) view.options.emplace_back(code);
    return view;
}

GradeList list_grades(Language language) {
    const auto in_language = [&](std::string_view zh, std::string_view en) {
        return std::string{language == Language::zh ? zh : en};
    };
    GradeList list;
    for (const Grade& grade : grades()) {
        GradeView& view = list.grades.emplace_back(
            GradeView{grade.grade, in_language(grade.zh, grade.en), grade.is_bad(), {}});
        for (const Option& option : options()) {
            if (option.code.front() - '0' != grade.grade) continue;
            view.options.push_back({std::string{option.code}, in_language(option.zh, option.en)});
        }
    }
    return list;
}

}  // namespace

http::Routes routes(const Parts& parts) {
    return {
        http::memory<Nothing, GradeList>(
            "/api/v1/rating-options", "Lists the five grades and the reasons that go with each",
            [](const Caller& caller, const Nothing&) { return list_grades(caller.language); })
            .tag("voice")
            .clause("P 4.2"),
        http::read<OneCase, RatingState>(
            "/api/v1/cases/{id}/rating", kOwn, "Shows what the caller said of her case",
            [&parts](sql::Tx& tx, const Caller& caller, const OneCase& in) {
                const auto rating = find_rating(tx, parts, caller, in.id);
                const auto of = cases::get_own_case(tx, parts.cases, caller, in.id);
                RatingState state{!rating && may_be_rated(of), std::nullopt};
                if (rating) state.rating = view_of(*rating);
                return state;
            })
            .tag("voice")
            .clause("P 4.2")
            .refuses({&cases::refusals::kNoSuchCase, &mandates::refusals::kAuthorityOver,
                      &mandates::refusals::kNotCovered}),
        http::write<RateInput, GivenRating>(
            Method::post, "/api/v1/cases/{id}/rating", kOwn, "Rates how a case was handled, once",
            [&parts](sql::Tx& tx, const Caller& caller, const RateInput& in) {
                return view_of(rate(tx, parts, caller, in.id, in.grade,
                                    in.options.value_or(std::vector<std::string>{}),
                                    in.comment ? in.comment->text() : ""));
            })
            .tag("voice")
            .clause("P 4.2")
            .status(201)
            .refuses({&cases::refusals::kNoSuchCase, &mandates::refusals::kAuthorityOver,
                      &mandates::refusals::kNotCovered, &refusals::kNotYet,
                      &refusals::kRatedAlready, &refusals::kWrongRating}),
    };
}

}  // namespace mashang::voice
