// The command line of mashang.

#include <fmt/format.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <functional>

#include "app/commands.h"
#include "app/explanations.h"
#include "app/version.h"
#include "platform/config/config.h"

namespace mashang::app {
namespace {

struct Given {
    std::string config;
    std::string port;
    std::string database;
    bool demo = false;
    std::string argument;
    Proof proof;
    CodeToVerify code;
    PackageToVerify package;
    StaffToAdd staff;
    AppToAdd connected;
    HookToAdd hook;
    AuthorityToTrust trusted;
};

/// The file that --config names, else ./mashang.toml, else /etc/mashang/mashang.toml, else none.
std::string settings_file(const Given& given) {
    if (!given.config.empty()) return given.config;
    for (const char* file : {"mashang.toml", "/etc/mashang/mashang.toml"}) {
        if (std::filesystem::exists(file)) return file;
    }
    return {};
}

Settings load_settings(const Given& given) {
    auto sources = config::sources_of(settings_file(given), environ);
    if (!given.port.empty()) sources.environment["MASHANG_SERVER_PORT"] = given.port;
    if (!given.database.empty()) sources.environment["MASHANG_DATABASE_URL"] = given.database;
    if (given.demo) sources.environment["MASHANG_DEMO_ENABLED"] = "true";
    return config::load<Settings>(sources);
}

using Run = std::function<Outcome(const Settings&)>;

/// Every command, its words and what it runs.
class CommandLine {
  public:
    CommandLine() {
        app_.require_subcommand(1);
        app_.set_version_flag("--version", fmt::format("mashang {}", kVersion));
        app_.add_option("-c,--config", given_.config,
                        "Settings file 配置文件 (else ./mashang.toml, else "
                        "/etc/mashang/mashang.toml)")
            ->type_name("FILE");
        app_.add_option("--database", given_.database,
                        "sqlite:FILE or postgresql://… 数据库地址 (overrides the settings)")
            ->type_name("URL");
        app_.footer(explanations::kAll);
        add_serving();
        add_keeping();
        add_proving();
        add_keys();
        add_staffing();
        add_connecting();
        add_trusting();
        add_providers();
    }

    int run(int argc, char** argv) {
        try {
            app_.parse(argc, argv);
        } catch (const CLI::ParseError& stop) {
            return app_.exit(stop) == 0 ? 0 : static_cast<int>(Outcome::misused);
        }
        return static_cast<int>(chosen_(load_settings(given_)));
    }

  private:
    CLI::App* add(CLI::App& under, const char* name, const char* what, Run run) {
        CLI::App* command = under.add_subcommand(name, what);
        command->callback([this, run = std::move(run)] { chosen_ = run; });
        command->fallthrough();
        return command;
    }

    void add_serving() {
        auto* serving = add(app_, "serve", "Serve until SIGTERM or Ctrl-C 启动服务", serve);
        serving->footer(explanations::kServe);
        serving->add_option("-p,--port", given_.port, "Port to listen on 监听端口")
            ->type_name("PORT");
        serving->add_flag("--demo", given_.demo,
                          "Make demo logins and let the clock be set 演示模式（勿用于正式环境）");
        auto* import = add(
            app_, "import", "Check and load a folder of tables 检查并导入数据目录",
            [this](const Settings& settings) { return import_folder(settings, given_.argument); });
        import->footer(explanations::kImport);
        add_argument(*import, "DIR",
                     "Folder with divisions-fujian.csv, items.csv and the others 数据目录");
        add(app_, "doctor", "Say what is wrong and what to do 体检：哪里不对、怎么办", examine)
            ->footer(explanations::kDoctor);
        add(app_, "config", "Print all settings with their explanations 打印全部配置及说明",
            [](const Settings& settings) {
                fmt::print("{}", config::print_documented(settings));
                return Outcome::done;
            })
            ->footer(explanations::kConfig);
        add(app_, "openapi", "Print the description of the interface 打印接口说明 (OpenAPI 3.1)",
            [](const Settings&) { return print_interface(); })
            ->footer(explanations::kOpenapi);
    }

