#include "contexts/archive/routes.h"

#include "base/enum_names.h"
#include "contexts/archive/refusals.h"
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

constexpr std::size_t kPage = 50;
constexpr const char* kClause = "P 3.1.2";

const http::Access kArchivist{
    .who = http::Who::staff, .roles = {"archivist"}, .over = http::Over::office};

struct Search {
    std::optional<std::string> item_id;
    std::optional<Retention> retention;
    std::optional<std::int64_t> year;
    std::optional<bool> term_over;
    std::optional<CaseId> cursor;
};
BOOST_DESCRIBE_STRUCT(Search, (), (item_id, retention, year, term_over, cursor))

struct PackageList {
    std::vector<PackageView> packages;
    std::optional<CaseId> next_cursor;
};
BOOST_DESCRIBE_STRUCT(PackageList, (), (packages, next_cursor))

struct OnePackage {
    CaseId case_id;
    std::optional<ReadPackage> read = {};    ///< before the transaction
    std::optional<PackageCheck> check = {};  ///< the same
};
BOOST_DESCRIBE_STRUCT(OnePackage, (), (case_id))

struct OneFailure {
    CaseId case_id;
};
BOOST_DESCRIBE_STRUCT(OneFailure, (), (case_id))

struct Propose {
    CaseId case_id;
    json::Text<500, 1> reason;
};
BOOST_DESCRIBE_STRUCT(Propose, (), (case_id, reason))

struct Settle {
    CaseId case_id;
    bool approved;
    json::Text<500> note;
};
BOOST_DESCRIBE_STRUCT(Settle, (), (case_id, approved, note))

struct DestructionList {
    std::vector<DestructionView> destructions;
};
BOOST_DESCRIBE_STRUCT(DestructionList, (), (destructions))

struct AccessList {
    std::vector<AccessView> accesses;
};
BOOST_DESCRIBE_STRUCT(AccessList, (), (accesses))

struct OneAccess {
    AccessId access_id;
};
BOOST_DESCRIBE_STRUCT(OneAccess, (), (access_id))

struct SettleAccess {
    AccessId access_id;
    bool granted;
};
BOOST_DESCRIBE_STRUCT(SettleAccess, (), (access_id, granted))

PackageList list_packages(sql::Tx& tx, const Parts& parts, const Caller& caller, const Search& in) {
    store::Wish wish{.office_id = caller.office_id,
                     .item_id = in.item_id.value_or(""),
                     .year = in.year.value_or(0),
                     .after = in.cursor ? in.cursor->text() : "",
                     .most = kPage + 1};
    if (in.retention) wish.retention = name_of_enumerator(*in.retention);
    if (in.term_over.value_or(false)) wish.over_before = parts.clock.now().date();
    PackageList page;
    for (const PackageRow& row : store::list(tx, wish)) {
        if (page.packages.size() == kPage) {
            page.next_cursor = page.packages.back().case_id;
            break;
        }
        page.packages.push_back(view_of(parts, row));
    }
    return page;
}

PackageDetail detail_of(sql::Tx& tx, const Parts& parts, const Caller& caller,
                        const OnePackage& in) {
    const PackageRow row = get_package(tx, caller, in.case_id);
    PackageDetail detail{{view_of(parts, row)}, in.check, {}};
    if (row.state == PackageState::destroyed) detail.check.reset();
    for (const FormerPackage& each : store::list_former(tx, row)) {
        detail.former.push_back({each.archived_at, each.replaced_at, each.sha256, each.sm3});
    }
    if (const auto proposed = store::find_proposed(tx, in.case_id)) {
        detail.proposal = view_of(tx, parts, caller, *proposed);
    }
    return detail;
}

http::Routes package_routes(const Parts& parts) {
    return {
        http::read<Search, PackageList>(
            "/api/v1/desk/archive/packages", kArchivist,
            "Lists the packages of the archivist's office, the newest case first",
            [&parts](sql::Tx& tx, const Caller& caller, const Search& in) {
                return list_packages(tx, parts, caller, in);
            })
            .tag("archive")
            .clause(kClause),
        http::read<OnePackage, PackageDetail>(
            "/api/v1/desk/archive/packages/{case_id}", kArchivist,
            "Shows what a package holds, by name, and whether it still is as it was archived",
            [&parts](sql::Tx& tx, const Caller& caller, const OnePackage& in) {
                return detail_of(tx, parts, caller, in);
            })
            .before([&parts](OnePackage& in, const Caller& caller) {
                bool is_theirs = false;
                parts.database.read([&](sql::Tx& tx) {
                    const auto row = store::find(tx, in.case_id);
                    is_theirs = row && row->office_id == caller.office_id;
                });
                const auto read = is_theirs ? read_package(parts, in.case_id) : std::nullopt;
                if (read) in.check = check_of(parts, *read);
            })
            .tag("archive")
            .clause(kClause)
            .refuses({&refusals::kNoSuchPackage}),
        http::write<OnePackage, Bytes>(
            Method::get, "/api/v1/desk/archive/packages/{case_id}/file", kArchivist,
            "Gives a package out; it is journalled",
            [&parts](sql::Tx& tx, const Caller& caller, const OnePackage& in) {
                const auto row = get_package(tx, caller, in.case_id);
                return Bytes{.content_type = zip::kMedia,
                             .data = fetch(tx, parts, caller, in.case_id, in.read),
                             .file_name = row.number + ".zip"};
            })
            .before([&parts](OnePackage& in) { in.read = read_package(parts, in.case_id); })
            .tag("archive")
            .clause(kClause)
            .media(zip::kMedia)
            .refuses({&refusals::kNoSuchPackage, &refusals::kDestroyed}),
    };
}

