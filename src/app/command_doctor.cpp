#include <fmt/format.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <optional>

#include "app/checkup.h"
#include "app/commands.h"
#include "app/doctor_backlog.h"
#include "app/ground.h"
#include "app/keyring.h"
#include "app/load.h"
#include "app/migrations.h"
#include "app/reach.h"
#include "app/share.h"
#include "contexts/places/calendar.h"
#include "platform/files/clamd.h"
#include "platform/pdf/installed.h"

namespace mashang::app {
namespace {

namespace fs = std::filesystem;
constexpr std::uintmax_t kLittleRoom = std::uintmax_t{1} << 30;
constexpr const char* kNothingImported =
    "nothing has been imported 尚未导入数据. Run: mashang import DIR";

/// Whether the tables are those of this program; throws when they are a newer one's.
bool is_schema_ready(Checkup& checkup, sql::Database& database) {
    const auto missing = database.missing_migrations(all_migrations());
    if (missing.empty()) {
        checkup.good("schema", "up to date 数据库结构是最新的");
        return true;
    }
    checkup.doubtful("schema",
                     fmt::format("{} steps are missing, first {}: they are applied by the next "
                                 "`mashang serve` or `mashang import` 下次启动时自动升级",
                                 missing.size(), missing.front()));
    return false;
}

void check_imported(Checkup& checkup, sql::Database& database) {
    std::string digest;
    database.read([&](sql::Tx& tx) { digest = imported_digest(tx); });
    if (digest.empty()) return checkup.bad("data", kNothingImported);
    checkup.good("data", fmt::format("imported 已导入, digest {}", digest.substr(0, 16)));
}

void check_calendar(Checkup& checkup, sql::Database& database, Instant now) {
    WorkingCalendar calendar;
    database.read([&](sql::Tx& tx) { calendar = places::load_calendar(tx); });
    const int year = now.date().year();
    if (calendar.is_published(year)) {
        return checkup.good("calendar", fmt::format("{} is published 节假日已公布", year));
    }
    checkup.doubtful(
        "calendar",
        fmt::format("the holidays of {} are not in holidays.csv, so due dates of this year are "
                    "provisional: add them and import again 本年节假日未导入，办结期限为暂定",
                    year));
}

void check_keys(Checkup& checkup, const Settings& settings, sql::Database& database) {
    const std::string& folder = settings.storage.keys_folder;
    if (fs::exists(folder) && ::access(folder.c_str(), R_OK | X_OK) != 0) {
        return checkup.bad("keys",
                           fmt::format("{0} cannot be opened by this user: run mashang as the user "
                                       "that owns it, or chmod 0700 {0} 无法打开密钥目录",
                                       folder));
    }
    auto keys =
        open_keys(settings, crypto::KeyCreation::refused);  // says which file others can read
    prove_keys(database, keys);
    if (keys.versions(crypto::kFieldEncryption).empty()) {
        return checkup.doubtful(
            "keys", folder + " is empty: keys are made at the first start 首次启动时生成密钥");
    }
    checkup.good("keys", folder + ": those of this database; only we may read them 密钥完好");
}

void check_database(Checkup& checkup, const Settings& settings, Instant now) {
    std::unique_ptr<sql::Database> database;
    checkup.ask("database", [&] {
        database = open_database(settings);
        database->read([](sql::Tx& tx) { tx.get<std::int64_t>("SELECT 1"); });
        checkup.good("database", database->engine() == sql::Engine::sqlite
                                     ? "SQLite answers 可用"
                                     : "PostgreSQL answers 可用");
    });
    if (!database) return;
    std::optional<bool> is_ready;  // nothing: the tables are not ours to read
    checkup.ask("schema", [&] { is_ready = is_schema_ready(checkup, *database); });
    if (!is_ready) return;
    if (!*is_ready) return checkup.bad("data", kNothingImported);
    checkup.ask("data", [&] { check_imported(checkup, *database); });
    checkup.ask("calendar", [&] { check_calendar(checkup, *database, now); });
    checkup.ask("dead letters", [&] { check_stuck(checkup, *database); });
    checkup.ask("keys", [&] { check_keys(checkup, settings, *database); });
    checkup.ask("orders", [&] { check_orders(checkup, *database); });
    checkup.ask("journal", [&] { check_journal(checkup, *database, settings.server); });
}

void check_room(Checkup& checkup, const Settings& settings) {
    fs::path folder = fs::absolute(settings.storage.files_folder);
    while (!fs::exists(folder)) folder = folder.parent_path();
    const auto free = fs::space(folder).available;
    const auto text = fmt::format("{} MiB free 可用 at {}", free >> 20, folder.string());
    if (free >= kLittleRoom) return checkup.good("disk", text);
    checkup.bad("disk", text + ": less than 1 GiB; make room before writing fails 磁盘空间不足");
}

void check_virus_scanner(Checkup& checkup, const std::string& setting) {
    if (setting.empty()) {
        return checkup.doubtful("viruses",
                                "files are not looked through for viruses: set "
                                "storage.virus_scanner to a clamd 未设置查毒程序，附件未经查毒");
    }
    const auto address = files::ClamdAddress::parse(setting);
    if (!address) {
        return checkup.bad("viruses",
                           "storage.virus_scanner is neither unix:/SOCKET nor HOST:PORT 格式有误");
    }
    const auto version = files::Clamd{*address}.version();
    if (version) return checkup.good("viruses", *version + " answers 查毒程序正常");
    checkup.bad("viruses",
                setting + " does not answer: files wait to be looked through 查毒程序无应答");
}

void check_port(Checkup& checkup, const ServerSettings& server) {
    const auto where = fmt::format("{}:{}", server.address, server.port);
    switch (state_of_port(server.address, server.port)) {
        case PortState::free:
            return checkup.good("port", where + " is free 空闲");
        case PortState::ours:
            return checkup.good("port", where + " is served by a running mashang 正在服务");
        case PortState::taken:
            return checkup.bad("port", where +
                                           " is taken by another program: stop it, or set "
                                           "server.port 端口被占用");
        case PortState::not_allowed:
            return checkup.bad("port", where +
                                           " cannot be had: set server.address to an address of "
                                           "this machine and server.port above 1023 无法监听");
    }
}

void check_clock(Checkup& checkup, Instant now) {
    const auto program_made = Instant::parse("2026-01-01T00:00:00+08:00");
    if (now >= *program_made) return checkup.good("clock", now.text());
    checkup.bad("clock", now.text() +
                             " is before this program was made: set the machine's clock "
                             "(timedatectl set-ntp true) 系统时钟不对");
}

void check_files(Checkup& checkup, const Settings& settings) {
    const fs::path share = share_folder(settings);
    if (fs::exists(share / "jieba.dict.utf8")) {
        checkup.good("word lists", share.string());
    } else {
        checkup.bad("word lists", fmt::format("{} has no jieba.dict.utf8: install the package "
                                              "again, or set storage.share_folder 缺少词典",
                                              share.string()));
    }
    const fs::path web = web_folder(settings);
    for (const char* name : {"citizen", "desk", "supervision", "verifier"}) {
        if (fs::exists(web / name / "index.html")) {
            checkup.good("web", (web / name).string());
        } else {
            checkup.doubtful("web", fmt::format("{} is not built, so its pages are not served: run "
                                                "`npm run build` in web/ 网页未构建",
                                                (web / name).string()));
        }
    }
}

void check_font(Checkup& checkup) {
    if (pdf::is_font_installed()) return checkup.good("font", pdf::kFontFile);
    checkup.bad("font", fmt::format("{} is missing, so no document is printed: install the package "
                                    "fonts-noto-cjk 缺少文书字体",
                                    pdf::kFontFile));
}

void check_outside(Checkup& checkup, std::string_view name, const std::string& url) {
    if (url.empty()) {
        return checkup.doubtful(
            name, fmt::format("outbound.{}.url is not set: its orders wait 未配置", name));
    }
    const std::string why = why_unreachable(url);
    if (why.empty()) return checkup.good(name, url + " answers 可达");
    checkup.doubtful(name,
                     fmt::format("{} does not answer ({}): orders wait and are tried again; "
                                 "is it running, and is outbound.{}.url right? 外部系统不可达",
                                 url, why, name));
}

}  // namespace

Outcome examine(const Settings& settings) {
    const platform::SystemClock clock;
    Checkup checkup;
    check_database(checkup, settings, clock.now());
    checkup.ask("disk", [&] { check_room(checkup, settings); });
    checkup.ask("viruses", [&] { check_virus_scanner(checkup, settings.storage.virus_scanner); });
    checkup.ask("port", [&] { check_port(checkup, settings.server); });
    check_clock(checkup, clock.now());
    checkup.ask("files", [&] { check_files(checkup, settings); });
    check_font(checkup);
    check_outside(checkup, "sms", settings.outbound.sms.url);
    check_outside(checkup, "population_register", settings.outbound.population_register.url);
    check_outside(checkup, "card_check", settings.outbound.card_check.url);
    check_outside(checkup, "enterprise_register", settings.outbound.enterprise_register.url);
    check_outside(checkup, "face_check", settings.outbound.face_check.url);
    check_outside(checkup, "certificate_authority", settings.outbound.certificate_authority.url);
    check_outside(checkup, "document_register", settings.outbound.document_register.url);
    check_outside(checkup, "courier", settings.outbound.courier.url);
    check_outside(checkup, "mail", settings.outbound.mail.url);
    check_outside(checkup, "shared_data", settings.outbound.shared_data.url);
    fmt::print("{}\n", checkup.outcome() == Outcome::done
                           ? "nothing is wrong 一切正常"
                           : "something is wrong: see the lines marked BAD 请处理标有 BAD 的各项");
    return checkup.outcome();
}

}  // namespace mashang::app
