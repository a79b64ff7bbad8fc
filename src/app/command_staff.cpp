#include <fmt/format.h>

#include <array>
#include <stdexcept>

#include "app/commands.h"
#include "app/ground.h"
#include "app/keyring.h"
#include "app/routes.h"
#include "app/services.h"
#include "app/share.h"
#include "base/enum_names.h"
#include "platform/crypto/bytes.h"
#include "platform/crypto/totp.h"

namespace mashang::app {
namespace {

identity::Role role_named(const std::string& name) {
    // `operator` is a word of the language, so the enumerator has another name.
    for (const auto& [word, role] : {std::pair{"officer", identity::Role::officer},
                                     std::pair{"supervisor", identity::Role::supervisor},
                                     std::pair{"auditor", identity::Role::auditor},
                                     std::pair{"operator", identity::Role::operator_},
                                     std::pair{"editor", identity::Role::editor},
                                     std::pair{"publisher", identity::Role::publisher},
                                     std::pair{"archivist", identity::Role::archivist},
                                     std::pair{"inspector", identity::Role::inspector}}) {
        if (name == word) return role;
    }
    throw std::runtime_error(fmt::format(
        "there is no role {} 没有此角色; there are officer, supervisor, auditor, operator, editor, "
        "publisher, archivist, inspector",
        name));
}

/// Whether the role is one of an office; who has another may be in none.
bool is_of_office(identity::Role role) {
    return role == identity::Role::officer || role == identity::Role::editor ||
           role == identity::Role::publisher || role == identity::Role::archivist;
}

/// Refuses an office that is not there.
void demand_office(const Snapshots& snapshots, identity::Role role, const std::string& office) {
    if (!is_of_office(role) && office.empty()) return;
    const auto id = places::OfficeId::parse(office);
    if (id && snapshots.places().get()->find_office(*id) != nullptr) return;
    throw std::runtime_error(fmt::format(
        "there is no office \"{}\" 没有此机构; GET /api/v1/offices?division=CODE lists them",
        office));
}

template <class T>
T read(const std::string& text, const char* what) {
    const auto value = T::parse(text);
    if (!value) throw std::runtime_error(fmt::format("\"{}\" is no {} 格式不正确", text, what));
    return *value;
}

}  // namespace

Outcome add_staff(const Settings& settings, const StaffToAdd& given) {
    constexpr std::size_t kPasswordBytes = 12;
    const auto user_name = read<identity::UserName>(given.user_name, "user name");
    const auto name = read<identity::PersonName>(given.name, "name");
    const auto role = role_named(given.role);
    Ground ground{settings};
    auto keys = open_keys(settings, crypto::KeyCreation::allowed);
    settle_keys(*ground.database, keys);
    Snapshots snapshots{read_word_lists(share_folder(settings))};
    snapshots.refresh(*ground.database);
    demand_office(snapshots, role, given.office);
    Services services{settings, ground, keys, snapshots};
    const std::string password = crypto::to_base64url(crypto::random_bytes(kPasswordBytes));
    const crypto::Secret secret = crypto::Totp::make_secret();
    const identity::NewStaffMember made{
        .user_name = user_name,
        .name = name,
        .office_id = given.office,
        .roles = {role},
        .password_hash = services.identity().hash_password(password),
        .totp_secret = std::string{secret.view()}};
    ground.database->write([&](sql::Tx& tx) { services.identity().create_staff(tx, made); });
    const crypto::Secret uri = crypto::Totp{secret}.uri("Mashang", user_name.text());
    fmt::print(
        "user name 用户名: {}\npassword 密码: {}\ntime codes 动态口令: {}\n"
        "They are shown this once. Hand them over in person. 仅显示这一次，请当面交付。\n",
        user_name.text(), password, uri.view());
    return Outcome::done;
}

}  // namespace mashang::app
