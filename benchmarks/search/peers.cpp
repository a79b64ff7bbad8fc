#include "benchmarks/search/peers.h"

#include <sqlite3.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <stdexcept>
#include <unordered_map>

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

void bind(sqlite3_stmt* statement, int at, const std::string& text) {
    sqlite3_bind_text(statement, at, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
}

}  // namespace

Fts5Trigram::Fts5Trigram(const std::vector<discovery::ItemText>& items) {
    sqlite3_open(":memory:", &database_);
    run(database_, "CREATE VIRTUAL TABLE item USING fts5(id UNINDEXED, text, tokenize='trigram')");
    run(database_, "BEGIN");
    sqlite3_stmt* insert = nullptr;
    sqlite3_prepare_v2(database_, "INSERT INTO item VALUES (?,?)", -1, &insert, nullptr);
    for (const auto& item : items) {
        bind(insert, 1, item.id);
        bind(insert, 2, text_of(item));
        sqlite3_step(insert);
        sqlite3_reset(insert);
    }
    sqlite3_finalize(insert);
    run(database_, "COMMIT");
    sqlite3_prepare_v2(database_,
                       "SELECT id FROM item WHERE item MATCH ? ORDER BY bm25(item) LIMIT 20", -1,
                       &statement_, nullptr);
}

Fts5Trigram::~Fts5Trigram() {
    sqlite3_finalize(statement_);
    sqlite3_close(database_);
}

std::vector<std::string> Fts5Trigram::search(const std::string& query) const {
    const std::u32string text = discovery::clean(query);
    std::string match;
    for (std::size_t i = 0; i + 3 <= text.size(); ++i) {
        if (!match.empty()) match += " OR ";
        match += '"' + discovery::encode(text.substr(i, 3)) + '"';
    }
    std::vector<std::string> ids;
    if (match.empty()) return ids;
    bind(statement_, 1, match);
    while (sqlite3_step(statement_) == SQLITE_ROW) {
        ids.emplace_back(reinterpret_cast<const char*>(sqlite3_column_text(statement_, 0)));
    }
    sqlite3_reset(statement_);
    return ids;
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
