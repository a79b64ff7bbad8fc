#pragma once

// The web applications' files, read into memory once at start.

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "platform/http/message.h"

namespace mashang::http {

class StaticFiles {
  public:
    /// An application: its files are served under `prefix` ("/", "/desk/"); addresses under it that
    /// are no files and look like pages get its index.html, which finds its way by itself.
    struct Mount {
        std::string prefix;
        std::filesystem::path folder;
    };

    /// Reads all files; a file `x.br` or `x.gz` beside `x` is its compressed form. Throws
    /// std::runtime_error when a folder cannot be read or has no index.html, std::logic_error for a
    /// prefix without slashes at both ends.
    explicit StaticFiles(const std::vector<Mount>& mounts);

    /// Fills `response` for a GET or HEAD of `path` (decoded): 200 or 304. False: nothing is there.
    /// Names with a content hash (assets/index-Bx12yz_9.js) are immutable for a year, everything
    /// else is revalidated by its entity tag.
    bool serve(const RequestHead& head, std::string_view path, Response& response) const;

  private:
    struct Form {
        std::string etag;
        std::shared_ptr<const std::string> bytes;  ///< null: there is none
    };
    struct File {
        std::string content_type;
        bool immutable = false;
        Form plain;
        Form br;
        Form gz;
    };
    void load(const Mount& mount);
    const File* find(const RequestHead& head, std::string_view path) const;

    std::map<std::string, File, std::less<>> files_;  ///< by path
    std::vector<std::string> prefixes_;               ///< longest first
};

}  // namespace mashang::http
