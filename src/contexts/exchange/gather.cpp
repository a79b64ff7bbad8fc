#include "contexts/exchange/gather.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/enum_names.h"

namespace mashang::exchange {
namespace {

constexpr std::string_view kStepDone = "case.task_done";
constexpr std::string_view kSentBack = "case.task_sent_back";
constexpr std::size_t kMostEntries = 2000;  ///< of one case

struct ActionOfWord {
    std::string_view what;
    std::string_view action;
};
constexpr auto kActions = std::to_array<ActionOfWord>({
    {"case.submitted", action::kReceived},
    {"case.pre_checked", action::kPreChecked},
    {"case.supplement_requested", action::kMoreAsked},
    {"case.supplemented", action::kSupplemented},
    {"case.accepted", action::kAccepted},
    {"case.refused", action::kNotAccepted},
    {"case.review_begun", action::kReviewBegun},
    {kStepDone, action::kStepDone},
    {kSentBack, action::kSentBack},
    {"case.suspended", action::kProcedureBegun},
    {"case.resumed", action::kProcedureOver},
    {"case.extended", action::kExtended},
    {"case.decided", action::kDecided},
    {"case.withdrawn", action::kWithdrawn},
    {"case.terminated", action::kTerminated},
    {"case.served", action::kServed},
});

std::string_view action_of(std::string_view what) {
    const auto* const found = std::ranges::find(kActions, what, &ActionOfWord::what);
    return found == kActions.end() ? std::string_view{} : found->action;
}

std::string fact(const journal::Entry& entry, std::string_view name) {
    const auto* const found = entry.facts.if_contains(name);
    return found == nullptr || !found->is_string() ? "" : std::string{found->get_string()};
}

/// Whether the case was served by handing it over on paper, which is known some days later.
bool was_delivered(sql::Tx& tx, const journal::Entry& entry) {
    const auto all = journal::read_subject(tx, entry.subject, 0, kMostEntries);
    return std::ranges::any_of(all, is_delivery);
}

/// Whether the state table tells `what` of that event of the timeline.
bool tells(std::string_view event, std::string_view what) {
    return std::ranges::any_of(cases::transitions(), [&](const cases::Transition& edge) {
        return edge.told_as == what && name_of_enumerator(edge.event) == event;
    });
}

/// How many entries of the same word the case has before this one.
std::size_t rank_of(sql::Tx& tx, const journal::Entry& entry) {
    const auto all = journal::read_subject(tx, entry.subject, 0, kMostEntries);
    return static_cast<std::size_t>(std::ranges::count_if(all, [&](const journal::Entry& other) {
        return other.what == entry.what && other.position > 0 && other.position < entry.position;
    }));
}

std::string value_in(const std::map<std::string, std::string>& facts, const char* name) {
    const auto found = facts.find(name);
    return found == facts.end() ? "" : found->second;
}

class Gathering {
  public:
    Gathering(sql::Tx& tx, const Parts& parts, const journal::Entry& entry, cases::Case of)
        : tx_{tx},
          parts_{parts},
          entry_{entry},
          of_{std::move(of)},
          catalogue_{parts.cases.catalogue.get()},
          item_{cases::item_of(*catalogue_, of_)} {}

    std::optional<Gathered> run() {
        if (!of_.number) return std::nullopt;
        step_.case_id = of_.id.text();
        step_.number = of_.number->text();
        step_.position = entry_.position;
        step_.action = action_of(entry_.what);
        step_.at = entry_.at;
        step_.began_at = entry_.at;
        if (entry_.what == kStepDone || entry_.what == kSentBack) {
            take_done_step();
        } else {
            take_event();
        }
        return Gathered{of_, std::move(step_)};
    }

  private:
    std::string officer(const std::string& account) {
        return parts_.officer_name(tx_, account).value_or("");
    }

    std::string by_whom(std::string_view in_timeline) {
        const bool is_officer = in_timeline == "office" || in_timeline == "receiving_office" ||
                                in_timeline == "assistant";
        if (is_officer) return officer(entry_.actor);
        if (in_timeline == "system") return "系统";
        return in_timeline == "agent" ? "代理人" : "申请人";
    }

    /// The line of the timeline that was written with the entry.
    void take_event() {
        const auto timeline = parts_.cases.store.events_of(tx_, of_);
        std::size_t before = rank_of(tx_, entry_);
        for (std::size_t i = 0; i < timeline.size(); ++i) {
            if (!tells(timeline[i].what, entry_.what) || before-- > 0) continue;
            step_.by = by_whom(timeline[i].by_whom);
            step_.words = timeline[i].note;
            const bool is_first = step_.action == action::kReceived;
            if (i > 0 && !is_first) step_.began_at = timeline[i - 1].at;
            take_procedure(timeline, timeline[i]);
            is_at_once_ = timeline[i].what == name_of_enumerator(cases::CaseEvent::decide_at_once);
            break;
        }
        // What is granted at once was accepted by that.
        if (step_.action == action::kAccepted || is_at_once_) take_acceptance();
        take_result();
    }

    void take_done_step() {
        step_.by = officer(entry_.actor);
        for (const auto& done : cases::done_steps_of(tx_, parts_.cases, of_)) {
            const bool is_it = done.step == fact(entry_, "step") && done.done_by == entry_.actor &&
                               done.done_at <= entry_.at;
            if (!is_it) continue;
            step_.name = done.name;
            step_.words = done.opinion;
            step_.began_at = done.opened_at;
        }
    }

