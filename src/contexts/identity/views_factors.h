#pragma once

// How an account's factors look to their owner.

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/instant.h"
#include "contexts/identity/flows_factors.h"
#include "contexts/identity/store.h"
#include "contexts/identity/views.h"

namespace mashang::identity {

BOOST_DESCRIBE_STRUCT(NewApp, (), (secret, uri))

struct PaperCodes {
    std::vector<std::string> codes;  ///< shown once
};
BOOST_DESCRIBE_STRUCT(PaperCodes, (), (codes))

struct PasskeyView {
    std::string id;
    std::string name;
    bool is_synced = false;   ///< goes along with its holder's account at its maker's
    bool is_suspect = false;  ///< its counter went back: perhaps there is a copy
    Instant created_at;
    std::optional<Instant> last_used_at = {};
};
BOOST_DESCRIBE_STRUCT(PasskeyView, (), (id, name, is_synced, is_suspect, created_at, last_used_at))

PasskeyView view_of(const store::PasskeyRow& passkey);

struct FactorsView {
    std::vector<PasskeyView> passkeys;
    bool has_app = false;
    std::int64_t paper_codes = 0;  ///< left
    int strength = 1;              ///< of this session
    int strength_to_change = 1;    ///< to change any of these
    Instant signed_in_at;
    bool is_held_back = false;  ///< came back by phone: the level does not count in full yet
};
BOOST_DESCRIBE_STRUCT(FactorsView, (),
                      (passkeys, has_app, paper_codes, strength, strength_to_change, signed_in_at,
                       is_held_back))

FactorsView factors_of(sql::Tx& tx, const http::Caller& caller);

}  // namespace mashang::identity
