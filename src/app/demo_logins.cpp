#include "app/demo_logins.h"

#include <fmt/format.h>

#include <array>
#include <string>
#include <string_view>

#include "platform/crypto/bytes.h"
#include "platform/crypto/totp.h"
#include "platform/disk/disk.h"

namespace mashang::app {
namespace {

struct DemoPerson {
    std::string_view mobile;
    std::string_view name;        ///< of a person whom the sandbox's register knows
    std::string_view citizen_id;  ///< empty: she proves herself in the demo
    std::string_view note;
};
constexpr std::array kPeople{
    DemoPerson{"13800000001", "陈建国", "35009919850612101X", "实名 L1 proven"},
    DemoPerson{"13800000002", "", "",
               "新用户，可实名为 林晓梅 35009919880321102X: not proven yet"}};

/// Of the sandbox's register: nobody here yet, until its representative claims it.
constexpr std::string_view kCompany =
    "法人 legal     91350099MA2XYD01X5  福州示例科技有限公司  13800000001（陈建国）可认证 may "
    "claim it\n";

struct DemoOfficial {
    std::string_view user_name;
    std::string_view name;
    std::string_view office;
    identity::Role role;
};
constexpr std::array kOfficials{
    DemoOfficial{"police.gulou", "王警官", "GA-350102000000", identity::Role::officer},
    DemoOfficial{"police.window", "钱警官", "GA-350102000000", identity::Role::officer},
    DemoOfficial{"market.gulou", "李科长", "SC-350102000000", identity::Role::officer},
    DemoOfficial{"police.siming", "赵警官", "GA-350203000000", identity::Role::officer},
    DemoOfficial{"police.editor", "郑编辑", "GA-350000000000", identity::Role::editor},
    DemoOfficial{"police.publisher", "黄处长", "GA-350000000000", identity::Role::publisher},
    DemoOfficial{"platform.publisher", "刘处长", "JX-350000000000", identity::Role::publisher},
    DemoOfficial{"archive.gulou", "何档案", "GA-350102000000", identity::Role::archivist},
    DemoOfficial{"archive.gulou2", "许档案", "GA-350102000000", identity::Role::archivist},
    DemoOfficial{"inspector", "冯检查", "", identity::Role::inspector},
    DemoOfficial{"supervisor", "周督查", "", identity::Role::supervisor},
    DemoOfficial{"operator", "吴运维", "", identity::Role::operator_}};

std::string new_password() {
    constexpr std::size_t kBytes = 12;
    return crypto::to_base64url(crypto::random_bytes(kBytes));
}

/// Makes one in a transaction of her own; her line in the file.
std::string make_person(sql::Database& database, const identity::Identity& identity,
                        const DemoPerson& person) {
    const std::string password = new_password();
    identity::NewPerson made{.mobile = *MobileNumber::parse(person.mobile),
                             .password_hash = identity.hash_password(password)};
    if (!person.citizen_id.empty()) {
        made.claim = {.name = *identity::PersonName::parse(person.name),
                      .citizen_id = *CitizenId::parse(person.citizen_id)};
    }
    try {
        database.write([&](sql::Tx& tx) { identity.create_person(tx, made); });
    } catch (const Refused&) {
        return fmt::format("市民 citizen   {}  (已存在，密码在旧文件中 exists already)\n",
                           person.mobile);
    }
    return fmt::format("市民 citizen   {}  {}  {} {}\n", person.mobile, password, person.name,
                       person.note);
}

std::string make_official(sql::Database& database, const identity::Identity& identity,
                          const DemoOfficial& official) {
    const std::string password = new_password();
    const crypto::Secret secret = crypto::Totp::make_secret();
    const identity::NewStaffMember made{.user_name = *identity::UserName::parse(official.user_name),
                                        .name = *identity::PersonName::parse(official.name),
                                        .office_id = std::string{official.office},
                                        .roles = {official.role},
                                        .password_hash = identity.hash_password(password),
                                        .totp_secret = std::string{secret.view()}};
    try {
        database.write([&](sql::Tx& tx) { identity.create_staff(tx, made); });
    } catch (const Refused&) {
        return fmt::format("工作人员 staff {}  (已存在，密码在旧文件中 exists already)\n",
                           official.user_name);
    }
    const crypto::Secret uri = crypto::Totp{secret}.uri("Mashang", official.user_name);
    return fmt::format("工作人员 staff {}  {}  {} {}\n    {}\n", official.user_name, password,
                       official.name, official.office, uri.view());
}

}  // namespace

void make_demo_logins(sql::Database& database, const identity::Identity& identity,
                      const std::filesystem::path& file) {
    if (std::filesystem::exists(file)) return;
    std::string text;
    for (const DemoPerson& person : kPeople) text += make_person(database, identity, person);
    text += kCompany;
    for (const DemoOfficial& official : kOfficials)
        text += make_official(database, identity, official);
    if (file.has_parent_path()) std::filesystem::create_directories(file.parent_path());
    disk::write_new(file, text, 0600);
}

}  // namespace mashang::app
