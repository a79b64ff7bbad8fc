#include "contexts/cases/flows_applicants.h"

#include <algorithm>

#include "base/uscc.h"
#include "contexts/cases/advance.h"
#include "contexts/cases/applicant_refusals.h"
#include "contexts/cases/applicant_store.h"
#include "contexts/cases/flows.h"
#include "contexts/cases/reason.h"
#include "contexts/cases/refusals.h"
#include "contexts/cases/standing.h"
#include "contexts/cases/together.h"

namespace mashang::cases {
namespace {

using mandates::PrincipalKind;

[[noreturn]] void refuse_number() {
    throw Refused{refusals::kApplicantNumber};
}

/// Who it is, where we know her under exactly that name.
std::optional<identity::PersonId> known_person(sql::Tx& tx, const Parts& parts,
                                               const AskedApplicant& asked) {
    const auto name = identity::PersonName::parse(asked.name);
    const auto number = CitizenId::parse(asked.number);
    if (!name || !number) refuse_number();
    return parts.identity.find_proven(tx, {*name, *number});
}

/// A firm is asked once somebody represents it here: nobody else could confirm for it.
std::optional<identity::PersonId> known_firm(sql::Tx& tx, const Parts& parts,
                                             const AskedApplicant& asked) {
    if (!Uscc::parse(asked.number)) refuse_number();
    const auto firm = parts.find_firm ? parts.find_firm(tx, asked.number) : std::nullopt;
    if (!firm || firm->name != asked.name) refuse_number();
    return firm->id;
}

std::vector<std::string> indexes_of(const Parts& parts, const std::string& number) {
    return parts.number_indexes ? parts.number_indexes(number) : std::vector<std::string>{number};
}

void demand_open_list(const Case& of) {
    if (!may_change_applicants(of.state)) refuse_state(of.state, "invite");
}

struct Part {
    Case of;
    Applicant mine;
};
/// A case in which the caller takes part beside whoever opened it.
Part get_part(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id) {
    Case of = get_shared_case(tx, parts, caller, id);
    auto mine = part_of(tx, parts, caller, of);
    if (!mine) throw Refused{refusals::kNoSuchApplicant};
    return {std::move(of), *std::move(mine)};
}

/// An act of hers: saved, in the timeline, told to all.
Case note_act(sql::Tx& tx, const Parts& parts, const http::Caller& caller, Part part,
              const char* what, const std::string& note) {
    ApplicantStore{parts.store}.save(tx, part.mine);
    const std::int64_t seen = part.of.version;
    Case of = save_change(tx, parts, std::move(part.of), seen);
    add_to_timeline(tx, parts, of, what, "co_applicant", note);
    tell_all(tx, parts, caller, of, what);
    tell_step(tx, parts, caller, of, what);
    return of;
}

/// Nobody took it up any further: it ends as it would be refused, by the rule and not by a person.
Case end_below(sql::Tx& tx, const Parts& parts, const Case& of) {
    constexpr const char* kWords = "共同申请人退出后，不足该事项要求的人数，申请不予受理。";
    return advance(tx, parts, {}, of, of.version,
                   {.event = CaseEvent::refuse,
                    .note = kWords,
                    .change =
                        [](Case& changed, Instant now) {
                            changed.decided_at = now;
                            changed.remark = kWords;
                        },
                    .facts = {{"ground", "not_entitled"}},
                    .by = Actor::system});
}

const catalogue::JointContent& joint_of(const catalogue::Item& item) {
    if (!item.content->joint) throw Refused{refusals::kNotJoint};
    return *item.content->joint;
}

/// Somebody else than whoever is there; who said no is there to be asked again.
std::optional<Applicant> find_again(sql::Tx& tx, const Parts& parts, const Case& of,
                                    const std::vector<Applicant>& there,
                                    const std::string& number) {
    const auto same = std::ranges::find(there, number, &Applicant::number);
    const bool is_asked = same != there.end() && same->takes_part();
    if (is_asked || number == number_of_opener(tx, parts, of)) {
        throw Refused{refusals::kApplicantTwice};
    }
    return same == there.end() ? std::nullopt : std::optional{*same};
}

}  // namespace

Case invite_applicant(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
                      const AskedApplicant& asked) {
    Case of = get_represented(tx, parts, caller, id);
    demand_open_list(of);
    const auto catalogue = parts.catalogue.get();
    const int most = joint_of(item_of(*catalogue, of)).most;
    const auto whom = asked.kind == PrincipalKind::person ? known_person(tx, parts, asked)
                                                          : known_firm(tx, parts, asked);
    ApplicantStore store{parts.store};
    const auto there = store.list_of(tx, of);
    auto applicant = find_again(tx, parts, of, there, asked.number);
    if (count_of(there) >= most) {
        throw Refused{refusals::kTooManyApplicants, {{"most", std::to_string(most)}}};
    }
    const Instant now = parts.clock.now();
    if (applicant) store.remove(tx, *applicant);
    applicant = Applicant{.person_id = of.person_id,
                          .case_id = of.id,
                          .id = ApplicantId{parts.ids.next(now)},
                          .kind = asked.kind,
                          .principal_id = whom,
                          .number_index = indexes_of(parts, asked.number).front(),
                          .name = asked.name,
                          .number = asked.number,
                          .invited_at = now};
    store.save(tx, *applicant);
    tell_step(tx, parts, caller, of, "applicant_invited");
    const std::int64_t seen = of.version;
    of = save_change(tx, parts, std::move(of), seen);
    add_to_timeline(tx, parts, of, "applicant_invited", by_applicant(caller),
                    masked_name(*applicant));
    tell_applicant(tx, parts, caller, of, *applicant, "applicant_invited");
    return of;
}

Case remove_applicant(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
                      const ApplicantId& applicant) {
    Case of = get_represented(tx, parts, caller, id);
    ApplicantStore store{parts.store};
    const auto there = store.list_of(tx, of);
    const auto found = std::ranges::find(there, applicant, &Applicant::id);
    if (found == there.end()) throw Refused{refusals::kNoSuchApplicant};
    if (found->is_opener()) throw Refused{refusals::kOpenerStays};
    if (is_representative(*found, there)) throw Refused{refusals::kHandOverFirst};
    demand_open_list(of);
    store.remove(tx, *found);
    tell_step(tx, parts, caller, of, "applicant_removed");
    const std::int64_t seen = of.version;
    of = save_change(tx, parts, std::move(of), seen);
    add_to_timeline(tx, parts, of, "applicant_removed", by_applicant(caller), masked_name(*found));
    tell_applicant(tx, parts, caller, of, *found, "applicant_removed");
    return of;
}

Case confirm_application(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                         const CaseId& id, std::int64_t version) {
    Part part = get_part(tx, parts, caller, id);
    if (part.of.version != version) refuse_changed(part.of);
    demand_editable(part.of);
    confirm(part.mine, fingerprint_now(tx, parts, part.of), parts.clock.now());
    const std::string note = masked_name(part.mine);
    return note_act(tx, parts, caller, std::move(part), "applicant_confirmed", note);
}

Case leave_application(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                       const CaseId& id, const std::string& reason) {
    Part part = get_part(tx, parts, caller, id);
    const auto state = state_after_leaving(part.of.state);
    if (!state) throw Refused{refusals::kTooLateToLeave};
    if (part.mine.is_opener()) throw Refused{refusals::kOpenerStays};
    part.mine.state = *state;
    part.mine.confirmed.clear();
    part.mine.offered_at.reset();
    part.mine.answered_at = parts.clock.now();
    const bool has_left = *state == ApplicantState::left;
    const std::string name = masked_name(part.mine);
    const Case of = note_act(tx, parts, caller, std::move(part),
                             has_left ? "applicant_left" : "applicant_declined",
                             reason.empty() ? name : name + "：" + reason);
    const auto catalogue = parts.catalogue.get();
    const auto& joint = item_of(*catalogue, of).content->joint;
    const bool ends = has_left && is_below(joint, ApplicantStore{parts.store}.list_of(tx, of));
    return ends ? end_below(tx, parts, of) : of;
}

Case ask_withdrawal(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
                    const std::string& reason) {
    demand_reason(reason, "/reason");
    Case of = get_represented(tx, parts, caller, id);
    const auto there = ApplicantStore{parts.store}.list_of(tx, of);
    const bool can_be_withdrawn = find_transition(of.state, CaseEvent::withdraw) != nullptr;
    if (!can_be_withdrawn || keep_from_withdrawing(of.state, there).empty()) {
        refuse_state(of.state, "ask_withdrawal");
    }
    tell_step(tx, parts, caller, of, "withdrawal_asked");
    const std::int64_t seen = of.version;
    of = save_change(tx, parts, std::move(of), seen);
    add_to_timeline(tx, parts, of, "withdrawal_asked", by_applicant(caller), reason);
    tell_all(tx, parts, caller, of, "withdrawal_asked");
    return of;
}

Case agree_to_withdrawal(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                         const CaseId& id, bool agrees) {
    Part part = get_part(tx, parts, caller, id);
    const bool can_be_withdrawn = find_transition(part.of.state, CaseEvent::withdraw) != nullptr;
    if (!can_be_withdrawn || part.of.state == CaseState::draft) {
        refuse_state(part.of.state, "agree_to_withdrawal");
    }
    part.mine.withdraws_at = agrees ? std::optional{parts.clock.now()} : std::nullopt;
    const std::string note = masked_name(part.mine);
    return note_act(tx, parts, caller, std::move(part),
                    agrees ? "withdrawal_agreed" : "withdrawal_unagreed", note);
}

void demand_all_withdraw(sql::Tx& tx, const Parts& parts, const Case& of) {
    const auto there = ApplicantStore{parts.store}.list_of(tx, of);
    std::string names;
    for (const Applicant* waiting : keep_from_withdrawing(of.state, there)) {
        if (!names.empty()) names += "、";
        names += masked_name(*waiting);
    }
    if (!names.empty()) throw Refused{refusals::kOthersToAgree, {{"names", names}}};
}

journal::Follower applicants_follower(const Parts& parts) {
    return {.name = "cases.applicants",
            .whats = {"person.proven"},
            .effect = [&parts](sql::Tx& tx, const journal::Entry& entry) {
                const auto person = identity::PersonId::parse(entry.on_behalf);
                const auto claim = person ? parts.identity.proven_claim(tx, *person) : std::nullopt;
                if (!claim) return;
                ApplicantStore store{parts.store};
                for (const auto& index : indexes_of(parts, claim->citizen_id.text())) {
                    for (Applicant& applicant : store.list_unknown(tx, index)) {
                        if (applicant.name != claim->name.text()) continue;
                        applicant.principal_id = person;
                        store.save(tx, applicant);
                        const auto of = parts.store.find(tx, applicant.case_id);
                        if (!of || !applicant.takes_part()) continue;
                        tell_applicant(tx, parts, {}, *of, applicant, "applicant_invited");
                    }
                }
            }};
}

}  // namespace mashang::cases
