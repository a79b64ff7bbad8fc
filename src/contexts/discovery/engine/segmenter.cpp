#include "contexts/discovery/engine/segmenter.h"

#include <sys/mman.h>
#include <unistd.h>

#include <charconv>
#include <cppjieba/MPSegment.hpp>
#include <functional>
#include <stdexcept>
#include <unordered_set>

#include "contexts/discovery/engine/text.h"

namespace mashang::discovery {
namespace {

constexpr int kCommonFrequency = 100;
constexpr std::size_t kLongestWord = 8;

using Fragments = std::unordered_set<std::size_t>;

/// Hashes of all pieces of the vocabulary, of two to kLongestWord characters.
Fragments fragments_of(const std::vector<std::u32string>& vocabulary) {
    Fragments fragments;
    for (const auto& text : vocabulary) {
        for (std::size_t i = 0; i < text.size(); ++i) {
            for (std::size_t size = 2; size <= kLongestWord && i + size <= text.size(); ++size) {
                const auto piece = encode(std::u32string_view(text).substr(i, size));
                fragments.insert(std::hash<std::string_view>{}(piece));
            }
        }
    }
    return fragments;
}

bool is_kept(std::string_view line, const Fragments& fragments) {
    const std::size_t end = line.find(' ');
    if (end == std::string_view::npos) return false;
    int frequency = 0;
    std::from_chars(line.data() + end + 1, line.data() + line.size(), frequency);
    if (frequency <= 0) return false;
    return frequency >= kCommonFrequency ||
           fragments.contains(std::hash<std::string_view>{}(line.substr(0, end)));
}

std::string trimmed(std::string_view words, const Fragments& fragments) {
    std::string kept;
    while (!words.empty()) {
        const std::size_t end = std::min(words.find('\n'), words.size());
        const std::string_view line = words.substr(0, end);
        if (is_kept(line, fragments)) kept.append(line).push_back('\n');
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return kept;
}

/// cppjieba reads its dictionary from a path only: give it one in memory.
class MemoryFile {
  public:
    explicit MemoryFile(std::string_view content) : file_(memfd_create("jieba", MFD_CLOEXEC)) {
        while (file_ >= 0 && !content.empty()) {
            const auto written = write(file_, content.data(), content.size());
            if (written <= 0)
                throw std::runtime_error("the dictionary of words does not fit into memory");
            content.remove_prefix(static_cast<std::size_t>(written));
        }
        if (file_ < 0) throw std::runtime_error("no file in memory for the dictionary of words");
    }
    ~MemoryFile() { close(file_); }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    std::string path() const { return "/proc/self/fd/" + std::to_string(file_); }

  private:
    int file_;
};

}  // namespace

struct Segmenter::Jieba {
    explicit Jieba(const std::string& path) : dictionary(path), words(&dictionary) {}
    cppjieba::DictTrie dictionary;
    cppjieba::MPSegment words;
};

Segmenter::Segmenter(std::string_view jieba_words, const std::vector<std::u32string>& vocabulary) {
    const std::string kept = trimmed(jieba_words, fragments_of(vocabulary));
    if (kept.empty()) return;
    const MemoryFile file(kept);
    jieba_ = std::make_unique<const Jieba>(file.path());
}
Segmenter::~Segmenter() = default;
Segmenter::Segmenter(Segmenter&&) noexcept = default;
Segmenter& Segmenter::operator=(Segmenter&&) noexcept = default;

std::vector<Span> Segmenter::cut(std::u32string_view text) const {
    std::vector<Span> spans;
    cppjieba::RuneStrArray runes;
    if (!jieba_ || text.empty() || !cppjieba::DecodeUTF8RunesInString(encode(text), runes))
        return spans;
    std::vector<cppjieba::WordRange> ranges;
    jieba_->words.Cut(runes.begin(), runes.end(), ranges);
    for (const auto& range : ranges) {
        const auto from = static_cast<std::uint32_t>(range.left - runes.begin());
        const auto size = static_cast<std::uint32_t>(range.Length());
        spans.push_back({from, size});
        for (std::uint32_t inner = 2; inner <= 3 && inner < size; ++inner) {
            for (std::uint32_t i = 0; i + inner <= size; ++i) {
                const auto at = range.left + i;
                if (jieba_->dictionary.Find(at, at + inner) != nullptr)
                    spans.push_back({from + i, inner});
            }
        }
    }
    return spans;
}

}  // namespace mashang::discovery
