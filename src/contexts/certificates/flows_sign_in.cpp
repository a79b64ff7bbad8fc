#include "contexts/certificates/flows.h"
#include "contexts/certificates/refusals.h"
#include "contexts/certificates/showing.h"
#include "contexts/identity/api.h"
#include "platform/crypto/bytes.h"
#include "platform/crypto/hash.h"
#include "platform/json/json.h"

namespace mashang::certificates {
namespace {

constexpr std::size_t kTicketBytes = 32;
constexpr std::size_t kChallengeBytes = 24;

std::string hash_of(std::string_view ticket) {
    return crypto::to_hex(crypto::sha256(ticket));
}

/// In a transaction of its own: it is gone whatever comes of the answer.
std::optional<store::ChallengeRow> take_challenge(const Parts& parts, ChallengePurpose purpose,
                                                  std::string_view ticket) {
    std::optional<store::ChallengeRow> row;
    parts.database.write([&](sql::Tx& tx) { row = store::take_challenge(tx, hash_of(ticket)); });
    const bool is_good = row && row->purpose == purpose &&
                         parts.clock.now() - row->issued_at <= parts.limits.challenge_life;
    if (!is_good) return std::nullopt;
    return row;
}

/// The second step's ticket with the certificate of the first: sealed, since the page carries it.
struct CertificateTicket {
    std::string ticket;
    std::string fingerprint;
};
BOOST_DESCRIBE_STRUCT(CertificateTicket, (), (ticket, fingerprint))

constexpr std::string_view kTicketContext = "certificates.ticket";
constexpr std::size_t kLongestTicket = 4096;

std::string seal_ticket(const Parts& parts, const CertificateTicket& ticket) {
    return parts.fields.encrypt(json::text_of(ticket), kTicketContext);
}

std::optional<CertificateTicket> open_ticket(const Parts& parts, std::string_view sealed) {
    if (sealed.size() > kLongestTicket) return std::nullopt;
    try {
        return json::decode_or_refuse<CertificateTicket>(
            json::parse(parts.fields.decrypt(sealed, kTicketContext)));
    } catch (const crypto::Tampered&) {
        return std::nullopt;  // somebody made it up
    }
}

void act_for_its_firm(sql::Tx& tx, const Parts& parts, const identity::StartedSession& session,
                      const store::BindingRow& holder) {
    const auto uscc = Uscc::parse(holder.uscc);
    if (uscc) parts.begin_acting(tx, session, *uscc);
}

}  // namespace

void refuse_faulty(std::vector<Fault> faults) {
    if (faults.empty()) return;
    Facts facts{{"count", std::to_string(faults.size())}};
    throw Refused{refusals::kNotTaken, std::move(facts), std::move(faults)};
}

std::optional<store::BindingRow> find_holder(sql::Tx& tx, const Parts& parts,
                                             const Judgement& judgement,
                                             std::vector<Fault>& faults) {
    if (judgement.chain.empty()) return std::nullopt;
    auto row = store::find_binding(tx, judgement.chain.front().fingerprint());
    if (!row) {
        faults.push_back({.pointer = "/certificates", .refusal = &refusals::kNotBound});
        return std::nullopt;
    }
    const auto uscc = Uscc::parse(row->uscc);
    if (uscc && !parts.may_sign_for(tx, row->person_id, *uscc, parts.clock.now())) {
        faults.push_back({.pointer = "/certificates", .refusal = &refusals::kNotTheirs});
    }
    return row;
}

NewChallenge new_challenge(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                           ChallengePurpose purpose) {
    std::optional<identity::AccountId> account;
    if (purpose == ChallengePurpose::bind) {
        parts.sign_in.demand_recent(tx, caller);
        account = identity::AccountId::parse(caller.account_id);
    }
    const Instant now = parts.clock.now();
    std::string ticket = crypto::to_base64url(parts.random_bytes(kTicketBytes));
    std::string challenge = crypto::to_base64url(parts.random_bytes(kChallengeBytes));
    store::add_challenge(tx,
                         {.ticket = hash_of(ticket),
                          .challenge = challenge,
                          .purpose = purpose,
                          .account_id = account,
                          .issued_at = now},
                         now - parts.limits.challenge_life);
    return {.ticket = std::move(ticket),
            .text = text_to_sign(purpose, parts.site(), challenge),
            .until = now + parts.limits.challenge_life};
}

ShownCheck check_shown(const Parts& parts, ChallengePurpose purpose, const Shown& shown) {
    const auto challenge = take_challenge(parts, purpose, shown.ticket);
    if (!challenge) {
        return {.judgement = {
                    .faults = {{.pointer = "/ticket", .refusal = &refusals::kChallengeOver}}}};
    }
    const std::string text = text_to_sign(purpose, parts.site(), challenge->challenge);
    return {.account = challenge->account_id,
            .judgement = judge(parts, shown.signed_text, text, pki::Use::sign_in)};
}

identity::FirstStep sign_in(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                            const ShownCheck& check) {
    const Judgement& judgement = check.judgement;
    std::vector<Fault> faults = judgement.faults;
    const auto holder = find_holder(tx, parts, judgement, faults);
    refuse_faulty(std::move(faults));
    const Instant now = parts.clock.now();
    store::note_use(tx, holder->fingerprint, now);
    parts.journal.tell(tx, now,
                       {.what = "certificate.shown",
                        .actor = holder->account_id.text(),
                        .on_behalf = holder->person_id.text(),
                        .authority = "self",
                        .subject = "person:" + holder->person_id.text(),
                        .facts = {{"fingerprint", holder->fingerprint},
                                  {"uscc", holder->uscc},
                                  {"hardware", judgement.is_in_hardware}}});
    identity::FirstStep step = parts.sign_in.enter(
        tx, caller, holder->account_id,
        judgement.is_in_hardware ? identity::kDeviceKeyMethods : identity::kCertificateMethods);
    if (step.session) {
        act_for_its_firm(tx, parts, *step.session, *holder);
    } else {
        step.ticket = seal_ticket(parts, {step.ticket, holder->fingerprint});
    }
    return step;
}

SecondShown check_second(const Parts& parts, std::string_view ticket, std::string_view typed,
                         std::string_view address) {
    auto opened = open_ticket(parts, ticket);
    if (!opened) return {};
    return {.check = parts.sign_in.check_second(opened->ticket, typed, address),
            .fingerprint = std::move(opened->fingerprint)};
}

identity::StartedSession sign_in_second(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                                        const SecondShown& shown) {
    auto session = parts.sign_in.sign_in_second(tx, caller, shown.check);
    const auto holder = store::find_binding(tx, shown.fingerprint);
    if (holder) act_for_its_firm(tx, parts, session, *holder);
    return session;
}

}  // namespace mashang::certificates
