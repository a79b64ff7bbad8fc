#include "contexts/notices/follow.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "contexts/notices/sms_wire.h"
#include "contexts/notices/store.h"
#include "contexts/notices/wording.h"

namespace mashang::notices {
namespace {

std::optional<std::string> case_of(const journal::Entry& entry) {
    constexpr std::string_view kPrefix = "case:";
    if (!entry.subject.starts_with(kPrefix)) return std::nullopt;
    return entry.subject.substr(kPrefix.size());
}

/// The register's match, L1, is seen on the page where it was asked for.
bool is_told_already(const journal::Entry& entry) {
    const auto* level = entry.facts.if_contains("level");
    return entry.what == "person.proven" && level != nullptr && *level == 1;
}

std::optional<identity::PersonId> person_in(const boost::json::object& facts,
                                            std::string_view name) {
    const auto* fact = facts.if_contains(name);
    if (fact == nullptr || !fact->is_string()) return std::nullopt;
    return identity::PersonId::parse(std::string_view{fact->as_string()});
}

std::vector<identity::PersonId> people_in(const boost::json::object& facts, std::string_view name) {
    std::vector<identity::PersonId> people;
    const auto* fact = facts.if_contains(name);
    if (fact == nullptr || !fact->is_array()) return people;
    for (const auto& one : fact->get_array()) {
        const auto id = one.is_string()
                            ? identity::PersonId::parse(std::string_view{one.get_string()})
                            : std::nullopt;
        if (id) people.push_back(*id);
    }
    return people;
}

/// A legal person reads nothing: whoever acts for it is told.
bool is_of_legal_person(const journal::Entry& entry) {
    const auto* applicant = entry.facts.if_contains("applicant");
    return applicant != nullptr && *applicant == "legal_person";
}

bool is_of_several(const journal::Entry& entry) {
    return entry.facts.contains("together");
}

/// Who closed her account has no inbox any more.
void empty_inbox(sql::Tx& tx, const journal::Entry& entry) {
    const auto person = identity::PersonId::parse(entry.on_behalf);
    const auto* why = entry.facts.if_contains("why");
    if (person && why != nullptr && *why == "by_owner") store::remove_all(tx, *person);
}

void tell(sql::Tx& tx, const Parts& parts, const journal::Entry& entry, const Wording& wording,
          const identity::PersonId& person) {
    // Nothing: she has no account, and whoever acts for her is told.
    const auto mobile = parts.identity.find_mobile(tx, person);
    // What ends with an account is told to the other one only.
    if (!parts.identity.is_active(tx, person)) return;
    const auto id = NoticeId::parse(entry.id);
    store::add(tx, {.person_id = person,
                    .id = id.value(),
                    .at = entry.at,
                    .what = entry.what,
                    .case_id = case_of(entry),
                    .facts = boost::json::serialize(entry.facts),
                    .read = false});
    if (!mobile || !is_sent_by_sms(entry.what)) return;
    const bool is_other = entry.on_behalf != person.text();
    parts.place_order(tx, parts.clock.now(),
                      {.channel = std::string{kSms},
                       .idempotency_key = (is_other ? "notice:also:" : "notice:") + id->text() +
                                          (is_of_several(entry) ? ":" + person.text() : ""),
                       .subject = entry.subject,
                       .payload = {{"mobile", mobile->text()}, {"text", sms_text(wording)}}});
}

/// The one for whom it happened, the other one of two (`also`), and those who apply together with
/// her (`together`).
void take(sql::Tx& tx, const Parts& parts, const journal::Entry& entry) {
    if (entry.what == "account.closed") return empty_inbox(tx, entry);
    const auto person = identity::PersonId::parse(entry.on_behalf);
    const auto also = person_in(entry.facts, "also");
    const auto wording = wording_of(entry.what, entry.facts, *parts.catalogue.get(), Language::zh);
    if (!wording || !NoticeId::parse(entry.id) || is_told_already(entry)) return;
    if (person && !is_of_legal_person(entry)) tell(tx, parts, entry, *wording, *person);
    if (also && also != person) tell(tx, parts, entry, *wording, *also);
    for (const auto& other : people_in(entry.facts, "together")) {
        if (other != person && other != also) tell(tx, parts, entry, *wording, other);
    }
}

/// What people are told of: each has words (templates_*.cpp), but for the account that is gone.
constexpr auto kWhats = std::to_array<std::string_view>({
    "case.submitted",
    "case.promise_due_soon",
    "case.promise_late",
    "case.promise_broken",
    "case.promise_due_changed",
    "case.virus_found",
    "case.supplement_requested",
    "case.supplemented",
    "case.handed_over",
    "case.handed_back",
    "case.accepted",
    "case.suspended",
    "case.resumed",
    "case.extended",
    "case.due_changed",
    "case.refused",
    "case.decided",
    "case.contest_settled",
    "case.revocation_proposed",
    "case.revocation_dropped",
    "case.revoked",
    "case.applicant_invited",
    "case.applicant_asked_anew",
    "case.applicant_removed",
    "case.applicant_confirmed",
    "case.applicant_declined",
    "case.applicant_left",
    "case.representation_offered",
    "case.representation_taken",
    "case.representation_declined",
    "case.withdrawal_asked",
    "case.withdrawal_agreed",
    "case.withdrawal_unagreed",
    "case.terminated",
    "case.withdrawn",
    "bill.issued",
    "bill.due_soon",
    "bill.overdue",
    "bill.paid",
    "bill.receipted",
    "bill.cancelled",
    "bill.paid_late",
    "bill.paid_twice",
    "bill.amount_differs",
    "bill.refund_asked",
    "bill.refunded",
    "bill.payment_returned",
    "document.issued",
    "device.new",
    "factor.added",
    "factor.removed",
    "factor.changed",
    "passkey.count_fell",
    "account.recovered",
    "person.proven",
    "approval.requested",
    "consent.given",
    "one_code.verified",
    "account.closing_asked",
    "account.closing_taken_back",
    "account.closing_called_off",
    "account.closed",
    "own_data.copy_asked",
    "own_data.copy_ready",
    "own_data.correction_answered",
    "question.answered",
    "screen.confirmed",
    "screen.refused",
    "account.sessions_ended",
    "legal_person.proven",
    "legal_person.not_proven",
    "legal_person.representative_left",
    "legal_person.lapsed",
    "agency.accepted",
    "agency.ended",
    "mandate.offered",
    "mandate.accepted",
    "mandate.declined",
    "mandate.ended",
    "guardianship.confirmed",
    "guardianship.refused",
    "guardianship.ended",
    "guardianship.unanswered",
    "guardianship.restored",
    "federation.linked",
    "federation.unlinked",
    "certificate.issued",
    "certificate.failed",
    "certificate.suspended",
    "certificate.resumed",
    "certificate.revoked",
    "certificate.ending",
    "seal.suspended",
    "seal.resumed",
    "seal.revoked",
    "one_code.licence_given",
    "catalogue.item_back",
    "app_rating.replied",
    "app_rating.hidden",
    "app_rating.hidden_for_good",
    "app_rating.restored",
    "booking.booked",
    "booking.moved",
    "booking.cancelled",
    "booking.called_off",
    "booking.reminded",
    "bundle.submitted",
    "bundle.part_fell_away",
    "bundle.promise_moved",
    "bundle.needs_you",
    "bundle.finished",
    "proactive.reminded",
});

}  // namespace

journal::Follower follower(const Parts& parts) {
    return {
        .name = "notices",
        .whats = std::vector<std::string>(kWhats.begin(), kWhats.end()),
        .effect = [&parts](sql::Tx& tx, const journal::Entry& entry) { take(tx, parts, entry); }};
}

}  // namespace mashang::notices
