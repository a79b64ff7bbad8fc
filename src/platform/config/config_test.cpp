#include "platform/config/config.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

#include "platform/config/refusals.h"

namespace mashang::config {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

enum class Level { debug, info };
BOOST_DESCRIBE_ENUM(Level, debug, info)

struct Sms {
    std::string url;
    std::string key;

    static constexpr About kAbout{"短信", "Text messages"};
    static constexpr std::array kSettings{
        Setting{"url", "短信网关地址", "Where the gateway is"},
        Setting{"key", "短信网关密钥", "Its credential", {}, Showing::secret}};
};
BOOST_DESCRIBE_STRUCT(Sms, (), (url, key))

struct Outbound {
    int max_attempts = 8;
    Sms sms;

    static constexpr About kAbout{"对外调用", "Calls to the outside"};
    static constexpr std::array kSettings{
        Setting{"max_attempts", "最多尝试次数", "How often an order is tried", {1, 20}}};
};
BOOST_DESCRIBE_STRUCT(Outbound, (), (max_attempts, sms))

struct Server {
    std::string address = "127.0.0.1";
    std::uint16_t port = 8080;
    bool demo = false;
    double share = 0.5;
    Level level = Level::info;
    std::vector<std::string> hosts = {"localhost"};
    std::optional<std::string> folder;

