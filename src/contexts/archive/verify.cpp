#include "contexts/archive/verify.h"

#include <fmt/format.h>

#include <map>
#include <set>

#include "base/enum_names.h"
#include "contexts/archive/package.h"
#include "platform/crypto/hash.h"
#include "platform/journal/proof.h"
#include "platform/json/json.h"
#include "platform/zip/package.h"

namespace mashang::archive {
namespace {

constexpr std::size_t kLargestJson = std::size_t{64} << 20U;
constexpr json::Limits kLimits{.max_bytes = kLargestJson,
                               .max_depth = 16,
                               .max_string = kLargestJson,
                               .max_elements = 1'000'000};
constexpr std::size_t kHexSha256 = 64;

using Files = std::map<std::string, std::string, std::less<>>;

/// By name; nothing when a line is none of sha256sum's, or a name comes twice.
std::optional<std::map<std::string, std::string>> sums_in(std::string_view text) {
    std::map<std::string, std::string> sums;
    while (!text.empty()) {
        const auto end = text.find('\n');
        if (end == text.npos || end < kHexSha256 + 3) return std::nullopt;
        const std::string_view line = text.substr(0, end);
        const std::string sum{line.substr(0, kHexSha256)};
        const std::string name{line.substr(kHexSha256 + 2)};
        const bool is_fine = line.substr(kHexSha256, 2) == "  " && journal::unhex(sum);
        if (!is_fine || !sums.emplace(name, sum).second) return std::nullopt;
        text.remove_prefix(end + 1);
    }
    return sums;
}

template <class T>
std::optional<T> decoded(const std::string& text) {
    try {
        return json::decode_or_refuse<T>(json::parse(text, kLimits), kLimits);
    } catch (const Refused&) {
        return std::nullopt;
    }
}

/// Goes through a package and notes all that is wrong.
class Check {
  public:
    Check(Files files, const TrustedKeys& trusted) : files_{std::move(files)}, trusted_{trusted} {}

    Report run() {
        const std::string* const sums = find(kSums);
        const auto read = sums != nullptr ? sums_in(*sums) : std::nullopt;
        if (!read) {
            note(Wrong::unreadable, kSums, "the list of files is missing or cannot be read");
            return std::move(report_);
        }
        check_files(*read);
        read_manifest();
        if (!report_.manifest) return std::move(report_);
        compare(*read, *report_.manifest);
        check_signature(kEs256Signature, report_.manifest->es256_key, kArchiveEs256, *sums);
        check_signature(kSm2Signature, report_.manifest->sm2_key, kArchiveSm2, *sums);
        check_journal(*report_.manifest);
        return std::move(report_);
    }

  private:
    const std::string* find(std::string_view name) const {
        const auto found = files_.find(name);
        return found == files_.end() ? nullptr : &found->second;
    }

    void check_files(const std::map<std::string, std::string>& sums) {
        for (const auto& [name, sum] : sums) {
            const std::string* const content = find(name);
            if (content == nullptr) {
                note(Wrong::missing, name, "the file is not there");
            } else if (crypto::to_hex(crypto::sha256(*content)) != sum) {
                note(Wrong::changed, name, "the file is not the one that was archived");
            } else {
                ++report_.files;
            }
        }
        static const std::set<std::string_view> kOfThePackage{kSums, kEs256Signature,
                                                              kSm2Signature};
        for (const auto& [name, content] : files_) {
            if (sums.contains(name) || kOfThePackage.contains(name)) continue;
            note(Wrong::extra, name, "the file was not archived");
        }
    }

    void read_manifest() {
        const std::string* const text = find(kManifest);
        if (text != nullptr) report_.manifest = decoded<Manifest>(*text);
        if (report_.manifest && report_.manifest->format != kFormat) report_.manifest.reset();
        if (!report_.manifest) {
            note(Wrong::unreadable, kManifest, "the manifest is missing or cannot be read");
        }
    }

