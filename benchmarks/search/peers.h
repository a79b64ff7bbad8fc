#pragma once

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "contexts/discovery/engine/engine.h"
#include "contexts/discovery/engine/segmenter.h"

struct sqlite3;
struct sqlite3_stmt;

namespace mashang::bench {

/// SQLite FTS5 in memory, one row an item, all terms of a query joined by OR, ranked by bm25().
class Fts5 {
  public:
    /// `tokenizer`: as FTS5 names it.
    explicit Fts5(const std::string& tokenizer);
    ~Fts5();
    Fts5(const Fts5&) = delete;
    Fts5& operator=(const Fts5&) = delete;
    void add(const std::string& id, const std::string& text);
    void finish();
    /// Terms without quotation marks.
    std::vector<std::string> search(const std::vector<std::string>& terms) const;

  private:
    sqlite3_stmt* prepared(const char* sql);

    sqlite3* database_ = nullptr;
    sqlite3_stmt* insert_ = nullptr;
    sqlite3_stmt* search_ = nullptr;
};

/// What one gets without an engine of one's own: FTS5 with its trigram tokeniser over the same
/// names and keywords.
class Fts5Trigram {
  public:
    explicit Fts5Trigram(const std::vector<discovery::ItemText>& items);
    std::vector<std::string> search(const std::string& query) const;

  private:
    Fts5 table_;
};

/// FTS5 fed with our own tokens: the words, characters and pairs of the same names, keywords and
/// phrases, and of the cleaned query. A query's tokens are kept, so that it is not FTS5 that pays
/// for them when it is measured.
class Fts5OurTokens {
  public:
    Fts5OurTokens(const std::vector<discovery::ItemText>& items, const discovery::Tables& tables);
    std::vector<std::string> search(const std::string& query);

  private:
    discovery::Segmenter segmenter_;
    Fts5 table_;
    std::unordered_map<std::string, std::vector<std::string>> tokens_;  ///< by query
};

/// The simplest thing that works on Chinese: BM25 over pairs of characters of name and keywords.
class PairsBm25 {
  public:
    explicit PairsBm25(const std::vector<discovery::ItemText>& items);
    ~PairsBm25();
    std::vector<std::string> search(const std::string& query) const;

  private:
    struct Lists;
    std::unique_ptr<Lists> lists_;
};

}  // namespace mashang::bench
