#include "contexts/archive/package.h"

#include "platform/crypto/hash.h"
#include "platform/json/json.h"
#include "platform/zip/package.h"

namespace mashang::archive {
namespace {

constexpr const char* kPem = "application/x-pem-file";

std::string sha256_of(std::string_view bytes) {
    return crypto::to_hex(crypto::sha256(bytes));
}

void add_key(Contents& contents, const std::string& id, const std::string& pem) {
    contents.files.push_back({.name = "keys/" + id + ".pem",
                              .role = FileRole::key,
                              .title = id,
                              .media_type = kPem,
                              .content = pem});
}

ManifestFile line_of(const File& file) {
    return {.name = file.name,
            .role = file.role,
            .title = file.title,
            .media_type = file.media_type,
            .size = static_cast<std::int64_t>(file.content.size()),
            .sha256 = sha256_of(file.content),
            .sm3 = crypto::to_hex(crypto::sm3(file.content))};
}

}  // namespace

std::string sum_line(const std::string& sha256, const std::string& name) {
    return sha256 + "  " + name + "\n";
}

Package pack(Contents contents, const Signers& signers) {
    add_key(contents, signers.es256.key_id, signers.es256.pem);
    add_key(contents, signers.sm2.key_id, signers.sm2.pem);
    for (const journal::PublicKey& key : signers.journal) add_key(contents, key.id, key.pem);

    Package package{.manifest = std::move(contents.head), .bytes = {}, .sha256 = {}, .sm3 = {}};
    package.manifest.es256_key = signers.es256.key_id;
    package.manifest.sm2_key = signers.sm2.key_id;
    for (const File& file : contents.files) package.manifest.files.push_back(line_of(file));

    const std::string manifest = json::text_of(package.manifest) + "\n";
    std::string sums = sum_line(sha256_of(manifest), kManifest);
    for (const ManifestFile& file : package.manifest.files)
        sums += sum_line(file.sha256, file.name);

    std::vector<zip::Entry> entries{{kSums, sums},
                                    {kEs256Signature, signers.es256.sign(sums)},
                                    {kSm2Signature, signers.sm2.sign(sums)},
                                    {kManifest, manifest}};
    for (File& file : contents.files) {
        entries.push_back({std::move(file.name), std::move(file.content)});
    }
    package.bytes = zip::write(entries);
    package.sha256 = sha256_of(package.bytes);
    package.sm3 = crypto::to_hex(crypto::sm3(package.bytes));
    return package;
}

}  // namespace mashang::archive
