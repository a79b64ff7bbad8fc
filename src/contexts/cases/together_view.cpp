#include "contexts/cases/together_view.h"

#include <algorithm>

#include "contexts/cases/applicant_store.h"
#include "contexts/cases/together.h"

namespace mashang::cases {
namespace {

constexpr int kAlone = 1;

bool may_be_removed(const Applicant& applicant) {
    return !applicant.is_opener() && !applicant.represents;
}

std::vector<TogetherAct> allowed_to_representative(const Case& of,
                                                   std::span<const Applicant> applicants,
                                                   int most) {
    std::vector<TogetherAct> allowed;
    if (may_change_applicants(of.state)) {
        if (count_of(applicants) < most) allowed.push_back(TogetherAct::invite);
        if (std::ranges::any_of(applicants, may_be_removed)) allowed.push_back(TogetherAct::remove);
    }
    const auto may_take_over = [&](const Applicant& each) {
        return each.state == ApplicantState::confirmed && each.principal_id &&
               !is_representative(each, applicants);
    };
    if (!is_over(of.state) && std::ranges::any_of(applicants, may_take_over)) {
        allowed.push_back(TogetherAct::hand_over);
    }
    const bool can_be_withdrawn = find_transition(of.state, CaseEvent::withdraw) != nullptr;
    if (can_be_withdrawn && !keep_from_withdrawing(of.state, applicants).empty()) {
        allowed.push_back(TogetherAct::ask_withdrawal);
    }
    return allowed;
}

std::vector<TogetherAct> allowed_to(const Case& of, const Applicant& mine) {
    std::vector<TogetherAct> allowed;
    if (!mine.takes_part()) return allowed;
    const bool is_worked_on =
        of.state == CaseState::draft || of.state == CaseState::supplement_requested;
    if (is_worked_on && mine.state == ApplicantState::invited) {
        allowed.push_back(TogetherAct::confirm);
    }
    if (mine.offered_at && mine.state == ApplicantState::confirmed && !is_over(of.state)) {
        allowed.push_back(TogetherAct::answer_representation);
    }
    if (state_after_leaving(of.state) && !mine.is_opener()) allowed.push_back(TogetherAct::leave);
    const bool can_be_withdrawn = find_transition(of.state, CaseEvent::withdraw) != nullptr;
    if (can_be_withdrawn && of.state != CaseState::draft) {
        allowed.push_back(TogetherAct::agree_to_withdrawal);
    }
    return allowed;
}

ApplicantEntry entry_of(const Applicant& applicant, const std::optional<Applicant>& mine) {
    return {.id = applicant.id,
            .kind = applicant.kind,
            .name = masked_name(applicant),
            .number = masked_number(applicant),
            .state = applicant.state,
            .answered_at = applicant.answered_at,
            .agrees_to_withdrawal = applicant.withdraws_at.has_value(),
            .is_caller = mine && mine->id == applicant.id,
            .is_opener = applicant.is_opener(),
            .is_offered = applicant.offered_at.has_value()};
}

}  // namespace

std::optional<TogetherView> together_view_of(sql::Tx& tx, const Parts& parts,
                                             const http::Caller& caller, const Case& of) {
    const auto catalogue = parts.catalogue.get();
    const auto& joint = item_of(*catalogue, of).content->joint;
    const auto applicants = ApplicantStore{parts.store}.list_of(tx, of);
    if (!joint && applicants.empty()) return std::nullopt;
    const int most = joint ? joint->most : kAlone;
    const bool is_office = caller.kind == http::CallerKind::staff && !caller.acting_for;
    const auto mine = is_office ? std::nullopt : part_of(tx, parts, caller, of);
    const Applicant* representative = find_representative(applicants);
    TogetherView view{.representative = representative != nullptr
                                            ? masked_name(*representative)
                                            : parts.authorities.display_name(tx, of.principal()),
                      .least = joint ? joint->least : kAlone,
                      .most = most,
                      .applicants = {},
                      .allowed = {}};
    for (const Applicant& each : applicants) {
        if (!is_representative(each, applicants)) view.applicants.push_back(entry_of(each, mine));
    }
    if (is_office) return view;
    view.allowed = mine ? allowed_to(of, *mine) : allowed_to_representative(of, applicants, most);
    return view;
}

void tell_look_at_applicants(sql::Tx& tx, const Parts& parts, const http::Caller& officer,
                             const Case& of) {
    for (const Applicant& applicant : ApplicantStore{parts.store}.list_of(tx, of)) {
        const bool is_person = applicant.kind == mandates::PrincipalKind::person &&
                               applicant.principal_id && !applicant.is_opener();
        if (!is_person || !applicant.takes_part()) continue;
        parts.journal.tell_read(tx, parts.clock.now(),
                                {.actor = officer.account_id,
                                 .authority = "officer",
                                 .person = applicant.principal_id->text(),
                                 .matter = subject_of(of.id),
                                 .ground = "cases.examination",
                                 .what = "applicant"});
    }
}

std::vector<CaseSummary> merged(const Parts& parts, const std::vector<Case>& own,
                                const std::map<CaseId, ApplicantState>& handed_over,
                                const std::vector<SharedCase>& shared, Language language) {
    std::vector<CaseSummary> all;
    for (const Case& of : own) {
        all.push_back(summary_of(parts, of, language));
        const auto part = handed_over.find(of.id);
        if (part != handed_over.end()) all.back().my_part = part->second;
    }
    for (const SharedCase& each : shared) {
        all.push_back(summary_of(parts, each.of, language));
        if (!each.represents) all.back().my_part = each.mine;
    }
    std::ranges::sort(all, std::ranges::greater{}, &CaseSummary::id);
    return all;
}

}  // namespace mashang::cases
