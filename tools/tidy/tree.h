#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace mashang::tidy {

/// `#include "target"` in a line of a file.
struct Include {
    std::size_t line;
    std::string target;  ///< as written: "base/date.h"
};

/// A text file of the house.
struct File {
    std::string text;
    std::vector<Include> includes;
};

/// The house as the rules see it: files by their path from its root ("src/base/date.h").
class Tree {
  public:
    void add(std::string path, std::string text);

    const std::map<std::string, File>& files() const { return files_; }
    const File* find(const std::string& path) const;

  private:
    std::map<std::string, File> files_;
};

/// Reads what people wrote under `root`: sources, documents, scripts. Left out: what is built or
/// fetched, data, corpora, and what is larger than 1 MiB.
Tree read_tree(const std::filesystem::path& root);

/// Whether `read_tree` takes files of that path, by its folders and its ending.
bool is_read(std::string_view path);

struct Line {
    std::size_t number;  ///< from 1
    std::string_view text;
};
std::vector<Line> lines_of(std::string_view text);

bool is_cpp(std::string_view path);
bool is_header(std::string_view path);
/// Tests, fuzz targets and what only they use (testing.h, testing/).
bool is_for_tests(std::string_view path);
std::string_view file_name(std::string_view path);

}  // namespace mashang::tidy