    void add_keeping() {
        auto* backup =
            add(app_, "backup", "Copy the database while serving 在线备份数据库",
                [this](const Settings& settings) { return back_up(settings, given_.argument); });
        backup->footer(explanations::kBackup);
        add_argument(*backup, "FILE", "Where to 备份到");
        auto* restoring =
            add(app_, "restore", "Put a backup into an empty database 恢复到空数据库",
                [this](const Settings& settings) { return restore(settings, given_.argument); });
        restoring->footer(explanations::kRestore);
        add_argument(*restoring, "FILE", "A backup 备份文件");
    }

    void add_proving() {
        CLI::App& verify = add_group("verify", "Prove that nothing was altered 校验");
        auto* of_journal = add(
            verify, "journal", "The database's journal, or an export of one 校验流水或导出文件",
            [this](const Settings& settings) { return verify_journal(settings, given_.proof); });
        of_journal->footer(explanations::kVerify);
        of_journal
            ->add_option("FILE", given_.proof.file, "An export 导出的文件 (else the database)")
            ->type_name("");
        of_journal
            ->add_option("--keys", given_.proof.keys,
                         "Folder of public keys (*.pem) to trust 可信公钥目录")
            ->type_name("DIR");
        of_journal
            ->add_option("--head", given_.proof.head,
                         "A head printed before, which must still be there 此前保存的链首")
            ->type_name("HEAD");
        add_code(verify);
        add_package(verify);
        CLI::App& exporting = add_group("export", "Write out for others 导出");
        auto* journal = add(
            exporting, "journal", "Write the sealed journal for an auditor 导出流水供审计",
            [this](const Settings& settings) { return export_journal(settings, given_.argument); });
        journal->footer(explanations::kExport);
        add_argument(*journal, "FILE", "Where to; - is standard output 导出到，- 为标准输出");
    }

    void add_package(CLI::App& verify) {
        auto* package = add(
            verify, "archive", "An electronic case file, or a copy of one 校验电子档案包",
            [this](const Settings& settings) { return verify_archive(settings, given_.package); });
        package->footer(explanations::kVerifyArchive);
        package->add_option("FILE", given_.package.file, "The package (ZIP) 电子档案包")
            ->required()
            ->type_name("");
        package
            ->add_option("--keys", given_.package.keys,
                         "Folder of public keys (*.pem) to trust 可信公钥目录")
            ->type_name("DIR");
    }

    /// Needs neither settings nor database.
    void add_code(CLI::App& verify) {
        auto* code = add(verify, "code", "A one-code that was shown, off line 离线核验一码通行",
                         [this](const Settings&) { return verify_code(given_.code); });
        code->footer(explanations::kVerifyCode);
        code->add_option("TEXT", given_.code.text, "What was scanned 扫到的内容")
            ->required()
            ->type_name("");
        code->add_option("--keys", given_.code.keys, "Public keys, as fetched 公钥文件")
            ->required()
            ->type_name("FILE");
        code->add_option("--revocations", given_.code.revocations,
                         "Revoked codes, as fetched 停用名单文件")
            ->type_name("FILE");
        code->add_option("--at", given_.code.at, "Another moment than now 核验时间")
            ->type_name("TIME");
        code->add_option("--purpose", given_.code.purpose,
                         "What the code must be for: identity, licence, entry 用途")
            ->type_name("PURPOSE");
        code->add_option("--record", given_.code.record,
                         "What was accepted before; a code is good once 核验记录文件")
            ->type_name("FILE");
    }

    void add_keys() {
        CLI::App& keys = add_group("keys", "The keys of this installation 密钥");
        add(keys, "list", "Purposes, versions and fingerprints 列出用途、版本和指纹", list_keys);
        auto* rotating =
            add(keys, "rotate", "Make the next version of a key 轮换密钥",
                [this](const Settings& settings) { return rotate_key(settings, given_.argument); });
        rotating->footer(explanations::kRotate);
        add_argument(*rotating, "PURPOSE", "One that `mashang keys list` names 用途");
    }

    void add_staffing() {
        CLI::App& staff = add_group("staff", "Accounts of staff 工作人员账号");
        auto* adding =
            add(staff, "add", "Make an account and print its password 建立账号并给出密码",
                [this](const Settings& settings) { return add_staff(settings, given_.staff); });
        adding->footer(explanations::kStaff);
        adding->add_option("USER", given_.staff.user_name, "User name 用户名")
            ->required()
            ->type_name("");
        adding->add_option("--name", given_.staff.name, "Name 姓名")->required()->type_name("NAME");
        adding
            ->add_option(
                "--role", given_.staff.role,
                "officer 办事, supervisor 监管, auditor 审计, operator 运维, editor 事项编辑, "
                "publisher 事项发布, archivist 档案, inspector 检查")
            ->required()
            ->type_name("ROLE");
        adding->add_option("--office", given_.staff.office, "Office of an officer 所在机构")
            ->type_name("ID");
    }

