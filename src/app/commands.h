#pragma once

#include <filesystem>
#include <string>

#include "app/settings/settings.h"

namespace mashang::app {

/// Exit codes of all commands.
enum class Outcome : int {
    done = 0,
    failed = 1,  ///< it could not be done, or what was examined is not sound
    misused = 2,
};

Outcome serve(const Settings& settings);
Outcome import_folder(const Settings& settings, const std::filesystem::path& folder);
Outcome examine(const Settings& settings);  ///< doctor
/// What `mashang verify journal` is to prove, as typed; each may be empty.
struct Proof {
    std::string file;  ///< an export; else the database
    std::string keys;  ///< a folder of PEM files to trust instead of the installation's own
    std::string head;  ///< printed by an earlier run: must still be there
};
Outcome verify_journal(const Settings& settings, const Proof& proof);
/// What `mashang verify code` is to judge, as typed; all but the first two may be empty.
struct CodeToVerify {
    std::string text;         ///< "GZ1:…" or its URL
    std::string keys;         ///< file of /api/v1/one-code/keys
    std::string revocations;  ///< file of /api/v1/one-code/revocations
    std::string at;           ///< RFC 3339; else now
    std::string purpose;
    std::string record;  ///< file of what was accepted before: made when missing
};
Outcome verify_code(const CodeToVerify& given);
/// A package of the archive; its own keys prove nothing.
struct PackageToVerify {
    std::string file;
    std::string keys;  ///< a folder of PEM files to trust instead of the installation's own
};
Outcome verify_archive(const Settings& settings, const PackageToVerify& given);
Outcome back_up(const Settings& settings, const std::string& file);
Outcome restore(const Settings& settings, const std::string& file);
Outcome export_journal(const Settings& settings, const std::string& file);
Outcome list_keys(const Settings& settings);
/// `purpose`: a name that list_keys prints.
Outcome rotate_key(const Settings& settings, const std::string& purpose);
/// A staff member as typed; `office` is empty for who works in none.
/// A connected app, approved at once.
struct AppToAdd {
    std::string file;  ///< its metadata, JSON in the names of RFC 7591
    std::string client_id;
    std::string office;
};
Outcome add_app(const Settings& settings, const AppToAdd& given);

/// Where a connected app wants to hear of its cases.
struct HookToAdd {
    std::string client_id;
    std::string url;
    std::vector<std::string> events;  ///< empty: all
};
Outcome add_hook(const Settings& settings, const HookToAdd& given);

/// An authority for the trust list, as typed; all but the file may be empty.
struct AuthorityToTrust {
    std::string file;  ///< its certificate, PEM or DER
    std::string name;
    std::string list;       ///< address of its revocation list
    std::string responder;  ///< address of its OCSP responder
    std::string hardware_policy;
};
Outcome trust_authority(const Settings& settings, const AuthorityToTrust& given);
/// Puts a provider of identity to work, or changes it; `file`: its facts, JSON, with its `id`.
Outcome add_provider(const Settings& settings, const std::string& file);

struct StaffToAdd {
    std::string user_name;
    std::string name;
    std::string role;
    std::string office;
};
Outcome add_staff(const Settings& settings, const StaffToAdd& given);
Outcome print_interface();

}  // namespace mashang::app