    static constexpr About kAbout{"网络服务", "The network side"};
    static constexpr std::array kSettings{
        Setting{"address", "监听的地址", "The address to listen on"},
        Setting{"port", "监听的端口", "The port to listen on", {1, 65535}},
        Setting{"demo", "演示", "Demo"},
        Setting{"share", "比例", "A share"},
        Setting{"level", "日志级别", "What is logged"},
        Setting{"hosts", "主机名", "Host names"},
        Setting{"folder", "文件夹", "A folder"}};
};
BOOST_DESCRIBE_STRUCT(Server, (), (address, port, demo, share, level, hosts, folder))

struct Settings {
    Server server;
    Outbound outbound;
};
BOOST_DESCRIBE_STRUCT(Settings, (), (server, outbound))

std::vector<std::string> problems_with(std::string toml, Environment environment = {}) {
    try {
        load<Settings>({"m.toml", std::move(toml), std::move(environment)});
        return {};
    } catch (const Faulty& faulty) {
        std::vector<std::string> lines;
        for (const auto& problem : faulty.problems()) lines.push_back(problem.text(Language::en));
        return lines;
    }
}

TEST(Config, WithoutFileAndOverridesTheDefaultsHold) {
    const auto settings = load<Settings>({});
    EXPECT_EQ(settings.server.port, 8080);
    EXPECT_THAT(settings.server.hosts, ElementsAre("localhost"));
}

TEST(Config, TheFileOverridesTheDefaultsAndTheEnvironmentTheFile) {
    const auto settings = load<Settings>(
        {"m.toml",
         "[server]\nport = 1\ndemo = true\nshare = 1\nlevel = \"debug\"\nhosts = [\"a\", \"b\"]\n"
         "[outbound.sms]\nurl = \"http://sms\"\n",
         {{"MASHANG_SERVER_PORT", "9"},
          {"MASHANG_SERVER_DEMO", "false"},
          {"MASHANG_SERVER_HOSTS", "c,d,e"},
          {"MASHANG_SERVER_FOLDER", "/srv"},
          {"MASHANG_OUTBOUND_SMS_KEY", "123"},
          {"MASHANG_BUILD_ELSEWHERE", "1"}}});
    EXPECT_EQ(settings.server.port, 9);
    EXPECT_FALSE(settings.server.demo);
    EXPECT_EQ(settings.server.share, 1.0);
    EXPECT_EQ(settings.server.level, Level::debug);
    EXPECT_THAT(settings.server.hosts, ElementsAre("c", "d", "e"));
    EXPECT_EQ(settings.server.folder, "/srv");
    EXPECT_EQ(settings.outbound.sms.url, "http://sms");
    EXPECT_EQ(settings.outbound.sms.key, "123");
}

TEST(Config, AllThatIsWrongIsToldAtOnceWithItsLine) {
    EXPECT_THAT(
        problems_with("[server]\nprot = 1\nport = \"x\"\nlevel = \"loud\"\nhosts = [\"a\", 2]\n"
                      "[outbound]\nmax_attempts = 21\n[sever]\nport = 1\n"),
        ElementsAre("m.toml:3: server.port: This is to be a whole number",
                    "m.toml:4: server.level: This is to be one of: debug, info",
                    "m.toml:5: server.hosts.1: This is to be a text",
                    "m.toml:2: server.prot: There is no such setting; the nearest is server.port",
                    "m.toml:8: sever: There is no such setting; the nearest is server",
                    "m.toml:7: outbound.max_attempts: The number is to lie between 1 and 20"));
}

TEST(Config, WrongOverridesAreNamedByTheirVariable) {
    EXPECT_THAT(problems_with("", {{"MASHANG_SERVER_PORT", "http"},
                                   {"MASHANG_OUTBOUND_MAX_ATTEMPTS", "0"},
                                   {"MASHANG_SERVER_ADRESS", "::1"}}),
                ElementsAre("MASHANG_SERVER_ADRESS: There is no such setting; the nearest is "
                            "MASHANG_SERVER_ADDRESS",
                            "MASHANG_SERVER_PORT: server.port: This is to be a whole number",
                            "MASHANG_OUTBOUND_MAX_ATTEMPTS: outbound.max_attempts: The number is "
                            "to lie between 1 and 20"));
}

TEST(Config, AFileThatIsNotTomlIsRefusedWithItsLine) {
    EXPECT_THAT(problems_with("[server]\nport = = 1\n"),
                ElementsAre(testing::StartsWith("m.toml:2: This is not TOML: ")));
}

TEST(Config, ATableWhereAValueBelongsAndTheReverseAreRefused) {
    EXPECT_THAT(problems_with("server = 1\n", {{"MASHANG_SERVER_PORT", "1"}}),
                ElementsAre("m.toml:1: server: This is to be an object"));
    EXPECT_THAT(problems_with("[server.port]\nx = 1\n"),
                ElementsAre("m.toml:1: server.port: This is to be a whole number"));
}

TEST(Config, ThePrintedFileExplainsEverySettingAndGivesTheSameSettings) {
    const std::string printed = print_documented<Settings>();
    EXPECT_THAT(
        printed,
        HasSubstr("# 监听的端口\n# The port to listen on\n# MASHANG_SERVER_PORT; 1 … 65535\n"
                  "port = 8080\n"));
    EXPECT_THAT(printed, HasSubstr("# MASHANG_SERVER_LEVEL; debug, info\nlevel = \"info\"\n"));
    EXPECT_THAT(printed, HasSubstr("# 短信\n# Text messages\n[outbound.sms]\n"));
    const auto again = load<Settings>({"m.toml", printed, {}});
    EXPECT_EQ(print_documented(again), printed);
}

TEST(Config, WhatIsSecretIsNeverPrinted) {
    Settings settings;
    settings.outbound.sms.key = "hidden-value";
    const std::string printed = print_documented(settings);
    EXPECT_THAT(printed, Not(HasSubstr("hidden-value")));
    EXPECT_THAT(printed, HasSubstr("# key = (set, and not shown)\n"));
    EXPECT_THAT(problems_with("[outbound.sms]\nkey = 12345\n"),
                ElementsAre("m.toml:2: outbound.sms.key: This is to be a text"));
}

TEST(Config, OnlyOurVariablesAreTakenFromTheEnvironment) {
    const char* const environment[] = {"PATH=/bin", "MASHANG_SERVER_PORT=1=2", "MASHANG_ODD",
                                       nullptr};
    EXPECT_THAT(sources_of("", environment).environment,
                ElementsAre(std::pair{"MASHANG_SERVER_PORT", "1=2"}));
    EXPECT_THROW(sources_of("/nowhere/mashang.toml", environment), std::runtime_error);
}

}  // namespace
}  // namespace mashang::config
