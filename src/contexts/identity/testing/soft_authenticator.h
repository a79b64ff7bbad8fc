#pragma once

// A passkey in software, for tests: makes its key and signs as a device would; each fact of what it
// says can be made wrong.

#include <openssl/bn.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "platform/crypto/bytes.h"
#include "platform/crypto/hash.h"

namespace mashang::identity::testing {

enum class KeyKind { es256, eddsa, rs256 };

class SoftAuthenticator {
  public:
    explicit SoftAuthenticator(KeyKind kind = KeyKind::es256)
        : kind_{kind}, key_{make_key(kind), EVP_PKEY_free} {}

    // What it says, good until changed.
    std::string rp_id = "localhost";
    std::string origin = "http://localhost:8080";
    std::string credential_id = crypto::random_bytes(16);
    unsigned flags = 0x05;  ///< present and verified
    std::uint32_t sign_count = 0;
    std::string more_client_data = R"(,"crossOrigin":false)";
    std::string behind;  ///< after the authenticator data

    std::string client_data(std::string_view type, std::string_view challenge) const {
        return std::string{R"({"type":")"}
            .append(type)
            .append(R"(","challenge":")")
            .append(crypto::to_base64url(challenge))
            .append(R"(","origin":")")
            .append(origin)
            .append("\"")
            .append(more_client_data)
            .append("}");
    }

    std::string authenticator_data() const { return head(flags).append(behind); }

    /// With the key.
    std::string attested_data() const {
        return head(flags | 0x40U)
            .append(std::string(16, 'A'))
            .append(big_endian(credential_id.size(), 2))
            .append(credential_id)
            .append(cose_key())
            .append(behind);
    }

    /// fmt none.
    std::string attestation() const {
        return std::string{"\xa3"}
            .append(text("fmt"))
            .append(text("none"))
            .append(text("attStmt"))
            .append("\xa0")
            .append(text("authData"))
            .append(bytes(attested_data()));
    }
    /// fmt packed, by the key itself.
    std::string self_attestation(std::string_view client_data, std::int64_t algorithm) const {
        const std::string data = attested_data();
        return std::string{"\xa3"}
            .append(text("fmt"))
            .append(text("packed"))
            .append(text("attStmt"))
            .append("\xa2")
            .append(text("alg"))
            .append(number(algorithm))
            .append(text("sig"))
            .append(bytes(sign(data, client_data)))
            .append(text("authData"))
            .append(bytes(data));
    }

    /// Over authenticator data and the digest of the client data.
    std::string sign(std::string_view data, std::string_view client_data) const {
        const std::string message =
            std::string{data}.append(crypto::view(crypto::sha256(client_data)));
        const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context{EVP_MD_CTX_new(),
                                                                              EVP_MD_CTX_free};
        EVP_DigestSignInit(context.get(), nullptr, kind_ == KeyKind::eddsa ? nullptr : EVP_sha256(),
                           nullptr, key_.get());
        std::string signature(1024, '\0');
        std::size_t size = signature.size();
        EVP_DigestSign(context.get(), octets(signature), &size,
                       reinterpret_cast<const unsigned char*>(message.data()), message.size());
        signature.resize(size);
        return signature;
    }

    std::string cose_key() const {
        switch (kind_) {
            case KeyKind::es256: {
                const std::string point = octet_parameter("pub");
                return std::string{"\xa5\x01\x02\x03\x26\x20\x01\x21"}
                    .append(bytes(point.substr(1, 32)))
                    .append("\x22")
                    .append(bytes(point.substr(33, 32)));
            }
            case KeyKind::eddsa:
                return std::string{"\xa4\x01\x01\x03\x27\x20\x06\x21"}.append(
                    bytes(octet_parameter("pub")));
            case KeyKind::rs256:
                return std::string{"\xa4\x01\x03\x03\x39\x01\x00\x20", 8}
                    .append(bytes(number_parameter("n")))
                    .append("\x21")
                    .append(bytes(number_parameter("e")));
        }
        return "";
    }

    // Bits of CBOR.
    static std::string bytes(std::string_view value) { return sized(0x40, value); }
    static std::string text(std::string_view value) { return sized(0x60, value); }
    static std::string number(std::int64_t value) {
        return value < 0 ? head_of(0x20, static_cast<std::uint64_t>(-1 - value))
                         : head_of(0x00, static_cast<std::uint64_t>(value));
    }

  private:
    static std::string sized(unsigned major, std::string_view value) {
        return head_of(major, value.size()).append(value);
    }
    static std::string head_of(unsigned major, std::uint64_t argument) {
        if (argument < 24) return {static_cast<char>(major | argument)};
        if (argument < 256) {
            return std::string{static_cast<char>(major | 24U)} + big_endian(argument, 1);
        }
        return std::string{static_cast<char>(major | 25U)} + big_endian(argument, 2);
    }
    static std::string big_endian(std::uint64_t number, int bytes) {
        std::string text;
        for (int i = bytes - 1; i >= 0; --i) text += static_cast<char>(number >> (8 * i) & 0xFFU);
        return text;
    }
    std::string head(unsigned all_flags) const {
        return std::string{crypto::view(crypto::sha256(rp_id))}
            .append(1, static_cast<char>(all_flags))
            .append(big_endian(sign_count, 4));
    }
    static unsigned char* octets(std::string& text) {
        return reinterpret_cast<unsigned char*>(text.data());
    }
    std::string octet_parameter(const char* name) const {
        std::string value(256, '\0');
        std::size_t size = 0;
        EVP_PKEY_get_octet_string_param(key_.get(), name, octets(value), value.size(), &size);
        value.resize(size);
        return value;
    }
    std::string number_parameter(const char* name) const {
        BIGNUM* number = nullptr;
        EVP_PKEY_get_bn_param(key_.get(), name, &number);
        std::string value(static_cast<std::size_t>(BN_num_bytes(number)), '\0');
        BN_bn2bin(number, octets(value));
        BN_free(number);
        return value;
    }
    static EVP_PKEY* make_key(KeyKind kind) {
        switch (kind) {
            case KeyKind::es256:
                return EVP_EC_gen("P-256");
            case KeyKind::eddsa:
                return EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519");
            case KeyKind::rs256:
                return EVP_RSA_gen(2048);
        }
        return nullptr;
    }

    KeyKind kind_;
    std::shared_ptr<EVP_PKEY> key_;
};

}  // namespace mashang::identity::testing
