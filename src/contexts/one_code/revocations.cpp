#include "contexts/one_code/revocations.h"

#include <algorithm>

#include "contexts/one_code/gz1.h"

namespace mashang::one_code {
namespace {

constexpr std::string_view kMagic = "GZ1r";
constexpr std::size_t kMadeAt = 5;  // behind magic and kid
constexpr std::size_t kCount = 9;
constexpr std::size_t kCids = 13;
constexpr std::size_t kMostCids = 1'000'000;

void put(std::string& bytes, std::uint32_t number) {
    for (const unsigned shift : {24U, 16U, 8U, 0U}) {
        bytes += static_cast<char>(number >> shift & 0xFFU);
    }
}

std::uint32_t number_at(std::string_view bytes, std::size_t at) {
    std::uint32_t number = 0;
    for (const char c : bytes.substr(at, 4)) number = number << 8U | static_cast<unsigned char>(c);
    return number;
}

}  // namespace

RevocationList::RevocationList(Instant made_at, std::vector<std::string> cids)
    : made_at_s_{static_cast<std::uint32_t>(made_at.ms() / 1000)}, cids_{std::move(cids)} {
    std::ranges::sort(cids_);
    const auto twice = std::ranges::unique(cids_);
    cids_.erase(twice.begin(), twice.end());
}

std::optional<RevocationList> RevocationList::parse(std::string_view bytes, const Keys& keys) {
    if (bytes.size() < kCids + kSignatureBytes || !bytes.starts_with(kMagic)) return std::nullopt;
    const std::size_t count = number_at(bytes, kCount);
    if (count > kMostCids || bytes.size() != kCids + count * kCidBytes + kSignatureBytes) {
        return std::nullopt;
    }
    const std::string_view text = bytes.substr(0, bytes.size() - kSignatureBytes);
    const auto key_id = static_cast<std::uint8_t>(bytes[kMagic.size()]);
    if (!keys.verify(key_id, text, bytes.substr(text.size()))) return std::nullopt;

    RevocationList list;
    list.made_at_s_ = number_at(bytes, kMadeAt);
    for (std::size_t i = 0; i < count; ++i) {
        list.cids_.emplace_back(text.substr(kCids + i * kCidBytes, kCidBytes));
    }
    const bool rises =
        std::ranges::adjacent_find(list.cids_, std::ranges::greater_equal{}) == list.cids_.end();
    if (!rises) return std::nullopt;
    return list;
}

bool RevocationList::contains(std::string_view cid) const {
    return std::ranges::binary_search(cids_, cid);
}

std::string RevocationList::encode(std::uint8_t key_id, const Sign& sign) const {
    std::string text{kMagic};
    text += static_cast<char>(key_id);
    put(text, made_at_s_);
    put(text, static_cast<std::uint32_t>(cids_.size()));
    for (const std::string& cid : cids_) text += cid;
    return text + sign(text);
}

}  // namespace mashang::one_code
