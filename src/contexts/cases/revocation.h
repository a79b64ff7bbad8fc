#pragma once

// 撤销: a grant by rule that the sample found wrong is taken back, after its person was heard
// [行政许可法 69]. What may happen when is pure; the row with its SQL stands below.

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "contexts/cases/instant_store.h"
#include "contexts/cases/store.h"

namespace mashang::cases {

/// For how many working days she may be heard (行政许可法 7).
inline constexpr int kHearingWorkingDays = 5;

enum class RevocationState { proposed, revoked, dropped };
BOOST_DESCRIBE_ENUM(RevocationState, proposed, revoked, dropped)

struct Revocation {
    identity::PersonId person_id;
    CaseId case_id;
    places::OfficeId office_id;
    RevocationState state = RevocationState::proposed;
    Instant proposed_at;
    std::string proposed_by;  ///< account id
    std::string reason;       ///< in clear, as answer and text
    Date hear_until;
    std::optional<Instant> answered_at = {};
    std::string answer = {};
    std::optional<Instant> settled_at = {};
    std::optional<std::string> settled_by = {};  ///< account id
    std::string text = {};
};
BOOST_DESCRIBE_STRUCT(Revocation, (),
                      (person_id, case_id, office_id, state, proposed_at, proposed_by, reason,
                       hear_until, answered_at, answer, settled_at, settled_by, text))

/// Whether it may be proposed: of a grant by rule that was found wrong, still holds, and is not
/// proposed already; what was dropped may be proposed again.
bool may_propose(const Case& of, const std::optional<InstantRow>& rules,
                 const std::optional<Revocation>& before);
/// Whether she may still be heard: once, until the last day.
bool may_answer(const Revocation& revocation, Date today);
/// Whether she has been heard, or had her time: only then it is settled.
bool is_heard(const Revocation& revocation, Date today);

/// All SQL of revocations; their words are encrypted.
class RevocationStore {
  public:
    explicit RevocationStore(Store& cases) : cipher_{cases.cipher()} {}

    /// Writes it, in the place of the one before.
    void save(sql::Tx& tx, const Revocation& revocation);
    std::optional<Revocation> find(sql::Tx& tx, const Case& of);
    /// Those of an office that are not settled, the oldest first.
    std::vector<Revocation> list_open(sql::Tx& tx, const places::OfficeId& office,
                                      std::size_t most);

  private:
    std::vector<Revocation> opened(std::vector<Revocation> stored);
    crypto::FieldCipher& cipher_;
};

}  // namespace mashang::cases
