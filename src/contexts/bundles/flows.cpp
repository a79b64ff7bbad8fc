#include "contexts/bundles/flows.h"

#include <algorithm>

#include "contexts/bundles/refusals.h"
#include "contexts/bundles/running.h"
#include "contexts/bundles/standing.h"
#include "contexts/bundles/starting.h"

namespace mashang::bundles {
namespace {

namespace json = boost::json;

constexpr std::size_t kMostListed = 30;

/// For whom the caller works: herself or a legal person.
cases::Standing standing_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller) {
    cases::Standing standing = cases::standing_of(tx, parts.cases, caller);
    const bool is_for_person =
        standing.agent && standing.applicant.kind == mandates::PrincipalKind::person;
    if (is_for_person) throw Refused{refusals::kNotForPersons};
    return standing;
}

void demand_draft(const BundleRun& run) {
    if (!run.is_draft()) throw Refused{refusals::kHandedInAlready};
}

void demand_version(const BundleRun& run, std::int64_t version) {
    if (run.version == version) return;
    throw Refused{refusals::kChangedMeanwhile, {{"version", std::to_string(run.version)}}};
}

/// What of the form the definition still asks.
json::object still_asked(const json::object& definition, const json::object& form) {
    json::object kept;
    for (const auto& [key, value] : form) {
        if (definition.at("properties").as_object().contains(key)) kept[key] = value;
    }
    return kept;
}

std::vector<Fault> check_answers(const Graph& graph, const json::object& answers) {
    std::vector<Fault> faults;
    for (const auto& [key, value] : answers) {
        const Question* question = graph.find(key);
        const auto domain = question != nullptr ? domain_of(*question) : std::vector<json::value>{};
        if (std::ranges::find(domain, value) != domain.end()) continue;
        faults.push_back({"/answers/" + std::string{key}, &refusals::kNoSuchAnswer});
    }
    return faults;
}

void refuse_faults(std::vector<Fault> faults) {
    if (!faults.empty()) throw Refused{refusals::kIncomplete, {}, std::move(faults)};
}

void append(std::vector<Fault>& faults, std::vector<Fault> more) {
    faults.insert(faults.end(), more.begin(), more.end());
}

std::vector<Fault> missing_materials(const Matter& matter, const std::vector<RunFile>& given) {
    std::vector<Fault> faults;
    for (const MergedMaterial& material : matter.materials) {
        if (material.from != MaterialFrom::applicant || !material.is_required) continue;
        if (std::ranges::find(given, material.key, &RunFile::material) != given.end()) continue;
        faults.push_back({"/materials/" + material.key,
                          &refusals::kMaterialMissing,
                          {{"material", material.name}}});
    }
    return faults;
}

/// Everything that keeps it from being handed in; `form` becomes as it would be.
std::vector<Fault> check_whole(sql::Tx& tx, const Parts& parts, const BundleRun& run,
                               const Matter& matter, json::object& form) {
    std::vector<Fault> faults;
    for (const std::string& key : matter.open) {
        faults.push_back({"/answers/" + key, &refusals::kUnanswered});
    }
    const json::object known = known_of(tx, parts, run, matter);
    form = cases::as_handed_in(matter.form.definition, known,
                               still_asked(matter.form.definition, form));
    append(faults,
           cases::check_form(matter.form.definition, form, known, cases::Stage::complete, "/form"));
    append(faults, missing_materials(matter, parts.store.files_of(tx, run)));
    return faults;
}

/// As a case of the same applicant, by the same hand: what is known for it is known for the whole.
cases::Case case_like(const BundleRun& run, const catalogue::Bundle& bundle) {
    const std::string office = bundle.lead->id + "-" + run.division.text();
    cases::Case like{.person_id = run.person_id,
                     .id = {},
                     .number = {},
                     .item_id = {},
                     .item_edition = 0,
                     .office_id = places::OfficeId::parse(office).value(),
                     .division = run.division,
                     .state = cases::CaseState::draft,
                     .version = 1,
                     .opened_at = run.opened_at,
                     .changed_at = run.changed_at,
                     .submitted_at = {},
                     .accepted_at = {},
                     .decided_at = {},
                     .due_date = {},
                     .due_provisional = false,
                     .outcome = {},
                     .remark = {},
                     .applicant = run.applicant};
    if (run.is_for_another()) like.filed_by = run.account_id;
    return like;
}

std::string needs_text(const Matter& matter, int seq) {
    std::string text;
    for (const int need : needs_of(*matter.graph.find(seq), matter.parts)) {
        text += (text.empty() ? "" : ",") + std::to_string(need);
    }
    return text;
}

const MergedMaterial& get_material(const Matter& matter, const std::string& key) {
    const MergedMaterial* material = matter.find_material(key);
    if (material == nullptr || material->from != MaterialFrom::applicant) {
        throw Refused{refusals::kNoSuchMaterial};
    }
    return *material;
}

/// The row of a material will not name its file any more.
void let_file_go(sql::Tx& tx, const Parts& parts, const BundleRun& run,
                 const std::string& material) {
    for (const RunFile& file : parts.store.files_of(tx, run)) {
        const auto id = files::FileId::parse(file.file_id);
        if (file.material == material && id) parts.cases.files.let_go(*id);
    }
}

}  // namespace

