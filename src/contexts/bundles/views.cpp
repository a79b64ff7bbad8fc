#include "contexts/bundles/views.h"

#include <algorithm>

#include "contexts/bundles/refusals.h"

namespace mashang::bundles {
namespace {

std::string division_name(const catalogue::Catalogue& catalogue, const DivisionCode& code) {
    const auto* division = catalogue.places().find_ever(code);
    return division != nullptr ? division->name : code.text();
}

std::string bundle_name(const catalogue::Catalogue& catalogue, const std::string& id) {
    const catalogue::Bundle* bundle = catalogue.find_bundle(id);
    return bundle != nullptr ? bundle->name : id;
}

void place(PartView& view, const Plan& plan) {
    const auto planned = std::ranges::find(plan.parts, view.seq, &PlannedPart::seq);
    if (planned == plan.parts.end()) return;
    view.stage = planned->stage;
    view.branch = planned->branch;
    view.starts = planned->starts;
    view.ends = planned->ends;
    view.critical = planned->is_critical;
}

PartView part_view(const Matter& matter, const Plan& plan, int seq) {
    const auto here = matter.implementation(seq);
    PartView view{.seq = seq,
                  .item_id = here.item->id,
                  .item_name = here.item->name,
                  .office_name = here.office->name,
                  .promised_workdays = here.promised_workdays(),
                  .needs = needs_of(*matter.graph.find(seq), matter.parts),
                  .critical = false};
    place(view, plan);
    return view;
}

PartView part_view(const catalogue::Catalogue& catalogue, const BundleRun& run,
                   const LivePart& part, const Plan& plan) {
    const catalogue::Item* item = catalogue.find_edition(part.row.item_id, 0);
    const auto* division = catalogue.places().find_ever(run.division);
    const auto here = item != nullptr && division != nullptr
                          ? catalogue.implementation_for(*item, *division)
                          : std::nullopt;
    PartView view{.seq = part.row.seq,
                  .item_id = part.row.item_id,
                  .item_name = item != nullptr ? item->name : part.row.item_id,
                  .office_name = here ? here->office->name : "",
                  .promised_workdays = promise_of(part, run, catalogue).count,
                  .needs = part.row.needed(),
                  .critical = false,
                  .state = part.state()};
    if (part.of) view.case_id = part.of->id.text();
    if (part.of && part.of->number) view.case_number = part.of->number->text();
    if (part.row.because != 0) view.because = part.row.because;
    place(view, plan);
    return view;
}

std::vector<MergedMaterialView> material_views(const Matter& matter,
                                               const std::vector<RunFile>& files) {
    std::vector<MergedMaterialView> views;
    for (const MergedMaterial& material : matter.materials) {
        MergedMaterialView view{.key = material.key,
                                .name = material.name,
                                .from = material.from,
                                .required = material.is_required,
                                .needed_by = {}};
        if (material.made_by != 0) view.made_by = material.made_by;
        for (const Demand& demand : material.demands) {
            const bool is_there = !view.needed_by.empty() && view.needed_by.back() == demand.part;
            if (!is_there) view.needed_by.push_back(demand.part);
        }
        const auto file = std::ranges::find(files, material.key, &RunFile::material);
        if (file != files.end()) view.file_name = file->file_name;
        views.push_back(std::move(view));
    }
    return views;
}

Plan live_plan(const Parts& parts, const BundleRun& run, const std::vector<LivePart>& live) {
    return plan_of(run, live, parts.cases.clock.now().date(), *parts.cases.calendar.get(),
                   *parts.cases.catalogue.get());
}

/// The parts as they stand.
std::vector<PartView> live_views(const Parts& parts, const BundleRun& run,
                                 const std::vector<LivePart>& live, const Plan& plan) {
    const auto catalogue = parts.cases.catalogue.get();
    std::vector<PartView> views;
    for (const LivePart& part : live) views.push_back(part_view(*catalogue, run, part, plan));
    return views;
}

RunSummary summary_of(const Parts& parts, const BundleRun& run, const std::vector<LivePart>& live) {
    const auto catalogue = parts.cases.catalogue.get();
    const auto over =
        std::ranges::count_if(live, [](const LivePart& part) { return is_over(part.state()); });
    return {.id = run.id,
            .bundle_id = run.bundle_id,
            .name = bundle_name(*catalogue, run.bundle_id),
            .division_name = division_name(*catalogue, run.division),
            .state = state_of(run, live),
            .opened_at = run.opened_at,
            .submitted_at = run.submitted_at,
            .promised = run.promised,
            .parts = static_cast<int>(live.size()),
            .parts_over = static_cast<int>(over)};
}

}  // namespace

PlanView plan_view(const Parts& parts, const Matter& matter) {
    const Plan plan = plan_of(matter, parts.cases.clock.now().date(), *parts.cases.calendar.get());
    PlanView view{.bundle_id = matter.bundle->id,
                  .name = matter.bundle->name,
                  .note = matter.bundle->note,
                  .audience = matter.bundle->audience,
                  .division_name = matter.division->name,
                  .questions = matter.questions(),
                  .answers = matter.answers,
                  .open = matter.open,
                  .parts = {},
                  .not_here = {},
                  .materials = material_views(matter, {}),
                  .form = matter.form.definition,
                  .asked_once = matter.form.asked_once,
                  .branches = plan.branches,
                  .ends = plan.ends,
                  .provisional = plan.provisional};
    for (const int seq : matter.parts) view.parts.push_back(part_view(matter, plan, seq));
    for (const catalogue::Item* item : matter.not_here) view.not_here.push_back(item->name);
    return view;
}

RunSummary summary_of(sql::Tx& tx, const Parts& parts, const BundleRun& run) {
    return summary_of(parts, run, live_parts(tx, parts, run));
}

RunView view_of(sql::Tx& tx, const Parts& parts, const BundleRun& run) {
    const Matter matter = matter_of(tx, parts, run);
    const auto live = live_parts(tx, parts, run);
    PlanView plan = plan_view(parts, matter);
    plan.materials = material_views(matter, parts.store.files_of(tx, run));
    if (!run.is_draft()) {
        const Plan now = live_plan(parts, run, live);
        plan.parts = live_views(parts, run, live, now);
        plan.branches = now.branches;
        plan.ends = now.ends;
        plan.provisional = now.provisional;
    }
    return {summary_of(parts, run, live), run.version, run.division, std::move(plan),
            parts.store.typed_of(tx, run).form};
}

DeskRunView show_to_desk(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                         const cases::CaseId& id) {
    const cases::Case of = cases::get_office_case(tx, parts.cases, caller, id);
    const auto rows = parts.store.parts_with(tx, of.id);
    const auto run =
        rows.empty() ? std::nullopt : parts.store.find(tx, of.person_id, rows.back().run_id);
    if (!run) throw Refused{refusals::kNotInAMatter};
    parts.cases.journal.tell_read(tx, parts.cases.clock.now(),
                                  {.actor = caller.account_id,
                                   .authority = "officer",
                                   .person = of.person_id.text(),
                                   .matter = cases::subject_of(of.id),
                                   .ground = "cases.examination",
                                   .what = "bundle"});
    const auto live = live_parts(tx, parts, *run);
    return {.id = run->id,
            .name = bundle_name(*parts.cases.catalogue.get(), run->bundle_id),
            .state = state_of(*run, live),
            .promised = run->promised,
            .part = rows.back().seq,
            .parts = live_views(parts, *run, live, live_plan(parts, *run, live))};
}

}  // namespace mashang::bundles
