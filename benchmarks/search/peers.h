#pragma once

#include <memory>
#include <string>
#include <vector>

#include "contexts/discovery/engine/engine.h"

struct sqlite3;
struct sqlite3_stmt;

namespace mashang::bench {

/// What one gets without an engine of one's own: SQLite FTS5 with its trigram tokeniser over the
/// same names and keywords, one row an item, all trigrams of the query joined by OR, ranked by
/// bm25().
class Fts5Trigram {
  public:
    explicit Fts5Trigram(const std::vector<discovery::ItemText>& items);
    ~Fts5Trigram();
    Fts5Trigram(const Fts5Trigram&) = delete;
    Fts5Trigram& operator=(const Fts5Trigram&) = delete;
    std::vector<std::string> search(const std::string& query) const;

  private:
    sqlite3* database_ = nullptr;
    sqlite3_stmt* statement_ = nullptr;
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
