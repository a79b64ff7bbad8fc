// mashang-sandbox: the outside world on one port, for the demo and for tests of a whole house.

#include <fmt/format.h>
#include <signal.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <filesystem>

#include "platform/clock/clock.h"
#include "platform/disk/disk.h"
#include "platform/http/server.h"
#include "sandbox/sandbox.h"

namespace mashang::sandbox {
namespace {

constexpr std::size_t kLargestTable = 16 * 1024 * 1024;

std::string table(const std::filesystem::path& path) {
    auto text = disk::read(path, kLargestTable);
    if (!text) {
        throw std::runtime_error(
            fmt::format("找不到{0}，请用--data指定数据目录 / {0} is not there: "
                        "name the data folder with --data",
                        path.string()));
    }
    return *std::move(text);
}

/// Blocks the signals that end us, before any thread starts, and returns them.
sigset_t ending_signals() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    return signals;
}

int run(int argc, char** argv) {
    SandboxOptions options;
    http::ServerOptions server_options{.port = 8090};
    std::string data = "data";
    CLI::App app{"The outside world for demo and tests: registers, SMS"};
    app.add_option("--address", server_options.address, "Where to listen")->capture_default_str();
    app.add_option("--port", server_options.port, "0: any free one")->capture_default_str();
    app.add_option("--data", data, "Folder of the data files")->capture_default_str();
    app.add_option("--seed", options.seed, "Decides who the unnamed people are")
        ->capture_default_str();
    app.add_option("--access-id", options.access_id, "Who may ask the registers")
        ->capture_default_str();
    app.add_option("--population-key", options.population_key)->capture_default_str();
    app.add_option("--licences-key", options.licences_key)->capture_default_str();
    app.add_option("--cards-key", options.cards_key)->capture_default_str();
    app.add_option("--enterprises-key", options.enterprises_key)->capture_default_str();
    app.add_option("--documents-key", options.documents_key)->capture_default_str();
    app.add_option("--exchange-key", options.exchange_key)->capture_default_str();
    app.add_option("--courier-account", options.courier_account, "partner:check word")
        ->capture_default_str();
    app.add_option("--treasury-key", options.treasury_key)->capture_default_str();
    app.add_option("--wechat-merchant", options.wechat.merchant)->capture_default_str();
    app.add_option("--wechat-serial", options.wechat.serial)->capture_default_str();
    app.add_option("--wechat-api-key", options.wechat.api_key, "APIv3 key, 32 bytes")
        ->capture_default_str();
    app.add_option("--wechat-folder", options.wechat.folder,
                   "Where WeChat Pay keeps both sides' keys; empty: nowhere");
    app.add_option("--mail-account", options.mail_account, "address:password")
        ->capture_default_str();
    app.add_option("--smtp-port", options.smtp_port, "Of its mail server; 0: any free one")
        ->capture_default_str();
    app.add_option("--face-secret-id", options.face_secret_id)->capture_default_str();
    app.add_option("--face-secret-key", options.face_secret_key)->capture_default_str();
    app.add_option("--sms-app-id", options.sms_app_id)->capture_default_str();
    app.add_option("--sms-app-key", options.sms_app_key)->capture_default_str();
    app.add_option("--authority-credential", options.authority_credential,
                   "name:password of who may have certificates made")
        ->capture_default_str();
    app.add_option("--authority-folder", options.authority_folder,
                   "Where the certificate authority keeps its keys; empty: nowhere");
    app.add_option("--openid-client-secret", options.openid_client_secret)->capture_default_str();
    CLI11_PARSE(app, argc, argv);

    const sigset_t signals = ending_signals();
    const platform::SystemClock clock;
    const std::filesystem::path folder{data};
    Sandbox sandbox{{.people = table(folder / "sandbox" / "people.csv"),
                     .licence_types = table(folder / "licence-types.csv"),
                     .enterprises = table(folder / "sandbox" / "enterprises.csv"),
                     .documents = table(folder / "sandbox" / "documents.csv"),
                     .resources = table(folder / "data-resources.csv"),
                     .register_data = table(folder / "sandbox" / "register-data.csv")},
                    options,
                    clock};
    http::Server server{sandbox, server_options};
    sandbox.set_base(fmt::format("http://{}:{}", server_options.address, server.port()));
    fmt::print("mashang-sandbox http://{}:{}\n", server_options.address, server.port());
    std::fflush(stdout);
    int received = 0;
    sigwait(&signals, &received);
    sandbox.hurry();
    server.stop();
    return 0;
}

}  // namespace
}  // namespace mashang::sandbox

int main(int argc, char** argv) {
    try {
        return mashang::sandbox::run(argc, argv);
    } catch (const std::exception& failure) {
        fmt::print(stderr, "{}\n", failure.what());
        return 1;
    }
}
