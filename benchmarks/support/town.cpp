#include "benchmarks/support/town.h"

#include <fmt/format.h>

#include <fstream>
#include <functional>
#include <stdexcept>
#include <string_view>
#include <utility>

#include "platform/http/raw_client.h"

namespace mashang::bench {
namespace {

namespace fs = std::filesystem;

constexpr int kSecondNumbers = 500;

/// "GA001" → "GA501".
std::string second_id(std::string_view id) {
    const int number = std::stoi(std::string{id.substr(2)});
    if (number >= kSecondNumbers) throw std::runtime_error("no number is left beside an item's");
    return fmt::format("{}{:03}", id.substr(0, 2), number + kSecondNumbers);
}

/// Every line but the first twice, the second time as `second` makes it of id and rest.
void write_doubled(
    const fs::path& from, const fs::path& to,
    const std::function<std::string(std::string_view id, std::string_view rest)>& second) {
    std::ifstream in{from, std::ios::binary};
    std::ofstream out{to, std::ios::binary};
    std::string line;
    std::getline(in, line);
    out << line << '\n';
    std::string seconds;
    while (std::getline(in, line)) {
        out << line << '\n';
        const std::string_view view{line};
        const auto comma = view.find(',');
        seconds.append(second(view.substr(0, comma), view.substr(comma + 1))).append("\n");
    }
    out << seconds;
}

}  // namespace

Town::Town(fs::path folder) : folder_{std::move(folder)}, port_{free_port()} {
    fs::create_directories(folder_);
}

Command Town::command(const std::string& verb) const {
    return {.words = {MASHANG_PROGRAM, verb},
            .environment = {{"MASHANG_DATABASE_URL", "sqlite:" + database().string()},
                            {"MASHANG_SERVER_PORT", std::to_string(port_)},
                            {"MASHANG_SERVER_THREADS", "1"},
                            {"MASHANG_SERVER_RATE_LIMITS", "false"},
                            {"MASHANG_SERVER_WEB_FOLDER", (folder_ / "web").string()},
                            {"MASHANG_STORAGE_KEYS_FOLDER", keys().string()},
                            {"MASHANG_STORAGE_FILES_FOLDER", (folder_ / "files").string()},
                            {"MASHANG_DEMO_ENABLED", "false"},
                            {"MASHANG_LOG_FILE", (folder_ / "mashang.log").string()}},
            .output = folder_ / "output.log"};
}

void Town::import_data(const fs::path& data) const {
    Command import = command("import");
    import.words.push_back(data.string());
    run_to_end(import);
}

std::unique_ptr<Process> Town::serve() {
    auto server = std::make_unique<Process>(command("serve"));
    seconds_to_start_ = server->wait_for(port_);
    const auto ready = http::RawClient{port_}.ask("GET", "/readyz");
    if (!ready || ready->status != 200) throw std::runtime_error("the server is not ready");
    return server;
}

void write_doubled_data(const fs::path& data, const fs::path& folder) {
    fs::create_directories(folder);
    for (const auto& file : fs::directory_iterator{data}) {
        if (file.path().extension() == ".csv") fs::copy_file(file, folder / file.path().filename());
    }
    write_doubled(data / "items.csv", folder / "items.csv",
                  [](std::string_view id, std::string_view rest) {
                      const auto name_end = rest.find(',');
                      return fmt::format("{},{}（二）{}", second_id(id), rest.substr(0, name_end),
                                         rest.substr(name_end));
                  });
    write_doubled(data / "materials.csv", folder / "materials.csv",
                  [](std::string_view id, std::string_view rest) {
                      return fmt::format("{},{}", second_id(id), rest);
                  });
}

}  // namespace mashang::bench
