#include "contexts/showcase/store.h"
#include "contexts/showcase/views.h"

namespace mashang::showcase {
namespace {

AppItem view_of(const catalogue::Item& item) {
    return {.item_id = item.id,
            .name = item.name,
            .visits = item.visits,
            .instant = item.instant,
            .promised_workdays = item.promised_workdays,
            .fee = item.fee,
            .suspended = item.status == catalogue::ItemStatus::suspended};
}

bool takes_no_upload(const catalogue::Item& item) {
    return std::ranges::all_of(item.materials, &catalogue::Material::is_from_register);
}

RatingSummary rating_of(sql::Tx& tx, const std::string& app_id) {
    return summary_of(store::count_grades(tx, app_id));
}

}  // namespace

AdmissionView view_of(sql::Tx& tx, const Parts& parts, const Admission& admission) {
    return {.subject = admission.subject,
            .name = name_of_candidate(*parts.catalogue.get(), admission.subject),
            .number = admission.number,
            .state = admission.state,
            .grounds = admission.grounds,
            .office_name = parts.office_name(admission.proposed_office),
            .proposed_at = admission.proposed_at,
            .assessments = store::assessments_of(tx, admission),
            .assessed_at = admission.assessed_at,
            .conditions = admission.conditions,
            .due_on = admission.due_on};
}

CandidateFacts facts_of(sql::Tx& tx, const Parts& parts, const Candidate& candidate) {
    CandidateFacts facts;
    for (const catalogue::Item* item : candidate.items) {
        ++facts.items;
        if (takes_no_upload(*item)) ++facts.no_upload;
        if (item->visits == 0) ++facts.no_trip;
        if (item->instant) ++facts.instant;
        const Handled handled = parts.handled(tx, item->id);
        facts.submitted += handled.submitted;
        facts.decided += handled.decided;
        facts.on_time += handled.on_time;
    }
    if (!candidate.app_id.empty()) facts.rating = rating_of(tx, candidate.app_id);
    return facts;
}

AppPage page_of(sql::Tx& tx, const Parts& parts, const catalogue::FlagshipApp& app) {
    AppPage page{.id = app.id,
                 .name = app.name,
                 .summary = app.summary,
                 .lead_body = app.lead->name,
                 .coverage = app.coverage,
                 .interactions = app.interactions,
                 .items = {},
                 .admission = {},
                 .rating = rating_of(tx, app.id)};
    for (const catalogue::Item* item : app.items) page.items.push_back(view_of(*item));
    if (const auto standing = find_standing(tx, subject_of_app(app.id))) {
        page.admission = view_of(tx, parts, *standing);
    }
    return page;
}

std::vector<DeskApp> apps_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller) {
    const auto catalogue = parts.catalogue.get();
    std::vector<DeskApp> apps;
    for (const catalogue::FlagshipApp& app : catalogue->flagship_apps()) {
        if (!answers_for(*catalogue, caller.office_id, app.lead->id)) continue;
        DeskApp& view = apps.emplace_back(DeskApp{.id = app.id,
                                                  .name = app.name,
                                                  .admission = {},
                                                  .due_on = {},
                                                  .rating = rating_of(tx, app.id)});
        if (const auto standing = find_standing(tx, subject_of_app(app.id))) {
            view.admission = standing->state;
            view.due_on = standing->due_on;
        }
    }
    return apps;
}

}  // namespace mashang::showcase
