#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/routes.h"
#include "app/services.h"
#include "app/testing/simulated_people.h"
#include "benchmarks/support/town.h"
#include "contexts/identity/flows.h"

namespace mashang::bench {

/// The program's own parts over a town's database, in this process: what benchmarks make people and
/// cases with. No server may run meanwhile.
class Inside {
  public:
    explicit Inside(const Town& town);

    app::Ground& ground() { return ground_; }
    app::Services& services() { return services_; }
    crypto::KeyStore& keys() { return keys_; }
    crypto::FieldCipher& fields() { return fields_; }
    const app::Snapshots& snapshots() const { return snapshots_; }
    sql::Database& database() { return *ground_.database; }

    /// Throws std::logic_error when there is none.
    const http::Route& route(http::Method method, std::string_view path) const;

    /// Signs an account in without the slow hashing; returns the cookie's value.
    std::string sign_in(sql::Tx& tx, const identity::AccountId& account,
                        identity::AccountKind kind = identity::AccountKind::person);

    /// The n-th citizen, proven by the register: 陈建国 of 鼓楼区, with the n-th mobile. Her
    /// password is "correct horse battery staple".
    identity::PersonIds create_citizen(sql::Tx& tx, std::size_t number);

  private:
    app::Settings settings_;
    app::Ground ground_;
    crypto::KeyStore keys_;
    app::Snapshots snapshots_;
    app::Services services_;
    crypto::FieldCipher fields_;
    http::Routes routes_;
    std::string password_;
};

app::Settings settings_of(const Town& town);

using app::testing::nth_citizen_id;

}  // namespace mashang::bench
