#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The search engine of the platform: pure, in memory, no HTTP and no SQL.
///
/// Items are indexed once each; where an item is implemented is a bitmap per division, so 300,000
/// implementations cost less than a megabyte. An `Index` never changes after it was built and may
/// be read by any number of threads; to change the catalogue build a new one and swap the
/// shared_ptr that callers hold.
namespace mashang::discovery {

enum class Level : std::uint8_t { province, city, county, township, village };

/// Whom an item serves. `both` also answers a question for one of the two.
enum class Audience : std::uint8_t { person, legal_person, both };

/// What is searched of one item. All texts UTF-8; `id` is unique.
struct ItemText {
    std::string id;
    std::string name;
    std::vector<std::string> keywords;     ///< how people call it; each is matched for itself
    std::vector<std::string> theme_codes;  ///< P010, L025 …; facets count these
    std::vector<std::string> theme_names;
    std::string body_name;
    std::string material_text;  ///< counts little: nearly every item asks for an identity card
    double popularity = 0;      ///< any measure that grows with demand, damped by log; 0 is unknown
    Audience audience = Audience::person;
};

/// One division, as it is served: for 平潭 pass the service_* columns (level city, parent the
/// province).
struct PlaceText {
    std::string code;  ///< 12 digits
    std::string name;
    std::string short_name;
    Level level = Level::county;
    std::string parent;  ///< code; empty for the province
};

/// The items that are implemented in one division, as positions in the vector of items.
struct Implemented {
    std::string division;
    std::vector<std::uint32_t> items;
};

/// Word lists, as the content of files (load_tables reads them).
struct Tables {
    std::string jieba_words;   ///< jieba.dict.utf8: word, frequency, tag
    std::string pinyin_csv;    ///< char,readings
    std::string synonyms_csv;  ///< say,mean
    std::string fillers_csv;   ///< phrase,weight
    std::string opencc_config = "t2s.json";
};

/// Reads pinyin.csv, search-synonyms.csv and search-fillers.csv of `data` and jieba.dict.utf8 of
/// `dictionaries`. Throws std::runtime_error naming a file that cannot be read.
Tables load_tables(const std::filesystem::path& data, const std::filesystem::path& dictionaries);

struct Query {
    std::string text;      ///< anything a person may type; any bytes are safe
    std::string division;  ///< where the person is; empty or unknown means the whole province
    std::optional<Audience> audience = {};
    std::size_t limit = 20;  ///< at most 100
    std::size_t offset = 0;
};

struct Hit {
    std::uint32_t item = 0;  ///< position in the vector of items
    std::string_view id;     ///< lives as long as the index
    double score = 0;
    /// The most specific division on the chain of `Result::place` that implements the item (village
    /// to province). Empty when only divisions below the place do: the person has to choose one of
    /// them.
    std::string_view division;
};

struct FacetCount {
    std::string_view
        value;  ///< theme code; "person", "legal_person"; "province" … "village", "below"
    std::uint32_t count = 0;
};

struct Result {
    std::vector<Hit> hits;
    std::uint32_t total = 0;  ///< of all pages, after the audience filter
    std::vector<FacetCount> themes, levels;
    std::vector<FacetCount>
        audiences;            ///< counted without the audience filter: what each tab would show
    std::string_view region;  ///< code of the division that the query names, or empty
    std::string_view place;   ///< code of the division the answer is for
    std::string searched;     ///< the text after cleaning and without the region
    std::string explanation;  ///< how the query was read, for tests and operators; no raw query
};

struct Suggestion {
    std::string_view text;  ///< an item's name or keyword
    std::uint32_t item = 0;
    std::string_view id;
};

struct IndexParts;

class Index {
  public:
    /// Throws std::invalid_argument when an id or division code is doubled, a parent or an
    /// implementing division is unknown, or a table cannot be read.
    static std::shared_ptr<const Index> build(std::vector<ItemText> items,
                                              std::vector<PlaceText> places,
                                              const std::vector<Implemented>& implemented,
                                              const Tables& tables);
    ~Index();
    Index(const Index&) = delete;
    Index& operator=(const Index&) = delete;

    /// Ranked items for what was typed. A query without anything to search gives no hits.
    Result search(const Query& query) const;

    /// At most `limit` (≤ 20) completions of what has been typed so far, in hanzi, full pinyin,
    /// initials or a mixture, from every word start; only of items that the division (or one below
    /// it) implements.
    std::vector<Suggestion> suggest(std::string_view prefix, std::string_view division,
                                    std::size_t limit) const;

    std::size_t implementations() const;  ///< pairs of item and division

  private:
    explicit Index(std::unique_ptr<IndexParts> parts);
    std::unique_ptr<IndexParts> parts_;
};

}  // namespace mashang::discovery
