// How a certificate stands.

#include "base/enum_names.h"
#include "contexts/certificates/issue_flows.h"
#include "contexts/certificates/issue_refusals.h"
#include "contexts/certificates/issue_store.h"

namespace mashang::certificates {
namespace {

constexpr int kLeastStrength = 2;
constexpr std::size_t kMostOfOne = 1000;

std::string what_of(IssuedEvent event) {
    switch (event) {
        case IssuedEvent::suspend:
            return "certificate.suspended";
        case IssuedEvent::resume:
            return "certificate.resumed";
        case IssuedEvent::revoke:
            return "certificate.revoked";
        case IssuedEvent::issue:
        case IssuedEvent::fail:
            break;
    }
    throw std::logic_error{"no change of a holder's"};
}

/// Whether its holder may still sign for the legal person in it.
bool may_sign(sql::Tx& tx, const IssueParts& parts, const Issued& issued) {
    const auto holder =
        parts.signatory(tx, issued.person_id, issued.uscc.value(), parts.clock.now());
    return holder && holder->may_sign;
}

/// Back into force comes only what its holder could order.
void refuse_resuming(sql::Tx& tx, const IssueParts& parts, const http::Caller& caller,
                     const Issued& issued) {
    if (caller.strength < kLeastStrength) throw Refused{refusals::kNotProvenEnough};
    if (issued.uscc && !may_sign(tx, parts, issued)) throw Refused{refusals::kNotTheirSigner};
}

/// False: there is nothing to end.
bool end(sql::Tx& tx, const IssueParts& parts, const Issued& issued, EndReason reason) {
    if (issued.state == IssuedState::ordered) {
        fail_order(tx, parts, issued.person_id, issued.id, IssueFailure::withdrawn);
        return true;
    }
    if (!issued.is_live(parts.machine_clock.now())) return false;
    change_certificate(tx, parts, issued,
                       {.actor = "system", .authority = "system", .hand = Hand::platform},
                       {.event = IssuedEvent::revoke, .reason = reason});
    return true;
}

}  // namespace

Mine get_changeable(sql::Tx& tx, const IssueParts& parts, const http::Caller& caller,
                    const IssuedId& id) {
    const auto person = identity::PersonId::parse(caller.person_id).value();
    auto issued = store::find_issued(tx, parts, id);
    if (!issued) throw Refused{refusals::kNoSuchIssued};
    const auto signatory = issued->uscc
                               ? parts.signatory(tx, person, *issued->uscc, parts.clock.now())
                               : std::optional<Signatory>{};
    const bool represents = signatory && signatory->is_representative;
    if (issued->person_id == person) {
        const Hand hand = represents ? Hand::representative : Hand::holder;
        return {.issued = *std::move(issued),
                .by = {.actor = caller.account_id, .authority = "self", .hand = hand}};
    }
    if (!represents) throw Refused{refusals::kNoSuchIssued};
    return {.issued = *std::move(issued),
            .by = {.actor = caller.account_id,
                   .authority = signatory->authority,
                   .hand = Hand::representative}};
}

Issued change_certificate(sql::Tx& tx, const IssueParts& parts, Issued issued, const Changer& by,
                          const Change& change) {
    const Refusal* fault =
        fault_of_change(issued, change.event, by.hand, parts.machine_clock.now());
    if (fault != nullptr) throw Refused{*fault};
    issued.state = next_state(issued.state, change.event).value();
    issued.since = parts.clock.now();
    issued.reason =
        change.event == IssuedEvent::revoke ? std::optional{change.reason} : std::nullopt;
    issued.held_by = change.event == IssuedEvent::suspend ? std::optional{by.hand} : std::nullopt;
    issued.changes += 1;
    issued.is_told = false;
    store::save_issued(tx, parts, issued);
    parts.place_order(tx, parts.clock.now(), standing_order(issued));
    boost::json::object facts{{"serial", issued.serial.value()}};
    if (issued.uscc) facts["uscc"] = issued.uscc->text();
    if (issued.reason) facts["reason"] = name_of_enumerator(*issued.reason);
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = what_of(change.event),
                        .actor = by.actor,
                        .on_behalf = issued.person_id.text(),
                        .authority = by.authority,
                        .subject = "certificate:" + issued.id.text(),
                        .facts = std::move(facts)});
    return issued;
}

Issued change_mine(sql::Tx& tx, const IssueParts& parts, const http::Caller& caller,
                   const IssuedId& id, const Change& change) {
    Mine mine = get_changeable(tx, parts, caller, id);
    if (change.event == IssuedEvent::resume) refuse_resuming(tx, parts, caller, mine.issued);
    return change_certificate(tx, parts, std::move(mine.issued), mine.by, change);
}

int end_all(sql::Tx& tx, const IssueParts& parts, const identity::PersonId& person,
            EndReason reason) {
    int ended = 0;
    for (const Issued& issued : store::list_issued_of_holder(tx, parts, person, kMostOfOne)) {
        ended += end(tx, parts, issued, reason) ? 1 : 0;
    }
    return ended;
}

int end_unauthorised(sql::Tx& tx, const IssueParts& parts, const Uscc& uscc,
                     const std::optional<identity::PersonId>& holder) {
    int ended = 0;
    const std::string subject = subject_key_of({}, uscc);
    for (const Issued& issued : store::list_issued_of_subject(tx, parts, subject, kMostOfOne)) {
        const bool is_meant = !holder || issued.person_id == *holder;
        if (!is_meant || may_sign(tx, parts, issued)) continue;
        ended += end(tx, parts, issued, EndReason::affiliation_changed) ? 1 : 0;
    }
    return ended;
}

}  // namespace mashang::certificates
