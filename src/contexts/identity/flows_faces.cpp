#include "contexts/identity/face_wire.h"
#include "contexts/identity/flows_levels.h"
#include "contexts/identity/refusals.h"
#include "contexts/identity/sealing.h"
#include "platform/crypto/hash.h"

namespace mashang::identity {
namespace {

constexpr std::size_t kChallengeBytes = 32;

std::string hash_of(std::string_view challenge) {
    return crypto::to_hex(crypto::sha256(challenge));
}

/// Either order, so that a recording of yesterday is of use only half the time, and once.
std::string pick_actions(const Parts& parts) {
    return (parts.random_bytes(1).front() & 1) == 0 ? "1,2" : "2,1";
}

std::vector<std::string> in_words(std::string_view actions) {
    if (actions == "1,2") return {"open_mouth", "blink"};
    return {"blink", "open_mouth"};
}

AccountId account_of(const http::Caller& caller) {
    const auto account = AccountId::parse(caller.account_id);
    if (!account) throw Refused{refusals::kNoSuchPerson};
    return *account;
}

}  // namespace

FaceChallenge start_face_check(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                               bool consents) {
    if (!consents) throw Refused{refusals::kConsentNeeded};
    if (!parts.ask_face) throw Refused{refusals::kFaceNotOffered};
    refuse_unasked_for(tx, parts, get_matched_person(tx, caller), kLevelFace);
    const Instant now = parts.clock.now();
    const std::string challenge = crypto::to_base64url(parts.random_bytes(kChallengeBytes));
    const std::string actions = pick_actions(parts);
    store::add_face_challenge(tx, {.challenge = hash_of(challenge),
                                   .account_id = account_of(caller),
                                   .actions = actions,
                                   .consented_at = now,
                                   .issued_at = now});
    parts.journal.tell(tx, now,
                       {.what = "face_check.consented",
                        .actor = caller.account_id,
                        .on_behalf = caller.person_id,
                        .authority = "self",
                        .subject = "person:" + caller.person_id,
                        .facts = {}});
    return {.challenge = challenge, .actions = in_words(actions)};
}

FaceCheck check_face(const Parts& parts, std::string_view challenge, std::string_view video) {
    std::optional<store::FaceChallengeRow> row;
    std::optional<Claim> claim;
    parts.database.write([&](sql::Tx& tx) {
        row = store::take_face_challenge(tx, hash_of(challenge));
        const auto account = row ? store::find_account(tx, row->account_id) : std::nullopt;
        const auto person = account ? store::find_person(tx, account->person_id) : std::nullopt;
        if (person && person->level >= kLevelMatched) claim = claim_of(parts, *person);
    });
    if (!claim || parts.clock.now() - row->issued_at > parts.limits.challenge_life) return {};
    FaceCheck check{.account = row->account_id, .consented_at = row->consented_at};
    if (parts.ask_face) check.finding = parts.ask_face({*claim, row->actions, video});
    return check;
}

store::ProofingRow decide_face(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                               const FaceCheck& check) {
    if (check.account != account_of(caller)) throw Refused{refusals::kFaceChallengeOver};
    if (!check.finding) throw Refused{refusals::kFaceNotOffered};
    const auto person = get_matched_person(tx, caller);
    refuse_unasked_for(tx, parts, person, kLevelFace);
    const auto proofing = open_proofing(tx, parts, person,
                                        {.way = ProofingWay::face,
                                         .claim = claim_of(parts, person),
                                         .actor = caller.account_id,
                                         .authority = "self"});
    decide_proofing(tx, parts, person.id, proofing.id, *check.finding, {});
    return get_proofing(tx, person.id, proofing.id);
}

}  // namespace mashang::identity
