#include <zip.h>

#include <set>

#include "platform/zip/package.h"

namespace mashang::zip {
namespace {

// 1980-01-01, the first day that a ZIP can tell.
constexpr zip_uint16_t kNoTime = 0;
constexpr zip_uint16_t kFirstDay = (1U << 5U) | 1U;
constexpr zip_uint32_t kReadable = 0100644U << 16U;

[[noreturn]] void fail() {
    throw std::runtime_error{"a ZIP package cannot be written"};
}

void demand_plain(std::span<const Entry> entries) {
    if (entries.empty()) throw std::invalid_argument{"a ZIP package of nothing"};
    std::set<std::string_view> seen;
    for (const Entry& entry : entries) {
        if (is_plain_name(entry.name) && seen.insert(entry.name).second) continue;
        throw std::invalid_argument{"no name for a file of a package: " + entry.name};
    }
}

/// The bytes that the library writes, in memory.
class Buffer {
  public:
    Buffer() : source_{zip_source_buffer_create(nullptr, 0, 0, nullptr)} {
        if (source_ == nullptr) fail();
    }
    ~Buffer() { zip_source_free(source_); }
    Buffer(const Buffer&) = delete;
    Buffer& operator=(const Buffer&) = delete;

    /// To be closed or discarded.
    zip_t* open() {
        zip_source_keep(source_);
        zip_t* const archive = zip_open_from_source(source_, ZIP_TRUNCATE, nullptr);
        if (archive != nullptr) return archive;
        zip_source_free(source_);
        fail();
    }
    std::string bytes() {
        zip_stat_t stat;
        if (zip_source_stat(source_, &stat) != 0 || zip_source_open(source_) != 0) fail();
        std::string bytes(stat.size, '\0');
        const zip_int64_t got = zip_source_read(source_, bytes.data(), bytes.size());
        zip_source_close(source_);
        if (got < 0 || static_cast<std::size_t>(got) != bytes.size()) fail();
        return bytes;
    }

  private:
    zip_source_t* source_;
};

bool add(zip_t* archive, const Entry& entry) {
    zip_source_t* const content =
        zip_source_buffer(archive, entry.content.data(), entry.content.size(), 0);
    if (content == nullptr) return false;
    const zip_int64_t index = zip_file_add(archive, entry.name.c_str(), content, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(content);
        return false;
    }
    const auto at = static_cast<zip_uint64_t>(index);
    return zip_set_file_compression(archive, at, ZIP_CM_STORE, 0) == 0 &&
           zip_file_set_dostime(archive, at, kNoTime, kFirstDay, 0) == 0 &&
           zip_file_set_external_attributes(archive, at, 0, ZIP_OPSYS_UNIX, kReadable) == 0;
}

}  // namespace

std::string write(std::span<const Entry> entries) {
    demand_plain(entries);
    Buffer buffer;
    zip_t* const archive = buffer.open();
    for (const Entry& entry : entries) {
        if (add(archive, entry)) continue;
        zip_discard(archive);
        fail();
    }
    if (zip_close(archive) != 0) {
        zip_discard(archive);
        fail();
    }
    return buffer.bytes();
}

}  // namespace mashang::zip