BundleRun get_own_run(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                      const RunId& id) {
    const auto standing = standing_of(tx, parts, caller);
    auto run = parts.store.find(tx, standing.key(), id);
    const bool is_hers =
        run && run->account_id == caller.account_id && run->applicant == standing.applicant.kind;
    if (!is_hers) throw Refused{refusals::kNoSuchRun};
    return *std::move(run);
}

std::vector<BundleRun> list_own(sql::Tx& tx, const Parts& parts, const http::Caller& caller) {
    const auto standing = standing_of(tx, parts, caller);
    return parts.store.list(tx, standing.key(), caller.account_id, kMostListed);
}

Matter matter_of(sql::Tx& tx, const Parts& parts, const BundleRun& run) {
    return look_at(parts.cases.catalogue.get(), *parts.rules.get(), run.bundle_id, run.division,
                   parts.store.typed_of(tx, run).answers);
}

json::object known_of(sql::Tx& tx, const Parts& parts, const BundleRun& run, const Matter& matter) {
    return cases::known_fields(tx, parts.cases, matter.form.definition,
                               case_like(run, *matter.bundle));
}

OpenedRun open_run(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                   const std::string& bundle, const DivisionCode& division) {
    const auto standing = standing_of(tx, parts, caller);
    const Matter matter =
        look_at(parts.cases.catalogue.get(), *parts.rules.get(), bundle, division, {});
    auto draft = parts.store.find_draft(tx, standing.key(), bundle, division, caller.account_id);
    if (draft) return {*std::move(draft), false};
    const Instant now = parts.cases.clock.now();
    BundleRun run{.person_id = standing.key(),
                  .id = RunId{parts.cases.ids.next(now)},
                  .bundle_id = bundle,
                  .division = division,
                  .account_id = caller.account_id,
                  .applicant = standing.applicant.kind,
                  .own_person_id = identity::PersonId::parse(caller.person_id).value(),
                  .opened_at = now,
                  .changed_at = now};
    parts.store.add(tx, run, {.answers = {}, .form = known_of(tx, parts, run, matter)});
    tell(tx, parts, run, "bundle.opened", caller.account_id);
    return {std::move(run), true};
}

BundleRun save_typed(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const RunId& id,
                     std::int64_t version, const std::optional<json::object>& answers,
                     const std::optional<json::object>& form) {
    BundleRun run = get_own_run(tx, parts, caller, id);
    demand_draft(run);
    demand_version(run, version);
    Typed typed = parts.store.typed_of(tx, run);
    if (answers) typed.answers = *answers;
    const Matter matter = look_at(parts.cases.catalogue.get(), *parts.rules.get(), run.bundle_id,
                                  run.division, typed.answers);
    std::vector<Fault> faults = check_answers(matter.graph, typed.answers);
    typed.answers = matter.answers;
    const json::object known = known_of(tx, parts, run, matter);
    json::object whole = known;
    const json::object given = still_asked(matter.form.definition, form ? *form : typed.form);
    for (const auto& [key, value] : given) whole[key] = value;
    if (form) {
        // With new answers comes a form that may hold what they leave out.
        append(faults, cases::check_form(matter.form.definition, answers ? given : *form, known,
                                         cases::Stage::drafting, "/form"));
    }
    refuse_faults(std::move(faults));
    parts.store.save_typed(tx, run, {.answers = typed.answers, .form = form ? given : whole});
    return save_change(tx, parts, std::move(run), version);
}

