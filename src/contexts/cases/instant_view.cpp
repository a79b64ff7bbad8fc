#include "contexts/cases/instant_view.h"

#include <algorithm>
#include <map>

#include "contexts/cases/flows_instant.h"
#include "contexts/cases/officer.h"
#include "platform/http/access.h"
#include "platform/json/json.h"

namespace mashang::cases {
namespace {

constexpr std::size_t kMostShown = 100;

std::vector<ConditionLine> lines_in(const std::string& explanation) {
    if (explanation.empty()) return {};
    std::vector<Fault> faults;
    return json::decode<std::vector<ConditionLine>>(json::parse(explanation), faults)
        .value_or(std::vector<ConditionLine>{});
}

enum class Facts { shown, withheld };

std::vector<ConditionView> conditions_of(const InstantRow& row, Language language, Facts facts) {
    const bool is_zh = language == Language::zh;
    std::vector<ConditionView> views;
    for (ConditionLine& line : lines_in(row.explanation)) {
        ConditionView& view =
            views.emplace_back(ConditionView{.name = is_zh ? line.name : line.name_en,
                                             .basis = std::move(line.basis),
                                             .state = line.state,
                                             .looked_at = {}});
        if (facts == Facts::withheld) continue;
        for (LookedAt& fact : line.looked_at) {
            view.looked_at.push_back({is_zh ? fact.name : fact.name_en, std::move(fact.value)});
        }
    }
    return views;
}

ContestView view_of_contest(sql::Tx& tx, const Parts& parts, const ContestRow& row) {
    ContestView view{.contested_at = row.contested_at,
                     .reason = row.reason,
                     .state = row.state,
                     .settled_at = row.settled_at,
                     .settled_by = {},
                     .answer = row.answer};
    if (row.settled_by) view.settled_by = name_of_officer(tx, parts, *row.settled_by);
    return view;
}

RevocationView view_of_revocation(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                                  const Revocation& row) {
    const Date today = parts.clock.now().date();
    const bool is_for_office = caller.kind == http::CallerKind::staff && !caller.acting_for;
    const bool may_settle = row.state == RevocationState::proposed && is_heard(row, today) &&
                            row.proposed_by != caller.account_id;
    RevocationView view{.state = row.state,
                        .reason = row.reason,
                        .proposed_at = row.proposed_at,
                        .proposed_by = name_of_officer(tx, parts, row.proposed_by),
                        .hear_until = row.hear_until,
                        .answered_at = row.answered_at,
                        .answer = row.answer,
                        .settled_at = row.settled_at,
                        .settled_by = {},
                        .text = row.text,
                        .may_act = is_for_office ? may_settle : may_answer(row, today)};
    if (row.settled_by) view.settled_by = name_of_officer(tx, parts, *row.settled_by);
    return view;
}

/// The last day on which a person may be asked; nothing where it is too late or done.
std::optional<Date> contest_until(const Parts& parts, const Case& of, const InstantRow& row,
                                  bool is_contested) {
    if (row.ruling != Ruling::granted || is_contested || !of.decided_at) return std::nullopt;
    const Date last = of.decided_at->date().plus_days(kContestDays);
    return parts.clock.now().date() <= last ? std::optional{last} : std::nullopt;
}

/// Whether the rules were asked when it was handed in: most items have none, and nothing is read.
bool has_rules(const Parts& parts, const Case& of) {
    if (!of.number) return false;
    const auto catalogue = parts.catalogue.get();
    const auto* item = catalogue->find_edition(of.item_id, of.item_edition);
    return item == nullptr || item->content->decision_rules.has_value();
}

AutomaticRow row_of(sql::Tx& tx, const Parts& parts, const Case& of, Language language,
                    const InstantRow& row) {
    const auto catalogue = parts.catalogue.get();
    const auto* item = catalogue->find_edition(of.item_id, of.item_edition);
    return {.id = of.id,
            .number = of.number ? of.number->text() : "",
            .item_name = item != nullptr ? item->name : of.item_id,
            .applicant_masked = parts.authorities.display_name(tx, of.principal()),
            .version = of.version,
            .at = row.at,
            .reason = {},
            .conditions = conditions_of(row, language, Facts::shown)};
}

std::vector<AutomaticRow> contests_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                                      const places::OfficeId& office) {
    InstantStore store{parts.store};
    std::vector<AutomaticRow> rows;
    for (const ContestRow& contest : store.list_open_contests(tx, office, kMostShown)) {
        const auto of = parts.store.find(tx, contest.person_id, contest.case_id);
        const auto row = of ? store.find(tx, *of) : std::nullopt;
        if (!row) continue;
        AutomaticRow& shown = rows.emplace_back(row_of(tx, parts, *of, caller.language, *row));
        shown.at = contest.contested_at;
        shown.reason = contest.reason;
    }
    return rows;
}

std::vector<AutomaticRow> samples_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                                     const places::OfficeId& office) {
    InstantStore store{parts.store};
    std::vector<AutomaticRow> rows;
    for (const InstantRow& row : store.list_to_inspect(tx, office, kMostShown)) {
        const auto of = parts.store.find(tx, row.person_id, row.case_id);
        if (of) rows.push_back(row_of(tx, parts, *of, caller.language, row));
    }
    return rows;
}

