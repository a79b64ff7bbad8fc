#include "contexts/identity/webauthn.h"

#include <gtest/gtest.h>

#include <functional>

#include "base/enum_names.h"
#include "contexts/identity/testing/soft_authenticator.h"

namespace mashang::identity::webauthn {
namespace {

using testing::KeyKind;
using testing::SoftAuthenticator;

const std::string kChallenge = "a challenge of thirty-two bytes.";
const Expected kExpected{.challenge = kChallenge, .site = {}};
constexpr KeyKind kKinds[]{KeyKind::es256, KeyKind::eddsa, KeyKind::rs256};
constexpr std::int64_t kNumbers[]{-7, -8, -257};

template <class T>
std::string flaw_of(const Verified<T>& verified) {
    return verified ? "" : std::string{name_of_enumerator(verified.error())};
}

std::string registering(const SoftAuthenticator& device, std::string_view type = "webauthn.create",
                        std::string_view challenge = kChallenge) {
    return flaw_of(
        verify_registration(device.client_data(type, challenge), device.attestation(), kExpected));
}

Verified<Said> signing_in(const SoftAuthenticator& device, std::string_view type = "webauthn.get",
                          std::string_view challenge = kChallenge) {
    const std::string client_data = device.client_data(type, challenge);
    const std::string data = device.authenticator_data();
    return verify_assertion(client_data, data, device.sign(data, client_data), device.cose_key(),
                            kExpected);
}

TEST(Webauthn, AKeyOfEachKindIsRegisteredAndSignsIn) {
    for (const KeyKind kind : kKinds) {
        SoftAuthenticator device{kind};
        device.sign_count = 0x01020304;
        device.flags = 0x1d;  // backed up
        const auto key = verify_registration(device.client_data("webauthn.create", kChallenge),
                                             device.attestation(), kExpected);
        ASSERT_TRUE(key) << flaw_of(key);
        EXPECT_EQ(key->credential_id, device.credential_id);
        EXPECT_EQ(key->public_key, device.cose_key());
        EXPECT_EQ(key->aaguid, std::string(16, 'A'));
        EXPECT_EQ(key->said.sign_count, 0x01020304u);
        EXPECT_TRUE(key->said.is_backup_eligible && key->said.is_backed_up);
        const auto said = signing_in(device);
        ASSERT_TRUE(said) << flaw_of(said);
        EXPECT_EQ(said->sign_count, 0x01020304u);
    }
}

TEST(Webauthn, AKeyMayVouchForItself) {
    for (std::size_t i = 0; i < std::size(kKinds); ++i) {
        const SoftAuthenticator device{kKinds[i]};
        const std::string data = device.client_data("webauthn.create", kChallenge);
        const auto with = [&](std::string_view signed_data, std::int64_t number) {
            return flaw_of(
                verify_registration(data, device.self_attestation(signed_data, number), kExpected));
        };
        EXPECT_EQ(with(data, kNumbers[i]), "");
        EXPECT_EQ(with(data, kNumbers[(i + 1) % 3]), "attestation");
        EXPECT_EQ(with(data + " ", kNumbers[i]), "attestation");
    }
}

struct Wrong {
    std::string_view flaw;
    std::function<void(SoftAuthenticator&)> change;
};

const std::vector<Wrong>& wrongs() {
    static const std::vector<Wrong> rows{
        {"origin", [](auto& device) { device.origin = "https://localhost:8080"; }},
        {"origin", [](auto& device) { device.origin = "http://localhost.evil.example"; }},
        {"origin", [](auto& device) { device.origin = "http://localhost:8080.evil"; }},
        {"origin", [](auto& device) { device.origin = "http://localhost:"; }},
        {"embedded", [](auto& device) { device.more_client_data = R"(,"crossOrigin":true)"; }},
        {"embedded", [](auto& device) { device.more_client_data = R"(,"topOrigin":"http://x")"; }},
        {"client_data", [](auto& device) { device.more_client_data = R"(,"type":"twice")"; }},
        {"client_data", [](auto& device) { device.more_client_data = ","; }},
        {"site", [](auto& device) { device.rp_id = "evil.example"; }},
        {"absent", [](auto& device) { device.flags = 0x04; }},
        {"unverified", [](auto& device) { device.flags = 0x01; }},
        {"backup", [](auto& device) { device.flags = 0x15; }},
        {"authenticator_data", [](auto& device) { device.behind = "x"; }},
        {"authenticator_data",
         [](auto& device) { device.flags = 0x85; }},  // extensions: none there
    };
    return rows;
}

TEST(Webauthn, OneWrongFactIsEnoughToBeRefused) {
    for (const Wrong& wrong : wrongs()) {
        SoftAuthenticator device;
        wrong.change(device);
        EXPECT_EQ(registering(device), wrong.flaw);
        EXPECT_EQ(flaw_of(signing_in(device)), wrong.flaw);
    }
    const SoftAuthenticator device;
    EXPECT_EQ(registering(device, "webauthn.get"), "ceremony");
    EXPECT_EQ(flaw_of(signing_in(device, "webauthn.create")), "ceremony");
    EXPECT_EQ(registering(device, "webauthn.create", "another"), "challenge");
    EXPECT_EQ(flaw_of(signing_in(device, "webauthn.get", "another")), "challenge");
}

TEST(Webauthn, ExtensionsAreSteppedOver) {
    SoftAuthenticator device;
    device.flags = 0x85;
    device.behind = "\xa1" + SoftAuthenticator::text("credProtect") + SoftAuthenticator::number(2);
    EXPECT_EQ(registering(device), "");
    EXPECT_EQ(flaw_of(signing_in(device)), "");
}

TEST(Webauthn, OnlyTheKeyItselfOverTheseBytesSigns) {
    const SoftAuthenticator device;
    const SoftAuthenticator other;
    const std::string client_data = device.client_data("webauthn.get", kChallenge);
    const std::string data = device.authenticator_data();
    const std::string good = device.sign(data, client_data);
    const auto with = [&](std::string_view signature, std::string_view key) {
        return flaw_of(verify_assertion(client_data, data, signature, key, kExpected));
    };
    EXPECT_EQ(with(good, device.cose_key()), "");
    EXPECT_EQ(with(good, other.cose_key()), "signature");
    EXPECT_EQ(with("", device.cose_key()), "signature");
    EXPECT_EQ(with(good + "x", device.cose_key()), "signature");
    EXPECT_EQ(with(good, "no key"), "key");
    for (std::size_t i = 0; i < good.size(); ++i) {
        std::string altered = good;
        altered[i] = static_cast<char>(altered[i] ^ 1);
        EXPECT_EQ(with(altered, device.cose_key()), "signature") << i;
    }
}

TEST(Webauthn, AnAnswerCutAnywhereIsNone) {
    const SoftAuthenticator device;
    const std::string client_data = device.client_data("webauthn.create", kChallenge);
    const std::string attestation = device.attestation();
    for (std::size_t i = 0; i < attestation.size(); ++i) {
        EXPECT_FALSE(verify_registration(client_data, attestation.substr(0, i), kExpected)) << i;
    }
    const std::string data = device.authenticator_data();
    for (std::size_t i = 0; i < data.size(); ++i) {
        EXPECT_FALSE(verify_assertion(device.client_data("webauthn.get", kChallenge),
                                      data.substr(0, i), "", device.cose_key(), kExpected));
    }
}

TEST(Webauthn, AnAnswerWithoutAKeyRegistersNothing) {
    const SoftAuthenticator device;
    const std::string client_data = device.client_data("webauthn.create", kChallenge);
    const auto with = [&](std::string_view format, std::string_view data) {
        const std::string object = std::string{"\xa3"}
                                       .append(SoftAuthenticator::text("fmt"))
                                       .append(SoftAuthenticator::text(format))
                                       .append(SoftAuthenticator::text("attStmt"))
                                       .append("\xa0")
                                       .append(SoftAuthenticator::text("authData"))
                                       .append(SoftAuthenticator::bytes(data));
        return flaw_of(verify_registration(client_data, object, kExpected));
    };
    EXPECT_EQ(with("none", device.attested_data()), "");
    EXPECT_EQ(with("none", device.authenticator_data()), "authenticator_data");
    EXPECT_EQ(with("apple", device.attested_data()), "attestation");
    EXPECT_EQ(with("packed", device.attested_data()), "attestation");
    EXPECT_EQ(flaw_of(verify_registration(client_data, "", kExpected)), "authenticator_data");
}

TEST(Webauthn, ThePublicUrlSaysWhosePasskeysTheyAre) {
    struct Row {
        std::string_view url;
        std::string_view rp_id;
        std::string_view origin;
    };
    const std::vector<Row> rows{
        {"", "localhost", ""},
        {"https://mashang.example", "mashang.example", "https://mashang.example"},
        {"https://mashang.example:8443/x?y", "mashang.example", "https://mashang.example:8443"},
        {"https://mashang.example/", "mashang.example", "https://mashang.example"},
        {"http://localhost:8080", "localhost", ""},
        {"http://127.0.0.1:8080", "localhost", ""},
        {"http://[::1]:8080", "localhost", ""},
        {"nonsense", "localhost", ""},
    };
    for (const Row& row : rows) {
        const Site site = site_of(row.url);
        EXPECT_EQ(site.rp_id, row.rp_id) << row.url;
        EXPECT_EQ(site.origin, row.origin) << row.url;
    }
    SoftAuthenticator device;
    device.rp_id = "mashang.example";
    device.origin = "https://mashang.example";
    const Expected expected{.challenge = kChallenge, .site = site_of("https://mashang.example")};
    const std::string attestation = device.attestation();
    const auto flaw = [&] {
        return flaw_of(verify_registration(device.client_data("webauthn.create", kChallenge),
                                           attestation, expected));
    };
    EXPECT_EQ(flaw(), "");
    for (const char* other : {"http://mashang.example", "https://mashang.example:8443",
                              "https://x.mashang.example", "http://localhost"}) {
        device.origin = other;
        EXPECT_EQ(flaw(), "origin") << other;
    }
}

TEST(Webauthn, TheChallengeIsFoundBeforeAnythingIsBelieved) {
    EXPECT_EQ(challenge_in(SoftAuthenticator{}.client_data("anything", "abc")), "abc");
    for (const char* text : {"", "{}", "[]", R"({"challenge":1})", R"({"challenge":"*"})"}) {
        EXPECT_EQ(challenge_in(text), "") << text;
    }
}

}  // namespace
}  // namespace mashang::identity::webauthn
