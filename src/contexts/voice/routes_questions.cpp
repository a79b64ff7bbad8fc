#include "contexts/voice/routes_questions.h"

#include <algorithm>

#include "contexts/places/api.h"
#include "contexts/voice/questions.h"
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

const Access kOwn{.who = Who::person, .over = Over::own};
const Access kDesk{.who = Who::staff, .roles = {"officer"}, .over = Over::office};
constexpr std::uint32_t kMostListed = 100;
constexpr std::uint32_t kListed = 20;

struct AskInput {
    json::Text<500, 2> text;
    DivisionCode division;
    std::optional<json::Text<8, 3>> item_id;
};
BOOST_DESCRIBE_STRUCT(AskInput, (), (text, division, item_id))

struct LookUpInput {
    json::Text<20, 1> reference;
    json::Text<32, 1> secret;
};
BOOST_DESCRIBE_STRUCT(LookUpInput, (), (reference, secret))

struct ListInput {
    std::optional<bool> answered;  ///< those that are; else those that wait
    std::optional<std::uint32_t> limit;
    std::optional<std::uint32_t> cursor;
};
BOOST_DESCRIBE_STRUCT(ListInput, (), (answered, limit, cursor))

struct AnswerInput {
    QuestionId id;
    json::Text<2000, 2> text;
};
BOOST_DESCRIBE_STRUCT(AnswerInput, (), (id, text))

struct QuestionView {
    std::string id;
    std::string reference;
    std::string office_id;
    std::string office_name;
    std::string division;
    std::optional<catalogue::ItemName> item;
    std::string text;
    std::optional<std::string> answer;
    Instant asked_at;
    std::optional<Instant> answered_at;
};
BOOST_DESCRIBE_STRUCT(QuestionView, (),
                      (id, reference, office_id, office_name, division, item, text, answer,
                       asked_at, answered_at))

struct AskedView {
    QuestionView question;
    std::optional<std::string> secret;  ///< shown this once
};
BOOST_DESCRIBE_STRUCT(AskedView, (), (question, secret))

struct QuestionList {
    std::vector<QuestionView> questions;
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(QuestionList, (), (questions, next_cursor))

QuestionView view_of(const Parts& parts, const Question& question) {
    const auto catalogue = parts.cases.catalogue.get();
    QuestionView view{.id = question.id.text(),
                      .reference = question.reference,
                      .office_id = question.office_id,
                      .office_name = {},
                      .division = question.division,
                      .item = {},
                      .text = question.text,
                      .answer = {},
                      .asked_at = question.asked_at,
                      .answered_at = question.answered_at};
    const auto id = places::OfficeId::parse(question.office_id);
    const auto* office = id ? catalogue->places().find_office(*id) : nullptr;
    if (office != nullptr) view.office_name = office->name;
    const auto* item = question.item ? catalogue->find_edition(*question.item, 0) : nullptr;
    if (item != nullptr) view.item = {item->id, item->name};
    if (question.answered_at) view.answer = question.answer;
    return view;
}

QuestionList views_of(const Parts& parts, const std::vector<Question>& questions) {
    QuestionList list;
    for (const Question& question : questions) list.questions.push_back(view_of(parts, question));
    return list;
}

QuestionList list(sql::Tx& tx, const Parts& parts, const Caller& officer, const ListInput& in) {
    const std::size_t limit = std::clamp<std::uint32_t>(in.limit.value_or(kListed), 1, kMostListed);
    const std::size_t offset = in.cursor.value_or(0);
    auto questions =
        list_questions(tx, parts, officer, in.answered.value_or(false), limit + 1, offset);
    const bool is_more = questions.size() > limit;
    if (is_more) questions.pop_back();
    QuestionList out = views_of(parts, questions);
    if (is_more) out.next_cursor = std::to_string(offset + limit);
    return out;
}

http::Routes asking_routes(const Parts& parts) {
    return {
        http::write<AskInput, AskedView>(
            Method::post, "/api/v1/questions", Access{},
            "Asks the office responsible what no guide answers; who is not signed in gets a secret",
            [&parts](sql::Tx& tx, const Caller& caller, const AskInput& in) {
                std::optional<std::string> item;
                if (in.item_id) item = in.item_id->text();
                const AskedQuestion asked =
                    ask(tx, parts, caller, in.text.text(), in.division, item);
                return AskedView{view_of(parts, asked.question), asked.secret};
            })
            .tag("voice")
            .clause("P 3.2.3")
            .status(201)
            .rate(http::RateClass::strict)
            .refuses({&places::refusals::kNoSuchDivision, &catalogue::refusals::kNoSuchItem,
                      &refusals::kNobodyToAsk, &refusals::kTooManyQuestions,
                      &refusals::kTooManyWaiting}),
        http::write<LookUpInput, QuestionView>(
            Method::post, "/api/v1/question-lookups", Access{},
            "Shows a question and its answer to who knows its reference and secret",
            [&parts](sql::Tx& tx, const Caller&, const LookUpInput& in) {
                return view_of(parts, look_up(tx, parts, in.reference.text(), in.secret.text()));
            })
            .tag("voice")
            .clause("P 3.2.3")
            .rate(http::RateClass::strict)
            .refuses({&refusals::kNoSuchQuestion}),
        http::read<Nothing, QuestionList>(
            "/api/v1/me/questions", kOwn, "Lists what the caller asked, with the answers",
            [&parts](sql::Tx& tx, const Caller& caller) {
                return views_of(parts, own_questions(tx, parts, caller));
            })
            .tag("voice")
            .clause("P 3.2.3"),
    };
}

}  // namespace

http::Routes question_routes(const Parts& parts) {
    http::Routes routes = asking_routes(parts);
    http::append(routes,
                 {
                     http::read<ListInput, QuestionList>(
                         "/api/v1/desk/questions", kDesk,
                         "Lists what people ask the officer's office, the longest waiting first",
                         [&parts](sql::Tx& tx, const Caller& officer, const ListInput& in) {
                             return list(tx, parts, officer, in);
                         })
                         .tag("voice")
                         .clause("P 3.2.3"),
                     http::write<AnswerInput, QuestionView>(
                         Method::post, "/api/v1/desk/questions/{id}/answer", kDesk,
                         "Answers a question, once; who asked while signed in is told",
                         [&parts](sql::Tx& tx, const Caller& officer, const AnswerInput& in) {
                             return view_of(
                                 parts, answer_question(tx, parts, officer, in.id, in.text.text()));
                         })
                         .tag("voice")
                         .clause("P 3.2.3")
                         .refuses({&refusals::kNoSuchQuestion, &refusals::kAnsweredAlready}),
                 });
    return routes;
}

}  // namespace mashang::voice
