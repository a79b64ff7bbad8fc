#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
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

class Learned;
struct Document;
struct Ranked;
struct Token;
using Ranker = std::function<std::optional<std::vector<Ranked>>(const std::vector<Token>&)>;

enum class Level : std::uint8_t { province, city, county, township, village };

/// Whom an item serves. `both` also answers a question for one of the two.
enum class Audience : std::uint8_t { person, legal_person, both };

/// What is searched of one item. All texts UTF-8; `id` is unique. What follows a full stop in it
/// tells variants of one item apart, which share its phrases and its English name.
struct ItemText {
    std::string id;
    std::string name;
    std::vector<std::string> keywords;     ///< how people call it; each is matched for itself
    std::vector<std::string> theme_codes;  ///< P010, L025 …; facets count these
    std::vector<std::string> theme_names;
    std::string body_name;
    std::string body_code = {};  ///< "GA"; facets count these
    std::string material_text;   ///< counts little: nearly every item asks for an identity card
    double popularity = 0;  ///< any measure that grows with demand, damped by log; 0 is unknown
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

/// Something beside the items that is found by its names alone: a bundle, an app, a body, a type of
/// licence.
struct NamedText {
    std::vector<std::string> names;
    bool by_words = false;  ///< also by a part of the words of a name, in any order
    bool aside = false;     ///< also where a longer name of something else stands
    std::vector<std::string> also_called = {};  ///< what people call it: never by a part of it
};

/// How well one name of an item says a text, but for the words that carry nothing or little.
struct Likeness {
    std::uint32_t asked = 0;   ///< characters of the text
    std::uint32_t unsaid = 0;  ///< those of them that the name does not say
    double alike = 0;          ///< 1 when text and name are the same, 0 when they share nothing
    bool is_name = false;      ///< the text is the name
};

/// A fact of an item that a query may ask for.
enum class Fact : std::uint8_t { fee, limit, hours, materials };

/// Word lists, as the content of files (load_tables reads them).
struct Tables {
    std::string jieba_words;       ///< jieba.dict.utf8: word, frequency, tag
    std::string pinyin_csv;        ///< char,readings
    std::string synonyms_csv;      ///< say,mean
    std::string fillers_csv;       ///< phrase,weight
    std::string phrases_csv;       ///< item,say; may be empty
    std::string english_csv;       ///< item,name,words; may be empty
    std::string answers_csv = {};  ///< say,fact; may be empty
    std::string cues_csv = {};     ///< say,asks: not the engine's, but read with it (consultation)
    std::string actions_csv = {};  ///< action,say,name; may be empty
    std::string bundle_words_csv = {};  ///< bundle,say: not the engine's, but read with it
    std::string opencc_config = "t2s.json";
};

/// What an index takes from the word lists; the same for every edition of a catalogue.
struct Lexicon;
/// Throws std::invalid_argument when a table cannot be read.
std::shared_ptr<const Lexicon> make_lexicon(const Tables& tables);

/// Reads pinyin.csv, search-*.csv, consultation-cues.csv, bundle-words.csv and item-names-en.csv of
/// `data` and
/// jieba.dict.utf8 of `dictionaries`. Throws std::runtime_error naming a file that cannot be read.
Tables load_tables(const std::filesystem::path& data, const std::filesystem::path& dictionaries);

struct Query {
    std::string text;      ///< anything a person may type; any bytes are safe
    std::string division;  ///< where the person is; empty or unknown means the whole province
    std::optional<Audience> audience = {};
    std::string theme = {};  ///< only items of the theme with this code; empty: of any
    bool literal = false;    ///< what is unknown is not taken for a slip
    std::string body = {};   ///< only items of the body with this code; empty: of any
    std::size_t limit = 20;  ///< at most 100
    std::size_t offset = 0;
    const Learned* learned = nullptr;  ///< what choices of people taught (learned.h)
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
        value;  ///< theme or body code; "person", "legal_person"; "province" … "village", "below"
    std::uint32_t count = 0;
};

struct Result {
    std::vector<Hit> hits;
    std::uint32_t total = 0;  ///< of all pages, after the filters
    std::vector<FacetCount> levels;
    /// Counted over all that was found, each without its own filter: what each choice would show.
    std::vector<FacetCount> audiences, themes, bodies;
    std::vector<std::uint32_t> named;  ///< positions of the named things, best first
    std::string_view region;           ///< code of the division that the query names, or empty
    std::string_view place;            ///< code of the division the answer is for
    std::string searched;              ///< the text after cleaning and without the region
    /// What was meant, with the place, when something typed was taken for a slip: the same on every
    /// page and with every filter.
    std::string did_you_mean;
    /// Of the first hit, when the words ask for it and name exactly this item, or people who typed
    /// the rest of them chose it.
    std::optional<Fact> fact;
    std::string explanation;  ///< how the query was read, for tests and operators; no raw query
};

struct Suggestion {
    std::string_view text;  ///< an item's name or keyword
    std::uint32_t item = 0;
    std::string_view id;
};

/// What discovery asks of whatever searches; see `Index`.
class Engine {
  public:
    virtual ~Engine() = default;
    virtual Result search(const Query& query) const = 0;
    virtual std::vector<Suggestion> suggest(std::string_view prefix, std::string_view division,
                                            std::size_t limit) const = 0;
};

struct IndexParts;

class Index final : public Engine {
  public:
    /// `named` is what is found by name beside the items. `before` is an index of an older edition
    /// of the catalogue, or null: what has not changed since is taken from it when it was built
    /// with the same lexicon; the result is the same as without. Throws std::invalid_argument when
    /// an id or division code is doubled, or a parent or an implementing division is unknown.
    static std::shared_ptr<const Index> build(std::vector<ItemText> items,
                                              std::vector<PlaceText> places,
                                              const std::vector<Implemented>& implemented,
                                              std::shared_ptr<const Lexicon> lexicon,
                                              const std::vector<NamedText>& named = {},
                                              const Index* before = nullptr);
    /// The same with word lists that nothing else is made of; throws as make_lexicon does, too.
    static std::shared_ptr<const Index> build(std::vector<ItemText> items,
                                              std::vector<PlaceText> places,
                                              const std::vector<Implemented>& implemented,
                                              const Tables& tables,
                                              const std::vector<NamedText>& named = {});
    ~Index() override;
    Index(const Index&) = delete;
    Index& operator=(const Index&) = delete;

