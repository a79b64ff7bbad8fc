#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "contexts/discovery/engine/key_table.h"
#include "contexts/discovery/engine/terms.h"

namespace mashang::discovery {

/// One document of a term, and what the term adds to its score.
struct Posting {
    std::uint32_t document;
    float impact;
};

/// An inverted index with BM25 impacts computed when it is built.
class Postings {
  public:
    /// All documents of a term.
    struct List {
        std::span<const Posting> postings;
        /// For each of them what part of the document the term covers: of its written, sounding or
        /// initial terms; these sum up to one. Empty when the index was built without.
        std::span<const float> shares;
    };
    List find(TermKey key) const;
    bool contains(TermKey key) const { return keys_.find(key).has_value(); }

  private:
    friend class PostingsMaker;

    KeyTable keys_;
    std::vector<std::uint32_t> first_;  ///< by number of the key: where its postings begin
    std::vector<Posting> postings_;
    std::vector<float> shares_;
};

/// Builds one from documents, each given once, in the order of their numbers.
class PostingsMaker {
  public:
    /// Opens the next document. It counts as `times` that are alike.
    void open(std::uint32_t times = 1);
    /// Terms of the document that is open; a weight says how strongly it has the term.
    void add(std::span<const Term> terms, float weight = 1);

    enum class Shares : std::uint8_t { none, kept };
    Postings make(Shares shares) &&;

  private:
    /// A term of a document, its repeated occurrences added up.
    struct Entry {
        std::uint32_t key;  ///< its number
        std::uint32_t document;
        float weight;
    };
    struct Statistics {
        std::vector<float> dampening;  ///< of each document, by its length
        std::vector<float> rarity;     ///< of each key
    };
    Statistics statistics() const;
    void sort_by_key();

    KeyTable keys_;
    std::vector<TermKey> key_of_;        ///< by number
    std::vector<std::uint32_t> latest_;  ///< by number: its newest entry, counted from one
    std::vector<Entry> entries_;
    std::vector<std::uint32_t> times_;  ///< of each document
    std::size_t opened_ = 0;            ///< where the entries of the open document begin
};

}  // namespace mashang::discovery
