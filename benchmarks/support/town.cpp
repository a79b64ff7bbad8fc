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

constexpr int kNumbers = 1000;  // of a body's items

/// "GA001" → "GA501" for the second of two.
std::string nth_id(std::string_view id, int nth, int times) {
    const int step = kNumbers / times;
    const int number = std::stoi(std::string{id.substr(2)});
    if (number >= step) throw std::runtime_error("no number is left beside an item's");
    return fmt::format("{}{:03}", id.substr(0, 2), number + (nth - 1) * step);
}

/// A line again: of its id and what comes after, for the n-th time, n from 2.
using Again =
    std::function<std::string(std::string_view id, std::string_view rest, int nth, int times)>;

/// Every line but the first so often as the body of its item asks for.
void write_multiplied(const fs::path& from, const fs::path& to, const Times& times,
                      const Again& again) {
    std::ifstream in{from, std::ios::binary};
    std::ofstream out{to, std::ios::binary};
    std::string line;
    std::getline(in, line);
    out << line << '\n';
    std::string others;
    while (std::getline(in, line)) {
        out << line << '\n';
        const std::string_view view{line};
        const auto comma = view.find(',');
        const int wanted = times(view.substr(0, 2));
        for (int nth = 2; nth <= wanted; ++nth) {
            others.append(again(view.substr(0, comma), view.substr(comma + 1), nth, wanted))
                .append("\n");
        }
    }
    out << others;
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

void write_multiplied_data(const fs::path& data, const fs::path& folder, const Times& times) {
    fs::create_directories(folder);
    for (const auto& file : fs::directory_iterator{data}) {
        if (file.path().extension() == ".csv") fs::copy_file(file, folder / file.path().filename());
    }
    fs::remove(folder / "items.csv");
    fs::remove(folder / "materials.csv");
    write_multiplied(data / "items.csv", folder / "items.csv", times,
                     [](std::string_view id, std::string_view rest, int nth, int of) {
                         const auto name_end = rest.find(',');
                         return fmt::format("{},{}（{}）{}", nth_id(id, nth, of),
                                            rest.substr(0, name_end), nth, rest.substr(name_end));
                     });
    write_multiplied(data / "materials.csv", folder / "materials.csv", times,
                     [](std::string_view id, std::string_view rest, int nth, int of) {
                         return fmt::format("{},{}", nth_id(id, nth, of), rest);
                     });
}

void write_doubled_data(const fs::path& data, const fs::path& folder) {
    write_multiplied_data(data, folder, [](std::string_view) { return 2; });
}

}  // namespace mashang::bench
