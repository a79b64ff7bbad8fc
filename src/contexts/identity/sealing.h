#pragma once

// Which personal field lies where, and under which context it is sealed: a sealed text moved to
// another row or column does not open.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/citizen_id.h"
#include "base/mobile_number.h"
#include "contexts/identity/parts.h"
#include "contexts/identity/person_name.h"
#include "contexts/identity/proofing.h"
#include "contexts/identity/store.h"

namespace mashang::identity {

std::string seal_mobile(const Parts& parts, const AccountId& account, const MobileNumber& mobile);
/// Of an account that was not closed by its owner.
MobileNumber open_mobile(const Parts& parts, const store::AccountRow& account);
std::optional<MobileNumber> find_mobile(const Parts& parts, const store::AccountRow& account);
std::string mobile_index(const Parts& parts, const MobileNumber& mobile);
std::vector<std::string> mobile_indexes(const Parts& parts, const MobileNumber& mobile);
std::vector<std::string> citizen_indexes(const Parts& parts, const CitizenId& citizen_id);

void seal_name(const Parts& parts, store::PersonRow& person, const PersonName& name);
/// Puts name and number into the row, sealed.
void seal_claim(const Parts& parts, store::PersonRow& person, const Claim& claim);
std::optional<PersonName> open_name(const Parts& parts, const store::PersonRow& person);
std::optional<CitizenId> open_citizen_id(const Parts& parts, const store::PersonRow& person);
void seal_facts(const Parts& parts, store::PersonRow& person, const RegisterFacts& facts);
RegisterFacts open_facts(const Parts& parts, const store::PersonRow& person);

std::string seal_proofing_claim(const Parts& parts, const ProofingId& id, const Claim& claim);
Claim open_proofing_claim(const Parts& parts, const store::ProofingRow& proofing);
std::string seal_evidence(const Parts& parts, const ProofingId& id, std::string_view claims);

/// Throws crypto::Tampered.
std::string open_evidence(const Parts& parts, const store::ProofingRow& proofing);

std::string seal_app_secret(const Parts& parts, const AccountId& account, std::string_view secret);
std::string open_app_secret(const Parts& parts, const store::TotpRow& totp);
/// What is kept of a code on paper, under the newest key first; blanks, hyphens and case do not
/// matter.
std::vector<std::string> paper_code_macs(const Parts& parts, const AccountId& account,
                                         std::string_view code);

std::string seal_staff_name(const Parts& parts, const AccountId& staff, const PersonName& name);
PersonName open_staff_name(const Parts& parts, const store::StaffRow& staff);
std::string seal_totp_secret(const Parts& parts, const AccountId& staff, std::string_view secret);
std::string open_totp_secret(const Parts& parts, const store::StaffRow& staff);

}  // namespace mashang::identity
