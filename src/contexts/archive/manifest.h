#pragma once

// What a package says of itself (docs/formats/archive.md).

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/instant.h"
#include "contexts/archive/retention.h"

namespace mashang::archive {

inline constexpr const char* kFormat = "mashang-archive/1";
inline constexpr const char* kManifest = "manifest.json";
inline constexpr const char* kSums = "manifest.sha256";
inline constexpr const char* kEs256Signature = "manifest.es256.sig";
inline constexpr const char* kSm2Signature = "manifest.sm2.sig";
inline constexpr const char* kJournal = "journal.json";

/// What a file of a package is.
enum class FileRole {
    case_facts,
    form,
    form_print,
    material,
    decision,
    document,
    receipt,
    timeline,
    ledger,
    journal_proof,
    signed_text,
    signature,
    certificates,
    paper,
    paper_print,
    key,
};
BOOST_DESCRIBE_ENUM(FileRole, case_facts, form, form_print, material, decision, document, receipt,
                    timeline, ledger, journal_proof, signed_text, signature, certificates, paper,
                    paper_print, key)

struct ManifestFile {
    std::string name;  ///< in the package
    FileRole role = FileRole::case_facts;
    std::string title;  ///< for people: a material's name
    std::string media_type;
    std::int64_t size = 0;  ///< bytes
    std::string sha256;     ///< lower-case hex
    std::string sm3;        ///< the same by GB/T 32905
};
BOOST_DESCRIBE_STRUCT(ManifestFile, (), (name, role, title, media_type, size, sha256, sm3))

struct Manifest {
    std::string format = kFormat;
    std::string case_id;
    std::string case_number;
    std::string item_id;
    int item_edition = 0;
    std::string item_name;
    std::string office_id;
    std::string office_name;
    std::string state;    ///< in which its handling ended: served, withdrawn
    std::string outcome;  ///< granted, granted_in_part, refused; empty: nothing was decided
    Instant opened_at;
    Instant ended_at;
    Instant archived_at;
    Retention retention = Retention::years_10;
    std::optional<Date> kept_until;
    std::string es256_key;  ///< "archive_es256.1", in keys/archive_es256.1.pem
    std::string sm2_key;
    std::vector<OnPaper> on_paper;
    std::vector<ManifestFile> files;
};
BOOST_DESCRIBE_STRUCT(Manifest, (),
                      (format, case_id, case_number, item_id, item_edition, item_name, office_id,
                       office_name, state, outcome, opened_at, ended_at, archived_at, retention,
                       kept_until, es256_key, sm2_key, on_paper, files))

}  // namespace mashang::archive
