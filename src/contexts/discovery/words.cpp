#include "contexts/discovery/words.h"

#include <algorithm>
#include <utility>

#include "contexts/discovery/engine/tables.h"

namespace mashang::discovery {
namespace {

constexpr char kBetween = '|';

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts) {
        if (!text.empty()) text += kBetween;
        text += part;
    }
    return text;
}

/// A row of a list: what stands before the comma and what stands after it.
struct Row {
    std::string key;
    std::vector<std::string> values;
};

/// Rows by key, in the order in which the keys first come.
std::vector<Row> rows_by(const std::vector<Word>& words, std::string Word::* key,
                         std::string Word::* value) {
    std::vector<Row> rows;
    std::map<std::string, std::size_t> at;
    for (const Word& word : words) {
        const auto [found, fresh] = at.try_emplace(word.*key, rows.size());
        if (fresh) rows.push_back({word.*key, {}});
        rows[found->second].values.push_back(word.*value);
    }
    return rows;
}

}  // namespace

Words::Words(const Tables& shipped) {
    const auto add = [&](WordKind kind, std::string say, std::string means) {
        Word word{kind, std::move(say), std::move(means)};
        if (all_.insert(word).second) of(kind).push_back(std::move(word));
    };
    for (const auto& row : read_csv(shipped.synonyms_csv, {"say", "mean"})) {
        for (const auto& say : split(row[0], kBetween)) {
            for (const auto& mean : split(row[1], kBetween)) add(WordKind::synonym, say, mean);
        }
    }
    if (shipped.phrases_csv.empty()) return;
    for (const auto& row : read_csv(shipped.phrases_csv, {"item", "say"})) {
        for (const auto& say : split(row[1], kBetween)) add(WordKind::phrase, say, row[0]);
    }
}

std::vector<Word>& Words::of(WordKind kind) {
    return kind == WordKind::synonym ? synonyms_ : phrases_;
}

const std::vector<Word>& Words::list(WordKind kind) const {
    return kind == WordKind::synonym ? synonyms_ : phrases_;
}

void Words::apply(const WordChange& change) {
    if (change.deed == WordDeed::add) {
        if (all_.insert(change.word).second) of(change.word.kind).push_back(change.word);
    } else if (all_.erase(change.word) > 0) {
        std::erase(of(change.word.kind), change.word);
    }
}

std::vector<std::string> Words::meanings(WordKind kind, const std::string& say) const {
    std::vector<std::string> found;
    for (auto at = all_.lower_bound({kind, say, ""});
         at != all_.end() && at->kind == kind && at->say == say; ++at) {
        found.push_back(at->means);
    }
    return found;
}

std::vector<Word> Words::find(WordKind kind, std::string_view text, std::size_t limit,
                              std::size_t offset) const {
    std::vector<Word> found;
    for (const Word& word : list(kind)) {
        if (found.size() == limit) break;
        if (!word.say.contains(text) && !word.means.contains(text)) continue;
        if (offset > 0) {
            --offset;
        } else {
            found.push_back(word);
        }
    }
    return found;
}

std::string Words::csv(WordKind kind) const {
    std::string text;
    if (kind == WordKind::phrase) {
        text = "item,say\n";
        for (const Row& row : rows_by(phrases_, &Word::means, &Word::say)) {
            text += row.key + "," + joined(row.values) + "\n";
        }
        return text;
    }
    text = "say,mean\n";
    const auto rows = rows_by(synonyms_, &Word::say, &Word::means);
    for (std::size_t i = 0; i < rows.size();) {  // neighbours that mean the same share a line
        std::vector<std::string> says;
        const auto& means = rows[i].values;
        for (; i < rows.size() && rows[i].values == means; ++i) says.push_back(rows[i].key);
        text += joined(says) + "," + joined(means) + "\n";
    }
    return text;
}

Words with(Words shipped, const std::vector<EditedWord>& edited) {
    for (const EditedWord& one : edited) shipped.apply({one.deed, one.word()});
    return shipped;
}

Tables with_words(Tables tables, const Words& words) {
    tables.synonyms_csv = words.csv(WordKind::synonym);
    tables.phrases_csv = words.csv(WordKind::phrase);
    return tables;
}

}  // namespace mashang::discovery