BundleRun put_file(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const RunId& id,
                   const std::string& material, const files::StoredFile& file,
                   const std::string& file_name) {
    BundleRun run = get_own_run(tx, parts, caller, id);
    demand_draft(run);
    get_material(matter_of(tx, parts, run), material);
    let_file_go(tx, parts, run, material);
    parts.store.save_file(tx, {.person_id = run.person_id,
                               .run_id = run.id,
                               .material = material,
                               .file_id = file.id.text(),
                               .file_name = file_name,
                               .media_type = std::string{files::name_of(file.type)},
                               .size = static_cast<std::int64_t>(file.size)});
    const std::int64_t seen = run.version;
    return save_change(tx, parts, std::move(run), seen);
}

BundleRun remove_file(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const RunId& id,
                      const std::string& material) {
    BundleRun run = get_own_run(tx, parts, caller, id);
    demand_draft(run);
    get_material(matter_of(tx, parts, run), material);
    let_file_go(tx, parts, run, material);
    parts.store.remove_file(tx, run, material);
    const std::int64_t seen = run.version;
    return save_change(tx, parts, std::move(run), seen);
}

BundleRun submit(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const RunId& id,
                 std::int64_t version) {
    BundleRun run = get_own_run(tx, parts, caller, id);
    demand_draft(run);
    demand_version(run, version);
    const Matter matter = matter_of(tx, parts, run);
    Typed typed = parts.store.typed_of(tx, run);
    refuse_faults(check_whole(tx, parts, run, matter, typed.form));
    if (matter.parts.empty()) throw Refused{refusals::kNothingToDo};
    parts.store.save_typed(tx, run, {.answers = matter.answers, .form = typed.form});
    const Instant now = parts.cases.clock.now();
    run.submitted_at = now;
    run.level = caller.assurance_level;
    run.told_state = RunState::under_way;
    run.promised = plan_of(matter, now.date(), *parts.cases.calendar.get()).ends;
    for (const int seq : matter.parts) {
        parts.store.save_part(tx, {.person_id = run.person_id,
                                   .run_id = run.id,
                                   .seq = seq,
                                   .item_id = matter.item(seq).id,
                                   .needs = needs_text(matter, seq)});
    }
    run = save_change(tx, parts, std::move(run), version);
    tell(tx, parts, run, "bundle.submitted", caller.account_id);
    go_on(tx, parts, run);
    return get_own_run(tx, parts, caller, id);
}

BundleRun withdraw_part(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                        const RunId& id, int seq, std::int64_t version, const std::string& reason) {
    BundleRun run = get_own_run(tx, parts, caller, id);
    if (run.is_draft()) throw Refused{refusals::kNotHandedIn};
    demand_version(run, version);
    auto live = live_parts(tx, parts, run);
    const auto part = std::ranges::find(live, seq, [](const LivePart& one) { return one.row.seq; });
    if (part == live.end()) throw Refused{refusals::kNoSuchPart};
    if (is_over(part->state())) throw Refused{refusals::kPartOver};
    if (part->of) {
        cases::withdraw(tx, parts.cases, caller, part->of->id, part->of->version, reason);
    }
    part->row.state = KeptState::withdrawn;
    parts.store.save_part(tx, part->row);
    run = save_change(tx, parts, std::move(run), version);
    tell(tx, parts, run, "bundle.part_withdrawn", caller.account_id, {{"item", part->row.item_id}});
    go_on(tx, parts, run);
    return get_own_run(tx, parts, caller, id);
}

void discard(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const RunId& id) {
    const BundleRun run = get_own_run(tx, parts, caller, id);
    demand_draft(run);
    remove_draft(tx, parts, run);
    tell(tx, parts, run, "bundle.discarded", caller.account_id);
}

}  // namespace mashang::bundles
