#pragma once

// Every setting of the program; `mashang config` prints them all explained. Declared as
// platform/config/setting.h says.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "platform/config/config.h"
#include "platform/crypto/sealed.h"
#include "platform/log/log.h"

namespace mashang::app {

using config::About;
using config::Setting;
using config::Showing;

struct ServerSettings {
    std::string address = "127.0.0.1";
    std::uint16_t port = 8080;
    int threads = 0;
    std::int64_t max_connections = 10'000;
    std::string public_url;
    std::vector<std::string> trusted_proxies = {"127.0.0.1", "::1"};
    bool rate_limits = true;
    std::string web_folder;

    static constexpr About kAbout{"网络服务", "How the town is reached"};
    static constexpr std::array kSettings{
        Setting{"address", "监听的地址；对外服务应放在nginx之后",
                "The address to listen on; put nginx in front of it to serve the world"},
        Setting{"port",
                "监听的端口；0表示任一空闲端口",
                "The port to listen on; 0: any free one",
                {0, 65535}},
        Setting{
            "threads", "网络线程数；0 为处理器核数", "Network threads; 0: one per core", {0, 256}},
        Setting{"max_connections",
                "同时连接数上限",
                "Connections at the same time, at most",
                {1, 1'000'000}},
        Setting{
            "public_url", "公众访问的网址，如 https://mashang.example；空表示按监听地址",
            "The address that people use, as https://mashang.example; empty: the one listened on"},
        Setting{"trusted_proxies", "可信的反向代理（采信其转发的来源地址）",
                "Proxies that are believed when they say for whom they ask"},
        Setting{"rate_limits", "是否限制每人每地址的请求频率",
                "Whether calls per person and address are limited"},
        Setting{"web_folder", "网页文件夹（citizen、desk、supervision）；空则为词典文件夹下的 web",
                "The web apps (citizen, desk, supervision); empty: web beside the word lists"}};
};
BOOST_DESCRIBE_STRUCT(ServerSettings, (),
                      (address, port, threads, max_connections, public_url, trusted_proxies,
                       rate_limits, web_folder))

struct DatabaseSettings {
    std::string url = "sqlite:./var/mashang.db";
    int readers = 4;
    int writers = 8;
    std::int64_t queue_limit = 4096;

    static constexpr About kAbout{"数据库", "The database"};
    static constexpr std::array kSettings{
        Setting{"url",
                "数据库地址：sqlite:文件，或 postgresql://…（含密码，不显示）",
                "sqlite:FILE, or postgresql://… (may hold a password: not shown)",
                {},
                Showing::secret},
        Setting{"readers", "读连接数", "Connections that read", {1, 256}},
        Setting{"writers",
                "写连接数（仅PostgreSQL）",
                "Connections that write (PostgreSQL only)",
                {1, 256}},
        Setting{"queue_limit",
                "等待写入的请求上限，超过时回答503",
                "Writes that may wait; beyond it the answer is 503",
                {1, 1'000'000}}};
};
BOOST_DESCRIBE_STRUCT(DatabaseSettings, (), (url, readers, writers, queue_limit))

struct StorageSettings {
    std::string keys_folder = "./var/keys";
    std::string files_folder = "./var/files";
    std::string share_folder;
    std::string virus_scanner;

    static constexpr About kAbout{"密钥与附件", "Keys and attachments"};
    static constexpr std::array kSettings{
        Setting{"keys_folder", "密钥文件夹，仅本程序用户可读（0700）；请另行备份",
                "The folder of keys, for this program's user alone (0700); back it up apart"},
        Setting{"files_folder", "附件文件夹，内容已加密",
                "The folder of attachments, which are encrypted"},
        Setting{"share_folder", "词典文件夹；空则为程序旁的 ../share/mashang",
                "The folder of word lists; empty: ../share/mashang beside the program"},
        Setting{"virus_scanner",
                "查毒程序clamd：unix:套接字文件，或 主机:端口；空则不查毒，并向各方注明",
                "clamd, who looks for viruses: unix:SOCKET or HOST:PORT; empty: nobody does, "
                "and everybody is told so"}};
};
BOOST_DESCRIBE_STRUCT(StorageSettings, (), (keys_folder, files_folder, share_folder, virus_scanner))

struct LogSettings {
    log::Level level = log::Level::info;
    std::optional<std::string> file;
    bool requests = false;

    static constexpr About kAbout{"日志", "The log"};
    static constexpr std::array kSettings{
        Setting{"level", "写入日志的最低级别", "The least level that is written"},
        Setting{"file", "日志文件；不设则写到标准错误输出（systemd会保存）",
                "The file; unset: standard error, which systemd keeps"},
        Setting{"requests", "是否每个请求都记一行（否则只记失败的）",
                "Whether every request gets a line, or only those that failed"}};
};
BOOST_DESCRIBE_STRUCT(LogSettings, (), (level, file, requests))

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
    ChannelSettings shared_data;
    ChannelSettings card_check;
    ChannelSettings face_check;
    ChannelSettings enterprise_register;
    ChannelSettings certificate_authority;
    ChannelSettings document_register;
    ChannelSettings case_exchange;
    ChannelSettings courier;
    ChannelSettings mail;
    ChannelSettings non_tax;
    ChannelSettings wechat_pay;

