#include "benchmarks/search/peers.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <stdexcept>
#include <unordered_map>

#include "contexts/discovery/engine/item_words.h"
#include "contexts/discovery/engine/terms.h"
#include "contexts/discovery/engine/text.h"

namespace mashang::bench {
namespace {

constexpr std::size_t kAnswers = 20;
constexpr std::size_t kWholeText = 4096;

std::string text_of(const discovery::ItemText& item) {
    std::string text = item.name;
    for (const auto& keyword : item.keywords) text += " " + keyword;
    return text;
}

std::u32string folded(const std::string& text) {
    return discovery::fold(discovery::decode(text, kWholeText));
}

void run(sqlite3* database, const char* sql) {
    if (sqlite3_exec(database, sql, nullptr, nullptr, nullptr) != SQLITE_OK) {
        throw std::runtime_error(sqlite3_errmsg(database));
    }
}

void bind_text(sqlite3_stmt* statement, int at, const std::string& text) {
    sqlite3_bind_text(statement, at, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
}

}  // namespace

Fts5::Fts5(const std::string& tokenizer) {
    sqlite3_open(":memory:", &database_);
    const std::string table =
        "CREATE VIRTUAL TABLE item USING fts5(id UNINDEXED, text, tokenize='" + tokenizer + "')";
    run(database_, table.c_str());
    run(database_, "BEGIN");
    insert_ = prepared("INSERT INTO item VALUES (?,?)");
}

Fts5::~Fts5() {
    sqlite3_finalize(insert_);
    sqlite3_finalize(search_);
    sqlite3_close(database_);
}

void Fts5::add(const std::string& id, const std::string& text) {
    bind_text(insert_, 1, id);
    bind_text(insert_, 2, text);
    const int code = sqlite3_step(insert_);
    sqlite3_reset(insert_);
    if (code != SQLITE_DONE) throw std::runtime_error(sqlite3_errmsg(database_));
}

void Fts5::finish() {
    run(database_, "COMMIT");
    run(database_, "INSERT INTO item(item) VALUES ('optimize')");
    search_ = prepared("SELECT id FROM item WHERE item MATCH ? ORDER BY bm25(item) LIMIT 20");
}

sqlite3_stmt* Fts5::prepared(const char* sql) {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(database_, sql, -1, &statement, nullptr) != SQLITE_OK) {
        throw std::runtime_error(sqlite3_errmsg(database_));
    }
    return statement;
}

std::vector<std::string> Fts5::search(const std::vector<std::string>& terms) const {
    std::string match;
    for (const std::string& term : terms) {
        if (!match.empty()) match += " OR ";
        match += '"' + term + '"';
    }
    std::vector<std::string> ids;
    if (match.empty()) return ids;
    bind_text(search_, 1, match);
    int code = 0;
    while ((code = sqlite3_step(search_)) == SQLITE_ROW) {
        ids.emplace_back(reinterpret_cast<const char*>(sqlite3_column_text(search_, 0)));
    }
    sqlite3_reset(search_);
    if (code != SQLITE_DONE) throw std::runtime_error(sqlite3_errmsg(database_));
    return ids;
}

Fts5Trigram::Fts5Trigram(const std::vector<discovery::ItemText>& items) : table_{"trigram"} {
    for (const auto& item : items) table_.add(item.id, text_of(item));
    table_.finish();
}

std::vector<std::string> Fts5Trigram::search(const std::string& query) const {
    const std::u32string text = discovery::clean(query);
    std::vector<std::string> terms;
    for (std::size_t i = 0; i + 3 <= text.size(); ++i) {
        terms.push_back(discovery::encode(text.substr(i, 3)));
    }
    return table_.search(terms);
}

namespace {

/// Names and keywords decide which words of the dictionary are worth knowing.
discovery::Segmenter segmenter_of(const std::vector<discovery::ItemText>& items,
                                  const discovery::Tables& tables) {
    std::vector<std::u32string> vocabulary;
    for (const auto& item : items) vocabulary.push_back(folded(text_of(item)));
    return {discovery::Dictionary{tables.jieba_words}, {vocabulary.begin(), vocabulary.end()}};
}

std::vector<std::string> our_tokens(const std::u32string& text,
                                    const discovery::Segmenter& segmenter) {
    std::vector<discovery::Term> terms;
    discovery::add_written_terms(text, segmenter, terms);
    std::vector<std::string> tokens;
    for (const auto& term : terms) tokens.push_back(fmt::format("k{:x}", term.key));
    return tokens;
}

}  // namespace

Fts5OurTokens::Fts5OurTokens(const std::vector<discovery::ItemText>& items,
                             const discovery::Tables& tables)
    : segmenter_{segmenter_of(items, tables)}, table_{"unicode61"} {
    const discovery::ItemWords words{tables.phrases_csv, tables.english_csv};
    for (const auto& item : items) {
        std::string text;
        const auto add = [&](const std::string& one) {
            for (const auto& token : our_tokens(folded(one), segmenter_)) text += token + " ";
        };
        add(text_of(item));
        for (const auto& phrase : words.said_of(item.id)) add(phrase);
        table_.add(item.id, text);
    }
    table_.finish();
}

std::vector<std::string> Fts5OurTokens::search(const std::string& query) {
    auto kept = tokens_.find(query);
    if (kept == tokens_.end()) {
        kept = tokens_.emplace(query, our_tokens(discovery::clean(query), segmenter_)).first;
    }
    return table_.search(kept->second);
}

struct PairsBm25::Lists {
    struct Entry {
        std::size_t item;
        double impact;
    };
    std::vector<std::string> ids;
    std::unordered_map<std::uint64_t, std::vector<Entry>> entries;
};

namespace {

std::map<std::uint64_t, int> pairs_of(const std::u32string& text) {
    std::map<std::uint64_t, int> pairs;
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        ++pairs[(static_cast<std::uint64_t>(text[i]) << 32U) | text[i + 1]];
    }
    return pairs;
}

}  // namespace

PairsBm25::PairsBm25(const std::vector<discovery::ItemText>& items)
    : lists_(std::make_unique<Lists>()) {
    double total = 0;
    std::vector<double> lengths;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const std::u32string text = folded(text_of(items[i]));
        lists_->ids.push_back(items[i].id);
        lengths.push_back(static_cast<double>(text.size()));
        total += lengths.back();
        for (const auto& [pair, count] : pairs_of(text))
            lists_->entries[pair].push_back({i, double(count)});
    }
    const double n = static_cast<double>(items.size());
    for (auto& [pair, entries] : lists_->entries) {
        const double rarity =
            std::log1p((n - double(entries.size()) + 0.5) / (double(entries.size()) + 0.5));
        for (auto& [item, impact] : entries) {
            impact =
                rarity * impact * 2.2 / (impact + 1.2 * (0.4 + 0.6 * lengths[item] / (total / n)));
        }
    }
}

PairsBm25::~PairsBm25() = default;

std::vector<std::string> PairsBm25::search(const std::string& query) const {
    std::unordered_map<std::size_t, double> scores;
    for (const auto& [pair, count] : pairs_of(discovery::clean(query))) {
        const auto at = lists_->entries.find(pair);
        if (at == lists_->entries.end()) continue;
        for (const auto& [item, impact] : at->second) scores[item] += impact * count;
    }
    std::vector<std::pair<double, std::size_t>> ranked;
    for (const auto& [item, value] : scores) ranked.emplace_back(-value, item);
    std::ranges::sort(ranked);
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < std::min(kAnswers, ranked.size()); ++i)
        ids.push_back(lists_->ids[ranked[i].second]);
    return ids;
}

}  // namespace mashang::bench
