#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/refused.h"
#include "contexts/catalogue/api.h"
#include "contexts/discovery/word_flows.h"

namespace mashang::discovery {

/// A change as it is sent and shown.
struct WordChangeView {
    WordDeed deed;
    WordKind kind;
    std::string say;
    std::string means;  ///< a word of the catalogue, or the id of an item
    std::optional<std::string> item_name;
};
BOOST_DESCRIBE_STRUCT(WordChangeView, (), (deed, kind, say, means, item_name))

struct WordView {
    WordKind kind;
    std::string say;
    std::string means;
    std::optional<std::string> item_name;
    bool is_edited;  ///< added by the office; else shipped
};
BOOST_DESCRIBE_STRUCT(WordView, (), (kind, say, means, item_name, is_edited))

struct ChangedProbeView {
    std::string text;
    ProbeSource source;
    std::optional<catalogue::ItemName> before;  ///< nothing: nothing was found
    std::optional<catalogue::ItemName> after;
    Verdict verdict;
};
BOOST_DESCRIBE_STRUCT(ChangedProbeView, (), (text, source, before, after, verdict))

struct PreviewView {
    std::uint32_t probes;
    std::uint32_t changed;
    std::uint32_t better;
    std::uint32_t worse;
    std::uint32_t unknown;
    bool is_too_much;  ///< more than may be published at once
    std::vector<ChangedProbeView> examples;
};
BOOST_DESCRIBE_STRUCT(PreviewView, (),
                      (probes, changed, better, worse, unknown, is_too_much, examples))

struct ProposalView {
    std::int64_t number;
    std::string reason;
    std::vector<WordChangeView> changes;
    ProposalState state;
    std::string author_name;
    std::string reviewer_name;  ///< empty while it is open
    std::string review_note;
    bool is_own;  ///< the caller made it, and so does not publish it
    std::int64_t version;
    Instant created_at;
    Instant changed_at;
};
BOOST_DESCRIBE_STRUCT(ProposalView, (),
                      (number, reason, changes, state, author_name, reviewer_name, review_note,
                       is_own, version, created_at, changed_at))

WordView view_of(const Searchable& now, const Word& word, const std::set<Word>& edited,
                 Language language);
PreviewView view_of(const Searchable& now, const Preview& preview, Language language);
ProposalView view_of(sql::Tx& tx, const WordParts& parts, const http::Caller& caller,
                     const WordProposal& proposal);

}  // namespace mashang::discovery