    /// What sha256sum reads and what people read must be the same.
    void compare(const std::map<std::string, std::string>& sums, const Manifest& manifest) {
        std::set<std::string> named{kManifest};
        for (const ManifestFile& file : manifest.files) {
            const auto sum = sums.find(file.name);
            const bool is_first = named.insert(file.name).second;
            if (sum == sums.end() || sum->second != file.sha256 || !is_first) {
                note(Wrong::manifest_wrong, file.name, "the two lists do not agree on the file");
                continue;
            }
            const std::string* const content = find(file.name);
            if (content == nullptr || crypto::to_hex(crypto::sha256(*content)) != file.sha256) {
                continue;  // said already
            }
            if (crypto::to_hex(crypto::sm3(*content)) != file.sm3 ||
                static_cast<std::int64_t>(content->size()) != file.size) {
                note(Wrong::manifest_wrong, file.name, "its SM3 or its size is another one");
            }
        }
        for (const auto& [name, sum] : sums) {
            if (!named.contains(name)) {
                note(Wrong::manifest_wrong, name, "manifest.json does not know the file");
            }
        }
    }

    void check_signature(const char* name, const std::string& key_id,
                         const crypto::KeyPurpose& purpose, const std::string& sums) {
        const std::string* const signature = find(name);
        if (signature == nullptr) {
            return note(Wrong::missing, name, "the signature is not there");
        }
        if (!key_id.starts_with(std::string{purpose.name} + '.')) {
            return note(Wrong::signature_wrong, name, "it names a key of another kind");
        }
        switch (trusted_.check(key_id, sums, *signature)) {
            case Verdict::good:
                return;
            case Verdict::wrong:
                return note(Wrong::signature_wrong, name,
                            fmt::format("it is not that of key {} over {}", key_id, kSums));
            case Verdict::unknown_key:
                return note(Wrong::key_unknown, name,
                            fmt::format("it is by key {}, which is not trusted", key_id));
        }
        std::unreachable();
    }

    void check_journal(const Manifest& manifest) {
        const std::string* const text = find(kJournal);
        if (text == nullptr) return note(Wrong::missing, kJournal, "the proof is not there");
        const auto proof = decoded<journal::Proof>(*text);
        if (!proof) return note(Wrong::proof_wrong, kJournal, "the proof cannot be read");
        if (proof->about != "case:" + manifest.case_id) {
            note(Wrong::proof_wrong, kJournal, "the proof is about another case");
        }
        for (const auto& block : proof->blocks) {
            report_.entries += static_cast<std::int64_t>(block.entries.size());
        }
        if (report_.entries == 0) note(Wrong::proof_wrong, kJournal, "the proof proves nothing");
        for (const auto& finding : journal::verify_proof(*proof, trusted_.journal())) {
            note(Wrong::proof_wrong, kJournal,
                 fmt::format("{} at entry {}, block {}: {}", name_of_enumerator(finding.wrong),
                             finding.position, finding.block, finding.reason));
        }
    }

    void note(Wrong wrong, std::string file, std::string reason) {
        report_.findings.push_back({wrong, std::move(file), std::move(reason)});
    }

    Files files_;
    const TrustedKeys& trusted_;
    Report report_;
};

Report unreadable() {
    Report report;
    report.findings.push_back(
        {Wrong::unreadable, "", "this is no package, or its ZIP is broken or too large"});
    return report;
}

}  // namespace

Report verify_package(std::string_view bytes, const TrustedKeys& trusted) {
    auto entries = zip::read(bytes);
    if (!entries) return unreadable();
    const auto inner = std::ranges::find(*entries, kInner, &zip::Entry::name);
    if (inner != entries->end()) {
        const std::string package = std::move(inner->content);
        entries = zip::read(package);
        if (!entries) return unreadable();
    }
    Files files;
    for (zip::Entry& entry : *entries) {
        files.emplace(std::move(entry.name), std::move(entry.content));
    }
    return Check{std::move(files), trusted}.run();
}

}  // namespace mashang::archive