    static constexpr About kAbout{"对外调用：短信网关、人口库等",
                                  "Outside systems: text messages, population register"};
    static constexpr std::array kSettings{
        Setting{"authorities", "受信任的证书颁发机构（PEM文件）；空表示用系统的",
                "Trusted certificate authorities, a PEM file; empty: the system's"}};
};
BOOST_DESCRIBE_STRUCT(OutboundSettings, (),
                      (authorities, sms, population_register, shared_data, card_check, face_check,
                       enterprise_register, certificate_authority, document_register, case_exchange,
                       courier, mail, non_tax, wechat_pay))

struct BillsSettings {
    std::string pay_code_pattern = "[0-9]{16,20}";
    std::string wechat_merchant;
    std::string wechat_app;
    std::string wechat_serial;
    std::string wechat_key_file;
    std::string wechat_platform_serial;
    std::string wechat_platform_key_file;

    static constexpr About kAbout{"账单与缴款", "Bills and how they are paid"};
    static constexpr std::array kSettings{
        Setting{"pay_code_pattern", "本省缴款识别码的格式（正则表达式），各省不同",
                "How PayCodes of the province look, a regular expression; provinces differ"},
        Setting{"wechat_merchant", "微信支付商户号；空表示不能网上支付",
                "Our merchant id at WeChat Pay; empty: nothing is paid on line"},
        Setting{"wechat_app", "微信支付所用的公众账号ID", "The appid by which we ask for payment"},
        Setting{"wechat_serial", "商户API证书序列号", "The serial number of our certificate there"},
        Setting{"wechat_key_file", "商户API私钥文件（PEM），仅本程序用户可读",
                "The file of our private key there (PEM), for this program's user alone"},
        Setting{"wechat_platform_serial", "微信支付公钥ID（PUB_KEY_ID_…）或平台证书序列号",
                "The id of WeChat Pay's public key (PUB_KEY_ID_…), or its certificate's serial"},
        Setting{"wechat_platform_key_file", "微信支付公钥文件（PEM）",
                "The file of WeChat Pay's public key (PEM)"}};
};
BOOST_DESCRIBE_STRUCT(BillsSettings, (),
                      (pay_code_pattern, wechat_merchant, wechat_app, wechat_serial,
                       wechat_key_file, wechat_platform_serial, wechat_platform_key_file))

struct OpenidSettings {
    std::vector<std::string> trusted_hosts;

    static constexpr About kAbout{"统一身份认证（OpenID）", "Sign-in for other apps (OpenID)"};
    static constexpr std::array kSettings{Setting{
        "trusted_hosts", "允许接入应用使用的内部或非https主机，如 127.0.0.1:3000；仅供演示和测试",
        "Hosts that apps may use although they are private or without TLS, as "
        "127.0.0.1:3000: for demo and tests"}};
};
BOOST_DESCRIBE_STRUCT(OpenidSettings, (), (trusted_hosts))

struct MandatesSettings {
    int guardian_check_days = 30;
    int guardian_grace_days = 14;

    static constexpr About kAbout{"授权与监护", "Mandates and guardians"};
    static constexpr std::array kSettings{
        Setting{"guardian_check_days",
                "监护关系每隔多少天向人口库重新核验一次",
                "After how many days the population register is asked again whether a guardian "
                "still is one",
                {1, 365}},
        Setting{"guardian_grace_days",
                "人口库不答复时，监护人还可代办的天数",
                "How many days a guardian may go on while the register does not answer",
                {1, 90}}};
};
BOOST_DESCRIBE_STRUCT(MandatesSettings, (), (guardian_check_days, guardian_grace_days))

struct CertificatesSettings {
    std::vector<std::string> signed_items;
    std::vector<std::string> trusted_hosts;

    static constexpr About kAbout{"数字证书", "Certificates of persons and enterprises"};
    static constexpr std::array kSettings{
        Setting{"signed_items", "提交时必须用数字证书签名的事项，如 GS001",
                "Items whose applicants must sign what they hand in, as GS001"},
        Setting{"trusted_hosts",
                "允许签发机构的吊销列表和状态服务使用的内部主机，如 127.0.0.1:4000；仅供演示和测试",
                "Hosts where authorities may have their lists and responders although they are "
                "private, as 127.0.0.1:4000: for demo and tests"}};
};
BOOST_DESCRIBE_STRUCT(CertificatesSettings, (), (signed_items, trusted_hosts))

struct ProactiveSettings {
    int quiet_from_hour = 21;
    int quiet_until_hour = 8;
    int reminders_a_week = 3;

