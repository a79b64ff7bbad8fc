#pragma once

#include <boost/describe.hpp>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "contexts/catalogue/api.h"
#include "contexts/discovery/engine/engine.h"

namespace mashang::discovery {

/// A word that names offices: part of their names (派出所), or what people call their body
/// (人社局).
struct OfficeWord {
    std::string word;
    bool is_part_of_name;
    std::vector<const places::Organisation*> bodies;
};
std::vector<OfficeWord> office_words_of(const places::Places& places);

/// A type of licence that people hold, and what they call it beside its name in the catalogue.
struct LicenceNames {
    std::string type;  ///< "L001"
    std::vector<std::string> also_called;
};

/// What people call each bundle, by its id.
using BundleWords = std::map<std::string, std::vector<std::string>>;
/// Reads data/bundle-words.csv (bundle,say); an empty text says nothing. Throws
/// std::invalid_argument when it cannot be read.
BundleWords read_bundle_words(std::string_view csv);

/// What the one box finds beside the items, for the index: the bundles, then the flagship apps,
/// then the words for offices, then the types of licences.
std::vector<NamedText> named_texts_of(const catalogue::Catalogue& catalogue,
                                      const std::vector<OfficeWord>& words,
                                      const std::vector<LicenceNames>& licences,
                                      const BundleWords& bundle_words);

struct BundleFound {
    std::string id;
    std::string name;
    catalogue::Audience audience;
    std::string note;
};
BOOST_DESCRIBE_STRUCT(BundleFound, (), (id, name, audience, note))

struct AppFound {
    std::string id;
    std::string name;
    std::string lead_body;
    std::string summary;
};
BOOST_DESCRIBE_STRUCT(AppFound, (), (id, name, lead_body, summary))

struct OfficeFound {
    std::string id;
    std::string name;
    std::string division;
    std::string division_name;
};
BOOST_DESCRIBE_STRUCT(OfficeFound, (), (id, name, division, division_name))

/// At most three of each kind, the best first; offices the nearest first. Of licences the types,
/// all of them: whoever holds one of such a type knows it by herself.
struct Groups {
    std::vector<BundleFound> bundles;
    std::vector<AppFound> apps;
    std::vector<OfficeFound> offices;
    std::vector<std::string> licence_types;
};
BOOST_DESCRIBE_STRUCT(Groups, (), (bundles, apps, offices, licence_types))

/// What `named_texts_of` was made of.
struct NamedThings {
    const catalogue::Catalogue& catalogue;
    const std::vector<OfficeWord>& words;
    const std::vector<LicenceNames>& licences;
};
/// What the positions that the index found stand for. Bundles only for the audience; neither
/// bundles nor apps of which every item is abolished.
Groups groups_of(const NamedThings& things, const std::vector<std::uint32_t>& named,
                 const places::Division& place, const std::optional<catalogue::Audience>& audience);

}  // namespace mashang::discovery
