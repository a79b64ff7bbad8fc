#include "contexts/bills/merchant.h"

#include <stdexcept>

namespace mashang::bills {
namespace {

constexpr std::size_t kApiKeyBytes = 32;

}  // namespace

Merchant Merchant::of(std::string id, std::string app_id, std::string serial,
                      const std::string& key_pem, std::string api_key, std::string platform_serial,
                      const std::string& platform_key_pem) {
    auto key = crypto::KeyPair::from_pem(key_pem);
    if (!key || key->type() != crypto::KeyType::rsa) {
        throw std::invalid_argument{"bills: the merchant's private key is no RSA key in PEM"};
    }
    auto platform_key = crypto::PublicHalf::from_pem(platform_key_pem);
    if (!platform_key || platform_key->type() != crypto::KeyType::rsa) {
        throw std::invalid_argument{"bills: WeChat Pay's public key is no RSA key in PEM"};
    }
    if (api_key.size() != kApiKeyBytes) {
        throw std::invalid_argument{"bills: the APIv3 key is not of 32 bytes"};
    }
    return {.id = std::move(id),
            .app_id = std::move(app_id),
            .serial = std::move(serial),
            .key = *std::move(key),
            .api_key = crypto::Secret{std::move(api_key)},
            .platform_serial = std::move(platform_serial),
            .platform_key = *std::move(platform_key)};
}

}  // namespace mashang::bills
