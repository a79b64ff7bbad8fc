#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "contexts/discovery/engine/terms.h"

namespace mashang::discovery {

/// One document of a term: what the term adds to its score, and what part of the document it
/// covers.
struct Posting {
    std::uint32_t document;
    float impact;
    float share;  ///< of the written, the sounding or the initial terms of the document; these sum
                  ///< up to one
};

/// An inverted index with BM25 impacts computed when it is built.
class Postings {
  public:
    /// `documents[i]` are the terms of document i; a weight says how strongly the document has the
    /// term.
    static Postings build(const std::vector<std::vector<Term>>& documents);

    std::span<const Posting> find(TermKey key) const;
    bool contains(TermKey key) const { return ranges_.contains(key); }
    std::size_t documents() const { return documents_; }

  private:
    struct Range {
        std::uint32_t from, to;
    };
    std::unordered_map<TermKey, Range> ranges_;
    std::vector<Posting> postings_;
    std::size_t documents_ = 0;
};

}  // namespace mashang::discovery
