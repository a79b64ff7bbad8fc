#pragma once

// Every setting of the program; `mashang config` prints them all explained. Declared as
// platform/config/setting.h says.

#include <array>
#include <cstdint>
#include <optional>
#include <string>

#include "platform/config/config.h"
#include "platform/log/log.h"

namespace mashang::app {

using config::About;
using config::Setting;
using config::Showing;

struct ServerSettings {
    std::string address = "127.0.0.1";
    std::uint16_t port = 8080;
    int threads = 1;
    std::int64_t max_connections = 10'000;
    std::string public_url;
    std::string web_folder = "./web";

    static constexpr About kAbout{"网络服务", "How the town is reached"};
    static constexpr std::array kSettings{
        Setting{"address", "监听的地址；对外服务应放在nginx之后",
                "The address to listen on; put nginx in front of it to serve the world"},
        Setting{"port",
                "监听的端口；0表示任一空闲端口",
                "The port to listen on; 0: any free one",
                {0, 65535}},
        Setting{"threads",
                "网络线程数，一般等于处理器核数",
                "Network threads; as many as there are cores",
                {1, 256}},
        Setting{"max_connections",
                "同时连接数上限",
                "Connections at the same time, at most",
                {1, 1'000'000}},
        Setting{
            "public_url", "公众访问的网址，如 https://mashang.example；空表示按监听地址",
            "The address that people use, as https://mashang.example; empty: the one listened on"},
        Setting{"web_folder", "网页文件所在的文件夹", "Where the built web apps are"}};
};
BOOST_DESCRIBE_STRUCT(ServerSettings, (),
                      (address, port, threads, max_connections, public_url, web_folder))

struct DatabaseSettings {
    std::string url = "sqlite:./var/mashang.db";
    int readers = 4;
    std::int64_t queue_limit = 4096;

    static constexpr About kAbout{"数据库", "The database"};
    static constexpr std::array kSettings{
        Setting{"url",
                "数据库地址：sqlite:文件，或 postgresql://…（含密码，不显示）",
                "sqlite:FILE, or postgresql://… (may hold a password: not shown)",
                {},
                Showing::secret},
        Setting{"readers", "读连接数", "Connections that read", {1, 256}},
        Setting{"queue_limit",
                "等待写入的请求上限，超过时回答503",
                "Writes that may wait; beyond it the answer is 503",
                {1, 1'000'000}}};
};
BOOST_DESCRIBE_STRUCT(DatabaseSettings, (), (url, readers, queue_limit))

struct StorageSettings {
    std::string keys_folder = "./var/keys";
    std::string files_folder = "./var/files";

    static constexpr About kAbout{"密钥与附件", "Keys and attachments"};
    static constexpr std::array kSettings{
        Setting{"keys_folder", "密钥文件夹，仅本程序用户可读（0700）；请另行备份",
                "The folder of keys, for this program's user alone (0700); back it up apart"},
        Setting{"files_folder", "附件文件夹，内容已加密",
                "The folder of attachments, which are encrypted"}};
};
BOOST_DESCRIBE_STRUCT(StorageSettings, (), (keys_folder, files_folder))

struct LogSettings {
    log::Level level = log::Level::info;
    std::optional<std::string> file;

    static constexpr About kAbout{"日志", "The log"};
    static constexpr std::array kSettings{
        Setting{"level", "写入日志的最低级别", "The least level that is written"},
        Setting{"file", "日志文件；不设则写到标准错误输出（systemd会保存）",
                "The file; unset: standard error, which systemd keeps"}};
};
BOOST_DESCRIBE_STRUCT(LogSettings, (), (level, file))

/// One outside system that orders go to.
struct ChannelSettings {
    std::string url;
    std::string key;

    static constexpr About kAbout{"外部系统", "An outside system"};
    static constexpr std::array kSettings{
        Setting{"url", "接口地址", "Where its interface is"},
        Setting{"key", "访问密钥", "The credential it gave us", {}, Showing::secret}};
};
BOOST_DESCRIBE_STRUCT(ChannelSettings, (), (url, key))

struct OutboundSettings {
    std::string authorities;
    ChannelSettings sms;
    ChannelSettings population_register;

    static constexpr About kAbout{"对外调用：短信网关、人口库等",
                                  "Outside systems: text messages, population register"};
    static constexpr std::array kSettings{
        Setting{"authorities", "受信任的证书颁发机构（PEM文件）；空表示用系统的",
                "Trusted certificate authorities, a PEM file; empty: the system's"}};
};
BOOST_DESCRIBE_STRUCT(OutboundSettings, (), (authorities, sms, population_register))

struct DemoSettings {
    bool enabled = false;

    static constexpr About kAbout{"演示", "The demo"};
    static constexpr std::array kSettings{Setting{
        "enabled", "演示模式：可拨动时钟，允许不用HTTPS登录；正式运行必须关闭",
        "Demo: the clock can be set and people sign in without HTTPS; off where it is real"}};
};
BOOST_DESCRIBE_STRUCT(DemoSettings, (), (enabled))

struct Settings {
    ServerSettings server;
    DatabaseSettings database;
    StorageSettings storage;
    LogSettings log;
    OutboundSettings outbound;
    DemoSettings demo;
};
BOOST_DESCRIBE_STRUCT(Settings, (), (server, database, storage, log, outbound, demo))

}  // namespace mashang::app
