#include "contexts/consultation/routes.h"

#include "contexts/places/api.h"
#include "platform/http/typed_route.h"
#include "platform/json/text.h"

namespace mashang::consultation {
namespace {

using QuestionText = json::Text<300, 1>;

struct AskInput {
    QuestionText question;
    std::optional<DivisionCode> division;
    std::optional<json::Text<8, 3>> item_id;  ///< of which was spoken before
    Consultation answer = {};                 ///< found before the transaction
};
BOOST_DESCRIBE_STRUCT(AskInput, (), (question, division, item_id))

}  // namespace

http::Routes routes(const Parts& parts) {
    return {
        // A POST, since what somebody asks must not stand in an address; it writes nothing, and is
        // worked out before the transaction.
        http::write<AskInput, Consultation>(
            http::Method::post, "/api/v1/consultation", http::Access{},
            "Answers a question with quotes of the guides in force, or says that they do not say",
            [](sql::Tx&, const http::Caller&, const AskInput& in) { return in.answer; })
            .before([&parts](AskInput& in, const http::Caller& caller) {
                Asking asking{in.question.text(), in.division, {}};
                if (in.item_id) asking.item_id = in.item_id->text();
                in.answer = consult(parts, asking, caller.language);
            })
            .tag("consultation")
            .clause("P 3.2.1")
            .rate(http::RateClass::strict)
            .refuses({&places::refusals::kNoSuchDivision, &catalogue::refusals::kNoSuchItem}),
    };
}

}  // namespace mashang::consultation
