#include "contexts/own_data/routes.h"

#include "contexts/identity/refusals.h"
#include "contexts/own_data/refusals.h"
#include "contexts/own_data/views.h"
#include "platform/http/typed_route.h"
#include "platform/json/text.h"

namespace mashang::own_data {
namespace {

using http::Access;
using http::Bytes;
using http::Caller;
using http::Method;
using http::Nothing;
using http::RateClass;

const Access kOwn{.who = http::Who::person, .over = http::Over::own};

struct CopyList {
    std::vector<CopyView> copies;
};
BOOST_DESCRIBE_STRUCT(CopyList, (), (copies))

struct OneFile {
    CopyId id;
    CopyFormat format;
    std::optional<std::int64_t> part;
    std::optional<ReadCopy> read = {};  ///< before the transaction

    store::WhichFile which() const { return {id, format, part.value_or(1)}; }
};
BOOST_DESCRIBE_STRUCT(OneFile, (), (id, format, part))

struct CorrectionList {
    std::vector<HeldDatum> held;
    std::vector<CorrectionView> corrections;
};
BOOST_DESCRIBE_STRUCT(CorrectionList, (), (held, corrections))

struct AskForCorrection {
    Datum datum;
    json::Text<200, 1> says;
    json::Text<500, 1> reason;
    std::optional<std::string> case_id;
    std::optional<json::Text<40>> field;  ///< of register_data: of the case's form
};
BOOST_DESCRIBE_STRUCT(AskForCorrection, (), (datum, says, reason, case_id, field))

struct OneCorrection {
    CorrectionId id;
};
BOOST_DESCRIBE_STRUCT(OneCorrection, (), (id))

identity::PersonId person_of(const Caller& caller) {
    return identity::PersonId::parse(caller.person_id).value();
}

CopyList list_copies(sql::Tx& tx, const Parts& parts, const Caller& caller) {
    CopyList list;
    for (const auto& copy : store::list_copies(tx, person_of(caller), parts.limits.shown)) {
        list.copies.push_back(view_of(tx, parts, copy));
    }
    return list;
}

CorrectionList list_corrections(sql::Tx& tx, const Parts& parts, const Caller& caller) {
    CorrectionList list{.held = held_of(tx, parts, person_of(caller)), .corrections = {}};
    for (const auto& correction :
         corrections_of(tx, parts, person_of(caller), parts.limits.shown)) {
        list.corrections.push_back(view_of(parts, correction));
    }
    return list;
}

/// "mashang-2.pdf"; the first part, which most often is all, without a number.
std::string name_of(const OneFile& in) {
    const auto part = in.which().part;
    const std::string number = part == 1 ? "" : "-" + std::to_string(part);
    return "mashang" + number + (in.format == CopyFormat::json ? ".json" : ".pdf");
}

Bytes fetch(sql::Tx& tx, const Parts& parts, const Caller& caller, const OneFile& in) {
    const bool is_json = in.format == CopyFormat::json;
    return {.content_type = is_json ? "application/json" : "application/pdf",
            .data = fetch_copy(tx, parts, caller, in.which(), in.read),
            .file_name = name_of(in)};
}

http::Routes copy_routes(const Parts& parts) {
    return {
        http::read<Nothing, CopyList>(
            "/api/v1/me/data-copies", kOwn, "Lists the caller's copies of her data",
            [&parts](sql::Tx& tx, const Caller& caller) { return list_copies(tx, parts, caller); })
            .tag("own_data")
            .clause("个人信息保护法 45"),
        http::write<Nothing, CopyView>(
            Method::post, "/api/v1/me/data-copies", kOwn,
            "Has a copy made of everything that the platform keeps of the caller",
            [&parts](sql::Tx& tx, const Caller& caller) {
                return view_of(tx, parts, ask_for_copy(tx, parts, caller));
            })
            .tag("own_data")
            .clause("个人信息保护法 45")
            .status(202)
            .rate(RateClass::strict)
            .refuses({&identity::refusals::kSignInAgain, &refusals::kCopyPending,
                      &refusals::kTooManyCopies}),
        http::write<OneFile, Bytes>(
            Method::get, "/api/v1/me/data-copies/{id}/{format}", kOwn,
            "Fetches a part of a copy, the first if none is named; once in each format and within "
            "a day; it is journalled",
            [&parts](sql::Tx& tx, const Caller& caller, const OneFile& in) {
                return fetch(tx, parts, caller, in);
            })
            .before([&parts](OneFile& in, const Caller& caller) {
                in.read = read_copy(parts, caller, in.which());
            })
            .tag("own_data")
            .clause("个人信息保护法 45")
            .media("application/json, application/pdf")
            .refuses({&identity::refusals::kSignInAgain, &refusals::kNoSuchCopy}),
    };
}

http::Routes correction_routes(const Parts& parts) {
    return {
        http::read<Nothing, CorrectionList>(
            "/api/v1/me/corrections", kOwn,
            "Lists what is held of the caller by registers, and what she said is wrong",
            [&parts](sql::Tx& tx, const Caller& caller) {
                return list_corrections(tx, parts, caller);
            })
            .tag("own_data")
            .clause("个人信息保护法 46"),
        http::write<AskForCorrection, CorrectionView>(
            Method::post, "/api/v1/me/corrections", kOwn,
            "Says that a datum is wrong; its source answers",
            [&parts](sql::Tx& tx, const Caller& caller, const AskForCorrection& in) {
                CorrectionWish wish{.datum = in.datum,
                                    .says = in.says.text(),
                                    .reason = in.reason.text(),
                                    .case_id = in.case_id};
                if (in.field) wish.field = in.field->text();
                return view_of(parts, ask_for_correction(tx, parts, caller, wish));
            })
            .tag("own_data")
            .clause("个人信息保护法 46")
            .status(201)
            .refuses({&refusals::kNotProven, &refusals::kNoOffice, &refusals::kNoSuchCase,
                      &refusals::kNothingTold, &refusals::kTooManyCorrections}),
        http::write<OneCorrection, CorrectionView>(
            Method::del, "/api/v1/me/corrections/{id}", kOwn, "Takes such a request back",
            [&parts](sql::Tx& tx, const Caller& caller, const OneCorrection& in) {
                return view_of(parts, take_correction_back(tx, parts, caller, in.id));
            })
            .tag("own_data")
            .clause("个人信息保护法 46")
            .refuses({&refusals::kNoSuchCorrection, &refusals::kAnsweredAlready}),
    };
}

}  // namespace

http::Routes routes(const Parts& parts) {
    http::Routes routes = copy_routes(parts);
    http::append(routes, correction_routes(parts));
    return routes;
}

}  // namespace mashang::own_data
