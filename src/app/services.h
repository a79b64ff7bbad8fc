#pragma once

#include <string>
#include <vector>

#include "app/ground.h"
#include "app/settings/settings.h"
#include "app/snapshots.h"
#include "contexts/identity/api.h"
#include "contexts/identity/authenticator.h"
#include "contexts/identity/parts.h"
#include "contexts/identity/views.h"
#include "platform/crypto/blind_index.h"
#include "platform/crypto/field_cipher.h"
#include "platform/crypto/key_store.h"
#include "platform/crypto/password.h"
#include "platform/http/route.h"
#include "platform/journal/journal.h"
#include "platform/outbound/outbound.h"

namespace mashang::app {

/// The contexts and what they work with, each built once. A new context that keeps rows, follows
/// the journal or asks the outside is added here and nowhere else.
class Services {
  public:
    /// All four outlive it.
    Services(const Settings& settings, Ground& ground, crypto::KeyStore& keys,
             const Snapshots& snapshots);

    http::Routes routes() const;
    std::vector<outbound::Channel> channels() const;
    std::vector<journal::Follower> followers() const;

    identity::SessionAuthenticator& authenticator() { return authenticator_; }
    const identity::Identity& identity() const { return identity_; }
    /// How orders to the outside are kept.
    const outbound::Cipher& order_cipher() const { return order_cipher_; }

  private:
    identity::Neighbours neighbours() const;
    outbound::Cipher make_order_cipher();

    const Settings& settings_;
    const Snapshots& snapshots_;
    crypto::FieldCipher fields_;
    crypto::BlindIndex index_;
    crypto::FieldCipher orders_;
    outbound::Cipher order_cipher_;
    outbound::Outbox outbox_;
    crypto::PasswordHasher hasher_;
    identity::Argon2Passwords passwords_;
    identity::Parts identity_parts_;
    identity::Neighbours neighbours_;
    identity::Identity identity_;
    identity::SessionAuthenticator authenticator_;
};

}  // namespace mashang::app
