#include "contexts/catalogue/flows_local.h"

#include <fmt/format.h>

#include <map>

#include "contexts/catalogue/api.h"
#include "contexts/catalogue/flows_editions.h"
#include "contexts/catalogue/report.h"
#include "platform/json/json.h"

namespace mashang::catalogue {
namespace {

/// Null where the caller's office does not carry it out, or there is none.
const Item* find_carried_out(const Catalogue& catalogue, const http::Caller& caller,
                             const std::string& item_id) {
    const Item* const item = catalogue.find_item(item_id);
    const auto office_id = places::OfficeId::parse(caller.office_id);
    const places::Office* const office =
        office_id ? catalogue.places().find_office(*office_id) : nullptr;
    const bool is_its = item != nullptr && office != nullptr &&
                        office->organisation == item->organisation &&
                        catalogue.is_implemented_in(*item, *office->division);
    return is_its ? item : nullptr;
}

/// The item as the caller's office carries it out.
const Item& carried_out(const Catalogue& catalogue, const http::Caller& caller,
                        const std::string& item_id) {
    const Item* const item = find_carried_out(catalogue, caller, item_id);
    if (item == nullptr) throw Refused{refusals::kNotCarriedOutHere, {{"item", item_id}}};
    return *item;
}

/// Ids of the items that the office carries out and whose source changed in the last kNewsDays.
std::vector<std::string> changed_here(sql::Tx& tx, const Parts& parts, const Catalogue& catalogue,
                                      const http::Caller& caller) {
    const auto office = places::OfficeId::parse(caller.office_id);
    if (!office) return {};
    auto ids = store::list_changed_since(tx, office->organisation(), parts.clock.now() - kNewsDays);
    std::erase_if(ids, [&](const std::string& id) {
        return find_carried_out(catalogue, caller, id) == nullptr;
    });
    return ids;
}

/// The edition that an office which has said nothing yet is taken to know: the one that was in
/// force kNewsDays ago, or the item's first one.
int known_edition(sql::Tx& tx, const std::string& item, Instant now) {
    int known = 0;
    for (const Edition& edition : store::list_editions(tx, item)) {  // the newest first
        if (!edition.in_force_at) continue;
        known = edition.number;
        if (*edition.in_force_at + kNewsDays < now) break;
    }
    return known;
}

LocalState state_of(sql::Tx& tx, const Parts& parts, const Catalogue& catalogue, const Item& item,
                    const std::optional<Local>& local) {
    LocalState state{.item_id = item.id,
                     .name = item.name,
                     .open = item.content->open_to_offices,
                     .source_promise = item.promised_workdays,
                     .content = {},
                     .holds = {},
                     .source_edition = item.edition,
                     .edition = item.edition,
                     .version = 0,
                     .proposed = {}};
    if (local) {
        state.content = local_from(local->content);
        state.holds = effective(state.content, *item.content);
        state.version = local->version;
    }
    state.source_edition =
        local ? local->source_edition : known_edition(tx, item.id, parts.clock.now());
    const Item* const looked_at = catalogue.find_edition(item.id, state.source_edition);
    if (looked_at != nullptr && looked_at->edition != item.edition) {
        state.proposed = proposals(state.content, *looked_at->content, *item.content);
    }
    return state;
}

}  // namespace

LocalState local_state(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                       const std::string& item_id) {
    const auto catalogue = parts.catalogue.get();
    const Item& item = carried_out(*catalogue, caller, item_id);
    return state_of(tx, parts, *catalogue, item, store::find_local(tx, caller.office_id, item_id));
}

LocalState write_local(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                       const std::string& item_id, std::int64_t version,
                       const LocalContent& content) {
    const auto catalogue = parts.catalogue.get();
    const Item& item = carried_out(*catalogue, caller, item_id);
    auto faults = check_local(content, *item.content);
    for (Fault& fault : faults) fault.pointer.insert(0, "/content");
    json::refuse_faults(std::move(faults));
    const auto before = store::find_local(tx, caller.office_id, item_id);
    const Instant now = parts.clock.now();
    Local local{.office = caller.office_id,
                .item = item_id,
                .content = json::text_of(content),
                .source_edition = item.edition,
                .version = before ? version : 1,
                .by_whom = caller.account_id,
                .changed_at = now};
    const bool is_latest = version == (before ? before->version : 0);
    if (!is_latest || !store::save_local(tx, local, !before)) {
        throw Refused{refusals::kLocalChanged,
                      {{"version", std::to_string(before ? before->version : 1)}}};
    }
    store::add_change(tx, {.item = item_id,
                           .edition = item.edition,
                           .what = ChangeOfItem::local_changed,
                           .at = now,
                           .office = caller.office_id});
    parts.journal.tell(tx, now,
                       {.what = "catalogue.local_changed",
                        .actor = caller.account_id,
                        .on_behalf = {},
                        .authority = "office",
                        .subject = "item:" + item_id,
                        .facts = {{"office", caller.office_id}, {"edition", item.edition}}});
    return state_of(tx, parts, *catalogue, item, local);
}

std::vector<LocalState> list_proposals(sql::Tx& tx, const Parts& parts,
                                       const http::Caller& caller) {
    const auto catalogue = parts.catalogue.get();
    std::map<std::string, std::optional<Local>> looked_at;
    for (const std::string& item : changed_here(tx, parts, *catalogue, caller)) looked_at[item];
    for (Local& local : store::list_locals(tx, caller.office_id)) {
        std::string item = local.item;
        looked_at[std::move(item)] = std::move(local);
    }
    std::vector<LocalState> list;
    for (const auto& [id, local] : looked_at) {
        const Item* const item = catalogue->find_item(id);
        if (item == nullptr) continue;  // abolished since
        LocalState state = state_of(tx, parts, *catalogue, *item, local);
        if (!state.proposed.empty()) list.push_back(std::move(state));
    }
    return list;
}

std::size_t take_report(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                        const std::string& csv) {
    const std::string body = kept_body(parts, caller);
    const auto catalogue = parts.catalogue.get();
    csv::Problems problems;
    const auto reports = read_report(csv, *catalogue, body, problems);
    if (!problems.empty()) {
        std::vector<Fault> faults;
        for (const csv::Problem& problem : problems.list()) {
            faults.push_back({fmt::format("/{}/{}", problem.line, problem.column),
                              &refusals::kReportFault,
                              {{"reason", problem.reason}}});
        }
        throw Refused{refusals::kReportUnsound,
                      {{"count", std::to_string(problems.count())}},
                      std::move(faults)};
    }
    const Instant now = parts.clock.now();
    for (const Reported& reported : reports) store::save_reported(tx, reported, now);
    parts.journal.tell(tx, now,
                       {.what = "catalogue.list_reported",
                        .actor = caller.account_id,
                        .on_behalf = {},
                        .authority = "office",
                        .subject = "office:" + caller.office_id,
                        .facts = {{"lines", reports.size()}}});
    return reports.size();
}

}  // namespace mashang::catalogue
