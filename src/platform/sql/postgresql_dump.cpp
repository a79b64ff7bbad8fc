// Backup and restore by PostgreSQL's own programs.

#include <fcntl.h>
#include <fmt/format.h>
#include <libpq-fe.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>

#include "platform/sql/postgresql_database.h"

namespace mashang::sql {
namespace {

namespace fs = std::filesystem;

/// A connection's settings; the password apart, since a command line is for all to read.
struct Target {
    std::string settings;
    std::string password;
};

std::string quoted(std::string_view value) {
    std::string text = "'";
    for (const char c : value) {
        if (c == '\'' || c == '\\') text += '\\';
        text += c;
    }
    return text + "'";
}

Target target_of(const std::string& url) {
    Target target;
    char* error = nullptr;
    PQconninfoOption* options = PQconninfoParse(url.c_str(), &error);
    if (options == nullptr) {
        PQfreemem(error);
        throw std::invalid_argument("the database url cannot be read");
    }
    for (const auto* option = options; option->keyword != nullptr; ++option) {
        if (option->val == nullptr) continue;
        if (std::string_view{option->keyword} == "password") {
            target.password = option->val;
        } else {
            target.settings += fmt::format("{}={} ", option->keyword, quoted(option->val));
        }
    }
    PQconninfoFree(options);
    return target;
}

/// An open descriptor, closed in the end.
class Descriptor {
  public:
    explicit Descriptor(int number) : number_{number} {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { close(); }
    int number() const { return number_; }
    void close() {
        if (number_ >= 0) ::close(std::exchange(number_, -1));
    }

  private:
    int number_;
};

std::string read_all(int descriptor) {
    std::string text;
    char buffer[4096];
    while (true) {
        const auto count = ::read(descriptor, buffer, sizeof buffer);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return text;
        text.append(buffer, static_cast<std::size_t>(count));
    }
}

std::vector<std::string> environment_with(const std::string& password) {
    std::vector<std::string> environment;
    for (char** entry = environ; *entry != nullptr; ++entry) environment.emplace_back(*entry);
    if (!password.empty()) environment.push_back("PGPASSWORD=" + password);
    return environment;
}

std::vector<char*> pointers_to(std::vector<std::string>& texts) {
    std::vector<char*> pointers;
    for (auto& text : texts) pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

/// Runs a program and waits for it. What it wrote to its error output when it failed, else nothing.
std::optional<std::string> run_program(std::vector<std::string> words,
                                       const std::string& password) {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) throw Outage("no pipe is to be had");
    const Descriptor reading{ends[0]};
    Descriptor writing{ends[1]};
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, writing.number(), STDERR_FILENO);
    auto environment = environment_with(password);
    pid_t child = 0;
    const int error = ::posix_spawnp(&child, words[0].c_str(), &actions, nullptr,
                                     pointers_to(words).data(), pointers_to(environment).data());
    posix_spawn_file_actions_destroy(&actions);
    writing.close();
    if (error != 0) {
        return fmt::format("{} cannot be run ({}): apt-get install postgresql-client-15", words[0],
                           std::strerror(error));
    }
    auto said = read_all(reading.number());
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return std::nullopt;
    return said;
}

bool is_empty(const std::string& url) {
    bool empty = false;
    open(url, {.readers = 1, .writers = 1})->read([&](Tx& tx) {
        empty = tx.get<bool>(
            "SELECT COUNT(*) = 0 FROM information_schema.tables"
            " WHERE table_schema NOT IN ('pg_catalog', 'information_schema')");
    });
    return empty;
}

}  // namespace

void dump_postgresql(const std::string& url, const std::string& file) {
    const auto [settings, password] = target_of(url);
    const std::string partial = file + ".partial";
    const auto failure = run_program({"pg_dump", "--format=custom", "--no-password",
                                      "--file=" + partial, "--dbname=" + settings},
                                     password);
    std::error_code error;
    if (failure) {
        fs::remove(partial, error);
        throw Outage("the backup failed: " + *failure);
    }
    fs::rename(partial, file, error);
    if (error) throw Outage(fmt::format("{} cannot be made: {}", file, error.message()));
}

void restore_postgresql(const std::string& url, const std::string& file) {
    if (!fs::exists(file)) throw std::runtime_error(fmt::format("there is no {}", file));
    if (!is_empty(url)) {
        throw std::runtime_error("the database holds tables already: restore into an empty one");
    }
    const auto [settings, password] = target_of(url);
    const auto failure = run_program({"pg_restore", "--single-transaction", "--exit-on-error",
                                      "--no-owner", "--no-password", "--dbname=" + settings, file},
                                     password);
    if (failure) {
        throw std::runtime_error(fmt::format("{} cannot be restored: {}", file, *failure));
    }
}

}  // namespace mashang::sql
