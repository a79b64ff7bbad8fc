#pragma once

// What other programs say of ours: openssl and curl, in a folder of the test's own.

#include <stdlib.h>
#include <sys/wait.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>

namespace mashang {

class Shell {
  public:
    Shell() {
        auto pattern = (std::filesystem::temp_directory_path() / "mashang-XXXXXX").string();
        if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error{"no temporary folder"};
        folder_ = pattern;
    }
    Shell(const Shell&) = delete;
    Shell& operator=(const Shell&) = delete;
    ~Shell() {
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }

    struct Said {
        int code = 0;
        std::string text;  ///< both streams
    };
    Said run(const std::string& command) const {
        const std::string whole = "cd '" + folder_.string() + "' && { " + command + " ; } 2>&1";
        FILE* pipe = popen(whole.c_str(), "r");
        if (pipe == nullptr) throw std::runtime_error{"no shell"};
        Said said;
        char buffer[4096];
        for (std::size_t count = 0; (count = fread(buffer, 1, sizeof buffer, pipe)) > 0;) {
            said.text.append(buffer, count);
        }
        const int status = pclose(pipe);
        said.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
        return said;
    }
    /// What must succeed; throws with what was said.
    std::string must(const std::string& command) const {
        Said said = run(command);
        if (said.code != 0) throw std::runtime_error{command + ": " + said.text};
        return std::move(said.text);
    }

    std::string read(std::string_view name) const {
        std::ifstream file{folder_ / name, std::ios::binary};
        if (!file) throw std::runtime_error{std::string{name} + " is not there"};
        return {std::istreambuf_iterator<char>{file}, std::istreambuf_iterator<char>{}};
    }
    void write(std::string_view name, std::string_view bytes) const {
        std::ofstream{folder_ / name, std::ios::binary} << bytes;
    }
    const std::filesystem::path& folder() const { return folder_; }

  private:
    std::filesystem::path folder_;
};

}  // namespace mashang
