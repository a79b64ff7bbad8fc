#include "contexts/own_data/refusals.h"
#include "contexts/own_data/routes.h"
#include "contexts/own_data/views.h"
#include "platform/http/typed_route.h"
#include "platform/json/text.h"

namespace mashang::own_data {
namespace {

using http::Access;
using http::Caller;
using http::Method;
using http::Nothing;

const Access kOffice{.who = http::Who::staff, .roles = {"officer"}, .over = http::Over::office};

struct CorrectionRows {
    std::vector<CorrectionRow> corrections;
};
BOOST_DESCRIBE_STRUCT(CorrectionRows, (), (corrections))

struct OneCorrection {
    CorrectionId id;
};
BOOST_DESCRIBE_STRUCT(OneCorrection, (), (id))

struct AnswerCorrection {
    CorrectionId id;
    Answer outcome;
    json::Text<1000, 1> text;
};
BOOST_DESCRIBE_STRUCT(AnswerCorrection, (), (id, outcome, text))

CorrectionRows list(sql::Tx& tx, const Parts& parts, const Caller& officer) {
    CorrectionRows rows;
    for (const auto& correction :
         store::list_corrections_of(tx, officer.office_id, parts.limits.shown)) {
        rows.corrections.push_back(row_of(tx, parts, correction));
    }
    return rows;
}

}  // namespace

http::Routes desk_routes(const Parts& parts) {
    return {
        http::read<Nothing, CorrectionRows>(
            "/api/v1/desk/corrections", kOffice,
            "Lists what persons say is wrong, of what the officer's office answers for",
            [&parts](sql::Tx& tx, const Caller& officer) { return list(tx, parts, officer); })
            .tag("desk")
            .clause("个人信息保护法 46"),
        http::write<OneCorrection, DeskCorrection>(
            Method::get, "/api/v1/desk/corrections/{id}", kOffice,
            "Shows one in clear; that the officer looked is journalled",
            [&parts](sql::Tx& tx, const Caller& officer, const OneCorrection& in) {
                return look_at(tx, parts, officer, get_correction_at(tx, parts, officer, in.id));
            })
            .tag("desk")
            .clause("个人信息保护法 46")
            .refuses({&refusals::kNoSuchCorrection}),
        http::write<AnswerCorrection, CorrectionView>(
            Method::post, "/api/v1/desk/corrections/{id}/answer", kOffice,
            "Answers: put right, or why not; a register is then asked anew",
            [&parts](sql::Tx& tx, const Caller& officer, const AnswerCorrection& in) {
                return view_of(parts, answer_correction(tx, parts, officer, in.id, in.outcome,
                                                        in.text.text()));
            })
            .tag("desk")
            .clause("个人信息保护法 46, 50")
            .refuses({&refusals::kNoSuchCorrection, &refusals::kAnsweredAlready}),
    };
}

}  // namespace mashang::own_data
