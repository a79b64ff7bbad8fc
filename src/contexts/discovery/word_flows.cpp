#include "contexts/discovery/word_flows.h"

#include <algorithm>
#include <functional>

#include "contexts/discovery/store.h"
#include "contexts/discovery/store_words.h"
#include "contexts/discovery/word_check.h"
#include "contexts/discovery/word_refusals.h"
#include "contexts/places/api.h"
#include "platform/json/json.h"

namespace mashang::discovery {
namespace {

constexpr std::size_t kWishesAsked = 500;

/// How a change lies in the row and is told.
struct StoredChange {
    WordDeed deed;
    WordKind kind;
    std::string say;
    std::string means;
};
BOOST_DESCRIBE_STRUCT(StoredChange, (), (deed, kind, say, means))

std::string text_of(const std::vector<WordChange>& changes) {
    std::vector<StoredChange> stored;
    for (const auto& [deed, word] : changes) {
        stored.push_back({deed, word.kind, word.say, word.means});
    }
    return json::text_of(stored);
}

/// What was wished for most, with the answers that were given.
std::vector<Probe> probes_of_wishes(sql::Tx& tx) {
    std::vector<Probe> probes;
    for (Wish& wish : store::most_wanted(tx, kWishesAsked)) {
        Probe probe{ProbeSource::wish, std::move(wish.text), {}};
        if (wish.answer) probe.right.push_back(*std::move(wish.answer));
        probes.push_back(std::move(probe));
    }
    return probes;
}

void demand_reason(const std::string& reason, const char* pointer) {
    if (reason.empty()) json::refuse_faults({{pointer, &refusals::kReasonWhy}});
}

void tell(sql::Tx& tx, const WordParts& parts, const http::Caller& caller, std::string_view what,
          const WordProposal& proposal) {
    parts.journal.tell(tx, proposal.changed_at,
                       {.what = "discovery." + std::string{what},
                        .actor = caller.account_id,
                        .on_behalf = {},
                        .authority = "office",
                        .subject = "words:" + std::to_string(proposal.number),
                        .facts = {{"reason", proposal.reason},
                                  {"note", proposal.review_note},
                                  {"changes", boost::json::parse(proposal.changes)}}});
}

/// The open proposal that `seen` means.
WordProposal take(sql::Tx& tx, const Seen& seen) {
    WordProposal proposal = get_proposal(tx, seen.number);
    if (proposal.state != ProposalState::open) throw Refused{refusals::kProposalDone};
    if (proposal.version != seen.version) {
        throw Refused{refusals::kProposalChanged, {{"version", std::to_string(proposal.version)}}};
    }
    return proposal;
}

WordProposal save(sql::Tx& tx, const WordParts& parts, const http::Caller& caller,
                  WordProposal proposal, std::string_view what) {
    proposal.changed_at = parts.clock.now();
    if (!store::save_proposal(tx, proposal)) {
        throw Refused{refusals::kProposalChanged, {{"version", std::to_string(proposal.version)}}};
    }
    tell(tx, parts, caller, what, proposal);
    return proposal;
}

Examined examined_or_refused(const std::function<Examined()>& examining) {
    try {
        return examining();
    } catch (const Refused&) {
        Examined examined;
        examined.refused = std::current_exception();
        return examined;
    }
}

Examined try_out(const WordParts& parts, std::vector<WordChange> changes) {
    const auto now = parts.searchable.get();
    json::refuse_faults(check_changes(changes, *now));
    std::vector<Probe> probes = probes_of(*now);
    parts.database.read(
        [&](sql::Tx& tx) { std::ranges::move(probes_of_wishes(tx), std::back_inserter(probes)); });
    Words words = *now->words;
    for (const WordChange& change : changes) words.apply(change);
    const auto after = index_of(*now, parts.shipped, words);
    return {.changes = std::move(changes), .preview = compare(*now->index, *after, probes)};
}

}  // namespace

void demand_provincial(const WordParts& parts, const http::Caller& caller) {
    const auto office = places::OfficeId::parse(caller.office_id);
    const auto now = parts.searchable.get();
    const places::Division* const province = now->catalogue->places().province();
    if (!office || province == nullptr || office->division() != province->code) {
        throw Refused{refusals::kNotProvincial};
    }
}

Examined examine(const WordParts& parts, std::vector<WordChange> changes) {
    return examined_or_refused([&] { return try_out(parts, std::move(changes)); });
}

Examined examine_proposal(const WordParts& parts, std::int64_t number) {
    return examined_or_refused([&] {
        WordProposal proposal;
        parts.database.read([&](sql::Tx& tx) { proposal = get_proposal(tx, number); });
        if (proposal.state != ProposalState::open) throw Refused{refusals::kProposalDone};
        Examined examined = try_out(parts, changes_of(proposal));
        examined.version = proposal.version;
        return examined;
    });
}

void demand_sound(const Examined& examined) {
    if (examined.refused) std::rethrow_exception(examined.refused);
}

void demand_moderate(const Examined& examined) {
    demand_sound(examined);
    const Preview& preview = examined.preview;
    if (!changes_too_much(preview)) return;
    json::refuse_faults({{"/changes",
                          &refusals::kChangesTooMuch,
                          {{"changed", std::to_string(preview.changed)},
                           {"probes", std::to_string(preview.probes)},
                           {"most", std::to_string(kMostChangedPercent)}}}});
}

std::vector<WordChange> changes_of(const WordProposal& proposal) {
    std::vector<WordChange> changes;
    for (auto& one :
         json::decode_or_refuse<std::vector<StoredChange>>(boost::json::parse(proposal.changes))) {
        changes.push_back({one.deed, {one.kind, std::move(one.say), std::move(one.means)}});
    }
    return changes;
}

WordProposal get_proposal(sql::Tx& tx, std::int64_t number) {
    auto proposal = store::find_proposal(tx, number);
    if (!proposal) throw Refused{refusals::kNoSuchProposal};
    return *std::move(proposal);
}

WordProposal propose_words(sql::Tx& tx, const WordParts& parts, const http::Caller& caller,
                           const std::string& reason, const Examined& examined) {
    demand_reason(reason, "/reason");
    demand_moderate(examined);
    if (store::count_open_proposals(tx) >= kMostOpenProposals) {
        throw Refused{refusals::kTooManyProposals, {{"most", std::to_string(kMostOpenProposals)}}};
    }
    const Instant now = parts.clock.now();
    WordProposal proposal = store::add_proposal(tx, {.reason = reason,
                                                     .changes = text_of(examined.changes),
                                                     .author = caller.account_id,
                                                     .version = 1,
                                                     .created_at = now,
                                                     .changed_at = now});
    tell(tx, parts, caller, "words_proposed", proposal);
    return proposal;
}

WordProposal rewrite_words(sql::Tx& tx, const WordParts& parts, const http::Caller& caller,
                           const Seen& seen, const std::string& reason, const Examined& examined) {
    WordProposal proposal = take(tx, seen);
    if (proposal.author != caller.account_id) throw Refused{refusals::kNotYourProposal};
    demand_reason(reason, "/reason");
    demand_moderate(examined);
    proposal.reason = reason;
    proposal.changes = text_of(examined.changes);
    return save(tx, parts, caller, std::move(proposal), "words_proposed");
}

WordProposal publish_words(sql::Tx& tx, const WordParts& parts, const http::Caller& caller,
                           const Seen& seen, const Examined& examined) {
    WordProposal proposal = take(tx, seen);
    if (proposal.author == caller.account_id) throw Refused{refusals::kOwnWords};
    demand_moderate(examined);
    if (examined.version != proposal.version) {  // rewritten while it was examined
        throw Refused{refusals::kProposalChanged, {{"version", std::to_string(proposal.version)}}};
    }
    const auto edited = static_cast<std::int64_t>(examined.changes.size());
    if (store::count_words(tx) + edited > kMostEditedWords) {
        throw Refused{refusals::kTooManyWords, {{"most", std::to_string(kMostEditedWords)}}};
    }
    const Instant now = parts.clock.now();
    for (const auto& [deed, word] : examined.changes) {
        store::save_word(tx, {word.kind, word.say, word.means, deed, proposal.number, now});
    }
    store::count_word_change(tx);
    proposal.state = ProposalState::published;
    proposal.reviewer = caller.account_id;
    return save(tx, parts, caller, std::move(proposal), "words_published");
}

WordProposal decline_words(sql::Tx& tx, const WordParts& parts, const http::Caller& caller,
                           const Seen& seen, const std::string& note) {
    WordProposal proposal = take(tx, seen);
    const bool is_publisher =
        std::ranges::find(caller.roles, std::string{"publisher"}) != caller.roles.end();
    if (proposal.author != caller.account_id && !is_publisher) {
        throw Refused{refusals::kNotYourProposal};
    }
    demand_reason(note, "/note");
    proposal.state = ProposalState::declined;
    proposal.reviewer = caller.account_id;
    proposal.review_note = note;
    return save(tx, parts, caller, std::move(proposal), "words_declined");
}

}  // namespace mashang::discovery