    void add_connecting() {
        CLI::App& apps = add_group("app", "Connected apps 接入应用");
        auto* adding =
            add(apps, "add", "Connect an app and print its id and secret 接入应用并给出密钥",
                [this](const Settings& settings) { return add_app(settings, given_.connected); });
        adding->footer(explanations::kApp);
        adding->add_option("FILE", given_.connected.file, "Its metadata, JSON 应用信息文件")
            ->required()
            ->type_name("");
        adding
            ->add_option("--id", given_.connected.client_id,
                         "Its client_id 应用编号 (else a random one)")
            ->type_name("ID");
        adding->add_option("--office", given_.connected.office, "Whose it is 所属机构")
            ->type_name("ID");
        add_hooking(apps);
    }

    void add_hooking(CLI::App& apps) {
        auto* adding =
            add(apps, "hook", "Have an app told of its cases 登记办件进度的推送地址",
                [this](const Settings& settings) { return add_hook(settings, given_.hook); });
        adding->footer(explanations::kHook);
        adding->add_option("ID", given_.hook.client_id, "Its client_id 应用编号")
            ->required()
            ->type_name("");
        adding->add_option("URL", given_.hook.url, "Where it hears 推送地址")
            ->required()
            ->type_name("");
        adding->add_option("--event", given_.hook.events, "Of what 事件 (else of everything)")
            ->type_name("TYPE");
    }

    void add_trusting() {
        CLI::App& trust = add_group("trust", "Authorities of certificates 证书签发机构");
        auto* adding = add(
            trust, "add", "Put an authority on the trust list 将签发机构加入信任列表",
            [this](const Settings& settings) { return trust_authority(settings, given_.trusted); });
        adding->footer(explanations::kTrust);
        adding->add_option("FILE", given_.trusted.file, "Its certificate, PEM or DER 机构证书文件")
            ->required()
            ->type_name("");
        adding->add_option("--name", given_.trusted.name, "Its name 名称 (else the certificate's)")
            ->type_name("NAME");
        adding->add_option("--list", given_.trusted.list, "Its revocation list 吊销列表地址")
            ->type_name("URL");
        adding->add_option("--responder", given_.trusted.responder, "OCSP 状态服务地址")
            ->type_name("URL");
        adding
            ->add_option("--hardware-policy", given_.trusted.hardware_policy,
                         "Policy of keys in hardware 硬件密钥的证书策略")
            ->type_name("OID");
    }

    void add_providers() {
        CLI::App& providers = add_group("provider", "Providers of identity 上游身份提供方");
        auto* adding = add(
            providers, "add",
            "Let people sign in with another house's account 接入或更新身份提供方",
            [this](const Settings& settings) { return add_provider(settings, given_.argument); });
        adding->footer(explanations::kProvider);
        add_argument(*adding, "FILE", "Its facts, JSON 提供方信息文件");
    }

    /// A command that only holds others.
    CLI::App& add_group(const char* name, const char* what) {
        CLI::App* group = app_.add_subcommand(name, what);
        group->require_subcommand(1)->fallthrough()->footer("");
        return *group;
    }

    void add_argument(CLI::App& command, const char* name, const char* what) {
        command.add_option(name, given_.argument, what)->required()->type_name("");
    }

    CLI::App app_{"Mashang 马上办: government services in one program. 政务服务平台"};
    Given given_;
    Run chosen_;
};

int run(int argc, char** argv) {
    try {
        return CommandLine{}.run(argc, argv);
    } catch (const config::Faulty& faulty) {
        fmt::print(stderr, "mashang: the settings are wrong 配置有误:\n{}\n", faulty.what());
        return static_cast<int>(Outcome::misused);
    } catch (const std::exception& failure) {
        fmt::print(stderr, "mashang: {}\n", failure.what());
        return static_cast<int>(Outcome::failed);
    }
}

}  // namespace
}  // namespace mashang::app

int main(int argc, char** argv) {
    return mashang::app::run(argc, argv);
}
