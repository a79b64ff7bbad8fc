#include "contexts/discovery/engine/tables.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "contexts/discovery/engine/engine.h"
#include "platform/csv/csv.h"

namespace mashang::discovery {
namespace {

std::string content_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream content;
    if (!in || !(content << in.rdbuf())) throw std::runtime_error("cannot read " + file.string());
    return std::move(content).str();
}

}  // namespace

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(separator), text.size());
        if (end > 0) parts.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

std::vector<std::vector<std::string>> read_csv(std::string_view csv,
                                               const std::vector<std::string>& columns) {
    csv::Problems problems;
    csv::Table table = csv::parse("table", csv, problems);
    if (table.header != columns) problems.add("table", 1, "", "the header is another one");
    if (!problems.empty()) {
        const csv::Problem& first = problems.list().front();
        throw std::invalid_argument("table, line " + std::to_string(first.line) + ": " +
                                    first.reason);
    }
    std::vector<std::vector<std::string>> rows;
    for (auto& record : table.records) rows.push_back(std::move(record.fields));
    return rows;
}

Tables load_tables(const std::filesystem::path& data, const std::filesystem::path& dictionaries) {
    return {.jieba_words = content_of(dictionaries / "jieba.dict.utf8"),
            .pinyin_csv = content_of(data / "pinyin.csv"),
            .synonyms_csv = content_of(data / "search-synonyms.csv"),
            .fillers_csv = content_of(data / "search-fillers.csv"),
            .phrases_csv = content_of(data / "search-phrases.csv"),
            .english_csv = content_of(data / "item-names-en.csv"),
            .answers_csv = content_of(data / "search-answers.csv"),
            .cues_csv = content_of(data / "consultation-cues.csv"),
            .actions_csv = content_of(data / "search-actions.csv"),
            .bundle_words_csv = content_of(data / "bundle-words.csv")};
}

}  // namespace mashang::discovery
