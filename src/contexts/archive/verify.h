#pragma once

// Whether a package is as it was archived: everything that is wrong with it, by name. Needs neither
// the server nor a private key.

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contexts/archive/keys.h"
#include "contexts/archive/manifest.h"

namespace mashang::archive {

enum class Wrong {
    unreadable,       ///< no ZIP, or a manifest that is none
    changed,          ///< a file is not what the manifest says
    missing,          ///< a file of the manifest is not there
    extra,            ///< a file is there that the manifest does not know
    signature_wrong,  ///< not its key's over this manifest
    key_unknown,      ///< signed by a key that nobody trusts
    proof_wrong,      ///< an entry of the journal, or its way to a signed block
    manifest_wrong,   ///< the two manifests do not say the same
};
BOOST_DESCRIBE_ENUM(Wrong, unreadable, changed, missing, extra, signature_wrong, key_unknown,
                    proof_wrong, manifest_wrong)

struct Finding {
    Wrong wrong = Wrong::unreadable;
    std::string file;    ///< in the package; empty: the package itself
    std::string reason;  ///< one English sentence
};
BOOST_DESCRIBE_STRUCT(Finding, (), (wrong, file, reason))

struct Report {
    std::optional<Manifest> manifest;  ///< nothing when it cannot be read
    std::int64_t files = 0;            ///< that are as the manifest says
    std::int64_t entries = 0;          ///< of the journal, in the proof
    std::vector<Finding> findings;

    bool is_sound() const { return findings.empty(); }
};

/// Of a package, or of a watermarked copy that holds one.
Report verify_package(std::string_view bytes, const TrustedKeys& trusted);

/// The name of the package inside a watermarked copy (watermark.h).
inline constexpr const char* kInner = "package.zip";

}  // namespace mashang::archive
