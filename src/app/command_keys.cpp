#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "app/commands.h"
#include "app/ground.h"
#include "app/keyring.h"

namespace mashang::app {
namespace {

const crypto::KeyPurpose& purpose_named(const std::string& name) {
    const auto all = key_purposes();
    const auto found = std::ranges::find(all, name, &crypto::KeyPurpose::name);
    if (found != all.end()) return *found;
    std::string names;
    for (const crypto::KeyPurpose& purpose : all) names += fmt::format(" {}", purpose.name);
    throw std::runtime_error(
        fmt::format("there is no key {}; there are 没有此密钥，可选:{}", name, names));
}

/// Keys of tokens are looked at again by running nodes (platform/jose/key_ring.h), others are not.
std::string_view after_rotation(const crypto::KeyPurpose& purpose) {
    if (purpose.name.starts_with("token_")) {
        return "Save the folder of keys. Running nodes publish the new key within 20 seconds and "
               "sign with it two minutes from now; the old one stays published for two days.\n"
               "请备份密钥目录。运行中的节点20秒内公布新密钥，两分钟后改用新密钥签名，"
               "旧密钥再公布两天。\n";
    }
    return "Save the folder of keys, then restart every node: new data is sealed with the new key, "
           "and the old ones go on opening what they sealed.\n"
           "请备份密钥目录并重启各节点：新数据使用新密钥，旧密钥仍用于解密旧数据。\n";
}

}  // namespace

Outcome list_keys(const Settings& settings) {
    auto keys = open_keys(settings, crypto::KeyCreation::refused);
    fmt::print("{:<18} {:>7} {}\n", "purpose 用途", "version 版本", "fingerprint 指纹");
    for (const crypto::KeyPurpose& purpose : key_purposes()) {
        for (const std::uint32_t version : keys.versions(purpose)) {
            fmt::print("{:<20} {:>12} {}\n", purpose.name, version,
                       *keys.fingerprint(purpose, version));
        }
    }
    return Outcome::done;
}

Outcome rotate_key(const Settings& settings, const std::string& name) {
    const crypto::KeyPurpose& purpose = purpose_named(name);
    const Ground ground{settings};
    auto keys = open_keys(settings, crypto::KeyCreation::allowed);
    settle_keys(*ground.database, keys);
    const std::uint32_t version = keys.rotate(purpose);
    settle_keys(*ground.database, keys);
    fmt::print("{} {}: {}\n{}", purpose.name, version, *keys.fingerprint(purpose, version),
               after_rotation(purpose));
    return Outcome::done;
}

}  // namespace mashang::app
