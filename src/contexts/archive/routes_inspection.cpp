#include "contexts/archive/refusals.h"
#include "contexts/archive/routes.h"
#include "contexts/archive/store.h"
#include "contexts/archive/views.h"
#include "platform/http/typed_route.h"
#include "platform/json/text.h"
#include "platform/zip/package.h"

namespace mashang::archive {
namespace {

using http::Bytes;
using http::Caller;
using http::Method;
using http::Nothing;

constexpr const char* kClause = "P 3.1.2";

const http::Access kInspector{
    .who = http::Who::staff, .roles = {"inspector"}, .over = http::Over::own};

struct OwnAccesses {
    std::vector<AccessView> accesses;
    int longest_days;
};
BOOST_DESCRIBE_STRUCT(OwnAccesses, (), (accesses, longest_days))

struct Ask {
    std::optional<json::Text<30>> case_number;
    std::optional<json::Text<30>> office_id;
    std::optional<json::Text<30>> item_id;
    json::Text<500, 4> purpose;
    int days;
};
BOOST_DESCRIBE_STRUCT(Ask, (), (case_number, office_id, item_id, purpose, days))

struct OneAccess {
    AccessId access_id;
};
BOOST_DESCRIBE_STRUCT(OneAccess, (), (access_id))

struct InspectedPackages {
    AccessView access;
    std::vector<PackageView> packages;
};
BOOST_DESCRIBE_STRUCT(InspectedPackages, (), (access, packages))

struct OneFile {
    AccessId access_id;
    CaseId case_id;
    std::optional<ReadPackage> copy = {};  ///< before the transaction
};
BOOST_DESCRIBE_STRUCT(OneFile, (), (access_id, case_id))

struct PublicKeyView {
    std::string id;  ///< "archive_sm2.1", "journal_seal.1"
    std::string pem;
};
BOOST_DESCRIBE_STRUCT(PublicKeyView, (), (id, pem))

struct PublicKeys {
    std::vector<PublicKeyView> keys;
};
BOOST_DESCRIBE_STRUCT(PublicKeys, (), (keys))

PublicKeys public_keys(const Parts& parts) {
    PublicKeys all;
    for (auto& key : archive_public_keys(parts.keys)) {
        all.keys.push_back({std::move(key.id), std::move(key.pem)});
    }
    return all;
}

std::optional<std::string> text_in(const std::optional<json::Text<30>>& given) {
    if (!given || given->text().empty()) return std::nullopt;
    return given->text();
}

OwnAccesses list_own(sql::Tx& tx, const Parts& parts, const Caller& caller) {
    OwnAccesses list{.accesses = {}, .longest_days = parts.rules.longest_access_days};
    for (const Access& each : store::list_accesses_by(tx, caller.account_id, parts.shown)) {
        list.accesses.push_back(view_of(tx, parts, each));
    }
    return list;
}

InspectedPackages list_inspected(sql::Tx& tx, const Parts& parts, const Caller& caller,
                                 const AccessId& id) {
    const Access access = get_open_access(tx, parts, caller, id);
    InspectedPackages list{.access = view_of(tx, parts, access), .packages = {}};
    for (const PackageRow& row : packages_of(tx, parts, access)) {
        list.packages.push_back(view_of(parts, row));
    }
    return list;
}

AccessView ask(sql::Tx& tx, const Parts& parts, const Caller& caller, const Ask& in) {
    return view_of(tx, parts,
                   ask_for_access(tx, parts, caller,
                                  {.case_number = text_in(in.case_number),
                                   .office_id = text_in(in.office_id),
                                   .item_id = text_in(in.item_id),
                                   .purpose = in.purpose.text(),
                                   .days = in.days}));
}

}  // namespace

http::Routes inspection_routes(const Parts& parts) {
    return {
        http::memory<Nothing, PublicKeys>("/api/v1/archive/keys",
                                          "The public keys by which anybody verifies a package",
                                          [&parts] { return public_keys(parts); })
            .tag("archive")
            .clause(kClause),
        http::read<Nothing, OwnAccesses>(
            "/api/v1/inspection/accesses", kInspector, "Lists what the inspector asked to see",
            [&parts](sql::Tx& tx, const Caller& caller) { return list_own(tx, parts, caller); })
            .tag("archive")
            .clause(kClause),
        http::write<Ask, AccessView>(
            Method::post, "/api/v1/inspection/accesses", kInspector,
            "Asks to see one archived case, or an item's cases of one office, for a purpose and "
            "some days",
            [&parts](sql::Tx& tx, const Caller& caller, const Ask& in) {
                return ask(tx, parts, caller, in);
            })
            .tag("archive")
            .clause(kClause)
            .status(201)
            .refuses({&refusals::kOneOfTwo, &refusals::kNoSuchPackage, &refusals::kTooLong}),
        http::read<OneAccess, InspectedPackages>(
            "/api/v1/inspection/accesses/{access_id}/packages", kInspector,
            "Lists the packages that the inspector may see now",
            [&parts](sql::Tx& tx, const Caller& caller, const OneAccess& in) {
                return list_inspected(tx, parts, caller, in.access_id);
            })
            .tag("archive")
            .clause(kClause)
            .refuses({&refusals::kNoSuchAccess, &refusals::kNotOpen}),
        http::write<OneFile, Bytes>(
            Method::get, "/api/v1/inspection/accesses/{access_id}/packages/{case_id}/file",
            kInspector,
            "Gives out a watermarked copy that holds the package as it is; it is journalled",
            [&parts](sql::Tx& tx, const Caller& caller, const OneFile& in) {
                return Bytes{.content_type = zip::kMedia,
                             .data = fetch_for_inspection(tx, parts, caller, in.access_id,
                                                          in.case_id, in.copy),
                             .file_name = "inspection-" + in.case_id.text() + ".zip"};
            })
            .before([&parts](OneFile& in, const Caller& caller) {
                in.copy = copy_for_inspection(parts, caller, in.access_id, in.case_id);
            })
            .tag("archive")
            .clause(kClause)
            .media(zip::kMedia)
            .refuses({&refusals::kNoSuchAccess, &refusals::kNotOpen, &refusals::kNoSuchPackage,
                      &refusals::kDestroyed}),
    };
}

}  // namespace mashang::archive
