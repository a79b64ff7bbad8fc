#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/snapshot.h"
#include "contexts/consultation/passages.h"
#include "contexts/discovery/api.h"

namespace mashang::consultation {

/// What a consultation works with. Everything outlives whoever holds it, and is shared between
/// threads.
struct Parts {
    const Snapshot<discovery::Searchable>& searchable;
    Cues cues;
};

enum class Outcome {
    answered,    ///< something of what was asked is quoted
    which_item,  ///< asked about one of `choices`, or about nothing that was named
    unknown,     ///< no guide says it
};
BOOST_DESCRIBE_ENUM(Outcome, answered, which_item, unknown)

/// The source of the quotes.
struct Source {
    std::string item_id;
    std::string name;
    int edition;
    catalogue::ItemStatus status;
    bool has_variants;  ///< its guided questions lead to the exact materials of a case
    std::optional<std::string> office_id;  ///< who carries it out in the place
    std::optional<std::string> office_name;
};
BOOST_DESCRIBE_STRUCT(Source, (),
                      (item_id, name, edition, status, has_variants, office_id, office_name))

struct Consultation {
    Outcome outcome = Outcome::unknown;
    std::string division;
    std::string division_name;
    std::optional<Source> source;  ///< also of an unknown answer, when the item is sure
    std::vector<Passage> passages;
    std::vector<Asked> unanswered;  ///< what else was asked and nothing says
    std::vector<catalogue::ItemName> choices;
};
BOOST_DESCRIBE_STRUCT(Consultation, (),
                      (outcome, division, division_name, source, passages, unanswered, choices))

struct Asking {
    std::string question;
    std::optional<DivisionCode> division;
    std::optional<std::string> item_id;  ///< of which was spoken before
};

/// Answers out of the editions in force, for a place. Refuses: kNoSuchDivision (404), kNoSuchItem
/// (404) for the item that was spoken of.
Consultation consult(const Parts& parts, const Asking& asking, Language language);

}  // namespace mashang::consultation