std::vector<AutomaticRow> revocations_of(sql::Tx& tx, const Parts& parts,
                                         const http::Caller& caller,
                                         const places::OfficeId& office) {
    std::vector<AutomaticRow> rows;
    for (const Revocation& each : RevocationStore{parts.store}.list_open(tx, office, kMostShown)) {
        const auto of = parts.store.find(tx, each.person_id, each.case_id);
        const auto rules = of ? InstantStore{parts.store}.find(tx, *of) : std::nullopt;
        if (!rules) continue;
        rows.push_back(row_of(tx, parts, *of, caller.language, *rules));
        rows.back().at = each.proposed_at;
        rows.back().reason = each.reason;
    }
    return rows;
}

/// Those with rules that the office carries out, and those of which it has figures.
std::vector<AutomationView> items_of(sql::Tx& tx, const Parts& parts,
                                     const places::OfficeId& office) {
    InstantStore store{parts.store};
    const auto catalogue = parts.catalogue.get();
    std::map<std::string, AutomationView> items;
    const auto add = [&](const std::string& id) -> AutomationView& {
        const auto* item = catalogue->find_edition(id, 0);
        AutomationView& view = items[id];
        view.item_id = id;
        view.item_name = item != nullptr ? item->name : id;
        return view;
    };
    const auto* division = catalogue->places().find_ever(office.division());
    for (const catalogue::Item& item : catalogue->items()) {
        const bool is_theirs = item.content->decision_rules && item.organisation != nullptr &&
                               item.organisation->id == office.organisation();
        if (!is_theirs || division == nullptr) continue;
        if (catalogue->is_implemented_in(item, *division)) add(item.id);
    }
    for (const AutomationCount& count : store.counts_of(tx, office)) {
        AutomationView& view = add(count.item_id);
        view.granted = count.granted;
        view.to_person = count.to_person;
        view.sampled = count.sampled;
        view.wrong = count.wrong;
    }
    for (const auto& [id, contested] : store.count_contests(tx, office)) {
        add(id).contested = contested;
    }
    for (const AutomationStop& stop : store.stops_of(tx, office)) {
        AutomationView& view = add(stop.item_id);
        view.stopped_at = stop.stopped_at;
        view.stopped_by = name_of_officer(tx, parts, stop.stopped_by);
        view.reason = stop.reason;
    }
    for (const ProvinceStop& stop : store.list_province_stops(tx)) {
        const auto place = items.find(stop.item_id);
        if (place != items.end()) place->second.in_province = view_of_stop(tx, parts, stop);
    }
    std::vector<AutomationView> views;
    for (auto& [id, view] : items) views.push_back(std::move(view));
    return views;
}

}  // namespace

ProvinceStopView view_of_stop(sql::Tx& tx, const Parts& parts, const ProvinceStop& stop) {
    return {stop.stopped_at, name_of_officer(tx, parts, stop.stopped_by), stop.reason};
}

std::optional<AutomaticView> automatic_view_of(sql::Tx& tx, const Parts& parts,
                                               const http::Caller& caller, const Case& of) {
    if (!has_rules(parts, of)) return std::nullopt;
    InstantStore store{parts.store};
    const auto row = store.find(tx, of);
    if (!row) return std::nullopt;
    const bool is_for_office = caller.kind == http::CallerKind::staff && !caller.acting_for;
    const bool sees_facts =
        is_for_office || (!caller.acting_for && !http::comes_through_app(caller));
    const auto contest = store.find_contest(tx, of);
    AutomaticView view{.ruling = row->ruling,
                       .cause = row->cause,
                       .edition = row->edition,
                       .at = row->at,
                       .conditions = conditions_of(*row, caller.language,
                                                   sees_facts ? Facts::shown : Facts::withheld),
                       .contest = {},
                       .contest_until = contest_until(parts, of, *row, contest.has_value()),
                       .inspection = is_for_office ? row->inspection : Inspection::none};
    if (contest) view.contest = view_of_contest(tx, parts, *contest);
    const auto revocation = RevocationStore{parts.store}.find(tx, of);
    if (revocation) view.revocation = view_of_revocation(tx, parts, caller, *revocation);
    view.may_revoke = is_for_office && may_propose(of, row, revocation);
    return view;
}

AutomaticList automatic_list_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller) {
    const auto office = places::OfficeId::parse(caller.office_id);
    if (!office) return {};
    return {.contests = contests_of(tx, parts, caller, *office),
            .samples = samples_of(tx, parts, caller, *office),
            .revocations = revocations_of(tx, parts, caller, *office),
            .items = items_of(tx, parts, *office),
            .leads = officer_of(tx, parts, caller).leads()};
}

}  // namespace mashang::cases