    /// Ranked items for what was typed. A query without anything to search gives no hits.
    Result search(const Query& query) const override;
    /// The same with another's ranking of the items (ranking.h); with the index's own when that has
    /// none. All else, places, facets and what is meant, is decided here.
    Result search(const Query& query, const Ranker& ranker) const;
    /// What that other has to know, one of each item.
    std::vector<Document> documents() const;

    /// At most `limit` (≤ 20) completions of what has been typed so far, in hanzi, full pinyin,
    /// initials or a mixture, from every word start; only of items that the division (or one below
    /// it) implements.
    std::vector<Suggestion> suggest(std::string_view prefix, std::string_view division,
                                    std::size_t limit) const override;

    /// A text as the engine reads it: cleaned, without long numbers, in simplified characters.
    std::string normalised(std::string_view text) const;

    /// How a text, as `normalised`, is said by that name of the item which says it best.
    Likeness likeness(std::string_view text, std::uint32_t item) const;

    std::size_t implementations() const;  ///< pairs of item and division
    /// What the item is called in English; empty when it has no English name. Lives as long as the
    /// index.
    std::string_view english_name(std::uint32_t item) const;

  private:
    explicit Index(std::unique_ptr<IndexParts> parts);
    std::unique_ptr<IndexParts> parts_;
};

}  // namespace mashang::discovery
