#include "app/code_record.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <sstream>
#include <stdexcept>
#include <system_error>

#include "platform/crypto/bytes.h"

namespace mashang::app {
namespace {

constexpr mode_t kOursAlone = 0600;

void demand(bool holds, const char* doing) {
    if (!holds) throw std::system_error(errno, std::generic_category(), doing);
}

std::string read_all(int file) {
    std::string text;
    std::array<char, 65536> piece;
    for (;;) {
        const ssize_t count = ::read(file, piece.data(), piece.size());
        demand(count >= 0, "reading the record");
        if (count == 0) return text;
        text.append(piece.data(), static_cast<std::size_t>(count));
    }
}

/// A line that a loss of power cut short was not acknowledged: it is passed over.
one_code::LastSlots read_lines(const std::string& text) {
    one_code::LastSlots seen;
    std::istringstream lines{text.substr(0, text.rfind('\n') + 1)};
    for (std::string cid, slot; lines >> cid >> slot;) {
        const auto bytes = crypto::from_hex(cid);
        const bool is_slot =
            slot.size() <= 4 && slot.find_first_not_of("0123456789") == std::string::npos;
        if (!bytes || bytes->size() != one_code::kCidBytes || !is_slot) {
            throw std::runtime_error("the file is no record of codes 不是核验记录文件");
        }
        auto& last = seen[*bytes];
        last = std::max(last, static_cast<std::uint16_t>(std::stoi(slot)));
    }
    return seen;
}

}  // namespace

CodeRecord::CodeRecord(const std::string& file)
    : file_{::open(file.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, kOursAlone)} {
    demand(file_ >= 0, "opening the record");
    try {
        demand(::flock(file_, LOCK_EX) == 0, "locking the record");
        const std::string text = read_all(file_);
        last_slots_ = read_lines(text);
        // What was cut short must not run into the next line.
        const auto whole = static_cast<off_t>(text.rfind('\n') + 1);
        if (!text.ends_with('\n') && !text.empty()) {
            demand(::ftruncate(file_, whole) == 0, "mending the record");
        }
    } catch (...) {
        ::close(file_);
        throw;
    }
}

CodeRecord::~CodeRecord() {
    ::close(file_);  // and so unlocks it
}

void CodeRecord::append(std::string_view cid, std::uint16_t slot) {
    const std::string line = fmt::format("{} {}\n", crypto::to_hex(cid), slot);
    demand(::write(file_, line.data(), line.size()) == static_cast<ssize_t>(line.size()) &&
               ::fdatasync(file_) == 0,
           "writing the record");
    last_slots_[std::string{cid}] = slot;
}

}  // namespace mashang::app