    /// A special procedure ends with its resumption, or with the case.
    void take_procedure(const std::vector<cases::CaseEventRow>& timeline,
                        const cases::CaseEventRow& event) {
        const bool resumes = step_.action == action::kProcedureOver;
        const bool ends = step_.action == action::kWithdrawn || step_.action == action::kTerminated;
        if (!resumes && !ends) return;
        std::optional<cases::ClockRow> pause;
        for (const auto& line : parts_.cases.store.clock_rows_of(tx_, of_)) {
            if (resumes && line.event_id == event.id) break;
            if (line.deed == cases::ClockDeed::resume) pause.reset();
            if (line.deed == cases::ClockDeed::pause && line.special_procedure) pause = line;
        }
        if (!pause) return;
        const auto words = std::ranges::find_if(
            timeline, [&](const auto& line) { return line.id == pause->event_id.value_or(""); });
        step_.procedure = {.kind = *pause->special_procedure,
                           .reason = words == timeline.end() ? "" : words->note,
                           .began_at = pause->at};
    }

    Party party_of(mandates::PrincipalKind kind, const std::map<std::string, std::string>& known) {
        const bool is_person = kind == mandates::PrincipalKind::person;
        return {.kind = kind,
                .name = value_in(known, is_person ? "name" : "organisation_name"),
                .number = value_in(known, is_person ? "citizen_id" : "organisation_uscc"),
                .mobile = value_in(known, "mobile")};
    }

    std::optional<Party> agent() {
        const auto account = identity::AccountId::parse(of_.filed_by.value_or(""));
        if (!account) return std::nullopt;
        const auto person = parts_.cases.identity.person_of(tx_, *account);
        if (!person) return std::nullopt;  // an officer at a counter
        return party_of(mandates::PrincipalKind::person,
                        parts_.cases.identity.known_facts(tx_, *person));
    }

    void take_acceptance() {
        const auto known = parts_.cases.authorities.known_facts(tx_, of_.principal());
        const auto* office = catalogue_->places().find_office(of_.office_id);
        Acceptance acceptance{.basic_code = item_.basic_code.text(),
                              .item_name = item_.name,
                              .item_edition = item_.edition,
                              .is_instant = item_.instant,
                              .applicant = party_of(of_.applicant, known),
                              .agent = agent(),
                              .applied_at = of_.submitted_at.value_or(entry_.at),
                              .due = fact(entry_, "due")};
        // The tables know one applicant: the one who represents them, and how many they are.
        const auto together = cases::principals_of(tx_, parts_.cases, of_).size();
        if (together > 1) acceptance.applicant.name += fmt::format("等{}人", together);
        acceptance.at_counter = of_.authority.value_or("").starts_with("assistance");
        if (office != nullptr) {
            acceptance.task_code = catalogue::Implementation{&item_, office}.task_code().text();
            acceptance.office_name = office->name;
            acceptance.office_uscc = office->uscc.text();
        }
        step_.acceptance = std::move(acceptance);
        take_materials();
    }

    void take_materials() {
        for (const cases::CaseMaterial& given : parts_.cases.store.materials_of(tx_, of_)) {
            if (!given.is_there() || given.state == cases::MaterialState::produced) continue;
            const auto asked =
                std::ranges::find(item_.materials, given.seq, &catalogue::Material::seq);
            step_.materials.push_back(
                {.seq = given.seq,
                 .name = asked == item_.materials.end() ? "" : asked->name,
                 .from_register = given.state == cases::MaterialState::from_register,
                 .at_counter = given.at_window,
                 .file_name = given.file_name});
        }
    }

    void take_result() {
        if (step_.action == action::kNotAccepted) step_.result = Result{"04", ""};
        if (step_.action == action::kWithdrawn) step_.result = Result{"05", ""};
        if (step_.action == action::kTerminated) step_.result = Result{"06", ""};
        if (step_.action != action::kDecided) return;
        step_.result.emplace();
        if (!of_.outcome) return;
        step_.result->type = result_type_of(*of_.outcome);
        if (!cases::grants(*of_.outcome)) return;
        step_.result->name = item_.result_name;
        step_.result->by_courier = was_delivered(tx_, entry_);
    }

    sql::Tx& tx_;
    const Parts& parts_;
    const journal::Entry& entry_;
    cases::Case of_;
    std::shared_ptr<const catalogue::Catalogue> catalogue_;
    const catalogue::Item& item_;
    Step step_ = {};
    bool is_at_once_ = false;
};

}  // namespace

std::vector<std::string> followed() {
    std::vector<std::string> whats;
    for (const ActionOfWord& each : kActions) whats.emplace_back(each.what);
    return whats;
}

bool is_delivery(const journal::Entry& entry) {
    return entry.what == "case.served" && fact(entry, "how") == "delivered";
}

std::optional<Gathered> gather(sql::Tx& tx, const Parts& parts, const journal::Entry& entry) {
    const auto id = cases::case_in(entry.subject);
    auto of = id ? parts.cases.store.find(tx, *id) : std::nullopt;
    if (!of) return std::nullopt;
    return Gathering{tx, parts, entry, *std::move(of)}.run();
}

}  // namespace mashang::exchange