http::Routes failure_routes(const Parts& parts) {
    const std::string path = "/api/v1/desk/archive/failures";
    return {
        http::read<Nothing, FailureList>(
            path, kArchivist, "Lists cases of the office that could not be archived, and why",
            [&parts](sql::Tx& tx, const Caller& caller) { return failures_of(tx, parts, caller); })
            .tag("archive")
            .clause(kClause),
        http::write<OneFailure, FailureList>(
            Method::post, path + "/{case_id}/retry", kArchivist,
            "Tries at once to archive a case that failed",
            [&parts](sql::Tx& tx, const Caller& caller, const OneFailure& in) {
                retry(tx, parts, caller, in.case_id);
                return failures_of(tx, parts, caller);
            })
            .tag("archive")
            .clause(kClause)
            .refuses({&refusals::kNoSuchFailure}),
    };
}

DestructionList list_destructions(sql::Tx& tx, const Parts& parts, const Caller& caller) {
    DestructionList list;
    for (const auto& each : store::list_destructions(tx, caller.office_id, parts.shown)) {
        list.destructions.push_back(view_of(tx, parts, caller, each));
    }
    return list;
}

http::Routes destruction_routes(const Parts& parts) {
    return {
        http::read<Nothing, DestructionList>(
            "/api/v1/desk/archive/destructions", kArchivist,
            "Lists proposals to destroy packages, those that wait first",
            [&parts](sql::Tx& tx, const Caller& caller) {
                return list_destructions(tx, parts, caller);
            })
            .tag("archive")
            .clause("档案法 31"),
        http::write<Propose, DestructionView>(
            Method::post, "/api/v1/desk/archive/packages/{case_id}/destruction", kArchivist,
            "Proposes to destroy a package whose time is over",
            [&parts](sql::Tx& tx, const Caller& caller, const Propose& in) {
                return view_of(
                    tx, parts, caller,
                    propose_destruction(tx, parts, caller, in.case_id, in.reason.text()));
            })
            .tag("archive")
            .clause("档案法 31")
            .status(201)
            .refuses({&refusals::kNoSuchPackage, &refusals::kDestroyed, &refusals::kProposedAlready,
                      &refusals::kKeptForGood, &refusals::kTermNotOver}),
        http::write<Settle, DestructionView>(
            Method::post, "/api/v1/desk/archive/packages/{case_id}/destruction-approval",
            kArchivist,
            "Approves what another archivist proposed, or declines it; the record stays",
            [&parts](sql::Tx& tx, const Caller& caller, const Settle& in) {
                return view_of(
                    tx, parts, caller,
                    settle_destruction(tx, parts, caller, in.case_id, in.approved, in.note.text()));
            })
            .tag("archive")
            .clause("档案法 31")
            .refuses(
                {&refusals::kNoSuchPackage, &refusals::kNothingProposed, &refusals::kOwnProposal}),
    };
}

AccessList list_accesses(sql::Tx& tx, const Parts& parts, const Caller& caller) {
    AccessList list;
    for (const Access& each : store::list_accesses_at(tx, caller.office_id, parts.shown)) {
        list.accesses.push_back(view_of(tx, parts, each));
    }
    return list;
}

http::Routes access_routes(const Parts& parts) {
    return {
        http::read<Nothing, AccessList>(
            "/api/v1/desk/archive/accesses", kArchivist,
            "Lists what inspectors ask to see of the office, those that wait first",
            [&parts](sql::Tx& tx, const Caller& caller) {
                return list_accesses(tx, parts, caller);
            })
            .tag("archive")
            .clause(kClause),
        http::write<SettleAccess, AccessView>(
            Method::post, "/api/v1/desk/archive/accesses/{access_id}/decision", kArchivist,
            "Grants the days that an inspector asks for, or declines",
            [&parts](sql::Tx& tx, const Caller& caller, const SettleAccess& in) {
                return view_of(tx, parts,
                               settle_access(tx, parts, caller, in.access_id, in.granted));
            })
            .tag("archive")
            .clause(kClause)
            .refuses(
                {&refusals::kNoSuchAccess, &refusals::kSettledAlready, &refusals::kOwnProposal}),
        http::write<OneAccess, AccessView>(
            Method::del, "/api/v1/desk/archive/accesses/{access_id}", kArchivist,
            "Takes an access back before its time",
            [&parts](sql::Tx& tx, const Caller& caller, const OneAccess& in) {
                return view_of(tx, parts, end_access(tx, parts, caller, in.access_id));
            })
            .tag("archive")
            .clause(kClause)
            .refuses({&refusals::kNoSuchAccess, &refusals::kNotOpen}),
    };
}

}  // namespace

http::Routes routes(const Parts& parts) {
    http::Routes routes = package_routes(parts);
    http::append(routes, failure_routes(parts));
    http::append(routes, destruction_routes(parts));
    http::append(routes, access_routes(parts));
    return routes;
}

}  // namespace mashang::archive
