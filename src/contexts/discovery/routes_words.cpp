#include "contexts/discovery/routes_words.h"

#include "contexts/discovery/search.h"
#include "contexts/discovery/store_words.h"
#include "contexts/discovery/word_refusals.h"
#include "contexts/discovery/word_views.h"
#include "platform/http/typed_route.h"

namespace mashang::discovery {
namespace {

using http::Access;
using http::Bytes;
using http::Caller;
using http::Method;
using http::Over;
using http::Who;

const Access kWriters{.who = Who::staff, .roles = {"editor"}, .over = Over::office};
const Access kPublishers{.who = Who::staff, .roles = {"publisher"}, .over = Over::office};
const Access kEither{.who = Who::staff, .roles = {"editor", "publisher"}, .over = Over::office};
constexpr std::size_t kChangesBytes = 64 * 1024;
constexpr const char* kOne = "/api/v1/desk/word-proposals/{number}";

using Note = json::Text<500>;

struct FindWords {
    WordKind kind;
    std::optional<json::Text<30>> q;  ///< in what is said or meant
    std::optional<std::uint32_t> limit;
    std::optional<std::uint32_t> cursor;
};
BOOST_DESCRIBE_STRUCT(FindWords, (), (kind, q, limit, cursor))
struct FoundWords {
    std::vector<WordView> words;
    std::size_t total;  ///< of all kinds
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(FoundWords, (), (words, total, next_cursor))
struct KindOfWords {
    WordKind kind;
};
BOOST_DESCRIBE_STRUCT(KindOfWords, (), (kind))

/// What is wrong with a word is told by word_check, all at once.
struct Change {
    WordDeed deed;
    WordKind kind;
    std::string say;
    std::string means;
};
BOOST_DESCRIBE_STRUCT(Change, (), (deed, kind, say, means))

struct TryWords {
    std::vector<Change> changes;
    Examined examined = {};
};
BOOST_DESCRIBE_STRUCT(TryWords, (), (changes))
struct ProposeWords {
    Note reason;
    std::vector<Change> changes;
    Examined examined = {};
};
BOOST_DESCRIBE_STRUCT(ProposeWords, (), (reason, changes))
struct RewriteWords {
    std::int64_t number;
    std::int64_t version;
    Note reason;
    std::vector<Change> changes;
    Examined examined = {};
};
BOOST_DESCRIBE_STRUCT(RewriteWords, (), (number, version, reason, changes))
struct PublishWords {
    std::int64_t number;
    std::int64_t version;
    Examined examined = {};
};
BOOST_DESCRIBE_STRUCT(PublishWords, (), (number, version))
struct DeclineWords {
    std::int64_t number;
    std::int64_t version;
    Note note;
};
BOOST_DESCRIBE_STRUCT(DeclineWords, (), (number, version, note))
struct OneProposal {
    std::int64_t number;
};
BOOST_DESCRIBE_STRUCT(OneProposal, (), (number))
struct ListProposals {
    std::optional<ProposalState> state;  ///< open when none is named
    std::optional<std::uint32_t> limit;
    std::optional<std::uint32_t> cursor;
};
BOOST_DESCRIBE_STRUCT(ListProposals, (), (state, limit, cursor))
struct Proposals {
    std::vector<ProposalView> proposals;
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(Proposals, (), (proposals, next_cursor))

std::vector<WordChange> changes_in(const std::vector<Change>& changes) {
    std::vector<WordChange> words;
    for (const Change& one : changes) {
        words.push_back({one.deed, {one.kind, json::tidied(one.say), json::tidied(one.means)}});
    }
    return words;
}

/// The slow step of whoever may have it done.
template <class In>
auto examining(const WordParts& parts) {
    return [&parts](In& in, const Caller& caller) {
        demand_provincial(parts, caller);
        in.examined = examine(parts, changes_in(in.changes));
    };
}

FoundWords find_words(sql::Tx& tx, const WordParts& parts, const Caller& caller,
                      const FindWords& in) {
    demand_provincial(parts, caller);
    const auto now = parts.searchable.get();
    const std::size_t limit = limit_of(in.limit, kMostCards);
    const std::size_t offset = in.cursor.value_or(0);
    std::set<Word> edited;
    for (const EditedWord& word : store::load_words(tx)) edited.insert(word.word());
    auto found = now->words->find(in.kind, in.q ? in.q->text() : "", limit + 1, offset);
    FoundWords out{.words = {}, .total = now->words->size(), .next_cursor = {}};
    if (found.size() > limit) {
        found.pop_back();
        out.next_cursor = std::to_string(offset + limit);
    }
    for (const Word& word : found) {
        out.words.push_back(view_of(*now, word, edited, caller.language));
    }
    return out;
}

Proposals list_proposals(sql::Tx& tx, const WordParts& parts, const Caller& caller,
                         const ListProposals& in) {
    demand_provincial(parts, caller);
    const std::size_t limit = limit_of(in.limit, kMostCards);
    const std::size_t offset = in.cursor.value_or(0);
    auto found =
        store::list_proposals(tx, in.state.value_or(ProposalState::open), limit + 1, offset);
    Proposals out;
    if (found.size() > limit) {
        found.pop_back();
        out.next_cursor = std::to_string(offset + limit);
    }
    for (const WordProposal& one : found) out.proposals.push_back(view_of(tx, parts, caller, one));
    return out;
}

http::Routes reading_routes(const WordParts& parts) {
    return {
        http::read<FindWords, FoundWords>(
            "/api/v1/desk/words", kEither,
            "Lists the words that search knows beside the catalogue: shipped and the office's own",
            [&parts](sql::Tx& tx, const Caller& caller, const FindWords& in) {
                return find_words(tx, parts, caller, in);
            })
            .tag("discovery")
            .clause("P 3.2.1")
            .refuses({&refusals::kNotProvincial}),
        http::download<KindOfWords>(
            "/api/v1/desk/words.csv", kEither,
            "Fetches all words of a kind in the format of the shipped lists",
            [&parts](sql::Tx&, const Caller& caller, const KindOfWords& in) {
                demand_provincial(parts, caller);
                const bool is_synonym = in.kind == WordKind::synonym;
                return Bytes{
                    .content_type = "text/csv; charset=utf-8",
                    .data = parts.searchable.get()->words->csv(in.kind),
                    .file_name = is_synonym ? "search-synonyms.csv" : "search-phrases.csv"};
            })
            .tag("discovery")
            .clause("P 3.2.1")
            .media("text/csv")
            .refuses({&refusals::kNotProvincial}),
        http::read<ListProposals, Proposals>(
            "/api/v1/desk/word-proposals", kEither, "Lists proposals of words, the newest first",
            [&parts](sql::Tx& tx, const Caller& caller, const ListProposals& in) {
                return list_proposals(tx, parts, caller, in);
            })
            .tag("discovery")
            .clause("P 3.2.1")
            .refuses({&refusals::kNotProvincial}),
        http::read<OneProposal, ProposalView>(
            kOne, kEither, "One proposal of words",
            [&parts](sql::Tx& tx, const Caller& caller, const OneProposal& in) {
                demand_provincial(parts, caller);
                return view_of(tx, parts, caller, get_proposal(tx, in.number));
            })
            .tag("discovery")
            .clause("P 3.2.1")
            .refuses({&refusals::kNotProvincial, &refusals::kNoSuchProposal}),
    };
}

http::Routes trying_routes(const WordParts& parts) {
    return {
        http::write<TryWords, PreviewView>(
            Method::post, "/api/v1/desk/words/preview", kWriters,
            "Says which known queries would find something else first; changes nothing",
            [&parts](sql::Tx&, const Caller& caller, const TryWords& in) {
                demand_sound(in.examined);
                return view_of(*parts.searchable.get(), in.examined.preview, caller.language);
            })
            .before(examining<TryWords>(parts))
            .tag("discovery")
            .clause("P 3.2.1")
            .body_limit(kChangesBytes)
            .refuses({&refusals::kNotProvincial}),
        http::write<PublishWords, PreviewView>(
            Method::post, std::string{kOne} + "/preview", kEither,
            "Says which known queries a proposal would change as things are now; changes nothing",
            [&parts](sql::Tx&, const Caller& caller, const PublishWords& in) {
                demand_sound(in.examined);
                return view_of(*parts.searchable.get(), in.examined.preview, caller.language);
            })
            .before([&parts](PublishWords& in, const Caller& caller) {
                demand_provincial(parts, caller);
                in.examined = examine_proposal(parts, in.number);
            })
            .tag("discovery")
            .clause("P 3.2.1")
            .refuses(
                {&refusals::kNotProvincial, &refusals::kNoSuchProposal, &refusals::kProposalDone}),
    };
}

http::Routes deciding_routes(const WordParts& parts) {
    return {
        http::write<ProposeWords, ProposalView>(
            Method::post, "/api/v1/desk/word-proposals", kWriters,
            "Proposes changes of words to whoever publishes them",
            [&parts](sql::Tx& tx, const Caller& caller, const ProposeWords& in) {
                return view_of(tx, parts, caller,
                               propose_words(tx, parts, caller, in.reason.text(), in.examined));
            })
            .before(examining<ProposeWords>(parts))
            .tag("discovery")
            .clause("P 3.2.1")
            .status(201)
            .body_limit(kChangesBytes)
            .refuses({&refusals::kNotProvincial, &refusals::kTooManyProposals}),
        http::write<RewriteWords, ProposalView>(
            Method::put, kOne, kWriters, "Changes a proposal of one's own",
            [&parts](sql::Tx& tx, const Caller& caller, const RewriteWords& in) {
                return view_of(tx, parts, caller,
                               rewrite_words(tx, parts, caller, {in.number, in.version},
                                             in.reason.text(), in.examined));
            })
            .before(examining<RewriteWords>(parts))
            .tag("discovery")
            .clause("P 3.2.1")
            .body_limit(kChangesBytes)
            .refuses({&refusals::kNotProvincial, &refusals::kNoSuchProposal,
                      &refusals::kProposalDone, &refusals::kProposalChanged,
                      &refusals::kNotYourProposal}),
        http::write<PublishWords, ProposalView>(
            Method::post, std::string{kOne} + "/publication", kPublishers,
            "Makes what another proposed count, on every node within a second",
            [&parts](sql::Tx& tx, const Caller& caller, const PublishWords& in) {
                return view_of(
                    tx, parts, caller,
                    publish_words(tx, parts, caller, {in.number, in.version}, in.examined));
            })
            .before([&parts](PublishWords& in, const Caller& caller) {
                demand_provincial(parts, caller);
                in.examined = examine_proposal(parts, in.number);
            })
            .tag("discovery")
            .clause("P 3.2.1")
            .status(200)
            .refuses({&refusals::kNotProvincial, &refusals::kNoSuchProposal,
                      &refusals::kProposalDone, &refusals::kProposalChanged, &refusals::kOwnWords,
                      &refusals::kTooManyWords}),
        http::write<DeclineWords, ProposalView>(
            Method::post, std::string{kOne} + "/declination", kEither,
            "Says no to a proposal, or takes one's own back",
            [&parts](sql::Tx& tx, const Caller& caller, const DeclineWords& in) {
                demand_provincial(parts, caller);
                return view_of(
                    tx, parts, caller,
                    decline_words(tx, parts, caller, {in.number, in.version}, in.note.text()));
            })
            .tag("discovery")
            .clause("P 3.2.1")
            .status(200)
            .refuses({&refusals::kNotProvincial, &refusals::kNoSuchProposal,
                      &refusals::kProposalDone, &refusals::kProposalChanged,
                      &refusals::kNotYourProposal}),
    };
}

}  // namespace

http::Routes word_routes(const WordParts& parts) {
    http::Routes routes = reading_routes(parts);
    http::append(routes, trying_routes(parts));
    http::append(routes, deciding_routes(parts));
    return routes;
}

}  // namespace mashang::discovery
