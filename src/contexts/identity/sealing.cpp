#include "contexts/identity/sealing.h"

#include "platform/json/json.h"

namespace mashang::identity {
namespace {

constexpr std::string_view kMobile = "identity.account.mobile";
constexpr std::string_view kName = "identity.person.name";
constexpr std::string_view kCitizenId = "identity.person.citizen_id";
constexpr std::string_view kFacts = "identity.person.facts";
constexpr std::string_view kClaim = "identity.proofing.claim";
constexpr std::string_view kEvidence = "identity.proofing.evidence";
constexpr std::string_view kStaffName = "identity.staff.name";
constexpr std::string_view kTotpSecret = "identity.staff.totp_secret";
constexpr std::string_view kAppSecret = "identity.totp.secret";
constexpr std::string_view kPaperCode = "identity.recovery_code.mac";

constexpr std::size_t kLongestPaperCode = 64;

template <class Id>
std::string context(std::string_view column, const Id& row) {
    return std::string{column}.append(":").append(row.text());
}

template <class Id>
std::string seal(const Parts& parts, std::string_view column, const Id& row,
                 std::string_view plain) {
    return parts.fields.encrypt(plain, context(column, row));
}

template <class Id>
std::string open(const Parts& parts, std::string_view column, const Id& row,
                 std::string_view sealed) {
    return parts.fields.decrypt(sealed, context(column, row));
}

/// What we wrote ourselves; anything else is a damaged row.
template <class T>
T value_in(std::string_view text) {
    auto value = T::parse(text);
    if (!value) throw crypto::Tampered{"a sealed field of identity holds no value of its type"};
    return *std::move(value);
}

}  // namespace

std::string seal_mobile(const Parts& parts, const AccountId& account, const MobileNumber& mobile) {
    return seal(parts, kMobile, account, mobile.view());
}

MobileNumber open_mobile(const Parts& parts, const store::AccountRow& account) {
    return value_in<MobileNumber>(open(parts, kMobile, account.id, account.mobile_sealed));
}

std::optional<MobileNumber> find_mobile(const Parts& parts, const store::AccountRow& account) {
    if (account.mobile_sealed.empty()) return std::nullopt;
    return open_mobile(parts, account);
}

std::string mobile_index(const Parts& parts, const MobileNumber& mobile) {
    return parts.index.of(kMobile, mobile.view());
}

std::vector<std::string> mobile_indexes(const Parts& parts, const MobileNumber& mobile) {
    return parts.index.candidates(kMobile, mobile.view());
}

std::vector<std::string> citizen_indexes(const Parts& parts, const CitizenId& citizen_id) {
    return parts.index.candidates(kCitizenId, citizen_id.view());
}

void seal_name(const Parts& parts, store::PersonRow& person, const PersonName& name) {
    person.name_sealed = seal(parts, kName, person.id, name.text());
}

void seal_claim(const Parts& parts, store::PersonRow& person, const Claim& claim) {
    seal_name(parts, person, claim.name);
    person.citizen_id_sealed = seal(parts, kCitizenId, person.id, claim.citizen_id.view());
}

std::optional<PersonName> open_name(const Parts& parts, const store::PersonRow& person) {
    if (!person.name_sealed) return std::nullopt;
    return value_in<PersonName>(open(parts, kName, person.id, *person.name_sealed));
}

std::optional<CitizenId> open_citizen_id(const Parts& parts, const store::PersonRow& person) {
    if (!person.citizen_id_sealed) return std::nullopt;
    return value_in<CitizenId>(open(parts, kCitizenId, person.id, *person.citizen_id_sealed));
}

void seal_facts(const Parts& parts, store::PersonRow& person, const RegisterFacts& facts) {
    person.facts_sealed = seal(parts, kFacts, person.id, json::text_of(facts));
}

RegisterFacts open_facts(const Parts& parts, const store::PersonRow& person) {
    if (!person.facts_sealed) return {};
    return json::decode_or_refuse<RegisterFacts>(
        json::parse(open(parts, kFacts, person.id, *person.facts_sealed)));
}

std::string seal_proofing_claim(const Parts& parts, const ProofingId& id, const Claim& claim) {
    return seal(parts, kClaim, id, json::text_of(claim));
}

Claim open_proofing_claim(const Parts& parts, const store::ProofingRow& proofing) {
    return json::decode_or_refuse<Claim>(
        json::parse(open(parts, kClaim, proofing.id, proofing.claim_sealed)));
}

std::string seal_evidence(const Parts& parts, const ProofingId& id, std::string_view claims) {
    return seal(parts, kEvidence, id, claims);
}

std::string open_evidence(const Parts& parts, const store::ProofingRow& proofing) {
    return open(parts, kEvidence, proofing.id, proofing.evidence_sealed.value());
}

std::string seal_app_secret(const Parts& parts, const AccountId& account, std::string_view secret) {
    return seal(parts, kAppSecret, account, secret);
}

std::string open_app_secret(const Parts& parts, const store::TotpRow& totp) {
    return open(parts, kAppSecret, totp.account_id, totp.secret_sealed);
}

std::vector<std::string> paper_code_macs(const Parts& parts, const AccountId& account,
                                         std::string_view code) {
    std::string letters{code.substr(0, kLongestPaperCode)};
    std::erase(letters, '-');
    return parts.index.candidates(kPaperCode, account.text() + ":" + letters);
}

std::string seal_staff_name(const Parts& parts, const AccountId& staff, const PersonName& name) {
    return seal(parts, kStaffName, staff, name.text());
}

PersonName open_staff_name(const Parts& parts, const store::StaffRow& staff) {
    return value_in<PersonName>(open(parts, kStaffName, staff.id, staff.name_sealed));
}

std::string seal_totp_secret(const Parts& parts, const AccountId& staff, std::string_view secret) {
    return seal(parts, kTotpSecret, staff, secret);
}

std::string open_totp_secret(const Parts& parts, const store::StaffRow& staff) {
    return open(parts, kTotpSecret, staff.id, staff.totp_secret_sealed);
}

}  // namespace mashang::identity
