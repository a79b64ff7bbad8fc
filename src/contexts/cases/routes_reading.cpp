// What an applicant reads: her applications, one of them, its timeline, materials and result.

#include <map>

#include "contexts/cases/applicant_store.h"
#include "contexts/cases/application_form.h"
#include "contexts/cases/flows_end.h"
#include "contexts/cases/own_step.h"
#include "contexts/cases/result.h"
#include "contexts/cases/routes.h"
#include "contexts/cases/together.h"
#include "contexts/cases/together_view.h"
#include "contexts/cases/wanted.h"
#include "platform/json/text.h"

namespace mashang::cases {
namespace {

using http::Caller;
using http::Method;

constexpr std::size_t kPage = 30;
constexpr std::size_t kMostSearched = 300;

struct ListCases {
    std::optional<std::vector<CaseState>> state;  ///< one of these
    std::optional<CaseId> cursor;
    /// Only those whose number or item's name holds this, or that are of one of `items`; among the
    /// newest 300.
    std::optional<json::Text<100>> q;
    std::optional<std::vector<json::Text<8>>> items;

    Wanted wanted() const;
    std::vector<CaseState> states() const { return state.value_or(std::vector<CaseState>{}); }
};
BOOST_DESCRIBE_STRUCT(ListCases, (), (state, cursor, q, items))

Wanted ListCases::wanted() const {
    Wanted wanted;
    if (q) wanted.words = q->text();
    for (const auto& item : items.value_or(std::vector<json::Text<8>>{})) {
        wanted.items.push_back(item.text());
    }
    return wanted;
}

struct CaseList {
    std::vector<CaseSummary> cases;
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(CaseList, (), (cases, next_cursor))

struct MaterialToRead {
    CaseId id;
    int seq;
};
BOOST_DESCRIBE_STRUCT(MaterialToRead, (), (id, seq))

struct Timeline {
    std::vector<TimelineEvent> events;
};
BOOST_DESCRIBE_STRUCT(Timeline, (), (events))

/// Those of others' cases in which the caller takes part (together.h), as far as she may see them.
std::vector<SharedCase> list_shared(sql::Tx& tx, const Parts& parts, const Standing& standing,
                                    const ListCases& in, const PageOf& page) {
    if (standing.app_sees) return {};
    auto shared = ApplicantStore{parts.store}.list_shared(
        tx, standing.key(), in.states(), {.limit = kMostSearched, .cursor = page.cursor});
    if (!standing.agent) return shared;
    const auto catalogue = parts.catalogue.get();
    std::erase_if(shared, [&](const SharedCase& each) {
        return standing.ground_for(item_of(*catalogue, each.of)) == nullptr;
    });
    return shared;
}

std::map<CaseId, ApplicantState> handed_over_by(sql::Tx& tx, const Parts& parts,
                                                const Standing& standing) {
    return ApplicantStore{parts.store}.list_handed_over(tx, standing.key());
}

/// Those of her newest cases that are wanted, at most a page of them.
CaseList find_cases(sql::Tx& tx, const Parts& parts, const Caller& caller, const ListCases& in) {
    const Standing standing = standing_of(tx, parts, caller);
    const Wanted wanted = in.wanted();
    auto own = parts.store.list_of_person(tx, standing.key(), in.states(), {.limit = kMostSearched},
                                          standing.own_filings_of(), standing.only_through);
    std::erase_if(own, [&](const Case& of) { return !reaches(parts, standing, of); });
    auto shared = list_shared(tx, parts, standing, in, {});
    CaseList list;
    const auto is_unwanted = [&](const Case& of) {
        return !wanted.holds(of, summary_of(parts, of, caller.language).item_name);
    };
    std::erase_if(own, is_unwanted);
    std::erase_if(shared, [&](const SharedCase& each) { return is_unwanted(each.of); });
    list.cases = merged(parts, own, handed_over_by(tx, parts, standing), shared, caller.language);
    if (list.cases.size() > kPage) list.cases.resize(kPage);
    return list;
}

CaseList list_cases(sql::Tx& tx, const Parts& parts, const Caller& caller, const ListCases& in) {
    if (!in.wanted().is_anything()) return find_cases(tx, parts, caller, in);
    PageOf page{.limit = kPage + 1, .cursor = {}};
    if (in.cursor) page.cursor = in.cursor->text();
    const Standing standing = standing_of(tx, parts, caller);
    auto own = parts.store.list_of_person(tx, standing.key(), in.states(), page,
                                          standing.own_filings_of(), standing.only_through);
    CaseList list;
    list.cases = merged(parts, own, handed_over_by(tx, parts, standing),
                        list_shared(tx, parts, standing, in, page), caller.language);
    if (list.cases.size() > kPage) {
        list.cases.erase(list.cases.begin() + kPage, list.cases.end());
        list.next_cursor = list.cases.back().id.text();
    }
    // Of one who acts for another a page may hold less: she sees the cases of some items only.
    std::erase_if(list.cases, [&](const CaseSummary& each) {
        const auto of = std::ranges::find(own, each.id, &Case::id);
        return of != own.end() && !reaches(parts, standing, *of);
    });
    return list;
}

http::Bytes download(sql::Tx& tx, const Parts& parts, const Caller& caller, const Case& of,
                     int seq) {
    // Who acts for another may not see all of the form.
    const bool is_herself = !caller.acting_for && !http::comes_through_app(caller);
    if (seq == kFormSeq && is_form_printed(of) && is_herself) return print_form(tx, parts, of);
    for (const CaseMaterial& material : parts.store.materials_of(tx, of)) {
        if (material.seq != seq || !material.file_id) continue;
        if (!may_have(tx, parts, caller, of, material)) continue;
        const auto id = files::FileId::parse(*material.file_id);
        auto bytes = id ? parts.files.read(*id) : std::nullopt;
        if (bytes) return {material.media_type, *std::move(bytes), material.file_name};
    }
    throw Refused{refusals::kMaterialNotThere};
}

}  // namespace

http::Routes reading_routes(const Parts& parts) {
    return {
        http::read<ListCases, CaseList>(
            "/api/v1/cases", kOwn,
            "Lists the caller's applications, newest first, or finds some by words and items",
            [&parts](sql::Tx& tx, const Caller& caller, const ListCases& in) {
                if (http::comes_through_app(caller)) tell_app_listed(tx, parts, caller);
                return list_cases(tx, parts, caller, in);
            })
            .tag("cases")
            .clause("P 3.1.4")
            .refuses({&refusals::kNoSuchCase, &mandates::refusals::kAuthorityOver}),
        http::read<OneCase, CaseView>(
            "/api/v1/cases/{id}", kOwn, "Shows an application with its form and materials",
            [&parts](sql::Tx& tx, const Caller& caller, const OneCase& in) {
                Case of = get_shared_case(tx, parts, caller, in.id);
                tell_look(tx, parts, caller, of);
                return show(tx, parts, std::move(of), caller);
            })
            .tag("cases")
            .clause("P 3.1.4")
            .refuses({&refusals::kNoSuchCase, &mandates::refusals::kAuthorityOver,
                      &mandates::refusals::kNotCovered}),
        http::read<OneCase, Timeline>(
            "/api/v1/cases/{id}/timeline", kOwn, "Shows what happened to an application and when",
            [&parts](sql::Tx& tx, const Caller& caller, const OneCase& in) {
                const Case of = get_shared_case(tx, parts, caller, in.id);
                tell_look(tx, parts, caller, of);
                return Timeline{timeline_of(tx, parts, of, caller.language)};
            })
            .tag("cases")
            .clause("P 3.1.4")
            .refuses({&refusals::kNoSuchCase, &mandates::refusals::kAuthorityOver,
                      &mandates::refusals::kNotCovered}),
        http::download<MaterialToRead>(
            "/api/v1/cases/{id}/materials/{seq}", kOwn, "Downloads a material",
            [&parts](sql::Tx& tx, const Caller& caller, const MaterialToRead& in) {
                const Case of = get_shared_case(tx, parts, caller, in.id);
                tell_look(tx, parts, caller, of);
                return download(tx, parts, caller, of, in.seq);
            })
            .tag("cases")
            .clause("P 3.1.2")
            .media("image/jpeg, image/png, application/pdf")
            .refuses({&refusals::kNoSuchCase, &mandates::refusals::kAuthorityOver,
                      &mandates::refusals::kNotCovered, &refusals::kMaterialNotThere}),
        http::write<OneCase, http::Bytes>(
            Method::get, "/api/v1/cases/{id}/result", kOwn,
            "Downloads the written decision, signed; who opens it is served",
            [&parts](sql::Tx& tx, const Caller& caller, const OneCase& in) {
                const Case of = get_shared_case(tx, parts, caller, in.id);
                tell_look(tx, parts, caller, of);
                const std::string number = of.number ? of.number->text() : "";
                http::Bytes document{"text/html; charset=utf-8", result_document(tx, parts, of),
                                     "decision-" + number + ".html"};
                // Of several each is served with her own copy of the document (contexts/service).
                const bool is_of_one = principals_of(tx, parts, of).size() == 1;
                if (is_of_one) serve(tx, parts, caller, of, ServedBy::opened);
                return document;
            })
            .tag("cases")
            .clause("P 3.1.4")
            .media("text/html")
            .refuses({&refusals::kNoSuchCase, &mandates::refusals::kAuthorityOver,
                      &mandates::refusals::kNotCovered, &refusals::kNoResultYet}),
    };
}

}  // namespace mashang::cases
