#pragma once

// A package out of its contents: pure but for the signers.

#include <string>
#include <vector>

#include "contexts/archive/keys.h"
#include "contexts/archive/manifest.h"

namespace mashang::archive {

struct File {
    std::string name;  ///< zip::is_plain_name
    FileRole role = FileRole::case_facts;
    std::string title;
    std::string media_type;
    std::string content;
};

struct Contents {
    Manifest head;  ///< without files and keys
    std::vector<File> files;
};

struct Package {
    Manifest manifest;
    std::string bytes;  ///< ZIP
    std::string sha256;
    std::string sm3;
};

/// Adds the manifest in both its forms, the public keys, and the signatures over `manifest.sha256`.
Package pack(Contents contents, const Signers& signers);

/// "<hex>  <name>" a line, as sha256sum writes and reads it.
std::string sum_line(const std::string& sha256, const std::string& name);

}  // namespace mashang::archive
