#include <zip.h>

#include <algorithm>
#include <memory>
#include <set>

#include "platform/zip/package.h"
#include "platform/zip/refusals.h"

namespace mashang::zip {
namespace {

constexpr std::size_t kLongestName = 200;

bool is_plain_part(std::string_view part) {
    return !part.empty() && part.front() != '.' && std::ranges::all_of(part, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
    });
}

}  // namespace

Unreadable::Unreadable(Fault why)
    : std::runtime_error{why == Fault::broken ? "no ZIP package" : "a ZIP package too large"},
      fault{why} {}

Package::Package(std::string_view bytes, const Limits& limits) : limits_{limits} {
    if (bytes.size() > limits.packed_bytes) throw Unreadable{Fault::too_large};
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    if (source != nullptr) archive_ = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (source != nullptr && archive_ == nullptr) zip_source_free(source);
    zip_error_fini(&error);
    if (archive_ == nullptr) throw Unreadable{Fault::broken};
    if (static_cast<std::size_t>(zip_get_num_entries(archive_, 0)) > limits.entries) {
        zip_discard(archive_);
        throw Unreadable{Fault::too_large};
    }
}

Package::~Package() {
    zip_discard(archive_);
}

std::vector<std::string> Package::names() const {
    std::vector<std::string> names;
    const auto count = static_cast<std::size_t>(zip_get_num_entries(archive_, 0));
    for (std::size_t i = 0; i < count; ++i) {
        const char* const name = zip_get_name(archive_, i, ZIP_FL_ENC_RAW);
        if (name == nullptr) throw Unreadable{Fault::broken};
        names.emplace_back(name);
    }
    return names;
}

std::optional<std::string> Package::find(const std::string& name) const {
    const zip_int64_t index = zip_name_locate(archive_, name.c_str(), 0);
    if (index < 0) return std::nullopt;
    return unpacked(static_cast<std::size_t>(index));
}

std::string Package::at(std::size_t index) const {
    return unpacked(index);
}

std::string Package::unpacked(std::size_t index) const {
    const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file{
        zip_fopen_index(archive_, index, 0), zip_fclose};
    if (file == nullptr) throw Unreadable{Fault::broken};
    std::string content;
    constexpr std::size_t kPiece = std::size_t{64} << 10U;
    for (;;) {
        const std::size_t have = content.size();
        content.resize(have + kPiece);
        const zip_int64_t got = zip_fread(file.get(), content.data() + have, kPiece);
        if (got < 0) throw Unreadable{Fault::broken};
        content.resize(have + static_cast<std::size_t>(got));
        unpacked_bytes_ += static_cast<std::size_t>(got);
        if (content.size() > limits_.entry_bytes || unpacked_bytes_ > limits_.total_bytes) {
            throw Unreadable{Fault::too_large};
        }
        if (got == 0) return content;
    }
}

bool is_plain_name(std::string_view name) {
    if (name.size() > kLongestName) return false;
    for (;;) {
        const auto slash = name.find('/');
        if (!is_plain_part(name.substr(0, slash))) return false;
        if (slash == name.npos) return true;
        name.remove_prefix(slash + 1);
    }
}

Checked<std::vector<Entry>> read(std::string_view bytes, const Limits& limits) {
    try {
        const Package package{bytes, limits};
        std::vector<Entry> entries;
        std::set<std::string> seen;
        for (std::string& name : package.names()) {
            if (!is_plain_name(name) || !seen.insert(name).second) {
                return because(refusals::kNoPackage);
            }
            entries.push_back({.name = std::move(name), .content = package.at(entries.size())});
        }
        if (entries.empty()) return because(refusals::kNoPackage);
        return entries;
    } catch (const Unreadable& unreadable) {
        const bool is_broken = unreadable.fault == Fault::broken;
        return because(is_broken ? refusals::kNoPackage : refusals::kTooLarge);
    }
}

}  // namespace mashang::zip