    static constexpr About kAbout{"主动提醒", "Reminders that nobody asked for one by one"};
    static constexpr std::array kSettings{
        Setting{"quiet_from_hour",
                "从几点起不发提醒（与下一项相同表示全天可发）",
                "The hour from which nobody is reminded; the same as the next one: never quiet",
                {0, 23}},
        Setting{"quiet_until_hour",
                "到几点为止不发提醒",
                "The hour until which nobody is reminded",
                {0, 23}},
        Setting{"reminders_a_week",
                "每人每七天最多提醒几次（订阅的更新不计）",
                "Reminders for one person in seven days, at most; news of subscriptions come "
                "besides",
                {1, 50}}};
};
BOOST_DESCRIBE_STRUCT(ProactiveSettings, (), (quiet_from_hour, quiet_until_hour, reminders_a_week))

struct ArchiveSettings {
    int after_days = 30;
    int longest_access_days = 30;
    std::vector<std::string> permanent_items;
    std::vector<std::string> paper_items;

    static constexpr About kAbout{"电子档案", "The archive of cases that are over"};
    static constexpr std::array kSettings{
        Setting{"after_days",
                "办结送达（或撤回）后多少天归档；0表示立即",
                "Days from the end of a case to its package; 0: at once",
                {0, 3650}},
        Setting{"longest_access_days",
                "检查人员一次查阅最长多少天",
                "Days for which an inspector may see packages, at most",
                {1, 365}},
        Setting{"permanent_items", "不论类型一律永久保管的事项，如 GA001",
                "Items whose packages are kept for good whatever their type, as GA001"},
        Setting{"paper_items", "法律、行政法规规定须同时以纸质形式归档的事项，如 GA001",
                "Items whose files the law wants on paper as well, as GA001"}};
};
BOOST_DESCRIBE_STRUCT(ArchiveSettings, (),
                      (after_days, longest_access_days, permanent_items, paper_items))

struct CryptoSettings {
    crypto::SealAlgorithm algorithm = crypto::SealAlgorithm::sm4;

    static constexpr About kAbout{"密码算法", "Cryptography"};
    static constexpr std::array kSettings{
        Setting{"algorithm", "今后加密个人信息的算法；已有数据仍可解开",
                "What personal data are encrypted with from now on; what there is still opens"}};
};
BOOST_DESCRIBE_STRUCT(CryptoSettings, (), (algorithm))

struct DemoSettings {
    bool enabled = false;
    std::string clock;
    std::string logins_file = "./var/demo-logins.txt";

    static constexpr About kAbout{"演示", "The demo"};
    static constexpr std::array kSettings{
        Setting{"enabled", "演示模式：建立演示账号，可拨动时钟；正式运行必须关闭",
                "Demo: logins are made and the clock can be set; off where it is real"},
        Setting{"clock", "演示从何时开始，如 2018-09-28T09:00:00+08:00；空为现在",
                "When the demo begins, as 2018-09-28T09:00:00+08:00; empty: now"},
        Setting{"logins_file", "演示账号与密码写到哪里（0600）", "Where demo logins go (0600)"}};
};
BOOST_DESCRIBE_STRUCT(DemoSettings, (), (enabled, clock, logins_file))

struct SearchSettings {
    std::string opensearch_url;
    std::string opensearch_alias = "mashang-items";
    std::string opensearch_user;
    std::string opensearch_password;
    int opensearch_deadline_ms = 300;

    static constexpr About kAbout{"检索：默认用内置引擎", "Search; the built-in engine by default"};
    static constexpr std::array kSettings{
        Setting{"opensearch_url",
                "由 OpenSearch 排序时其地址，如 https://search.internal:9200；空则用内置引擎",
                "Where OpenSearch is, as https://search.internal:9200, to have it rank the items; "
                "empty: the built-in engine"},
        Setting{"opensearch_alias", "事项索引的别名；索引名以它开头",
                "The alias of the items' index, with which the indices' names begin"},
        Setting{"opensearch_user", "OpenSearch 用户名；空则不认证",
                "Whom we are there; empty: nobody asks"},
        Setting{"opensearch_password", "OpenSearch 密码", "The password", {}, Showing::secret},
        Setting{"opensearch_deadline_ms",
                "一次检索最多等待的毫秒数；超过则由内置引擎作答",
                "How many milliseconds a search waits before the built-in engine answers it",
                {10, 5'000}}};
};
BOOST_DESCRIBE_STRUCT(SearchSettings, (),
                      (opensearch_url, opensearch_alias, opensearch_user, opensearch_password,
                       opensearch_deadline_ms))

struct Settings {
    ServerSettings server;
    DatabaseSettings database;
    StorageSettings storage;
    LogSettings log;
    OutboundSettings outbound;
    BillsSettings bills;
    OpenidSettings openid;
    MandatesSettings mandates;
    CertificatesSettings certificates;
    SearchSettings search;
    ProactiveSettings proactive;
    ArchiveSettings archive;
    CryptoSettings crypto;
    DemoSettings demo;
};
BOOST_DESCRIBE_STRUCT(Settings, (),
                      (server, database, storage, log, outbound, bills, openid, mandates,
                       certificates, search, proactive, archive, crypto, demo))

}  // namespace mashang::app
