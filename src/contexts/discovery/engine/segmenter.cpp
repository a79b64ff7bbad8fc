#include "contexts/discovery/engine/segmenter.h"

#include <sys/mman.h>
#include <unistd.h>

#include <cppjieba/MPSegment.hpp>
#include <stdexcept>
#include <utility>

namespace mashang::discovery {
namespace {

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
    Jieba(std::vector<std::uint32_t> kept, const std::string& path)
        : rare(std::move(kept)), dictionary(path), words(&dictionary) {}
    std::vector<std::uint32_t> rare;  ///< the words kept beside the common ones
    cppjieba::DictTrie dictionary;
    cppjieba::MPSegment words;
};

Segmenter::Segmenter(const Dictionary& dictionary,
                     const std::vector<std::u32string_view>& vocabulary, const Segmenter* before) {
    auto rare = dictionary.rare_words_in(vocabulary);
    if (before != nullptr && before->jieba_ != nullptr && before->jieba_->rare == rare) {
        jieba_ = before->jieba_;
        return;
    }
    const std::string kept = dictionary.lines(rare);
    if (kept.empty()) return;
    const MemoryFile file(kept);
    jieba_ = std::make_shared<const Jieba>(std::move(rare), file.path());
}

std::vector<Span> Segmenter::cut(std::u32string_view text) const {
    std::vector<Span> spans;
    if (!jieba_ || text.empty()) return spans;
    cppjieba::RuneStrArray runes;
    for (const char32_t rune : text) runes.push_back({rune, 0, 0});
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
